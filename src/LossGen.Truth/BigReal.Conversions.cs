using System;
using System.Globalization;
using System.Numerics;

namespace LossGen.Truth;

public readonly partial struct BigReal
{
    /// <summary>Above this power of two, text shows the power of two instead of digits.</summary>
    private const long LongestDecimalPower = 1L << 22;

    /// <summary>Exact conversion; infinities and NaN keep their meaning, both zeros become zero.</summary>
    /// <param name="value">Any double.</param>
    public static BigReal FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? NaN : value > 0 ? PositiveInfinity : NegativeInfinity;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var mantissa = biased == 0 ? fraction : fraction | (1L << 52);
        if (mantissa == 0)
        {
            return Zero;
        }

        // Short mantissas keep what follows short: 1 is 1 * 2^0, not 2^52 * 2^-52.
        var zeros = BitOperations.TrailingZeroCount(mantissa);
        return new BigReal((bits < 0 ? -mantissa : mantissa) >> zeros, Math.Max(biased, 1) - 1075 + zeros);
    }

    /// <summary>Exact conversion.</summary>
    /// <param name="value">Any integer.</param>
    public static BigReal FromInteger(BigInteger value) => new(value, 0);

    /// <summary>Exact conversion.</summary>
    public static implicit operator BigReal(double value) => FromDouble(value);

    /// <summary>Exact conversion.</summary>
    public static implicit operator BigReal(float value) => FromDouble(value);

    /// <summary>Exact conversion.</summary>
    public static implicit operator BigReal(int value) => new(value, 0);

    /// <summary>Exact conversion.</summary>
    public static implicit operator BigReal(long value) => new(value, 0);

    /// <summary>The nearest double, a tie to even; subnormals are exact, beyond the range it is an infinity.</summary>
    public static explicit operator double(BigReal value) => value.ToDouble();

    /// <summary>The nearest float, a tie to even; subnormals are exact, beyond the range it is an infinity.</summary>
    public static explicit operator float(BigReal value) => value.ToSingle();

    /// <summary>The nearest double, a tie to even; subnormals are exact, beyond the range it is an infinity.</summary>
    public double ToDouble()
    {
        if (!IsFinite || Mantissa.IsZero)
        {
            return IsNaN ? double.NaN : Sign == 0 ? 0.0 : Sign * double.PositiveInfinity;
        }

        if (Top > 1024 || Top < -1074)
        {
            return Top > 0 ? Sign * double.PositiveInfinity : Sign * 0.0;
        }

        var unit = Math.Max(Top - 53, -1074);
        return Math.ScaleB((double)RoundToUnit(unit), (int)unit);
    }

    /// <summary>The nearest float, a tie to even; subnormals are exact, beyond the range it is an infinity.</summary>
    public float ToSingle()
    {
        if (!IsFinite || Mantissa.IsZero)
        {
            return (float)ToDouble();
        }

        if (Top > 128 || Top < -149)
        {
            return Top > 0 ? Sign * float.PositiveInfinity : Sign * 0.0f;
        }

        var unit = Math.Max(Top - 24, -149);
        return MathF.ScaleB((float)RoundToUnit(unit), (int)unit);
    }

    /// <summary>The value in decimal, about 20 significant digits.</summary>
    public override string ToString() => ToString(20);

    /// <summary>The value in decimal scientific notation, in invariant format.</summary>
    /// <param name="digits">The number of significant digits, 1 or more; the last one is rounded.</param>
    /// <returns>Text such as <c>-1.25e-3</c>, or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one digit is asked for.</exception>
    public string ToString(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        if (!IsFinite || Mantissa.IsZero)
        {
            return IsNaN ? "NaN" : Sign > 0 ? "Infinity" : Sign < 0 ? "-Infinity" : "0";
        }

        if (Math.Abs(Top) > LongestDecimalPower)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(Sign < 0 ? "-" : "")}2^{Top - 1}");
        }

        // The first guess of the decimal exponent is exact or one too low or high; the digit count tells.
        var power = (int)Math.Floor((Top - 1) * 0.30102999566398120);
        var number = ScaledDecimal(digits - 1 - power);
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.Length != digits)
        {
            power += text.Length - digits;
            number = ScaledDecimal(digits - 1 - power);
            text = number.ToString(CultureInfo.InvariantCulture);
            if (text.Length > digits)
            {
                power++;
            }
        }

        var fraction = text[1..].TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(Sign < 0 ? "-" : "")}{text[0]}{(fraction.Length > 0 ? "." : "")}{fraction}{(power == 0 ? "" : $"e{power}")}");
    }

    /// <summary>|value| * 10^power, rounded to the nearest integer.</summary>
    private BigInteger ScaledDecimal(int power)
    {
        var numerator = BigInteger.Abs(Mantissa);
        var denominator = BigInteger.One;
        if (power >= 0)
        {
            numerator *= BigInteger.Pow(10, power);
        }
        else
        {
            denominator = BigInteger.Pow(10, -power);
        }

        if (Exponent >= 0)
        {
            numerator <<= (int)Exponent;
        }
        else
        {
            denominator <<= (int)-Exponent;
        }

        return ((numerator << 1) + denominator) / (denominator << 1);
    }

    /// <summary>The value in units of 2^unit, rounded to nearest even; the caller knows that it fits.</summary>
    private long RoundToUnit(long unit)
    {
        var units = ScaleB(this, -unit);
        return (long)(units.Exponent >= 0 ? units.Mantissa << (int)units.Exponent : ToInteger(Round(units)));

        static BigInteger ToInteger(BigReal whole) =>
            whole.Exponent >= 0 ? whole.Mantissa << (int)whole.Exponent : whole.Mantissa >> (int)-whole.Exponent;
    }
}
