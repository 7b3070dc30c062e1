using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using LossGen.Calculus.Properties;
using LossGen.Explaining;
using LossGen.Model;
using LossGen.Tool.Checking;
using LossGen.Tool.Input;

namespace LossGen.Tool.Output;

/// <summary>Makes the documents for machines.</summary>
internal static class JsonText
{
    /// <summary>Formulas stay readable: nobody puts the output into a page of HTML unseen.</summary>
    private static readonly JsonContext Context =
        new(new JsonSerializerOptions(JsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes a document and a line end.</summary>
    public static void Write<T>(TextWriter writer, T document) =>
        writer.Write(JsonSerializer.Serialize(document, typeof(T), Context).ReplaceLineEndings("\n") + "\n");

    /// <summary>What is wrong with an expression.</summary>
    public static ProblemDocument Problems(string command, LossInput input) => new(command, input.Expression, Problems(input));

    /// <summary>What is wrong with options or files.</summary>
    public static ProblemDocument Problem(string command, string message) => new(command, null, [new(null, "error", message, null, null, null)]);

    /// <summary>What is known of an expression.</summary>
    public static ExplanationDocument Explanation(LossInput input, LossExplanation explanation) => new(
        "explain",
        input.Known?.Name,
        input.Expression,
        input.Options.Type == FloatType.Single ? "float" : "double",
        input.Options.Literal,
        [.. explanation.Parameters.Select(p => new ParameterDocument(p.Name, p.Word, p.Shape))],
        explanation.Simplified,
        explanation.Computed,
        [.. explanation.Facts.Variables.Select(Variable)],
        [.. explanation.Rewrites.Select(r => new RewriteDocument(r.Rule, r.Before, r.After, r.Failure))],
        explanation.Kinks,
        new(explanation.Facts.IsDomainKnown, explanation.Facts.Domain, null),
        new(explanation.Facts.Range is not null, explanation.Facts.Range, explanation.Facts.RangeCondition),
        Problems(input));

    /// <summary>The built-in losses.</summary>
    public static ListDocument List(IEnumerable<KnownLoss> losses) =>
        new("list", [.. losses.Select(l => new BuiltInDocument(l.Name, l.Parameters, l.Formula, Descriptions.Of(l.Name)))]);

    /// <summary>What a check found.</summary>
    public static CheckDocument Check(LossInput input, IReadOnlyList<ErrorMeasure> measures) =>
        new("check", input.Expression, measures.All(m => m.IsWithinBound), [.. measures.Select(Measure)]);

    private static MeasureDocument Measure(ErrorMeasure measure) => new(
        measure.Type,
        measure.Result,
        measure.Count,
        Finite(measure.Largest),
        Finite(measure.Excess),
        measure.Bound,
        measure.IsWithinBound,
        measure.Worst is { } worst ? new(worst.Input, worst.Computed, worst.Truth) : null);

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;

    private static VariableDocument Variable(VariableFacts facts) => new(
        facts.Variable.Name,
        facts.First,
        facts.Second,
        Claim(facts.Convex),
        Claim(facts.Concave),
        Claim(facts.Lipschitz),
        Claim(facts.Smooth),
        Claim(facts.Increasing),
        Claim(facts.Decreasing));

    private static ClaimDocument Claim(Claim claim) => new(claim.Holds, claim.Condition, claim.Constant, claim.Value);

    private static List<ProblemText> Problems(LossInput input) =>
    [
        .. input.Result.Problems.Select(p => new ProblemText(
            p.Code,
            p.IsWarning ? "warning" : "error",
            ProblemWriter.Message(p),
            p.Span is null ? null : p.InWithRespectTo ? "withRespectTo" : "expression",
            p.Span?.Start,
            p.Span?.Length)),
    ];
}
