using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Language;

/// <summary>
/// Which rows have the same length, and which labels index them. Lengths are known only at run time, so every row parameter
/// starts with a length of its own, and rows that meet element by element share one.
/// </summary>
internal sealed class RowLengths
{
    /// <summary>The name of the length of the first row that each sample has.</summary>
    private const string Classes = "k";

    /// <summary>A forest of lengths (union-find): each leads to one that is equal to it, the last of them to none.</summary>
    private readonly Dictionary<string, string> _equals = [];
    private readonly Dictionary<Variable, IReadOnlyList<string>> _labels = [];

    /// <summary>For each label, the lengths below which it must lie.</summary>
    public IReadOnlyDictionary<Variable, IReadOnlyList<string>> Labels => _labels;

    /// <summary>Makes the lengths of all rows among some nodes one.</summary>
    public void Meet(IEnumerable<Node?> nodes)
    {
        string? first = null;
        foreach (string length in nodes.Select(n => n?.Shape.Dimension).OfType<string>().Select(Find))
        {
            first ??= length;
            if (length != first)
            {
                _equals[length] = first;
            }
        }
    }

    /// <summary>Keeps in mind that a label or the result of argmax must lie in a row.</summary>
    /// <param name="label">The label.</param>
    /// <param name="row">The row.</param>
    public void MeetLabel(Node label, Node row)
    {
        if (label is not VariableNode { Variable: var variable })
        {
            Meet([row, .. label.Arguments]);
            return;
        }

        IReadOnlyList<string> lengths = _labels.TryGetValue(variable, out IReadOnlyList<string>? found) ? found : [];
        if (row.Shape.Dimension is { } length && !lengths.Contains(length))
        {
            _labels[variable] = [.. lengths, length];
        }
    }

    /// <summary>
    /// Gives the length of each row its final name: <c>k</c> for the first row of a sample, otherwise the name of the first
    /// parameter of that length.
    /// </summary>
    public IReadOnlyDictionary<string, string> Name(IReadOnlyList<ParameterModel> rows)
    {
        var names = new Dictionary<string, string>();
        if (rows.FirstOrDefault(r => r.Kind == ParameterKind.SampleRow) is { } first)
        {
            names.Add(Find(first.Name), Classes);
        }

        foreach (string row in rows.Select(r => r.Name))
        {
            string name = row;
            while (names.ContainsValue(name))
            {
                name += "1";
            }

            if (!names.ContainsKey(Find(row)))
            {
                names.Add(Find(row), name);
            }
        }

        return rows.ToDictionary(r => r.Name, r => names[Find(r.Name)]);
    }

    private string Find(string length)
    {
        while (_equals.TryGetValue(length, out string? equal))
        {
            length = equal;
        }

        return length;
    }
}
