using System;
using Xunit;

namespace LossGen.Truth.Tests;

public class UlpTests
{
    private static readonly RealContext C = new(200);

    [Fact]
    public void A_correctly_rounded_result_is_within_half_a_unit()
    {
        var random = new Random(11);
        for (var i = 0; i < 1000; i++)
        {
            var truth = C.Exp((random.NextDouble() - 0.5) * 2000);
            var (d, f) = (truth.ToDouble(), truth.ToSingle());
            Assert.InRange(Ulp.Distance(d, truth), 0, 0.5);
            Assert.InRange(Ulp.Distance(f, truth), 0, 0.5);
        }
    }

    [Fact]
    public void Neighbours_are_one_unit_apart_in_every_binade()
    {
        for (var e = -1074; e < 1023; e++)
        {
            var x = 1.25 * Math.ScaleB(1, e) is var normal && e < -1072 ? Math.ScaleB(3, -1074) : normal;
            Assert.Equal(1, Ulp.Distance(Math.BitIncrement(x), x));
            Assert.Equal(2, Ulp.Distance(Math.BitDecrement(Math.BitDecrement(x)), x));
        }

        for (var e = -147; e < 127; e++)
        {
            var x = MathF.ScaleB(1.5f, e);
            Assert.Equal(1, Ulp.Distance(MathF.BitIncrement(x), x));
        }
    }

    [Fact]
    public void Below_the_normal_numbers_the_unit_is_the_smallest_subnormal()
    {
        Assert.Equal(0.25, Ulp.Distance(0.0, BigReal.ScaleB(1, -1076)));
        Assert.Equal(1, Ulp.Distance(0.0, double.Epsilon));
        Assert.Equal(0.25, Ulp.Distance(0.0f, BigReal.ScaleB(1, -151)));
        Assert.Equal(0, Ulp.Distance(0.0, C.Exp(-1e6)), 1e-300);
    }

    [Fact]
    public void An_overflowed_truth_is_the_infinity_of_its_sign()
    {
        var huge = C.Exp(1e5);
        Assert.Equal(0, Ulp.Distance(double.PositiveInfinity, huge));
        Assert.Equal(0, Ulp.Distance(float.NegativeInfinity, -huge));
        Assert.Equal(double.PositiveInfinity, Ulp.Distance(double.MaxValue, huge));
        Assert.Equal(1, Ulp.Distance(double.MaxValue, BigReal.ScaleB(1, 1024)));
        Assert.Equal(1, Ulp.Distance(float.PositiveInfinity, float.MaxValue));
        Assert.True(Ulp.Distance(float.PositiveInfinity, 1) > 1e30);
        Assert.True(Ulp.Distance(double.NegativeInfinity, huge) > 0);
        Assert.Equal(double.PositiveInfinity, Ulp.Distance(1.0, BigReal.PositiveInfinity));
    }

    [Fact]
    public void NaN_agrees_with_NaN_only()
    {
        Assert.Equal(0, Ulp.Distance(double.NaN, BigReal.NaN));
        Assert.Equal(double.PositiveInfinity, Ulp.Distance(1.0, BigReal.NaN));
        Assert.Equal(double.PositiveInfinity, Ulp.Distance(float.NaN, 1));
        Assert.Equal(double.PositiveInfinity, Ulp.Distance(double.PositiveInfinity, BigReal.NaN));
    }
}
