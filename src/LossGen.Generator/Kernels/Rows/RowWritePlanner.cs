using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels.Rows;

/// <summary>
/// Plans a pass that writes rows. What a row holds at the place of the label alone is a column: written by itself, it costs the other
/// places nothing. And a factor that all elements of a row share is a column as it counts in the gradient.
/// </summary>
internal sealed class RowWritePlanner(RowFrame frame, IReadOnlyList<(Node Node, string Output)> results, bool isWeighted, bool isScaled)
{
    /// <summary>The columns that are read.</summary>
    /// <param name="kept">What an earlier pass has kept, if anything.</param>
    public IEnumerable<RowColumn> Columns(KeptValue? kept) => Plan(kept).Names.Columns;

    /// <summary>The step.</summary>
    /// <param name="kept">What an earlier pass has kept, if anything.</param>
    public RowStepPlan Step(KeptValue? kept)
    {
        (RowNames names, Lowering lowering, VectorNode[] values, LabelValue? label, string[] comments) = Plan(kept);
        return frame.StepOf(RowStepKind.Write, "Rows", comments, lowering, names, values, label: label);
    }

    private (RowNames Names, Lowering Lowering, VectorNode[] Values, LabelValue? Label, string[] Comments) Plan(KeptValue? kept)
    {
        var names = new RowNames(frame, true, false) { Kept = kept };
        Lowering lowering = RowStagePlanner.OverRows(frame, names);
        if (results is not [var (node, output)]
            || node is not CallNode { Function: var function, Arguments: [CallNode { Arguments: [VariableNode label, _] } condition, var atLabel, var elsewhere] }
            || function != Functions.Where || condition.Function != RowFunctions.AtLabel
            || atLabel.Shape.IsRow || !atLabel.PerSample || !elsewhere.Shape.IsRow)
        {
            VectorNode[] values = [.. results.Select(r => RowStagePlanner.Counted(frame, lowering, names, lowering.Lower(r.Node), isWeighted, isScaled))];
            return (names, lowering, values, null, [.. results.Select(r => $"{r.Output} = {Measured(names, names.TextOf(r.Node))}")]);
        }

        RowColumn place = frame.Columns.Of(new(label)), value = frame.Columns.Of(new(atLabel, isWeighted, isScaled));
        names.Column(place);
        names.Column(value);
        (VectorNode row, string text) = Elsewhere(names, lowering, elsewhere);
        return (names, lowering, [row], new(place.Number, value.Number), [$"{output} = {text}", $"{output}[{place.Name}] = {value.Name}"]);
    }

    private (VectorNode Value, string Text) Elsewhere(RowNames names, Lowering lowering, Node node)
    {
        if (node is ProductNode { Coefficient.IsOne: true, Factors: var factors } && factors.Count(f => !f.Node.Shape.IsRow) == 1
            && factors.Single(f => !f.Node.Shape.IsRow) is { Exponent: 1, Node: CallNode { PerSample: true } shared } && shared.Function == Functions.Group)
        {
            // Forms that group a factor make it one of moderate size: to count it first neither overflows nor underflows.
            Node rest = frame.Analysis.Graph.Product(Rational.One, factors.Where(f => f.Node != shared).Select(f => (f.Node, f.Exponent)));
            VectorNode row = lowering.Lower(rest);
            RowColumn factor = frame.Columns.Of(new(shared, isWeighted, isScaled));
            return (lowering.Vectors.Multiply(row, lowering.Vectors.Name(names.Column(factor))), $"{factor.Name}*{Operand(names.TextOf(rest))}");
        }

        VectorNode value = RowStagePlanner.Counted(frame, lowering, names, lowering.Lower(node), isWeighted, isScaled);
        return (value, Measured(names, names.TextOf(node)));
    }

    private static string Operand(string text) => text.All(char.IsLetterOrDigit) ? text : $"({text})";

    /// <summary>Text of what is multiplied by the weight of the sample, and divided by what the loss is divided by.</summary>
    private string Measured(RowNames names, string text) => names.Measured(text, isWeighted, isScaled);
}
