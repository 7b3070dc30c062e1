using System;

namespace LossGen;

/// <content>Losses for classification by margin: y in {-1, +1}, f a raw score.</content>
public static partial class Losses
{
    // The zero-one losses have nothing to learn from; they are here as the criterion that the others stand in for.
#pragma warning disable LOSS0014

    [Loss(LossFormulas.ZeroOne)]
    public static partial float ZeroOne(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.ZeroOne)]
    public static partial double ZeroOne(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.ZeroOneThreshold)]
    public static partial float ZeroOneThreshold(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float t = 0.5f);

    [Loss(LossFormulas.ZeroOneThreshold)]
    public static partial double ZeroOneThreshold(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double t = 0.5);

#pragma warning restore LOSS0014

    [Loss(LossFormulas.Perceptron, Hessian = true)]
    public static partial float Perceptron(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Perceptron, Hessian = true)]
    public static partial double Perceptron(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Hinge, Hessian = true)]
    public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Hinge, Hessian = true)]
    public static partial double Hinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.SquaredHinge, Hessian = true)]
    public static partial float SquaredHinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.SquaredHinge, Hessian = true)]
    public static partial double SquaredHinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.SmoothedHinge, Hessian = true)]
    public static partial float SmoothedHinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.SmoothedHinge, Hessian = true)]
    public static partial double SmoothedHinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.ModifiedHuber, Hessian = true)]
    public static partial float ModifiedHuber(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.ModifiedHuber, Hessian = true)]
    public static partial double ModifiedHuber(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Logistic, Hessian = true)]
    public static partial float Logistic(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Logistic, Hessian = true)]
    public static partial double Logistic(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.LogisticBase2, Hessian = true)]
    public static partial float LogisticBase2(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.LogisticBase2, Hessian = true)]
    public static partial double LogisticBase2(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Exponential, Hessian = true)]
    public static partial float Exponential(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Exponential, Hessian = true)]
    public static partial double Exponential(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
}
