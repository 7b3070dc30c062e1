using System;
using System.Linq;
using Xunit;

namespace LossGen.Generator.Tests.Emission;

/// <summary>What generated members compute, against the same mathematics in plain double loops.</summary>
public class EmittedKernelTests
{
    private static readonly CompiledLosses Losses = SampleLosses.Compiled;

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(700)]
    [InlineData(20_001)]
    public void Hinge_is_the_mean_and_its_gradient_is_divided_by_n(int n)
    {
        (float[] y, float[] f) = Samples(n);
        double[] losses = [.. y.Zip(f, (a, b) => Math.Max(0, 1 - ((double)a * b)))];
        Assert.Equal(losses.Average(), Losses.Member<SingleReduced>("Hinge")(y, f), 1e-6);

        var gradient = new float[n];
        float value = Losses.Member<SingleValueAndGradient>("HingeValueAndGradient")(y, f, gradient);
        Assert.Equal(Losses.Member<SingleReduced>("Hinge")(y, f), value);
        float scale = (float)(1.0 / n);
        Assert.Equal(y.Zip(f, (a, b) => (1 - ((double)a * b) > 0 ? -a : 0) * scale), gradient);

        var alone = new float[n];
        Losses.Member<SingleElementwise>("HingeGradient")(y, f, alone);
        Assert.Equal(gradient, alone);
    }

    [Fact]
    public void A_sum_is_not_divided()
    {
        (float[] y, float[] f) = Samples(130);
        double expected = y.Zip(f, (a, b) => Math.Pow((double)b - a, 2)).Sum();
        Assert.Equal(1, Losses.Member<SingleReduced>("SumOfSquares")(y, f) / expected, 1e-6);

        var gradient = new float[130];
        var hessian = new float[130];
        Losses.Member<SingleHessian>("SumOfSquaresGradientAndHessian")(y, f, gradient, hessian);
        Assert.Equal(y.Zip(f, (a, b) => 2 * (b - a)), gradient);
        Assert.All(hessian, h => Assert.Equal(2f, h));
    }

    [Fact]
    public void A_constant_of_the_kernel_needs_no_argument()
    {
        (float[] y, float[] f) = Samples(130);
        double expected = y.Zip(f, (a, b) => Math.Log2(1 + Math.Exp(-(double)a * b))).Sum();
        Assert.Equal(1, Losses.Member<SingleReduced>("SumInBits")(y, f) / expected, 1e-6);
    }

    [Fact]
    public void A_sum_over_no_samples_is_zero()
    {
        Assert.Equal(0f, Losses.Member<SingleReduced>("SumOfSquares")([], []));
        Losses.Member<SingleElementwise>("SumOfSquaresGradient")([], [], []);
    }

    [Fact]
    public void Weights_make_a_weighted_mean()
    {
        (float[] y, float[] f) = Samples(333);
        float[] weight = [.. Enumerable.Range(0, 333).Select(i => 0.5f + (i % 7))];
        double sum = weight.Sum(w => (double)w);
        double expected = Enumerable.Range(0, 333).Sum(i => weight[i] * Math.Pow((double)f[i] - y[i], 2)) / sum;
        Assert.Equal(1, Losses.Member<SingleWeighted>("WeightedSquare")(y, f, weight) / expected, 1e-6);

        var gradient = new float[333];
        Losses.Member<SingleWeightedGradient>("WeightedSquareGradient")(y, f, weight, gradient);
        for (int i = 0; i < gradient.Length; i++)
        {
            Assert.Equal(weight[i] * 2 * ((double)f[i] - y[i]) / sum, gradient[i], 1e-8);
        }
    }

    [Fact]
    public void The_loss_of_a_sample_is_weighted_too() =>
        Assert.Equal(3 * 4f, Losses.Member<Func<float, float, float, float>>("WeightedSquare")(1, 3, 3));

    [Theory]
    [InlineData(float.PositiveInfinity, 0f)]
    [InlineData(float.NegativeInfinity, float.PositiveInfinity)]
    [InlineData(200f, 0f)]
    [InlineData(-200f, 200f)]
    public void The_logistic_loss_is_stable(float f, float expected) =>
        Assert.Equal(expected, Losses.Member<Func<float, float, float>>("Logistic")(1, f));

    [Fact]
    public void Equal_weights_make_the_mean()
    {
        (float[] y, float[] f) = Samples(100);
        float[] weight = [.. Enumerable.Repeat(1f, 100)];
        double expected = y.Zip(f, (a, b) => Math.Pow((double)b - a, 2)).Average();
        Assert.Equal(1, Losses.Member<SingleWeighted>("WeightedSquare")(y, f, weight) / expected, 1e-6);
    }

    [Fact]
    public void Gradients_of_shared_scalars_are_reduced_like_the_value()
    {
        double[] x = [.. Enumerable.Range(0, 1000).Select(i => i / 500.0)];
        double[] y = [.. x.Select(v => (3 * v) - 1)];
        const double a = 2.5, b = 0.5, lambda = 0.125;
        double[] residuals = [.. x.Zip(y, (u, v) => (a * u) + b - v)];
        double penalty = lambda / 2 * a * a;
        double slopeA = x.Zip(residuals, (u, r) => u * r).Sum();

        double value = Losses.Member<DoubleObjectiveGradient>("LineValueAndGradient")(x, y, a, b, lambda, out double gradientA, out double gradientB);
        Assert.Equal((residuals.Average(r => r * r) / 2) + penalty, value, 1e-12);
        Assert.Equal(Losses.Member<DoubleObjective>("Line")(x, y, a, b, lambda), value);
        Assert.Equal((slopeA / 1000) + (lambda * a), gradientA, 1e-12);
        Assert.Equal(residuals.Average(), gradientB, 1e-12);

        double sum = Losses.Member<DoubleObjectiveGradient>("LineSumValueAndGradient")(x, y, a, b, lambda, out gradientA, out gradientB);
        Assert.Equal((residuals.Sum(r => r * r) / 2) + (1000 * penalty), sum, 1e-9);
        Assert.Equal(slopeA + (1000 * lambda * a), gradientA, 1e-9);
        Assert.Equal(residuals.Sum(), gradientB, 1e-9);
    }

    [Fact]
    public void A_loss_without_samples_is_evaluated_once()
    {
        Assert.Equal(0.25, Losses.Member<DoublePenalty>("Penalty")(1, 0.5));
        Losses.Member<DoublePenaltyGradient>("PenaltyGradient")(3, 0.5, out double gradient);
        Assert.Equal(1.5, gradient);
    }

    [Fact]
    public void The_mean_of_doubles_is_accurate_to_the_last_bits()
    {
        (float[] y, float[] f) = Samples(50_000);
        double[] wideY = [.. y.Select(v => (double)v)], wideF = [.. f.Select(v => (double)v)];
        double expected = wideY.Zip(wideF, (a, b) => (decimal)Math.Log(1 + Math.Exp(-a * b))).Average() is var mean ? (double)mean : 0;
        Assert.Equal(1, Losses.Member<DoubleReduced>("LogisticDouble")(wideY, wideF) / expected, 1e-14);
    }

    [Fact]
    public void Not_a_number_gets_through()
    {
        float[] y = [1, 1, 1], f = [0.5f, float.NaN, 3];
        Assert.Equal(float.NaN, Losses.Member<SingleReduced>("Hinge")(y, f));
        var losses = new float[3];
        Losses.Member<SingleElementwise>("Hinge")(y, f, losses);
        Assert.Equal([0.5f, float.NaN, 0], losses);
    }

    internal static (float[] Y, float[] F) Samples(int n)
    {
        var random = new Random(n);
        float[] y = [.. Enumerable.Range(0, n).Select(_ => random.Next(2) == 0 ? -1f : 1f)];
        float[] f = [.. Enumerable.Range(0, n).Select(_ => (float)((random.NextDouble() * 8) - 4))];
        return (y, f);
    }
}
