using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Language;
using LossGen.Model;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class VariableChoiceTests
{
    [Theory]
    [InlineData("y, f", "f")]
    [InlineData("f, y", "f")]
    [InlineData("target, prediction, shared delta", "prediction")]
    [InlineData("y_true, yPred", "yPred")]
    [InlineData("GroundTruth, s", "s")]
    [InlineData("row z, label k", "z")]
    [InlineData("row y, row z, weight w, length n", "z")]
    [InlineData("sharedrow w, shared b", "w")]
    [InlineData("p", "p")]
    public void The_one_prediction_is_chosen(string parameters, string expected) => Assert.Equal([expected], Choose(null, parameters)!.Select(v => v.Name));

    [Theory]
    [InlineData("a, b", "could be 'a' or 'b'")]
    [InlineData("r, qNext, q, shared gamma", "could be 'r', 'qNext' or 'q'")]
    [InlineData("row x, y, sharedrow w", "could be 'x' or 'w'")]
    [InlineData("y", "'y' is called like a target")]
    [InlineData("y, t", "'y' and 't' are called like targets")]
    [InlineData("shared a, label k, weight w", "none is a span")]
    [InlineData("", "none is a span")]
    public void None_or_several_are_an_error(string parameters, string piece)
    {
        List<LossDiagnostic> diagnostics = [];
        Assert.Null(Choose(null, parameters, diagnostics));
        LossDiagnostic error = Assert.Single(diagnostics);
        Assert.Equal((DiagnosticKind.AmbiguousVariable, LossLocation.WithRespectTo, default), (error.Kind, error.Location, error.Span));
        Assert.Contains(piece, error.Arguments[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f", "f")]
    [InlineData("y", "y")]
    [InlineData(" z ,@f", "z f")]
    [InlineData("b, w", "b w")]
    public void Named_variables_come_in_their_order(string text, string expected) =>
        Assert.Equal(expected.Split(' '), Choose(text, "y, f, row z, sharedrow w, shared b")!.Select(v => v.Name));

    [Theory]
    [InlineData("predicton", 0, 9, "predicton", "Did you mean 'prediction'?")]
    [InlineData("y, F1", 3, 2, "F1", "No parameter is called so.")]
    [InlineData("y,  k", 4, 1, "k", "label")]
    [InlineData("y, c", 3, 1, "c", "sample weight")]
    [InlineData("n", 0, 1, "n", "length of the rows")]
    [InlineData("y, prediction, y", 15, 1, "y", "named twice")]
    [InlineData(" ", 0, 1, "", "name of a parameter is expected")]
    [InlineData("y,", 2, 0, "", "name of a parameter is expected")]
    [InlineData("y prediction", 0, 12, "y prediction", "No parameter is called so.")]
    public void Other_names_are_errors(string text, int start, int length, string name, string piece)
    {
        List<LossDiagnostic> diagnostics = [];
        Assert.Null(Choose(text, "y, prediction, label k, weight c, length n", diagnostics));
        LossDiagnostic error = Assert.Single(diagnostics);
        Assert.Equal((DiagnosticKind.NotAParameter, LossLocation.WithRespectTo, new TextSpan(start, length)), (error.Kind, error.Location, error.Span));
        Assert.Equal(name, error.Arguments[0]);
        Assert.Contains(piece, error.Arguments[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a, b")]
    [InlineData("label k, row z")]
    public void An_empty_text_asks_for_the_value_alone(string parameters)
    {
        List<LossDiagnostic> diagnostics = [];
        Assert.Equal([], Choose("", parameters, diagnostics)!);
        Assert.Empty(diagnostics);
    }

    private static IReadOnlyList<Variable>? Choose(string? text, string parameters, List<LossDiagnostic>? diagnostics = null)
    {
        ParameterModel[] models = Parameters(parameters);
        List<LossDiagnostic> errors = [];
        BoundLoss? loss = Binder.Bind("1", models, errors);
        return VariableChoice.Choose(text, models, loss!.Variables, diagnostics ?? errors);
    }
}
