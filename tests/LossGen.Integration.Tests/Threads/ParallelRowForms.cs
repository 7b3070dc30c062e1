using System;

namespace LossGen.Integration.Tests.Threads;

/// <summary>Losses over rows that share their samples out over threads.</summary>
internal static partial class ParallelRowForms
{
    [Loss("-log(softmax(z)[label])", Parallel = true)]
    public static partial float Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);

    [Loss("-log(softmax(z)[label])", Parallel = true)]
    public static partial double Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);

    [Loss("s = dot(x, w) + b; log(1 + exp(-y*s)) + lambda/2*dot(w, w)", WithRespectTo = "w, b, x", Parallel = true)]
    public static partial float Objective(
        ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> x, [Shared] ReadOnlySpan<float> w, float b, float lambda, [SampleWeight] ReadOnlySpan<float> weight);

    [Loss("sum((x*w - y)^2)", WithRespectTo = "w", Parallel = true, Reduction = Reduction.Sum)]
    public static partial double Scales([Row] ReadOnlySpan<double> x, [Row] ReadOnlySpan<double> y, [Shared] ReadOnlySpan<double> w);
}

/// <summary>The same losses on one thread.</summary>
internal static partial class SerialRowForms
{
    [Loss("-log(softmax(z)[label])")]
    public static partial float Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);

    [Loss("-log(softmax(z)[label])")]
    public static partial double Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);

    [Loss("s = dot(x, w) + b; log(1 + exp(-y*s)) + lambda/2*dot(w, w)", WithRespectTo = "w, b, x")]
    public static partial float Objective(
        ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> x, [Shared] ReadOnlySpan<float> w, float b, float lambda, [SampleWeight] ReadOnlySpan<float> weight);

    [Loss("sum((x*w - y)^2)", WithRespectTo = "w", Reduction = Reduction.Sum)]
    public static partial double Scales([Row] ReadOnlySpan<double> x, [Row] ReadOnlySpan<double> y, [Shared] ReadOnlySpan<double> w);
}
