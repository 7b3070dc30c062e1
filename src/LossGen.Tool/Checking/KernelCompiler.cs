using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using LossGen.Calculus;
using LossGen.Explaining;
using LossGen.Model;
using LossGen.Tool.Input;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Tool.Checking;

/// <summary>Compiles what is generated for an expression, and loads it.</summary>
internal static class KernelCompiler
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>
    /// The model whose kernels are checked: the sum over the samples, with the second derivative where there is one variable that each
    /// sample has a value of.
    /// </summary>
    public static LossModel ModelOf(LossExplanation explanation, FloatType type)
    {
        IReadOnlyList<DerivativeAnalysis> gradients = explanation.Analysis.Gradients;
        return explanation.Model with
        {
            Type = type,
            IsSum = true,
            BringsInfo = false,
            Hessian = gradients.Count == 1 && gradients[0].Variable.PerSample,
            Scope = new("", new([new("class", type == FloatType.Single ? "SingleLosses" : "DoubleLosses")])),
        };
    }

    /// <summary>Compiles models into one assembly and returns the class of each.</summary>
    /// <exception cref="UsageException">A loss can't be compiled.</exception>
    public static IReadOnlyList<Type> Compile(IReadOnlyList<LossModel> models)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Checked" + Guid.NewGuid().ToString("N"),
            models.SelectMany(Sources).Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"{i}.cs")),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var stream = new MemoryStream();
        EmitResult emitted = compilation.Emit(stream);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(
                "What was generated doesn't compile: " + string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        stream.Position = 0;
        Assembly assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
        return [.. models.Select(model => assembly.GetType(model.Scope.Types[0].Name, throwOnError: true)!)];
    }

    private static IEnumerable<string> Sources(LossModel model)
    {
        LossCompilation compilation = LossCompiler.Compile(model, CancellationToken.None);
        yield return Declaration.Of(model);
        yield return compilation.Source
            ?? throw new UsageException(string.Join(" ", compilation.Diagnostics.Select(d => ExplainedProblem.Of(d).Message)));
    }
}
