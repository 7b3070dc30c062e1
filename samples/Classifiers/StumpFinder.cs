using System;
using System.Linq;

namespace LossGen.Samples;

/// <summary>Finds the stump that agrees best with given numbers, one per sample.</summary>
internal sealed class StumpFinder
{
    private readonly LabelledData _data;

    /// <summary>For each feature, the samples by its increasing values.</summary>
    private readonly int[][] _orders;

    /// <summary>Sorts the samples once for each feature.</summary>
    public StumpFinder(LabelledData data)
    {
        _data = data;
        var samples = Enumerable.Range(0, data.SampleCount);
        _orders = [.. Enumerable.Range(0, data.FeatureCount)
            .Select(feature => samples.OrderBy(sample => ValueOf(feature, sample)).ToArray())];
    }

    /// <summary>Finds the stump with the greatest sum of direction*answer over the samples.</summary>
    /// <param name="direction">For each sample, where its score should go, and how urgently.</param>
    /// <returns>The stump and the sum.</returns>
    public (Stump Stump, double Agreement) Find(ReadOnlySpan<double> direction)
    {
        var total = 0.0;
        foreach (var urgency in direction)
        {
            total += urgency;
        }

        var best = default(Stump);
        var bestAgreement = double.NegativeInfinity;
        for (var feature = 0; feature < _orders.Length; feature++)
        {
            // The threshold wanders upwards between neighbouring values, and one sample after the other falls below it.
            var order = _orders[feature];
            var agreement = total;
            for (var i = 0; i + 1 < order.Length; i++)
            {
                agreement -= 2 * direction[order[i]];
                var (value, next) = (ValueOf(feature, order[i]), ValueOf(feature, order[i + 1]));
                if (value < next && Math.Abs(agreement) > bestAgreement)
                {
                    bestAgreement = Math.Abs(agreement);
                    best = new(feature, (value + next) / 2, Math.Sign(agreement));
                }
            }
        }

        return (best, bestAgreement);
    }

    private double ValueOf(int feature, int sample) => _data.Features[sample * _data.FeatureCount + feature];
}
