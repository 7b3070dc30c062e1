using System;
using System.Collections.Generic;

namespace LossGen.Samples;

/// <summary>
/// AdaBoost as descent (Mason, Baxter, Bartlett and Frean, "Boosting Algorithms as Gradient Descent", 1999). The point is the
/// score of every training sample. A step can't go where the gradient points, as new samples have no part in it, but goes
/// along the decision stump that comes closest.
/// </summary>
/// <param name="data">The training samples, which the stumps ask for their features.</param>
internal sealed class Boosting(LabelledData data) : IDescent
{
    private readonly StumpFinder _finder = new(data);
    private readonly List<(Stump Stump, double Weight)> _stumps = [];

    /// <inheritdoc/>
    public void Step(Span<double> point, double value, ReadOnlySpan<double> gradient)
    {
        // The gradient of the mean of exp(-y*f) is -y*exp(-y*f)/n: its size is AdaBoost's weight of the sample, up to a
        // factor that cancels, and its sign tells in which direction the score is better.
        var direction = new double[gradient.Length];
        var weights = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            direction[i] = -gradient[i];
            weights += Math.Abs(gradient[i]);
        }

        // Right answers minus wrong answers, by weight, is the agreement; a stump that is never wrong would weigh infinitely.
        var (stump, agreement) = _finder.Find(direction);
        var error = Math.Max((1 - agreement / weights) / 2, 1e-12);
        var weight = Math.Log((1 - error) / error) / 2;
        _stumps.Add((stump, weight));
        for (var i = 0; i < point.Length; i++)
        {
            point[i] += weight * stump.Answer(data.Features.AsSpan(i * data.FeatureCount, data.FeatureCount));
        }
    }

    /// <inheritdoc/>
    public void Complete(Span<double> point)
    {
    }

    /// <summary>The score of any sample: the stumps vote by their weights.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        foreach (var (stump, weight) in _stumps)
        {
            score += weight * stump.Answer(features);
        }

        return score;
    }
}
