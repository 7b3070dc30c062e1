using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace LossGen.Accuracy.Sweep;

/// <summary>
/// The sub-command "sweep": the largest errors of <see cref="VectorMath"/>, in float over all arguments unless a stride is given,
/// in double over as many as are asked for: without that 10^8 for each function of the core and 10^7 for the others.
/// </summary>
internal static class SweepCommand
{
    /// <summary>How it is called.</summary>
    public const string Usage = "sweep [--functions NAME,NAME] [--core] [--float] [--double] [--stride N] [--points N] [--markdown]";

    /// <summary>Measures and prints a table.</summary>
    /// <returns>0; 1 where an error is beyond what is stated or asked; 2 where the arguments aren't understood.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        if (Options.Parse(arguments) is not { } options)
        {
            error.WriteLine("usage: LossGen.Accuracy " + Usage);
            return 2;
        }

        bool missed = false;
        string[] titles = ["function", "float", "at", "points", "double", "at", "points"];
        output.WriteLine(Row(titles, options.Markdown));
        if (options.Markdown)
        {
            output.WriteLine("|---|---|---|---|---|---|---|");
        }

        foreach (Maximum maximum in options.Maxima)
        {
            string[] cells = [options.Markdown ? $"`{maximum.Name}`" : maximum.Name, "", "", "", "", "", ""];
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                if (options.Single)
                {
                    Finding finding = Sweeper.Singles(maximum.Function, options.Stride);
                    (cells[1], cells[2], cells[3]) = Cells(maximum, finding, single: true);
                    missed |= finding.Peak.Ulps > Math.Min(maximum.Single, maximum.SingleGoal);
                }

                if (options.Double)
                {
                    Finding finding = Sweeper.Doubles(maximum.Function, options.Points ?? (maximum.Core ? 100_000_000 : 10_000_000));
                    (cells[4], cells[5], cells[6]) = Cells(maximum, finding, single: false);
                    missed |= finding.Peak.Ulps > Math.Min(maximum.Double, maximum.DoubleGoal);
                }
            }
            catch (Exception exception) when (exception is AggregateException or InvalidOperationException)
            {
                error.WriteLine(exception.GetBaseException().Message);
                missed = true;
            }

            output.WriteLine(Row(cells, options.Markdown) + (options.Markdown ? "" : $" {watch.Elapsed.TotalSeconds:F1} s"));
        }

        return missed ? 1 : 0;
    }

    private static (string Error, string Place, string Points) Cells(Maximum maximum, Finding finding, bool single)
    {
        Peak peak = finding.Peak;
        double goal = single ? Math.Min(maximum.Single, maximum.SingleGoal) : Math.Min(maximum.Double, maximum.DoubleGoal);
        string[] places = maximum.Function.Arguments == 1 ? [Text(peak.Second)] : [Text(peak.First), Text(peak.Second)];
        string error = peak.Ulps.ToString("F3", CultureInfo.InvariantCulture) + (peak.Ulps > goal ? " !" : "");
        return (error, string.Join(", ", places), finding.Points.ToString("N0", CultureInfo.InvariantCulture));

        string Text(double x) => single ? ((float)x).ToString("R", CultureInfo.InvariantCulture) : x.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Row(string[] cells, bool markdown)
    {
        int[] widths = [19, 9, 26, 15, 9, 44, 13];
        return markdown
            ? $"| {string.Join(" | ", cells)} |"
            : string.Concat(cells.Select((cell, i) => cell.PadRight(widths[i])));
    }

    private sealed record Options(IReadOnlyList<Maximum> Maxima, bool Single, bool Double, int Stride, long? Points, bool Markdown)
    {
        public static Options? Parse(string[] arguments)
        {
            Options options = new(Maximum.All, false, false, 1, null, false);
            for (int i = 0; i < arguments.Length; i++)
            {
                string next = i + 1 < arguments.Length ? arguments[i + 1] : "";
                switch (arguments[i])
                {
                    case "--functions":
                        string[] names = next.Split(',');
                        if (!names.All(name => Maximum.All.Any(maximum => maximum.Name == name)))
                        {
                            return null;
                        }

                        options = options with { Maxima = [.. Maximum.All.Where(maximum => names.Contains(maximum.Name))] };
                        i++;
                        break;
                    case "--core":
                        options = options with { Maxima = [.. options.Maxima.Where(maximum => maximum.Core)] };
                        break;
                    case "--float":
                        options = options with { Single = true };
                        break;
                    case "--double":
                        options = options with { Double = true };
                        break;
                    case "--markdown":
                        options = options with { Markdown = true };
                        break;
                    case "--stride" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out int stride) && stride > 0:
                        options = options with { Stride = stride };
                        i++;
                        break;
                    case "--points" when long.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out long points):
                        options = options with { Points = points };
                        i++;
                        break;
                    default:
                        return null;
                }
            }

            return options.Single || options.Double ? options : options with { Single = true, Double = true };
        }
    }
}
