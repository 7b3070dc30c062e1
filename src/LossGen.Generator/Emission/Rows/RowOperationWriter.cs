using System.Collections.Generic;
using System.Linq;
using LossGen.Kernels;
using LossGen.Kernels.Rows;
using LossGen.Model;

namespace LossGen.Emission.Rows;

/// <summary>Writes the methods that the members call: tile by tile, pass by pass.</summary>
internal sealed class RowOperationWriter(SourceWriter writer, LossModel model, RowKernelPlan plan)
{
    private readonly string _element = Width.ElementOf(model.Type);

    // The last argument wherever several threads may be at work.
    private readonly string _last = plan.CancellationToken is { } token ? ", " + token : "";

    public void Write(RowOperationPlan operation)
    {
        (string Type, string Name)[] given =
        [
            .. model.Parameters.Where(p => p.Kind != ParameterKind.RowLength).Select(Parameter),
            ("int", plan.Samples),
            .. plan.Lengths.Select(l => ("int", l)),
        ];
        (string Type, string Name)[] spans = [.. operation.Outputs.Where(o => o.Kind != ValueKind.OutScalar).Select(o => ($"Span<{_element}>", o.Name))];
        bool isValue = operation.Results.Any(r => r.Target is null);
        string[] scalars = [.. operation.Outputs.Where(o => o.Kind == ValueKind.OutScalar).Select(o => o.Name)];
        (string Type, string Name, string Value)[] fields =
        [
            .. given.Concat(spans).Select(g => (g.Type, g.Name, g.Name)),
            .. operation.Weight is null ? [] : new[] { ("double", plan.WeightSum, $"{(model.Parallel ? "ParallelEngine" : "Lanes")}.Sum({operation.Weight}{_last})") },
            .. SumsOf(operation),
        ];
        string work = operation.Name + "Work";
        writer.List(
            $"internal static {(isValue ? _element : "void")} {operation.Name}",
            [
                .. given.Select(g => $"{g.Type} {g.Name}"),
                .. operation.Outputs.Select(o => $"{(o.Kind == ValueKind.OutScalar ? "out " + _element : $"Span<{_element}>")} {o.Name}"),
                .. plan.CancellationToken is null ? [] : new[] { $"global::System.Threading.CancellationToken {plan.CancellationToken}" },
            ],
            "");
        using (writer.Block())
        {
            WriteCopies(operation);
            writer.Line($"var work = new {work}");
            writer.Line("{");
            foreach ((_, string name, string value) in fields)
            {
                writer.Line($"    {name} = {value},");
            }

            writer.Line("};");
            WriteCall(operation, work);
            foreach (string scalar in scalars)
            {
                writer.Line($"{scalar} = work.{scalar};");
            }

            if (isValue)
            {
                writer.Line("return work.Result;");
            }
        }

        writer.Line();
        using (writer.Block($"private ref struct {work}{(model.HasRefStructInterfaces ? $" : IRowWork<{_element}>" : "")}"))
        {
            foreach ((string type, string name) in fields.Select(f => (f.Type, f.Name))
                .Concat(scalars.Select(o => (_element, o))).Concat(isValue ? [(_element, "Result")] : []))
            {
                writer.Line($"public {type} {name};");
            }

            writer.Line();
            WriteWork(operation);
        }
    }

    /// <summary>Has the engine do the work; before C# 13 it can't be told what to do, and threads have no part in it.</summary>
    private void WriteCall(RowOperationPlan operation, string work)
    {
        string samples = operation.HasLoop ? plan.Samples : "0";
        if (model.HasRefStructInterfaces)
        {
            writer.Line($"RowEngine.{(model.Parallel ? "RunParallel" : "Run")}<{work}, {_element}>(ref work, {samples}, Columns{_last});");
            return;
        }

        writer.Line($"Span<{_element}> scratch = stackalloc {_element}[work.Scratch + RowScratch.Line<{_element}>()];");
        writer.Line($"RowTile<{_element}> tile = RowScratch.Tile(scratch, Columns, {samples});");
        writer.Line("work.Start(ref tile);");
        using (writer.Block("while (tile.Next())"))
        {
            if (plan.CancellationToken is { } token)
            {
                writer.Line($"{token}.ThrowIfCancellationRequested();");
            }

            writer.Line("work.Run(ref tile);");
        }

        writer.Line("work.Finish(ref tile);");
    }

    private (string Type, string Name) Parameter(ParameterModel parameter) => (parameter.Kind switch
    {
        ParameterKind.Shared => _element,
        ParameterKind.Label => "ReadOnlySpan<int>",
        _ => $"ReadOnlySpan<{_element}>",
    }, plan.Names[parameter.Name]);

    /// <summary>The sums over the samples, those of scalars before those of rows.</summary>
    private IEnumerable<(string Type, string Name, string Value)> SumsOf(RowOperationPlan operation) => !operation.HasLoop ? [] :
    [
        .. operation.Results.Where(r => r.Sum is not null).Select(r => ($"SampleSum<{_element}>", r.Sum!, $"new({plan.Samples})")),
        .. operation.SharedGradients.Where(s => s.Accumulate is not null).Select(s => ($"RowSum<{_element}>", s.Sum, $"new({s.Output}, {s.Row.Length})")),
    ];

    /// <summary>Rows that outputs lie over while they are still read are copied.</summary>
    private void WriteCopies(RowOperationPlan operation)
    {
        foreach (RowReading reading in operation.Rows.Where(r => r.Overwritten.Count > 0 || r.Keeper is not null))
        {
            string name = reading.Row.Name;
            string values = reading.Overwritten.Aggregate(name, (text, output) => $"RowGuard.Kept({text}, {output})");
            writer.Line($"{name} = {(reading.Keeper is null ? values : $"RowGuard.Unkept({values}, {reading.Keeper}, {reading.Row.Length})")};");
        }
    }

    private void WriteWork(RowOperationPlan operation)
    {
        string rows = string.Concat(operation.Scratch.Select(s => $" + RowScratch.OfRows<{_element}>({s.Length}, {s.Count})"));
        writer.Line($"public readonly int Scratch => RowScratch.OfColumns<{_element}>(Columns){rows};");
        writer.Line();
        using (writer.Block($"public void Start(ref RowTile<{_element}> tile)"))
        {
            WriteStart(operation);
        }

        writer.Line();
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Block($"public void Run(ref RowTile<{_element}> tile)"))
        {
            WriteRun(operation);
        }

        writer.Line();
        using (writer.Block($"public void Totals(ref RowTotals<{_element}> totals)"))
        {
            foreach ((_, string name, _) in SumsOf(operation))
            {
                writer.Line($"totals.Of(ref {name});");
            }
        }

        writer.Line();
        using (writer.Block($"public void Finish(ref RowTile<{_element}> tile)"))
        {
            WriteFinish(operation);
            foreach (RowResult result in operation.Results.OrderBy(r => r.Target is null ? 1 : 0))
            {
                writer.Line($"{result.Target ?? "Result"} = {ResultText(operation, result)};");
            }
        }
    }

    private void WriteStart(RowOperationPlan operation)
    {
        foreach (RowReading reading in operation.Rows)
        {
            RowParameter row = reading.Row;
            writer.Line(
                row.IsShared ? $"tile.BindShared({row.Number}, {row.Name});"
                : $"tile.{(reading.IsPassed ? "Bind" : "BindElements")}({row.Number}, {row.Name}, {row.Length});");
        }

        if (operation.Keeping is { } keeping)
        {
            writer.Line($"tile.BindKept({keeping.Number}, {keeping.Output}, {keeping.Length});");
        }

        foreach (GivenColumn fill in operation.Fills)
        {
            writer.Line($"tile.Fill({fill.Column}, {fill.Source});");
        }

        if (operation.Scale is { } scale)
        {
            string reciprocal = $"1.0 / {MeasureText(operation.Divisor)}";
            writer.Line($"tile.Fill({scale}, {(model.Type == FloatType.Single ? $"(float)({reciprocal})" : reciprocal)});");
        }

        if (operation.Multiple is { } multiple)
        {
            writer.Line($"tile.Fill({multiple}, ({_element}){MeasureText(operation.UniformFactor)});");
        }

        if (operation.Once.Count == 0)
        {
            return;
        }

        writer.Line("tile.Once();");
        WriteStages(operation.Once);
        foreach (int column in operation.Once.SelectMany(s => s.Columns))
        {
            writer.Line($"tile.Spread({column});");
        }

        writer.Line("tile.Restart();");
    }

    private void WriteRun(RowOperationPlan operation)
    {
        if (!operation.HasLoop)
        {
            return;
        }

        foreach (GivenColumn load in operation.Loads)
        {
            writer.Line($"tile.Load({load.Column}, {load.Source});");
        }

        WriteStages(operation.Stages);
        foreach (RowResult result in operation.Results.Where(r => r.Sum is not null))
        {
            writer.Line($"tile.Add({result.Column}, ref {result.Sum});");
        }

        foreach (SharedGradient shared in operation.SharedGradients.Where(s => s.Accumulate is not null))
        {
            writer.Line($"tile.Accumulate<{shared.Accumulate!.Name}>(ref {shared.Sum});");
        }

        foreach (RowWrite write in operation.Writes)
        {
            writer.Line($"tile.Write<{write.Step.Name}>({write.Length}, {string.Join(", ", write.Outputs)});");
        }

        foreach ((int column, string output) in operation.Stores)
        {
            writer.Line($"tile.Store({column}, {output});");
        }
    }

    private void WriteStages(IEnumerable<RowStage> stages)
    {
        foreach (RowStage stage in stages)
        {
            string columns = string.Join(", ", stage.Columns);
            writer.Line(stage switch
            {
                GatherStage gather => $"tile.Gather({gather.Row}, {gather.Labels}, {columns});",
                ReductionStage reduction => $"tile.{MethodOf(reduction.Step.Kind)}<{reduction.Step.Name}>({reduction.Length}, {columns});",
                _ => $"tile.Map<{((MapStage)stage).Step.Name}>();",
            });
        }
    }

    private static RowStepKind MethodOf(RowStepKind kind) => kind == RowStepKind.Peak ? RowStepKind.Max : kind;

    private void WriteFinish(RowOperationPlan operation)
    {
        SharedGradient[] finished = [.. operation.SharedGradients.Where(s => s.Finish is not null)];
        foreach (SharedGradient shared in operation.SharedGradients.Where(s => s.Accumulate is not null))
        {
            writer.Line($"{shared.Sum}.End();");
        }

        if (finished.Length > 0)
        {
            writer.Line("tile.Once();");
        }

        foreach (SharedGradient shared in finished)
        {
            if (shared.Accumulate is not null)
            {
                writer.Line($"tile.BindShared({shared.Number}, {shared.Output}.Slice(0, {shared.Row.Length}));");
            }

            writer.Line($"tile.Write<{shared.Finish!.Name}>({shared.Row.Length}, {shared.Output});");
        }
    }

    private string ResultText(RowOperationPlan operation, RowResult result)
    {
        var parts = new List<string>();
        if (result.Sum is not null)
        {
            parts.Add(result.Sum + ".Total" + (operation.Divisor == Measure.One ? "" : $" / {MeasureText(operation.Divisor)}"));
        }

        if (result.Uniform is { } column)
        {
            string uniform = $"tile.Value({column})";
            parts.Add(operation.UniformFactor == Measure.One ? uniform : $"((double){uniform} * {MeasureText(operation.UniformFactor)})");
        }

        bool isPlain = model.Type == FloatType.Double || (result.Sum is null && operation.UniformFactor == Measure.One);
        return parts.Count == 0 ? "0" : isPlain ? string.Join(" + ", parts) : $"(float)({string.Join(" + ", parts)})";
    }

    private string MeasureText(Measure measure) => measure == Measure.Weight ? plan.WeightSum : plan.Samples;
}
