using System.Collections.Generic;
using System.Linq;
using LossGen.Diagnostics;
using LossGen.Language;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class DifferentiabilityTests
{
    private const string Parameters = "y, row x, row z, sharedrow w, label k";

    [Theory]
    [InlineData("argmax(z) != k ? 1 : 0", "z", "argmax(z)")]
    [InlineData("y*(1 + classificationError(k, z))", "z", "classificationError(k, z)")]
    [InlineData("w[argmax(x + z)] + sum(x)", "z", "argmax(x + z)")]
    [InlineData("i = argmax(z); w[i]", "w, z", "argmax(z)")]
    [InlineData("argmax(z) == argmax(x) ? 1 : 0", "x, z", "argmax(z)|argmax(x)")]
    public void A_variable_only_within_argmax_is_an_error(string expression, string withRespectTo, string places)
    {
        (bool passes, List<LossDiagnostic> errors) = Check(expression, withRespectTo);
        Assert.False(passes);
        Assert.All(errors, e => Assert.Equal((DiagnosticKind.NotDifferentiable, LossLocation.Expression), (e.Kind, e.Location)));
        Assert.Equal(places.Split('|'), errors.Select(e => expression.Substring(e.Span.Start, e.Span.Length)));
        Assert.Contains("only through argmax, which has no derivative", errors[0].Arguments[0]);
    }

    [Theory]
    [InlineData("argmax(z) != k ? 1 : 0", "")]
    [InlineData("argmax(z) != k ? 1 : 0", "w")]
    [InlineData("z[argmax(z)]", "z")]
    [InlineData("w[argmax(z)]", "w")]
    [InlineData("sum(z > 0 ? 1 : 0)", "z")]
    [InlineData("argmax(z) == k ? norm(z) : 0", "z")]
    public void Everything_else_has_a_derivative(string expression, string withRespectTo)
    {
        (bool passes, List<LossDiagnostic> errors) = Check(expression, withRespectTo);
        Assert.True(passes);
        Assert.Empty(errors);
    }

    private static (bool Passes, List<LossDiagnostic> Errors) Check(string expression, string withRespectTo)
    {
        BoundLoss loss = Bind(expression, Parameters);
        List<LossDiagnostic> errors = [];
        return (Differentiability.Check(loss, VariableChoice.Choose(withRespectTo, LanguageTest.Parameters(Parameters), loss.Variables, errors)!, errors), errors);
    }
}
