using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace LossGen.Peers;

/// <summary>Times a call as every peer times it: the median of batches that fill the time of a row.</summary>
internal static class Clock
{
    private const int MaximumSamples = 4000;
    private const double ShortestBatch = 50e3;

    /// <summary>Returns the time of a call, in nanoseconds.</summary>
    /// <param name="repeat">Makes as many calls as it is told.</param>
    /// <param name="budget">The time that this may take.</param>
    public static double Median(Action<long> repeat, double budget)
    {
        // Warm-up tells how long a call takes.
        long calls = 0, start = Stopwatch.GetTimestamp();
        double elapsed;
        do
        {
            repeat(1);
            calls++;
            elapsed = Since(start);
        }
        while (elapsed < budget / 5 || (calls < 2 && elapsed < budget));

        // Calls that outlast the budget are so long that few of them are enough.
        long batch = Math.Max(1, (long)Math.Ceiling(ShortestBatch * calls / elapsed));
        int fewest = elapsed >= 5 * budget ? 2 : elapsed >= budget ? 3 : 5;
        var samples = new List<double>(MaximumSamples);
        long first = Stopwatch.GetTimestamp();
        while (samples.Count < MaximumSamples && (samples.Count < fewest || Since(first) < budget))
        {
            start = Stopwatch.GetTimestamp();
            repeat(batch);
            samples.Add(Since(start) / batch);
        }

        samples.Sort();
        return samples[(samples.Count - 1) / 2];
    }

    private static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalNanoseconds;
}
