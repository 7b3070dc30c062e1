using System;
using System.Threading;

namespace LossGen.Integration.Tests.Threads;

/// <summary>Losses that can be cancelled, declared in each form that a token fits.</summary>
internal static partial class CancellableForms
{
    [Loss("log(1 + exp(-y*f))", Hessian = true, Parallel = true)]
    public static partial float Logistic(ReadOnlySpan<float> y, ReadOnlySpan<float> f, CancellationToken cancellationToken = default);

    [Loss("max(0, 1 - y*f)", WithRespectTo = "f", Parallel = true)]
    public static partial float Hinge(
        ReadOnlySpan<float> y, ReadOnlySpan<float> f, [SampleWeight] ReadOnlySpan<float> weight, CancellationToken token);

    [Loss("(w*x + b - y)^2", WithRespectTo = "w, b, x", Reduction = Reduction.Sum, Parallel = true)]
    public static partial double Line(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b = 0.5, CancellationToken cancellationToken = default);

    [Loss("abs(y - f)", Parallel = true)]
    public static partial void Absolute(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> destination, CancellationToken token);

    [Loss("-log(softmax(z)[label])", Parallel = true)]
    public static partial void Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, Span<float> losses, CancellationToken tile);

    [Loss("s = dot(x, w) + b; log(1 + exp(-y*s)) + lambda/2*dot(w, w)", WithRespectTo = "w, b, x", Parallel = true)]
    public static partial float Objective(
        ReadOnlySpan<float> y,
        [Row] ReadOnlySpan<float> x,
        [Shared] ReadOnlySpan<float> w,
        float b,
        float lambda,
        [SampleWeight] ReadOnlySpan<float> weight,
        CancellationToken cancellationToken = default);

    /// <summary>Its token and its parameters are called what generated code calls other things.</summary>
    [Loss("kernel*sums^2 + samples", WithRespectTo = "sums", Parallel = true)]
    public static partial double Hostile(
        ReadOnlySpan<double> kernel, ReadOnlySpan<double> sums, ReadOnlySpan<double> samples, CancellationToken @class = default);
}
