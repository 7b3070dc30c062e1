using LossGen.Diagnostics;
using LossGen.Model;

namespace LossGen;

/// <summary>What came of compiling a loss.</summary>
/// <param name="Source">The generated file, or null if there are errors.</param>
/// <param name="Diagnostics">What there is to report.</param>
internal sealed record LossCompilation(string? Source, EquatableArray<LossDiagnostic> Diagnostics);
