using System.Collections.Generic;

namespace LossGen.Language;

/// <summary>
/// Reads an expression by precedence. Always returns a tree: what can't be read is reported and becomes an
/// <see cref="ErrorSyntax"/>, about which nothing more is said.
/// </summary>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly ErrorList _errors;
    private readonly IReadOnlyList<Token> _tokens;
    private int _position;
    private int _nesting;

    private Parser(string text, ErrorList errors)
    {
        _text = text;
        _errors = errors;
        _tokens = Lexer.Read(text, errors);
    }

    private Token Current => _tokens[_position];

    /// <summary>Reads a whole expression.</summary>
    public static LossSyntax Parse(string text, ErrorList errors)
    {
        if (text.Length > Limits.Length)
        {
            errors.TooLarge(new(0, text.Length), $"The expression is longer than {Number(Limits.Length)} characters");
            return Unread(text);
        }

        var parser = new Parser(text, errors);
        LossSyntax loss = parser.ParseLoss();
        return parser._tooDeep ? Unread(text) : loss;
    }

    private static LossSyntax Unread(string text)
    {
        TextSpan all = new(0, text.Length);
        return new(all, [], new ErrorSyntax(all));
    }

    private LossSyntax ParseLoss()
    {
        var definitions = new List<DefinitionSyntax>();
        if (Current.Kind == TokenKind.End)
        {
            _errors.Syntax(new(0, _text.Length), "The expression is empty");
            return Unread(_text);
        }

        while (Current.Kind != TokenKind.End)
        {
            if (Current.Kind == TokenKind.Semicolon)
            {
                Report(Current.Span, "A definition or the loss is expected before ';'");
                while (Current.Kind == TokenKind.Semicolon)
                {
                    Advance();
                }

                continue;
            }

            if (Current.Kind == TokenKind.Name && Peek().Kind == TokenKind.Assign)
            {
                definitions.Add(ParseDefinition());
                continue;
            }

            SyntaxNode value = ParseStatement();
            if (Current.Kind == TokenKind.End || Peek().Kind == TokenKind.End)
            {
                if (Current.Kind == TokenKind.Semicolon)
                {
                    Report(Current.Span, "The loss stands last, without ';' after it");
                }

                return new(new(0, _text.Length), definitions, value);
            }

            definitions.AddRange(ReportNamelessDefinition(value));
            Advance();
        }

        ReportMissingLoss(definitions);
        return new(new(0, _text.Length), definitions, new ErrorSyntax(Current.Span));
    }

    private DefinitionSyntax ParseDefinition()
    {
        Token name = Advance();
        Advance();
        SyntaxNode value = ParseStatement();
        TextSpan span = TextSpan.FromBounds(name.Span.Start, value.Span.End);
        if (Current.Kind == TokenKind.Semicolon)
        {
            Advance();
        }

        return new(span, name.Name, name.Span, value);
    }

    /// <summary>An expression up to a semicolon or the end, whatever stands between.</summary>
    private SyntaxNode ParseStatement()
    {
        SyntaxNode value = ParseExpression();
        while (Current.Kind is not (TokenKind.Semicolon or TokenKind.End))
        {
            ReportUnexpected();
            Advance();
            value = ParseAfterError(value);
        }

        return value;
    }

    private SyntaxNode ParseExpression()
    {
        SyntaxNode condition = ParseBinary(Precedence.Or);
        return Current.Kind == TokenKind.Question ? ParseConditional(condition) : condition;
    }

    private SyntaxNode ParseConditional(SyntaxNode condition)
    {
        Token question = Advance();
        if (!Enter(question.Span))
        {
            return new ErrorSyntax(condition.Span);
        }

        SyntaxNode whenTrue = ParseExpression();
        SyntaxNode whenFalse;
        if (Current.Kind == TokenKind.Colon)
        {
            Advance();
            whenFalse = ParseExpression();
        }
        else
        {
            Report(question.Span, "'?' has no ':': a choice is written 'condition ? a : b'");
            whenFalse = new ErrorSyntax(whenTrue.Span);
        }

        _nesting--;
        return new ConditionalSyntax(TextSpan.FromBounds(condition.Span.Start, whenFalse.Span.End), condition, whenTrue, whenFalse);
    }

    /// <summary>Operands and the operators between them that bind at least as tightly as given.</summary>
    /// <param name="minimum">The loosest precedence that is taken.</param>
    /// <param name="first">The first operand, if it has been read.</param>
    private SyntaxNode ParseBinary(Precedence minimum, SyntaxNode? first = null)
    {
        SyntaxNode left = first ?? ParseUnary();
        SyntaxNode last = left;
        List<ChainLink>? links = null;
        Precedence precedence = default;
        while (NextOperator(last) is { } next && next.Precedence >= minimum)
        {
            if (links != null && precedence != next.Precedence)
            {
                left = Chain(left, precedence, links);
                links = null;
            }

            if (next.IsMissing)
            {
                last = ParseMissingOperator(last);
                (links ??= []).Add(new(next.Operator, next.Span, last));
            }
            else if (next.Precedence is Precedence.Comparison or Precedence.Power)
            {
                Advance();
                SyntaxNode right = ParseBinary(next.Precedence + 1);
                TextSpan span = TextSpan.FromBounds(left.Span.Start, right.Span.End);
                left = last = left is ErrorSyntax || ReportChainedComparison(left, next, right)
                    ? new ErrorSyntax(span)
                    : new BinarySyntax(span, left, next.Operator, next.Span, right);
            }
            else
            {
                Advance();
                last = ParseBinary(next.Precedence + 1);
                (links ??= []).Add(new(next.Operator, next.Span, last));
            }

            precedence = next.Precedence;
        }

        return links == null ? left : Chain(left, precedence, links);
    }

    private SyntaxNode ParseUnary()
    {
        UnaryOperator? @operator = Current.Kind switch
        {
            TokenKind.Plus => UnaryOperator.Plus,
            TokenKind.Minus => UnaryOperator.Minus,
            TokenKind.Not => UnaryOperator.Not,
            _ => null,
        };
        if (@operator == null)
        {
            return ParsePower();
        }

        Token token = Advance();
        if (!Enter(token.Span))
        {
            return new ErrorSyntax(token.Span);
        }

        SyntaxNode operand = ParseUnary();
        _nesting--;
        return new UnarySyntax(TextSpan.FromBounds(token.Span.Start, operand.Span.End), @operator.Value, token.Span, operand);
    }

    private SyntaxNode ParsePower()
    {
        SyntaxNode @base = ParsePostfix();
        if (Current.Kind != TokenKind.Caret)
        {
            return @base;
        }

        Token caret = Advance();
        if (!Enter(caret.Span))
        {
            return new ErrorSyntax(@base.Span);
        }

        SyntaxNode exponent = ParseUnary();
        _nesting--;
        return new BinarySyntax(TextSpan.FromBounds(@base.Span.Start, exponent.Span.End), @base, BinaryOperator.Power, caret.Span, exponent);
    }

    private SyntaxNode ParsePostfix()
    {
        SyntaxNode operand = ParsePrimary();
        while (Current.Kind == TokenKind.OpenBracket)
        {
            Token open = Advance();
            if (!Enter(open.Span))
            {
                return new ErrorSyntax(operand.Span);
            }

            SyntaxNode index = ParseExpression();
            int end = ParseClosing(open, TokenKind.CloseBracket);
            _nesting--;
            operand = new IndexSyntax(TextSpan.FromBounds(operand.Span.Start, end), operand, index);
        }

        return operand;
    }

    private SyntaxNode ParsePrimary()
    {
        SkipBad();
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                return new NumberSyntax(token.Span, token.Value);
            case TokenKind.Name when Peek().Kind == TokenKind.OpenParenthesis:
                return ParseCall();
            case TokenKind.Name:
                Advance();
                return new NameSyntax(token.Span, token.Name);
            case TokenKind.OpenParenthesis:
                return ParseParenthesized();
            default:
                return ReportMissingOperand();
        }
    }

    private SyntaxNode ParseParenthesized()
    {
        Token open = Advance();
        if (!Enter(open.Span))
        {
            return new ErrorSyntax(open.Span);
        }

        SyntaxNode inner = ParseExpression();
        int end = ParseClosing(open, TokenKind.CloseParenthesis);
        _nesting--;
        inner = inner with { Span = TextSpan.FromBounds(open.Span.Start, end) };
        return inner;
    }

    private SyntaxNode ParseCall()
    {
        Token name = Advance();
        Token open = Advance();
        if (!Enter(open.Span))
        {
            return new ErrorSyntax(name.Span);
        }

        var arguments = new List<SyntaxNode>();
        if (Current.Kind != TokenKind.CloseParenthesis)
        {
            _calls++;
            arguments.Add(ParseExpression());
            while (Current.Kind == TokenKind.Comma)
            {
                Advance();
                arguments.Add(ParseExpression());
            }

            _calls--;
        }

        int end = ParseClosing(open, TokenKind.CloseParenthesis);
        _nesting--;
        return new CallSyntax(TextSpan.FromBounds(name.Span.Start, end), name.Name, name.Span, arguments);
    }

    private static ChainSyntax Chain(SyntaxNode first, Precedence precedence, List<ChainLink> links) =>
        new(TextSpan.FromBounds(first.Span.Start, links[links.Count - 1].Operand.Span.End), precedence, first, links);

    private Token Advance()
    {
        Token token = Current;
        if (token.Kind != TokenKind.End)
        {
            _position++;
        }

        return token;
    }

    private Token Peek() => _tokens[_position + 1 < _tokens.Count ? _position + 1 : _position];
}
