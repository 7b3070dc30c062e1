using System.Globalization;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>What the compiler of expressions reports, through the whole generator: number, message, severity, place.</summary>
public class CompilerDiagnosticTests
{
    private const string Pair = "public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f);";

    [Theory]
    [InlineData("LOSS0001", "There is no implicit multiplication: write '2*f'", "[Loss(\"y*[|2f|]\")] " + Pair)]
    [InlineData("LOSS0001", "'(' is not closed", "[Loss(@\"y\n + [|(|]y*f\")] " + Pair)]
    [InlineData("LOSS0002", "The name 'predicted' is unknown. ", "[Loss(\"[|predicted|] - y\")] public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> predictet);")]
    [InlineData("LOSS0002", "The name 'delta' is unknown", "[Loss(\"y*f + \" + \"[|delta|]\")] " + Pair)]
    [InlineData("LOSS0003", "The function 'sigmiod' is unknown. ", "[Loss(\"y - [|sigmiod|](f)\")] " + Pair)]
    [InlineData("LOSS0004", "'clamp' takes ", "[Loss(\"[|clamp|](y*f, 0)\")] " + Pair)]
    [InlineData("LOSS0005", "condition", "[Loss(\"y + [|(y < f)|]\")] " + Pair)]
    [InlineData("LOSS0012", "The prediction could be 'a' or 'b'", "[[|Loss(\"(a - b)^2\")|]] public static partial float L(ReadOnlySpan<float> a, ReadOnlySpan<float> b);")]
    [InlineData("LOSS0012", "No parameter is the prediction", "[[|Loss(\"y^2\")|]] public static partial float L(ReadOnlySpan<float> y);")]
    [InlineData("LOSS0013", "Can't differentiate by 'g'. No parameter is called so.", "[Loss(\"y*f\", WithRespectTo = \"f, [|g|]\")] " + Pair)]
    [InlineData("LOSS0013", "Can't differentiate by 'f'. It is named twice.", "[Loss(\"y*f\", WithRespectTo = @\"f,\n [|f|]\")] " + Pair)]
    [InlineData("LOSS0019", "'w' is shared by all samples", "[Loss(\"(w*f - y)^2\", WithRespectTo = \"w\", [|Hessian = true|])] public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float w);")]
    [InlineData("LOSS0019", "The loss is differentiated by 2 variables", "[Loss(\"y*f\", WithRespectTo = \"y, f\", [|Hessian = true|])] " + Pair)]
    public void An_error_stands_at_its_characters(string id, string message, string member)
    {
        GeneratorOutcome outcome = Check(id, message, DiagnosticSeverity.Error, member);

        Assert.Empty(outcome.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("LOSS0011", "The expression never uses the parameter 'delta'", "[Loss(\"max(0, 1 - y*f)\")] public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float [|delta|]);")]
    [InlineData("LOSS0011", "The expression never uses the parameter 'class'", "[Loss(\"max(0, 1 - y*f)\")] public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float [|@class|] = 1);")]
    [InlineData("LOSS0014", "The derivative of 'y*f < 0 ? 1 : 0' by 'f' is zero almost everywhere: there is nothing to learn from", "[Loss(\"[|y*f < 0 ? 1 : 0|]\")] " + Pair)]
    public void A_warning_leaves_the_loss_compiled(string id, string message, string member)
    {
        GeneratorOutcome outcome = Check(id, message, DiagnosticSeverity.Warning, member);

        Assert.Single(outcome.Result.GeneratedSources);
    }

    [Fact]
    public void A_nesting_without_end_is_too_large()
    {
        string open = new('(', 5000);
        GeneratorOutcome outcome = GeneratorHarness.Run("using System; using LossGen; partial class C { [Loss(\"" + open + "f\")] " + Pair + " }");

        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.Id == "LOSS0016");
        Assert.InRange(outcome.Diagnostics.Length, 1, 10);
    }

    private static GeneratorOutcome Check(string id, string message, DiagnosticSeverity severity, string member)
    {
        MarkedSource source = MarkedSource.Parse("using System; using LossGen; partial class C { " + member + " }");

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text);

        Assert.Null(outcome.Result.Exception);
        Diagnostic diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Equal(severity, diagnostic.Severity);
        source.AssertPlaces([diagnostic]);
        return outcome;
    }
}
