using System.Collections.Generic;
using System.Linq;
using LossGen.Diagnostics;

namespace LossGen.Language;

/// <summary>Collects the errors of one expression: not too many, and none that follows from another at the same place.</summary>
/// <param name="place">Where every error is put, whatever its own span: the call, for errors inside the formula of a built-in.</param>
internal sealed class ErrorList(TextSpan? place = null)
{
    private readonly List<LossDiagnostic> _errors = [];

    /// <summary>The errors in the order of their places.</summary>
    public IEnumerable<LossDiagnostic> Ordered => _errors.OrderBy(e => e.Span.Start);

    public int Count => _errors.Count;

    public bool Any => _errors.Count > 0;

    /// <summary>Where something that stands at <paramref name="span"/> is reported.</summary>
    public TextSpan PlaceOf(TextSpan span) => place ?? span;

    public void Add(DiagnosticKind kind, TextSpan span, params string[] arguments) => Add(kind, span, remedies: [], arguments);

    /// <summary>Adds an error that the editor can offer to mend; where the place is another's, there is nothing to change at it.</summary>
    public void Add(DiagnosticKind kind, TextSpan span, Remedy[] remedies, params string[] arguments)
    {
        LossDiagnostic error = LossDiagnostic.At(kind, PlaceOf(span), arguments) with { Remedies = new(place is null ? remedies : []) };
        if (_errors.Count < Limits.Errors && !_errors.Any(e => e.Span == error.Span))
        {
            _errors.Add(error);
        }
    }

    public void Syntax(TextSpan span, string sentence, params Remedy[] remedies) => Add(DiagnosticKind.SyntaxError, span, remedies, sentence);

    public void Shape(TextSpan span, string sentence) => Add(DiagnosticKind.ShapeMismatch, span, sentence);

    public void TooLarge(TextSpan span, string sentence) => Add(DiagnosticKind.ExpressionTooLarge, span, sentence);
}
