using System;
using System.Globalization;
using System.Linq;
using LossGen.Emission;
using LossGen.Model;
using Xunit;

namespace LossGen.Generator.Tests.Emission;

/// <summary>The generated text: it compiles without a warning wherever it stands, and reads as promised.</summary>
public class EmittedTextTests
{
    [Fact]
    public void Hinge_shows_its_derivative_in_comment_and_documentation()
    {
        string text = SampleLosses.Compiled.Generated.Single(t => t.Contains("struct HingeKernel", StringComparison.Ordinal));
        Assert.Contains("    // d/df = y*f < 1 ? -y : 0\n", text, StringComparison.Ordinal);
        Assert.Contains("<c>d/df = y*f &lt; 1 ? -y : 0</c>", text, StringComparison.Ordinal);
        Assert.Contains(
            """
                    public ValueOf<HingeKernel, float> Value => new(this);

            """,
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain("unsafe", text, StringComparison.Ordinal);
    }

    /// <summary>A thousand losses should be a matter of seconds for the compiler.</summary>
    [Fact]
    public void Files_are_short()
    {
        var hinge = new CompiledLosses(
            """
            using System;
            using LossGen;

            /// <summary>Losses.</summary>
            public static partial class L
            {
                /// <summary>The hinge loss.</summary>
                [Loss("max(0, 1 - y*f)")]
                public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
            }
            """);
        Assert.InRange(hinge.Generated.Single().Split('\n').Length, 100, 250);
    }

    /// <summary>A bound of the slope that no double holds is told as a formula alone.</summary>
    [Fact]
    public void A_slope_beyond_all_numbers_compiles()
    {
        var steep = new CompiledLosses(
            """
            using System;
            using LossGen;

            /// <summary>Losses.</summary>
            public static partial class L
            {
                /// <summary>Steep.</summary>
                [Loss("1e350*f")]
                public static partial double Steep(ReadOnlySpan<double> f);
            }
            """);
        Assert.Empty(steep.Diagnostics);
        Assert.Contains("LipschitzConstant = new(\"abs(1e350)\", null, null)", steep.Generated.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_not_too_long()
    {
        foreach (string line in SampleLosses.Compiled.Generated.SelectMany(t => t.Split('\n')).Where(l => !l.Contains("//", StringComparison.Ordinal)))
        {
            Assert.True(line.Length <= 130, line);
        }
    }

    /// <summary>Scopes and names that would be in the way of text that relies on them.</summary>
    [Theory]
    [InlineData("namespace Demo { class Vector512 { } class Math { } class Span { } class Lanes { } class Guard { } class System { } public static partial class L { [LossGen.Loss(\"(f - y)^2\")] public static partial float F(global::System.ReadOnlySpan<float> y, global::System.ReadOnlySpan<float> f); } }")]
    [InlineData("public static partial class L { [LossGen.Loss(\"(f - y)^2\")] public static partial float F(System.ReadOnlySpan<float> y, System.ReadOnlySpan<float> f); }")]
    [InlineData("namespace LossGen.Generated { public static partial class Hinge { [Loss(\"(f - y)^2\")] internal static partial float Value(System.ReadOnlySpan<float> y, System.ReadOnlySpan<float> f); } }")]
    [InlineData("namespace @class.@event { public partial class @object<T> { public partial struct Inner { [LossGen.Loss(\"(@float - @class)^2\", WithRespectTo = \"float\")] public partial float @double(System.ReadOnlySpan<float> @class, System.ReadOnlySpan<float> @float); } } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"Value*(i - y0)^2 + k*end\", WithRespectTo = \"i\", Hessian = true)] public static partial float Vector512(System.ReadOnlySpan<float> y0, System.ReadOnlySpan<float> i, float Value, float k, System.ReadOnlySpan<float> end); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"y*gradient + hessian + destination\", WithRespectTo = \"gradient\", Hessian = true)] public static partial float F(System.ReadOnlySpan<float> y, System.ReadOnlySpan<float> gradient, System.ReadOnlySpan<float> hessian, System.ReadOnlySpan<float> destination); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"scale*(y - f)^2 + sum0*nameof\", WithRespectTo = \"f\")] public static partial double F(System.ReadOnlySpan<double> y, System.ReadOnlySpan<double> f, double scale, double sum0, double nameof); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"kernel*sums^2 + samples\", WithRespectTo = \"sums\", Parallel = true)] public static partial double F(System.ReadOnlySpan<double> kernel, System.ReadOnlySpan<double> sums, System.ReadOnlySpan<double> samples, System.Threading.CancellationToken nameof); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"dot(tile, work) + scratch\", WithRespectTo = \"work, scratch\", Parallel = true)] public static partial void F([LossGen.Row] System.ReadOnlySpan<double> tile, [LossGen.Shared] System.ReadOnlySpan<double> work, double scratch, System.Span<double> nameof, System.Threading.CancellationToken @class); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"yRow*(y - f)^2 + valueSum + y\", WithRespectTo = \"f\")] public static partial void F(System.ReadOnlySpan<double> y, System.ReadOnlySpan<double> f, double yRow, double valueSum, System.Span<double> destination); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"abs(φ - ŷ) <= δ ? δ : φ\", WithRespectTo = \"φ\")] public static partial double F(double ŷ, double φ, [LossGen.Shared] double δ = 1e-3); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"a*f + log(2)*f\", WithRespectTo = \"f, a\")] public static partial double F(double f, [LossGen.Shared] double a); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(@\"\n max(0,\n  1 - y*f) \")] public static partial float F(float y, float f); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"samples*(f - results)^2 + kernel*sums + scale + Scale + i\", WithRespectTo = \"f, samples, kernel\")] public static partial double Engine(System.ReadOnlySpan<double> samples, System.ReadOnlySpan<double> f, System.ReadOnlySpan<double> results, double kernel, double sums, double scale, double Scale, double i); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"Delta = y - f; delta*Delta^2*abs(Delta) + sqrt(delta)*IsShort\", WithRespectTo = \"f\")] public static partial double LossKernel(System.ReadOnlySpan<double> y, System.ReadOnlySpan<double> f, double delta, double IsShort); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"inputs*value*(y - f)^2 + part*gradient*ValueOf\", WithRespectTo = \"f\")] public static partial double F(System.ReadOnlySpan<double> y, System.ReadOnlySpan<double> f, double inputs, double value, double part, double gradient, double ValueOf); } }")]
    [InlineData("namespace Demo { public static partial class L { [LossGen.Loss(\"f + c\", Reduction = LossGen.Reduction.Sum)] public static partial float F(System.ReadOnlySpan<float> f, [LossGen.SampleWeight] System.ReadOnlySpan<float> weight, float c); } }")]
    public void Compiles_without_a_warning(string source)
    {
        var compiled = new CompiledLosses("#pragma warning disable CS1591, CS8981\n" + source);
        Assert.Empty(compiled.Diagnostics.Select(d => d.ToString()));
        Assert.Single(compiled.Generated);
    }

    /// <summary>As C# 12, where threads have no part in losses over rows.</summary>
    [Fact]
    public void Rows_can_be_cancelled_in_every_version_of_the_language()
    {
        var compiled = new CompiledLosses(
            """
            using System;
            using System.Threading;
            using LossGen;

            /// <summary>Losses.</summary>
            public static partial class L
            {
                [Loss("-log(softmax(z)[label])", Parallel = true)]
                public static partial void F(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z, [SampleWeight] ReadOnlySpan<float> tile, Span<float> losses, CancellationToken work);
            }
            """);
        Assert.Empty(compiled.Diagnostics.Select(d => d.ToString()));
        string text = compiled.Generated.Single();
        Assert.Contains("        global::System.Threading.CancellationToken work = default)\n", text, StringComparison.Ordinal);
        Assert.Contains("        work.ThrowIfCancellationRequested();\n", text, StringComparison.Ordinal);
        Assert.Contains("            while (tile.Next())\n            {\n                cancellationToken.ThrowIfCancellationRequested();\n", text, StringComparison.Ordinal);
        Assert.Contains("ParallelEngine.Sum(tileValue, cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("<exception cref=\"global::System.OperationCanceledException\">The call was cancelled, and outputs may be partly written.</exception>", text, StringComparison.Ordinal);
        Assert.Contains("<exception cref=\"global::System.OperationCanceledException\">The call was cancelled.</exception>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scalars_at_the_end_keep_their_default_values_in_companions()
    {
        var compiled = new CompiledLosses(
            """
            using System;
            using LossGen;

            /// <summary>Losses.</summary>
            public static partial class L
            {
                [Loss("a*(y - f)^2 + b")]
                public static partial float F(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float a = 2, float b = -1, [SampleWeight] ReadOnlySpan<float> weight = default);

                [Loss("a*(y - f)^2 + b")]
                public static partial double G(double y, double f, [Shared] double a, [Shared] double b = 0.5);
            }
            """);
        Assert.Empty(compiled.Diagnostics.Select(d => d.ToString()));
        Assert.Contains("public static float F(float y, float f, float a, float b, float weight)\n", compiled.Generated[0], StringComparison.Ordinal);
        Assert.Contains("        double b = 0.5d)\n", compiled.Generated[1], StringComparison.Ordinal);
        Assert.Contains("public static partial double G(double y, double f, double a, double b)\n", compiled.Generated[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1f, "0.1f")]
    [InlineData(1e-3f, "0.001f")]
    [InlineData(1e-30f, "1e-30f")]
    [InlineData(3.4028235e38f, "3.4028235e38f")]
    [InlineData(-2f, "-2f")]
    [InlineData(float.PositiveInfinity, "float.PositiveInfinity")]
    public void Floats_are_as_short_as_they_can_be(float value, string text) =>
        Assert.Equal(text, NumberText.Of(value, FloatType.Single));

    [Theory]
    [InlineData(0.1, "0.1d")]
    [InlineData(1e-5, "1e-5d")]
    [InlineData(Math.PI, "3.141592653589793d")]
    [InlineData(double.NegativeInfinity, "double.NegativeInfinity")]
    [InlineData(double.NaN, "double.NaN")]
    public void Doubles_are_as_short_as_they_can_be(double value, string text) =>
        Assert.Equal(text, NumberText.Of(value, FloatType.Double));

    [Fact]
    public void Numbers_have_no_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal("1.5d", NumberText.Of(1.5, FloatType.Double));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_ends_a_comment_early()
    {
        Assert.Equal("a b c d", CommentText.OneLine("a\r\n b\u2028c\u0085d\n"));
        Assert.Equal("a &lt; b &amp;&amp; c", CommentText.Xml("a < b && c"));
    }
}
