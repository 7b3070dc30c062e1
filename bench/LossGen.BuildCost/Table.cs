using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace LossGen.BuildCost;

/// <summary>A table in Markdown.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> _rows = [columns];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Prints the table under a heading; numbers stand to the right.</summary>
    public void Print(string heading)
    {
        int[] widths = [.. columns.Select((_, i) => _rows.Max(r => r[i].Length))];
        Console.WriteLine($"### {heading}\n");
        foreach (string[] row in _rows)
        {
            Console.WriteLine($"| {string.Join(" | ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))} |");
            if (row == columns)
            {
                Console.WriteLine($"|{string.Join("|", widths.Select((w, i) => i == 0 ? new string('-', w + 2) : new string('-', w + 1) + ":"))}|");
            }
        }

        Console.WriteLine();
    }

    /// <summary>Returns a number as the table shows it.</summary>
    public static string Number(double number, int digits) => number.ToString("N" + digits, CultureInfo.InvariantCulture);
}
