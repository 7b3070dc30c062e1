using System;
using LossGen.Integration.Tests.Forms;
using Xunit;

namespace LossGen.Integration.Tests.Arguments;

/// <summary>What doesn't fit is refused by name, before anything is written.</summary>
public sealed class ArgumentTests
{
    private const double Untouched = 12345.5;

    public static TheoryData<string, string, Action<double[], double[]>> Refused { get; } = new()
    {
        { "inputs of unequal length", "f", (a, _) => Losses.Hinge(new double[5], new double[4]) },
        { "inputs of unequal length, the other way", "f", (a, _) => Losses.Hinge(new double[4], new double[5]) },
        { "elementwise, unequal", "f", (a, _) => Losses.Hinge(new double[4], new double[5], a) },
        { "gradient, unequal", "f", (a, _) => Losses.HingeGradient(new double[4], new double[5], a) },
        { "value and gradient, unequal", "f", (a, _) => Losses.HingeValueAndGradient(new double[4], new double[5], a) },
        { "hessian, unequal", "f", (a, b) => Losses.HingeGradientAndHessian(new double[4], new double[5], a, b) },
        { "third input", "q", (a, _) => Losses.TemporalDifferenceGradient(new double[4], new double[4], new double[3], 1, a) },
        { "weights", "weight", (a, _) => ReducedForms.WeightedMeanGradient(new double[4], new double[4], new double[3], a) },
        { "inputs after the weights", "y", (a, _) => ReducedForms.WeightedSumGradient(new double[4], new double[3], new double[4], a) },
        { "a mean over nothing", "y", (_, _) => Losses.Hinge(ReadOnlySpan<double>.Empty, []) },
        { "a weighted mean over nothing", "y", (_, _) => ReducedForms.WeightedMean([], [], []) },
        { "the gradient of a mean over nothing", "y", (a, _) => Losses.HingeGradient([], [], a) },
        { "value and gradient over nothing", "y", (a, _) => Losses.HingeValueAndGradient([], [], a) },
        { "hessian over nothing", "y", (a, b) => Losses.HingeGradientAndHessian([], [], a, b) },
        { "a short destination", "destination", (a, _) => Losses.Hinge(new double[9], new double[9], a) },
        { "a short destination of the user's", "result", (a, _) => ElementwiseForms.Huber(new double[9], new double[9], 1, a) },
        { "a short gradient", "gradient", (a, _) => Losses.HingeGradient(new double[9], new double[9], a) },
        { "a short gradient beside a value", "gradient", (a, _) => Losses.HingeValueAndGradient(new double[9], new double[9], a) },
        { "a short gradient beside a hessian", "gradient", (a, _) => Losses.HingeGradientAndHessian(new double[9], new double[9], a, new double[9]) },
        { "a short hessian", "hessian", (a, b) => Losses.HingeGradientAndHessian(new double[9], new double[9], new double[9], b) },
        { "the second of two gradients", "gradientA", (a, b) => ReducedForms.PairGradient(new double[8], new double[8], a, b.AsSpan(1)) },
        { "two outputs in one place", "hessian", (a, _) => Losses.HingeGradientAndHessian(new double[8], new double[8], a, a) },
        { "two gradients that overlap", "gradientA", (a, _) => ReducedForms.PairGradient(new double[5], new double[5], a.AsSpan(0, 5), a.AsSpan(3)) },
        { "a destination that is an input shifted", "destination", (a, _) => Losses.Hinge(a.AsSpan(0, 7), new double[7], a.AsSpan(1)) },
        { "a destination that is an input shifted back", "destination", (a, _) => Losses.Hinge(new double[7], a.AsSpan(1), a.AsSpan(0, 7)) },
        { "a gradient that is an input shifted", "gradient", (a, _) => Losses.HingeGradient(new double[7], a.AsSpan(1), a) },
        { "a gradient that is the weights shifted", "gradient", (a, _) => ReducedForms.WeightedMeanGradient(new double[7], new double[7], a.AsSpan(1), a) },
        { "a hessian that is an input shifted", "hessian", (a, b) => Losses.HingeGradientAndHessian(new double[7], b.AsSpan(1), a, b) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_by_name_and_nothing_is_written(string what, string parameter, Action<double[], double[]> call)
    {
        double[] a = Filled(8);
        double[] b = Filled(8);

        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => call(a, b));

        Assert.True(parameter == exception.ParamName, $"{what}: {exception.ParamName} is blamed");
        Assert.Equal(Filled(8), a);
        Assert.Equal(Filled(8), b);
    }

    [Fact]
    public void A_sum_over_nothing_is_zero()
    {
        Assert.Equal(0, ReducedForms.Sum([], []));
        Assert.Equal(0, ReducedForms.WeightedSum([], [], []));
        Assert.Equal(0, ReducedForms.SumValueAndGradient([], [], []));
        ReducedForms.InterceptGradient([], [], 1, 2, out float gradient);
        Assert.Equal(0, gradient);
        Losses.Hinge([], [], Span<double>.Empty);
    }

    [Fact]
    public void What_is_longer_keeps_its_rest()
    {
        double[] a = Filled(8);
        double[] b = Filled(8);
        Losses.HingeGradientAndHessian(new double[5], new double[5], a, b);
        Assert.Equal(Filled(3), a[5..]);
        Assert.Equal(Filled(3), b[5..]);
        Losses.Hinge(new double[6], new double[6], a = Filled(8));
        Assert.Equal(Filled(2), a[6..]);
        Losses.HingeValueAndGradient(new double[7], new double[7], a = Filled(8));
        Assert.Equal(Untouched, a[7]);
        Assert.NotEqual(Untouched, a[6]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(13)]
    [InlineData(64)]
    [InlineData(1027)]
    [InlineData(40_000)]
    public void An_output_may_be_an_input(int count)
    {
        double[] y = [.. Column(count, 1)];
        double[] f = [.. Column(count, 2)];
        double[] losses = new double[count];
        double[] gradient = new double[count];
        double[] hessian = new double[count];
        Losses.Logistic(y, f, losses);
        double value = Losses.LogisticValueAndGradient(y, f, gradient);
        Losses.LogisticGradientAndHessian(y, f, gradient, hessian);

        double[] inPlace = [.. f];
        Losses.Logistic(y, inPlace, inPlace);
        Assert.Equal(losses, inPlace);
        inPlace = [.. y];
        Losses.Logistic(inPlace, f, inPlace);
        Assert.Equal(losses, inPlace);
        inPlace = [.. f];
        Losses.LogisticGradient(y, inPlace, inPlace);
        Assert.Equal(gradient, inPlace);
        inPlace = [.. f];
        Assert.Equal(value, Losses.LogisticValueAndGradient(y, inPlace, inPlace));
        Assert.Equal(gradient, inPlace);

        double[] overY = [.. y];
        inPlace = [.. f];
        Losses.LogisticGradientAndHessian(overY, inPlace, overY, inPlace);
        Assert.Equal(gradient, overY);
        Assert.Equal(hessian, inPlace);

        // A short loss has loops of its own.
        value = Losses.HuberValueAndGradient(y, f, 1, gradient);
        inPlace = [.. f];
        Losses.HuberGradient(y, inPlace, 1, inPlace);
        Assert.Equal(gradient, inPlace);
        inPlace = [.. y];
        Assert.Equal(value, Losses.HuberValueAndGradient(inPlace, f, 1, inPlace));
        Assert.Equal(gradient, inPlace);

        double[] same = [.. f];
        double[] squares = new double[count];
        Losses.Exponential(same, same, squares);
        Losses.Exponential(same, same, same);
        Assert.Equal(squares, same);
    }

    private static double[] Filled(int length)
    {
        double[] array = new double[length];
        Array.Fill(array, Untouched);
        return array;
    }

    private static double[] Column(int count, int seed)
    {
        Random random = new(seed);
        double[] column = new double[count];
        for (int i = 0; i < count; i++)
        {
            column[i] = (random.NextDouble() - 0.5) * 6;
        }

        return column;
    }
}
