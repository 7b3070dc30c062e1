using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Tool.Checking;

namespace LossGen.Tool.Output;

/// <summary>Writes what a check found for people.</summary>
internal static class CheckWriter
{
    private static readonly string[] Header = ["type", "result", "compared", "largest error", "error/(1 + condition)", "bound", ""];

    /// <summary>Writes a table, and below it where the errors are largest.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<ErrorMeasure> measures)
    {
        string[][] rows = [Header, .. measures.Select(Row)];
        int[] widths = [.. Enumerable.Range(0, Header.Length).Select(i => rows.Max(r => r[i].Length))];
        for (int i = 0; i < rows.Length; i++)
        {
            // Words to the left, numbers to the right.
            string line = string.Join("  ", rows[i].Select((cell, k) => k is 0 or 1 or 6 ? cell.PadRight(widths[k]) : cell.PadLeft(widths[k]))).TrimEnd();
            terminal.Write((line, i == 0 ? TextStyle.Label : measures[i - 1].IsWithinBound ? TextStyle.Plain : TextStyle.Error));
        }

        foreach (ErrorMeasure measure in measures.Where(m => m.Worst is not null && m.Largest > 0))
        {
            terminal.Write(($"worst {measure.Result} in {measure.Type}", TextStyle.Label));
            terminal.Write("", 2, "at " + measure.Worst!.Input, TextStyle.Code);
            terminal.Write("", 2, $"computed {measure.Worst.Computed}, true {measure.Worst.Truth}", TextStyle.Plain);
        }

        terminal.Write(measures.All(m => m.IsWithinBound)
            ? ("All within the bound.", TextStyle.Good)
            : ("Beyond the bound.", TextStyle.Error));
    }

    private static string[] Row(ErrorMeasure measure) =>
    [
        measure.Type,
        measure.Result,
        measure.Count.ToString(CultureInfo.InvariantCulture),
        measure.Count == 0 ? "" : Ulp(measure.Largest),
        measure.Excess == 0 ? "" : Ulp(measure.Excess),
        Ulp(measure.Bound),
        measure.Count == 0 ? "nothing to compare" : measure.IsWithinBound ? "ok" : "beyond",
    ];

    private static string Ulp(double error) => double.IsInfinity(error) ? "infinite" : error.ToString(error < 1000 ? "0.##" : "0.##E0", CultureInfo.InvariantCulture) + " ulp";
}
