using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>Powers: the special cases of ISO C, annex F.10.4.4, accuracy, and the same bits at every width.</summary>
public sealed class PowTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    private static readonly (double X, double Y, double Expected)[] SpecialCases =
    [
        (0.0, -3.0, Inf),
        (-0.0, -3.0, -Inf),
        (0.0, -2.0, Inf),
        (-0.0, -2.0, Inf),
        (-0.0, -2.5, Inf),
        (0.0, -Inf, Inf),
        (-0.0, -Inf, Inf),
        (0.0, 3.0, 0.0),
        (-0.0, 3.0, -0.0),
        (-0.0, 2.0, 0.0),
        (-0.0, 2.5, 0.0),
        (0.0, Inf, 0.0),
        (-1.0, Inf, 1.0),
        (-1.0, -Inf, 1.0),
        (1.0, NaN, 1.0),
        (1.0, Inf, 1.0),
        (NaN, 0.0, 1.0),
        (NaN, -0.0, 1.0),
        (Inf, 0.0, 1.0),
        (0.0, 0.0, 1.0),
        (-8.0, 0.5, NaN),
        (-2.0, 1e-30, NaN),
        (0.5, -Inf, Inf),
        (-0.5, -Inf, Inf),
        (2.0, -Inf, 0.0),
        (-2.0, -Inf, 0.0),
        (0.5, Inf, 0.0),
        (2.0, Inf, Inf),
        (-2.0, Inf, Inf),
        (-Inf, -3.0, -0.0),
        (-Inf, -2.0, 0.0),
        (-Inf, -0.5, 0.0),
        (-Inf, 3.0, -Inf),
        (-Inf, 2.0, Inf),
        (-Inf, 0.5, Inf),
        (Inf, -0.5, 0.0),
        (Inf, 0.5, Inf),
        (NaN, 1.0, NaN),
        (2.0, NaN, NaN),
        (-1.0, NaN, NaN),
        (-2.0, 3.0, -8.0),
        (-2.0, 4.0, 16.0),
        (-2.0, -1.0, -0.5),
        (9.0, 0.5, 3.0),
        (10.0, 10.0, 1e10),
        (-1.0, 1e30, 1.0),
        (2.0, 5000.0, Inf),
        (-2.0, 5001.0, -Inf),
        (2.0, -5000.0, 0.0),
        (-2.0, -5001.0, -0.0),
    ];

    [Fact]
    public void Special_cases_are_those_of_C()
    {
        foreach ((double x, double y, double expected) in SpecialCases)
        {
            AssertIdentical(x, y, expected, VectorMath.Pow(Vector512.Create(x), Vector512.Create(y)).ToScalar());
            AssertIdentical(x, y, (float)expected, VectorMath.Pow(Vector512.Create((float)x), Vector512.Create((float)y)).ToScalar());
        }
    }

    [Fact]
    public void Whole_exponents_are_odd_up_to_two_to_the_53()
    {
        Assert.Equal(-1.0, VectorMath.Pow(Vector512.Create(-1.0), Vector512.Create(9007199254740991.0)).ToScalar());
        Assert.Equal(1.0, VectorMath.Pow(Vector512.Create(-1.0), Vector512.Create(9007199254740992.0)).ToScalar());
        Assert.Equal(-1.0f, VectorMath.Pow(Vector512.Create(-1.0f), Vector512.Create(16777215.0f)).ToScalar());
        Assert.Equal(1.0f, VectorMath.Pow(Vector512.Create(-1.0f), Vector512.Create(16777216.0f)).ToScalar());
    }

    [Fact]
    public void Double_is_within_one_unit()
    {
        Random random = new(7);
        for (int i = 0; i < 600; i++)
        {
            (double x, double y) = Sample(random, i, 1022, 745, 40);
            double computed = VectorMath.Pow(Vector512.Create(x), Vector512.Create(y)).ToScalar();
            BigReal truth = SpecialFunctions.Context.Pow(x, y);
            double error = double.IsInfinity(truth.ToDouble()) && double.IsInfinity(computed) ? 0 : SpecialFunctions.Ulps(computed, truth, 53, -1074);
            Assert.True(error <= 1.0, $"Pow({x:R}, {y:R}) = {computed:R} is off by {error:F3} ULP");
        }
    }

    [Fact]
    public void Float_is_within_six_tenths_of_a_unit()
    {
        Random random = new(8);
        for (int i = 0; i < 600; i++)
        {
            (double dx, double dy) = Sample(random, i, 126, 100, 15);
            (float x, float y) = ((float)dx, (float)dy);
            float computed = VectorMath.Pow(Vector512.Create(x), Vector512.Create(y)).ToScalar();
            BigReal truth = SpecialFunctions.Context.Pow(x, y);
            double error = float.IsInfinity(truth.ToSingle()) && float.IsInfinity(computed) ? 0 : SpecialFunctions.Ulps(computed, truth, 24, -149);
            Assert.True(error <= 0.6, $"Pow({x:R}f, {y:R}f) = {computed:R} is off by {error:F3} ULP");
        }
    }

    [Fact]
    public void Widths_agree_bit_for_bit()
    {
        Random random = new(9);
        double[] special = [0.0, -0.0, 1.0, -1.0, Inf, -Inf, NaN, 3.0, -3.0, 0.5, 1e308, 1e-310];
        for (int i = 0; i < 300; i++)
        {
            double[] x = new double[8];
            double[] y = new double[8];
            for (int lane = 0; lane < 8; lane++)
            {
                (x[lane], y[lane]) = random.Next(3) == 0
                    ? (special[random.Next(special.Length)], special[random.Next(special.Length)])
                    : Sample(random, lane, 1022, 745, 40);
            }

            Vector512<double> whole = VectorMath.Pow(Vector512.Create(x), Vector512.Create(y));
            Vector512<double> hypot = VectorMath.Hypot(Vector512.Create(x), Vector512.Create(y));
            for (int lane = 0; lane < 8; lane++)
            {
                AssertIdentical(x[lane], y[lane], whole[lane], VectorMath.Pow(Vector256.Create(x, lane & 4), Vector256.Create(y, lane & 4))[lane & 3]);
                AssertIdentical(x[lane], y[lane], whole[lane], VectorMath.Pow(Vector128.Create(x, lane & 6), Vector128.Create(y, lane & 6))[lane & 1]);
                AssertIdentical(x[lane], y[lane], hypot[lane], VectorMath.Hypot(Vector256.Create(x, lane & 4), Vector256.Create(y, lane & 4))[lane & 3]);
                AssertIdentical(x[lane], y[lane], hypot[lane], VectorMath.Hypot(Vector128.Create(x, lane & 6), Vector128.Create(y, lane & 6))[lane & 1]);

                Vector256<float> x256 = Vector256.Narrow(Vector256.Create(x, 0), Vector256.Create(x, 4));
                Vector256<float> y256 = Vector256.Narrow(Vector256.Create(y, 0), Vector256.Create(y, 4));
                float single = VectorMath.Pow(Vector512.Create(x256, x256), Vector512.Create(y256, y256))[lane];
                AssertIdentical(x[lane], y[lane], single, VectorMath.Pow(x256, y256)[lane]);
                AssertIdentical(x[lane], y[lane], single, VectorMath.Pow(Vector128.Create(x256[lane]), Vector128.Create(y256[lane]))[lane & 3]);
            }
        }
    }

    // In turn: any base and a result anywhere in the range, a base close to 1, small numbers, a subnormal base.
    private static (double X, double Y) Sample(Random random, int kind, double exponents, double logarithms, int closeness)
    {
        double u = (2 * random.NextDouble()) - 1;
        double v = (2 * random.NextDouble()) - 1;
        double close = 1 + (u * Math.Pow(2, -1 - (closeness * random.NextDouble())));
        return (kind & 3) switch
        {
            0 => (Math.Pow(2, u * exponents), v * logarithms / (u * exponents * Math.Log(2))),
            1 => (close, v * logarithms / Math.Log(close)),
            2 => (10 * (u + 1), 10 * v),
            _ => (Math.Pow(2, -exponents - (20 * Math.Abs(u))), v),
        };
    }

    private static void AssertIdentical(double x, double y, double expected, double computed)
    {
        bool same = BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(computed) || (double.IsNaN(expected) && double.IsNaN(computed));
        Assert.True(same, $"({x:R}, {y:R}): {computed:R} instead of {expected:R}");
    }
}
