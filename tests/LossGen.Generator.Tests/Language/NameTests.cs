using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;
using LossGen.Language;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class NameTests
{
    [Theory]
    [InlineData("@class - class", "0*@class", "class")]
    [InlineData("\u03B1*\u03B2", "\u03B2*\u03B1", "\u03B1, \u03B2")]
    [InlineData("_a1 + a\u0301", "a\u0301 + _a1", "_a1, a\u0301")]
    [InlineData("f\u200Dx", "fx", "fx")]
    [InlineData("max*max(max, 1)", "max(max, 1)*max", "max")]
    [InlineData("hinge*hinge(hinge, 1)", "hinge(hinge, 1)*hinge", "hinge")]
    [InlineData("e*pi", "pi*e", "e, pi")]
    public void Names_are_those_of_csharp(string expression, string same, string parameters) => AssertSame(same, expression, parameters);

    [Fact]
    public void Variables_are_the_parameters_that_can_be_named()
    {
        BoundLoss loss = Bind("y*f*delta", "y, weight c, shared delta, length n, f");

        Assert.Equal(["y", "delta", "f"], loss.Variables.Select(v => v.Name));
        Assert.Equal([0, 1, 2], loss.Variables.Select(v => v.Ordinal));
        Assert.Equal([true, false, true], loss.Variables.Select(v => v.PerSample));
        Assert.True(loss.Value.PerSample);
        Assert.Equal(0b111UL, loss.Value.Variables);
    }

    [Theory]
    [InlineData("m = y*f; max(0, 1 - m)", "max(0, 1 - y*f)")]
    [InlineData("m = y*f; n = m + 1; n*m", "(y*f + 1)*(y*f)")]
    [InlineData("e = y - f; e^2", "(y - f)^2")]
    [InlineData("pi = 3; pi*y", "3*y")]
    [InlineData("c1 = y < f; c1 ? y : f", "y < f ? y : f")]
    [InlineData("unused = exp(y); f", "f")]
    [InlineData("sum = y + f; sum^2", "(y + f)^2")]
    public void Definitions_stand_for_their_values(string expression, string same) => AssertSame(same, expression);

    [Fact]
    public void Names_of_subexpressions_are_kept()
    {
        BoundLoss loss = Bind("m = y*f; g = f; n = m; two = 2; max(0, 1 - m)*two", "y, f");

        (Node node, string name) = Assert.Single(loss.LocalNames);
        Assert.Equal("m", name);
        Assert.IsType<ProductNode>(node);
    }

    [Theory]
    [InlineData("«delat»*y", "Did you mean 'delta'?")]
    [InlineData("«DELTA»*y", "Did you mean 'delta'?")]
    [InlineData("«F» - y", "Did you mean 'f'?")]
    [InlineData("margin = y*f; «margn»*2", "Did you mean 'margin'?")]
    [InlineData("y*«model.delta»", "Did you mean 'delta'?")]
    [InlineData("y*«infinity»", "Did you mean 'inf'?")]
    [InlineData("y*«\u03C0»", "Did you mean 'pi'?")]
    [InlineData("y*«exp»", "'exp' is a function: write 'exp(...)'.")]
    [InlineData("y*«hinge»", "'hinge' is a function: write 'hinge(...)'.")]
    [InlineData("y*«softmax»", "'softmax' is a function")]
    [InlineData("a = «m»*2; m = y; a*m", "defined further on")]
    [InlineData("m = «m» + y; m", "defined further on, or by itself")]
    [InlineData("a = «e»*2; e = y - f; a*e", "defined further on")]
    [InlineData("y*«weight»", "It is the sample weight")]
    [InlineData("y*«n»", "It is the length of the rows")]
    public void Unknown_names_come_with_advice(string marked, string piece) =>
        AssertErrors(marked, piece, "y, f, shared delta, weight weight, length n");

    [Theory]
    [InlineData("something + y", "something")]
    [InlineData("k*y", "k")]
    public void Nothing_is_suggested_that_isnt_close(string expression, string name)
    {
        LossDiagnostic error = Assert.Single(Errors(expression));
        Assert.Equal(DiagnosticKind.UnknownName, error.Kind);
        Assert.Equal([name, ""], error.Arguments);
    }

    [Theory]
    [InlineData("«y» = 2; y*f", "'y' is a parameter already")]
    [InlineData("m = y; «m» = f; m", "'m' is defined already")]
    [InlineData("«weight» = 2; y*f", "'weight' is a parameter already")]
    [InlineData("«a.b» = 2; y*f", "names have no '.'")]
    public void Definitions_need_names_of_their_own(string marked, string piece) => AssertErrors(marked, piece, "y, f, weight weight");

    [Fact]
    public void A_wrong_definition_is_reported_once() => AssertErrors("m = «foo» + 1; m*m + m", "foo");

    [Fact]
    public void Parameters_that_are_never_used_are_warned_about()
    {
        List<LossDiagnostic> diagnostics = [];
        BoundLoss? loss = Binder.Bind("0*y + f", Parameters("y, f, shared delta, row z, label k, weight c, length n"), diagnostics);

        Assert.NotNull(loss);
        Assert.All(diagnostics, d => Assert.Equal((DiagnosticKind.ParameterNeverUsed, LossLocation.Parameter), (d.Kind, d.Location)));
        Assert.Equal(["delta", "z", "k"], diagnostics.Select(d => d.Arguments[0]));
    }

    [Fact]
    public void There_is_a_limit_to_the_parameters()
    {
        string Names(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => "p" + i));
        Assert.Equal(64, Bind("p63", Names(64) + ", weight w").Variables.Count);
        Assert.Equal((DiagnosticKind.UnsupportedSignature, LossLocation.Method), (Errors("p1", Names(65))[0].Kind, Errors("p1", Names(65))[0].Location));
    }
}
