using System;
using System.Numerics;

namespace LossGen.Truth;

public sealed partial class RealContext
{
    /// <summary>Arguments of exp from 2^60 on give an infinity or zero, so that exponents stay within a long.</summary>
    private const int LargestExpTop = 60;

    /// <summary>The exponential function.</summary>
    /// <param name="x">Any value. From 2^60 on the result is infinity, from -2^60 down it is zero.</param>
    public BigReal Exp(BigReal x)
    {
        if (x.IsNaN || x.IsInfinity || x.Top > LargestExpTop)
        {
            return x.IsNaN ? x : x.Sign > 0 ? BigReal.PositiveInfinity : BigReal.Zero;
        }

        if (x.IsZero)
        {
            return BigReal.One;
        }

        if (x.Top < -Bits - Guard)
        {
            return Add(BigReal.One, x);
        }

        // exp(x) = 2^k exp(r) with |r| at most ln(2)/2.
        var f = Bits + Guard + (int)Math.Max(0, x.Top);
        var scaled = ToFixed(x, f);
        var ln2 = FixedPoint.Ln2(f);
        var k = ((scaled << 1) + ln2) / (ln2 << 1);
        var r = scaled - (k * ln2);
        var exp = (BigInteger.One << f) + FixedPoint.ExpM1(r, f);
        return Round(new BigReal(exp, (long)k - f));
    }

    /// <summary>exp(x) - 1, with full relative accuracy near zero.</summary>
    /// <param name="x">Any value.</param>
    public BigReal ExpM1(BigReal x)
    {
        if (!x.IsFinite || x.IsZero || x.Top > -1)
        {
            return x.IsZero ? x : Subtract(Wider(Guard).Exp(x), BigReal.One);
        }

        var small = -x.Top;
        if (small > Bits + Guard)
        {
            return Add(x, new BigReal(BigInteger.One, (2 * x.Top) - 3));
        }

        var f = Bits + Guard + (int)small;
        return Round(new BigReal(FixedPoint.ExpM1(ToFixed(x, f), f), -f));
    }

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">Zero or more: negative infinity at zero, NaN below.</param>
    public BigReal Log(BigReal x)
    {
        if (x.IsNaN || x.Sign <= 0 || x.IsInfinity)
        {
            return x.IsZero ? BigReal.NegativeInfinity : x.Sign < 0 ? BigReal.NaN : x;
        }

        // x = 2^k y with y between 3/4 and 3/2; the two parts of k ln 2 + log y can't cancel to less than a quarter.
        var k = x.Top;
        var y = BigReal.ScaleB(x, -k);
        if (y < new BigReal(3, -2))
        {
            k--;
            y = BigReal.ScaleB(y, 1);
        }

        if (k == 0)
        {
            return LogNearOne(ExactDifference(y, BigReal.One));
        }

        var f = Bits + Guard;
        var log = FixedPoint.Log(ToFixed(y, f), f);
        var wide = f + 64;
        var sum = (k * FixedPoint.Ln2(wide)) + FixedPoint.Rescale(log, f, wide);
        return Round(new BigReal(sum, -wide));
    }

    /// <summary>log(1 + x), with full relative accuracy near zero.</summary>
    /// <param name="x">-1 or more: negative infinity at -1, NaN below.</param>
    public BigReal Log1P(BigReal x) =>
        x.IsFinite && (x.IsZero || x.Top < -1) ? LogNearOne(x) : Log(x.Sign < 0 && x.IsFinite ? ExactDifference(x, -1) : Wider(Guard).Add(x, BigReal.One));

    /// <summary>The logarithm to base 2; exact at powers of two.</summary>
    /// <param name="x">Zero or more: negative infinity at zero, NaN below.</param>
    public BigReal Log2(BigReal x)
    {
        if (x.IsFinite && x.Sign > 0 && x.SignificantBits == 1)
        {
            return x.Top - 1;
        }

        var wide = Wider(Guard);
        return Divide(wide.Log(x), wide.Ln2);
    }

    /// <summary>The logarithm to base 10.</summary>
    /// <param name="x">Zero or more: negative infinity at zero, NaN below.</param>
    public BigReal Log10(BigReal x)
    {
        var wide = Wider(Guard);
        return Divide(wide.Log(x), new BigReal(FixedPoint.Ln10(wide.Bits), -wide.Bits));
    }

    /// <summary>x to the power y.</summary>
    /// <param name="x">The base. Below zero, y must be a whole number, else the result is NaN.</param>
    /// <param name="y">The exponent. x^0 is 1 for every x.</param>
    public BigReal Pow(BigReal x, BigReal y)
    {
        if (y.IsZero || x == BigReal.One)
        {
            return BigReal.One;
        }

        if (x.IsNaN || y.IsNaN || (x.Sign < 0 && y.IsFinite && !y.IsInteger))
        {
            return x.IsInfinity ? PowOfMagnitude(BigReal.PositiveInfinity, y) : BigReal.NaN;
        }

        var odd = x.Sign < 0 && y.IsInteger && !y.IsZero && !BigReal.ScaleB(y, -1).IsInteger;
        var magnitude = PowOfMagnitude(BigReal.Abs(x), y);
        return odd ? -magnitude : magnitude;
    }

    /// <summary>x^n by repeated squaring, exact where the result fits.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="n">The exponent, from 0.</param>
    internal BigReal PowInteger(BigReal x, int n)
    {
        var wide = Wider(Guard + 2 * BitOperations.Log2((uint)n + 1));
        var result = BigReal.One;
        for (var bit = BitOperations.Log2((uint)n + 1); bit >= 0; bit--)
        {
            result = wide.Square(result);
            if (((n >> bit) & 1) != 0)
            {
                result = wide.Multiply(result, x);
            }
        }

        return Round(result);
    }

    private BigReal PowOfMagnitude(BigReal x, BigReal y)
    {
        if (y.IsInteger && BigReal.Abs(y) <= 1024)
        {
            var n = (int)y.ToDouble();
            return n >= 0 ? PowInteger(x, n) : Divide(BigReal.One, Wider(Guard).PowInteger(x, -n));
        }

        if (y.IsInfinity || x.IsZero || x.IsInfinity)
        {
            var order = x.CompareTo(BigReal.One) * y.Sign;
            return order == 0 ? BigReal.One : order > 0 ? BigReal.PositiveInfinity : BigReal.Zero;
        }

        // exp(y log x) loses as many bits as the argument has before the point.
        var guess = new RealContext(64).Multiply(new RealContext(64).Log(x), y);
        if (guess.Top > LargestExpTop)
        {
            return Exp(guess);
        }

        var wide = Wider(Guard + Math.Max(0, guess.Top));
        return Round(wide.Exp(wide.Multiply(wide.Log(x), y)));
    }

    /// <summary>log(1 + d) for |d| at most 1/2.</summary>
    private BigReal LogNearOne(BigReal d)
    {
        if (d.IsZero)
        {
            return d;
        }

        var small = -d.Top;
        if (small > Bits + Guard)
        {
            return Add(d, new BigReal(BigInteger.MinusOne, (2 * d.Top) - 3));
        }

        var f = Bits + Guard + (int)Math.Max(0, small);
        var scaled = ToFixed(d, f);
        var one = BigInteger.One << f;
        if (small > 4 + (Math.Sqrt(f) / 4))
        {
            var u = (scaled << f) / ((one << 1) + scaled);
            return Round(new BigReal(FixedPoint.AtanhSeries(u, f), 1 - f));
        }

        return Round(new BigReal(FixedPoint.Log(one + scaled, f), -f));
    }

    /// <summary>left - right without rounding, for numbers of like size.</summary>
    private static BigReal ExactDifference(BigReal left, BigReal right)
    {
        var exponent = Math.Min(left.Exponent, right.Exponent);
        return new BigReal(
            (left.Mantissa << checked((int)(left.Exponent - exponent))) - (right.Mantissa << checked((int)(right.Exponent - exponent))),
            exponent);
    }

    /// <summary>The value scaled by 2^f, rounded down.</summary>
    private static BigInteger ToFixed(BigReal x, int f)
    {
        var shift = x.Exponent + f;
        return shift >= 0 ? x.Mantissa << checked((int)shift)
            : -shift > int.MaxValue ? BigInteger.Zero
            : x.Mantissa >> (int)-shift;
    }
}
