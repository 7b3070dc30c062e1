using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using LossGen.Diagnostics;

namespace LossGen.Language;

/// <summary>What the parser says about mistakes, and how it goes on after them.</summary>
internal sealed partial class Parser
{
    /// <summary>The longest piece of the text that a message repeats.</summary>
    private const int LongestQuote = 24;

    /// <summary>How many argument lists are open around the current token.</summary>
    private int _calls;

    /// <summary>The token at which an error was last reported: a second one at the same token would follow from the first.</summary>
    private int _lastErrorPosition = -1;

    /// <summary>The end of the last operand that followed another without an operator.</summary>
    private int _lastMissingOperatorEnd = -1;

    /// <summary>Whether nesting went beyond its limit, which ends the reading.</summary>
    private bool _tooDeep;

    private sealed record NextOperatorInfo(BinaryOperator Operator, Precedence Precedence, TextSpan Span, bool IsMissing);

    /// <summary>The operator at the current token, one that was meant there, or null.</summary>
    /// <param name="left">The operand before it.</param>
    private NextOperatorInfo? NextOperator(SyntaxNode left)
    {
        int bad = _position;
        SkipBad();
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Assign:
                Report(token.Span, "'=' only defines a name at the beginning of a definition; to compare, write '=='", Remedy.Replace(token.Span, "=="));
                return new(BinaryOperator.Equal, Precedence.Comparison, token.Span, false);
            case TokenKind.Name when token.Name is "and" or "or" && Peek().Kind is TokenKind.Name or TokenKind.Number or TokenKind.OpenParenthesis:
                bool isAnd = token.Name == "and";
                string written = isAnd ? "&&" : "||";
                Report(token.Span, $"There is no operator '{token.Name}': write '{written}'", Remedy.Replace(token.Span, written));
                return isAnd
                    ? new(BinaryOperator.And, Precedence.And, token.Span, false)
                    : new(BinaryOperator.Or, Precedence.Or, token.Span, false);
            case TokenKind.Name or TokenKind.Number or TokenKind.OpenParenthesis:
                // An operand after a character that was reported: what stood there was meant as an operator.
                if (bad != _position)
                {
                    _lastMissingOperatorEnd = left.Span.End;
                }

                return new(BinaryOperator.Multiply, Precedence.Product, new(token.Span.Start, 0), true);
            default:
                return Operators.Find(token.Kind) is { } row ? new(row.Operator, row.Precedence, token.Span, false) : null;
        }
    }

    /// <summary>Two operands side by side: there is no implicit multiplication. Said once for a run of them.</summary>
    private SyntaxNode ParseMissingOperator(SyntaxNode left)
    {
        bool said = _lastMissingOperatorEnd == left.Span.End;
        SyntaxNode right = ParseBinary(Precedence.Product + 1);
        _lastMissingOperatorEnd = right.Span.End;
        if (!said && !_tooDeep)
        {
            string missing = _calls > 0 ? "An operator or a comma" : "An operator";
            string advice = Quote(left) is { } l && Quote(right) is { } r
                ? $"{missing} is missing between '{l}' and '{r}'. There is no implicit multiplication: write '{l}*{r}'."
                : $"{missing} is missing. There is no implicit multiplication: write '*'.";
            // What stands between, if anything does, is white space or a character that has an error of its own.
            TextSpan between = TextSpan.FromBounds(left.Span.End, right.Span.Start);
            Remedy product = Remedy.Replace(between, "*");
            Remedy[] remedies = !IsBlank(between) ? [] : _calls > 0 ? [product, Remedy.Replace(between, ", ")] : [product];
            _errors.Syntax(TextSpan.FromBounds(left.Span.Start, right.Span.End), advice, remedies);
        }

        return right;
    }

    private bool ReportChainedComparison(SyntaxNode left, NextOperatorInfo next, SyntaxNode right)
    {
        bool chained = left is BinarySyntax { Operator: not BinaryOperator.Power } && !IsParenthesized(left);
        if (chained && left is BinarySyntax first && next.Precedence == Precedence.Comparison)
        {
            string advice = Quote(first) is { } l && Quote(first.Right) is { } m && Quote(right) is { } r
                ? $"'{l} && {m} {_text.Substring(next.Span.Start, next.Span.Length)} {r}'"
                : "'a < b && b < c'";
            Remedy again = Remedy.Insert(next.Span.Start, $"&& {_text.Substring(first.Right.Span.Start, first.Right.Span.Length)} ");
            _errors.Syntax(next.Span, $"Comparisons don't chain: write {advice}", again);
        }

        return chained;
    }

    private ErrorSyntax ReportMissingOperand()
    {
        Token token = Current;
        Token? before = _position > 0 ? _tokens[_position - 1] : null;
        string place = before is { Kind: not TokenKind.Bad } previous ? $" after '{Source(previous.Span)}'" : "";
        string found = token.Kind == TokenKind.End ? "the end of the expression" : $"'{Source(token.Span)}'";
        if (before is not { Kind: TokenKind.Bad })
        {
            Report(token.Span, $"A number, a name or '(' is expected{place}, but {found} follows");
        }

        return new(new(token.Span.Start, 0));
    }

    /// <summary>A token that can't continue an expression which is complete without it.</summary>
    private void ReportUnexpected()
    {
        Token token = Current;
        bool betweenDigits = _position > 0 && _tokens[_position - 1].Kind == TokenKind.Number && Peek().Kind == TokenKind.Number;
        string? sentence = token.Kind switch
        {
            TokenKind.Bad => null,
            TokenKind.CloseParenthesis => "')' closes nothing: there is no '(' for it",
            TokenKind.CloseBracket => "']' closes nothing: there is no '[' for it",
            TokenKind.Comma when betweenDigits => "',' only separates the arguments of a function; decimals are written with '.'",
            TokenKind.Comma => "',' only separates the arguments of a function",
            TokenKind.Colon => "':' belongs to a choice, 'condition ? a : b', and there is no '?' for it",
            _ => $"'{Source(token.Span)}' can't stand here",
        };
        if (sentence != null)
        {
            Report(token.Span, sentence, token.Kind == TokenKind.Comma && betweenDigits ? [Remedy.Replace(token.Span, ".")] : []);
        }
    }

    /// <summary>Goes on after a token that was skipped: with the operator that follows, or with another expression.</summary>
    private SyntaxNode ParseAfterError(SyntaxNode left)
    {
        switch (Current.Kind)
        {
            case TokenKind.Name or TokenKind.Number or TokenKind.OpenParenthesis:
                ParseExpression();
                return left;
            case TokenKind.Question:
                return ParseConditional(left);
            default:
                return Operators.Find(Current.Kind) != null ? ParseBinary(Precedence.Or, left) : left;
        }
    }

    /// <summary>Takes the closing parenthesis or bracket, or says that it is missing; returns where the group ends.</summary>
    private int ParseClosing(Token open, TokenKind closing)
    {
        (string opened, string expected) = closing == TokenKind.CloseBracket ? ("[", "]") : ("(", ")");
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.End or TokenKind.Semicolon:
                    Report(open.Span, $"'{opened}' is not closed: there is no '{expected}' for it");
                    return _tokens[_position - 1].Span.End;
                case TokenKind.CloseParenthesis or TokenKind.CloseBracket:
                    if (Current.Kind != closing)
                    {
                        Report(Current.Span, $"'{opened}' is closed by '{expected}'");
                    }

                    return Advance().Span.End;
                default:
                    ReportUnexpected();
                    Advance();
                    ParseAfterError(new ErrorSyntax(open.Span));
                    break;
            }
        }
    }

    /// <summary>An expression before the last part: a comparison where a definition was meant, or a value that goes nowhere.</summary>
    private IEnumerable<DefinitionSyntax> ReportNamelessDefinition(SyntaxNode value)
    {
        if (value is BinarySyntax { Operator: BinaryOperator.Equal, Left: NameSyntax name } equality)
        {
            Report(equality.OperatorSpan, $"'==' compares; a definition is written '{name.Name} = ...;'", Remedy.Replace(equality.OperatorSpan, "="));
            return [new DefinitionSyntax(value.Span, name.Name, name.Span, equality.Right)];
        }

        if (value is not ErrorSyntax)
        {
            Report(value.Span, "Only the last part is the loss; a part before it must be a definition, 'name = ...;'");
        }

        return [];
    }

    private void ReportMissingLoss(List<DefinitionSyntax> definitions)
    {
        if (definitions.Count == 0)
        {
            return;
        }

        string sentence = definitions.Count == 1
            ? $"The loss is missing: '{definitions[0].Name} = ...' only defines a name. The loss itself is written without a name."
            : "The loss is missing: definitions only define names. The loss itself stands last, without a name.";
        Report(Current.Span, sentence);
    }

    private void Report(TextSpan span, string sentence, params Remedy[] remedies)
    {
        if (!_tooDeep && _lastErrorPosition != _position)
        {
            _errors.Syntax(span, sentence, remedies);
        }

        _lastErrorPosition = _position;
    }

    /// <summary>One level deeper; beyond the limit the rest of the text is given up.</summary>
    private bool Enter(TextSpan span)
    {
        if (_nesting < Limits.Nesting)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            _nesting++;
            return true;
        }

        if (!_tooDeep)
        {
            _errors.TooLarge(span, $"The expression is nested more than {Number(Limits.Nesting)} levels deep; give names to parts of it");
        }

        _tooDeep = true;
        _position = _tokens.Count - 1;
        return false;
    }

    private void SkipBad()
    {
        while (Current.Kind == TokenKind.Bad)
        {
            Advance();
        }
    }

    private bool IsBlank(TextSpan span) => string.IsNullOrWhiteSpace(_text.Substring(span.Start, span.Length));

    private bool IsParenthesized(SyntaxNode node) => _text[node.Span.Start] == '(' && node is BinarySyntax b && b.Left.Span.Start > node.Span.Start;

    private string? Quote(SyntaxNode node) => node.Span.Length is > 0 and <= LongestQuote ? Source(node.Span) : null;

    private string Source(TextSpan span) =>
        span.Length <= LongestQuote ? _text.Substring(span.Start, span.Length) : _text.Substring(span.Start, LongestQuote) + "...";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
