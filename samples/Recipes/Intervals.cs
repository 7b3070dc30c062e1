using System;
using System.Linq;
using LossGen;

namespace LossGen.Samples;

/// <summary>Quantile regression: what is exceeded by one sample in ten, rather than the mean.</summary>
internal static partial class Intervals
{
    // q is a number that all samples share; its gradient is an out parameter.
    [Loss("max(tau*(y - q), (tau - 1)*(y - q))", WithRespectTo = "q")]
    public static partial double Pinball(ReadOnlySpan<double> y, double q, double tau);

    /// <summary>The constant with the least loss, by bisection of the slope, is the quantile.</summary>
    public static Outcome Run()
    {
        double[] y = [.. Enumerable.Range(1, 1001).Select(i => Math.Log(i))];
        var low = Fit(y, 0.1);
        var high = Fit(y, 0.9);
        return new("quantile regression", $"an interval for eight in ten: [{low:F4}, {high:F4}]", Math.Abs(low - Math.Log(101)) < 1e-9 && Math.Abs(high - Math.Log(901)) < 1e-9);
    }

    private static double Fit(double[] y, double tau)
    {
        var (low, high) = (y.Min(), y.Max());
        while (high - low > 1e-12)
        {
            var middle = (low + high) / 2;
            PinballGradient(y, middle, tau, out var slope);
            (low, high) = slope < 0 ? (middle, high) : (low, middle);
        }

        return high;
    }
}
