using System;

namespace LossGen.Accuracy;

/// <content>Textbook expressions, written the way that breaks when it is computed as it stands.</content>
internal static partial class Textbook
{
    [OracleName("naive_log1pexp")]
    [Loss("log(1 + exp(x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOnePlusExp(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_log1pexp")]
    [Loss("log(1 + exp(x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOnePlusExp(ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_log1pexpneg")]
    [Loss("log(1 + exp(-x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOnePlusExpOfNegative(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_log1pexpneg")]
    [Loss("log(1 + exp(-x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOnePlusExpOfNegative(ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_log_sigmoid")]
    [Loss("log(sigmoid(x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOfSigmoid(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_log_sigmoid")]
    [Loss("log(sigmoid(x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOfSigmoid(ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_log_1m_sigmoid")]
    [Loss("log(1 - sigmoid(x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOfOneLessSigmoid(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_log_1m_sigmoid")]
    [Loss("log(1 - sigmoid(x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOfOneLessSigmoid(ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_bce_sigmoid")]
    [Loss("p = 1/(1 + exp(-x)); -(y*log(p) + (1 - y)*log(1 - p))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LiteralCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_bce_sigmoid")]
    [Loss("p = 1/(1 + exp(-x)); -(y*log(p) + (1 - y)*log(1 - p))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LiteralCrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_sigmoid")]
    [Loss("1/(1 + exp(-x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LiteralSigmoid(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_sigmoid")]
    [Loss("1/(1 + exp(-x))", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LiteralSigmoid(ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_expm1")]
    [Loss("exp(x) - 1", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void ExpLessOne(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_expm1")]
    [Loss("exp(x) - 1", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void ExpLessOne(ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_log1p")]
    [Loss("log(1 + x)", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOnePlus(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_log1p")]
    [Loss("log(1 + x)", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogOnePlus(ReadOnlySpan<double> x, Span<double> destination);

    [OracleName("naive_sqrt1px2_m1")]
    [Loss("sqrt(x^2 + 1) - 1", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void RootLessOne(ReadOnlySpan<float> x, Span<float> destination);

    [OracleName("naive_sqrt1px2_m1")]
    [Loss("sqrt(x^2 + 1) - 1", WithRespectTo = "x", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void RootLessOne(ReadOnlySpan<double> x, Span<double> destination);
}
