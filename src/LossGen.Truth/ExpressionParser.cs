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

    private readonly string _text;
    private readonly Dictionary<string, Node> _definitions = [];
    private int _position;
    private int _depth;

    internal ExpressionParser(string text)
    {
        _text = text;
        SkipSpace();
    }

    /// <summary>The whole text: definitions, each ended by a semicolon, then the result.</summary>
    internal Node ParseAll()
    {
        while (true)
        {
            var start = _position;
            if (TryName(out var name) && Peek("=") && !Peek("=="))
            {
                Take("=");
                if (_definitions.ContainsKey(name))
                {
                    throw new ExpressionException($"'{name}' is defined twice", start);
                }

                var value = ParseConditional();
                Expect(";");
                _definitions.Add(name, value);
                continue;
            }

            _position = start;
            var result = ParseConditional();
            return _position == _text.Length ? result : throw new ExpressionException($"unexpected '{_text[_position]}'", _position);
        }
    }

    private Node ParseConditional()
    {
        if (++_depth > DeepestNesting)
        {
            throw new ExpressionException("too deeply nested", _position);
        }

        var start = _position;
        var condition = ParseBinary(0);
        if (Take("?"))
        {
            var whenTrue = ParseConditional();
            Expect(":");
            condition = new ApplyNode("where", [condition, whenTrue, ParseConditional()], start);
        }

        _depth--;
        return condition;
    }

    private Node ParseBinary(int level)
    {
        if (level == BinaryOperators.Length)
        {
            return ParseUnary();
        }

        var start = _position;
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
        if (++_depth > DeepestNesting)
        {
            throw new ExpressionException("too deeply nested", _position);
        }

        var start = _position;
        Node result = Take("-") ? new ApplyNode("neg", [ParseUnary()], start)
            : Take("+") ? ParseUnary()
            : !Peek("!=") && Take("!") ? new ApplyNode("!", [ParseUnary()], start)
            : ParsePower();
        _depth--;
        return result;
    }

    private Node ParsePower()
    {
        var start = _position;
        var @base = ParsePostfix();

        // The exponent is a unary expression, so that 2^-x and a^b^c read as 2^(-x) and a^(b^c).
        return Take("^") || Take("**") ? new ApplyNode("^", [@base, ParseUnary()], start) : @base;
    }

    private Node ParsePostfix()
    {
        var start = _position;
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
        var start = _position;
        if (Take("("))
        {
            var inner = ParseConditional();
            Expect(")");
            return inner;
        }

        if (TryNumber(out var number))
        {
            return _position < _text.Length && (IsNameStart(_text[_position]) || _text[_position] == '(')
                ? throw new ExpressionException("a multiplication needs its '*'", _position)
                : new NumberNode(number, start);
        }

        if (!TryName(out var name))
        {
            throw new ExpressionException(_position < _text.Length ? $"unexpected '{_text[_position]}'" : "unexpected end", _position);
        }

        if (!Take("("))
        {
            return _definitions.TryGetValue(name, out var definition) ? definition : new NameNode(name, start);
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
        var end = Digits(_position);
        if (end < _text.Length && _text[end] == '.')
        {
            end = Digits(end + 1);
        }

        number = _text[_position..end];
        if (number.Length == 0 || number == ".")
        {
            return false;
        }

        if (end < _text.Length && _text[end] is 'e' or 'E')
        {
            var sign = end + 1 < _text.Length && _text[end + 1] is '+' or '-' ? 1 : 0;
            var last = Digits(end + 1 + sign);
            end = last > end + 1 + sign ? last : end;
        }

        number = _text[_position..end];
        _position = end;
        if (_position < _text.Length && IsNameStart(_text[_position]))
        {
            throw new ExpressionException("a multiplication needs its '*'", _position);
        }

        SkipSpace();
        return true;
    }

    private int Digits(int from)
    {
        while (from < _text.Length && char.IsAsciiDigit(_text[from]))
        {
            from++;
        }

        return from;
    }

    private bool TryName(out string name)
    {
        var start = _position < _text.Length && _text[_position] == '@' ? _position + 1 : _position;
        var end = start;
        while (end < _text.Length && (IsNameStart(_text[end]) || (end > start && char.IsDigit(_text[end]))))
        {
            end++;
        }

        name = _text[start..end];
        if (name.Length == 0)
        {
            return false;
        }

        _position = end;
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

    private bool Peek(string symbol) => string.CompareOrdinal(_text, _position, symbol, 0, symbol.Length) == 0;

    private bool Take(string symbol)
    {
        if (!Peek(symbol))
        {
            return false;
        }

        _position += symbol.Length;
        SkipSpace();
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
        {
            throw new ExpressionException($"'{symbol}' expected", _position);
        }
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }
}
