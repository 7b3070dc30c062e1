using System;
using System.Collections.Generic;
using System.Globalization;

namespace LossGen.Samples;

/// <summary>The range of numbers along one side of a chart, and what it is called.</summary>
/// <param name="Title">What the numbers are.</param>
/// <param name="Minimum">The number at the left or lower end.</param>
/// <param name="Maximum">The number at the right or upper end, greater than <paramref name="Minimum"/>.</param>
public sealed record ChartAxis(string Title, double Minimum, double Maximum)
{
    private const int MostTicks = 7;

    /// <summary>Where a number stands between two places, such as the left and right edge in pixels.</summary>
    internal double Place(double number, double start, double end) =>
        start + (end - start) * (number - Minimum) / (Maximum - Minimum);

    /// <summary>The round numbers to show: 1, 2 or 5 times a power of ten apart, as many as fit.</summary>
    internal IEnumerable<double> Ticks()
    {
        var step = RoundStep((Maximum - Minimum) / MostTicks);
        var tolerance = step * 1e-9;
        for (var k = Math.Ceiling((Minimum - tolerance) / step); k * step <= Maximum + tolerance; k++)
        {
            yield return k * step + 0.0; // which makes -0 to 0
        }
    }

    /// <summary>How a tick is written: fifteen digits hide that, say, 3 times 0.2 isn't exactly 0.6.</summary>
    internal static string Text(double tick) => tick.ToString("G15", CultureInfo.InvariantCulture);

    private static double RoundStep(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        return (atLeast / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
