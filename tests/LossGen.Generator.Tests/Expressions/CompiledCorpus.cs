using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace LossGen.Generator.Tests.Expressions;

/// <summary>Value, first and second derivative of formulas as a user of the generator gets them, for one type.</summary>
internal sealed class CompiledCorpus<T>
    where T : unmanaged
{
    private readonly Type _type;

    /// <param name="rows">The formulas and their variables.</param>
    /// <param name="literal">Whether they are computed as they are written.</param>
    public CompiledCorpus(IReadOnlyList<(string Text, string[] Names)> rows, bool literal = false)
    {
        string type = typeof(T) == typeof(float) ? "float" : "double";
        StringBuilder source = new("using System; using LossGen; public static partial class Losses {");
        for (int i = 0; i < rows.Count; i++)
        {
            source.AppendLine(
                CultureInfo.InvariantCulture,
                $"[Loss({SymbolDisplay.FormatLiteral(rows[i].Text, true)}, WithRespectTo = \"{rows[i].Names[0]}\", Hessian = true, Reduction = Reduction.Sum, Literal = {(literal ? "true" : "false")})] " +
                $"public static partial void L{i}({string.Join(", ", rows[i].Names.Select(n => $"ReadOnlySpan<{type}> {n}"))}, Span<{type}> losses);");
        }

        source.AppendLine("}");
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(source.ToString());
        compilation = compilation
            .WithReferences(GeneratorHarness.BareReferences.Add(MetadataReference.CreateFromFile(typeof(VectorMath).Assembly.Location)))
            .WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release));
        GeneratorOutcome outcome = GeneratorHarness.Run(compilation);
        Assert.Null(outcome.Result.Exception);
        Assert.Equal([], outcome.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        using MemoryStream stream = new();
        EmitResult emitted = outcome.Output.Emit(stream);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        stream.Position = 0;
        _type = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream).GetType("Losses")!;
    }

    /// <summary>The results of one formula at points given variable by variable.</summary>
    public (T[] Value, T[] First, T[] Second) Run(int index, T[][] inputs)
    {
        T[] value = new T[inputs[0].Length];
        T[] first = new T[value.Length];
        T[] second = new T[value.Length];
        Call($"L{index}", [.. inputs, value]);
        Call($"L{index}GradientAndHessian", [.. inputs, first, second]);
        return (value, first, second);
    }

    /// <summary>Spans can't go through reflection's own way of calling: a delegate is compiled for the call.</summary>
    private void Call(string name, T[][] arguments)
    {
        MethodInfo method = _type.GetMethods().Single(m =>
            m.Name == name && m.GetParameters().Length == arguments.Length && m.GetParameters().All(p => p.ParameterType.IsGenericType));
        ParameterExpression all = Expression.Parameter(typeof(T[][]));
        IEnumerable<Expression> converted = method.GetParameters().Select((p, i) =>
            Expression.Convert(Expression.ArrayIndex(all, Expression.Constant(i)), p.ParameterType));
        Expression.Lambda<Action<T[][]>>(Expression.Call(method, converted), all).Compile()(arguments);
    }
}
