using System.Collections.Generic;

namespace LossGen.Truth;

/// <summary>Reads the language by precedence climbing; the table of binary operators says how tightly each one binds.</summary>
internal sealed class ExpressionParser
{
    private const int DeepestNesting = 500;

    private const int EqualityLevel = 2;
    private const int RelationLevel = 3;

    /// <summary>From the loosest to the tightest; all of them associate to the left.</summary>
    private static readonly string[][] BinaryOperators =
    [
        ["||"],
        ["&&"],
        ["==", "!="],
        ["<=", ">=", "<", ">"],
        ["+", "-"],
        ["*", "/"],
    ];

    private readonly string text;
    private readonly Dictionary<string, Node> definitions = [];
    private int position;
    private int depth;

    internal ExpressionParser(string text)
    {
        this.text = text;
        SkipSpace();
    }

    /// <summary>The whole text: definitions, each ended by a semicolon, then the result.</summary>
    internal Node ParseAll()
    {
        while (true)
        {
            var start = position;
            if (TryName(out var name) && Peek("=") && !Peek("=="))
            {
                Take("=");
                if (definitions.ContainsKey(name))
                {
                    throw new ExpressionException($"'{name}' is defined twice", start);
                }

                var value = ParseConditional();
                Expect(";");
                definitions.Add(name, value);
                continue;
            }

            position = start;
            var result = ParseConditional();
            return position == text.Length ? result : throw new ExpressionException($"unexpected '{text[position]}'", position);
        }
    }

    private Node ParseConditional()
    {
        if (++depth > DeepestNesting)
        {
            throw new ExpressionException("too deeply nested", position);
        }

        var start = position;
        var condition = ParseBinary(0);
        if (Take("?"))
        {
            var whenTrue = ParseConditional();
            Expect(":");
            condition = new ApplyNode("where", [condition, whenTrue, ParseConditional()], start);
        }

        depth--;
        return condition;
    }

    private Node ParseBinary(int level)
    {
        if (level == BinaryOperators.Length)
        {
            return ParseUnary();
        }

        var start = position;
        var count = 0;
        var left = ParseBinary(level + 1);
        while (TryOperator(BinaryOperators[level], out var symbol))
        {
            if (count++ > 0 && (level is EqualityLevel or RelationLevel))
            {
                throw new ExpressionException("comparisons don't chain", start);
            }

            left = new ApplyNode(symbol, [left, ParseBinary(level + 1)], start);
        }

        return left;
    }

    private Node ParseUnary()
    {
        if (++depth > DeepestNesting)
        {
            throw new ExpressionException("too deeply nested", position);
        }

        var start = position;
        Node result = Take("-") ? new ApplyNode("neg", [ParseUnary()], start)
            : Take("+") ? ParseUnary()
            : !Peek("!=") && Take("!") ? new ApplyNode("!", [ParseUnary()], start)
            : ParsePower();
        depth--;
        return result;
    }

    private Node ParsePower()
    {
        var start = position;
        var @base = ParsePostfix();

        // The exponent is a unary expression, so that 2^-x and a^b^c read as 2^(-x) and a^(b^c).
        return Take("^") || Take("**") ? new ApplyNode("^", [@base, ParseUnary()], start) : @base;
    }

    private Node ParsePostfix()
    {
        var start = position;
        var result = ParsePrimary();
        while (Take("["))
        {
            var index = ParseConditional();
            Expect("]");
            result = new ApplyNode("[]", [result, index], start);
        }

        return result;
    }

    private Node ParsePrimary()
    {
        var start = position;
        if (Take("("))
        {
            var inner = ParseConditional();
            Expect(")");
            return inner;
        }

        if (TryNumber(out var number))
        {
            return position < text.Length && (IsNameStart(text[position]) || text[position] == '(')
                ? throw new ExpressionException("a multiplication needs its '*'", position)
                : new NumberNode(number, start);
        }

        if (!TryName(out var name))
        {
            throw new ExpressionException(position < text.Length ? $"unexpected '{text[position]}'" : "unexpected end", position);
        }

        if (!Take("("))
        {
            return definitions.TryGetValue(name, out var definition) ? definition : new NameNode(name, start);
        }

        var arguments = new List<Node> { ParseConditional() };
        while (Take(","))
        {
            arguments.Add(ParseConditional());
        }

        Expect(")");
        return new ApplyNode(name, arguments, start);
    }

    private bool TryNumber(out string number)
    {
        var end = Digits(position);
        if (end < text.Length && text[end] == '.')
        {
            end = Digits(end + 1);
        }

        number = text[position..end];
        if (number.Length == 0 || number == ".")
        {
            return false;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var sign = end + 1 < text.Length && text[end + 1] is '+' or '-' ? 1 : 0;
            var last = Digits(end + 1 + sign);
            end = last > end + 1 + sign ? last : end;
        }

        number = text[position..end];
        position = end;
        if (position < text.Length && IsNameStart(text[position]))
        {
            throw new ExpressionException("a multiplication needs its '*'", position);
        }

        SkipSpace();
        return true;
    }

    private int Digits(int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        return from;
    }

    private bool TryName(out string name)
    {
        var start = position < text.Length && text[position] == '@' ? position + 1 : position;
        var end = start;
        while (end < text.Length && (IsNameStart(text[end]) || (end > start && char.IsDigit(text[end]))))
        {
            end++;
        }

        name = text[start..end];
        if (name.Length == 0)
        {
            return false;
        }

        position = end;
        SkipSpace();
        return true;
    }

    private bool TryOperator(string[] symbols, out string symbol)
    {
        foreach (var candidate in symbols)
        {
            // '**' is a power, so a lone '*' must not be read out of it.
            if (Peek(candidate) && !(candidate == "*" && Peek("**")))
            {
                symbol = candidate;
                return Take(candidate);
            }
        }

        symbol = "";
        return false;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private bool Peek(string symbol) => string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0;

    private bool Take(string symbol)
    {
        if (!Peek(symbol))
        {
            return false;
        }

        position += symbol.Length;
        SkipSpace();
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
        {
            throw new ExpressionException($"'{symbol}' expected", position);
        }
    }

    private void SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }
}
