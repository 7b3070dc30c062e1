using System;

namespace LossGen.Integration.Tests.Threads;

/// <summary>Losses that share their samples out over threads.</summary>
internal static partial class ParallelForms
{
    [Loss("log(1 + exp(-y*f))", Hessian = true, Parallel = true)]
    public static partial float Logistic(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss("log(1 + exp(-y*f))", Hessian = true, Parallel = true)]
    public static partial double Logistic(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("max(0, 1 - y*f)", WithRespectTo = "f", Parallel = true)]
    public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f, [SampleWeight] ReadOnlySpan<float> weight);

    [Loss("(w*x + b - y)^2", WithRespectTo = "w, b, x", Reduction = Reduction.Sum, Parallel = true)]
    public static partial double Line(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b);
}

/// <summary>The same losses on one thread.</summary>
internal static partial class SerialForms
{
    [Loss("log(1 + exp(-y*f))", Hessian = true)]
    public static partial float Logistic(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

    [Loss("log(1 + exp(-y*f))", Hessian = true)]
    public static partial double Logistic(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    [Loss("max(0, 1 - y*f)", WithRespectTo = "f")]
    public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f, [SampleWeight] ReadOnlySpan<float> weight);

    [Loss("(w*x + b - y)^2", WithRespectTo = "w, b, x", Reduction = Reduction.Sum)]
    public static partial double Line(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b);
}
