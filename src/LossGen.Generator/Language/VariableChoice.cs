using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Model;

namespace LossGen.Language;

/// <summary>Which parameters a loss is differentiated by: those that the user names, or else the one prediction.</summary>
internal static class VariableChoice
{
    /// <summary>Names that say "target", in lower case and without underscores. A parameter called so is not the prediction.</summary>
    private static readonly HashSet<string> TargetNames =
    [
        "y", "t",
        "target", "targets", "label", "labels", "truth", "groundtruth", "actual", "actuals",
        "observed", "observation", "observations", "expected", "desired", "reference",
        "ytrue", "ytarget", "ylabel", "yactual", "yobserved", "yexpected", "yobs",
        "truelabel", "truelabels", "truevalue", "truevalues", "targetvalue", "targetvalues",
    ];

    /// <summary>Chooses the variables of differentiation.</summary>
    /// <param name="withRespectTo">The user's text, names separated by commas, or null; an empty text is for the value alone.</param>
    /// <param name="parameters">The parameters of the method.</param>
    /// <param name="variables">The variables of the expression.</param>
    /// <param name="diagnostics">Gets the errors.</param>
    /// <returns>The variables in the order in which they are named, or null where there are errors.</returns>
    public static IReadOnlyList<Variable>? Choose(
        string? withRespectTo,
        IReadOnlyList<ParameterModel> parameters,
        IReadOnlyList<Variable> variables,
        List<LossDiagnostic> diagnostics) => withRespectTo switch
        {
            null => ChoosePrediction(parameters, variables, diagnostics),
            "" => [],
            _ => Read(withRespectTo, parameters, variables, diagnostics),
        };

    /// <summary>Whether a parameter of this name holds what is to be predicted.</summary>
    public static bool IsTargetName(string name) => TargetNames.Contains(name.Replace("_", "").ToLowerInvariant());

    private static List<Variable>? ChoosePrediction(
        IReadOnlyList<ParameterModel> parameters, IReadOnlyList<Variable> variables, List<LossDiagnostic> diagnostics)
    {
        string[] spans = [.. parameters
            .Where(p => p.Kind is ParameterKind.Sample or ParameterKind.SampleRow or ParameterKind.SharedRow)
            .Select(p => p.Name)];
        string[] candidates = [.. spans.Where(name => !IsTargetName(name))];
        if (candidates.Length == 1)
        {
            return [.. variables.Where(v => v.Name == candidates[0])];
        }

        string sentence = candidates.Length > 0
            ? $"The prediction could be {List(candidates)}; say by which to differentiate: WithRespectTo = \"{candidates[0]}\""
            : spans.Length > 0
                ? $"No parameter is the prediction: {List(spans, "and")} {(spans.Length == 1 ? "is called like a target" : "are called like targets")}; "
                    + $"say by which to differentiate: WithRespectTo = \"{spans[spans.Length - 1]}\""
                : "No parameter is the prediction, as none is a span of numbers; say by which to differentiate, WithRespectTo = \"...\"";
        string[] offered = candidates.Length > 0 ? candidates : spans;
        diagnostics.Add(new(DiagnosticKind.AmbiguousVariable, LossLocation.WithRespectTo, default, new([sentence]))
        {
            Remedies = new([.. offered.Select(name => new Remedy(RemedyKind.DifferentiateBy, default, name))]),
        });
        return null;
    }

    private static List<Variable>? Read(
        string text, IReadOnlyList<ParameterModel> parameters, IReadOnlyList<Variable> variables, List<LossDiagnostic> diagnostics)
    {
        var chosen = new List<Variable>();
        int errors = 0;
        int start = 0;
        foreach (string part in text.Split(','))
        {
            string trimmed = part.Trim();
            int nameStart = trimmed.Length == 0 ? start : start + part.IndexOf(trimmed, StringComparison.Ordinal);
            var span = new TextSpan(nameStart, trimmed.Length == 0 ? part.Length : trimmed.Length);
            string name = Names.Normalize(trimmed.StartsWith("@", StringComparison.Ordinal) ? trimmed.Substring(1) : trimmed);
            Variable? variable = variables.FirstOrDefault(v => v.Name == name);
            ParameterModel? parameter = parameters.FirstOrDefault(p => p.Name == name);
            if (Objection(name, parameter, chosen.Contains(variable!), variables) is { } objection)
            {
                errors++;
                if (errors <= Limits.Errors)
                {
                    Remedy[] remedies = parameter is null && Meant(name, variables) is { } meant ? [Remedy.Replace(span, meant)] : [];
                    diagnostics.Add(new(DiagnosticKind.NotAParameter, LossLocation.WithRespectTo, span, new([name, objection])) { Remedies = new(remedies) });
                }
            }
            else
            {
                chosen.Add(variable!);
            }

            start += part.Length + 1;
        }

        return errors > 0 ? null : chosen;
    }

    /// <summary>Why a name can't be a variable of differentiation, or null.</summary>
    private static string? Objection(string name, ParameterModel? parameter, bool repeated, IReadOnlyList<Variable> variables) => parameter?.Kind switch
    {
        null when name.Length == 0 => "The name of a parameter is expected; several are separated by commas.",
        null => ("No parameter is called so. " + Suggestions.Sentence(Meant(name, variables))).Trim(),
        ParameterKind.Label => "It is a label, and labels are whole numbers.",
        ParameterKind.Weight => "It is the sample weight, which is not a part of the expression.",
        ParameterKind.RowLength => "It is the length of the rows.",
        _ => repeated ? "It is named twice." : null,
    };

    private static string? Meant(string name, IReadOnlyList<Variable> variables) =>
        Suggestions.Find(name, variables.Where(v => v.Shape.Kind != ShapeKind.Integer).Select(v => v.Name));

    private static string List(string[] names, string conjunction = "or")
    {
        string[] quoted = [.. names.Select(n => $"'{n}'")];
        return quoted.Length == 1
            ? quoted[0]
            : string.Join(", ", quoted.Take(quoted.Length - 1)) + $" {conjunction} " + quoted[quoted.Length - 1];
    }
}
