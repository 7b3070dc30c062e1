using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>What a column holds: the value of a node, as it is or as it counts in a sum or a gradient.</summary>
/// <param name="Node">The node.</param>
/// <param name="IsWeighted">Whether it is multiplied by the weight of the sample.</param>
/// <param name="IsScaled">Whether it is divided by what the loss is divided by.</param>
internal readonly record struct ColumnKey(Node Node, bool IsWeighted = false, bool IsScaled = false);

/// <summary>A column of a tile.</summary>
/// <param name="Key">What it holds, or null for one that the samples are not the source of: weight, scale, multiple.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">What a step calls it.</param>
internal sealed record RowColumn(ColumnKey? Key, int Number, string Name);

/// <summary>The columns of the tiles: the same for all operations, so that they can share steps.</summary>
internal sealed class RowColumns(RowFrame frame)
{
    private readonly Dictionary<ColumnKey, RowColumn> _columns = [];
    private readonly Dictionary<string, RowColumn> _special = [];

    public int Count => _columns.Count + _special.Count;

    public RowColumn Weight => Special(frame.Weight!, frame.Weight!);

    /// <summary>The reciprocal of what sums over the samples are divided by.</summary>
    public RowColumn Scale => Special("0scale", "scale");

    /// <summary>How often what doesn't depend on the sample counts.</summary>
    public RowColumn Multiple => Special("0multiple", "multiple");

    public RowColumn Of(ColumnKey key)
    {
        if (!_columns.TryGetValue(key, out RowColumn? column))
        {
            string name = key.Node is VariableNode { Variable: var variable } && key == new ColumnKey(key.Node)
                ? frame.Names[variable.Name]
                : frame.Scope.Take(NameOf(key.Node));
            column = new(key, Count, name);
            _columns.Add(key, column);
        }

        return column;
    }

    private RowColumn Special(string id, string name)
    {
        if (!_special.TryGetValue(id, out RowColumn? column))
        {
            column = new(null, Count, id == frame.Weight ? name : frame.Scope.Take(name, name + "Value"));
            _special.Add(id, column);
        }

        return column;
    }

    private string NameOf(Node node)
    {
        if (frame.Analysis.LocalNames.TryGetValue(node, out string? given))
        {
            return given;
        }

        return node switch
        {
            CallNode { Function: var f, Arguments: [var grouped] } when f == Functions.Group => NameOf(grouped),
            CallNode { Function: var f } when f == Functions.Where => "chosen",
            CallNode { Function: var f } when f == Functions.ScaledExp => "scaledExp",
            CallNode { Function: var f } when f == Functions.ExpLevel => "expLevel",
            CallNode { Function: var f } when f == Functions.ExpFloor => "expFloor",
            CallNode { Function: var f, Arguments: [VariableNode { Variable.Name: var row }, ..] } when f == RowFunctions.Max || f == RowFunctions.Peak => row + "Max",
            CallNode { Function: var f, Arguments: [VariableNode { Variable.Name: var row }, ..] } when f == RowFunctions.Index => row + "AtLabel",
            CallNode { Function: var f, Arguments: [VariableNode { Variable.Name: var row }, ..] } when f == RowFunctions.Count => row + "Count",
            CallNode { Function: var f } when f == RowFunctions.ArgMax => "place",
            CallNode { Function: var f } when f == RowFunctions.Max || f == RowFunctions.Peak => "max",
            CallNode { Function: var f } when f == RowFunctions.Sum => "sum",
            CallNode { Function: var f } when f.Name.All(char.IsLetterOrDigit) => f.Name,
            SumNode => "total",
            ProductNode { Factors: [{ Exponent: < 0 }] } => "reciprocal",
            ProductNode => "factor",
            _ => "value",
        };
    }
}

/// <summary>
/// What a step is given. A step over rows is given every value that is not a row; a step over columns the parameters and
/// what was reduced, and what doesn't depend on the sample unless that is what it computes.
/// </summary>
internal sealed class RowNames(RowFrame frame, bool isOverRows, bool isOnce) : IInputNames
{
    private readonly List<RowInput> _inputs = [new(RowInput.IndexName, RowInputKind.Index, 0)];
    private readonly List<RowColumn> _columns = [];

    /// <summary>What an earlier pass has kept, if anything.</summary>
    public KeptValue? Kept { get; init; }

    /// <summary>Values that earlier passes over the columns have computed.</summary>
    public IReadOnlyCollection<Node> Computed { get; init; } = [];

    /// <summary>All that was asked for.</summary>
    public IReadOnlyList<RowInput> Inputs => _inputs;

    /// <summary>The columns that were asked for.</summary>
    public IReadOnlyList<RowColumn> Columns => _columns;

    public string? Find(Node node)
    {
        if (node == Kept?.Value)
        {
            return Row(KeptValue.Name, RowInputKind.Row, Kept.Number);
        }

        if (node.Shape.IsRow)
        {
            return node is VariableNode { Variable: var variable } ? Row(frame.RowOf(variable)) : null;
        }

        bool isGiven = node switch
        {
            ConstantNode or NamedConstantNode => false,
            VariableNode => true,
            CallNode { Function.Form: RowForm.Reduction } => true,
            _ when Computed.Contains(node) => true,
            _ => isOverRows || (!isOnce && !node.PerSample),
        };
        return isGiven ? Column(frame.Columns.Of(new(node))) : null;
    }

    public string Column(RowColumn column)
    {
        if (!_columns.Contains(column))
        {
            _columns.Add(column);
            _inputs.Add(new(column.Name, RowInputKind.Column, column.Number));
        }

        return column.Name;
    }

    /// <summary>The row of a parameter, or what has taken its place.</summary>
    public string Row(RowParameter row) => Row(row.Name, row.IsShared ? RowInputKind.SharedRow : RowInputKind.Row, row.Number);

    /// <summary>What comes of a node, in terms of what is read.</summary>
    /// <param name="node">The node.</param>
    /// <param name="others">Columns that are known besides.</param>
    public string TextOf(Node node, IEnumerable<RowColumn>? others = null)
    {
        RowColumn[] known = [.. _columns, .. others ?? []];
        return Printer.Print(
            node, part => part == Kept?.Value ? KeptValue.Name : known.FirstOrDefault(c => c.Key == new ColumnKey(part))?.Name);
    }

    /// <summary>What a column comes to hold, in terms of what is read.</summary>
    /// <param name="column">The column.</param>
    /// <param name="others">Columns that are known besides.</param>
    public string TextOf(RowColumn column, IEnumerable<RowColumn>? others = null)
    {
        ColumnKey key = column.Key!.Value;
        return $"{column.Name} = {Measured(TextOf(key.Node, others), key.IsWeighted, key.IsScaled)}";
    }

    /// <summary>Text of a value as it counts in a sum or a gradient.</summary>
    public string Measured(string text, bool isWeighted, bool isScaled)
    {
        string factors = (isWeighted ? frame.Columns.Weight.Name + "*" : "") + (isScaled ? frame.Columns.Scale.Name + "*" : "");
        return factors.Length == 0 ? text : $"{factors}({text})";
    }

    private string Row(string name, RowInputKind kind, int number)
    {
        if (_inputs.All(i => i.Name != name))
        {
            _inputs.Add(new(name, kind, number));
        }

        return name;
    }
}
