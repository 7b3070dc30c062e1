using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Properties;
using LossGen.Explaining;
using LossGen.Tool.Input;

namespace LossGen.Tool.Output;

/// <summary>Writes what is known of an expression for people.</summary>
internal static class ExplanationWriter
{
    private const int MinimumIndentation = 12;

    /// <summary>Writes all of it: a label in front of each thing, always in the same order.</summary>
    public static void Write(Terminal terminal, LossInput input, LossExplanation explanation)
    {
        (string Label, IReadOnlyList<(string Text, TextStyle Style)> Lines)[] sections = [.. Sections(input, explanation)];
        int indentation = System.Math.Max(MinimumIndentation, sections.Max(s => s.Label.Length) + 2);
        foreach ((string label, IReadOnlyList<(string Text, TextStyle Style)> lines) in sections)
        {
            string before = label;
            foreach ((string text, TextStyle style) in lines)
            {
                terminal.Write(before, indentation, text, style);
                before = "";
            }
        }
    }

    private static IEnumerable<(string Label, IReadOnlyList<(string Text, TextStyle Style)> Lines)> Sections(LossInput input, LossExplanation explanation)
    {
        if (input.Known is { } known)
        {
            yield return ("loss", [($"{known.Name}({known.Parameters})", TextStyle.Plain)]);
            yield return ("", [(Descriptions.Of(known.Name), TextStyle.Note)]);
        }

        yield return ("expression", [.. Lines(input.Expression).Select(Code)]);
        yield return ("names", [.. Table(explanation.Parameters.Select(p => new[] { p.Name, p.Word, p.Shape })).Select(line => (line, TextStyle.Plain))]);
        yield return ("value", [Code(explanation.Simplified)]);
        foreach (ExplainedDerivative derivative in explanation.Derivatives)
        {
            yield return ($"d/d{derivative.Variable}", [Code(derivative.First)]);
            yield return ($"d2/d{derivative.Variable}2", [Code(derivative.Second)]);
        }

        yield return ("computed", [Code(explanation.Computed)]);
        if (explanation.Rewrites.Count > 0)
        {
            yield return ("rewrites", [.. explanation.Rewrites.SelectMany(Rewrite)]);
        }

        yield return ("kinks", explanation.Kinks.Count == 0 ? [("none", TextStyle.Plain)] : [.. explanation.Kinks.Select(k => (k, TextStyle.Plain))]);
        yield return ("domain", [(FactText.Domain(explanation.Facts), TextStyle.Plain)]);
        yield return ("range", [(FactText.Range(explanation.Facts), TextStyle.Plain)]);
        foreach (VariableFacts facts in explanation.Facts.Variables)
        {
            yield return ($"by {facts.Variable.Name}", [.. Table(FactText.Of(facts)).Select(line => (line, TextStyle.Plain))]);
        }
    }

    private static (string Text, TextStyle Style) Code(string text) => (text, TextStyle.Code);

    private static IEnumerable<(string Text, TextStyle Style)> Rewrite(ExplainedRewrite rewrite)
    {
        yield return Code(rewrite.After is null ? rewrite.Before : $"{rewrite.Before}  ->  {rewrite.After}");
        yield return (rewrite.Failure is null ? $"  by {rewrite.Rule}" : $"  by {rewrite.Rule}: the literal form {rewrite.Failure}", TextStyle.Note);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Lines with columns that begin below each other.</summary>
    private static IEnumerable<string> Table(IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        return all.Select(row => string.Concat(row.Select((cell, i) => cell.PadRight(all.Max(r => r[i].Length) + 2))).TrimEnd());
    }
}
