using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LossGen.Samples;

/// <summary>How often the samples of each class were taken for those of each other one.</summary>
internal sealed class ConfusionMatrix
{
    private const int CellWidth = 5;

    private readonly int[,] _counts;

    /// <summary>Counts the pairs of what is true and what was predicted.</summary>
    public ConfusionMatrix(int classCount, ReadOnlySpan<int> truth, ReadOnlySpan<int> predicted)
    {
        _counts = new int[classCount, classCount];
        for (var i = 0; i < truth.Length; i++)
        {
            _counts[truth[i], predicted[i]]++;
        }
    }

    /// <summary>Writes a row for each true class and a column for each predicted one; a dot stands for never.</summary>
    public void Write(TextWriter output)
    {
        var classes = Enumerable.Range(0, _counts.GetLength(0)).ToArray();
        output.WriteLine(Row("", classes.Select(predicted => $"{predicted}")));
        foreach (var truth in classes)
        {
            output.WriteLine(Row($"{truth}", classes.Select(predicted => Cell(_counts[truth, predicted]))));
        }

        static string Cell(int count) => count == 0 ? "." : $"{count}";
        static string Row(string head, IEnumerable<string> cells) =>
            head.PadLeft(CellWidth) + string.Concat(cells.Select(cell => cell.PadLeft(CellWidth)));
    }
}
