using System;

namespace LossGen.Samples;

/// <summary>Rows of numbers, one row after the other, by their columns.</summary>
public static class Columns
{
    /// <summary>Changes every column to mean 0 and (population) standard deviation 1; a constant one becomes 0.</summary>
    /// <param name="values">The rows.</param>
    /// <param name="count">How many columns there are.</param>
    public static void Standardize(Span<double> values, int count)
    {
        for (var column = 0; column < count; column++)
        {
            var (mean, deviation) = Measure(values, column, count);
            var scale = deviation > 0 ? 1 / deviation : 0;
            for (var i = column; i < values.Length; i += count)
            {
                values[i] = (values[i] - mean) * scale;
            }
        }
    }

    /// <summary>Returns the mean and the (population) standard deviation of a column.</summary>
    /// <param name="values">The rows.</param>
    /// <param name="column">Which column, from 0.</param>
    /// <param name="count">How many columns there are.</param>
    public static (double Mean, double Deviation) Measure(ReadOnlySpan<double> values, int column, int count)
    {
        var rows = values.Length / count;
        var mean = 0.0;
        for (var i = column; i < values.Length; i += count)
        {
            mean += values[i] / rows;
        }

        var variance = 0.0;
        for (var i = column; i < values.Length; i += count)
        {
            variance += (values[i] - mean) * (values[i] - mean) / rows;
        }

        return (mean, Math.Sqrt(variance));
    }
}
