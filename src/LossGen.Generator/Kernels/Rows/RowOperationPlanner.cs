using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>Plans the methods that the members call: what is reduced, computed, written and added up in which order.</summary>
internal sealed class RowOperationPlanner(RowFrame frame)
{
    /// <summary>How many rows a pass of the library writes at most.</summary>
    private const int MaxOutputs = 4;

    private readonly Dictionary<string, RowOperationPlan> _operations = [];

    public IReadOnlyList<RowOperationPlan> Operations => [.. _operations.Values];

    /// <summary>The reduced loss.</summary>
    public RowOperationPlan Value() => Plan("Value", true, [], []);

    /// <summary>The loss of each sample.</summary>
    public RowOperationPlan Elementwise(string destination) => Plan("Elementwise", false, [], [destination]);

    /// <summary>The gradients, with the value before them or the Hessian after them if wanted.</summary>
    public RowOperationPlan Gradients(string name, bool value, IReadOnlyList<(DerivativeAnalysis Derivative, string Output)> derivatives) =>
        Plan(name, value, derivatives, []);

    private RowOperationPlan Plan(
        string name, bool value, IReadOnlyList<(DerivativeAnalysis Derivative, string Output)> derivatives, IReadOnlyList<string> losses)
    {
        if (_operations.TryGetValue(name, out RowOperationPlan? known))
        {
            return known;
        }

        var stages = new RowStagePlanner(frame);
        var outputs = new List<ValuePlan>();
        var results = new List<RowResult>();
        var stores = new List<(int, string)>();
        var writes = new List<(DerivativeAnalysis Derivative, string Output)>();
        var shared = new List<SharedGradient>();
        bool isWeighted = frame.Weight is not null;
        bool isScaled = frame.Divisor != Measure.One;
        if (value)
        {
            results.Add(ResultOf(null, frame.Analysis.Value, stages));
        }

        foreach (string output in losses)
        {
            outputs.Add(new(output, ValueKind.Output));
            RowColumn column = frame.Columns.Of(new(frame.Analysis.Value, isWeighted));
            stages.Want([column]);
            stores.Add((column.Number, output));
        }

        foreach ((DerivativeAnalysis derivative, string output) in derivatives)
        {
            Variable variable = derivative.Variable;
            bool isScalar = !variable.Shape.IsRow;
            outputs.Add(new(output, isScalar && !variable.PerSample ? ValueKind.OutScalar : ValueKind.Output));
            if (isScalar && variable.PerSample)
            {
                RowColumn column = frame.Columns.Of(new(derivative.Node, isWeighted, isScaled));
                stages.Want([column]);
                stores.Add((column.Number, output));
            }
            else if (isScalar)
            {
                results.Add(ResultOf(output, derivative.Node, stages));
            }
            else if (variable.PerSample)
            {
                writes.Add((derivative, output));
            }
            else
            {
                shared.Add(SharedOf(derivative, output, shared.Count, stages));
            }
        }

        RowWrite[] written =
        [
            .. writes
                .GroupBy(w => (w.Derivative.Variable.Shape.Dimension, writes.IndexOf(w) / MaxOutputs))
                .Select(g => WriteOf([.. g], isWeighted, isScaled, stages, frame.Rows.Count() + shared.Count)),
        ];
        IReadOnlyList<RowStage> once = stages.Stages(true);
        IReadOnlyList<RowStage> each = stages.Stages(false);

        // What is kept of short rows lies where every pass that writes lays its results side by side: its reader comes first.
        RowWrite? keeper = written.FirstOrDefault(IsKeeper);
        written = [.. written.OrderBy(w => IsKeeper(w) ? 0 : 1)];
        bool hasLoop = frame.HasSamples
            && (results.Any(r => r.Sum is not null) || stores.Count > 0 || written.Length > 0 || shared.Any(s => s.Accumulate is not null));
        bool needsWeight = isWeighted && (isScaled || frame.UniformFactor == Measure.Weight);
        var plan = new RowOperationPlan(
            name, outputs, [.. stages.Fills()], once, [.. stages.Loads()], each, results, stores, written, shared,
            RowsOf(once, each, written, shared, keeper),
            keeper is null ? null : (stages.Kept!.Number, keeper.Outputs[0], keeper.Length),
            ScratchOf(written, shared),
            stages.Uses(frame.Columns.Scale) ? frame.Columns.Scale.Number : null,
            stages.Uses(frame.Columns.Multiple) ? frame.Columns.Multiple.Number : null,
            frame.Divisor, frame.UniformFactor, needsWeight ? frame.Weight : null, hasLoop);
        _operations.Add(name, plan);
        return plan;
    }

    private static bool IsKeeper(RowWrite write) => write.Step.Inputs.Any(i => i.Name == KeptValue.Name);

    /// <summary>The rows that are read, and how.</summary>
    private IReadOnlyList<RowReading> RowsOf(
        IReadOnlyList<RowStage> once, IReadOnlyList<RowStage> each, IReadOnlyList<RowWrite> writes, List<SharedGradient> shared, RowWrite? keeper)
    {
        RowStepPlan[] last = [.. writes.Select(w => w.Step), .. shared.SelectMany(s => new[] { s.Accumulate, s.Finish }).OfType<RowStepPlan>()];
        HashSet<int> passed = PassedBy([.. once, .. each], last);
        HashSet<int> gathered = GatheredBy([.. once, .. each]);
        RowStage[] behind = keeper is null ? [] : [.. each.SkipWhile(s => s is not ReductionStage { Step.Kept: not null }).Skip(1)];
        HashSet<int> readBehind = keeper is null ? [] : [.. PassedBy(behind, last), .. GatheredBy(behind)];

        // A gradient that lies exactly over a shared row takes the place of what later samples or rows still need.
        string[] overwritten = shared.Count > 1 || shared.Any(s => s.Accumulate is not null) ? [.. shared.Select(s => s.Output)] : [];
        return
        [
            .. frame.Rows
                .Where(r => passed.Contains(r.Number) || gathered.Contains(r.Number))
                .Select(r => new RowReading(
                    r, passed.Contains(r.Number), r.IsShared ? overwritten : [], !r.IsShared && readBehind.Contains(r.Number) ? keeper!.Outputs[0] : null)),
        ];
    }

    private static HashSet<int> PassedBy(IReadOnlyList<RowStage> stages, IReadOnlyList<RowStepPlan> steps) =>
    [
        .. stages.OfType<ReductionStage>().Select(s => s.Step).Concat(steps).SelectMany(s => s.Inputs)
            .Where(i => i.Kind is RowInputKind.Row or RowInputKind.SharedRow).Select(i => i.Number),
    ];

    private static HashSet<int> GatheredBy(IReadOnlyList<RowStage> stages) => [.. stages.OfType<GatherStage>().Select(s => s.Row)];

    /// <summary>How many rows of each length are laid side by side if they are short.</summary>
    private IReadOnlyList<(string Length, int Count)> ScratchOf(IReadOnlyList<RowWrite> writes, List<SharedGradient> shared) =>
    [
        .. frame.Rows.Select(r => r.Length).Distinct().Select(length => (length,
            frame.Rows.Count(r => !r.IsShared && r.Length == length)
                + writes.Where(w => w.Length == length).Select(w => w.Outputs.Count)
                    .Concat(shared.Where(s => s.Row.Length == length).Select(_ => 1)).DefaultIfEmpty(0).Max()))
            .Where(s => s.Item2 > 0),
    ];

    private RowResult ResultOf(string? target, Node node, RowStagePlanner stages)
    {
        (Node? sample, Node? uniform) = Split(node);
        RowColumn? uniformColumn = uniform is null ? null : frame.Columns.Of(new(uniform));
        RowColumn? column = sample is null ? null : frame.Columns.Of(new(sample, frame.Weight is not null));
        stages.Want(new[] { uniformColumn, column }.OfType<RowColumn>());
        string? sum = column is null ? null : target is null ? frame.Scope.Once("sum") : frame.Scope.Once(target + "Sum");
        return new(target, sum, column?.Number ?? -1, uniformColumn?.Number);
    }

    private RowWrite WriteOf(
        IReadOnlyList<(DerivativeAnalysis Derivative, string Output)> group, bool isWeighted, bool isScaled, RowStagePlanner stages, int free)
    {
        var planner = new RowWritePlanner(frame, [.. group.Select(g => (g.Derivative.Node, g.Output))], isWeighted, isScaled);
        stages.Want(planner.Columns(null));
        KeptValue? kept = free < RowFrame.MaxRows && RowKeeping.Find(group[0].Derivative.Node, free) is { } value && stages.Keep(value) ? value : null;
        return new(planner.Step(kept), frame.RowOf(group[0].Derivative.Variable).Length, [.. group.Select(g => g.Output)]);
    }

    /// <summary>The part that the samples add up to, and behind it the part that doesn't depend on them.</summary>
    private SharedGradient SharedOf(DerivativeAnalysis derivative, string output, int number, RowStagePlanner stages)
    {
        RowParameter row = frame.RowOf(derivative.Variable);
        (Node? sample, Node? uniform) = Split(derivative.Node);
        RowStepPlan? accumulate = null;
        if (sample is not null)
        {
            var names = new RowNames(frame, true, false);
            Lowering lowering = RowStagePlanner.OverRows(frame, names);
            VectorNode value = RowStagePlanner.Counted(frame, lowering, names, lowering.Lower(sample), frame.Weight is not null, false);
            stages.Want(names.Columns);
            accumulate = frame.StepOf(RowStepKind.Sum, "Gradient" + Pascal(row.Name), [names.TextOf(sample)], lowering, names, [value]);
        }

        int sumNumber = frame.Rows.Count() + number;
        RowStepPlan? finish = sample is not null && uniform is null && frame.Divisor == Measure.One
            ? null
            : FinishOf(row, sample is not null, uniform, sumNumber, stages);
        return new(output, frame.Scope.Once(output + "Sum"), row, sumNumber, accumulate, finish);
    }

    private RowStepPlan FinishOf(RowParameter row, bool hasSum, Node? uniform, int sumNumber, RowStagePlanner stages)
    {
        var names = new RowNames(frame, true, true);
        Lowering lowering = RowStagePlanner.OverRows(frame, names);
        VectorGraph vectors = lowering.Vectors;
        VectorNode? value = uniform is null ? null : lowering.Lower(uniform);
        if (value is not null && frame.UniformFactor != Measure.One)
        {
            value = vectors.Multiply(vectors.Name(names.Column(frame.Columns.Multiple)), value);
        }

        if (hasSum)
        {
            VectorNode sum = vectors.Name(names.Row(new(row.Parameter, frame.Scope.Once(row.Name + "Sum"), sumNumber, row.Length)));
            VectorNode? scale = frame.Divisor == Measure.One ? null : vectors.Name(names.Column(frame.Columns.Scale));
            value = (value, scale) switch
            {
                (null, null) => sum,
                (null, _) => vectors.Multiply(scale, sum),
                (_, null) => vectors.Call(VectorOperations.Add, sum, value),
                _ => vectors.Call(VectorOperations.FusedMultiplyAdd, scale, sum, value),
            };
        }

        stages.Want(names.Columns);
        string comment = (hasSum ? "the sum over the samples" : "") + (hasSum && uniform is not null ? ", and " : "") + (uniform is null ? "" : names.TextOf(uniform));
        return frame.StepOf(RowStepKind.Write, "Finish" + Pascal(row.Name), [comment], lowering, names, [value ?? vectors.Zero]);
    }

    /// <summary>Parts a sum into what depends on the sample and what is evaluated once, as the kernels of scalars do.</summary>
    private (Node? Sample, Node? Uniform) Split(Node node)
    {
        Graph graph = frame.Analysis.Graph;
        if (!node.PerSample)
        {
            return (null, node == graph.Zero ? null : node);
        }

        if (node is not SumNode sum || sum.Terms.All(t => t.Node.PerSample))
        {
            return (node, null);
        }

        return (
            graph.Sum(sum.Terms.Where(t => t.Node.PerSample), sum.Constant, sum.ConstantFirst),
            graph.Sum(sum.Terms.Where(t => !t.Node.PerSample), Rational.Zero));
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
