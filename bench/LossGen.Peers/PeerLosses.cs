using System;

namespace LossGen.Peers;

/// <summary>
/// The eleven losses that are measured, declared as a user declares them. They are sums, because the peers' gradients are those
/// of the sum, unscaled.
/// </summary>
internal static partial class PeerLosses
{
    [Loss(LossFormulas.Square, Reduction = Reduction.Sum)]
    public static partial float Square(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Square, Reduction = Reduction.Sum)]
    public static partial double Square(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Absolute, Reduction = Reduction.Sum)]
    public static partial float Absolute(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Absolute, Reduction = Reduction.Sum)]
    public static partial double Absolute(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Huber, Reduction = Reduction.Sum)]
    public static partial float Huber(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta);

    [Loss(LossFormulas.Huber, Reduction = Reduction.Sum)]
    public static partial double Huber(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta);

    [Loss(LossFormulas.Hinge, Reduction = Reduction.Sum)]
    public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Hinge, Reduction = Reduction.Sum)]
    public static partial double Hinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Logistic, Reduction = Reduction.Sum)]
    public static partial float Logistic(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Logistic, Reduction = Reduction.Sum)]
    public static partial double Logistic(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Exponential, Reduction = Reduction.Sum)]
    public static partial float Exponential(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Exponential, Reduction = Reduction.Sum)]
    public static partial double Exponential(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.SigmoidCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float SigmoidCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> s);

    [Loss(LossFormulas.SigmoidCrossEntropy, Reduction = Reduction.Sum)]
    public static partial double SigmoidCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> s);

    [Loss(LossFormulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float BinaryCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> p);

    [Loss(LossFormulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial double BinaryCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> p);

    [Loss(LossFormulas.BinaryFocalWithLogits, Reduction = Reduction.Sum)]
    public static partial float Focal(ReadOnlySpan<float> y, ReadOnlySpan<float> s, float alpha, float gamma);

    [Loss(LossFormulas.BinaryFocalWithLogits, Reduction = Reduction.Sum)]
    public static partial double Focal(ReadOnlySpan<double> y, ReadOnlySpan<double> s, double alpha, double gamma);

    [Loss(LossFormulas.SoftmaxCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);

    [Loss(LossFormulas.SoftmaxCrossEntropy, Reduction = Reduction.Sum)]
    public static partial double Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);
}
