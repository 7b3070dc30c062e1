using System.Globalization;
using System.Linq;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>A member that a loss would bring and that is there already.</summary>
public class MemberExistsTests
{
    private const string Hinge = "[Loss(\"y*f\", WithRespectTo = \"f\", Hessian = true)] public static partial float [|Hinge|](ReadOnlySpan<float> y, ReadOnlySpan<float> f); ";
    private const string Declared = "would be generated for 'Hinge', but 'C' already declares it";

    [Theory]
    [InlineData("static float Hinge(float y, float f) => 0;", "'Hinge(float, float)' " + Declared)]
    [InlineData("static int Hinge(float a, float b) => 0;", "'Hinge(float, float)' " + Declared)]
    [InlineData("static void Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> to) { }", "'Hinge(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' " + Declared)]
    [InlineData("static void HingeGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> to) { }", "'HingeGradient(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' " + Declared)]
    [InlineData("static int HingeGradient;", "'HingeGradient(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' " + Declared)]
    [InlineData("static int HingeValueAndGradient { get; }", "'HingeValueAndGradient(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' " + Declared)]
    [InlineData("class HingeGradientAndHessian { }", "'HingeGradientAndHessian(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>, Span<float>)' " + Declared)]
    [InlineData("static int HingeInfo => 0;", "'HingeInfo' " + Declared)]
    [InlineData("static int HingeInfo(int x) => x;", "'HingeInfo' " + Declared)]
    public void A_declared_member_is_in_the_way(string member, string message)
    {
        Check("using System; using LossGen; partial class C { " + Hinge + member + " }", message);
    }

    [Theory]
    [InlineData("static float L(float y) => 0;", "L(float)")]
    [InlineData("static float L(ReadOnlySpan<float> y, Span<float> to, System.Threading.CancellationToken token) => 0;", "L(ReadOnlySpan<float>, Span<float>, CancellationToken)")]
    [InlineData("static void LGradient(ReadOnlySpan<float> y, Span<float> to, System.Threading.CancellationToken token) { }", "LGradient(ReadOnlySpan<float>, Span<float>, CancellationToken)")]
    public void A_token_is_part_of_a_signature(string member, string signature)
    {
        const string Loss = "[Loss(\"y\", Parallel = true, WithRespectTo = \"y\")] public static partial float [|L|](ReadOnlySpan<float> y, System.Threading.CancellationToken token = default); ";

        Check("using System; using LossGen; partial class C { " + Loss + member + " }", $"'{signature}' would be generated for 'L', but 'C' already declares it");
    }

    [Fact]
    public void The_name_of_the_type_itself_is_in_the_way()
    {
        Check(
            "using System; using LossGen; partial class HingeGradient { " + Hinge + "}",
            "'HingeGradient(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' would be generated for 'Hinge', but 'HingeGradient' already declares it");
    }

    [Theory]
    [InlineData("static float Hinge(double y, double f) => 0;")]
    [InlineData("static float Hinge<T>(float y, float f) => 0;")]
    [InlineData("static float Hinge(float y, ref float f) => 0;")]
    [InlineData("static void HingeGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f) { }")]
    [InlineData("static void HINGEGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> to) { }")]
    [InlineData("[Loss(\"y*f\", WithRespectTo = \"f\")] public static partial double Hinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f);")]
    [InlineData("[Loss(\"y*f\", WithRespectTo = \"f\")] public static partial double HingeGradient(ReadOnlySpan<float> y, Span<float> f);")]
    [InlineData("[Loss(\"y*f\", WithRespectTo = \"f\", Parallel = true)] public static partial void Hinge(ReadOnlySpan<int> y, [Row] ReadOnlySpan<float> f, Span<float> to, System.Threading.CancellationToken token);")]
    [InlineData("static void HingeGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> to, System.Threading.CancellationToken token) { }")]
    public void Other_members_are_not(string member)
    {
        string source = MarkedSource.Parse("using System; using LossGen; partial class C { " + Hinge + member + " }").Text;

        GeneratorOutcome outcome = GeneratorHarness.Run(source, SkeletonCompiler.Compile);

        Assert.DoesNotContain(outcome.Diagnostics, diagnostic => diagnostic.Id == "LOSS0015");
    }

    [Theory]
    [InlineData("[Loss(\"y\")] public static partial float Hinge(float y, float f); " + Hinge, "'Hinge(float, float)' " + Declared)]
    [InlineData("[Loss(\"y\")] public static partial void HingeGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> to); " + Hinge, "'HingeGradient(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' " + Declared)]
    [InlineData("[Loss(\"y\")] public static partial float HingeGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f); " + Hinge, "'HingeGradient(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' would be generated for 'Hinge', but the loss 'HingeGradient' of 'C' already brings it")]
    public void Of_two_losses_the_later_one_is_told(string members, string message)
    {
        MarkedSource source = MarkedSource.Parse("using System; using LossGen; partial class C { " + members + " }");

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text, SkeletonCompiler.Compile);

        source.AssertPlaces(outcome.Diagnostics);
        Assert.Contains(message, outcome.Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Single(outcome.Result.GeneratedSources);
    }

    private static void Check(string marked, string message)
    {
        MarkedSource source = MarkedSource.Parse(marked);

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text, SkeletonCompiler.Compile);

        Diagnostic diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal("LOSS0015", diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        source.AssertPlaces([diagnostic]);
        Assert.Empty(outcome.Result.GeneratedSources);
    }
}
