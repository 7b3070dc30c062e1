using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Explaining;
using LossGen.Language;

namespace LossGen.Tool.Output;

/// <summary>Writes what is wrong with an expression: code and message, and the text with a caret under each character that is meant.</summary>
internal static class ProblemWriter
{
    private const string Indentation = "  ";

    /// <summary>Writes problems, in their order.</summary>
    public static void Write(Terminal terminal, string expression, string? withRespectTo, IReadOnlyList<ExplainedProblem> problems)
    {
        foreach (ExplainedProblem problem in problems)
        {
            terminal.Write(
                problem.IsWarning ? ("warning", TextStyle.Warning) : ("error", TextStyle.Error),
                ($" {problem.Code}: {Message(problem)}", TextStyle.Plain));
            if (problem.Span is { } span && (problem.InWithRespectTo ? withRespectTo : expression) is { Length: > 0 } text && !IsWhole(problem, text))
            {
                (string line, string carets) = Mark(text, span);
                string before = problem.InWithRespectTo ? Indentation + "--wrt " : Indentation;
                terminal.Write((before, TextStyle.Note), (line, TextStyle.Code));
                terminal.Write((new string(' ', before.Length) + carets, problem.IsWarning ? TextStyle.Warning : TextStyle.Error));
            }
        }
    }

    /// <summary>What a problem says; what is an argument of the attribute in code is an option here.</summary>
    public static string Message(ExplainedProblem problem) => problem.Message.Replace("WithRespectTo = ", "--wrt ", StringComparison.Ordinal);

    /// <summary>The line of a text that a place is in, and carets for the line below it.</summary>
    public static (string Line, string Carets) Mark(string text, TextSpan span)
    {
        int position = Math.Clamp(span.Start, 0, text.Length);
        int start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        int end = text.IndexOf('\n', position);
        string line = text[start..(end < 0 ? text.Length : end)].TrimEnd('\r').Replace('\t', ' ');
        int column = Math.Min(position - start, line.Length);
        int length = Math.Clamp(span.Length, 1, Math.Max(line.Length - column, 1));
        return (line, new string(' ', column) + new string('^', length));
    }

    /// <summary>A warning about all of an expression needs no carets.</summary>
    private static bool IsWhole(ExplainedProblem problem, string text) =>
        problem.IsWarning && problem.Span is { Start: 0 } span && span.Length >= text.Length;
}
