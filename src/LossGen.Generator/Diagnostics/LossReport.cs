using LossGen.Model;

namespace LossGen.Diagnostics;

/// <summary>All diagnostics of one loss, still without a syntax tree.</summary>
/// <param name="Place">Where its attribute stands.</param>
/// <param name="Placed">What was found while reading the declaration.</param>
/// <param name="Compiled">What was found while compiling the expression.</param>
internal sealed record LossReport(LossPlace Place, EquatableArray<PlacedDiagnostic> Placed, EquatableArray<LossDiagnostic> Compiled);
