using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Warnings obey <c>#pragma</c> and the severities of .editorconfig, as the compiler's own do.</summary>
public class SuppressionTests
{
    private const string Usings = "using System; using LossGen;\n";
    private const string Loss = "partial class C { [Loss(\"ODD*f\")] public static partial float L(float y, float f); }\n";

    [Fact]
    public void Without_a_word_it_is_a_warning()
    {
        Diagnostic warning = Assert.Single(GeneratorHarness.Run(Usings + Loss, SkeletonCompiler.Compile).Diagnostics);
        Assert.Equal("LOSS0014", warning.Id);
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
    }

    [Theory]
    [InlineData("#pragma warning disable LOSS0014\n" + Loss)]
    [InlineData("#pragma warning disable\n" + Loss + "#pragma warning restore\n")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"LossGen\", \"LOSS0014\")] " + Loss)]
    public void It_is_suppressed_in_the_text(string source)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(Usings + source, SkeletonCompiler.Compile);

        Assert.Empty(Effective(outcome));
        Assert.NotEmpty(outcome.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("#pragma warning disable LOSS0011\n" + Loss)]
    [InlineData("#pragma warning disable LOSS0014\n#pragma warning restore LOSS0014\n" + Loss)]
    [InlineData(Loss + "#pragma warning disable LOSS0014\n")]
    public void Other_suppressions_leave_it(string source)
    {
        Assert.Single(Effective(GeneratorHarness.Run(Usings + source, SkeletonCompiler.Compile)));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public void The_severity_of_the_file_is_obeyed(ReportDiagnostic configured, DiagnosticSeverity? severity)
    {
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(Usings + Loss);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities("File0.cs", configured)));

        ImmutableArray<Diagnostic> diagnostics = Effective(GeneratorHarness.Run(compilation, SkeletonCompiler.Compile));

        Assert.Equal(severity, diagnostics.SingleOrDefault()?.Severity);
    }

    /// <summary>What is left after #pragma, options and attributes, the way the compiler reports it.</summary>
    private static ImmutableArray<Diagnostic> Effective(GeneratorOutcome outcome)
    {
        ImmutableArray<Diagnostic> filtered = [.. outcome.Diagnostics];
        return [.. filtered.Where(diagnostic => diagnostic.GetSuppressionInfo(outcome.Output) is null)];
    }

    /// <summary>What .editorconfig says about one file.</summary>
    private sealed class Severities(string file, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = tree.FilePath == file && diagnosticId == "LOSS0014" ? severity : ReportDiagnostic.Default;
            return value != ReportDiagnostic.Default;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = ReportDiagnostic.Default;
            return false;
        }
    }
}
