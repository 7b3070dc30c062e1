using System;

namespace LossGen;

/// <content>How far a row of probabilities overlaps a row of targets, such as the pixels of an image.</content>
public static partial class Losses
{
    [Loss(LossFormulas.Dice)]
    public static partial float Dice([Row] ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> p, float smooth, [RowLength] int length);

    [Loss(LossFormulas.Dice)]
    public static partial double Dice([Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> p, double smooth, [RowLength] int length);

    [Loss(LossFormulas.Tversky)]
    public static partial float Tversky(
        [Row] ReadOnlySpan<float> y, [Row] ReadOnlySpan<float> p, float alpha, float beta, float smooth, [RowLength] int length);

    [Loss(LossFormulas.Tversky)]
    public static partial double Tversky(
        [Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> p, double alpha, double beta, double smooth, [RowLength] int length);
}
