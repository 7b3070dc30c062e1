using System;
using System.Numerics;

namespace LossGen.Truth;

/// <summary>
/// Series on integers scaled by 2^f. The absolute error of each result is a few units of 2^-f at most; relative accuracy near
/// zero is the caller's business, by a larger f.
/// </summary>
internal static partial class FixedPoint
{
    /// <summary>The largest integer whose square isn't above the value.</summary>
    internal static BigInteger IntegerSqrt(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        // Newton's iteration on growing prefixes of the value: each step doubles the number of correct bits.
        var half = (int)((value.GetBitLength() - 1) / 2);
        var root = BigInteger.One;
        var done = 0;
        for (var step = 31 - BitOperations.LeadingZeroCount((uint)half); step >= 0; step--)
        {
            var previous = done;
            done = half >> step;
            root = (root << (done - previous - 1)) + ((value >> ((2 * half) - previous - done + 1)) / root);
        }

        return root * root > value ? root - BigInteger.One : root;
    }

    /// <summary>The largest integer whose cube isn't above the value.</summary>
    internal static BigInteger IntegerCbrt(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        // From above, Newton's iteration decreases until it has passed the root.
        var length = (int)value.GetBitLength();
        var drop = Math.Max(0, (length - 90) / 3);
        var root = ((BigInteger)Math.Cbrt((double)(value >> (3 * drop)) * (1 + 1e-9)) + 1) << drop;
        while (true)
        {
            var next = ((root << 1) + (value / (root * root))) / 3;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    /// <summary>exp(x) - 1 for |x| at most 1.</summary>
    internal static BigInteger ExpM1(BigInteger x, int f)
    {
        if (x.IsZero)
        {
            return x;
        }

        // Halving s times makes the Taylor series short; each halving is undone by y -> y * (2 + y), which keeps relative error.
        var small = f - (int)BigReal.BitLength(x);
        var halvings = Math.Max(0, (int)Math.Sqrt(f / 1.5) - small);
        var wide = f + halvings + 24;
        var t = Rescale(x, f + halvings, wide);
        var sum = t;
        var term = t;
        for (var n = 2; !term.IsZero; n++)
        {
            term = ((term * t) >> wide) / n;
            sum += term;
        }

        for (var i = 0; i < halvings; i++)
        {
            sum = (sum << 1) + ((sum * sum) >> wide);
        }

        return Rescale(sum, wide, f);
    }

    /// <summary>log(x) for x between 1/2 and 2, by Halley's iteration, which triples the number of correct bits.</summary>
    internal static BigInteger Log(BigInteger x, int f)
    {
        var start = Math.Log(ToDouble(x, f));
        var steps = 0;
        var correct = 48.0;
        while (correct < f)
        {
            correct *= 3;
            steps++;
        }

        var g = 60;
        var y = FromDouble(start, g);
        for (var step = steps; step > 0; step--)
        {
            var precision = step == 1 ? f + 16 : Math.Min(f + 16, (int)(f / Math.Pow(3, step - 1)) + 24);
            y = Rescale(y, g, precision);
            g = precision;
            var one = BigInteger.One << g;
            var target = Rescale(x, f, g);
            var exp = one + ExpM1(y, g);
            y += ((target - exp) << (g + 1)) / (target + exp);
        }

        return Rescale(y, g, f);
    }

    /// <summary>The inverse hyperbolic tangent by its series, for small arguments.</summary>
    internal static BigInteger AtanhSeries(BigInteger x, int f) => OddSeries(x, f, alternate: false);

    /// <summary>The arc tangent by its series, for small arguments.</summary>
    internal static BigInteger AtanSeries(BigInteger x, int f) => OddSeries(x, f, alternate: true);

    /// <summary>Sine and cosine for |x| at most 1.</summary>
    internal static (BigInteger Sin, BigInteger Cos) SinCos(BigInteger x, int f)
    {
        var wide = f + 16;
        var t = Rescale(x, f, wide);
        var square = (t * t) >> wide;
        var sin = t;
        var cos = BigInteger.One << wide;
        var sinTerm = sin;
        var cosTerm = cos;
        for (long n = 1; !cosTerm.IsZero; n++)
        {
            cosTerm = -((cosTerm * square) >> wide) / (((2 * n) - 1) * (2 * n));
            sinTerm = -((sinTerm * square) >> wide) / ((2 * n) * ((2 * n) + 1));
            cos += cosTerm;
            sin += sinTerm;
        }

        return (Rescale(sin, wide, f), Rescale(cos, wide, f));
    }

    /// <summary>
    /// The arc tangent for |x| at most 1: a += tan(atan x - a), whose error is of third order, with
    /// tan(atan x - a) = (x cos a - sin a)/(cos a + x sin a).
    /// </summary>
    internal static BigInteger Atan(BigInteger x, int f)
    {
        var start = Math.Atan(ToDouble(x, f));
        var steps = 0;
        for (var correct = 48.0; correct < f; correct *= 3)
        {
            steps++;
        }

        var g = 60;
        var a = FromDouble(start, g);
        for (var step = steps; step > 0; step--)
        {
            var precision = step == 1 ? f + 16 : Math.Min(f + 16, (int)(f / Math.Pow(3, step - 1)) + 24);
            a = Rescale(a, g, precision);
            g = precision;
            var target = Rescale(x, f, g);
            var (sin, cos) = SinCos(a, g);
            var up = (target * cos) - (sin << g);
            var down = cos + ((target * sin) >> g);
            a += up / down;
        }

        return Rescale(a, g, f);
    }

    /// <summary>From a scale of 2^from to one of 2^to.</summary>
    internal static BigInteger Rescale(BigInteger value, int from, int to) =>
        to >= from ? value << (to - from) : value >> (from - to);

    private static BigInteger OddSeries(BigInteger x, int f, bool alternate)
    {
        var wide = f + 16;
        var power = Rescale(x, f, wide);
        var square = (power * power) >> wide;
        var sum = power;
        for (long n = 3; !power.IsZero; n += 2)
        {
            power = (power * square) >> wide;
            if (power == BigInteger.MinusOne)
            {
                break; // A shift rounds down, so a negative power would stay at -1 for ever.
            }

            sum = alternate && (n & 2) != 0 ? sum - (power / n) : sum + (power / n);
        }

        return Rescale(sum, wide, f);
    }

    private static double ToDouble(BigInteger value, int f)
    {
        var drop = Math.Max(0, f - 60);
        return Math.ScaleB((double)(value >> drop), drop - f);
    }

    private static BigInteger FromDouble(double value, int f)
    {
        var real = BigReal.FromDouble(value);
        return Rescale(real.Mantissa, (int)-real.Exponent, f);
    }
}
