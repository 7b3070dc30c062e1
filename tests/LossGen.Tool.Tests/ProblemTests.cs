using System.IO;
using System.Linq;
using System.Text.Json;
using LossGen.Language;
using LossGen.Tool.Output;
using Xunit;

namespace LossGen.Tool.Tests;

/// <summary>What is said about expressions and options that can't be used.</summary>
public sealed class ProblemTests
{
    [Fact]
    public void Carets_stand_below_the_characters() => Fails(
        """
        error LOSS0003: The function 'softplu' is unknown. Did you mean 'softplus'?
          2*softplu(-y*f) + sum(3)
            ^^^^^^^
        error LOSS0005: 'sum' needs a row, and this is a number; over the samples, the method itself sums or averages
          2*softplu(-y*f) + sum(3)
                                ^

        """,
        "explain",
        "2*softplu(-y*f) + sum(3)");

    [Fact]
    public void An_error_at_the_end_has_its_caret_behind_the_text() => Fails(
        """
        error LOSS0001: A number, a name or '(' is expected after '+', but the end of the expression follows
          1 + 
              ^

        """,
        "show",
        "1 + ");

    [Fact]
    public void An_error_in_the_variables_is_shown_there() => Fails(
        """
        error LOSS0013: Can't differentiate by 'q'. No parameter is called so.
          --wrt x, q
                   ^

        """,
        "check",
        "x^2",
        "--wrt",
        "x, q");

    [Fact]
    public void Several_candidates_are_named_with_the_option() => Fails(
        """
        error LOSS0012: The prediction could be 'a' or 'c'; say by which to differentiate: --wrt "a"

        """,
        "plot",
        "(a - c)^2");

    [Theory]
    [InlineData("a + b", 4, 1, "a + b", "    ^")]
    [InlineData("a + b", 5, 0, "a + b", "     ^")]
    [InlineData("first\nsecond line\nthird", 13, 4, "second line", "       ^^^^")]
    [InlineData("first\r\nsecond", 0, 99, "first", "^^^^^")]
    [InlineData("a\tb", 2, 1, "a b", "  ^")]
    [InlineData("", 0, 0, "", "^")]
    public void Marks(string text, int start, int length, string line, string carets) =>
        Assert.Equal((line, carets), ProblemWriter.Mark(text, new TextSpan(start, length)));

    [Theory]
    [InlineData("explain")]
    [InlineData("explain", "")]
    [InlineData("explain", "x^2", "y")]
    [InlineData("explain", "x^2", "--nothing")]
    [InlineData("explain", "x^2", "--shape", "x")]
    [InlineData("explain", "x^2", "--shape", "x: sphere")]
    [InlineData("explain", "x^2", "--shape", "y: row")]
    [InlineData("show", "x^2", "--name", "not a name")]
    [InlineData("check", "x^2", "--samples", "0")]
    [InlineData("check", "x^2", "--samples", "many")]
    [InlineData("check", "x^2", "--range", "x")]
    [InlineData("check", "x^2", "--range", "x: 1..0")]
    [InlineData("check", "x^2", "--range", "x: 0..many")]
    [InlineData("check", "x^2", "--range", "y: 0..1")]
    [InlineData("plot", "x^2", "--at", "q = 1")]
    [InlineData("plot", "x^2", "--at", "x")]
    [InlineData("plot", "x^2", "--at", "x = 1 2")]
    [InlineData("plot", "x^2", "--from", "3", "--to", "2")]
    [InlineData("plot", "x^2", "--element", "1")]
    [InlineData("plot", "sum(z*w)", "--wrt", "z", "--at", "z = 1 2, w = 1 2 3")]
    [InlineData("plot", "argmax(z) != label ? 1 : 0", "--wrt", "")]
    [InlineData("nothing")]
    [InlineData]
    public void What_can_not_be_used_ends_with_2(params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.StartsWith("error", run.Error, System.StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("softmaxcrossentropy")]
    [InlineData("huber")]
    [InlineData("contrastive")]
    public void Every_prefix_of_a_formula_is_explained_or_objected_to(string name)
    {
        string formula = Input.KnownLoss.Find(name)!.Formula;
        for (int length = 1; length < formula.Length; length++)
        {
            ToolRun run = ToolRun.Of("explain", formula[..length]);
            Assert.True(run.ExitCode == ExitCode.Success ? run.Out.Length > 0 : run.ExitCode == ExitCode.Unusable && run.Error.Length > 0, formula[..length]);
        }
    }

    [Fact]
    public void A_file_that_can_not_be_written_ends_with_2()
    {
        ToolRun run = ToolRun.Of("plot", "x^2", "-o", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "x.svg"));
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_json_where_that_is_asked_for()
    {
        ToolRun run = ToolRun.Of("explain", "max(0, 1 - y*g(f))", "--json");
        Assert.Equal((ExitCode.Unusable, ""), (run.ExitCode, run.Error));
        JsonElement json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("max(0, 1 - y*g(f))", json.GetProperty("expression").GetString());
        JsonElement problem = Assert.Single(json.GetProperty("problems").EnumerateArray());
        Assert.Equal(("LOSS0003", "error", "expression"), (Text("code"), Text("severity"), Text("place")));
        Assert.Equal((13, 1), (problem.GetProperty("start").GetInt32(), problem.GetProperty("length").GetInt32()));

        string? Text(string name) => problem.GetProperty(name).GetString();
    }

    [Fact]
    public void Unusable_options_are_json_too()
    {
        ToolRun run = ToolRun.Of("explain", "x^2", "--shape", "x", "--json");
        Assert.Equal((ExitCode.Unusable, ""), (run.ExitCode, run.Error));
        Assert.Contains("--shape", JsonDocument.Parse(run.Out).RootElement.GetProperty("problems")[0].GetProperty("message").GetString(), System.StringComparison.Ordinal);
    }

    private static void Fails(string error, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);
        Assert.Equal((error, "", ExitCode.Unusable), (run.Error, run.Out, run.ExitCode));
    }
}
