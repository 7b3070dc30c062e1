using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Language;
using LossGen.Model;
using Xunit;

namespace LossGen.Generator.Tests.Language;

/// <summary>What the tests of the language share: parameters from a short text, and binding.</summary>
internal static class LanguageTest
{
    /// <summary>Parameters as "y, f, shared delta, row z, sharedrow w, label k, weight c, length n"; without a word, one per sample.</summary>
    public static ParameterModel[] Parameters(string text)
    {
        return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)];

        static ParameterModel Read(string parameter)
        {
            string[] words = parameter.Split(' ');
            return new(words[^1], words.Length == 1 ? ParameterKind.Sample : words[0] switch
            {
                "shared" => ParameterKind.Shared,
                "row" => ParameterKind.SampleRow,
                "sharedrow" => ParameterKind.SharedRow,
                "label" => ParameterKind.Label,
                "weight" => ParameterKind.Weight,
                "length" => ParameterKind.RowLength,
                _ => throw new ArgumentException(parameter, nameof(text)),
            });
        }
    }

    /// <summary>Binds an expression that has no errors.</summary>
    public static BoundLoss Bind(string expression, string parameters = "a, b, c, d, x, y, f", Graph? graph = null)
    {
        List<LossDiagnostic> diagnostics = [];
        BoundLoss? bound = Binder.Bind(graph ?? new(), expression, Parameters(parameters), diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Kind != DiagnosticKind.ParameterNeverUsed);
        Assert.NotNull(bound);
        return bound;
    }

    /// <summary>The errors of an expression, without warnings.</summary>
    public static List<LossDiagnostic> Errors(string expression, string parameters = "a, b, c, d, x, y, f")
    {
        List<LossDiagnostic> diagnostics = [];
        BoundLoss? bound = Binder.Bind(expression, Parameters(parameters), diagnostics);
        List<LossDiagnostic> errors = [.. diagnostics.Where(d => d.Kind != DiagnosticKind.ParameterNeverUsed)];
        Assert.Equal(bound == null, errors.Count > 0);
        Assert.All(errors, e => Assert.InRange(e.Span.End, e.Span.Start, expression.Length));
        return errors;
    }

    /// <summary>Both expressions are one node of one graph.</summary>
    public static void AssertSame(string expected, string actual, string parameters = "a, b, c, d, x, y, f")
    {
        var graph = new Graph();
        Assert.Same(Bind(expected, parameters, graph).Value, Bind(actual, parameters, graph).Value);
    }

    /// <summary>
    /// Checks the errors of a text in which each place of an error is marked with guillemets, against a piece of each
    /// message, separated by "|".
    /// </summary>
    public static void AssertErrors(string marked, string pieces, string parameters = "a, b, c, d, x, y, f")
    {
        (string expression, List<TextSpan> spans) = Unmark(marked);
        List<LossDiagnostic> errors = Errors(expression, parameters);
        Assert.Equal(spans, errors.Select(e => e.Span));
        string[] expected = pieces.Split(" | ");
        Assert.Equal(expected.Length, errors.Count);
        Assert.All(errors, (error, i) => Assert.Contains(expected[i], string.Join(' ', error.Arguments), StringComparison.Ordinal));
    }

    private static (string Text, List<TextSpan> Spans) Unmark(string marked)
    {
        List<TextSpan> spans = [];
        var open = new Stack<int>();
        var text = new StringBuilder();
        foreach (char c in marked)
        {
            switch (c)
            {
                case '«':
                    open.Push(text.Length);
                    break;
                case '»':
                    int start = open.Pop();
                    spans.Add(TextSpan.FromBounds(start, text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return (text.ToString(), [.. spans.OrderBy(s => s.Start)]);
    }
}
