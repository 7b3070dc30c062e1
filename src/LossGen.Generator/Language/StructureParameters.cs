using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Model;

namespace LossGen.Language;

/// <summary>
/// What the loss of a structure is of: a target and a prediction, which are the two names that its expression takes from
/// outside. They are told apart as the parameters of a method are.
/// </summary>
internal static class StructureParameters
{
    /// <summary>Names that say "prediction", in lower case and without underscores; they decide only which other name is reported.</summary>
    private static readonly HashSet<string> PredictionNames =
    [
        "f", "p", "s", "z", "x", "mu", "prediction", "predictions", "predicted", "pred", "ypred", "yhat", "logit", "logits",
        "score", "scores", "output", "outputs", "estimate", "estimates",
    ];

    /// <summary>Finds the two parameters.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="withRespectTo">The user's name of the prediction, or null.</param>
    /// <param name="diagnostics">Gets the errors.</param>
    /// <returns>The parameters, or null where there are errors.</returns>
    public static (ParameterModel Target, ParameterModel Prediction)? Find(
        string expression, string? withRespectTo, List<LossDiagnostic> diagnostics)
    {
        var errors = new ErrorList();
        LossSyntax syntax = Parser.Parse(expression, errors);
        if (errors.Any)
        {
            diagnostics.AddRange(errors.Ordered);
            return null;
        }

        // What is wrong with the expression itself comes first: a name too many may be a part of it.
        IReadOnlyList<NameSyntax> names = FreeNames.Of(syntax);
        ParameterModel[] parameters = [.. names.Select(name => new ParameterModel(name.Name, ParameterKind.Sample))];
        if (Binder.Bind(expression, parameters, diagnostics) is not { } bound)
        {
            return null;
        }

        if (parameters.Length != 2)
        {
            diagnostics.AddRange(parameters.Length < 2
                ? [LossDiagnostic.At(DiagnosticKind.NotTargetAndPrediction, syntax.Value.Span, TooFew(names))]
                : TooMany(names, syntax, withRespectTo));
            return null;
        }

        if (VariableChoice.Choose(withRespectTo, parameters, bound.Variables, diagnostics) is not { } chosen)
        {
            return null;
        }

        if (chosen is not [{ Name: var prediction }])
        {
            string sentence = "A loss on a struct is differentiated by its prediction: WithRespectTo names it, or is left out";
            diagnostics.Add(new(DiagnosticKind.AmbiguousVariable, LossLocation.WithRespectTo, new(0, withRespectTo?.Length ?? 0), new([sentence])));
            return null;
        }

        return (parameters.First(p => p.Name != prediction), parameters.First(p => p.Name == prediction));
    }

    private static string TooFew(IReadOnlyList<NameSyntax> names) =>
        "A loss on a struct is of a target and a prediction, but the expression names "
        + (names.Count == 0 ? "neither" : $"only '{names[0].Name}'");

    private static IEnumerable<LossDiagnostic> TooMany(IReadOnlyList<NameSyntax> names, LossSyntax syntax, string? withRespectTo)
    {
        string[] all = [.. names.Select(n => n.Name)];
        string? prediction = all.FirstOrDefault(name => name == withRespectTo?.Trim());
        string? target = all.FirstOrDefault(name => name != prediction && VariableChoice.IsTargetName(name));
        prediction ??= all.FirstOrDefault(name => name != target && PredictionNames.Contains(name.Replace("_", "").ToLowerInvariant()))
            ?? all.First(name => name != target);
        target ??= all.First(name => name != prediction);

        string[] defined = [.. syntax.Definitions.Select(d => d.Name), .. NamedConstant.All.Keys];
        foreach (NameSyntax name in names.Where(n => n.Name != target && n.Name != prediction).Take(Limits.Errors))
        {
            string advice = Suggestions.Find(name.Name, defined) is { } meant
                ? $"did you mean '{meant}'?"
                : $"define it in the expression: '{name.Name} = 1; ...'";
            yield return LossDiagnostic.At(
                DiagnosticKind.NotTargetAndPrediction,
                name.Span,
                $"'{name.Name}' is neither the target '{target}' nor the prediction '{prediction}', and a loss on a struct has no other parameters; {advice}");
        }
    }
}
