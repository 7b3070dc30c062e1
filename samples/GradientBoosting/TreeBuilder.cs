using System;
using System.Linq;

namespace LossGen.Samples;

/// <summary>
/// Builds the tree that lowers a loss most, as far as its first and second derivatives tell (Chen and Guestrin, "XGBoost: A Scalable
/// Tree Boosting System", 2016, section 2.2). With the sums G and H of the derivatives over the samples of a leaf, the weight
/// -G/(H + lambda) is its Newton step, which lowers the loss by G^2/(H + lambda)/2.
/// </summary>
/// <param name="features">The features, one row per sample.</param>
/// <param name="sampleCount">The number of samples.</param>
/// <param name="lambda">What is added to the second derivatives, also where they are 0: a penalty on the weights of the leaves.</param>
internal sealed class TreeBuilder(double[] features, int sampleCount, double lambda)
{
    /// <summary>Rounding makes equal gains differ by less than this share; then the first split is taken.</summary>
    private const double TieTolerance = 1e-9;

    private readonly int _featureCount = features.Length / sampleCount;

    /// <summary>For each feature, the samples by its increasing values.</summary>
    private readonly int[][] _orders = [.. Enumerable.Range(0, features.Length / sampleCount).Select(feature =>
        Enumerable.Range(0, sampleCount).OrderBy(sample => features[sample * (features.Length / sampleCount) + feature]).ToArray())];

    /// <summary>Builds a tree.</summary>
    /// <param name="gradient">The first derivative of the loss by the score of each sample.</param>
    /// <param name="hessian">The second derivative.</param>
    /// <param name="depth">How many questions it asks at most, one after the other.</param>
    public Tree Build(double[] gradient, double[] hessian, int depth) =>
        Build(gradient, hessian, depth, [.. Enumerable.Repeat(true, sampleCount)]);

    private Tree Build(double[] gradient, double[] hessian, int depth, bool[] isInside)
    {
        var (g, h) = (0.0, 0.0);
        for (var i = 0; i < sampleCount; i++)
        {
            (g, h) = isInside[i] ? (g + gradient[i], h + hessian[i]) : (g, h);
        }

        if (depth == 0 || FindSplit(gradient, hessian, isInside, g, h) is not var (feature, threshold))
        {
            return new Leaf(-g / (h + lambda));
        }

        bool[] isAbove = [.. isInside.Select((inside, i) => inside && ValueOf(feature, i) > threshold)];
        bool[] isBelow = [.. isInside.Select((inside, i) => inside && !isAbove[i])];
        return new Branch(
            feature,
            threshold,
            Build(gradient, hessian, depth - 1, isBelow),
            Build(gradient, hessian, depth - 1, isAbove));
    }

    /// <summary>Finds the best question to the samples inside, or null if none lowers the loss.</summary>
    private (int Feature, double Threshold)? FindSplit(double[] gradient, double[] hessian, bool[] isInside, double g, double h)
    {
        (int, double)? best = null;
        var bestGain = 0.0;
        for (var feature = 0; feature < _featureCount; feature++)
        {
            // The threshold wanders upwards between neighbouring values, and one sample after the other falls below it.
            int[] order = [.. _orders[feature].Where(sample => isInside[sample])];
            var (below, curvature) = (0.0, 0.0);
            for (var i = 0; i + 1 < order.Length; i++)
            {
                below += gradient[order[i]];
                curvature += hessian[order[i]];
                var (value, next) = (ValueOf(feature, order[i]), ValueOf(feature, order[i + 1]));
                var gain = Gain(below, curvature) + Gain(g - below, h - curvature) - Gain(g, h);
                if (value < next && gain > bestGain * (1 + TieTolerance))
                {
                    (best, bestGain) = ((feature, (value + next) / 2), gain);
                }
            }
        }

        return best;
    }

    /// <summary>Twice what a leaf lowers the loss by.</summary>
    private double Gain(double g, double h) => g * g / (h + lambda);

    private double ValueOf(int feature, int sample) => features[sample * _featureCount + feature];
}
