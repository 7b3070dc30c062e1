using System.Linq;
using LossGen.Calculus.Properties;
using LossGen.Explaining;
using Xunit;

namespace LossGen.Generator.Tests.Calculus.Properties;

/// <summary>What is proven of losses; "?" where neither a claim nor its opposite is.</summary>
public sealed class LossFactsTests
{
    [Theory]
    [InlineData("max(0, 1 - y*f)", "f", "yes", "no", "abs(y)", "no")]
    [InlineData("max(0, -y*f)", "f", "yes", "no", "abs(y)", "no")]
    [InlineData("log(1 + exp(-y*f))", "f", "yes", "no", "abs(y)", "y^2/4")]
    [InlineData("log2(1 + exp(-y*f))", "f", "yes", "no", "abs(y)/log(2)", "y^2/(4*log(2))")]
    [InlineData("exp(-y*f)", "f", "yes", "no", "no", "no")]
    [InlineData("-log(p)", "p", "yes", "no", "no", "no")]
    [InlineData("-(y*log(p) + (1 - y)*log(1 - p))", "p", "yes for y in [0, 1]", "no", "no", "no")]
    [InlineData("-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))", "s", "yes", "no", "max(abs(y), abs(1 - y))", "0.25")]
    [InlineData("-log(softmax(z)[k])", "z", "yes", "?", "sqrt(2)", "?")]
    [InlineData("-sum(y*log(softmax(z)))", "z", "yes for y >= 0", "?", "norm(y) + abs(sum(y))", "?")]
    [InlineData("(y - f)^2", "f", "yes", "no", "no", "2")]
    [InlineData("(f - y)^2/2", "f", "yes", "no", "no", "1")]
    [InlineData("abs(y - f)", "f", "yes", "no", "1", "no")]
    [InlineData("huber(y, f, delta)", "f", "yes for delta >= 0", "no", "abs(delta)", "1 for delta >= 0")]
    [InlineData("smoothL1(y, f, beta)", "f", "yes for beta >= 0", "no", "1", "1/beta for beta >= 0")]
    [InlineData("pseudoHuber(y, f, delta)", "f", "yes", "no", "abs(delta)", "1")]
    [InlineData("log(cosh(f - y))", "f", "yes", "no", "1", "1")]
    [InlineData("r = y - f; max(tau*r, (tau - 1)*r)", "f", "yes", "no", "max(abs(tau), abs(1 - tau))", "no")]
    [InlineData("max(0, abs(y - f) - eps)", "f", "yes", "no", "1", "no")]
    [InlineData("max(0, 1 - y*f)^2", "f", "yes", "no", "no", "2*y^2")]
    [InlineData("m = y*f; m >= -1 ? max(0, 1 - m)^2 : -4*m", "f", "yes", "no", "4*abs(y)", "2*y^2")]
    [InlineData("m = y*f; m >= 1 ? 0 : (m <= 0 ? 1/2 - m : (1 - m)^2/2)", "f", "yes", "no", "abs(y)", "y^2")]
    [InlineData("exp(f) - y*f", "f", "yes", "no", "no", "no")]
    [InlineData("log(1 + (f - y)^2)", "f", "no", "no", "1", "2")]
    [InlineData("y*f < 0 ? 1 : 0", "f", "no", "no", "no", "no")]
    [InlineData("norm(a - b)", "a", "yes", "?", "1", "?")]
    [InlineData("max(0, -y*dot(x, w))", "w", "yes", "?", "abs(y)*norm(x)", "?")]
    [InlineData("lambda/2*sum(w^2)", "w", "yes for lambda >= 0", "?", "?", "?")]
    [InlineData("-sum(p*log(p))", "p", "?", "yes", "?", "?")]
    [InlineData("-x^2", "x", "no", "yes", "no", "2")]
    [InlineData("x^3", "x", "no", "no", "no", "no")]
    [InlineData("abs(x)^3", "x", "yes", "no", "no", "no")]
    [InlineData("sigmoid(x)", "x", "no", "no", "0.25", "0.25")]
    [InlineData("sqrt(x)", "x", "no", "yes", "no", "no")]
    [InlineData("cbrt(x)^2", "x", "no", "no", "?", "no")]
    [InlineData("x*log(x)", "x", "yes", "no", "no", "no")]
    [InlineData("3*x + 2", "x", "yes", "yes", "3", "0")]
    [InlineData("sin(x)", "x", "no", "no", "1", "1")]

    // A kink that points down, jumps, poles, and what looks convex on each side only.
    [InlineData("max(x, -x^2)", "x", "no", "no", "?", "?")]
    [InlineData("x < 0 ? x : -x", "x", "no", "?", "1", "no")]
    [InlineData("x < 0 ? x^2 : x^2 - x", "x", "no", "no", "no", "no")]
    [InlineData("x < 0 ? 0 : x^2 + 1", "x", "no", "no", "no", "no")]
    [InlineData("x < 0 ? 0 : x^2", "x", "yes", "no", "no", "2")]
    [InlineData("floor(x)", "x", "no", "no", "?", "?")]
    [InlineData("x^4 - x^2", "x", "no", "no", "?", "no")]
    [InlineData("1/x", "x", "?", "?", "?", "?")]
    [InlineData("sqrt(abs(x))", "x", "no", "no", "?", "no")]
    [InlineData("1e35*tanh(x)", "x", "no", "no", "1e35", "2e35")]
    public void Claims_are_those_of_the_literature(
        string expression, string variable, string convex, string concave, string lipschitz, string smooth)
    {
        VariableFacts facts = Assert.Single(Facts(expression, variable).Variables);
        Assert.Equal(
            (convex, concave, lipschitz, smooth),
            (Text(facts.Convex), Text(facts.Concave), Text(facts.Lipschitz), Text(facts.Smooth)));
    }

    [Theory]
    [InlineData("log(1 + exp(-y*f))", "f", null, "(0, inf)")]
    [InlineData("-log(p)", "p", "p > 0", null)]
    [InlineData("-(y*log(p) + (1 - y)*log(1 - p))", "p", "p > 0 and p < 1", "[0, inf) for y in [0, 1]")]
    [InlineData("pseudoHuber(y, f, delta)", "f", "delta != 0", "[0, inf)")]
    [InlineData("huber(y, f, delta)", "f", null, "[0, inf) for delta >= 0")]
    [InlineData("y*f < 0 ? 1 : 0", "f", null, "[0, 1]")]
    [InlineData("-x^2", "x", null, "(-inf, 0]")]
    [InlineData("x > 0 ? log(1 + x) : 0", "x", null, "[0, inf)")]
    [InlineData("1/x", "x", "x != 0", null)]
    [InlineData("1 - exp(-(f - y)^2/2)", "f", null, "[0, 1)")]
    public void Domain_and_range_are_known(string expression, string variable, string? domain, string? range)
    {
        LossFacts facts = Facts(expression, variable);
        Assert.True(facts.IsDomainKnown);
        Assert.Equal((domain, range), (facts.Domain, facts.RangeCondition is null ? facts.Range : $"{facts.Range} for {facts.RangeCondition}"));
    }

    [Theory]
    [InlineData("-log(p)", "p", "?", "yes")]
    [InlineData("exp(x)", "x", "yes", "?")]
    [InlineData("max(0, 1 - y*f)", "f", "?", "yes for y >= 0")]
    [InlineData("x^2", "x", "?", "?")]
    public void Directions_are_known(string expression, string variable, string increasing, string decreasing)
    {
        VariableFacts facts = Assert.Single(Facts(expression, variable).Variables);
        Assert.Equal((increasing, decreasing), (Text(facts.Increasing), Text(facts.Decreasing)));
    }

    [Fact]
    public void Each_variable_has_facts_of_its_own()
    {
        LossFacts facts = Facts("max(0, 1 - y*(dot(x, w) + b))", "w, b");
        Assert.Equal(["abs(y)*norm(x)", "abs(y)"], facts.Variables.Select(v => v.Lipschitz.Constant));
    }

    [Fact]
    public void No_expression_takes_long()
    {
        // Sixty nested branches, and as many inputs as there may be names in a condition.
        string nested = string.Concat(Enumerable.Range(0, 60).Select(i => $"x > {i} ? exp(y*x)/{i + 1} : ")) + "0";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Facts(nested, "x");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static LossFacts Facts(string expression, string variable)
    {
        ExplainResult result = LossExplainer.Explain(expression, new() { WithRespectTo = variable });
        Assert.True(result.Explanation is not null, string.Join(", ", result.Problems));
        return result.Explanation.Facts;
    }

    private static string Text(Claim claim) => claim switch
    {
        { Holds: null } => "?",
        { Holds: false } => "no",
        _ => (claim.Constant ?? "yes") + (claim.Condition is null ? "" : " for " + claim.Condition),
    };
}
