using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>What all parts of a row kernel's plan share: names, rows, columns and steps.</summary>
internal sealed class RowFrame
{
    /// <summary>How many parameters of rows a tile has room for, the sums of shared gradients counted.</summary>
    public const int MaxRows = 8;

    // What the text of every kernel names without qualification.
    private static readonly string[] Taken =
    [
        RowInput.IndexName, "at", "j", "accumulator", "first", "second", KeptValue.Name, "results", "TFrame", "tile", "scratch", "Unsafe",
        "place", "_0", "_1", "_2", "_3", "_4", "_5", "RowTile", "RowScratch", "RowCursor", "SampleSum", "RowSum", "RowGuard", "IRowReduction", "IRowMaximum", "IRowSums", "IRowMap", "IRowWrite",
        "Value", "Elementwise", "Gradient", "ValueAndGradient", "GradientAndHessian", "Compute", "Columns",
        "ValueWork", "ElementwiseWork", "GradientWork", "ValueAndGradientWork", "GradientAndHessianWork", "IRowWork", "RowEngine", "RowTotals",
        "work", "totals", "Start", "Run", "Totals", "Finish", "Scratch", "UsesIndex", "SkipsNaN", "Label", "AtLabel", "Result", "Lanes", "ParallelEngine", "Column", "Kept", "Count",
    ];

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, RowParameter> _rows = [];
    private readonly Dictionary<(RowStepKind, string), RowStepPlan> _stepsByResults = [];
    private readonly List<RowStepPlan> _steps = [];

    public RowFrame(LossModel model, LossAnalysis analysis)
    {
        Model = model;
        Analysis = analysis;
        foreach (string name in Taken)
        {
            Scope.Take(name);
        }

        foreach (ParameterModel parameter in model.Parameters)
        {
            string lower = char.ToLowerInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
            _names.Add(parameter.Name, Scope.Take(parameter.Name, lower, parameter.Name + "Value"));
        }

        CancellationToken = model.CancellationToken is null ? null : Scope.Take(model.CancellationToken, "cancellationToken");
        Samples = Scope.Take("samples");
        foreach (ParameterModel parameter in model.Parameters.Where(p => p.Kind is ParameterKind.SampleRow or ParameterKind.SharedRow))
        {
            string dimension = DimensionOf(parameter);
            RowParameter? sibling = _rows.Values.FirstOrDefault(r => DimensionOf(r.Parameter) == dimension);
            string length = sibling?.Length ?? Scope.Take(NameOf(parameter) + "Length");
            _rows.Add(parameter.Name, new(parameter, NameOf(parameter), _rows.Count, length));
        }

        Weight = model.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Weight) is { } weight ? NameOf(weight) : null;
        WeightSum = Weight is null ? "" : Scope.Take("weightSum");
        HasSamples = model.Parameters.Any(KernelFrame.IsPerSample);
        Columns = new(this);
    }

    public LossModel Model { get; }

    public LossAnalysis Analysis { get; }

    public NameScope Scope { get; } = new();

    public RowColumns Columns { get; }

    /// <summary>The kernel's name of what cancels a call, if something does.</summary>
    public string? CancellationToken { get; }

    /// <summary>The kernel's name of the number of samples.</summary>
    public string Samples { get; }

    public string? Weight { get; }

    public string WeightSum { get; }

    public bool HasSamples { get; }

    public IReadOnlyList<RowStepPlan> Steps => _steps;

    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>The parameters of rows, by their number.</summary>
    public IEnumerable<RowParameter> Rows => _rows.Values.OrderBy(r => r.Number);

    /// <summary>By what the losses are divided.</summary>
    public Measure Divisor => Model.IsSum || !HasSamples ? Measure.One : Weight is null ? Measure.Count : Measure.Weight;

    /// <summary>How often a term that doesn't depend on the sample counts.</summary>
    public Measure UniformFactor => !Model.IsSum || !HasSamples ? Measure.One : Weight is null ? Measure.Count : Measure.Weight;

    public string NameOf(ParameterModel parameter) => _names[parameter.Name];

    public RowParameter RowOf(Variable variable) => _rows[variable.Name];

    /// <summary>A parameter whose rows are as long as a row node.</summary>
    public RowParameter RowLike(Node row)
    {
        string? dimension = row.Shape.Dimension;
        return Rows.First(r => DimensionOf(r.Parameter) == dimension);
    }

    public string DimensionOf(ParameterModel parameter) =>
        Analysis.Variables.First(v => v.Name == parameter.Name).Shape.Dimension ?? parameter.Name;

    /// <summary>The step that computes something; the one that is there already if one computes the same.</summary>
    /// <param name="kind">The kind of step.</param>
    /// <param name="name">What it is called, unless that is taken.</param>
    /// <param name="comments">What each result is.</param>
    /// <param name="lowering">How it was lowered.</param>
    /// <param name="names">What it reads.</param>
    /// <param name="results">What it computes.</param>
    /// <param name="columns">The columns that the results of a map go to.</param>
    /// <param name="kept">The number of the row in which a value is kept, or null.</param>
    /// <param name="label">The place at which another value is written, or null.</param>
    public RowStepPlan StepOf(
        RowStepKind kind, string name, IReadOnlyList<string> comments, Lowering lowering, RowNames names, IReadOnlyList<VectorNode> results,
        IReadOnlyList<int>? columns = null, int? kept = null, LabelValue? label = null)
    {
        NameScope scope = new(Scope);
        NamedVector[] named = [.. results.Select((r, i) => new NamedVector("result" + i, r))];
        ComputationPlan plan = StepPlanner.Plan(lowering, named, names.Inputs.Select(i => i.Name), scope, Analysis.LocalNames, kind == RowStepKind.Sums);
        RowInput[] inputs = [.. plan.Inputs.Select(name => names.Inputs.First(i => i.Name == name))];
        string text = string.Join(";", plan.Locals.Concat(plan.Results).Select(r => r.Name + "=" + TextOf(r.Value)))
            + "|" + string.Join(",", inputs.Select(i => $"{i.Name}:{i.Kind}{i.Number}")) + "|" + string.Join(",", columns ?? []) + "|" + kept + "|" + label?.Label + "," + label?.Value;
        if (!_stepsByResults.TryGetValue((kind, text), out RowStepPlan? step))
        {
            step = new(Scope.Take(name), kind, comments, inputs, plan.Locals, plan.Results, columns ?? [], kept, label);
            _stepsByResults.Add((kind, text), step);
            _steps.Add(step);
        }

        return step;
    }

    private static string TextOf(VectorNode node) => node switch
    {
        VectorName name => name.Name,
        VectorNumber number => BitConverter.DoubleToInt64Bits(number.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
        VectorCall call => $"{call.Operation.Symbol}{(int)call.Operation.Syntax}({string.Join(",", call.Arguments.Select(TextOf))})",
        _ => "",
    };
}
