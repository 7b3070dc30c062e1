using System;

namespace LossGen.Samples;

/// <summary>
/// Subgradient descent for objectives with kinks and an L2 penalty. Its steps get shorter, and the answer is the average of
/// the points, the later ones weighing more (Lacoste-Julien, Schmidt and Bach 2012, arXiv:1212.2002).
/// </summary>
/// <param name="lambda">The weight of the penalty lambda/2*|w|^2.</param>
internal sealed class AveragedSubgradientDescent(double lambda) : IDescent
{
    private double[]? _average;
    private int _step;

    /// <inheritdoc/>
    public void Step(Span<double> point, double value, ReadOnlySpan<double> gradient)
    {
        _average ??= point.ToArray();
        _step++;

        // The points weigh 1, 2, 3, ...: the newest one's share of the sum of all weights.
        var share = 2 / (_step + 1.0);
        for (var i = 0; i < point.Length; i++)
        {
            point[i] -= share / lambda * gradient[i];
            _average[i] += share * (point[i] - _average[i]);
        }
    }

    /// <inheritdoc/>
    public void Complete(Span<double> point) => _average?.CopyTo(point);
}
