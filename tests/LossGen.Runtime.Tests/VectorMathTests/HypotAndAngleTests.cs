using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>Lengths near the ends of the range, and angles close to multiples of pi/2.</summary>
public sealed class HypotAndAngleTests
{
    private const double Inf = double.PositiveInfinity;

    private static readonly (double X, double Y, double Expected)[] SpecialLengths =
    [
        (0.0, 0.0, 0.0),
        (-0.0, -0.0, 0.0),
        (3.0, -4.0, 5.0),
        (3 * 1.6069380442589903e60, 4 * 1.6069380442589903e60, 5 * 1.6069380442589903e60),
        (0.0, double.Epsilon, double.Epsilon),
        (double.MaxValue, 0.0, double.MaxValue),
        (double.MaxValue, double.MaxValue, Inf),
        (Inf, double.NaN, Inf),
        (double.NaN, -Inf, Inf),
        (-Inf, 1.0, Inf),
    ];

    [Fact]
    public void Lengths_at_special_points()
    {
        foreach ((double x, double y, double expected) in SpecialLengths)
        {
            double computed = VectorMath.Hypot(Vector512.Create(x), Vector512.Create(y)).ToScalar();
            Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(computed), $"Hypot({x:R}, {y:R}) is {computed:R}");
        }
    }

    [Theory]
    [InlineData(0.0f, 0.0f, 0.0f)]
    [InlineData(3e30f, 4e30f, 5e30f)]
    [InlineData(0.0f, float.Epsilon, float.Epsilon)]
    [InlineData(float.MaxValue, float.MaxValue, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NegativeInfinity, float.PositiveInfinity)]
    public void Float_lengths_at_special_points(float x, float y, float expected) =>
        Assert.Equal(expected, VectorMath.Hypot(Vector512.Create(x), Vector512.Create(y)).ToScalar());

    [Fact]
    public void The_length_of_something_undefined_is_undefined()
    {
        Assert.True(double.IsNaN(VectorMath.Hypot(Vector512.Create(double.NaN), Vector512.Create(1.0)).ToScalar()));
        Assert.True(float.IsNaN(VectorMath.Hypot(Vector512.Create(1.0f), Vector512.Create(float.NaN)).ToScalar()));
    }

    [Fact]
    public void Lengths_are_within_one_and_a_half_units()
    {
        Random random = new(11);
        RealContext context = SpecialFunctions.Context;
        for (int i = 0; i < 1000; i++)
        {
            double exponent = (2040 * random.NextDouble()) - 1020;
            double x = Math.ScaleB(1 + random.NextDouble(), (int)exponent);
            double y = x * Math.Pow(2, (4 * random.NextDouble()) - 2);
            BigReal truth = context.Sqrt(context.Add(context.Square(x), context.Square(y)));
            double computed = VectorMath.Hypot(Vector512.Create(x), Vector512.Create(y)).ToScalar();
            double error = SpecialFunctions.Ulps(computed, truth, 53, -1074);
            Assert.True(error <= 1.5, $"Hypot({x:R}, {y:R}) = {computed:R} is off by {error:F3} ULP");

            float xs = Math.Clamp((float)Math.ScaleB(x, (int)(exponent / -1.1)), 1e-37f, 1e37f);
            float ys = xs * (float)(y / x);
            truth = context.Sqrt(context.Add(context.Square(xs), context.Square(ys)));
            float single = VectorMath.Hypot(Vector512.Create(xs), Vector512.Create(ys)).ToScalar();
            error = SpecialFunctions.Ulps(single, truth, 24, -149);
            Assert.True(error <= 1.5, $"Hypot({xs:R}f, {ys:R}f) = {single:R} is off by {error:F3} ULP");
        }
    }

    // 6381956970095103 * 2^797 is the double closest to a multiple of pi/2 (J.-M. Muller, Elementary Functions, chapter 11);
    // the others lie on the two sides of where the reductions change, or are the doubles nearest to small multiples.
    [Theory]
    [InlineData(5.319372648326541e255)]
    [InlineData(double.MaxValue)]
    [InlineData(1073741824.0)]
    [InlineData(1073741825.0)]
    [InlineData(1.5707963267948966)]
    [InlineData(3.141592653589793)]
    [InlineData(6.283185307179586)]
    [InlineData(0.7853981633974483)]
    [InlineData(2.356194490192345)]
    [InlineData(710.0)]
    [InlineData(102943.70807280303)]
    [InlineData(411774.8322912121)]
    public void Hard_angles_keep_their_accuracy(double x)
    {
        RealContext context = new(400);
        foreach (double angle in (double[])[x, -x, Math.BitIncrement(x), Math.BitDecrement(x)])
        {
            if (double.IsInfinity(angle))
            {
                continue;
            }

            Vector512<double> vector = Vector512.Create(angle);
            Assert.InRange(SpecialFunctions.Ulps(VectorMath.Sin(vector).ToScalar(), context.Sin(angle), 53, -1074), 0, 1);
            Assert.InRange(SpecialFunctions.Ulps(VectorMath.Cos(vector).ToScalar(), context.Cos(angle), 53, -1074), 0, 1);
            Assert.InRange(SpecialFunctions.Ulps(VectorMath.Tan(vector).ToScalar(), context.Tan(angle), 53, -1074), 0, 1);

            float single = (float)angle;
            if (float.IsFinite(single))
            {
                Vector512<float> singles = Vector512.Create(single);
                Assert.InRange(SpecialFunctions.Ulps(VectorMath.Sin(singles).ToScalar(), context.Sin(single), 24, -149), 0, 1);
                Assert.InRange(SpecialFunctions.Ulps(VectorMath.Cos(singles).ToScalar(), context.Cos(single), 24, -149), 0, 1);
                Assert.InRange(SpecialFunctions.Ulps(VectorMath.Tan(singles).ToScalar(), context.Tan(single), 24, -149), 0, 1);
            }
        }
    }
}
