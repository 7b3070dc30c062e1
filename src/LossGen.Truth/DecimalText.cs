using System;
using System.Globalization;
using System.Numerics;

namespace LossGen.Truth;

/// <summary>Reads decimal numbers as digits and a power of ten.</summary>
internal static class DecimalText
{
    /// <summary>Longer exponents can't be meant: the power of ten alone would take megabytes.</summary>
    private const int LargestPower = 10_000_000;

    /// <summary>Splits text into an integer and a power of ten, or a special value.</summary>
    internal static bool TryRead(string text, out BigReal? special, out BigInteger digits, out int power)
    {
        special = null;
        digits = BigInteger.Zero;
        power = 0;
        var trimmed = text.Trim();
        switch (trimmed)
        {
            case "NaN":
                special = BigReal.NaN;
                return true;
            case "Infinity" or "+Infinity":
                special = BigReal.PositiveInfinity;
                return true;
            case "-Infinity":
                special = BigReal.NegativeInfinity;
                return true;
        }

        var mark = trimmed.IndexOfAny(['e', 'E']);
        if (mark >= 0
            && (!int.TryParse(trimmed.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
                || power is > LargestPower or < -LargestPower))
        {
            return false;
        }

        var number = mark >= 0 ? trimmed[..mark] : trimmed;
        var point = number.IndexOf('.');
        if (point >= 0)
        {
            power -= number.Length - point - 1;
            number = number.Remove(point, 1);
        }

        return BigInteger.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out digits);
    }
}
