using System;

namespace LossGen.Accuracy;

/// <content>Losses of a target in {-1, +1} and a score.</content>
internal static partial class Textbook
{
#pragma warning disable LOSS0014 // Its derivative is 0: that is what is measured.
    [OracleName("zero_one")]
    [Loss("y*f < 0 ? 1 : 0", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void ZeroOne(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);
#pragma warning restore LOSS0014

#pragma warning disable LOSS0014 // Its derivative is 0: that is what is measured.
    [OracleName("zero_one")]
    [Loss("y*f < 0 ? 1 : 0", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void ZeroOne(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);
#pragma warning restore LOSS0014

    [OracleName("perceptron")]
    [Loss("max(0, -y*f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Perceptron(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("perceptron")]
    [Loss("max(0, -y*f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Perceptron(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("hinge")]
    [Loss("max(0, 1 - y*f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("hinge")]
    [Loss("max(0, 1 - y*f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Hinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("squared_hinge")]
    [Loss("max(0, 1 - y*f)^2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void SquaredHinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("squared_hinge")]
    [Loss("max(0, 1 - y*f)^2", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void SquaredHinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("logistic")]
    [Loss("log(1 + exp(-y*f))", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Logistic(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("logistic")]
    [Loss("log(1 + exp(-y*f))", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Logistic(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("logistic_log2")]
    [Loss("log2(1 + exp(-y*f))", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogisticBase2(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("logistic_log2")]
    [Loss("log2(1 + exp(-y*f))", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void LogisticBase2(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);

    [OracleName("exponential")]
    [Loss("exp(-y*f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Exponential(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

    [OracleName("exponential")]
    [Loss("exp(-y*f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
    public static partial void Exponential(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination);
}
