using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace LossGen.Generator.Tests.Properties;

/// <summary>An elementwise loss or gradient over x and y, with the shared scalar s.</summary>
internal delegate void Kernel<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, T s, Span<T> destination);

/// <summary>Expressions that went through the generator and the compiler, ready to be called.</summary>
internal sealed class CompiledFormulas
{
    private readonly Type _type;

    /// <param name="expressions">The expressions, over x, y and s.</param>
    /// <exception cref="Xunit.Sdk.XunitException">The generator or the compiler has something to say.</exception>
    public CompiledFormulas(IReadOnlyList<string> expressions)
    {
        StringBuilder source = new("using System; using LossGen; public static partial class Losses {");
        for (int i = 0; i < expressions.Count; i++)
        {
            string type = TypeOf(i) == typeof(float) ? "float" : "double";
            source.AppendLine(
                CultureInfo.InvariantCulture,
                $"[Loss({SymbolDisplay.FormatLiteral(expressions[i], true)}, WithRespectTo = \"x\", Reduction = Reduction.Sum)] " +
                $"public static partial void L{i}(ReadOnlySpan<{type}> x, ReadOnlySpan<{type}> y, {type} s, Span<{type}> losses);");
        }

        source.AppendLine("}");
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(source.ToString());
        compilation = compilation
            .WithReferences(GeneratorHarness.BareReferences.Add(MetadataReference.CreateFromFile(typeof(VectorMath).Assembly.Location)))
            .WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release));
        GeneratorOutcome outcome = GeneratorHarness.Run(compilation);
        Assert.Null(outcome.Result.Exception);
        Assert.Equal([], outcome.Diagnostics.Select(Describe));

        using MemoryStream stream = new();
        EmitResult emitted = outcome.Output.Emit(stream);
        Assert.Equal([], emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(Describe));
        stream.Position = 0;
        _type = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream).GetType("Losses")!;

        string Describe(Diagnostic diagnostic) => $"{diagnostic} in\n{string.Join("\n", expressions)}";
    }

    /// <summary>Every other expression is compiled for float.</summary>
    public static Type TypeOf(int index) => index % 2 == 0 ? typeof(double) : typeof(float);

    public Kernel<T> Losses<T>(int index) => Find<T>($"L{index}");

    public Kernel<T> Gradient<T>(int index) => Find<T>($"L{index}Gradient");

    private Kernel<T> Find<T>(string name)
    {
        MethodInfo method = _type.GetMethod(name, [typeof(ReadOnlySpan<T>), typeof(ReadOnlySpan<T>), typeof(T), typeof(Span<T>)])!;
        return method.CreateDelegate<Kernel<T>>();
    }
}
