using System;
using LossGen;

namespace LossGen.Samples;

/// <summary>Three measures of how well predicted probabilities of classes fit what is true.</summary>
internal static partial class Measures
{
    /// <summary>The share of the samples whose most probable class isn't the true one; there is nothing to differentiate.</summary>
    /// <param name="label">The true class of each sample, counted from 0.</param>
    /// <param name="p">The predicted probabilities, a row for each sample.</param>
    [Loss("argmax(p) != label ? 1 : 0", WithRespectTo = "")]
    public static partial double ClassificationError(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> p);

    /// <summary>The squared error, added up over the classes; its mean over the samples.</summary>
    /// <param name="y">1 for the true class and 0 for the others, a row for each sample.</param>
    /// <param name="p">The predicted probabilities, a row for each sample.</param>
    /// <param name="classes">The length of the rows.</param>
    [Loss("sum((y - p)^2)")]
    public static partial double SquaredError([Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> p, [RowLength] int classes);

    /// <summary>The cross-entropy with logarithms to base 10; its sum over the samples.</summary>
    /// <param name="y">1 for the true class and 0 for the others, a row for each sample.</param>
    /// <param name="p">The predicted probabilities, a row for each sample.</param>
    /// <param name="classes">The length of the rows.</param>
    [Loss("-sum(y*log10(p))", Reduction = Reduction.Sum)]
    public static partial double CrossEntropy([Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> p, [RowLength] int classes);
}
