using System;

namespace LossGen;

/// <content>Negative log-likelihoods of targets that are counts, amounts or normally distributed.</content>
public static partial class Losses
{
    [Loss(LossFormulas.Poisson, Hessian = true)]
    public static partial float Poisson(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Poisson, Hessian = true)]
    public static partial double Poisson(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Gamma, Hessian = true)]
    public static partial float Gamma(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss(LossFormulas.Gamma, Hessian = true)]
    public static partial double Gamma(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss(LossFormulas.Tweedie, Hessian = true)]
    public static partial float Tweedie(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float power);

    [Loss(LossFormulas.Tweedie, Hessian = true)]
    public static partial double Tweedie(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double power);

    [Loss(LossFormulas.GaussianNll, WithRespectTo = "f, variance")]
    public static partial float GaussianNll(ReadOnlySpan<float> y, ReadOnlySpan<float> f, ReadOnlySpan<float> variance);

    [Loss(LossFormulas.GaussianNll, WithRespectTo = "f, variance")]
    public static partial double GaussianNll(ReadOnlySpan<double> y, ReadOnlySpan<double> f, ReadOnlySpan<double> variance);
}
