using System;

namespace LossGen;

/// <content>Losses for classification by probability (p) and by logit (s).</content>
public static partial class Losses
{
    [Loss(LossFormulas.LogLoss, Hessian = true)]
    public static partial float LogLoss(ReadOnlySpan<float> p);

    [Loss(LossFormulas.LogLoss, Hessian = true)]
    public static partial double LogLoss(ReadOnlySpan<double> p);

    [Loss(LossFormulas.BinaryCrossEntropy, Hessian = true)]
    public static partial float BinaryCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> p);

    [Loss(LossFormulas.BinaryCrossEntropy, Hessian = true)]
    public static partial double BinaryCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> p);

    [Loss(LossFormulas.Focal, Hessian = true)]
    public static partial float Focal(ReadOnlySpan<float> p, float alpha, float gamma);

    [Loss(LossFormulas.Focal, Hessian = true)]
    public static partial double Focal(ReadOnlySpan<double> p, double alpha, double gamma);

    [Loss(LossFormulas.BinaryFocal, Hessian = true)]
    public static partial float BinaryFocal(ReadOnlySpan<float> y, ReadOnlySpan<float> p, float alpha, float gamma);

    [Loss(LossFormulas.BinaryFocal, Hessian = true)]
    public static partial double BinaryFocal(ReadOnlySpan<double> y, ReadOnlySpan<double> p, double alpha, double gamma);

    [Loss(LossFormulas.BinaryFocalWithLogits, Hessian = true)]
    public static partial float BinaryFocalWithLogits(ReadOnlySpan<float> y, ReadOnlySpan<float> s, float alpha, float gamma);

    [Loss(LossFormulas.BinaryFocalWithLogits, Hessian = true)]
    public static partial double BinaryFocalWithLogits(ReadOnlySpan<double> y, ReadOnlySpan<double> s, double alpha, double gamma);

    [Loss(LossFormulas.SigmoidCrossEntropy, Hessian = true)]
    public static partial float SigmoidCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> s);

    [Loss(LossFormulas.SigmoidCrossEntropy, Hessian = true)]
    public static partial double SigmoidCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> s);

    [Loss(LossFormulas.WeightedSigmoidCrossEntropy, Hessian = true)]
    public static partial float WeightedSigmoidCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> s, float positiveWeight);

    [Loss(LossFormulas.WeightedSigmoidCrossEntropy, Hessian = true)]
    public static partial double WeightedSigmoidCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> s, double positiveWeight);
}
