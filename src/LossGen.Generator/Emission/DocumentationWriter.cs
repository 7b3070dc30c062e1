using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Properties;
using LossGen.Kernels;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>Writes the XML documentation of the members: expression, derivatives, shapes, kinks, and what is thrown.</summary>
internal sealed class DocumentationWriter(SourceWriter writer, LossModel model, LossAnalysis analysis)
{
    /// <summary>What the parameter that cancels a call is for.</summary>
    public const string CancellationParameter = "The token that cancels the call, on all threads.";

    private readonly bool _hasSamples = model.Parameters.Any(KernelFrame.IsPerSample);

    private readonly bool _hasWeights = model.Parameters.Any(p => p.Kind == ParameterKind.Weight);

    private bool _saysRewrites;

    /// <summary>The derivatives as a mathematician writes them: <c>d/df = ...</c>, then the second one.</summary>
    public static IEnumerable<string> Derivatives(LossAnalysis analysis)
    {
        foreach (DerivativeAnalysis gradient in analysis.Gradients)
        {
            yield return $"d/d{gradient.Variable.Name} = {gradient.Text}";
        }

        if (analysis.Hessian is { } hessian)
        {
            yield return $"d2/d{hessian.Variable.Name}2 = {hessian.Text}";
        }
    }

    public void Write(MemberPlan member)
    {
        WriteParagraphs(
            "summary",
            [
                Summary(member.Kind),
                .. Derivatives(analysis)
                    .Where((_, i) => i < analysis.Gradients.Count || member.Kind is MemberKind.GradientAndHessian or MemberKind.PointwiseGradientAndHessian)
                    .Select(CommentText.Code),
            ]);
        foreach (MemberParameter parameter in member.Parameters)
        {
            writer.Line($"/// <param name=\"{CommentText.Xml(parameter.Value.Name)}\">{Text(parameter)}</param>");
        }

        if (member.ReturnsValue)
        {
            writer.Line($"/// <returns>{Returns(member.Kind)}</returns>");
        }

        if (Exception(member) is { } exception)
        {
            writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{exception}</exception>");
        }

        WriteCancellation(writer, member.Parameters);

        WriteParagraphs("remarks", [.. Facts(analysis), .. _saysRewrites ? [] : Rewrites(model, analysis)]);
        _saysRewrites = true;
    }

    /// <summary>Says what becomes of a call that is cancelled, if it can be.</summary>
    public static void WriteCancellation(SourceWriter writer, IReadOnlyList<MemberParameter> parameters)
    {
        if (parameters.Any(p => p.Value.Kind == ValueKind.Cancellation))
        {
            string outputs = parameters.Any(p => p.Value.Kind == ValueKind.Output) ? ", and outputs may be partly written" : "";
            writer.Line($"/// <exception cref=\"global::System.OperationCanceledException\">The call was cancelled{outputs}.</exception>");
        }
    }

    /// <summary>Writes the documentation of the structure that holds the members.</summary>
    public void WriteOfStructure()
    {
        WriteParagraphs("summary", [$"The loss {CommentText.Code(model.Expression)} of a target and a prediction.", .. Derivatives(analysis).Select(CommentText.Code)]);
        WriteParagraphs("remarks", [.. Facts(analysis)]);
    }

    /// <summary>What was proven of the loss, and its kinks.</summary>
    public static IEnumerable<string> Facts(LossAnalysis analysis) =>
        FactSentence.Of(analysis.Facts).Concat(analysis.Kinks).Select(CommentText.Xml);

    /// <summary>What was rewritten and where it would fail otherwise; said once, at the first member, since all compute the same.</summary>
    public static IEnumerable<string> Rewrites(LossModel model, LossAnalysis analysis)
    {
        foreach (RewriteNote note in Calculus.Presentation.Rewrites.Describe(analysis.Rewrites.Rules, model.Type))
        {
            string after = note.After is null ? "in a form that neither overflows nor cancels" : "as " + CommentText.Code(note.After);
            string failure = note.Failure is null ? "" : $": the literal form {CommentText.Xml(note.Failure)}";
            yield return $"{CommentText.Code(note.Before)} is computed {after}{failure}.";
        }
    }

    /// <summary>Writes an element of the documentation, a line for each paragraph.</summary>
    private void WriteParagraphs(string element, string[] paragraphs)
    {
        for (int k = 0; k < paragraphs.Length; k++)
        {
            string open = k == 0 ? $"<{element}>" : "";
            string close = k == paragraphs.Length - 1 ? $"</{element}>" : "";
            string text = k == 0 ? paragraphs[k] : $"<para>{paragraphs[k]}</para>";
            writer.Line($"/// {open}{text}{close}");
        }
    }

    private string Summary(MemberKind kind)
    {
        string expression = CommentText.Code(model.Expression);
        string reduced = !_hasSamples ? expression
            : (model.IsSum, _hasWeights) switch
            {
                (false, false) => $"the mean of {expression} over the samples",
                (false, true) => $"the weighted mean of {expression} over the samples",
                (true, false) => $"the sum of {expression} over the samples",
                (true, true) => $"the weighted sum of {expression} over the samples",
            };
        string weighted = _hasWeights ? " times its weight" : "";
        return kind switch
        {
            MemberKind.Reduced => $"Returns {reduced}.",
            MemberKind.Pointwise => $"Returns {expression}{weighted} for one sample.",
            MemberKind.Elementwise => $"Computes {expression}{weighted} for each sample.",
            MemberKind.Gradient => $"Computes the gradient of {reduced}.",
            MemberKind.ValueAndGradient => $"Returns {reduced}, and computes its gradient in the same pass.",
            MemberKind.PointwiseGradient => $"Returns the derivative of {expression} for one sample.",
            MemberKind.PointwiseValueAndGradient => $"Returns {expression} for one sample, and its derivative.",
            MemberKind.PointwiseGradientAndHessian => $"Computes the first and the second derivative of {expression} for one sample.",
            _ => $"Computes the gradient and the diagonal of the Hessian of {reduced}.",
        };
    }

    private static string Text(MemberParameter parameter)
    {
        if (parameter.Value.Kind == ValueKind.Cancellation)
        {
            return CancellationParameter;
        }

        if (parameter.Source is { } source)
        {
            return source.Kind switch
            {
                ParameterKind.Weight when parameter.Value.Kind == ValueKind.Scalar => "The weight of the sample.",
                ParameterKind.Weight => "The weight of each sample, [n].",
                ParameterKind.Shared => "A scalar that all samples share.",
                _ when parameter.Value.Kind == ValueKind.Scalar => "The value of the sample.",
                _ => "One value for each sample, [n].",
            };
        }

        string shape = parameter.Value.Kind == ValueKind.Output ? ", [n]; it may be one of the inputs, but not overlap one otherwise." : ".";
        if (parameter.Derivative is not { } derivative)
        {
            return "Receives the loss of each sample" + shape;
        }

        string variable = CommentText.Code(derivative.Variable.Name);
        return (parameter.IsHessian ? "Receives the second derivative with respect to " : "Receives the derivative with respect to ") + variable + shape;
    }

    private string Returns(MemberKind kind) => kind is MemberKind.Pointwise or MemberKind.PointwiseValueAndGradient ? "The loss of the sample."
        : kind == MemberKind.PointwiseGradient ? "The derivative of the loss of the sample."
        : !_hasSamples ? "The loss."
        : model.IsSum ? "The sum of the losses."
        : "The mean of the losses.";

    private static string? Exception(MemberPlan member)
    {
        var reasons = new List<string>();
        foreach (CheckKind kind in member.Checks.Select(c => c.Kind).Distinct())
        {
            reasons.Add(kind switch
            {
                CheckKind.SameLength => "the inputs differ in length",
                CheckKind.NotEmpty => "there are no samples",
                CheckKind.Output => "an output is too short, or overlaps an input without being exactly it",
                _ => "two outputs overlap",
            });
        }

        if (reasons.Count == 0)
        {
            return null;
        }

        string text = string.Join(", or ", reasons);
        return char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";
    }
}
