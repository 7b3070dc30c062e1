using System.Threading.Tasks;
using Xunit;

namespace LossGen.Generator.Tests.CodeFixes;

/// <summary>Before, what is offered, after; and what is offered really mends.</summary>
public sealed class ExpressionFixTests
{
    [Theory]
    [InlineData("2f - y", "Insert '*'", "2*f - y")]
    [InlineData("square(2f)*y", "Insert '*'", "square(2*f)*y")]
    [InlineData("(y - f)(y + f)", "Insert '*'", "(y - f)*(y + f)")]
    [InlineData("2 f - y", "Insert '*'", "2*f - y")]
    [InlineData("max(y f)", "Insert ','", "max(y, f)")]
    [InlineData("y(1 - f)", "Insert '*'", "y*(1 - f)")]
    [InlineData("y×f", "Replace '×' by '*'", "y*f")]
    [InlineData("y − f", "Replace '−' by '-'", "y - f")]
    [InlineData("y*f²", "Replace '²' by '^2'", "y*f^2")]
    [InlineData("y <> 0 ? f : 1", "Replace '<>' by '!='", "y != 0 ? f : 1")]
    [InlineData("abs(y = 0 ? f : 1)", "Replace '=' by '=='", "abs(y == 0 ? f : 1)")]
    [InlineData("y > 0 and f > 0 ? f : 1", "Replace 'and' by '&&'", "y > 0 && f > 0 ? f : 1")]
    [InlineData("0 < y < 1 ? f : 1", "Insert '&& y'", "0 < y && y < 1 ? f : 1")]
    [InlineData("m == y*f; max(0, 1 - m)", "Replace '==' by '='", "m = y*f; max(0, 1 - m)")]
    [InlineData("1_000*y*f", "Replace '1_000' by '1000'", "1000*y*f")]
    [InlineData("1.*y*f", "Insert '0'", "1.0*y*f")]
    [InlineData("y*f + 1,5", "Replace ',' by '.'", "y*f + 1.5")]
    [InlineData("y*sigmiod(f)", "Replace 'sigmiod' by 'sigmoid'", "y*sigmoid(f)")]
    [InlineData("y*Math.Exp(f)", "Replace 'Math.Exp' by 'exp'", "y*exp(f)")]
    [InlineData("y*ln(f)", "Replace 'ln' by 'log'", "y*log(f)")]
    [InlineData("ratio = y*f; rato^2", "Replace 'rato' by 'ratio'", "ratio = y*f; ratio^2")]
    public async Task Slips_are_mended(string before, string offer, string after)
    {
        string mended = await Mender.MendAsync(Method(before), offer);
        Assert.Equal(Method(after), mended);
        Assert.Empty(Mender.Diagnose(mended));
    }

    [Theory]
    [InlineData("\"y*sigmiod(f)\"", "\"y*sigmoid(f)\"")]
    [InlineData("@\"y*sigmiod(f)\"", "@\"y*sigmoid(f)\"")]
    [InlineData("\"\\t y*sigm\\u0069od(f)\"", "\"\\t y*sigmoid(f)\"")]
    [InlineData("\"\"\"y*sigmiod(f)\"\"\"", "\"\"\"y*sigmoid(f)\"\"\"")]
    [InlineData("\"\"\"\n        m = y;\n        m*sigmiod(f)\n        \"\"\"", "\"\"\"\n        m = y;\n        m*sigmoid(f)\n        \"\"\"")]
    [InlineData("\"y*\" + \"sigmiod\" + \"(f)\"", "\"y*\" + \"sigmoid\" + \"(f)\"")]
    [InlineData("$\"{Factor}*sigmiod(f)\"", "$\"{Factor}*sigmoid(f)\"")]
    public async Task Every_kind_of_string_is_edited_in_its_characters(string before, string after)
    {
        string Source(string literal) => $$"""
            using System;
            using LossGen;
            public static partial class C
            {
                private const string Factor = "y";
                [Loss({{literal}})]
                public static partial float M(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
            }
            """;
        string mended = await Mender.MendAsync(Source(before), "Replace '" + Misspelt(before) + "' by 'sigmoid'");
        Assert.Equal(Source(after), mended);
        Assert.Empty(Mender.Diagnose(mended));
    }

    [Fact]
    public async Task What_a_constant_holds_is_not_edited_where_it_is_used()
    {
        Assert.Empty(await Mender.OffersAsync("""
            using System;
            using LossGen;
            public static partial class C
            {
                private const string Text = "y*sigmiod(f)";
                [Loss(Text)]
                public static partial float M(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
            }
            """));
    }

    [Theory]
    [InlineData(
        "float M(ReadOnlySpan<float> y, ReadOnlySpan<float> f)",
        "Add parameter 'float delta', a number that all samples share",
        "float M(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta)")]
    [InlineData(
        "double M(System.ReadOnlySpan<double> y, System.ReadOnlySpan<double> f, double b = 1)",
        "Add parameter 'double delta', a number that all samples share",
        "double M(System.ReadOnlySpan<double> y, System.ReadOnlySpan<double> f, double delta, double b = 1)")]
    [InlineData(
        "void M(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination)",
        "Add parameter 'float delta', a number that all samples share",
        "void M(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta, Span<float> destination)")]
    [InlineData(
        "double M(double y, double f)",
        "Add parameter '[Shared] double delta', a number that all samples share",
        "double M(double y, double f, [Shared] double delta)")]
    [InlineData(
        "float M(ReadOnlySpan<float> y, ReadOnlySpan<float> f, System.Threading.CancellationToken token)",
        "Add parameter 'float delta', a number that all samples share",
        "float M(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float delta, System.Threading.CancellationToken token)")]
    public async Task A_missing_parameter_is_added_with_its_type(string before, string offer, string after)
    {
        string Source(string method) => $$"""
            using System;
            using LossGen;
            public static partial class C
            {
                [Loss("delta*(y - f){{(method.Contains(" b ", System.StringComparison.Ordinal) ? "*b" : "")}}", WithRespectTo = "f", Parallel = true)]
                public static partial {{method}};
            }
            """;
        string mended = await Mender.MendAsync(Source(before), offer);
        Assert.Equal(Source(after), mended);
        Assert.Empty(Mender.Diagnose(mended));
    }

    [Fact]
    public async Task A_missing_span_is_added_before_it_is_told_by_what_to_differentiate()
    {
        string before = Method("y*f + g");
        string mended = await Mender.MendAsync(before, "Add parameter 'ReadOnlySpan<float> g', a number for each sample");
        Assert.Contains("ReadOnlySpan<float> f, ReadOnlySpan<float> g);", mended, System.StringComparison.Ordinal);
        Assert.Equal("Differentiate by 'f'; Differentiate by 'g'", string.Join("; ", await Mender.OffersAsync(mended)));

        string chosen = await Mender.MendAsync(mended, "Differentiate by 'g'");
        Assert.Contains("[Loss(\"y*f + g\", WithRespectTo = \"g\")]", chosen, System.StringComparison.Ordinal);
        Assert.Empty(Mender.Diagnose(chosen));
    }

    [Fact]
    public async Task A_misspelt_variable_of_differentiation_is_mended()
    {
        string Source(string by) => Method("y*logit").Replace("> f", "> logit", System.StringComparison.Ordinal)
            .Replace("\")]", $"\", WithRespectTo = \"{by}\")]", System.StringComparison.Ordinal);
        string mended = await Mender.MendAsync(Source("logitt"), "Replace 'logitt' by 'logit'");
        Assert.Equal(Source("logit"), mended);
        Assert.Empty(Mender.Diagnose(mended));
    }

    [Fact]
    public async Task All_slips_of_a_file_are_mended_at_once()
    {
        const string Before = """
            using System;
            using LossGen;
            public static partial class C
            {
                [Loss("y*sigmiod(f)")]
                public static partial float A(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
                [Loss("y*sigmiod(f) + sofplus(f)")]
                public static partial float B(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
            }
            """;
        string mended = await Mender.MendAllAsync(Before);
        Assert.Equal(Before.Replace("sigmiod", "sigmoid", System.StringComparison.Ordinal).Replace("sofplus", "softplus", System.StringComparison.Ordinal), mended);
    }

    private static string Method(string expression) => $$"""
        using System;
        using LossGen;
        public static partial class C
        {
            [Loss("{{expression}}")]
            public static partial float M(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
        }
        """;

    private static string Misspelt(string literal) => literal.Contains('\\', System.StringComparison.Ordinal) ? "sigm\\u0069od" : "sigmiod";
}
