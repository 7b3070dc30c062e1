using System;

namespace LossGen.Integration.Tests.Rows;

/// <summary>Losses that use each function of rows, in each of the two precisions.</summary>
internal static partial class RowForms
{
    [Loss("sum(z)")]
    public static partial float Total([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("sum(z)")]
    public static partial double Total([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("mean(z^2)")]
    public static partial float MeanSquare([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("mean(z^2)")]
    public static partial double MeanSquare([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("min(z)")]
    public static partial float Smallest([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("min(z)")]
    public static partial double Smallest([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("max(z)")]
    public static partial float Largest([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("max(z)")]
    public static partial double Largest([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("dot(z, c)", WithRespectTo = "z")]
    public static partial float Dot([Row] ReadOnlySpan<float> z, [Row] ReadOnlySpan<float> c, [RowLength] int k);

    [Loss("dot(z, c)", WithRespectTo = "z")]
    public static partial double Dot([Row] ReadOnlySpan<double> z, [Row] ReadOnlySpan<double> c, [RowLength] int k);

    [Loss("norm(z)")]
    public static partial float Norm([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("norm(z)")]
    public static partial double Norm([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("norm1(z)")]
    public static partial float Norm1([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("norm1(z)")]
    public static partial double Norm1([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("dot(c, softmax(z))", WithRespectTo = "z")]
    public static partial float SoftmaxMean([Row] ReadOnlySpan<float> z, [Row] ReadOnlySpan<float> c, [RowLength] int k);

    [Loss("dot(c, softmax(z))", WithRespectTo = "z")]
    public static partial double SoftmaxMean([Row] ReadOnlySpan<double> z, [Row] ReadOnlySpan<double> c, [RowLength] int k);

    [Loss("dot(c, logsoftmax(z))", WithRespectTo = "z, c")]
    public static partial float LogSoftmaxMean([Row] ReadOnlySpan<float> z, [Row] ReadOnlySpan<float> c, [RowLength] int k);

    [Loss("dot(c, logsoftmax(z))", WithRespectTo = "z, c")]
    public static partial double LogSoftmaxMean([Row] ReadOnlySpan<double> z, [Row] ReadOnlySpan<double> c, [RowLength] int k);

    [Loss("logsumexp(z)")]
    public static partial float LogSumExp([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("logsumexp(z)")]
    public static partial double LogSumExp([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("square(z[label]) - sum(z)", WithRespectTo = "z")]
    public static partial float Element(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);

    [Loss("square(z[label]) - sum(z)", WithRespectTo = "z")]
    public static partial double Element(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);

    [Loss("norm(z - mean(z))")]
    public static partial float Deviation([Row] ReadOnlySpan<float> z, [RowLength] int k);

    [Loss("norm(z - mean(z))")]
    public static partial double Deviation([Row] ReadOnlySpan<double> z, [RowLength] int k);

    [Loss("s*logsumexp(z/s)", WithRespectTo = "s, z")]
    public static partial float Tempered(ReadOnlySpan<float> s, [Row] ReadOnlySpan<float> z);

    [Loss("s*logsumexp(z/s)", WithRespectTo = "s, z")]
    public static partial double Tempered(ReadOnlySpan<double> s, [Row] ReadOnlySpan<double> z);

    [Loss("s*dot(z, w) + sum(sigmoid(w))", WithRespectTo = "z, w, s")]
    public static partial float Bilinear(ReadOnlySpan<float> s, [Row] ReadOnlySpan<float> z, [Shared] ReadOnlySpan<float> w);

    [Loss("s*dot(z, w) + sum(sigmoid(w))", WithRespectTo = "z, w, s")]
    public static partial double Bilinear(ReadOnlySpan<double> s, [Row] ReadOnlySpan<double> z, [Shared] ReadOnlySpan<double> w);

    [Loss("dot(z, w)*(logsumexp(u) + sum(u*v))", WithRespectTo = "z, u, w")]
    public static partial float TwoLengths(
        [Row] ReadOnlySpan<float> z, [Shared] ReadOnlySpan<float> w, [Row] ReadOnlySpan<float> u, [Shared] ReadOnlySpan<float> v);

    [Loss("dot(z, w)*(logsumexp(u) + sum(u*v))", WithRespectTo = "z, u, w")]
    public static partial double TwoLengths(
        [Row] ReadOnlySpan<double> z, [Shared] ReadOnlySpan<double> w, [Row] ReadOnlySpan<double> u, [Shared] ReadOnlySpan<double> v);

    [Loss("dot(z, w) + w[label] + lambda*sum(w^2)", WithRespectTo = "w, lambda", Reduction = Reduction.Sum)]
    public static partial float WeightedSum(
        ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, [Shared] ReadOnlySpan<float> w, float lambda, [SampleWeight] ReadOnlySpan<float> weight);

    [Loss("(logsumexp(z) - z[label])*s", WithRespectTo = "z, s")]
    public static partial float WeightedMean(
        ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, ReadOnlySpan<float> s, [SampleWeight] ReadOnlySpan<float> weight);

    [Loss("dot(z, w) + w[label] + lambda*sum(w^2)", WithRespectTo = "w, lambda", Reduction = Reduction.Sum)]
    public static partial double WeightedSum(
        ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, [Shared] ReadOnlySpan<double> w, double lambda, [SampleWeight] ReadOnlySpan<double> weight);

    [Loss("(logsumexp(z) - z[label])*s", WithRespectTo = "z, s")]
    public static partial double WeightedMean(
        ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z, ReadOnlySpan<double> s, [SampleWeight] ReadOnlySpan<double> weight);

    [Loss("sum(at*tile)*results + index[j] + samples*Unsafe*norm(class)", WithRespectTo = "at, tile, Unsafe")]
    public static partial float HostileNames(
        [Row] ReadOnlySpan<float> at, [Shared] ReadOnlySpan<float> tile, ReadOnlySpan<float> results, [Shared] ReadOnlySpan<float> index,
        ReadOnlySpan<int> j, ReadOnlySpan<float> samples, float Unsafe, [Row] ReadOnlySpan<float> @class);

    [Loss("sum(at*tile)*results + index[j] + samples*Unsafe*norm(class)", WithRespectTo = "at, tile, Unsafe")]
    public static partial double HostileNames(
        [Row] ReadOnlySpan<double> at, [Shared] ReadOnlySpan<double> tile, ReadOnlySpan<double> results, [Shared] ReadOnlySpan<double> index,
        ReadOnlySpan<int> j, ReadOnlySpan<double> samples, double Unsafe, [Row] ReadOnlySpan<double> @class);
}
