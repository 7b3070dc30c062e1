using System;
using Xunit;

namespace LossGen.Integration.Tests.Rows;

/// <summary>Rows, labels and lengths that don't fit are refused by name, before anything is written.</summary>
public sealed class RowArgumentTests
{
    private const double Untouched = 12345.5;

    public static TheoryData<string, string, Action<double[], double[]>> Refused { get; } = new()
    {
        { "rows that don't go into the samples", "z", (_, _) => Losses.SoftmaxCrossEntropy([0, 1], new double[5]) },
        { "the same of a gradient", "z", (a, _) => Losses.SoftmaxCrossEntropyGradient([0, 1], new double[5], a) },
        { "a label too large", "label", (a, _) => Losses.SoftmaxCrossEntropyGradient([0, 3], new double[6], a) },
        { "a label below 0", "label", (a, _) => Losses.SoftmaxCrossEntropyGradient([0, -1], new double[6], a) },
        { "a label of one sample", "label", (_, _) => Losses.SoftmaxCrossEntropy(2, new double[2]) },
        { "a label that is compared with argmax", "label", (_, _) => Losses.ClassificationError([4], new double[4]) },
        { "a label beyond a shared row", "label", (_, _) => Losses.WeightedSoftmaxCrossEntropy([2], new double[3], new double[2]) },
        { "rows of no elements", "z", (_, _) => Losses.SoftmaxCrossEntropy([0], ReadOnlySpan<double>.Empty) },
        { "argmax of no elements", "z", (_, _) => Losses.ClassificationError([0], ReadOnlySpan<double>.Empty) },
        { "no samples", "label", (_, _) => Losses.SoftmaxCrossEntropy([], ReadOnlySpan<double>.Empty) },
        { "no rows", "p", (_, _) => Losses.Entropy(ReadOnlySpan<double>.Empty, 3) },
        { "a length of 0", "classes", (_, _) => Losses.Entropy(new double[3], 0) },
        { "a length below 0", "classes", (_, _) => Losses.Entropy(new double[3], -3) },
        { "a length that doesn't go into the rows", "p", (_, _) => Losses.Entropy(new double[5], 3) },
        { "rows of another number", "q", (a, _) => Losses.CrossEntropyGradient(new double[6], new double[3], 3, a) },
        { "rows that meet a shared row", "x", (a, _) => Losses.AdaBoostGradient(new double[2], new double[5], new double[3], a) },
        { "rows without samples", "a", (a, b) => Losses.ContrastiveGradient([], new double[4], new double[4], 1, a, b) },
        { "rows of another length", "b", (a, b) => Losses.ContrastiveGradient(new double[2], new double[4], new double[6], 1, a, b) },
        { "weights of another number", "weight", (_, _) => RowForms.WeightedMean([0, 1], new double[4], new double[2], new double[3]) },
        { "a short gradient", "gradient", (a, _) => Losses.SoftmaxCrossEntropyGradient([0, 1, 2], new double[9], a) },
        { "a short second gradient", "gradientB", (a, b) => Losses.ContrastiveGradient(new double[2], new double[8], new double[8], 1, a, b.AsSpan(1)) },
        { "a short gradient of weights", "gradient", (a, _) => Losses.AdaBoostGradient(new double[2], new double[18], new double[9], a) },
        { "a short destination", "destination", (a, _) => Losses.SoftmaxCrossEntropy(new int[9], new double[9], a) },
        { "a gradient that is the rows shifted", "gradient", (a, _) => Losses.SoftmaxCrossEntropyGradient([0], a.AsSpan(0, 3), a.AsSpan(1)) },
        { "a destination within the rows", "destination", (a, _) => Losses.SoftmaxCrossEntropy([0, 1], a, a) },
        { "a gradient of weights within the rows", "gradient", (a, _) => Losses.AdaBoostGradient([1, 1], a.AsSpan(0, 4), new double[2], a) },
        { "two gradients in one place", "gradientB", (a, _) => Losses.ContrastiveGradient([1], new double[8], new double[8], 1, a, a) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_fit_is_refused_by_name(string what, string parameter, Action<double[], double[]> call)
    {
        double[] first = new double[8], second = new double[8];
        Array.Fill(first, Untouched);
        Array.Fill(second, Untouched);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => call(first, second));
        Assert.True(exception.ParamName == parameter, $"{what}: {exception.Message}");
        Assert.All(first, v => Assert.Equal(Untouched, v));
        Assert.All(second, v => Assert.Equal(Untouched, v));
    }
}
