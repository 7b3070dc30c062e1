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

/// <summary>The derivatives by one variable.</summary>
internal sealed record DerivativeDocument(string Variable, string First, string Second);

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
    IReadOnlyList<DerivativeDocument> Derivatives,
    IReadOnlyList<RewriteDocument> Rewrites,
    IReadOnlyList<string> Kinks,
    IReadOnlyList<ProblemText> Problems);

/// <summary>A built-in loss.</summary>
internal sealed record BuiltInDocument(string Name, string Parameters, string Formula, string Description);

/// <summary>What <c>list</c> says.</summary>
internal sealed record ListDocument(string Command, IReadOnlyList<BuiltInDocument> Losses);

/// <summary>How documents become text.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(ExplanationDocument))]
[JsonSerializable(typeof(ListDocument))]
internal sealed partial class JsonContext : JsonSerializerContext;
