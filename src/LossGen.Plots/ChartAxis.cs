using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace LossGen.Plots;

/// <summary>The range of numbers along one side of a chart, and what it is called.</summary>
/// <param name="Title">What the numbers are.</param>
/// <param name="Minimum">The number at the left or lower end.</param>
/// <param name="Maximum">The number at the right or upper end, greater than <paramref name="Minimum"/>.</param>
public sealed record ChartAxis(string Title, double Minimum, double Maximum)
{
    private const int MostTicks = 7;

    /// <summary>By how many times the middle nine tenths of the numbers an axis may span: a pole mustn't flatten all else.</summary>
    private const double MostSpread = 4;

    /// <summary>
    /// An axis on which numbers fit, with round ends. Where few of them are far away from the others, as beside a pole, it is cut off there.
    /// </summary>
    /// <param name="title">What the numbers are.</param>
    /// <param name="numbers">The numbers; those that aren't finite don't count. None at all give the axis from 0 to 1.</param>
    public static ChartAxis Fitting(string title, IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
        {
            return new(title, 0, 1);
        }

        double low = sorted[sorted.Length / 20];
        double high = sorted[^((sorted.Length / 20) + 1)];
        double spread = MostSpread * (high - low);
        (double minimum, double maximum) = (sorted[0], sorted[^1]);
        if (spread > 0 && maximum - minimum > spread)
        {
            (minimum, maximum) = (Math.Max(minimum, low - (spread / 2)), Math.Min(maximum, high + (spread / 2)));
        }

        if (!(maximum - minimum > 1e-9 * Math.Max(Math.Abs(minimum), Math.Abs(maximum))))
        {
            double margin = minimum == 0 ? 1 : Math.Abs(minimum) / 2;
            (minimum, maximum) = (minimum - margin, maximum + margin);
        }

        double step = RoundStep((maximum - minimum) / MostTicks);
        return new(title, Math.Floor((minimum / step) + 1e-9) * step, Math.Ceiling((maximum / step) - 1e-9) * step);
    }

    /// <summary>Where a number stands between two places, such as the left and right edge in pixels.</summary>
    internal double Place(double number, double start, double end) =>
        start + (end - start) * (number - Minimum) / (Maximum - Minimum);

    /// <summary>The round numbers to show: 1, 2 or 5 times a power of ten apart, as many as fit.</summary>
    internal IEnumerable<double> Ticks()
    {
        double step = RoundStep((Maximum - Minimum) / MostTicks);
        double tolerance = step * 1e-9;
        for (double k = Math.Ceiling((Minimum - tolerance) / step); k * step <= Maximum + tolerance; k++)
        {
            yield return k * step + 0.0; // which makes -0 to 0
        }
    }

    /// <summary>How a tick is written: twelve digits hide that, say, 3 times 0.2 isn't exactly 0.6.</summary>
    internal static string Text(double tick) => tick.ToString("G12", CultureInfo.InvariantCulture);

    private static double RoundStep(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        return (atLeast / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
