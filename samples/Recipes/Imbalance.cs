using System;
using System.Linq;
using LossGen;

namespace LossGen.Samples;

/// <summary>One positive sample among twenty: what makes it count as much as they do.</summary>
internal static partial class Imbalance
{
    // A factor on the loss of the positive class, which all samples share.
    [Loss("-(positiveWeight*y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))")]
    public static partial double Balanced(ReadOnlySpan<double> y, ReadOnlySpan<double> s, double positiveWeight);

    // A weight for each sample: the mean becomes sum(weight*loss)/sum(weight).
    [Loss("-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))")]
    public static partial double Weighted(ReadOnlySpan<double> y, ReadOnlySpan<double> s, [SampleWeight] ReadOnlySpan<double> weight);

    /// <summary>With weights that balance the classes, the best constant score is 0: both classes are as likely.</summary>
    public static Outcome Run()
    {
        double[] y = [1, .. Enumerable.Repeat(0.0, 20)];
        double[] s = new double[y.Length];
        double[] gradient = new double[y.Length];

        BalancedGradient(y, s, 20, gradient);
        var balanced = Math.Abs(gradient.Sum());

        double[] weight = [.. y.Select(t => t == 1 ? 20.0 : 1.0)];
        WeightedGradient(y, s, weight, gradient);
        var weighted = Math.Abs(gradient.Sum());

        return new("class imbalance", $"slope at score 0: {balanced:0.0e+0} with a class weight, {weighted:0.0e+0} with sample weights", Math.Max(balanced, weighted) < 1e-12);
    }
}
