using LossGen.Diagnostics;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace LossGen.Model;

/// <summary>
/// Where an attribute stands. It travels beside the model, never in it, so that typing above a loss moves it without
/// compiling it again; the syntax tree is looked up when there is something to report.
/// </summary>
/// <param name="FilePath">The path of the syntax tree.</param>
/// <param name="Attribute">The characters of the attribute, without its brackets.</param>
internal sealed record LossPlace(string FilePath, SourceSpan Attribute);

/// <summary>A diagnostic whose place in the file is known already.</summary>
/// <param name="Kind">Which row of the table of diagnostics.</param>
/// <param name="Span">The characters that it marks.</param>
/// <param name="Arguments">The arguments of its message.</param>
internal sealed record PlacedDiagnostic(DiagnosticKind Kind, SourceSpan Span, EquatableArray<string> Arguments);

/// <summary>What came of reading one attribute: a model, or diagnostics that say why there is none.</summary>
/// <param name="Place">Where the attribute stands.</param>
/// <param name="Model">The loss, or null if it can't be compiled.</param>
/// <param name="Diagnostics">What is wrong with the declaration.</param>
internal sealed record LossReading(LossPlace Place, LossModel? Model, EquatableArray<PlacedDiagnostic> Diagnostics);
