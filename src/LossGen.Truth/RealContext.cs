using System;
using System.Numerics;

namespace LossGen.Truth;

/// <summary>
/// Arithmetic and functions of <see cref="BigReal"/> at a given precision.
/// </summary>
/// <remarks>
/// Sum, difference, product, quotient, square root and cube root are correctly rounded (to nearest, ties to even). Every other
/// function has a relative error below 2^(1-<see cref="Bits"/>), near its zeros too. Instances are immutable and safe to share
/// between threads; constants are cached.
/// </remarks>
public sealed partial class RealContext
{
    /// <summary>Bits carried beyond <see cref="Bits"/> inside functions.</summary>
    private const int Guard = 32;

    /// <summary>Creates arithmetic at a precision.</summary>
    /// <param name="bits">The precision in bits, 24 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision is outside that range.</exception>
    public RealContext(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 24);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 1_000_000);
        Bits = bits;
    }

    /// <summary>The precision in bits.</summary>
    public int Bits { get; }

    /// <summary>The circle's circumference over its diameter.</summary>
    public BigReal Pi => Round(new BigReal(FixedPoint.Pi(Bits + Guard), -(Bits + Guard)));

    /// <summary>The natural logarithm of 2.</summary>
    public BigReal Ln2 => Round(new BigReal(FixedPoint.Ln2(Bits + Guard), -(Bits + Guard)));

    /// <summary>Euler's number, the base of the natural logarithm.</summary>
    public BigReal E => Exp(BigReal.One);

    /// <summary>The nearest value with at most <see cref="Bits"/> significant bits, a tie to even.</summary>
    /// <param name="value">Any value.</param>
    public BigReal Round(BigReal value) => Round(value, Rounding.Nearest);

    /// <summary>left + right, correctly rounded.</summary>
    /// <param name="left">Any value.</param>
    /// <param name="right">Any value.</param>
    /// <returns>NaN for infinities of opposite sign.</returns>
    public BigReal Add(BigReal left, BigReal right) => Add(left, right, Rounding.Nearest);

    /// <summary>left - right, correctly rounded.</summary>
    /// <param name="left">Any value.</param>
    /// <param name="right">Any value.</param>
    /// <returns>NaN for infinities of the same sign.</returns>
    public BigReal Subtract(BigReal left, BigReal right) => Add(left, -right, Rounding.Nearest);

    /// <summary>left * right, correctly rounded.</summary>
    /// <param name="left">Any value.</param>
    /// <param name="right">Any value.</param>
    /// <returns>NaN for zero times infinity.</returns>
    public BigReal Multiply(BigReal left, BigReal right) => Multiply(left, right, Rounding.Nearest);

    /// <summary>left / right, correctly rounded.</summary>
    /// <param name="left">Any value.</param>
    /// <param name="right">Any value. As there is one zero, x/0 is the infinity of the sign of x.</param>
    /// <returns>NaN for 0/0 and infinity over infinity.</returns>
    public BigReal Divide(BigReal left, BigReal right) => Divide(left, right, Rounding.Nearest);

    /// <summary>The square root, correctly rounded.</summary>
    /// <param name="value">Zero or more; NaN below.</param>
    public BigReal Sqrt(BigReal value) => Root(value, 2, Rounding.Nearest);

    /// <summary>The cube root, correctly rounded.</summary>
    /// <param name="value">Any value; negative numbers have a negative root.</param>
    public BigReal Cbrt(BigReal value) => Root(value, 3, Rounding.Nearest);

    /// <summary>The square of a value, correctly rounded.</summary>
    /// <param name="value">Any value.</param>
    public BigReal Square(BigReal value) => Multiply(value, value);

    /// <summary>numerator / denominator, correctly rounded.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">Any integer but zero.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public BigReal Rational(BigInteger numerator, BigInteger denominator) =>
        denominator.IsZero
            ? throw new DivideByZeroException()
            : Divide(BigReal.FromInteger(numerator), BigReal.FromInteger(denominator));

    /// <summary>Reads decimal text such as <c>-1.25e-3</c>, correctly rounded.</summary>
    /// <param name="text">Digits with an optional sign, decimal point and exponent; or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</param>
    /// <exception cref="FormatException">The text is no number.</exception>
    public BigReal Parse(string text) => Parse(text, Rounding.Nearest);

    internal BigReal Parse(string text, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DecimalText.TryRead(text, out var special, out var digits, out var power)
            ? special is { } value
                ? value
                : power >= 0
                    ? Round(BigReal.FromInteger(digits * BigInteger.Pow(10, power)), rounding)
                    : Divide(BigReal.FromInteger(digits), BigReal.FromInteger(BigInteger.Pow(10, -power)), rounding)
            : throw new FormatException($"'{text}' is no decimal number.");
    }

    internal BigReal Round(BigReal value, Rounding rounding)
    {
        if (!value.IsFinite)
        {
            return value;
        }

        var excess = BigReal.BitLength(value.Mantissa) - Bits;
        return excess <= 0
            ? value
            : new BigReal(Shift(value.Mantissa, (int)excess, rounding), value.Exponent + excess);
    }

    internal BigReal Add(BigReal left, BigReal right, Rounding rounding)
    {
        if (!left.IsFinite || !right.IsFinite)
        {
            return left.IsNaN || right.IsNaN || (left.IsInfinity && right.IsInfinity && left.Sign != right.Sign)
                ? BigReal.NaN
                : left.IsInfinity ? left : right;
        }

        if (left.IsZero || right.IsZero)
        {
            return Round(left.IsZero ? right : left, rounding);
        }

        if (left.Top < right.Top)
        {
            (left, right) = (right, left);
        }

        // Far below the last bit, only the sign of the smaller term matters: it stands in as one unit well below rounding.
        var width = Math.Max(BigReal.BitLength(left.Mantissa), Bits) + 4;
        var unit = left.Top - width;
        if (right.Top < unit)
        {
            right = new BigReal(right.Sign, unit);
        }

        var exponent = Math.Min(left.Exponent, right.Exponent);
        var sum = (left.Mantissa << checked((int)(left.Exponent - exponent)))
            + (right.Mantissa << checked((int)(right.Exponent - exponent)));
        return Round(new BigReal(sum, exponent), rounding);
    }

    internal BigReal Multiply(BigReal left, BigReal right, Rounding rounding)
    {
        if (left.IsFinite && right.IsFinite)
        {
            return Round(new BigReal(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent), rounding);
        }

        var sign = left.Sign * right.Sign;
        return sign == 0 ? BigReal.NaN : sign > 0 ? BigReal.PositiveInfinity : BigReal.NegativeInfinity;
    }

    internal BigReal Divide(BigReal left, BigReal right, Rounding rounding)
    {
        if (left.IsNaN || right.IsNaN || (left.IsZero && right.IsZero) || (left.IsInfinity && right.IsInfinity))
        {
            return BigReal.NaN;
        }

        if (left.IsInfinity || right.IsZero)
        {
            var sign = left.Sign * (right.IsZero ? 1 : right.Sign);
            return sign > 0 ? BigReal.PositiveInfinity : BigReal.NegativeInfinity;
        }

        if (left.IsZero || right.IsInfinity)
        {
            return BigReal.Zero;
        }

        var shift = Math.Max(0, Bits + 3 + BigReal.BitLength(right.Mantissa) - BigReal.BitLength(left.Mantissa));
        var quotient = BigInteger.DivRem(
            BigInteger.Abs(left.Mantissa) << checked((int)shift),
            BigInteger.Abs(right.Mantissa),
            out var remainder);
        var exponent = left.Exponent - right.Exponent - shift;
        if (!remainder.IsZero)
        {
            quotient = (quotient << 1) | BigInteger.One;
            exponent--;
        }

        return Round(new BigReal(left.Sign == right.Sign ? quotient : -quotient, exponent), rounding);
    }

    internal BigReal Root(BigReal value, int degree, Rounding rounding)
    {
        if (value.Sign < 0 && degree == 2)
        {
            return BigReal.NaN;
        }

        if (!value.IsFinite || value.IsZero)
        {
            return value;
        }

        // Enough bits for the root to have two more than asked for, and an exponent that the degree divides.
        var shift = Math.Max(0, (degree * (Bits + 2L)) - BigReal.BitLength(value.Mantissa));
        var rest = (value.Exponent - shift) % degree;
        shift += rest < 0 ? rest + degree : rest;
        var radicand = BigInteger.Abs(value.Mantissa) << checked((int)shift);
        var root = degree == 2 ? FixedPoint.IntegerSqrt(radicand) : FixedPoint.IntegerCbrt(radicand);
        var exponent = (value.Exponent - shift) / degree;
        if (BigInteger.Pow(root, degree) != radicand)
        {
            root = (root << 1) | BigInteger.One;
            exponent--;
        }

        return Round(new BigReal(value.Sign < 0 ? -root : root, exponent), rounding);
    }

    /// <summary>value / 2^count as an integer, rounded as asked.</summary>
    private static BigInteger Shift(BigInteger value, int count, Rounding rounding)
    {
        switch (rounding)
        {
            case Rounding.Down:
                return value >> count;
            case Rounding.Up:
                return -(-value >> count);
            default:
                var floor = value >> count;
                var half = !(value >> (count - 1)).IsEven;
                var tie = half && BigReal.TrailingZeros(value) == count - 1;
                return half && (!tie || !floor.IsEven) ? floor + BigInteger.One : floor;
        }
    }

    /// <summary>The same functions with <paramref name="extra"/> more bits.</summary>
    private RealContext Wider(long extra) => new(checked((int)(Bits + extra)));
}
