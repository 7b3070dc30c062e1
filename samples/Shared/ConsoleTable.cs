using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LossGen.Samples;

/// <summary>A table that is written row by row, so that it can show progress; every column is aligned to the right.</summary>
public sealed class ConsoleTable
{
    private const int MinimumWidth = 10;
    private const string Gap = "  ";

    private readonly TextWriter _output;
    private readonly int[] _widths;

    /// <summary>Begins a table by writing its header.</summary>
    /// <param name="output">Where the table goes, such as <see cref="System.Console.Out"/>.</param>
    /// <param name="headers">What each column is called; it is as wide as its header, but at least ten characters.</param>
    public ConsoleTable(TextWriter output, params IReadOnlyList<string> headers)
    {
        _output = output;
        _widths = [.. headers.Select(header => int.Max(header.Length, MinimumWidth))];
        WriteRow(headers);
        WriteRow([.. _widths.Select(width => new string('-', width))]);
    }

    /// <summary>Writes a row; fewer cells than columns leave the rest of the row empty.</summary>
    public void WriteRow(params IReadOnlyList<string> cells) =>
        _output.WriteLine(Gap + string.Join(Gap, cells.Select((cell, column) => cell.PadLeft(_widths[column]))));
}
