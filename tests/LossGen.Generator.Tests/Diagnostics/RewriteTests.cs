using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>What was rewritten is told to those who ask: where, into what, and with an input at which it would fail.</summary>
public class RewriteTests
{
    private const string Logistic = "[Loss(\"[|log(1 + exp(-y*f))|]\")] public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f);";

    private const string Pair = "public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f);";

    [Fact]
    public void It_is_off_by_default()
    {
        GeneratorOutcome outcome = Run(MarkedSource.Parse(Wrap(Logistic)).Text, null);
        Assert.Empty(outcome.Result.Diagnostics);
        Assert.Single(outcome.Result.GeneratedSources);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Hidden, DiagnosticSeverity.Hidden)]
    public void A_severity_in_editorconfig_turns_it_on(ReportDiagnostic configured, DiagnosticSeverity severity)
    {
        MarkedSource source = MarkedSource.Parse(Wrap(Logistic));
        Diagnostic diagnostic = Assert.Single(Run(source.Text, configured).Diagnostics);
        Assert.Equal("LOSS0022", diagnostic.Id);
        Assert.Equal(severity, diagnostic.Severity);
        Assert.Equal(
            "'log(1 + exp(-y*f))' is computed as 'softplus(-y*f)': as written, it overflows at y = 1, f = -100",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        source.AssertPlaces([diagnostic]);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Default)]
    public void Other_severities_do_not(ReportDiagnostic configured) =>
        Assert.Empty(Run(MarkedSource.Parse(Wrap(Logistic)).Text, configured).Result.Diagnostics);

    [Fact]
    public void The_options_of_the_project_turn_it_on_too()
    {
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(MarkedSource.Parse(Wrap(Logistic)).Text);
        ImmutableDictionary<string, ReportDiagnostic> options = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("LOSS0022", ReportDiagnostic.Warn);
        Assert.Single(GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(options))).Diagnostics);
    }

    [Theory]
    [InlineData("exp(f) - y^2*[|log(1 + exp(f))|]", "'log(1 + exp(f))' is computed as 'softplus(f)': as written, it overflows at f = 100")]
    [InlineData("[|log(1/(1 + exp(-f)))|] + y", "'log(1/(1 + exp(-f)))' is computed as 'logsigmoid(f)': as written, it overflows at f = -100")]
    [InlineData("r = f - y; [|sqrt(1 + r^2) - 1|]", "'sqrt(1 + (f - y)^2) - 1' is computed in a form that neither overflows nor cancels: as written, it is 0 at y = 0, f = 0.0001")]
    [InlineData("y*[|(exp(f) - 1)|]", "'exp(f) - 1' is computed as 'expm1(f)': as written, it is 0 at f = 1e-8")]
    [InlineData("y + [|logistic(1, f)|]", "'log(1 + exp(-f))' is computed as 'softplus(-f)': as written, it overflows at f = -100")]
    [InlineData("y + [|abs(f)^2|]", "'abs(f)^2' is computed as 'f^2'")]
    public void It_stands_at_the_part(string expression, string message)
    {
        MarkedSource source = MarkedSource.Parse(Wrap($"[Loss(\"{expression}\")] {Pair}"));
        Diagnostic[] diagnostics = [.. Run(source.Text, ReportDiagnostic.Warn).Diagnostics.Where(d => !Message(d).StartsWith("In d/d", StringComparison.Ordinal))];
        Assert.Equal(message, Message(Assert.Single(diagnostics)));
        source.AssertPlaces(diagnostics);
    }

    [Fact]
    public void A_derivative_stands_at_the_whole()
    {
        MarkedSource source = MarkedSource.Parse(Wrap($"[Loss(\"[|softplus(f) - y*f|]\")] {Pair}"));
        Diagnostic[] diagnostics = [.. Run(source.Text, ReportDiagnostic.Warn).Diagnostics.Where(d => Message(d).StartsWith("In d/df, ", StringComparison.Ordinal))];
        Assert.NotEmpty(diagnostics);
        source.AssertPlaces(diagnostics);
    }

    [Fact]
    public void Doubles_fail_elsewhere()
    {
        string source = MarkedSource.Parse(Wrap(Logistic)).Text.Replace("float", "double", StringComparison.Ordinal);
        Assert.EndsWith(
            "as written, it overflows at y = 1, f = -1000",
            Message(Assert.Single(Run(source, ReportDiagnostic.Warn).Diagnostics)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_literal_loss_has_nothing_to_tell()
    {
        string source = MarkedSource.Parse(Wrap(Logistic.Replace("|]\")", "|]\", Literal = true)", StringComparison.Ordinal))).Text;
        GeneratorOutcome outcome = Run(source, ReportDiagnostic.Warn);
        Assert.Empty(outcome.Result.Diagnostics);
        string text = Assert.Single(outcome.Result.GeneratedSources).SourceText.ToString();
        Assert.DoesNotContain("</c> is computed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Softplus", text, StringComparison.Ordinal);
        Assert.Contains("VectorMath.Log", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_no_rewriting_has_nothing_to_tell() =>
        Assert.Empty(Run(Wrap($"[Loss(\"(y - f)^2\")] {Pair}"), ReportDiagnostic.Warn).Result.Diagnostics);

    [Theory]
    [InlineData("float", "the literal form overflows above 88.7 and is 0 below -16.6.")]
    [InlineData("double", "the literal form overflows above 709.8 and is 0 below -36.7.")]
    public void The_documentation_says_it_once(string type, string failure)
    {
        string source = MarkedSource.Parse(Wrap(Logistic)).Text.Replace("float", type, StringComparison.Ordinal);
        string text = Assert.Single(Run(source, null).Result.GeneratedSources).SourceText.ToString();
        string line = Assert.Single(text.Split('\n'), l => l.Contains("</c> is computed", StringComparison.Ordinal));
        Assert.Equal($"/// <para><c>log(1 + exp(x))</c> is computed as <c>softplus(x)</c>: {failure}</para></remarks>", line.Trim());
    }

    private static string Wrap(string member) => "using System; using LossGen; partial class C { " + member + " }";

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static GeneratorOutcome Run(string source, ReportDiagnostic? severity)
    {
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(source);
        return GeneratorHarness.Run(severity is { } configured
            ? compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(configured)))
            : compilation);
    }

    /// <summary>An .editorconfig with one line, for the file of the loss.</summary>
    private sealed class EditorConfig(ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = severity;
            return tree.FilePath == "File0.cs" && diagnosticId == "LOSS0022" && severity != ReportDiagnostic.Default;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = ReportDiagnostic.Default;
            return false;
        }
    }
}
