using System;

namespace LossGen.Accuracy;

/// <content>Losses over rows of classes.</content>
internal static partial class Textbook
{
    [OracleName("cce_prob")]
    [Loss("-sum(y*log(p))", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void CategoricalCrossEntropy([Row] ReadOnlySpan<float> p, [Row] ReadOnlySpan<float> y, [RowLength] int classes, Span<float> destination);

    [OracleName("cce_prob")]
    [Loss("-sum(y*log(p))", WithRespectTo = "p", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void CategoricalCrossEntropy([Row] ReadOnlySpan<double> p, [Row] ReadOnlySpan<double> y, [RowLength] int classes, Span<double> destination);

    [OracleName("softmax_ce")]
    [Loss("-sum(y*log(softmax(z)))", WithRespectTo = "z", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void SoftmaxCrossEntropy([Row] ReadOnlySpan<float> z, [Row] ReadOnlySpan<float> y, [RowLength] int classes, Span<float> destination);

    [OracleName("softmax_ce")]
    [Loss("-sum(y*log(softmax(z)))", WithRespectTo = "z", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void SoftmaxCrossEntropy([Row] ReadOnlySpan<double> z, [Row] ReadOnlySpan<double> y, [RowLength] int classes, Span<double> destination);

    [OracleName("naive_nll_softmax")]
    [Loss("-log(softmax(z)[label])", WithRespectTo = "z", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogLikelihood([Row] ReadOnlySpan<float> z, ReadOnlySpan<int> label, Span<float> destination);

    [OracleName("naive_nll_softmax")]
    [Loss("-log(softmax(z)[label])", WithRespectTo = "z", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogLikelihood([Row] ReadOnlySpan<double> z, ReadOnlySpan<int> label, Span<double> destination);
}
