using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Rewriting;
using LossGen.Generator.Tests.Language;
using LossGen.Language;
using Xunit;

namespace LossGen.Generator.Tests.Calculus;

/// <summary>Rewrites that look right and aren't: none of them is applied. And the order of what is: recognised, then differentiated.</summary>
public sealed class NonRuleTests
{
    [Theory]
    [InlineData("0*x")] // NaN where x is infinite.
    [InlineData("x - x")]
    [InlineData("x/x")]
    [InlineData("log(x*y)")] // Both may be negative.
    [InlineData("log(x/y)")]
    [InlineData("log(x^2)")] // 2*log(x) is NaN for negative x.
    [InlineData("sqrt(x*y)")]
    [InlineData("pow(x*y, 0.3)")]
    [InlineData("pow(x^2, 0.3)")]
    [InlineData("x + y")] // x*(1 + y/x) has no value at x = 0.
    [InlineData("exp(log(x))")] // NaN for negative x.
    [InlineData("sqrt(x)^2")]
    public void Is_left_as_it_is(string expression)
    {
        (Graph graph, Node value) = Bind(expression);
        Assert.Equal(value, new Rewriter(graph, StableRules.Set).Rewrite(value));
    }

    [Fact]
    public void The_root_of_a_square_is_not_the_number()
    {
        (Graph graph, Node value) = Bind("sqrt(x^2)");
        Assert.Equal("abs(x)", Presenter.Present(new Rewriter(graph, StableRules.Set).Rewrite(value)));
    }

    [Theory]
    [InlineData("log(1 + exp(x))", "sigmoid(x)")]
    [InlineData("log(sigmoid(x))", "sigmoid(-x)")]
    [InlineData("log(cosh(x))", "tanh(x)")]
    [InlineData("log(1 + exp(-y*x))", "-y*sigmoid(-y*x)")]
    public void Functions_are_recognised_before_they_are_differentiated(string expression, string derivative)
    {
        (Graph graph, Node value) = Bind(expression);
        Node stable = new Rewriter(graph, StableRules.Set).Rewrite(value);
        Assert.Equal(derivative, Presenter.Present(Derivation.Derive(graph, stable, Find(stable, "x"))));
    }

    [Theory]
    [InlineData("log(1 + exp(x))", "softplus")]
    [InlineData("log(1 - exp(x))", "log1mexp")]
    [InlineData("exp(x) - 1", "expm1")]
    [InlineData("log(1 + x)", "log1p")]
    [InlineData("1 - sigmoid(x)", "sigmoid")]
    [InlineData("sqrt(1 + x^2) - 1", "sqrt1psquarem1")]
    [InlineData("-log(1 - exp(-x))", "log1mexp")] // Signs that a canonical form moves about don't hide it.
    public void No_later_table_undoes_what_was_recognised(string expression, string function)
    {
        (Graph graph, Node value) = Bind(expression);
        Node stable = new Rewriter(graph, StableRules.Set).Rewrite(value);
        Node computed = new Rewriter(graph, LoweredForms.Set).Rewrite(new Rewriter(graph, EvaluationRules.Set).Rewrite(stable));
        Assert.Contains(function, Names(computed));
        Assert.Equal(stable, new Rewriter(graph, StableRules.Set).Rewrite(stable));
    }

    private static (Graph Graph, Node Value) Bind(string expression)
    {
        BoundLoss bound = LanguageTest.Bind(expression);
        return (bound.Graph, bound.Value);
    }

    private static Variable Find(Node node, string name) =>
        node is VariableNode variable && variable.Variable.Name == name
            ? variable.Variable
            : Find(node.Arguments.First(a => Names(a).Contains(name)), name);

    private static HashSet<string> Names(Node node)
    {
        HashSet<string> names = node is CallNode call ? [call.Function.Name] : node is VariableNode variable ? [variable.Variable.Name] : [];
        foreach (Node argument in node.Arguments)
        {
            names.UnionWith(Names(argument));
        }

        return names;
    }
}
