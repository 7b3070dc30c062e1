using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using LossGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Generation;

/// <summary>Runs the generator over source text, with the framework of the running test and LossGen's attributes.</summary>
internal static class GeneratorHarness
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    /// <summary>The framework and the attributes, without LossGen.Runtime.</summary>
    public static ImmutableArray<MetadataReference> BareReferences { get; } = [.. LoadReferences()];

    /// <summary>A stand-in for LossGen.Runtime: the generator only asks whether it is there.</summary>
    public static MetadataReference Runtime { get; } = Compile("Runtime", "namespace LossGen; public static class VectorMath { }");

    public static CSharpCompilation CreateCompilation(params IEnumerable<string> sources) =>
        CSharpCompilation.Create(
            "User",
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, path: $"File{i}.cs")),
            BareReferences.Add(Runtime),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Creates a driver that records which steps ran; with another compiler in place of LossGen's own, if given.</summary>
    public static GeneratorDriver CreateDriver(Func<LossModel, CancellationToken, LossCompilation>? compile = null) =>
        CSharpGeneratorDriver.Create(
            [(compile is null ? new LossGenerator() : new LossGenerator(compile)).AsSourceGenerator()],
            parseOptions: ParseOptions,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorOutcome Run(string source, Func<LossModel, CancellationToken, LossCompilation>? compile = null) =>
        Run(CreateCompilation(source), compile);

    public static GeneratorOutcome Run(Compilation compilation, Func<LossModel, CancellationToken, LossCompilation>? compile = null)
    {
        GeneratorDriver driver = CreateDriver(compile).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new(driver, driver.GetRunResult().Results.Single(), output);
    }

    /// <summary>Compiles a library in memory.</summary>
    public static MetadataReference Compile(string name, string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, ParseOptions)],
            BareReferences,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream stream = new();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static IEnumerable<MetadataReference> LoadReferences()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<string> framework = platform
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        return [.. framework.Append(typeof(LossAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))];
    }
}

/// <summary>What a run of the generator gave.</summary>
/// <param name="Driver">The driver after the run.</param>
/// <param name="Result">What the generator added and reported.</param>
/// <param name="Output">The compilation with the generated files.</param>
internal sealed record GeneratorOutcome(GeneratorDriver Driver, GeneratorRunResult Result, Compilation Output)
{
    /// <summary>Gets what the generator reported and what neither #pragma nor an option suppressed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Result.Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed)];

    /// <summary>Gets the errors and warnings of the compiler over everything.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics =>
        [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
}
