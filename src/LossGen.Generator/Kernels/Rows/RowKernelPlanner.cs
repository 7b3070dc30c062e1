using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>Plans the kernels of a loss over rows or with labels.</summary>
internal static class RowKernelPlanner
{
    /// <summary>Whether a loss has rows or labels.</summary>
    public static bool Applies(LossModel model) =>
        model.Parameters.Any(p => p.Kind is ParameterKind.SampleRow or ParameterKind.SharedRow or ParameterKind.Label);

    /// <summary>Why a loss can't be planned, or null: the sum of a shared row's gradient takes the place of a row of its own.</summary>
    public static string? Objection(LossModel model, IReadOnlyList<Variable> withRespectTo)
    {
        int rows = model.Parameters.Count(p => p.Kind is ParameterKind.SampleRow or ParameterKind.SharedRow);
        int sums = withRespectTo.Count(v => v.Shape.IsRow && !v.PerSample);
        return rows + sums <= RowFrame.MaxRows
            ? null
            : $"'{model.Name}' has {rows + sums} rows, the gradients of shared rows counted; there is room for {RowFrame.MaxRows}";
    }

    /// <param name="model">What was read off the method.</param>
    /// <param name="analysis">What the calculus found out.</param>
    /// <param name="labels">For each label, the dimensions of the rows that it names elements of.</param>
    public static RowKernelPlan Plan(LossModel model, LossAnalysis analysis, IReadOnlyDictionary<Variable, IReadOnlyList<string>> labels)
    {
        var frame = new RowFrame(model, analysis);
        var operations = new RowOperationPlanner(frame);
        IReadOnlyList<RowMemberPlan> members = RowMemberPlanner.Plan(frame, operations, labels);
        return new(
            char.ToUpperInvariant(model.Name[0]) + model.Name.Substring(1) + "Kernel",
            model.Type,
            System.Math.Max(frame.Columns.Count, 1),
            frame.Steps,
            operations.Operations,
            members,
            frame.Names,
            frame.Samples,
            frame.WeightSum,
            [.. frame.Rows.Select(r => r.Length).Distinct()],
            frame.CancellationToken);
    }
}
