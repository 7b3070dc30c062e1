using System;
using System.Numerics;

namespace LossGen.Truth;

public sealed partial class RealContext
{
    /// <summary>Bits of exp(-x^2) per unit of x^2: log2(e), rounded up.</summary>
    private const double BitsPerSquare = 1.4427;

    /// <summary>The error function 2/sqrt(pi) * integral of exp(-t^2) from 0 to x.</summary>
    /// <param name="x">Any value.</param>
    public BigReal Erf(BigReal x)
    {
        if (x.IsNaN || x.IsZero)
        {
            return x;
        }

        var square = SquareAsDouble(x);
        if (BitsPerSquare * square <= Bits + Guard)
        {
            return ErfSeries(x);
        }

        var rest = new RealContext(64).Erfc(BigReal.Abs(x));
        var result = Subtract(BigReal.One, rest);
        return x.Sign < 0 ? -result : result;
    }

    /// <summary>The complementary error function 1 - erf(x), with full relative accuracy for large x.</summary>
    /// <param name="x">Any value.</param>
    public BigReal Erfc(BigReal x)
    {
        if (x.IsNaN)
        {
            return x;
        }

        if (x.Sign <= 0 || x.Top < -1)
        {
            return Subtract(BigReal.One, Wider(Guard).Erf(x));
        }

        var square = SquareAsDouble(x);
        return square > (0.7 * (Bits + Guard)) + 10
            ? ErfcAsymptotic(x)
            : Subtract(BigReal.One, Wider(Guard + (long)(BitsPerSquare * square) + 10).ErfSeries(x));
    }

    private static double SquareAsDouble(BigReal x)
    {
        var value = x.ToDouble();
        return value * value;
    }

    /// <summary>
    /// erf x = 2x/sqrt(pi) exp(-x^2) (1 + 2x^2/3 + (2x^2)^2/(3*5) + ...), all terms positive (DLMF 7.6.2).
    /// </summary>
    private BigReal ErfSeries(BigReal x)
    {
        var wide = Wider(Guard);
        var f = wide.Bits + Guard;
        var square = wide.Multiply(x, x);
        var twice = ToFixed(square, f) << 1;
        var term = BigInteger.One << f;
        var sum = term;
        for (long n = 3; !term.IsZero; n += 2)
        {
            term = ((term * twice) >> f) / n;
            sum += term;
        }

        var scale = wide.Divide(BigReal.ScaleB(x, 1), wide.Sqrt(wide.Pi));
        return Round(wide.Multiply(wide.Multiply(scale, wide.Exp(-square)), new BigReal(sum, -f)));
    }

    /// <summary>
    /// erfc x = exp(-x^2)/(x sqrt(pi)) (1 - 1/(2x^2) + 3/(2x^2)^2 - ...) (DLMF 7.12.1), whose terms fall to exp(-x^2).
    /// </summary>
    private BigReal ErfcAsymptotic(BigReal x)
    {
        if (x.IsInfinity)
        {
            return BigReal.Zero;
        }

        var wide = Wider(Guard + Math.Max(0, Math.Min(2 * x.Top, LargestExpTop)));
        var f = wide.Bits;
        var square = wide.Multiply(x, x);
        if (square.Top > LargestExpTop)
        {
            return BigReal.Zero;
        }

        var reciprocal = ToFixed(wide.Divide(BigReal.Half, square), f);
        var term = BigInteger.One << f;
        var sum = term;
        for (long n = 1; !term.IsZero && term != BigInteger.MinusOne; n += 2)
        {
            term = -((term * reciprocal * n) >> f);
            sum += term;
        }

        var scale = wide.Divide(wide.Exp(-square), wide.Multiply(x, wide.Sqrt(wide.Pi)));
        return Round(wide.Multiply(scale, new BigReal(sum, -f)));
    }
}
