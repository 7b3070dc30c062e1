using System;

namespace LossGen;

/// <content>Losses for regression (y target, f prediction) and temporal differences.</content>
public static partial class Losses
{
    [Loss(LossFormulas.Square, Hessian = true)]
    public static partial float Square(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Square, Hessian = true)]
    public static partial double Square(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.HalfSquare, Hessian = true)]
    public static partial float HalfSquare(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.HalfSquare, Hessian = true)]
    public static partial double HalfSquare(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Absolute, Hessian = true)]
    public static partial float Absolute(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Absolute, Hessian = true)]
    public static partial double Absolute(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Huber, Hessian = true)]
    public static partial float Huber(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta);

    [Loss(LossFormulas.Huber, Hessian = true)]
    public static partial double Huber(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta);

    [Loss(LossFormulas.SmoothL1, Hessian = true)]
    public static partial float SmoothL1(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float beta);

    [Loss(LossFormulas.SmoothL1, Hessian = true)]
    public static partial double SmoothL1(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double beta);

    [Loss(LossFormulas.PseudoHuber, Hessian = true)]
    public static partial float PseudoHuber(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta);

    [Loss(LossFormulas.PseudoHuber, Hessian = true)]
    public static partial double PseudoHuber(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta);

    [Loss(LossFormulas.TemporalDifference, WithRespectTo = "q", Hessian = true)]
    public static partial float TemporalDifference(ReadOnlySpan<float> r, ReadOnlySpan<float> qNext, ReadOnlySpan<float> q, float gamma);

    [Loss(LossFormulas.TemporalDifference, WithRespectTo = "q", Hessian = true)]
    public static partial double TemporalDifference(
        ReadOnlySpan<double> r, ReadOnlySpan<double> qNext, ReadOnlySpan<double> q, double gamma);
}
