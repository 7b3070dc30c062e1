using System.Threading;
using Microsoft.CodeAnalysis;

namespace LossGen.Diagnostics;

/// <summary>What .editorconfig and the project say about diagnostics.</summary>
internal static class Severities
{
    /// <summary>
    /// Whether a diagnostic that is off by default was given a severity, for a file or for all. It may still be suppressed
    /// elsewhere, which the compiler sees to: this only saves the work for what nobody asked to see.
    /// </summary>
    public static bool IsRaised(DiagnosticKind kind, SyntaxTree tree, CompilationOptions options, CancellationToken cancellationToken)
    {
        string id = Descriptors.Of(kind).Id;
        SyntaxTreeOptionsProvider? files = options.SyntaxTreeOptionsProvider;
        return (files is not null && files.TryGetDiagnosticValue(tree, id, cancellationToken, out ReportDiagnostic severity) && IsOn(severity))
            || (files is not null && files.TryGetGlobalDiagnosticValue(id, cancellationToken, out severity) && IsOn(severity))
            || (options.SpecificDiagnosticOptions.TryGetValue(id, out severity) && IsOn(severity));
    }

    private static bool IsOn(ReportDiagnostic severity) => severity is not (ReportDiagnostic.Default or ReportDiagnostic.Suppress);
}
