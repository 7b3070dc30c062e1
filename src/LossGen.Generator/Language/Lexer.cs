using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using LossGen.Calculus;
using LossGen.Diagnostics;

namespace LossGen.Language;

/// <summary>Splits an expression into tokens. Never fails: what isn't a token is reported and becomes <see cref="TokenKind.Bad"/>.</summary>
internal sealed class Lexer(string text, ErrorList errors)
{
    private readonly List<Token> _tokens = [];
    private int _position;

    /// <summary>The tokens of a text; the last one, and only it, is <see cref="TokenKind.End"/>.</summary>
    public static IReadOnlyList<Token> Read(string text, ErrorList errors)
    {
        var lexer = new Lexer(text, errors);
        lexer.Read();
        return lexer._tokens;
    }

    private void Read()
    {
        while (_position < text.Length)
        {
            char c = text[_position];
            if (char.IsWhiteSpace(c))
            {
                _position++;
            }
            else if (IsDigit(_position) || (c == '.' && IsDigit(_position + 1)))
            {
                ReadNumber();
            }
            else if (Names.IsStart(c) || (c == '@' && IsNameStart(_position + 1)))
            {
                ReadName();
            }
            else if (Symbols.Find(text, _position) is { } symbol)
            {
                ReadSymbol(symbol);
            }
            else
            {
                ReadStray();
            }
        }

        _tokens.Add(new(TokenKind.End, new(text.Length, 0)));
    }

    private void ReadSymbol(Symbol symbol)
    {
        var span = new TextSpan(_position, symbol.Text.Length);
        if (symbol.Error is { } error)
        {
            errors.Syntax(span, error, symbol.Correction is { } correction ? [Remedy.Replace(span, correction)] : []);
        }

        _tokens.Add(new(symbol.Token, span));
        _position = span.End;
    }

    /// <summary>
    /// A name; <c>Math.Exp</c> is read as one, which nothing is called by, so that the suggestion replaces all of it.
    /// </summary>
    private void ReadName()
    {
        int start = _position;
        if (text[_position] == '@')
        {
            _position++;
        }

        int nameStart = _position;
        SkipNamePart();
        while (_position < text.Length && text[_position] == '.' && IsNameStart(_position + 1))
        {
            _position++;
            SkipNamePart();
        }

        string name = Names.Normalize(text.Substring(nameStart, _position - nameStart));
        _tokens.Add(new(TokenKind.Name, TextSpan.FromBounds(start, _position), name));
    }

    /// <summary>Digits with an optional point and exponent. An <c>e</c> without digits is the constant, not an exponent.</summary>
    private void ReadNumber()
    {
        int start = _position;
        string whole = ReadDigits();
        string fraction = "";
        if (_position < text.Length && text[_position] == '.')
        {
            _position++;
            fraction = ReadDigits();
            if (fraction.Length == 0)
            {
                errors.Syntax(
                    TextSpan.FromBounds(start, _position), "A digit is expected after the decimal point", Remedy.Insert(_position, "0"));
            }
        }

        bool negativeExponent = false;
        string exponent = "";
        if (_position < text.Length && text[_position] is 'e' or 'E')
        {
            int digits = _position + 1;
            if (digits < text.Length && text[digits] is '+' or '-')
            {
                negativeExponent = text[digits] == '-';
                digits++;
            }

            if (IsDigit(digits))
            {
                _position = digits;
                exponent = ReadDigits().TrimStart('0');
            }
        }

        TextSpan span = TextSpan.FromBounds(start, _position);
        _tokens.Add(new(TokenKind.Number, span, Value: Value(span, whole, fraction, exponent, negativeExponent)));
        SkipForeignNumberParts(span);
    }

    private Rational Value(TextSpan span, string whole, string fraction, string exponent, bool negativeExponent)
    {
        string digits = (whole + fraction).TrimStart('0');
        if (digits.Length == 0)
        {
            return Rational.Zero;
        }

        if (digits.Length > Limits.Digits)
        {
            errors.Syntax(span, $"The number has too many digits; at most {Text(Limits.Digits)} are read");
            return Rational.One;
        }

        // Longer exponents are out of range whatever the digits are, and might not fit into an int.
        int power = exponent.Length == 0 ? 0 : exponent.Length > 6 ? 1_000_000 : int.Parse(exponent, NumberStyles.None, CultureInfo.InvariantCulture);
        power = (negativeExponent ? -power : power) - fraction.Length;
        int magnitude = digits.Length + power;
        if (magnitude is < 1 - Limits.DecimalExponent or > 1 + Limits.DecimalExponent)
        {
            string limit = Text(Limits.DecimalExponent);
            errors.Syntax(span, $"The number is out of range: its magnitude must be between 1e-{limit} and 1e{limit}");
            return Rational.One;
        }

        return Rational.FromDecimal(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), power);
    }

    /// <summary>1_000 and 0x1F are C#, not this language; they aren't a number and a name that want a product sign.</summary>
    private void SkipForeignNumberParts(TextSpan number)
    {
        bool separator = _position < text.Length && text[_position] == '_' && IsDigit(_position + 1);
        bool hexadecimal = number.Length == 1 && text[number.Start] == '0' && _position + 1 < text.Length
            && text[_position] is 'x' or 'X' && System.Uri.IsHexDigit(text[_position + 1]) && IsDigit(_position + 1);
        if (!separator && !hexadecimal)
        {
            return;
        }

        SkipNamePart();
        TextSpan span = TextSpan.FromBounds(number.Start, _position);
        if (separator)
        {
            string digits = text.Substring(span.Start, span.Length).Replace("_", "");
            errors.Syntax(span, "The digits of a number can't be separated by '_'", Remedy.Replace(span, digits));
        }
        else
        {
            errors.Syntax(span, "Numbers are written in decimal");
        }
    }

    /// <summary>A character that means nothing here, reported with its code where it can't be seen.</summary>
    private void ReadStray()
    {
        int length = char.IsSurrogatePair(text, _position) ? 2 : 1;
        string shown = text.Substring(_position, length);
        bool visible = length == 2
            || CharUnicodeInfo.GetUnicodeCategory(shown[0]) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
        string name = visible ? "'" + shown + "'" : "U+" + ((int)shown[0]).ToString("X4", CultureInfo.InvariantCulture);
        var span = new TextSpan(_position, length);
        errors.Syntax(span, $"The character {name} is not part of the expression language");
        _tokens.Add(new(TokenKind.Bad, span));
        _position += length;
    }

    private string ReadDigits()
    {
        int start = _position;
        while (IsDigit(_position))
        {
            _position++;
        }

        return text.Substring(start, _position - start);
    }

    private void SkipNamePart()
    {
        while (_position < text.Length && Names.IsPart(text[_position]))
        {
            _position++;
        }
    }

    // char.IsDigit would also take the digits of other scripts.
    private bool IsDigit(int position) => position < text.Length && text[position] is >= '0' and <= '9';

    private bool IsNameStart(int position) => position < text.Length && Names.IsStart(text[position]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
