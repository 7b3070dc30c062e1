using System.Linq;
using System.Text.Json;
using LossGen.Language;
using Xunit;

namespace LossGen.Tool.Tests;

/// <summary><c>lossgen explain</c>.</summary>
public sealed class ExplainTests
{
    public static TheoryData<string> BuiltIns => [.. Language.BuiltIns.All.Select(b => b.Name)];

    [Fact]
    public void The_logistic_loss() => Assert.Equal(
        """
        expression  log(1 + exp(-y*f))
        names       y  scalar  [n]
                    f  scalar  [n]
        value       softplus(-y*f)
        d/df        -y*sigmoid(-y*f)
        d2/df2      y^2*sigmoid(y*f)*sigmoid(-y*f)
        computed    softplus(-y*f)
        rewrites    log(1 + exp(x))  ->  softplus(x)
                      by A6 log-one-plus-exp: the literal form overflows above 709.8 and is 0 below -36.7
        kinks       none
        domain      everywhere
        range       (0, inf)
        by f        convex      yes
                    concave     no
                    Lipschitz   yes, constant abs(y)
                    smooth      yes, constant y^2/4
                    increasing  unknown
                    decreasing  yes for y >= 0

        """,
        ToolRun.Says("explain", "log(1 + exp(-y*f))"));

    [Fact]
    public void Rows_and_labels() => Assert.Equal(
        """
        expression  -log(softmax(z)[k])
        names       z  row    [n, k]
                    k  label  [n], integers
        value       -logsoftmax(z)[k]
        d/dz        softmax(z) - onehot(k)
        d2/dz2      (1 - softmax(z))*softmax(z)
        computed    -logsoftmax(z)[k]
        rewrites    log(softmax(z)[n])  ->  logsoftmax(z)[n]
                      by B13 log-softmax-element: the literal form is infinite at n = 0, z = [-1000, 0, 0]
                    softmax(z) - onehot(n)
                      by softmax-less-one-hot: the literal form is 0 at n = 0, z = [40, 0, 0], w = [1, 0, 0]
        kinks       none
        domain      everywhere
        range       [0, inf)
        by z        convex     yes
                    concave    unknown
                    Lipschitz  yes, constant sqrt(2)
                    smooth     unknown

        """,
        ToolRun.Says("explain", "-log(softmax(z)[k])"));

    [Fact]
    public void A_loss_with_kinks() => Assert.Equal(
        """
        expression  max(0, 1 - y*f)
        names       y  scalar  [n]
                    f  scalar  [n]
        value       max(0, 1 - y*f)
        d/df        y*f < 1 ? -y : 0
        d2/df2      0
        computed    max(0, 1 - y*f)
        kinks       max(0, 1 - y*f): at y*f = 1 its derivative is that of the side that doesn't vary, 0.
        domain      everywhere
        range       [0, inf)
        by f        convex      yes
                    concave     no
                    Lipschitz   yes, constant abs(y)
                    smooth      no
                    increasing  unknown
                    decreasing  yes for y >= 0

        """,
        ToolRun.Says("explain", "max(0, 1 - y*f)", "--float"));

    [Fact]
    public void A_built_in_by_its_name_in_any_case()
    {
        string text = ToolRun.Says("explain", "pseudohuber");
        Assert.StartsWith("loss        PseudoHuber(y, f, delta)\n            The pseudo-Huber loss", text, System.StringComparison.Ordinal);
        Assert.Contains("\nexpression  delta^2*(sqrt(1 + ((f - y)/delta)^2) - 1)\n", text, System.StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BuiltIns))]
    public void Every_built_in_is_explained(string name)
    {
        ToolRun run = ToolRun.Of("explain", name);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.DoesNotContain("error", run.Error, System.StringComparison.Ordinal);
        Assert.Contains("\nrange ", run.Out, System.StringComparison.Ordinal);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.EndsWith(' '));
    }

    [Fact]
    public void An_expression_that_begins_with_a_minus_is_no_option() =>
        Assert.Contains("\nd/dp        -1/p\n", ToolRun.Says("explain", "-log(p)"), System.StringComparison.Ordinal);

    [Fact]
    public void An_expression_from_standard_input()
    {
        ToolRun run = ToolRun.WithInput("m = y*f;\nmax(0, 1 - m)\n", "explain", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("expression  m = y*f;\n            max(0, 1 - m)\n", run.Out, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_can_be_given()
    {
        Assert.Contains("\n            b  scalar  [n]\n", ToolRun.Says("explain", "(a - b)^2", "--wrt", "a", "--shape", "b: scalar"), System.StringComparison.Ordinal);
        Assert.Contains("\n            w  shared row  [k]\n", ToolRun.Says("explain", "sum(v*w)", "--wrt", "w", "--shape", "w: shared row, v: row"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Literal_formulas_are_not_rewritten()
    {
        string text = ToolRun.Says("explain", "log(1 + exp(-y*f))", "--literal");
        Assert.DoesNotContain("rewrites", text, System.StringComparison.Ordinal);
        Assert.Contains("\ncomputed    log(1 + exp(-y*f))\n", text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_goes_to_the_error_output()
    {
        ToolRun run = ToolRun.Of("explain", "y*f < 0 ? 1 : 0");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("warning LOSS0014: ", run.Error, System.StringComparison.Ordinal);
        Assert.DoesNotContain("^", run.Error, System.StringComparison.Ordinal);
    }

    [Fact]
    public void As_json()
    {
        JsonElement json = JsonDocument.Parse(ToolRun.Says("explain", "hinge", "--json")).RootElement;
        Assert.Equal("Hinge", json.GetProperty("builtIn").GetString());
        Assert.Equal("max(0, 1 - y*f)", json.GetProperty("expression").GetString());
        Assert.Equal(["y", "f"], json.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        JsonElement derivative = Assert.Single(json.GetProperty("derivatives").EnumerateArray());
        Assert.Equal("y*f < 1 ? -y : 0", derivative.GetProperty("first").GetString());
        Assert.True(derivative.GetProperty("convex").GetProperty("holds").GetBoolean());
        Assert.Equal("abs(y)", derivative.GetProperty("lipschitz").GetProperty("constant").GetString());
        Assert.False(derivative.GetProperty("smooth").GetProperty("holds").GetBoolean());
        Assert.Equal("[0, inf)", json.GetProperty("range").GetProperty("text").GetString());
        Assert.Empty(json.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public void What_is_not_known_is_null_in_json()
    {
        JsonElement json = JsonDocument.Parse(ToolRun.Says("explain", "f^3*sin(y*f)", "--json", "--wrt", "f")).RootElement;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("derivatives")[0].GetProperty("increasing").GetProperty("holds").ValueKind);
    }

    [Fact]
    public void The_output_is_the_same_each_time() => Assert.Equal(ToolRun.Says("explain", "contrastive"), ToolRun.Says("explain", "contrastive"));
}
