using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Kernels;
using LossGen.Kernels.Rows;
using LossGen.Model;

namespace LossGen.Emission.Rows;

/// <summary>Writes the XML documentation of the members of a loss over rows, with the shapes of everything.</summary>
internal sealed class RowDocumentationWriter(SourceWriter writer, LossModel model, LossAnalysis analysis)
{
    /// <summary>What is wrong with the arguments if a check fails, one a line.</summary>
    private static readonly (RowCheckKind Kind, string Reason)[] Reasons =
    [
        (RowCheckKind.SameLength, "the inputs differ in the number of samples"),
        (RowCheckKind.Length, "the length of a row isn't positive, or a span can't be shared out among the samples"),
        (RowCheckKind.Samples, "a span is no whole number of rows"),
        (RowCheckKind.Rows, "rows that must be alike differ in length"),
        (RowCheckKind.NotEmpty, "there are no samples"),
        (RowCheckKind.NotEmptyRows, "a row has no elements"),
        (RowCheckKind.Labels, "a label is no place in its row"),
        (RowCheckKind.LongEnough, "an output is too short"),
        (RowCheckKind.SameOrApart, "an output overlaps an input without being exactly it"),
        (RowCheckKind.Apart, "an output overlaps an input of another shape, or another output"),
    ];

    private readonly bool _hasSamples = model.Parameters.Any(KernelFrame.IsPerSample);

    private readonly bool _hasWeights = model.Parameters.Any(p => p.Kind == ParameterKind.Weight);

    private bool _saysRewrites;

    public void Write(RowMemberPlan member)
    {
        writer.Line("/// <summary>");
        writer.Line($"/// {Summary(member.Kind)}");
        foreach (string derivative in DocumentationWriter.Derivatives(analysis).Where((_, i) => i < analysis.Gradients.Count || member.Kind == MemberKind.GradientAndHessian))
        {
            writer.Line($"/// <para>{CommentText.Code(derivative)}</para>");
        }

        writer.Line("/// </summary>");
        foreach (MemberParameter parameter in member.Parameters)
        {
            writer.Line($"/// <param name=\"{CommentText.Xml(parameter.Value.Name)}\">{Text(parameter)}</param>");
        }

        if (member.ReturnsValue)
        {
            writer.Line($"/// <returns>{Returns(member.Kind)}</returns>");
        }

        string[] reasons = [.. Reasons.Where(r => member.Checks.Any(c => c.Kind == r.Kind)).Select(r => r.Reason)];
        if (member.Operation is null)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">The rows don't fit each other, or a label is no place in its row.</exception>");
        }
        else if (reasons.Length > 0)
        {
            string text = string.Join("; ", reasons);
            writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{char.ToUpperInvariant(text[0])}{text.Substring(1)}.</exception>");
        }

        DocumentationWriter.WriteCancellation(writer, member.Parameters);

        string[] remarks = [.. DocumentationWriter.Facts(analysis), .. _saysRewrites ? [] : DocumentationWriter.Rewrites(model, analysis)];
        _saysRewrites = true;
        if (remarks.Length > 0)
        {
            writer.Line("/// <remarks>");
            foreach (string remark in remarks)
            {
                writer.Line($"/// <para>{remark}</para>");
            }

            writer.Line("/// </remarks>");
        }
    }

    private string Summary(MemberKind kind)
    {
        string expression = CommentText.Code(model.Expression);
        string reduced = !_hasSamples
            ? expression
            : $"the {(_hasWeights ? "weighted " : "")}{(model.IsSum ? "sum" : "mean")} of {expression} over the samples";
        string weighted = _hasWeights ? " times its weight" : "";
        return kind switch
        {
            MemberKind.Reduced => $"Returns {reduced}.",
            MemberKind.Pointwise => $"Returns {expression}{weighted} for one sample.",
            MemberKind.Elementwise => $"Computes {expression}{weighted} for each sample.",
            MemberKind.Gradient => $"Computes the gradient of {reduced}.",
            MemberKind.ValueAndGradient => $"Returns {reduced}, and computes its gradient in the same pass.",
            _ => $"Computes the gradient and the diagonal of the Hessian of {reduced}.",
        };
    }

    private string Text(MemberParameter parameter)
    {
        bool isSpan = parameter.Value.Kind is ValueKind.Input or ValueKind.Output;
        if (parameter.Value.Kind == ValueKind.Cancellation)
        {
            return DocumentationWriter.CancellationParameter;
        }

        if (parameter.Source is { } source)
        {
            string dimension = DimensionOf(source.Name);
            return source.Kind switch
            {
                ParameterKind.SharedRow => $"A row that all samples share, [{dimension}].",
                ParameterKind.Shared => "A scalar that all samples share.",
                ParameterKind.RowLength => "The length of a row.",
                ParameterKind.SampleRow => $"One row for each sample, one after the other, [n, {dimension}].",
                ParameterKind.Label => isSpan ? "One label for each sample, a place in its row from 0, [n]." : "The label of the sample, a place in its row from 0.",
                ParameterKind.Weight => isSpan ? "The weight of each sample, [n]." : "The weight of the sample.",
                _ => isSpan ? "One value for each sample, [n]." : "The value of the sample.",
            };
        }

        if (parameter.Derivative is not { } derivative)
        {
            return "Receives the loss of each sample, [n]; it may be exactly one of the inputs with one value for each sample.";
        }

        string variable = CommentText.Code(derivative.Variable.Name);
        string what = parameter.IsHessian ? "the second derivative" : "the derivative";
        string row = DimensionOf(derivative.Variable.Name);
        string shape = (derivative.Variable.Shape.IsRow, derivative.Variable.PerSample) switch
        {
            (true, true) => $", [n, {row}]; it may be exactly an input of that shape.",
            (true, false) => $", added up over the samples, [{row}]; it may be exactly an input of that shape.",
            (false, true) => ", [n]; it may be exactly one of the inputs of that shape.",
            _ => ", added up over the samples.",
        };
        return $"Receives {what} with respect to {variable}{shape}";
    }

    private string DimensionOf(string name) =>
        CommentText.Xml(analysis.Variables.FirstOrDefault(v => v.Name == name)?.Shape.Dimension ?? "n");

    private string Returns(MemberKind kind) => kind == MemberKind.Pointwise ? "The loss of the sample."
        : !_hasSamples ? "The loss."
        : model.IsSum ? "The sum of the losses."
        : "The mean of the losses.";
}
