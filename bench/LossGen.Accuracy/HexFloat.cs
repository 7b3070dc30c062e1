using System;
using System.Globalization;

namespace LossGen.Accuracy;

/// <summary>Reads C99's hexadecimal floating-point numbers, which .NET has no reader for, and decimal ones.</summary>
internal static class HexFloat
{
    /// <summary>The number that a text such as <c>-0x1.8p+3</c> or <c>0.5</c> stands for.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static double Parse(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        bool negative = rest.StartsWith("-");
        ReadOnlySpan<char> magnitude = negative ? rest[1..] : rest;
        if (!magnitude.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return double.Parse(rest, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        int mark = magnitude.IndexOfAny('p', 'P');
        ReadOnlySpan<char> digits = magnitude[2..(mark < 0 ? magnitude.Length : mark)];
        int exponent = mark < 0 ? 0 : int.Parse(magnitude[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = digits.IndexOf('.');
        string whole = point < 0 ? digits.ToString() : string.Concat(digits[..point], digits[(point + 1)..]);
        exponent -= point < 0 ? 0 : 4 * (digits.Length - point - 1);
        double value = Math.ScaleB(ulong.Parse(whole, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), exponent);
        return negative ? -value : value;
    }
}
