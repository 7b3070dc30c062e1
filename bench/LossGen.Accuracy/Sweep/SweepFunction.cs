using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;

namespace LossGen.Accuracy.Sweep;

/// <summary>
/// A function of <see cref="VectorMath"/> with what it takes to measure it. Functions of one number disregard their first
/// argument, so that it is always the second that goes over the numbers.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">How many arguments it has: 1 or 2.</param>
/// <param name="Single">Its value in float.</param>
/// <param name="Double">Its value in double.</param>
/// <param name="Reference">Its true value to some 90 bits; NaN where that isn't known.</param>
/// <param name="Truth">Its true value to any precision.</param>
/// <param name="Domain">Where results in double are finite and tell something.</param>
/// <param name="Range">Where most arguments are in practice.</param>
internal sealed record SweepFunction(
    string Name,
    int Arguments,
    Func<Vector512<float>, Vector512<float>, Vector512<float>> Single,
    Func<Vector512<double>, Vector512<double>, Vector512<double>> Double,
    Func<Vector512<double>, Vector512<double>, Scaled> Reference,
    Func<RealContext, BigReal, BigReal, BigReal> Truth,
    (double Low, double High) Domain,
    (double Low, double High) Range)
{
    /// <summary>Arguments around which errors may be large: zeros of the function, limits of the formulas, ends of the range.</summary>
    public double[] Hard { get; init; } = [];

    /// <summary>The bit patterns of floats to measure at, not including the last: all of them.</summary>
    public (long Start, long End) Patterns { get; init; } = (0, 1L << 32);

    /// <summary>The first argument for a second one and a random number; the flag tells floats.</summary>
    public Func<double, ulong, bool, double>? Partner { get; init; }

    /// <summary>
    /// Where a function isn't held to a relative error: the size of the terms that cancel. A unit in the last place is then that
    /// of the largest of these and the true value.
    /// </summary>
    public Func<Vector512<double>, Vector512<double>>? Terms { get; init; }

    /// <summary>The true value, precise enough whatever cancels.</summary>
    public BigReal TrueValue(double x, double y)
    {
        int span = Math.Max(Span(x), Span(y));
        return Truth(new RealContext(span < 40 ? 160 : 200 + (4 * span)), x, y);

        static int Span(double v) => v == 0 || !double.IsFinite(v) ? 0 : Math.Abs(Math.ILogB(v));
    }
}
