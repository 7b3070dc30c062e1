using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>A function of one number at every width and type, its true value, where to test it and how exact it has to be.</summary>
internal sealed record SpecialFunction(
    string Name,
    Func<Vector512<double>, Vector512<double>> Double512,
    Func<Vector256<double>, Vector256<double>> Double256,
    Func<Vector128<double>, Vector128<double>> Double128,
    Func<Vector512<float>, Vector512<float>> Single512,
    Func<Vector256<float>, Vector256<float>> Single256,
    Func<Vector128<float>, Vector128<float>> Single128,
    Func<RealContext, BigReal, BigReal> Truth,
    double DoubleUlps,
    double SingleUlps,
    (double Low, double High)[] Ranges,
    (double Low, double High) Exponents);

/// <summary>The table of <see cref="SpecialFunction"/>s. Negative exponent ranges reach into the small numbers.</summary>
internal static class SpecialFunctions
{
    /// <summary>All of them, in the order of the library's files.</summary>
    public static IReadOnlyList<SpecialFunction> All { get; } =
    [
        new("Sin", VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, (c, x) => c.Sin(x), 0.8, 0.8, [(-10, 10), (-1e5, 1e5)], (-100, 120)),
        new("Cos", VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, (c, x) => c.Cos(x), 0.8, 0.8, [(-10, 10), (-1e5, 1e5)], (-100, 120)),
        new("Tan", VectorMath.Tan, VectorMath.Tan, VectorMath.Tan, VectorMath.Tan, VectorMath.Tan, VectorMath.Tan, (c, x) => c.Tan(x), 1.0, 1.0, [(-10, 10), (-1e5, 1e5)], (-100, 120)),
        new("Atan", VectorMath.Atan, VectorMath.Atan, VectorMath.Atan, VectorMath.Atan, VectorMath.Atan, VectorMath.Atan, (c, x) => c.Atan(x), 0.8, 0.8, [(-3, 3), (-0.6, 0.6)], (-100, 120)),
        new("Cbrt", VectorMath.Cbrt, VectorMath.Cbrt, VectorMath.Cbrt, VectorMath.Cbrt, VectorMath.Cbrt, VectorMath.Cbrt, (c, x) => c.Cbrt(x), 0.6, 0.6, [(-10, 10)], (-148, 127)),
        new("Erf", VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, (c, x) => c.Erf(x), 1.2, 1.2, [(-2, 2), (-7, 7)], (-148, 2)),
        new("Erfc", VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, (c, x) => c.Erfc(x), 2.0, 2.0, [(-2, 2), (-7, 10), (5, 27)], (-60, 2)),
        new("Erfcx", VectorMath.Erfcx, VectorMath.Erfcx, VectorMath.Erfcx, VectorMath.Erfcx, VectorMath.Erfcx, VectorMath.Erfcx, (c, x) => c.Multiply(c.Exp(c.Square(x)), c.Erfc(x)), 2.0, 2.0, [(-2, 2), (-9, 60), (0, 10)], (-60, 2)),
        new("LogErfc", VectorMath.LogErfc, VectorMath.LogErfc, VectorMath.LogErfc, VectorMath.LogErfc, VectorMath.LogErfc, VectorMath.LogErfc, LogErfc, 2.0, 0.6, [(-2, 2), (0.3, 0.7), (-20, 60)], (-60, 2)),
        new("LGamma", VectorMath.LGamma, VectorMath.LGamma, VectorMath.LGamma, VectorMath.LGamma, VectorMath.LGamma, VectorMath.LGamma, (c, x) => c.LogGamma(x), 2.0, 0.6, [(0, 3), (0.9, 1.1), (1.9, 2.1), (2, 20), (20, 1e6)], NoExponents),
        new("Digamma", VectorMath.Digamma, VectorMath.Digamma, VectorMath.Digamma, VectorMath.Digamma, VectorMath.Digamma, VectorMath.Digamma, (c, x) => c.Digamma(x), 2.5, 0.6, [(0, 3), (1.4, 1.5), (2, 20), (20, 1e6)], NoExponents),
        new("Trigamma", VectorMath.Trigamma, VectorMath.Trigamma, VectorMath.Trigamma, VectorMath.Trigamma, VectorMath.Trigamma, VectorMath.Trigamma, (c, x) => c.Trigamma(x), 2.5, 0.6, [(0, 3), (2, 20), (-10, 0), (20, 1e6)], NoExponents),
        new("Sign", VectorMath.Sign, VectorMath.Sign, VectorMath.Sign, VectorMath.Sign, VectorMath.Sign, VectorMath.Sign, (_, x) => x.Sign, 0, 0, [(-2, 2)], (-148, 127)),
        new("Clip 0.75", x => VectorMath.Clip(x, Vector512.Create(0.75)), x => VectorMath.Clip(x, Vector256.Create(0.75)), x => VectorMath.Clip(x, Vector128.Create(0.75)), x => VectorMath.Clip(x, Vector512.Create(0.75f)), x => VectorMath.Clip(x, Vector256.Create(0.75f)), x => VectorMath.Clip(x, Vector128.Create(0.75f)), (_, x) => BigReal.Abs(x) <= 0.75 ? x : 0.75 * x.Sign, 0, 0, [(-2, 2)], (-148, 127)),
        new("Step", VectorMath.Step, VectorMath.Step, VectorMath.Step, VectorMath.Step, VectorMath.Step, VectorMath.Step, (_, x) => x.Sign > 0 ? 1 : 0, 0, 0, [(-2, 2)], (-148, 127)),
        new("Round", VectorMath.Round, VectorMath.Round, VectorMath.Round, VectorMath.Round, VectorMath.Round, VectorMath.Round, (_, x) => BigReal.Round(x), 0, 0, [(-9, 9)], (-148, 127)),
        new("Floor", VectorMath.Floor, VectorMath.Floor, VectorMath.Floor, VectorMath.Floor, VectorMath.Floor, VectorMath.Floor, (_, x) => BigReal.Floor(x), 0, 0, [(-9, 9)], (-148, 127)),
        new("Ceiling", VectorMath.Ceiling, VectorMath.Ceiling, VectorMath.Ceiling, VectorMath.Ceiling, VectorMath.Ceiling, VectorMath.Ceiling, (_, x) => BigReal.Ceiling(x), 0, 0, [(-9, 9)], (-148, 127)),
    ];

    /// <summary>Precision of the true values: enough for what cancels in them.</summary>
    public static RealContext Context { get; } = new(200);

    /// <summary>The names, for theories: the test runner can show and serialise them.</summary>
    public static TheoryData<string> Names
    {
        get
        {
            TheoryData<string> names = [];
            foreach (SpecialFunction function in All)
            {
                names.Add(function.Name);
            }

            return names;
        }
    }

    private static (double Low, double High) NoExponents => (0, 0);

    /// <summary>The function of that name.</summary>
    public static SpecialFunction Find(string name)
    {
        foreach (SpecialFunction function in All)
        {
            if (function.Name == name)
            {
                return function;
            }
        }

        throw new ArgumentException("no such function", nameof(name));
    }

    /// <summary>The arguments to test: evenly over each range, and evenly over the exponents with either sign.</summary>
    public static double[] Arguments(SpecialFunction function, int each)
    {
        Random random = new(20);
        List<double> arguments = [];
        foreach ((double low, double high) in function.Ranges)
        {
            for (int i = 0; i < each; i++)
            {
                arguments.Add(low + ((high - low) * random.NextDouble()));
            }
        }

        (double first, double last) = function.Exponents;
        for (int i = 0; i < each && first < last; i++)
        {
            double magnitude = Math.Pow(2, first + ((last - first) * random.NextDouble()));
            arguments.Add((i & 1) == 0 ? magnitude : -magnitude);
        }

        while (arguments.Count % Vector512<float>.Count != 0)
        {
            arguments.Add(function.Ranges[0].High);
        }

        return [.. arguments];
    }

    /// <summary>The distance of a computed value from the true one in units in the last place of the true one.</summary>
    public static double Ulps(double computed, BigReal truth, int bits, int smallestExponent)
    {
        if (!double.IsFinite(computed))
        {
            return double.PositiveInfinity;
        }

        long unit = truth.IsZero ? smallestExponent : Math.Max(truth.Top - bits, smallestExponent);
        return BigReal.ScaleB(BigReal.Abs(Context.Subtract(computed, truth)), -unit).ToDouble();
    }

    private static BigReal LogErfc(RealContext context, BigReal x) =>
        x < BigReal.Half ? context.Log1P(-context.Erf(x)) : context.Log(context.Erfc(x));
}
