using System.Linq;
using System.Text.Json;
using Xunit;

namespace LossGen.Tool.Tests;

/// <summary><c>lossgen check</c>.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData("log(1 + exp(-y*f))")]
    [InlineData("(y - f)^2/2")]
    [InlineData("-log(softmax(z)[k])")]
    [InlineData("hinge(y, f) + square(y, f)")]
    [InlineData("sqrt(1 + f^2) - 1")]
    [InlineData("lambda*sum(abs(w))", "--wrt", "w")]
    [InlineData("s = dot(x, w) + b; log(1 + exp(-y*s))", "--wrt", "w, b")]
    public void Stable_forms_are_within_the_bound(params string[] arguments)
    {
        ToolRun run = ToolRun.Of(["check", .. arguments, "--samples", "60"]);
        Assert.True(run.ExitCode == ExitCode.Success, run.Out + run.Error);
        Assert.EndsWith("All within the bound.\n", run.Out, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_literal_form_that_fails_is_found()
    {
        ToolRun run = ToolRun.Of("check", "log(1 + exp(-y*f))", "--literal", "--json");
        Assert.Equal((ExitCode.CheckFailed, ""), (run.ExitCode, run.Error));
        JsonElement json = JsonDocument.Parse(run.Out).RootElement;
        Assert.False(json.GetProperty("isWithinBound").GetBoolean());
        JsonElement[] results = [.. json.GetProperty("results").EnumerateArray()];
        Assert.Equal(
            ["double value", "double d/df", "double d2/df2", "float value", "float d/df", "float d2/df2"],
            results.Select(r => $"{r.GetProperty("type").GetString()} {r.GetProperty("result").GetString()}"));
        JsonElement value = results[0];
        Assert.False(value.GetProperty("isWithinBound").GetBoolean());
        Assert.True(value.GetProperty("compared").GetInt32() > 100);
        Assert.Contains("f = ", value.GetProperty("worst").GetProperty("input").GetString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_keep_the_inputs_where_a_literal_form_is_accurate()
    {
        string[] arguments = ["check", "log(1 + exp(-f))", "--literal", "--samples", "40"];
        Assert.Equal(ExitCode.CheckFailed, ToolRun.Of(arguments).ExitCode);
        ToolRun run = ToolRun.Of([.. arguments, "--range", "f: -3..1"]);
        Assert.True(run.ExitCode == ExitCode.Success, run.Out + run.Error);
        Assert.DoesNotContain("f = -4", run.Out, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_finds_the_same() => Assert.Equal(
        ToolRun.Of("check", "tanh(f)", "--samples", "30", "--seed", "7"), ToolRun.Of("check", "tanh(f)", "--samples", "30", "--seed", "7"));

    [Fact]
    public void A_loss_without_gradient_has_only_its_value()
    {
        string text = ToolRun.Says("check", "classificationerror", "--samples", "20");
        Assert.Contains("value", text, System.StringComparison.Ordinal);
        Assert.DoesNotContain("d/d", text, System.StringComparison.Ordinal);
    }
}
