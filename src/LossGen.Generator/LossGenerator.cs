using System;
using System.Linq;
using System.Text;
using System.Threading;
using LossGen.Diagnostics;
using LossGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen;

/// <summary>Implements the partial methods that are marked with <c>[Loss]</c>, and adds their companions.</summary>
/// <remarks>
/// One pipeline with two outputs. Source follows from the equatable model alone, so that it is written again only when the
/// loss itself changes. Diagnostics follow from the same results and the places of the attributes, which travel apart from
/// the models; only they are looked up in the syntax trees, and only where there is something to report.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class LossGenerator : IIncrementalGenerator
{
    /// <summary>
    /// The names of the pipeline's steps, by which tests see what ran again. ("Compilation" is Roslyn's name for its own input.)
    /// </summary>
    internal static class Steps
    {
        public const string Readings = nameof(Readings);
        public const string Models = nameof(Models);
        public const string CompiledLosses = nameof(CompiledLosses);
        public const string Platform = nameof(Platform);
        public const string Collisions = nameof(Collisions);
        public const string Sources = nameof(Sources);
        public const string Findings = nameof(Findings);
        public const string Reports = nameof(Reports);
        public const string PlatformReports = nameof(PlatformReports);
    }

    /// <summary>More diagnostics than this for one loss help nobody.</summary>
    private const int MaxDiagnostics = 20;

    private readonly Func<LossModel, CancellationToken, LossCompilation> _compile;

    /// <summary>Creates the generator.</summary>
    public LossGenerator()
        : this(LossCompiler.Compile)
    {
    }

    /// <summary>Creates the pipeline around another compiler, to test the one without the other.</summary>
    internal LossGenerator(Func<LossModel, CancellationToken, LossCompilation> compile) => _compile = compile;

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<LossReading> readings = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.LossAttribute, static (_, _) => true, Read)
            .Where(static reading => reading is not null)
            .Select(static (reading, _) => reading!)
            .WithTrackingName(Steps.Readings);

        IncrementalValuesProvider<CompiledLoss> compiled = readings
            .Where(static reading => reading.Model is not null)
            .Select(static (reading, _) => reading.Model!)
            .WithTrackingName(Steps.Models)
            .Select(Compile)
            .WithTrackingName(Steps.CompiledLosses);

        IncrementalValueProvider<Platform> platform = context.CompilationProvider
            .Select(static (compilation, _) => Platform.Of(compilation))
            .WithTrackingName(Steps.Platform);

        RegisterSources(context, compiled, platform);
        RegisterDiagnostics(context, readings, compiled, platform);
    }

    private static void RegisterSources(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<CompiledLoss> compiled,
        IncrementalValueProvider<Platform> platform)
    {
        // Hint names that differ in case only would end the whole run; there are none almost always, so that this step's
        // result hardly ever changes.
        IncrementalValueProvider<EquatableArray<string>> collisions = compiled
            .Select(static (loss, _) => loss.Model.HintName)
            .Collect()
            .Select(static (names, _) => HintNames.Collisions(names))
            .WithTrackingName(Steps.Collisions);

        IncrementalValuesProvider<SourceFile> sources = compiled
            .Where(static loss => loss.Result.Source is not null)
            .Combine(platform.Combine(collisions))
            .Select(static (pair, _) => SourceFile.Of(pair.Left, pair.Right.Left, pair.Right.Right))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(Steps.Sources);

        context.RegisterSourceOutput(
            sources,
            static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8)));
    }

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<LossReading> readings,
        IncrementalValuesProvider<CompiledLoss> compiled,
        IncrementalValueProvider<Platform> platform)
    {
        IncrementalValueProvider<FindingsMap> findings = compiled
            .Where(static loss => loss.Result.Diagnostics.Count > 0)
            .Collect()
            .Select(static (losses, _) => FindingsMap.Of(losses))
            .WithTrackingName(Steps.Findings);

        IncrementalValuesProvider<LossReport> reports = readings
            .Combine(findings)
            .Select(static (pair, _) => new LossReport(pair.Left.Place, pair.Left.Diagnostics, pair.Right.Of(pair.Left.Model)))
            .Where(static report => report.Placed.Count + report.Compiled.Count > 0)
            .WithTrackingName(Steps.Reports);

        IncrementalValuesProvider<LossReport> platformReports = readings
            .Collect()
            .Combine(platform)
            .SelectMany(static (pair, _) => pair.Right.ReportsFor(pair.Left))
            .WithTrackingName(Steps.PlatformReports);

        context.RegisterSourceOutput(reports.Combine(context.CompilationProvider), Report);
        context.RegisterSourceOutput(platformReports.Combine(context.CompilationProvider), Report);

        static void Report(SourceProductionContext output, (LossReport Report, Compilation Compilation) pair)
        {
            foreach (Diagnostic diagnostic in DiagnosticPlacer.Place(pair.Report, pair.Compilation, output.CancellationToken).Take(MaxDiagnostics))
            {
                output.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static LossReading? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        try
        {
            return LossModelReader.Read(context, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            TextSpan place = context.Attributes[0].ApplicationSyntaxReference?.Span ?? context.TargetNode.Span;
            PlacedDiagnostic failure = new(DiagnosticKind.InternalError, place, new([context.TargetSymbol.Name, TextOf(exception)]));
            return new(new(context.TargetNode.SyntaxTree.FilePath, place), null, new([failure]));
        }
    }

    private CompiledLoss Compile(LossModel model, CancellationToken cancellationToken)
    {
        try
        {
            return new(model, _compile(model, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Otherwise Roslyn would switch off the whole generator, and all losses with it, in a mere warning.
            LossDiagnostic failure = new(DiagnosticKind.InternalError, LossLocation.Method, default, new([model.Name, TextOf(exception)]));
            return new(model, new(null, new([failure])));
        }
    }

    private static string TextOf(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.Replace('\r', ' ').Replace('\n', ' ')}";
}
