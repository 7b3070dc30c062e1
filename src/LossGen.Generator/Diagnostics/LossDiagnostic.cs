using LossGen.Language;
using LossGen.Model;

namespace LossGen.Diagnostics;

/// <summary>What the diagnostic points at.</summary>
internal enum LossLocation
{
    /// <summary>A range inside the expression.</summary>
    Expression,

    /// <summary>A range inside <c>WithRespectTo</c>, or the attribute if it was left out.</summary>
    WithRespectTo,

    /// <summary>The <c>Hessian</c> argument of the attribute.</summary>
    Hessian,

    /// <summary>The name of the annotated method.</summary>
    Method,

    /// <summary>The parameter whose name is the first argument.</summary>
    Parameter,
}

/// <summary>A diagnostic of the compiler: which one, where, and with what in its message.</summary>
/// <param name="Kind">Which row of the table of diagnostics.</param>
/// <param name="Location">What it points at.</param>
/// <param name="Span">The range inside that text.</param>
/// <param name="Arguments">The arguments of its message.</param>
internal sealed record LossDiagnostic(
    DiagnosticKind Kind,
    LossLocation Location,
    TextSpan Span,
    EquatableArray<string> Arguments)
{
    /// <summary>Gets what would mend it, for the editor to offer; none where nobody can know.</summary>
    public EquatableArray<Remedy> Remedies { get; init; } = EquatableArray<Remedy>.Empty;

    public static LossDiagnostic At(DiagnosticKind kind, TextSpan span, params string[] arguments) =>
        new(kind, LossLocation.Expression, span, new(arguments));
}
