using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>
/// Plans what is computed before something that an operation wants: from the columns that it reads back to the parameters.
/// Every column has a time, one later than all that it is computed from; what has the same time is computed together.
/// </summary>
internal sealed class RowStagePlanner(RowFrame frame)
{
    private readonly Dictionary<RowColumn, Computation> _computations = [];
    private readonly HashSet<RowColumn> _special = [];

    /// <summary>How a column comes to be.</summary>
    private sealed record Computation(RowColumn Column, int Time, bool IsOnce, Node Node, RowNames? Names, Lowering? Lowering, VectorNode? Value)
    {
        public bool IsGiven => Time == 0;

        /// <summary>The call that reduces a row, if that alone is what the column holds.</summary>
        public CallNode? Reduction =>
            Node is CallNode { Function.Form: RowForm.Reduction } call && Column.Key == new ColumnKey(Node) ? call : null;
    }

    /// <summary>Sees to it that columns are there.</summary>
    public void Want(IEnumerable<RowColumn> columns)
    {
        foreach (RowColumn column in columns)
        {
            TimeOf(column);
        }
    }

    public bool Uses(RowColumn column) => _special.Contains(column);

    /// <summary>What the pass that adds it up keeps for later ones.</summary>
    public KeptValue? Kept { get; private set; }

    /// <summary>Has a value kept, if the sum is one that is computed for each sample.</summary>
    public bool Keep(KeptValue value)
    {
        bool isSummed = Kept is null && _computations.Values.Any(c => !c.IsOnce && c.Reduction == value.Sum);
        Kept = isSummed ? value : Kept;
        return isSummed;
    }

    /// <summary>The columns that are filled once per call.</summary>
    public IEnumerable<GivenColumn> Fills() => Given()
        .Where(c => c.Node is CallNode || c.Node is VariableNode { PerSample: false })
        .Select(c => new GivenColumn(c.Column.Number, c.Node is VariableNode v ? frame.Names[v.Variable.Name] : frame.RowLike(c.Node.Arguments[0]).Length));

    /// <summary>The columns that are read for each tile.</summary>
    public IEnumerable<GivenColumn> Loads()
    {
        foreach (Computation column in Given().Where(c => c.Node is VariableNode { PerSample: true }))
        {
            yield return new(column.Column.Number, frame.Names[((VariableNode)column.Node).Variable.Name]);
        }

        if (frame.Weight is not null && _special.Contains(frame.Columns.Weight))
        {
            yield return new(frame.Columns.Weight.Number, frame.Weight);
        }
    }

    /// <summary>What is computed, once per call or for each tile, in order.</summary>
    public IReadOnlyList<RowStage> Stages(bool isOnce)
    {
        var stages = new List<RowStage>();
        Computation[] computed = [.. _computations.Values.Where(c => !c.IsGiven && c.IsOnce == isOnce).OrderBy(c => c.Column.Number)];
        var times = computed.ToDictionary(c => c, c => TimeToCompute(c, computed));
        for (int time = 1; time <= computed.Select(c => c.Time).DefaultIfEmpty(0).Max(); time++)
        {
            Computation[] now = [.. computed.Where(c => times[c] == time)];
            stages.AddRange(now.Where(c => c.Reduction is { } call && call.Function == RowFunctions.Index).Select(Gather));
            stages.AddRange(now.Where(c => c.Reduction is { } call && call.Function != RowFunctions.Index && call.Function != RowFunctions.Sum).Select(Extreme));
            Computation[] sums = [.. now.Where(c => c.Reduction?.Function == RowFunctions.Sum)];
            foreach (IGrouping<string?, Computation> dimension in sums.GroupBy(c => c.Node.Arguments[0].Shape.Dimension))
            {
                Computation[] members = [.. dimension];
                for (int i = 0; i < members.Length; i += 2)
                {
                    stages.Add(Sums(members[i], i + 1 < members.Length ? members[i + 1] : null));
                }
            }

            Computation[] scalars = [.. now.Where(c => c.Reduction is null)];
            HashSet<Node> known = [.. computed.Where(c => c.Reduction is null && times[c] < time && c.Column.Key == new ColumnKey(c.Node)).Select(c => c.Node)];
            for (int i = 0; i < scalars.Length; i += MaxResults)
            {
                stages.Add(Map([.. scalars.Skip(i).Take(MaxResults)], isOnce, known));
            }
        }

        return stages;
    }

    /// <summary>A sum waits for another one over rows of the same dimension, if nothing needs it before: one pass does for two.</summary>
    private static int TimeToCompute(Computation computation, Computation[] all)
    {
        if (computation.Reduction?.Function != RowFunctions.Sum)
        {
            return computation.Time;
        }

        int latest = all.Where(c => c.Names!.Columns.Contains(computation.Column)).Select(c => c.Time - 1).DefaultIfEmpty(int.MaxValue).Min();
        return all
            .Where(c => c.Reduction?.Function == RowFunctions.Sum && c.Time >= computation.Time && c.Time <= latest)
            .Where(c => c.Node.Arguments[0].Shape.Dimension == computation.Node.Arguments[0].Shape.Dimension)
            .Max(c => c.Time);
    }

    /// <summary>How many columns a step computes at most: what more of them share is rarely worth one long method.</summary>
    private const int MaxResults = 16;

    /// <summary>Lowers a value to a step over rows.</summary>
    public static Lowering OverRows(RowFrame frame, RowNames names) =>
        new(frame.Analysis.Graph, frame.Model.Type, names, frame.Analysis.IsLiteral, node => node.Shape.IsRow);

    private static Lowering OverColumns(RowFrame frame, RowNames names, bool isOnce) =>
        new(frame.Analysis.Graph, frame.Model.Type, names, frame.Analysis.IsLiteral, node => isOnce || node.PerSample);

    private IEnumerable<Computation> Given() => _computations.Values.Where(c => c.IsGiven).OrderBy(c => c.Column.Number);

    private int TimeOf(RowColumn column)
    {
        if (column.Key is not { } key)
        {
            _special.Add(column);
            return 0;
        }

        if (!_computations.TryGetValue(column, out Computation? computation))
        {
            computation = Plan(column, key);
            _computations.Add(column, computation);
        }

        return computation.Time;
    }

    private Computation Plan(RowColumn column, ColumnKey key)
    {
        Node node = key.Node;
        bool isPlain = !key.IsWeighted && !key.IsScaled;
        if (isPlain && (node is VariableNode || node is CallNode { Function: var given } && given == RowFunctions.Count))
        {
            return new(column, 0, !node.PerSample, node, null, null, null);
        }

        bool isOnce = !node.PerSample && !key.IsWeighted;
        if (isPlain && node is CallNode { Function: var function, Arguments: var arguments } && function.Form == RowForm.Reduction)
        {
            var rowNames = new RowNames(frame, function != RowFunctions.Index, isOnce);
            Lowering rowLowering = OverRows(frame, rowNames);
            VectorNode element = rowLowering.Lower(arguments[function == RowFunctions.Index ? 1 : 0]);
            return new(column, 1 + Latest(rowNames), isOnce, node, rowNames, rowLowering, element);
        }

        var names = new RowNames(frame, false, isOnce);
        Lowering lowering = OverColumns(frame, names, isOnce);
        VectorNode value = Counted(lowering, names, key);
        return new(column, 1 + Latest(names), isOnce, node, names, lowering, value);
    }

    private int Latest(RowNames names) => names.Columns.Select(TimeOf).DefaultIfEmpty(0).Max();

    private VectorNode Counted(Lowering lowering, RowNames names, ColumnKey key) =>
        Counted(frame, lowering, names, lowering.Lower(key.Node), key.IsWeighted, key.IsScaled);

    /// <summary>A value as it counts in a sum or a gradient.</summary>
    public static VectorNode Counted(RowFrame frame, Lowering lowering, RowNames names, VectorNode value, bool isWeighted, bool isScaled)
    {
        if (isWeighted)
        {
            value = lowering.Vectors.Multiply(lowering.Vectors.Name(names.Column(frame.Columns.Weight)), value);
        }

        return isScaled ? lowering.Vectors.Multiply(lowering.Vectors.Name(names.Column(frame.Columns.Scale)), value) : value;
    }

    private GatherStage Gather(Computation column)
    {
        Node[] arguments = [.. column.Node.Arguments];
        RowParameter row = frame.RowOf(((VariableNode)arguments[0]).Variable);
        return new(row.Number, frame.Columns.Of(new(arguments[1])).Number, [column.Column.Number]);
    }

    private ReductionStage Extreme(Computation column)
    {
        Function function = column.Reduction!.Function;
        RowStepKind kind = function == RowFunctions.Max ? RowStepKind.Max
            : function == RowFunctions.Peak ? RowStepKind.Peak
            : function == RowFunctions.ArgMax ? RowStepKind.ArgMax
            : throw new InvalidOperationException($"No kernel reduces a row by {function.Name}.");
        Node row = column.Node.Arguments[0];
        RowStepPlan step = frame.StepOf(
            kind, kind == RowStepKind.ArgMax ? "Place" : "Max", [column.Names!.TextOf(column.Column)], column.Lowering!, column.Names!, [column.Value!]);
        return new(step, frame.RowLike(row).Length, [column.Column.Number]);
    }

    private ReductionStage Sums(Computation first, Computation? second)
    {
        string length = frame.RowLike(first.Node.Arguments[0]).Length;
        Computation[] summed = second is null ? [first] : [first, second];
        KeptValue? kept = summed.Any(s => s.Reduction == Kept?.Sum) ? Kept : null;
        if (kept is null && second is null)
        {
            RowStepPlan one = frame.StepOf(RowStepKind.Sums, "Sum", [first.Names!.TextOf(first.Column)], first.Lowering!, first.Names!, [first.Value!]);
            return new(one, length, [first.Column.Number]);
        }

        var names = new RowNames(frame, true, first.IsOnce);
        Lowering lowering = OverRows(frame, names);
        Node[] values = [.. summed.Select(s => s.Node.Arguments[0]), .. kept is null ? [] : new[] { kept.Value }];
        VectorNode[] lowered = [.. values.Select(lowering.Lower)];
        string[] comments = [.. summed.Select(s => names.TextOf(s.Column)), .. kept is null ? [] : new[] { $"{KeptValue.Name} = {names.TextOf(kept.Value)}" }];
        if (kept is not null)
        {
            lowered = [.. lowered.Select(v => Sharing(v, lowered[lowered.Length - 1]))];
        }

        RowStepPlan step = frame.StepOf(RowStepKind.Sums, "Sums", comments, lowering, names, lowered, kept: kept?.Number);
        return new(step, length, [.. summed.Select(s => s.Column.Number)]);
    }

    /// <summary>
    /// What is added where a condition holds, taken from what is kept if that is the same there: then the choice that is kept is the
    /// only use of its value, and costs nothing where the machine computes under a mask.
    /// </summary>
    private static VectorNode Sharing(VectorNode added, VectorNode kept) =>
        added is VectorCall { Operation: var operation, Arguments: [var condition, var value, VectorNumber { Value: 0 } zero] }
        && kept is VectorCall { Operation: var choice, Arguments: [var same, var first, _] }
        && operation == VectorOperations.ConditionalSelect && choice == operation && condition == same && value == first
            ? new VectorCall(operation, [condition, kept, zero])
            : added;

    private MapStage Map(Computation[] scalars, bool isOnce, HashSet<Node> known)
    {
        var names = new RowNames(frame, false, isOnce) { Computed = known };
        Lowering lowering = OverColumns(frame, names, isOnce);
        VectorNode[] values = [.. scalars.Select(s => Counted(lowering, names, s.Column.Key!.Value))];
        RowStepPlan step = frame.StepOf(
            RowStepKind.Map, isOnce ? "Once" : "Sample", [.. scalars.Select((s, i) => names.TextOf(s.Column, scalars.Take(i).Select(t => t.Column)))], lowering, names, values,
            [.. scalars.Select(s => s.Column.Number)]);
        return new(step);
    }
}
