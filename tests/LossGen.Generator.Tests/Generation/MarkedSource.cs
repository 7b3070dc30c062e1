using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LossGen.Generator.Tests.Generation;

/// <summary>A source text in which <c>[|</c> and <c>|]</c> stand around each place where a diagnostic is expected.</summary>
internal sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Spans { get; }

    public static MarkedSource Parse(string marked)
    {
        List<TextSpan> spans = [];
        string text = marked;
        for (int start = text.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = text.IndexOf("[|", StringComparison.Ordinal))
        {
            text = text.Remove(start, 2);
            int end = text.IndexOf("|]", start, StringComparison.Ordinal);
            text = text.Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return new(text, spans);
    }

    /// <summary>Asserts that the diagnostics are at the marked places and nowhere else.</summary>
    public void AssertPlaces(IEnumerable<Diagnostic> diagnostics)
    {
        List<TextSpan> found = [.. diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).Order()];
        Assert.True(Spans.SequenceEqual(found), $"Expected {Show(Spans)}, found {Show(found)}");
    }

    private string Show(IEnumerable<TextSpan> spans) =>
        string.Join(", ", spans.Select(span => $"{span} '{Text.Substring(span.Start, span.Length)}'").DefaultIfEmpty("nothing"));
}
