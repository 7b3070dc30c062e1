using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen.Accuracy.Sweep;

/// <summary>The error function and its kin with about 90 bits.</summary>
internal static class ErrorFunctions
{
    private const double TableEnd = 16;
    private const int IntervalsPerUnit = 8;
    private const int Degree = 23;

    // erf(x)*e^(x^2)*sqrt(pi)/2/x = sum of (2x^2)^n/(2n + 1)!!, all terms positive; for |x| up to 1 the 30th is 2^-100.
    private static readonly Series ErfSeries = new(32, 17, (c, i) => OddFactorial(c, i));

    // Taylor's series of e^(x^2)*erfc(x) around the middles of intervals up to TableEnd.
    private static readonly Lazy<(double[] High, double[] Low)> ErfcxTable = new(MakeErfcx);

    // erfcx(x)*x*sqrt(pi) in 1/(2x^2): 1 - 1*z + 1*3*z^2 - ...; from 16 on the 24th term is 2^-110.
    private static readonly Series Asymptotic = new(24, 16, (c, i) => c.Divide((i & 1) == 0 ? 1 : -1, OddFactorial(c, i - 1)));

    public static Scaled Erf(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Scaled near = ErfNear(Min(a, Vector512<double>.One));
        Scaled far = (DoubleDouble)1.0 - ErfcPositive(Min(a, Create(12.0))).Unscaled();
        Scaled magnitude = Scaled.Select(LessThan(a, Create(0.75)), near, far);
        Scaled signed = Scaled.Select(LessThan(x, Vector512<double>.Zero), -magnitude, magnitude);
        Vector512<double> m = Exponentials.ScaleDown(x, out Vector512<double> k);
        return Scaled.Select(LessThan(a, Exponentials.Tiny), new(Constants.TwoOverSqrtPi * m, k), signed);
    }

    public static Scaled Erfc(Vector512<double> x) =>
        Scaled.Select(GreaterThan(x, Create(0.625)), ErfcPositive(x), (DoubleDouble)1.0 - Erf(Min(x, Vector512<double>.One)).Unscaled());

    public static Scaled Erfcx(Vector512<double> x)
    {
        Vector512<double> inner = Max(Min(x, Vector512<double>.One), Create(-27.0));
        Scaled square = Exponentials.Exp(DoubleDouble.Product(inner, inner));
        Scaled near = new(square.Value * Erfc(inner).Unscaled(), square.Exponent);
        return Scaled.Select(GreaterThan(x, Create(0.625)), ErfcxPositive(x), near);
    }

    public static Scaled LogErfc(Vector512<double> x)
    {
        Vector512<double> inner = Min(x, Create(0.75));
        Vector512<double> tiny = LessThan(Abs(x), Exponentials.Tiny);
        Scaled near = Exponentials.Log1p(-Erf(ConditionalSelect(tiny, Create(0.5), inner)).Unscaled());
        Vector512<double> outer = Min(Max(x, Create(0.5)), Create(1e40));
        Scaled far = Exponentials.Log(ErfcxPositive(outer).Unscaled()) - DoubleDouble.Product(outer, outer);
        Vector512<double> scaled = x * Create(3.0549363634996047E-151);
        Scaled beyond = new(-DoubleDouble.Product(scaled, scaled), Create(1000.0));
        Scaled result = Scaled.Select(GreaterThan(x, Create(0.625)), Scaled.Select(GreaterThan(x, Create(1e30)), beyond, far), near);
        return Scaled.Select(tiny, -Erf(x), result);
    }

    // For x from 1/2 on.
    private static Scaled ErfcPositive(Vector512<double> x)
    {
        Scaled square = Exponentials.Exp(-DoubleDouble.Product(x, x));
        return new(square.Value * ErfcxPositive(x).Unscaled(), square.Exponent);
    }

    private static DoubleDouble ErfNear(Vector512<double> x)
    {
        DoubleDouble square = DoubleDouble.Product(x, x);
        return Constants.TwoOverSqrtPi * (Exponentials.Exp(-square).Unscaled() * (ErfSeries.At(square + square) * x));
    }

    private static Scaled ErfcxPositive(Vector512<double> x)
    {
        DoubleDouble inverse = (DoubleDouble)1.0 / Max(x, Create(TableEnd));
        DoubleDouble far = inverse * (Constants.TwoOverSqrtPi * 0.5) * Asymptotic.At(DoubleDouble.Square(inverse) * 0.5);
        Vector512<double> m = Exponentials.ScaleDown(x, out Vector512<double> k);
        Scaled beyond = new((Constants.TwoOverSqrtPi * 0.5) / m, -k);
        Scaled outside = Scaled.Select(GreaterThan(x, Create(1e40)), beyond, far);
        Vector512<double> inside = LessThan(x, Create(TableEnd));
        if (inside.AsInt64() == Vector512<long>.Zero)
        {
            return outside;
        }

        (double[] high, double[] low) = ErfcxTable.Value;
        Vector512<double> index = Floor(Min(x, Create(TableEnd - 0.01)) * Create((double)IntervalsPerUnit));
        Vector512<double> distance = x - ((index + Create(0.5)) * Create(1.0 / IntervalsPerUnit));
        DoubleDouble sum = (DoubleDouble)Gather(high, index, Degree - 1);
        for (int i = Degree - 2; i >= 0; i--)
        {
            sum = (sum * distance) + new DoubleDouble(Gather(high, index, i), Gather(low, index, i));
        }

        return Scaled.Select(inside, sum, outside);
    }

    private static Vector512<double> Gather(double[] table, Vector512<double> index, int degree)
    {
        Span<double> values = stackalloc double[8];
        for (int lane = 0; lane < 8; lane++)
        {
            values[lane] = table[(Math.Max((int)index[lane], 0) * Degree) + degree];
        }

        return Create<double>(values);
    }

    // With f = e^(x^2)*erfc(x), f' = 2x*f - 2/sqrt(pi) gives all derivatives from f: f'' = 2x*f' + 2f, f''' = 2x*f'' + 4f', ...
    private static (double[] High, double[] Low) MakeErfcx()
    {
        RealContext c = new(400);
        int intervals = (int)TableEnd * IntervalsPerUnit;
        double[] high = new double[intervals * Degree];
        double[] low = new double[intervals * Degree];
        for (int i = 0; i < intervals; i++)
        {
            BigReal x = c.Divide((2 * i) + 1, 2 * IntervalsPerUnit);
            BigReal before = c.Multiply(c.Exp(c.Square(x)), c.Erfc(x));
            BigReal current = c.Subtract(c.Multiply(c.Multiply(2, x), before), c.Divide(2, c.Sqrt(c.Pi)));
            (high[i * Degree], low[i * Degree]) = Series.Split(before);
            for (int n = 1; n < Degree; n++)
            {
                // current and before are the n-th and (n-1)-th coefficients, derivatives over factorials.
                (high[(i * Degree) + n], low[(i * Degree) + n]) = Series.Split(current);
                BigReal next = c.Divide(c.Add(c.Multiply(c.Multiply(2, x), current), c.Multiply(2, before)), n + 1);
                (before, current) = (current, next);
            }
        }

        return (high, low);
    }

    // 1/(3*5*...*(2i + 1))
    private static BigReal OddFactorial(RealContext c, int i)
    {
        BigReal product = 1;
        for (int k = 1; k <= i; k++)
        {
            product = c.Multiply(product, (2 * k) + 1);
        }

        return c.Divide(1, product);
    }
}
