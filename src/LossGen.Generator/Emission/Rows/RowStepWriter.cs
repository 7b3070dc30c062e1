using System.Linq;
using LossGen.Kernels;
using LossGen.Kernels.Rows;
using LossGen.Model;

namespace LossGen.Emission.Rows;

/// <summary>Writes the steps over rows and columns: a struct each, with a method for each width.</summary>
internal static class RowStepWriter
{
    public static void Write(SourceWriter writer, RowStepPlan step, FloatType type)
    {
        string element = Width.ElementOf(type);
        foreach (string comment in step.Comments)
        {
            writer.Line($"// {CommentText.OneLine(comment)}");
        }

        using (writer.Block($"private readonly struct {step.Name} : {InterfaceOf(step.Kind)}<{element}>"))
        {
            bool isFirst = true;
            writer.Line($"public static bool UsesIndex => {(step.Inputs.Any(i => i.Kind == RowInputKind.Index) ? "true" : "false")};");
            writer.Line();
            writer.Line($"public static int Column(int place) => {ColumnsOf(step)};");
            writer.Line();
            if (step.Kind == RowStepKind.Sums)
            {
                writer.Line($"public static int Count => {SumsOf(step)};");
                writer.Line();
                writer.Line($"public static int Kept => {step.Kept ?? -1};");
                writer.Line();
            }

            if (step.Kind == RowStepKind.Write)
            {
                writer.Line($"public static int Label => {step.Label?.Label ?? -1};");
                writer.Line();
                writer.Line($"public static int AtLabel => {step.Label?.Value ?? -1};");
                writer.Line();
            }

            if (step.Kind is RowStepKind.Max or RowStepKind.Peak)
            {
                writer.Line($"public static bool SkipsNaN => {(step.Kind == RowStepKind.Peak ? "true" : "false")};");
                writer.Line();
            }

            foreach (Width width in Width.All(type))
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                WriteMethod(writer, step, width);
                isFirst = false;
            }
        }
    }

    private static void WriteMethod(SourceWriter writer, RowStepPlan step, Width width)
    {
        bool isReduction = step.Kind is RowStepKind.Sum or RowStepKind.Max or RowStepKind.Peak or RowStepKind.ArgMax;
        string[] given = [.. step.Given.Select(g => $"{width.Vector} {g.Name}")];
        string places = string.Join(", ", given.Concat(Enumerable.Range(given.Length, RowStepPlan.MaxGiven - given.Length).Select(p => $"{width.Vector} _{p}")));
        string? accumulators = step.Kind switch
        {
            RowStepKind.Sums => $"ref {width.Vector} first, ref {width.Vector} second, ref {width.Vector} {KeptValue.Name}",
            RowStepKind.Write => $"ref {width.Vector} results",
            RowStepKind.Map => null,
            _ => $"{width.Vector} accumulator",
        };
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"public static {(isReduction ? width.Vector : "void")} Compute<TFrame>(");
        writer.Line($"    in RowCursor<{width.Element}> at,{(accumulators is null ? "" : $" nuint j, {width.Vector} {RowInput.IndexName},")}");
        writer.Line($"    {places}{(accumulators is null ? ")" : ",")}");
        if (accumulators is not null)
        {
            writer.Line($"    {accumulators})");
        }

        writer.Line($"    where TFrame : struct, I{width.Class}Frame<{width.Element}>");
        using (writer.Block())
        {
            foreach (RowInput input in step.Inputs.Where(i => i.Kind != RowInputKind.Index && !step.Given.Contains(i)))
            {
                writer.Line($"{width.Vector} {input.Name} = TFrame.{Load(input)};");
            }

            foreach (NamedVector local in step.Locals)
            {
                writer.Line($"{VectorText.TypeOf(local.Value, width)} {local.Name} = {VectorText.Of(local.Value, width)};");
            }

            WriteResults(writer, step, width);
        }
    }

    private static void WriteResults(SourceWriter writer, RowStepPlan step, Width width)
    {
        VectorNode first = step.Results[0].Value;
        switch (step.Kind)
        {
            case RowStepKind.Sum:
                writer.Line($"return {Added(first, "accumulator", width)};");
                break;
            case RowStepKind.Sums:
                writer.Line($"first = {Added(first, "first", width)};");
                if (SumsOf(step) > 1)
                {
                    writer.Line($"second = {Added(step.Results[1].Value, "second", width)};");
                }

                if (step.Kept is not null)
                {
                    writer.Line($"{KeptValue.Name} = {VectorText.Of(step.Results[step.Results.Count - 1].Value, width)};");
                }

                break;
            case RowStepKind.Max or RowStepKind.Peak or RowStepKind.ArgMax:
                writer.Line($"return {VectorText.Of(first, width)};");
                break;
            case RowStepKind.Map:
                for (int i = 0; i < step.Results.Count; i++)
                {
                    writer.Line($"TFrame.Store(in at, {step.Columns[i]}, {VectorText.Of(step.Results[i].Value, width)});");
                }

                break;
            default:
                for (int i = 0; i < step.Results.Count; i++)
                {
                    string target = i == 0 ? "results" : $"Unsafe.Add(ref results, {i})";
                    writer.Line($"{target} = {VectorText.Of(step.Results[i].Value, width)};");
                }

                break;
        }
    }

    private static int SumsOf(RowStepPlan step) => step.Results.Count - (step.Kept is null ? 0 : 1);

    /// <summary>
    /// What is added is a product where it can be, so that it is rounded once; and what is 0 on one side of a condition is added on
    /// the other side alone.
    /// </summary>
    private static string Added(VectorNode value, string sum, Width width)
    {
        if (value is VectorCall { Operation: var choice, Arguments: [var condition, var first, var second] } && choice == VectorOperations.ConditionalSelect)
        {
            if (IsZero(second))
            {
                return $"{width.Class}.ConditionalSelect({VectorText.Of(condition, width)}, {Added(first, sum, width)}, {sum})";
            }

            if (IsZero(first))
            {
                string otherwise = VectorText.Of(new VectorCall(VectorOperations.Not, [condition]), width);
                return $"{width.Class}.ConditionalSelect({otherwise}, {Added(second, sum, width)}, {sum})";
            }
        }

        return value is VectorCall { Operation: var operation, Arguments: [var left, var right] } && operation == VectorOperations.Multiply
            ? $"{width.Class}.FusedMultiplyAdd({VectorText.Of(left, width)}, {VectorText.Of(right, width)}, {sum})"
            : VectorText.Of(new VectorCall(VectorOperations.Add, [new VectorName(sum), value]), width);
    }

    private static bool IsZero(VectorNode node) => node is VectorNumber { Value: 0 };

    private static string Load(RowInput input) => input.Kind switch
    {
        RowInputKind.Column => $"Column(in at, {input.Number})",
        RowInputKind.Row => $"Row(in at, {input.Number}, j)",
        _ => $"SharedRow(in at, {input.Number}, j)",
    };

    private static string ColumnsOf(RowStepPlan step)
    {
        string numbers = string.Concat(step.Given.Select((g, place) => $"{place} => {g.Number}, "));
        return numbers.Length == 0 ? "-1" : $"place switch {{ {numbers}_ => -1 }}";
    }

    private static string InterfaceOf(RowStepKind kind) => kind switch
    {
        RowStepKind.Sums => "IRowSums",
        RowStepKind.Map => "IRowMap",
        RowStepKind.Write => "IRowWrite",
        RowStepKind.Max or RowStepKind.Peak => "IRowMaximum",
        _ => "IRowReduction",
    };
}
