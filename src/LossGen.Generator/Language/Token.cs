using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text; always the last token.</summary>
    End,

    /// <summary>A character that the language doesn't have; it has been reported.</summary>
    Bad,
    Number,
    Name,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Comma,
    Semicolon,
    Question,
    Colon,
    Assign,
    Plus,
    Minus,
    Star,
    Slash,
    Caret,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    EqualEqual,
    NotEqual,
    AndAnd,
    OrOr,
    Not,
}

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Of a name, the name without <c>@</c>.</param>
/// <param name="Value">Of a number, its exact value.</param>
internal sealed record Token(TokenKind Kind, TextSpan Span, string Name = "", Rational Value = default);
