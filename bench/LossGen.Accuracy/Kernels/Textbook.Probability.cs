using System;

namespace LossGen.Accuracy;

/// <content>Losses of a target in [0, 1] and a probability, a logit or a rate.</content>
internal static partial class Textbook
{
    [OracleName("bce_prob")]
    [Loss("-(y*log(p) + (1 - y)*log(1 - p))", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void BinaryCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> p, Span<float> destination);

    [OracleName("bce_prob")]
    [Loss("-(y*log(p) + (1 - y)*log(1 - p))", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void BinaryCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> p, Span<double> destination);

    [OracleName("bce_logits")]
    [Loss("-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))", WithRespectTo = "s", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogitCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> s, Span<float> destination);

    [OracleName("bce_logits")]
    [Loss("-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))", WithRespectTo = "s", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogitCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> s, Span<double> destination);

    [OracleName("focal_prob")]
    [Loss("pt = y == 1 ? p : 1 - p; at = y == 1 ? alpha : 1 - alpha; -at*(1 - pt)^gamma*log(pt)", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Focal(ReadOnlySpan<float> y, ReadOnlySpan<float> p, float gamma, float alpha, Span<float> destination);

    [OracleName("focal_prob")]
    [Loss("pt = y == 1 ? p : 1 - p; at = y == 1 ? alpha : 1 - alpha; -at*(1 - pt)^gamma*log(pt)", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Focal(ReadOnlySpan<double> y, ReadOnlySpan<double> p, double gamma, double alpha, Span<double> destination);

    [OracleName("poisson_nll")]
    [Loss("exp(s) - y*s", WithRespectTo = "s", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Poisson(ReadOnlySpan<float> y, ReadOnlySpan<float> s, Span<float> destination);

    [OracleName("poisson_nll")]
    [Loss("exp(s) - y*s", WithRespectTo = "s", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Poisson(ReadOnlySpan<double> y, ReadOnlySpan<double> s, Span<double> destination);

    [OracleName("poisson_nll_rate")]
    [Loss("p - y*log(p)", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void PoissonRate(ReadOnlySpan<float> y, ReadOnlySpan<float> p, Span<float> destination);

    [OracleName("poisson_nll_rate")]
    [Loss("p - y*log(p)", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void PoissonRate(ReadOnlySpan<double> y, ReadOnlySpan<double> p, Span<double> destination);
}
