using System.Collections.Generic;
using System.Linq;
using LossGen.Explaining;
using LossGen.Language;
using LossGen.Model;
using Xunit;

namespace LossGen.Generator.Tests.Explaining;

/// <summary>What tools are told of an expression.</summary>
public sealed class LossExplainerTests
{
    [Fact]
    public void The_logistic_loss_is_explained()
    {
        LossExplanation explanation = Explain("log(1 + exp(-y*f))");
        Assert.Equal("softplus(-y*f)", explanation.Computed);
        ExplainedDerivative derivative = Assert.Single(explanation.Derivatives);
        Assert.Equal(("f", "-y*sigmoid(-y*f)", "y^2*sigmoid(y*f)*sigmoid(-y*f)"), (derivative.Variable, derivative.First, derivative.Second));
        Assert.Contains(explanation.Rewrites, r => r.Before == "log(1 + exp(x))" && r.After == "softplus(x)" && r.Failure is not null);
        Assert.Empty(explanation.Kinks);
        Assert.All(explanation.Parameters, p => Assert.Equal("[n]", p.Shape));
    }

    [Fact]
    public void Derivatives_come_in_the_order_of_the_variables() =>
        Assert.Equal(
            ["b", "w"],
            Explain("s = dot(x, w) + b; log(1 + exp(-y*s))", new() { WithRespectTo = "b, w" }).Derivatives.Select(d => d.Variable));

    [Theory]
    [InlineData("max(0, 1 - y*f)")]
    [InlineData("-log(softmax(z)[k])")]
    [InlineData("s = dot(x, w) + b; log(1 + exp(-y*s))")]
    [InlineData("logsumexp(z)")]
    [InlineData("dot(abs(z) + (z + t), softmax(t - t))")]
    public void The_model_compiles(string expression)
    {
        ExplainResult result = LossExplainer.Explain(expression, new() { WithRespectTo = expression.Contains('w') ? "w" : null });
        LossCompilation compilation = LossCompiler.Compile(result.Explanation!.Model, TestContext);
        Assert.NotNull(compilation.Source);
        Assert.Empty(compilation.Diagnostics);
    }

    [Theory]
    [InlineData("max(0, 1 - y*)", "LOSS0001", 13)]
    [InlineData("softplu(x)", "LOSS0003", 0)]
    [InlineData("sum(3)", "LOSS0005", 4)]
    public void Errors_have_a_place(string expression, string code, int start)
    {
        ExplainResult result = LossExplainer.Explain(expression);
        Assert.Null(result.Explanation);
        ExplainedProblem problem = Assert.Single(result.Problems);
        Assert.Equal((code, start), (problem.Code, problem.Span!.Value.Start));
        Assert.DoesNotContain("{0}", problem.Message);
    }

    [Fact]
    public void A_misspelt_function_gets_a_suggestion() =>
        Assert.Equal("The function 'softplu' is unknown. Did you mean 'softplus'?", LossExplainer.Explain("softplu(x)").Problems[0].Message);

    [Fact]
    public void A_variable_that_is_not_there_is_an_error_in_the_list()
    {
        ExplainedProblem problem = Assert.Single(LossExplainer.Explain("x^2", new() { WithRespectTo = "z" }).Problems);
        Assert.True(problem.InWithRespectTo);
        Assert.Equal(new TextSpan(0, 1), problem.Span);
    }

    [Fact]
    public void A_shape_for_a_name_that_is_not_there_is_an_error()
    {
        ExplainResult result = LossExplainer.Explain("x^2", new() { Shapes = new Dictionary<string, ParameterKind> { ["z"] = ParameterKind.SampleRow } });
        Assert.Null(result.Explanation);
        Assert.Contains("'z'", Assert.Single(result.Problems).Message);
    }

    [Fact]
    public void A_derivative_that_is_zero_everywhere_is_a_warning()
    {
        ExplainResult result = LossExplainer.Explain("y*f < 0 ? 1 : 0");
        Assert.NotNull(result.Explanation);
        Assert.True(Assert.Single(result.Problems).IsWarning);
    }

    private static System.Threading.CancellationToken TestContext => System.Threading.CancellationToken.None;

    private static LossExplanation Explain(string expression, ExplainOptions? options = null)
    {
        ExplainResult result = LossExplainer.Explain(expression, options);
        Assert.Empty(result.Problems);
        return result.Explanation!;
    }
}
