using System;

namespace LossGen;

/// <content>Losses for metric learning and ranking: embeddings (a, b, anchor), distances (d) and scores to be compared (f, g).</content>
public static partial class Losses
{
    [Loss(LossFormulas.Contrastive, WithRespectTo = "a, b")]
    public static partial float Contrastive(ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> a, [Row] ReadOnlySpan<float> b, float margin);

    [Loss(LossFormulas.Contrastive, WithRespectTo = "a, b")]
    public static partial double Contrastive(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> a, [Row] ReadOnlySpan<double> b, double margin);

    [Loss(LossFormulas.Triplet, WithRespectTo = "anchor, positive, negative")]
    public static partial float Triplet(
        [Row] ReadOnlySpan<float> anchor, [Row] ReadOnlySpan<float> positive, [Row] ReadOnlySpan<float> negative, float margin, [RowLength] int length);

    [Loss(LossFormulas.Triplet, WithRespectTo = "anchor, positive, negative")]
    public static partial double Triplet(
        [Row] ReadOnlySpan<double> anchor, [Row] ReadOnlySpan<double> positive, [Row] ReadOnlySpan<double> negative, double margin, [RowLength] int length);

    [Loss(LossFormulas.CosineEmbedding, WithRespectTo = "a, b")]
    public static partial float CosineEmbedding(
        ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> a, [Row] ReadOnlySpan<float> b, float margin);

    [Loss(LossFormulas.CosineEmbedding, WithRespectTo = "a, b")]
    public static partial double CosineEmbedding(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> a, [Row] ReadOnlySpan<double> b, double margin);

    [Loss(LossFormulas.MarginRanking, WithRespectTo = "f, g")]
    public static partial float MarginRanking(ReadOnlySpan<float> y, ReadOnlySpan<float> f, ReadOnlySpan<float> g, float margin);

    [Loss(LossFormulas.MarginRanking, WithRespectTo = "f, g")]
    public static partial double MarginRanking(ReadOnlySpan<double> y, ReadOnlySpan<double> f, ReadOnlySpan<double> g, double margin);

    [Loss(LossFormulas.HingeEmbedding, Hessian = true)]
    public static partial float HingeEmbedding(ReadOnlySpan<float> y, ReadOnlySpan<float> d, float margin);

    [Loss(LossFormulas.HingeEmbedding, Hessian = true)]
    public static partial double HingeEmbedding(ReadOnlySpan<double> y, ReadOnlySpan<double> d, double margin);
}
