using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace LossGen.Tool.Output;

/// <summary>Something wrong with an expression or options.</summary>
/// <param name="Code">The number of the diagnostic, or null where there is none.</param>
/// <param name="Severity">"error" or "warning".</param>
/// <param name="Message">What it says.</param>
/// <param name="Place">What the characters are counted in: "expression", "withRespectTo", or null for nowhere in particular.</param>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many characters.</param>
internal sealed record ProblemText(string? Code, string Severity, string Message, string? Place, int? Start, int? Length);

/// <summary>What comes of a command that can't do its work.</summary>
internal sealed record ProblemDocument(string Command, string? Expression, IReadOnlyList<ProblemText> Problems);

/// <summary>A name of an expression.</summary>
internal sealed record ParameterDocument(string Name, string Kind, string Shape);

/// <summary>Something that was proven, or not.</summary>
/// <param name="Holds">Whether it holds; null if neither was proven.</param>
/// <param name="Condition">For which other inputs, or null for all.</param>
/// <param name="Constant">The constant that goes with it, in the language of expressions.</param>
/// <param name="Number">The same as a number, if it is one.</param>
internal sealed record ClaimDocument(bool? Holds, string? Condition, string? Constant, double? Number);

/// <summary>What is known of the loss as a function of one variable.</summary>
internal sealed record VariableDocument(
    string Variable,
    string First,
    string Second,
    ClaimDocument Convex,
    ClaimDocument Concave,
    ClaimDocument Lipschitz,
    ClaimDocument Smooth,
    ClaimDocument Increasing,
    ClaimDocument Decreasing);

/// <summary>Where the loss is finite, or in which interval its values lie.</summary>
/// <param name="IsKnown">Whether that is known.</param>
/// <param name="Text">The conditions or the interval; null for no restriction.</param>
/// <param name="Condition">For which inputs, or null for all.</param>
internal sealed record ExtentDocument(bool IsKnown, string? Text, string? Condition);

/// <summary>A rewrite.</summary>
internal sealed record RewriteDocument(string Rule, string Before, string? After, string? Failure);

/// <summary>What <c>explain</c> says.</summary>
internal sealed record ExplanationDocument(
    string Command,
    string? BuiltIn,
    string Expression,
    string Type,
    bool Literal,
    IReadOnlyList<ParameterDocument> Parameters,
    string Value,
    string Computed,
    IReadOnlyList<VariableDocument> Derivatives,
    IReadOnlyList<RewriteDocument> Rewrites,
    IReadOnlyList<string> Kinks,
    ExtentDocument Domain,
    ExtentDocument Range,
    IReadOnlyList<ProblemText> Problems);

/// <summary>A built-in loss.</summary>
internal sealed record BuiltInDocument(string Name, string Parameters, string Formula, string Description);

/// <summary>What <c>list</c> says.</summary>
internal sealed record ListDocument(string Command, IReadOnlyList<BuiltInDocument> Losses);

/// <summary>Where an error is largest.</summary>
/// <param name="Input">The sample: <c>y = 1, f = 0.5</c>.</param>
/// <param name="Computed">What was computed, as text: it may be no number.</param>
/// <param name="Truth">The truth, with a few digits more than the type has.</param>
internal sealed record WorstDocument(string Input, string Computed, string Truth);

/// <summary>How accurate one result is.</summary>
/// <param name="Type">"float" or "double".</param>
/// <param name="Result">"value", "d/df", "d2/df2".</param>
/// <param name="Compared">How many numbers were compared.</param>
/// <param name="LargestError">In ULP; null for infinite.</param>
/// <param name="Excess">The largest error divided by 1 + condition, of those beyond the bound; null for infinite.</param>
/// <param name="Bound">What is allowed, in ULP for each 1 + condition.</param>
/// <param name="IsWithinBound">Whether all is.</param>
/// <param name="Worst">Where it is worst, or null if nothing was compared.</param>
internal sealed record MeasureDocument(
    string Type, string Result, int Compared, double? LargestError, double? Excess, double Bound, bool IsWithinBound, WorstDocument? Worst);

/// <summary>What <c>check</c> says.</summary>
internal sealed record CheckDocument(string Command, string Expression, bool IsWithinBound, IReadOnlyList<MeasureDocument> Results);

/// <summary>How documents become text.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(ExplanationDocument))]
[JsonSerializable(typeof(ListDocument))]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class JsonContext : JsonSerializerContext;
