using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Emission;

/// <summary>
/// Source text compiled together with what the generator adds to it, as the oldest C# that generated code supports, with
/// every warning on and documentation checked; and loaded, to be called.
/// </summary>
internal sealed class CompiledLosses
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("LossGen.Generator", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Lazy<Assembly> _assembly;

    public CompiledLosses(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Losses" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source, ParseOptions, "User.cs")],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new LossGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);
        Generated = [.. driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())];
        Diagnostics = [.. reported.Concat(output.GetDiagnostics()).Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        _assembly = new(() =>
        {
            Assert.Empty(Diagnostics);
            using var stream = new MemoryStream();
            Assert.True(output.Emit(stream).Success);
            return Assembly.Load(stream.ToArray());
        });
    }

    /// <summary>The generated files.</summary>
    public IReadOnlyList<string> Generated { get; }

    /// <summary>Warnings and errors of the generator and of the compiler.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>A member of the users' class <c>Demo.L</c>.</summary>
    public T Member<T>(string name)
        where T : Delegate => Method<T>(_assembly.Value.GetType("Demo.L", true)!, name);

    /// <summary>The structure that is the kernel of a loss.</summary>
    public Type Kernel(string loss) => _assembly.Value.GetTypes().Single(t => t.Name.EndsWith("__" + loss + "Kernel", StringComparison.Ordinal));

    private static T Method<T>(Type type, string name)
        where T : Delegate
    {
        Type[] parameters = [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)];
        MethodInfo? method = type.GetMethod(
            name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, parameters);
        Assert.NotNull(method);
        return method.CreateDelegate<T>();
    }
}

internal delegate float SingleReduced(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

internal delegate float SingleWeighted(ReadOnlySpan<float> y, ReadOnlySpan<float> f, ReadOnlySpan<float> weight);

internal delegate void SingleElementwise(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> destination);

internal delegate void SingleWeightedGradient(
    ReadOnlySpan<float> y, ReadOnlySpan<float> f, ReadOnlySpan<float> weight, Span<float> gradient);

internal delegate float SingleValueAndGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> gradient);

internal delegate void SingleHessian(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> gradient, Span<float> hessian);

internal delegate double DoubleReduced(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

internal delegate double DoubleObjective(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double a, double b, double lambda);

internal delegate double DoubleObjectiveGradient(
    ReadOnlySpan<double> x, ReadOnlySpan<double> y, double a, double b, double lambda, out double gradientA, out double gradientB);

internal delegate double DoublePenalty(double w, double lambda);

internal delegate void DoublePenaltyGradient(double w, double lambda, out double gradient);
