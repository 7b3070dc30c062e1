using System;
using System.Collections.Generic;

namespace LossGen.Accuracy.Sweep;

/// <summary>An error in units in the last place, and where it is.</summary>
internal readonly record struct Peak(double Ulps, double First, double Second);

/// <summary>The largest errors of several parts of a sweep; parts may add theirs at the same time.</summary>
internal sealed class Peaks
{
    private const int Kept = 6;

    private readonly List<Peak> _all = [];

    /// <summary>Takes the largest error of a part.</summary>
    public void Add(Peak peak)
    {
        if (peak.Ulps == 0)
        {
            return;
        }

        lock (_all)
        {
            _all.Add(peak);
            if (_all.Count > 4 * Kept)
            {
                Trim();
            }
        }
    }

    /// <summary>
    /// The largest error by arithmetic of any precision among those measured to be the largest. An error that isn't what was
    /// measured, by more than a hundredth, is a fault of the reference.
    /// </summary>
    /// <exception cref="InvalidOperationException">The reference is wrong.</exception>
    public Peak Confirm(SweepFunction function, bool single)
    {
        Trim();
        Peak greatest = new(0, double.NaN, double.NaN);
        foreach (Peak peak in _all)
        {
            double error = Measure.Exact(function, single, peak.First, peak.Second);
            if (!(Math.Abs(error - peak.Ulps) <= 0.01) && !error.Equals(peak.Ulps))
            {
                throw new InvalidOperationException($"{function.Name}({peak.First:R}, {peak.Second:R}): {error:R} ULP, measured {peak.Ulps:R}");
            }

            greatest = error > greatest.Ulps ? peak with { Ulps = error } : greatest;
        }

        return greatest;
    }

    private void Trim()
    {
        _all.Sort((a, b) => b.Ulps.CompareTo(a.Ulps));
        _all.RemoveRange(Math.Min(Kept, _all.Count), Math.Max(0, _all.Count - Kept));
    }
}
