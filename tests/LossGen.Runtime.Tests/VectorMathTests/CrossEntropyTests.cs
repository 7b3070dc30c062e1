using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>-(a*log(p) + b*log(1 - p)): its edges, how exact it is, and that all widths agree.</summary>
public sealed class CrossEntropyTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    /// <summary>How far off it may be, in epsilons of |a*log(p)| + |b*log(1-p)|.</summary>
    private const double Limit = 1.1;

    [Theory]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 1, -0.0, 0)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(1, 0, 0, Inf)]
    [InlineData(1, 0, -0.0, Inf)]
    [InlineData(0, 1, 1, Inf)]
    [InlineData(0.5, 0.5, 0, Inf)]
    [InlineData(0.5, 0.5, 1, Inf)]
    [InlineData(-1, 2, 0, -Inf)]
    [InlineData(0, 0, 0.25, 0)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 1, -0.25, NaN)]
    [InlineData(1, 0, 1.25, NaN)]
    [InlineData(1, 0, Inf, NaN)]
    [InlineData(0, 1, -Inf, NaN)]
    [InlineData(0, 0, NaN, NaN)]
    [InlineData(NaN, 1, 0.5, NaN)]
    [InlineData(1, NaN, 0.5, NaN)]
    public void At_the_edges(double a, double b, double p, double expected)
    {
        (float aSingle, float bSingle, float pSingle) = ((float)a, (float)b, (float)p);
        Assert.Equal(expected, VectorMath.CrossEntropy(Vector512.Create(a), Vector512.Create(b), Vector512.Create(p)).ToScalar());
        Assert.Equal(expected, VectorMath.CrossEntropy(Vector128.Create(a), Vector128.Create(b), Vector128.Create(p)).ToScalar());
        Assert.Equal((float)expected, VectorMath.CrossEntropy(Vector512.Create(aSingle), Vector512.Create(bSingle), Vector512.Create(pSingle)).ToScalar());
        Assert.Equal((float)expected, VectorMath.CrossEntropy(Vector128.Create(aSingle), Vector128.Create(bSingle), Vector128.Create(pSingle)).ToScalar());
    }

    [Fact]
    public void All_double_widths_are_right()
    {
        RealContext context = new(160);
        foreach ((double a, double b, double p) in Points(value => value, 1074))
        {
            double computed = VectorMath.CrossEntropy(Vector512.Create(a), Vector512.Create(b), Vector512.Create(p)).ToScalar();
            double narrow = VectorMath.CrossEntropy(Vector256.Create(a), Vector256.Create(b), Vector256.Create(p)).ToScalar();
            double narrowest = VectorMath.CrossEntropy(Vector128.Create(a), Vector128.Create(b), Vector128.Create(p)).ToScalar();
            Assert.Equal(computed, narrow);
            Assert.Equal(computed, narrowest);
            double error = Error(context, a, b, p, computed) / Math.ScaleB(1, -52);
            Assert.True(error <= Limit, $"a = {a:R}, b = {b:R}, p = {p:R}: {computed:R} is off by {error:F2} epsilon");
        }
    }

    [Fact]
    public void All_float_widths_are_right()
    {
        RealContext context = new(120);
        foreach ((double a, double b, double p) in Points(value => (float)value, 149))
        {
            (float aSingle, float bSingle, float pSingle) = ((float)a, (float)b, (float)p);
            float computed = VectorMath.CrossEntropy(Vector512.Create(aSingle), Vector512.Create(bSingle), Vector512.Create(pSingle)).ToScalar();
            float narrow = VectorMath.CrossEntropy(Vector256.Create(aSingle), Vector256.Create(bSingle), Vector256.Create(pSingle)).ToScalar();
            float narrowest = VectorMath.CrossEntropy(Vector128.Create(aSingle), Vector128.Create(bSingle), Vector128.Create(pSingle)).ToScalar();
            Assert.Equal(computed, narrow);
            Assert.Equal(computed, narrowest);
            double error = Error(context, aSingle, bSingle, pSingle, computed) / Math.ScaleB(1, -23);
            Assert.True(error <= Limit, $"a = {aSingle:R}, b = {bSingle:R}, p = {pSingle:R}: {computed:R} is off by {error:F2} epsilon");
        }
    }

    private static double Error(RealContext context, double a, double b, double p, double computed)
    {
        BigReal first = -context.Multiply(a, context.Log(p));
        BigReal second = -context.Multiply(b, context.Log1P(-(BigReal)p));
        BigReal difference = context.Subtract(context.Add(first, second), computed);
        return context.Divide(BigReal.Abs(difference), context.Add(BigReal.Abs(first), BigReal.Abs(second))).ToDouble();
    }

    /// <summary>Labels that are hard, soft, or any number; probabilities of every size, close to 1, in the middle, and around 1/2.</summary>
    private static (double A, double B, double P)[] Points(Func<double, double> round, int smallest)
    {
        Random random = new(29);
        (double, double, double)[] points = new (double, double, double)[4000];
        for (int i = 0; i < points.Length; i++)
        {
            double size = Math.Pow(2, -random.NextDouble() * 40);
            double p = (i % 5) switch
            {
                0 => Math.ScaleB(1 + random.NextDouble(), -1 - (int)(random.NextDouble() * (smallest - 1))),
                1 => size,
                2 => 1 - size,
                3 => 0.5 + ((random.NextDouble() - 0.5) * size),
                _ => random.NextDouble(),
            };
            p = Math.Clamp(round(p), Math.ScaleB(1, -smallest), 1 - Math.ScaleB(1, smallest == 149 ? -24 : -53));
            double y = round((i / 5 % 3) switch { 0 => i % 2, 1 => random.NextDouble(), _ => (6 * random.NextDouble()) - 3 });
            points[i] = (y, round(1 - y), p);
        }

        return points;
    }
}
