using System;
using System.Numerics;

namespace LossGen.Truth;

public sealed partial class RealContext
{
    /// <summary>log |gamma(x)|, with full relative accuracy near its zeros.</summary>
    /// <param name="x">Any value; positive infinity at 0, -1, -2, ... and at both infinities.</param>
    public BigReal LogGamma(BigReal x)
    {
        if (x.IsNaN || x.IsInfinity || (x.Sign <= 0 && x.IsInteger))
        {
            return x.IsNaN ? x : BigReal.PositiveInfinity;
        }

        foreach (var zero in (ReadOnlySpan<int>)[1, 2])
        {
            var distance = ExactDifference(x, zero);
            if (distance.IsZero)
            {
                return BigReal.Zero;
            }

            if (distance.Top < -Bits - Guard)
            {
                return Multiply(distance, Wider(Guard).Digamma(zero));
            }
        }

        return WithoutCancellation(context => x.Sign > 0 ? context.LogGammaPositive(x) : context.LogGammaNegative(x));
    }

    /// <summary>The digamma function: the derivative of log gamma.</summary>
    /// <param name="x">Any value; NaN at the poles 0, -1, -2, ... and at negative infinity.</param>
    public BigReal Digamma(BigReal x)
    {
        if (x.IsNaN || x.IsInfinity || (x.Sign <= 0 && x.IsInteger))
        {
            return x.Sign > 0 ? x : BigReal.NaN;
        }

        return WithoutCancellation(context => x.Sign > 0 ? context.DigammaPositive(x) : context.DigammaNegative(x));
    }

    /// <summary>The trigamma function: the second derivative of log gamma.</summary>
    /// <param name="x">Any value; positive infinity at the poles 0, -1, -2, ...; NaN at negative infinity.</param>
    public BigReal Trigamma(BigReal x)
    {
        if (x.IsNaN || x.IsInfinity)
        {
            return x.Sign > 0 ? BigReal.Zero : BigReal.NaN;
        }

        if (x.Sign <= 0 && x.IsInteger)
        {
            return BigReal.PositiveInfinity;
        }

        var wide = Wider(Guard);
        if (x.Sign > 0)
        {
            return Round(wide.TrigammaPositive(x));
        }

        // Reflection: pi^2/sin^2(pi x) - trigamma(1 - x), at least 9.8 less at most 1.7.
        var ratio = wide.Divide(wide.Pi, wide.SinPi(x));
        return Subtract(wide.Square(ratio), wide.TrigammaPositive(wide.Subtract(BigReal.One, x)));
    }

    /// <summary>
    /// Runs a computation that also tells the size of its largest term, with more bits until those that cancel are made up for.
    /// </summary>
    private BigReal WithoutCancellation(Func<RealContext, (BigReal Value, long LargestTop)> compute)
    {
        long extra = Guard;
        while (true)
        {
            var (value, largestTop) = compute(Wider(extra));
            var lost = value.IsZero ? 2 * extra : Math.Max(0, largestTop - value.Top);
            if (lost + (Guard / 2) <= extra)
            {
                return Round(value);
            }

            extra = lost + Guard;
        }
    }

    /// <summary>Stirling's series holds from about 0.11 * bits on; a little later it needs fewer terms.</summary>
    private int StirlingFrom => (Bits / 5) + 3;

    private int ShiftToStirling(BigReal x) =>
        x.Top > 40 ? 0 : (int)Math.Max(0, StirlingFrom - (long)BigReal.Floor(x).ToDouble());

    private (BigReal Value, long LargestTop) LogGammaPositive(BigReal x)
    {
        var shift = ShiftToStirling(x);
        var product = BigReal.One;
        for (var i = 0; i < shift; i++)
        {
            product = Multiply(product, Add(x, i));
        }

        // (z - 1/2) log z - z + log(2 pi)/2 + sum B_2k/(2k (2k-1) z^(2k-1)), DLMF 5.11.1.
        var z = Add(x, shift);
        var main = Multiply(Subtract(z, BigReal.Half), Log(z));
        var sum = Add(Subtract(main, z), BigReal.ScaleB(Log(BigReal.ScaleB(Pi, 1)), -1));
        sum = Add(sum, StirlingSum(z, 1, k => (2L * k) * ((2L * k) - 1)));
        var log = Log(product);
        return (Subtract(sum, log), Math.Max(main.Top, log.IsZero ? main.Top : log.Top));
    }

    private (BigReal Value, long LargestTop) LogGammaNegative(BigReal x)
    {
        // Reflection: gamma(x) gamma(1 - x) = pi/sin(pi x).
        var left = Log(Divide(Pi, BigReal.Abs(SinPi(x))));
        var (right, top) = LogGammaPositive(Subtract(BigReal.One, x));
        return (Subtract(left, right), Math.Max(left.Top, top));
    }

    private (BigReal Value, long LargestTop) DigammaPositive(BigReal x)
    {
        var shift = ShiftToStirling(x);
        var sum = BigReal.Zero;
        for (var i = 0; i < shift; i++)
        {
            sum = Add(sum, Divide(BigReal.One, Add(x, i)));
        }

        // log z - 1/(2z) - sum B_2k/(2k z^2k), DLMF 5.11.2.
        var z = Add(x, shift);
        var log = Log(z);
        var value = Subtract(Subtract(log, Divide(BigReal.Half, z)), StirlingSum(z, 2, k => 2L * k));
        return (Subtract(value, sum), Math.Max(log.Top, sum.IsZero ? log.Top : sum.Top));
    }

    private (BigReal Value, long LargestTop) DigammaNegative(BigReal x)
    {
        // Reflection: digamma(x) = digamma(1 - x) - pi/tan(pi x), and tan has period pi.
        var angle = Multiply(Pi, ToNearestInteger(x));
        var cotangent = Multiply(Pi, Divide(Cos(angle), Sin(angle)));
        var (value, top) = DigammaPositive(Subtract(BigReal.One, x));
        return (Subtract(value, cotangent), cotangent.IsZero ? top : Math.Max(top, cotangent.Top));
    }

    private BigReal TrigammaPositive(BigReal x)
    {
        var shift = ShiftToStirling(x);
        var sum = BigReal.Zero;
        for (var i = 0; i < shift; i++)
        {
            sum = Add(sum, Divide(BigReal.One, Square(Add(x, i))));
        }

        // 1/z + 1/(2z^2) + sum B_2k/z^(2k+1), DLMF 5.11.2 differentiated.
        var z = Add(x, shift);
        var reciprocal = Divide(BigReal.One, z);
        var value = Add(reciprocal, BigReal.ScaleB(Square(reciprocal), -1));
        return Add(Add(value, StirlingSum(z, 3, _ => 1)), sum);
    }

    /// <summary>Sum of B_2k/(divisor(k) z^(2k - 2 + first)) over k = 1, 2, ... down to the last bit of the first term.</summary>
    private BigReal StirlingSum(BigReal z, int first, Func<int, long> divisor)
    {
        var square = Square(z);
        var power = PowInteger(z, first);
        var sum = BigReal.Zero;
        for (var k = 1; ; k++)
        {
            var (numerator, denominator) = Bernoulli.Even(k);
            var term = Divide(Rational(numerator, denominator * divisor(k)), power);
            sum = Add(sum, term);
            if (term.Top < sum.Top - Bits - 2)
            {
                return sum;
            }

            power = Multiply(power, square);
        }
    }

    /// <summary>|sin(pi x)| up to sign, exact zeros apart: the angle is reduced before it is multiplied by pi.</summary>
    private BigReal SinPi(BigReal x) => Sin(Multiply(Pi, ToNearestInteger(x)));

    private static BigReal ToNearestInteger(BigReal x) => ExactDifference(x, BigReal.Round(x));
}
