using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Diagnostics;

/// <summary>
/// Which characters of the file each character of a string literal's value comes from: regular, verbatim and raw strings,
/// and the texts of interpolated ones.
/// </summary>
internal sealed class LiteralText
{
    private readonly string _text;
    private readonly int _offset;
    private readonly List<(int Start, int End)> _characters = [];

    private LiteralText(string text, int offset)
    {
        _text = text;
        _offset = offset;
    }

    /// <summary>Gets, for each character of the value, the range of the file that stands for it.</summary>
    public IReadOnlyList<(int Start, int End)> Characters => _characters;

    /// <summary>Gets the place in the file before the first character of the value.</summary>
    public int ContentStart { get; private set; }

    /// <summary>Reads a literal; null if it isn't a string literal, or isn't well-formed.</summary>
    public static LiteralText? Read(SyntaxToken token)
    {
        LiteralText literal = new(token.Text, token.SpanStart);
        bool isRead = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal) => literal.ReadQuoted(2, literal.Verbatim),
            SyntaxKind.StringLiteralToken => literal.ReadQuoted(1, literal.Escaped),
            SyntaxKind.SingleLineRawStringLiteralToken => literal.ReadRaw(isMultiLine: false),
            SyntaxKind.MultiLineRawStringLiteralToken => literal.ReadRaw(isMultiLine: true),
            _ => false,
        };

        // A literal that is cut off has no value to speak of; the compiler reports it.
        return isRead && literal._characters.Count == token.ValueText.Length ? literal : null;
    }

    /// <summary>Reads a text of an interpolated string that isn't raw.</summary>
    public static LiteralText ReadInterpolated(SyntaxToken token, bool isVerbatim)
    {
        LiteralText literal = new(token.Text, token.SpanStart) { ContentStart = token.SpanStart };
        literal.ReadRange(0, token.Text.Length, isVerbatim ? literal.Verbatim : literal.Escaped, isInterpolated: true);
        return literal;
    }

    private bool ReadQuoted(int opening, Func<int, int> unit)
    {
        if (_text.Length <= opening || !_text.EndsWith("\"", StringComparison.Ordinal))
        {
            return false;
        }

        ContentStart = _offset + opening;
        ReadRange(opening, _text.Length - 1, unit, isInterpolated: false);
        return true;
    }

    private void ReadRange(int start, int end, Func<int, int> unit, bool isInterpolated)
    {
        int i = start;
        while (i < end)
        {
            bool isDoubledBrace = isInterpolated && i + 1 < end && _text[i] is '{' or '}' && _text[i + 1] == _text[i];
            int length = isDoubledBrace ? 2 : Math.Min(Math.Max(unit(i), 1), end - i);
            Add(i, i + length);
            if (length == 10 && IsBeyondBasicPlane(i))
            {
                Add(i, i + length);
            }

            i += length;
        }
    }

    private void Add(int start, int end) => _characters.Add((_offset + start, _offset + end));

    /// <summary>The length of what stands for a character of a verbatim string: a doubled quote or itself.</summary>
    private int Verbatim(int i) => _text[i] == '"' ? 2 : 1;

    /// <summary>The length of what stands for a character of a regular string: an escape or itself.</summary>
    private int Escaped(int i)
    {
        if (_text[i] != '\\' || i + 1 >= _text.Length)
        {
            return 1;
        }

        switch (_text[i + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                int digits = 0;
                while (digits < 4 && i + 2 + digits < _text.Length && IsHexadecimal(_text[i + 2 + digits]))
                {
                    digits++;
                }

                return 2 + digits;
            default:
                return 2;
        }
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Whether the escape \UXXXXXXXX stands for two UTF-16 characters.</summary>
    private bool IsBeyondBasicPlane(int i) =>
        _text[i + 1] == 'U' && string.CompareOrdinal(_text, i + 2, "0000", 0, 4) != 0;

    private bool ReadRaw(bool isMultiLine)
    {
        int quotes = 0;
        while (quotes < _text.Length && _text[quotes] == '"')
        {
            quotes++;
        }

        int end = _text.Length - quotes;
        if (end < quotes)
        {
            return false;
        }

        if (!isMultiLine)
        {
            ContentStart = _offset + quotes;
            ReadRange(quotes, end, static _ => 1, isInterpolated: false);
            return true;
        }

        // The content is the lines between that of the opening and that of the closing quotes, without the white space that
        // stands before the closing quotes.
        int first = EndOfLine(quotes);
        first = AfterLineBreak(first);
        int lastLine = StartOfLine(end);
        int indentation = end - lastLine;
        int contentEnd = BeforeLineBreak(lastLine);
        ContentStart = _offset + Math.Min(first + indentation, Math.Max(contentEnd, first));
        for (int line = first; line <= contentEnd;)
        {
            int lineEnd = Math.Min(EndOfLine(line), contentEnd);
            for (int i = line + indentation; i < lineEnd; i++)
            {
                Add(i, i + 1);
            }

            int next = lineEnd < contentEnd ? AfterLineBreak(lineEnd) : lineEnd;
            for (int i = lineEnd; i < next; i++)
            {
                Add(i, i + 1);
            }

            line = next == lineEnd ? contentEnd + 1 : next;
        }

        return true;
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private int EndOfLine(int i)
    {
        while (i < _text.Length && !IsLineBreak(_text[i]))
        {
            i++;
        }

        return i;
    }

    private int StartOfLine(int i)
    {
        while (i > 0 && !IsLineBreak(_text[i - 1]))
        {
            i--;
        }

        return i;
    }

    private int AfterLineBreak(int i) =>
        i + 1 < _text.Length && _text[i] == '\r' && _text[i + 1] == '\n' ? i + 2 : Math.Min(i + 1, _text.Length);

    private int BeforeLineBreak(int i) => i >= 2 && _text[i - 1] == '\n' && _text[i - 2] == '\r' ? i - 2 : Math.Max(i - 1, 0);
}
