using System.Collections.Generic;
using System.Linq;

namespace LossGen.Language;

/// <summary>A piece of text that is a token, or stands for one by mistake.</summary>
/// <param name="Text">The text.</param>
/// <param name="Token">The token it is, or is taken for after its error.</param>
/// <param name="Error">Null, or the sentence that is reported.</param>
/// <param name="Meant">What to write instead, if it isn't the token that it is taken for.</param>
internal sealed record Symbol(string Text, TokenKind Token, string? Error = null, string? Meant = null)
{
    /// <summary>What to write instead of a mistake, or null where the text alone doesn't tell.</summary>
    public string? Correction => Meant ?? Symbols.All.FirstOrDefault(s => s.Error is null && s.Token == Token)?.Text;
}

/// <summary>
/// The table of symbols. The first row that matches counts, so longer ones come before their beginnings. Mistakes that
/// other languages and typeset mathematics suggest have rows of their own: they say what to write, and reading goes on.
/// </summary>
internal static class Symbols
{
    private const string ProductSign = "Multiplication is written '*'";
    private const string MinusSign = "The minus sign is written '-'";

    public static readonly IReadOnlyList<Symbol> All =
    [
        // Mistakes of more than one character.
        new("===", TokenKind.EqualEqual, "Equality is written '=='"),
        new("!==", TokenKind.NotEqual, "Inequality is written '!='"),
        new("<>", TokenKind.NotEqual, "Inequality is written '!='"),
        new("=<", TokenKind.LessOrEqual, "'At most' is written '<='"),
        new("=>", TokenKind.GreaterOrEqual, "'At least' is written '>='"),
        new(":=", TokenKind.Assign, "A definition is written 'name = ...;'"),
        new("//", TokenKind.Slash, "There is no '//': division is written '/', and comments are not part of an expression"),
        new("/*", TokenKind.Bad, "There is no '/*': comments are not part of an expression"),

        // The language.
        new("**", TokenKind.Caret),
        new("==", TokenKind.EqualEqual),
        new("!=", TokenKind.NotEqual),
        new("<=", TokenKind.LessOrEqual),
        new(">=", TokenKind.GreaterOrEqual),
        new("&&", TokenKind.AndAnd),
        new("||", TokenKind.OrOr),
        new("(", TokenKind.OpenParenthesis),
        new(")", TokenKind.CloseParenthesis),
        new("[", TokenKind.OpenBracket),
        new("]", TokenKind.CloseBracket),
        new(",", TokenKind.Comma),
        new(";", TokenKind.Semicolon),
        new("?", TokenKind.Question),
        new(":", TokenKind.Colon),
        new("=", TokenKind.Assign),
        new("+", TokenKind.Plus),
        new("-", TokenKind.Minus),
        new("*", TokenKind.Star),
        new("/", TokenKind.Slash),
        new("^", TokenKind.Caret),
        new("<", TokenKind.Less),
        new(">", TokenKind.Greater),
        new("!", TokenKind.Not),

        // Mistakes of one character.
        new("&", TokenKind.AndAnd, "'And' is written '&&'"),
        new("|", TokenKind.OrOr, "'Or' is written '||', and the absolute value of x 'abs(x)'"),
        new("%", TokenKind.Bad, "There is no '%': for a share write '/100'"),
        new("{", TokenKind.OpenParenthesis, "Only round parentheses group: write '('"),
        new("}", TokenKind.CloseParenthesis, "Only round parentheses group: write ')'"),
        new("\u2212", TokenKind.Minus, MinusSign),
        new("\u2013", TokenKind.Minus, MinusSign),
        new("\u00D7", TokenKind.Star, ProductSign),
        new("\u00B7", TokenKind.Star, ProductSign),
        new("\u22C5", TokenKind.Star, ProductSign),
        new("\u00F7", TokenKind.Slash, "Division is written '/'"),
        new("\u2264", TokenKind.LessOrEqual, "'At most' is written '<='"),
        new("\u2265", TokenKind.GreaterOrEqual, "'At least' is written '>='"),
        new("\u2260", TokenKind.NotEqual, "Inequality is written '!='"),
        new("\u00AC", TokenKind.Not, "Negation is written '!'"),
        new("\u00B2", TokenKind.Bad, "A square is written '^2'", Meant: "^2"),
        new("\u00B3", TokenKind.Bad, "A cube is written '^3'", Meant: "^3"),
        new("\u221A", TokenKind.Bad, "The square root of x is written 'sqrt(x)'"),
        new("\u221E", TokenKind.Bad, "Infinity is written 'inf'", Meant: "inf"),
    ];

    public static Symbol? Find(string text, int start)
    {
        foreach (Symbol symbol in All)
        {
            if (string.CompareOrdinal(text, start, symbol.Text, 0, symbol.Text.Length) == 0)
            {
                return symbol;
            }
        }

        return null;
    }
}
