using System;
using System.Numerics;

namespace LossGen.Truth;

public sealed partial class RealContext
{
    /// <summary>Angles from 2^LargestAngleTop on would take that many bits of pi.</summary>
    private const long LargestAngleTop = 1 << 17;

    /// <summary>The sine.</summary>
    /// <param name="x">Finite and below 2^131072 in magnitude, else the result is NaN.</param>
    public BigReal Sin(BigReal x) => SinOfQuadrant(x, 0);

    /// <summary>The cosine.</summary>
    /// <param name="x">Finite and below 2^131072 in magnitude, else the result is NaN.</param>
    public BigReal Cos(BigReal x) => SinOfQuadrant(x, 1);

    /// <summary>The tangent.</summary>
    /// <param name="x">Finite and below 2^131072 in magnitude, else the result is NaN.</param>
    public BigReal Tan(BigReal x)
    {
        var wide = Wider(Guard);
        return Divide(wide.Sin(x), wide.Cos(x));
    }

    /// <summary>The arc tangent, between -pi/2 and pi/2.</summary>
    /// <param name="x">Any value.</param>
    public BigReal Atan(BigReal x)
    {
        if (x.IsNaN || x.IsZero)
        {
            return x;
        }

        if (x.IsInfinity || x.Top > 0)
        {
            // atan(x) = ±pi/2 - atan(1/x); the difference is at least pi/4.
            var wide = Wider(Guard);
            var quarter = BigReal.ScaleB(wide.Pi, -1);
            return Subtract(x.Sign > 0 ? quarter : -quarter, x.IsInfinity ? BigReal.Zero : wide.AtanUpToOne(wide.Divide(BigReal.One, x)));
        }

        return AtanUpToOne(x);
    }

    /// <summary>The hyperbolic sine.</summary>
    /// <param name="x">Any value.</param>
    public BigReal Sinh(BigReal x)
    {
        // (t + t/(t + 1))/2 with t = exp(|x|) - 1: two positive terms.
        var wide = Wider(Guard);
        var t = wide.ExpM1(BigReal.Abs(x));
        var result = t.IsInfinity ? t : BigReal.ScaleB(Add(t, wide.Divide(t, wide.Add(t, BigReal.One))), -1);
        return x.Sign < 0 ? -result : result;
    }

    /// <summary>The hyperbolic cosine.</summary>
    /// <param name="x">Any value.</param>
    public BigReal Cosh(BigReal x)
    {
        var wide = Wider(Guard);
        var exp = wide.Exp(BigReal.Abs(x));
        return BigReal.ScaleB(Add(exp, wide.Divide(BigReal.One, exp)), -1);
    }

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">Any value.</param>
    public BigReal Tanh(BigReal x)
    {
        // -t/(t + 2) with t = exp(-2|x|) - 1, which lies between -1 and 0.
        var wide = Wider(Guard);
        var t = wide.ExpM1(-BigReal.ScaleB(BigReal.Abs(x), 1));
        var result = Divide(-t, wide.Add(t, 2));
        return x.Sign < 0 ? -result : result;
    }

    private BigReal AtanUpToOne(BigReal x)
    {
        var small = -x.Top;
        if (2 * small > Bits + Guard)
        {
            return Add(x, new BigReal(-x.Sign, (3 * x.Top) - 4));
        }

        var f = Bits + Guard + (int)Math.Max(0, small);
        var scaled = ToFixed(x, f);
        var atan = small > 4 + (Math.Sqrt(f) / 4) ? FixedPoint.AtanSeries(scaled, f) : FixedPoint.Atan(scaled, f);
        return Round(new BigReal(atan, -f));
    }

    /// <summary>sin(x + shift * pi/2).</summary>
    private BigReal SinOfQuadrant(BigReal x, int shift)
    {
        if (!x.IsFinite || x.Top > LargestAngleTop)
        {
            return BigReal.NaN;
        }

        if (x.IsZero)
        {
            return shift == 0 ? x : BigReal.One;
        }

        if (2 * x.Top < -Bits - Guard)
        {
            return shift == 0
                ? Add(x, new BigReal(-x.Sign, (3 * x.Top) - 5))
                : Subtract(BigReal.One, new BigReal(BigInteger.One, (2 * x.Top) - 2));
        }

        // Close to a multiple of pi/2 the remainder is small and has lost as many bits: then again with that many more.
        long extra = 0;
        while (true)
        {
            var f = checked((int)(Bits + Guard + Math.Abs(x.Top) + extra));
            var scaled = ToFixed(x, f);
            var quarter = FixedPoint.Pi(f) >> 1;
            var k = BigInteger.DivRem((scaled << 1) + quarter, quarter << 1, out var remainder);
            if (remainder.Sign < 0)
            {
                k -= BigInteger.One;
            }

            var r = scaled - (k * quarter);
            var quadrant = (int)((k + shift) & 3);
            var lost = f - BigReal.BitLength(r);
            if ((quadrant & 1) == 0 && lost > f - Bits - (Guard / 2) - Math.Max(0, x.Top))
            {
                extra += lost + Guard;
                continue;
            }

            var (sin, cos) = FixedPoint.SinCos(r, f);
            var result = (quadrant & 1) == 0 ? sin : cos;
            return Round(new BigReal(quadrant >= 2 ? -result : result, -f));
        }
    }
}
