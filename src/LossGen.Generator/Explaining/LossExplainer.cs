using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Properties;
using LossGen.Calculus.Rewriting;
using LossGen.Calculus.Witnessing;
using LossGen.Diagnostics;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Explaining;

/// <summary>Explains an expression that no method declares: what tools call.</summary>
internal static class LossExplainer
{
    /// <summary>The class that the model of a loss stands in.</summary>
    public const string ClassName = "Losses";

    /// <summary>Reads and explains an expression.</summary>
    /// <param name="expression">The expression; every name that isn't defined in it is a parameter.</param>
    /// <param name="options">What is known beside it, or null.</param>
    public static ExplainResult Explain(string expression, ExplainOptions? options = null)
    {
        options ??= new();
        var problems = new List<ExplainedProblem>();
        var diagnostics = new List<LossDiagnostic>();
        LossExplanation? explanation = null;
        try
        {
            explanation = Read(expression, options, diagnostics, problems);
        }
        catch (GraphTooLargeException)
        {
            diagnostics.Add(LossDiagnostic.At(DiagnosticKind.ExpressionTooLarge, new(0, expression.Length), LossCompiler.TooLarge));
        }

        problems.AddRange(diagnostics.Select(ExplainedProblem.Of));
        return new(explanation, problems);
    }

    private static LossExplanation? Read(string expression, ExplainOptions options, List<LossDiagnostic> diagnostics, List<ExplainedProblem> problems)
    {
        var errors = new ErrorList();
        LossSyntax syntax = Parser.Parse(expression, errors);
        if (errors.Any)
        {
            diagnostics.AddRange(errors.Ordered);
            return null;
        }

        ParameterModel[] named = ShapeInference.Infer(syntax, options.Shapes);
        if (options.Shapes.Keys.FirstOrDefault(name => !named.Any(p => p.Name == name)) is { } unknown)
        {
            string sentence = $"'{unknown}' is given a shape, but the expression doesn't name it.{Suggestions.Sentence(unknown, named.Select(p => p.Name))}";
            problems.Add(new("LOSS0002", false, sentence, false, null));
            return null;
        }

        ParameterModel[] parameters = WithLength(named);
        if (Binder.Bind(expression, parameters, diagnostics) is not { } bound
            || VariableChoice.Choose(options.WithRespectTo, parameters, bound.Variables, diagnostics) is not { } withRespectTo
            || !Differentiability.Check(bound, withRespectTo, diagnostics))
        {
            return null;
        }

        LossAnalysis analysis = LossAnalyzer.Analyze(
            bound.Graph, bound.Variables, bound.Value, bound.LocalNames, withRespectTo, hessian: false, options.Literal);
        diagnostics.AddRange(analysis.Gradients.Where(g => g.Node == analysis.Graph.Zero).Select(g =>
            LossDiagnostic.At(DiagnosticKind.ZeroDerivative, new(0, expression.Length), g.Variable.Name, expression)));
        LossFacts facts = FactFinder.Of(analysis, withDirections: true);
        return new(
            ModelOf(expression, options, parameters, withRespectTo),
            bound,
            analysis,
            [.. named.Select(p => Explain(p, bound.Variables.First(v => v.Name == p.Name)))],
            analysis.Formula,
            Presenter.Named(analysis.Stable),
            [.. facts.Variables.Select(v => new ExplainedDerivative(v.Variable.Name, v.First, v.Second))],
            [.. Rewrites(analysis, options.Type)],
            facts,
            analysis.Kinks);
    }

    /// <summary>The number of samples can't be told from rows alone: then the model has their length as well.</summary>
    private static ParameterModel[] WithLength(ParameterModel[] named)
    {
        if (!named.Any(p => p.Kind == ParameterKind.SampleRow) || named.Any(p => p.Kind is ParameterKind.Sample or ParameterKind.Label))
        {
            return named;
        }

        string name = "length";
        while (named.Any(p => p.Name == name))
        {
            name += "1";
        }

        return [.. named, new(name, ParameterKind.RowLength)];
    }

    private static ExplainedParameter Explain(ParameterModel parameter, Variable variable) => new(
        parameter.Name, parameter.Kind, ParameterText.WordOf(parameter.Kind), ParameterText.ShapeOf(parameter.Kind, variable.Shape.Dimension));

    private static IEnumerable<ExplainedRewrite> Rewrites(LossAnalysis analysis, FloatType type)
    {
        foreach (Rule rule in analysis.Rewrites.Rules)
        {
            RewriteNote note = Calculus.Presentation.Rewrites.Describe(rule, type);
            yield return new(rule.Name, note.Before, note.After, note.Failure);
        }
    }

    private static LossModel ModelOf(
        string expression, ExplainOptions options, ParameterModel[] parameters, IReadOnlyList<Variable> withRespectTo) => new(
            expression,
            string.Join(", ", withRespectTo.Select(v => v.Name)),
            options.IsSum,
            options.Hessian,
            Parallel: false,
            options.Literal,
            options.Type,
            MethodForm.Reduced,
            options.Name,
            "public static",
            "public static",
            HasDocumentation: false,
            new(parameters),
            Destination: null,
            new("", new([new("class", ClassName)])),
            ClassName + "." + options.Name,
            BringsInfo: true);
}
