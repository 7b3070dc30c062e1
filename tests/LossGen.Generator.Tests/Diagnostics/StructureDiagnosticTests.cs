using System;
using System.Globalization;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Message and exact place of what is wrong with a struct that is marked with [Loss]; nothing is generated for it.</summary>
public class StructureDiagnosticTests
{
    private const string Neither = "is neither the target 'y' nor the prediction 'f', and a loss on a struct has no other parameters; ";

    [Theory]
    [InlineData("LOSS0023", "'L' must be partial, so that LossGen can implement it", "[Loss(\"y*f\")] readonly struct [|L|];")]
    [InlineData("LOSS0023", "'L' must be partial, so that LossGen can implement it", "[Loss(\"y*f\")] record struct [|L|](int X);")]
    [InlineData("LOSS0009", "'C' must be partial, so that LossGen can add members to it", "class [|C|] { [Loss(\"y*f\")] partial struct L; }")]
    [InlineData("LOSS0008", "'L' is a ref struct, which can't be the type argument of what is generic over losses; leave out 'ref'", "[Loss(\"y*f\")] ref partial struct [|L|];")]
    [InlineData("LOSS0008", "'L' is local to its file, so no generated file can add to it", "[Loss(\"y*f\")] file partial struct [|L|];")]
    [InlineData("LOSS0008", "'C' is local to its file, so no generated file can add to it", "file partial class [|C|] { [Loss(\"y*f\")] public partial struct L; }")]
    [InlineData("LOSS0008", "'L' is no struct; [Loss] stands on a struct or on a method", "[Loss(\"y*f\")] partial class [|L|];")]
    [InlineData("LOSS0008", "'L' is no struct; [Loss] stands on a struct or on a method", "[Loss(\"y*f\")] partial record [|L|];")]
    [InlineData("LOSS0008", "the reduction is neither 'Mean' nor 'Sum'", "[Loss(\"y*f\", [|Reduction = (Reduction)7|])] partial struct L;")]
    [InlineData("LOSS0001", "The expression is null.", "[Loss([|null!|])] partial struct L;")]
    public void A_struct_that_cannot_be_implemented(string id, string message, string declaration) => Check(id, message, declaration);

    [Theory]
    [InlineData("LOSS0024", "'delta' " + Neither + "define it in the expression: 'delta = 1; ...'", "[Loss(\"r = abs(y - f); r <= [|delta|] ? r^2/2 : delta*(r - delta/2)\")] partial struct L;")]
    [InlineData("LOSS0024", "'delta' " + Neither + "define it in the expression: 'delta = 1; ...'", "[Loss(@\"[|delta|]*abs(y - f)\")] partial struct L;")]
    [InlineData("LOSS0024", "'margins' " + Neither + "did you mean 'margin'?", "[Loss(\"margin = y*f; max(0, 1 - [|margins|])\")] partial struct L;")]
    [InlineData("LOSS0024", "'b' is neither the target 'a' nor the prediction 'c', and", "[Loss(\"a + [|b|] + c\", WithRespectTo = \"c\")] partial struct L;")]
    [InlineData("LOSS0024", "'y' is neither the target 't' nor the prediction 'f', and", "[Loss(\"t*f + [|y|]\")] partial struct L;")]
    [InlineData("LOSS0024", "A loss on a struct is of a target and a prediction, but the expression names only 'f'", "[Loss(\"[|f^2|]\")] partial struct L;")]
    [InlineData("LOSS0024", "A loss on a struct is of a target and a prediction, but the expression names neither", "[Loss(\"a = pi; [|a*e|]\")] partial struct L;")]
    [InlineData("LOSS0012", "The prediction could be 'a' or 'b'; say by which to differentiate: WithRespectTo = \"a\"", "[[|Loss(\"(a - b)^2\")|]] partial struct L;")]
    [InlineData("LOSS0012", "No parameter is the prediction: 'y' and 't' are called like targets", "[[|Loss(\"(y - t)^2\")|]] partial struct L;")]
    [InlineData("LOSS0012", "A loss on a struct is differentiated by its prediction: WithRespectTo names it, or is left out", "[Loss(\"(y - f)^2\", WithRespectTo = \"[|y, f|]\")] partial struct L;")]
    [InlineData("LOSS0012", "A loss on a struct is differentiated by its prediction: WithRespectTo names it, or is left out", "[Loss(\"(y - f)^2\", WithRespectTo = \"[||]\")] partial struct L;")]
    [InlineData("LOSS0013", "Can't differentiate by 'g'. No parameter is called so.", "[Loss(\"(y - f)^2\", WithRespectTo = \"[|g|]\")] partial struct L;")]
    [InlineData("LOSS0001", "'(' is not closed", "[Loss(\"y*[|(|]f\")] partial struct L;")]
    [InlineData("LOSS0003", "The function 'sigmiod' is unknown", "[Loss(\"y - [|sigmiod|](f + delta)\")] partial struct L;")]
    [InlineData("LOSS0002", "The name 'm' is unknown. It is defined further on", "[Loss(\"k = y*[|m|]; m = f; k + m\")] partial struct L;")]
    [InlineData("LOSS0002", "'sigmoid' is a function: write 'sigmoid(...)'", "[Loss(\"y - [|sigmoid|]\")] partial struct L;")]
    [InlineData("LOSS0005", "'sum' needs a row, and this is a number", "[Loss(\"y - sum([|f|])\")] partial struct L;")]
    [InlineData("LOSS0005", "'logsumexp' needs a row, and this is a number", "[Loss(\"logsumexp([|z|]) - y\")] partial struct L;")]
    public void An_expression_that_is_no_loss_of_a_struct(string id, string message, string declaration) => Check(id, message, declaration);

    [Fact]
    public void Each_name_too_many_is_reported_where_it_first_stands()
    {
        MarkedSource source = MarkedSource.Parse("using LossGen; [Loss(\"[|alpha|]*(y - f)^2 + [|lambda|]*f^2 + alpha\")] partial struct L;");

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text);

        Assert.All(outcome.Diagnostics, diagnostic => Assert.Equal("LOSS0024", diagnostic.Id));
        source.AssertPlaces(outcome.Diagnostics);
    }

    [Theory]
    [InlineData("public static float Value(float a, float b) => 0;", "'Value(float, float)'")]
    [InlineData("public double Value => 0;", "'Value(float, float)'")]
    [InlineData("static void Gradient(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> to) { }", "'Gradient(ReadOnlySpan<double>, ReadOnlySpan<double>, Span<double>)'")]
    [InlineData("static void GradientAndHessian(double a, double b, ref double c, ref double d) { }", "'GradientAndHessian(double, double, out double, out double)'")]
    [InlineData("struct ValueAndGradient;", "'ValueAndGradient(float, float, out float)'")]
    public void A_declared_member_is_in_the_way(string member, string signature) => Check(
        "LOSS0015",
        signature + " would be generated for 'L', but 'L' already declares it",
        "[Loss(\"y*f\", Hessian = true)] partial struct [|L|] { " + member + " }");

    [Theory]
    [InlineData("[Loss(\"y*f\")] partial struct L { static float Value(int a, float b) => 0; static int Value<T>(float a, float b) => 0; static int value; }")]
    [InlineData("[Loss(\"y*f\")] partial struct L { static void GradientAndHessian(double a, double b, out double c, out double d) => c = d = 0; }")]
    public void Other_members_are_not(string declaration)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run("using System; using LossGen; " + declaration);

        Assert.Empty(outcome.Diagnostics);
        Assert.Single(outcome.Result.GeneratedSources);
    }

    [Fact]
    public void A_flat_loss_is_a_warning_and_compiled()
    {
        MarkedSource source = MarkedSource.Parse("using LossGen; [Loss(\"[|y*f < 0 ? 1 : 0|]\")] partial struct L;");

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text);

        Assert.Equal("LOSS0014", Assert.Single(outcome.Diagnostics).Id);
        source.AssertPlaces(outcome.Diagnostics);
        Assert.Single(outcome.Result.GeneratedSources);
    }

    private static void Check(string id, string message, string declaration)
    {
        MarkedSource source = MarkedSource.Parse("using System; using LossGen; " + declaration);

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text);

        Assert.Null(outcome.Result.Exception);
        Diagnostic diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        source.AssertPlaces([diagnostic]);
        Assert.Empty(outcome.Result.GeneratedSources);
    }
}
