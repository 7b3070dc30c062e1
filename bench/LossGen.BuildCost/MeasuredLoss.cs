using System;

namespace LossGen.BuildCost;

/// <summary>A loss whose costs are measured: as text that the generator compiles, and as the same kernel in the library.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Parameters">The parameters of the method, as they are written.</param>
/// <param name="ValueAndGradient">Calls the kernel of the library over samples.</param>
internal sealed record MeasuredLoss(string Name, string Expression, string Parameters, Func<CallSamples, float> ValueAndGradient)
{
    private const string PerSample = "ReadOnlySpan<float> y, ReadOnlySpan<float> f";

    /// <summary>Gets the losses, from simple to expensive.</summary>
    public static MeasuredLoss[] All { get; } =
    [
        new("Square", LossFormulas.Square, PerSample, c => Losses.SquareValueAndGradient(c.Targets, c.Scores, c.Gradient)),
        new("Absolute", LossFormulas.Absolute, PerSample, c => Losses.AbsoluteValueAndGradient(c.Targets, c.Scores, c.Gradient)),
        new("Huber", LossFormulas.Huber, PerSample + ", float delta", c => Losses.HuberValueAndGradient(c.Targets, c.Scores, 1, c.Gradient)),
        new("Hinge", LossFormulas.Hinge, PerSample, c => Losses.HingeValueAndGradient(c.Targets, c.Scores, c.Gradient)),
        new("Logistic", LossFormulas.Logistic, PerSample, c => Losses.LogisticValueAndGradient(c.Targets, c.Scores, c.Gradient)),
        new("Exponential", LossFormulas.Exponential, PerSample, c => Losses.ExponentialValueAndGradient(c.Targets, c.Scores, c.Gradient)),
        new(
            "SigmoidCrossEntropy",
            LossFormulas.SigmoidCrossEntropy,
            "ReadOnlySpan<float> y, ReadOnlySpan<float> s",
            c => Losses.SigmoidCrossEntropyValueAndGradient(c.Targets, c.Scores, c.Gradient)),
        new(
            "BinaryCrossEntropy",
            LossFormulas.BinaryCrossEntropy,
            "ReadOnlySpan<float> y, ReadOnlySpan<float> p",
            c => Losses.BinaryCrossEntropyValueAndGradient(c.Targets, c.Probabilities, c.Gradient)),
        new(
            "BinaryFocalWithLogits",
            LossFormulas.BinaryFocalWithLogits,
            "ReadOnlySpan<float> y, ReadOnlySpan<float> s, float alpha, float gamma",
            c => Losses.BinaryFocalWithLogitsValueAndGradient(c.Targets, c.Scores, 0.25f, 2, c.Gradient)),
        new(
            "SoftmaxCrossEntropy",
            LossFormulas.SoftmaxCrossEntropy,
            "ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z",
            c => Losses.SoftmaxCrossEntropyValueAndGradient(c.Labels, c.Logits, c.LogitGradient)),
    ];

    /// <summary>Returns the declaration of the method, under its name and a number.</summary>
    public string Declare(int number) =>
        $"    [Loss(\"{Expression}\")]\n    public static partial float {Name}{number}({Parameters});\n";
}
