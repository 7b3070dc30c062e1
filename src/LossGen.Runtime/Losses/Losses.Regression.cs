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

    [Loss(LossFormulas.Quantile, Hessian = true)]
    public static partial float Quantile(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float tau);

    [Loss(LossFormulas.Quantile, Hessian = true)]
    public static partial double Quantile(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double tau);

    [Loss(LossFormulas.EpsilonInsensitive, Hessian = true)]
    public static partial float EpsilonInsensitive(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float epsilon);

    [Loss(LossFormulas.EpsilonInsensitive, Hessian = true)]
    public static partial double EpsilonInsensitive(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double epsilon);

    [Loss(LossFormulas.SquaredEpsilonInsensitive, Hessian = true)]
    public static partial float SquaredEpsilonInsensitive(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float epsilon);

    [Loss(LossFormulas.SquaredEpsilonInsensitive, Hessian = true)]
    public static partial double SquaredEpsilonInsensitive(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double epsilon);

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

    [Loss(LossFormulas.LogCosh, Hessian = true)]
    public static partial float LogCosh(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.LogCosh, Hessian = true)]
    public static partial double LogCosh(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Cauchy, Hessian = true)]
    public static partial float Cauchy(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float c);

    [Loss(LossFormulas.Cauchy, Hessian = true)]
    public static partial double Cauchy(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double c);

    [Loss(LossFormulas.Welsch, Hessian = true)]
    public static partial float Welsch(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float c);

    [Loss(LossFormulas.Welsch, Hessian = true)]
    public static partial double Welsch(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double c);

    [Loss(LossFormulas.GemanMcClure, Hessian = true)]
    public static partial float GemanMcClure(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float c);

    [Loss(LossFormulas.GemanMcClure, Hessian = true)]
    public static partial double GemanMcClure(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double c);

    [Loss(LossFormulas.TemporalDifference, WithRespectTo = "q", Hessian = true)]
    public static partial float TemporalDifference(ReadOnlySpan<float> r, ReadOnlySpan<float> qNext, ReadOnlySpan<float> q, float gamma);

    [Loss(LossFormulas.TemporalDifference, WithRespectTo = "q", Hessian = true)]
    public static partial double TemporalDifference(
        ReadOnlySpan<double> r, ReadOnlySpan<double> qNext, ReadOnlySpan<double> q, double gamma);
}
