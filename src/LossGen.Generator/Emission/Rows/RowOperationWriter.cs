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

    public void Write(RowOperationPlan operation)
    {
        RowResult? returned = operation.Results.FirstOrDefault(r => r.Target is null);
        string[] parameters =
        [
            .. model.Parameters.Where(p => p.Kind != ParameterKind.RowLength).Select(Parameter),
            $"int {plan.Samples}",
            .. plan.Lengths.Select(l => $"int {l}"),
            .. operation.Outputs.Select(o => o.Kind == ValueKind.OutScalar ? $"out {_element} {o.Name}" : $"Span<{_element}> {o.Name}"),
        ];
        writer.List($"internal static {(returned is null ? "void" : _element)} {operation.Name}", parameters, "");
        using (writer.Block())
        {
            WriteTile(operation);
            WriteOnce(operation);
            if (operation.HasLoop)
            {
                WriteLoop(operation);
            }

            WriteFinish(operation);
            foreach (RowResult result in operation.Results.OrderBy(r => r.Target is null ? 1 : 0))
            {
                string target = result.Target is null ? "return" : result.Target + " =";
                writer.Line($"{target} {ResultText(operation, result)};");
            }
        }
    }

    private string Parameter(ParameterModel parameter)
    {
        string name = plan.Names[parameter.Name];
        return parameter.Kind switch
        {
            ParameterKind.Shared => $"{_element} {name}",
            ParameterKind.Label => $"ReadOnlySpan<int> {name}",
            _ => $"ReadOnlySpan<{_element}> {name}",
        };
    }

    private void WriteTile(RowOperationPlan operation)
    {
        string rows = string.Concat(operation.Scratch.Select(s => $" + RowScratch.OfRows<{_element}>({s.Length}, {s.Count})"));
        writer.Line($"Span<{_element}> scratch = stackalloc {_element}[RowScratch.OfColumns<{_element}>(Columns){rows}];");
        writer.Line($"var tile = new RowTile<{_element}>(scratch, Columns, {plan.Samples});");
        foreach (RowReading reading in operation.Rows)
        {
            RowParameter row = reading.Row;
            string values = reading.Overwritten.Aggregate(row.Name, (text, output) => $"RowGuard.Kept({text}, {output})");
            values = reading.Keeper is null ? values : $"RowGuard.Unkept({values}, {reading.Keeper}, {row.Length})";
            writer.Line(
                row.IsShared ? $"tile.BindShared({row.Number}, {values});"
                : $"tile.{(reading.IsPassed ? "Bind" : "BindElements")}({row.Number}, {values}, {row.Length});");
        }

        if (operation.Keeping is { } keeping)
        {
            writer.Line($"tile.BindKept({keeping.Number}, {keeping.Output}, {keeping.Length});");
        }
    }

    private void WriteOnce(RowOperationPlan operation)
    {
        if (operation.Weight is { } weight)
        {
            writer.Line($"double {plan.WeightSum} = Lanes.Sum({weight});");
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

    private void WriteLoop(RowOperationPlan operation)
    {
        foreach (RowResult result in operation.Results.Where(r => r.Sum is not null))
        {
            writer.Line($"var {result.Sum} = new SampleSum<{_element}>({plan.Samples});");
        }

        foreach (SharedGradient shared in operation.SharedGradients.Where(s => s.Accumulate is not null))
        {
            writer.List(
                $"var {shared.Sum} = new RowSum<{_element}>",
                [shared.Output, shared.Row.Length, $"stackalloc double[RowScratch.OfSum<{_element}>({shared.Row.Length})]"],
                ";");
        }

        using (writer.Block("while (tile.Next())"))
        {
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

        writer.Line();
    }

    private void WriteStages(IEnumerable<RowStage> stages)
    {
        foreach (RowStage stage in stages)
        {
            string columns = string.Join(", ", stage.Columns);
            writer.Line(stage switch
            {
                GatherStage gather => $"tile.Gather({gather.Row}, {gather.Labels}, {columns});",
                ReductionStage reduction => $"tile.{reduction.Step.Kind}<{reduction.Step.Name}>({reduction.Length}, {columns});",
                _ => MapText((MapStage)stage, columns),
            });
        }
    }

    private static string MapText(MapStage map, string columns) => $"tile.Map<{map.Step.Name}>([{columns}]);";

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
