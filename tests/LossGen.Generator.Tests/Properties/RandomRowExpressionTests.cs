using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using LossGen.Generator.Tests.Generation;
using LossGen.Truth;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Properties;

/// <summary>A loss of each sample, or its gradient by one of the rows.</summary>
internal delegate void RowKernel<T>(
    ReadOnlySpan<T> z, ReadOnlySpan<T> x, ReadOnlySpan<T> w, ReadOnlySpan<T> y, ReadOnlySpan<int> k, T s, Span<T> destination);

/// <summary>Random expressions over rows: values and gradients, per sample and accumulated, within the running error bound.</summary>
public sealed class RandomRowExpressionTests
{
    private const int BatchSize = 20;
    private const int Samples = 5;

    /// <summary>How many times the running error bound is allowed: a derivative may be evaluated in another order than that of the bound.</summary>
    private const double Slack = 4;

    private static readonly int[] Lengths = [1, 2, 7, 16, 33];

    public static TheoryData<int> Seeds { get; } = [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Value_and_gradient_are_true(int seed)
    {
        List<(RowFormula Formula, RowPoint[][] Problems)> batch = [.. Batch(seed)];
        Type losses = Compile([.. batch.Select(b => b.Formula.Text)]);
        for (int i = 0; i < batch.Count; i++)
        {
            foreach (RowPoint[] points in batch[i].Problems)
            {
                if (IsFloat(i))
                {
                    Check<float>(losses, i, batch[i].Formula, points, seed);
                }
                else
                {
                    Check<double>(losses, i, batch[i].Formula, points, seed);
                }
            }
        }
    }

    /// <summary>Lowering min turns its sign; the product of the two rows then folded to one that no rule had seen.</summary>
    [Fact]
    public void A_dot_product_with_a_smallest_element_is_true()
    {
        const string Text = "dot(z, w*min(x)) + y*s*z[k]";
        RowKernel<double> kernel = Compile([Text]).GetMethod("L0", ParametersOf<RowKernel<double>>())!.CreateDelegate<RowKernel<double>>();
        double[] losses = new double[1];
        kernel([1, 2], [-3, 5], [4, 0.5], [2], [1], 0.25, losses);
        Assert.Equal([-14], losses);
    }

    private static bool IsFloat(int index) => index % 2 == 1;

    private static string VariableOf(int index) => index % 4 < 2 ? "z" : "w";

    private static IEnumerable<(RowFormula Formula, RowPoint[][] Problems)> Batch(int seed)
    {
        RowFormulaGenerator formulas = new(seed);
        Random random = new(seed);
        for (int count = 0; count < BatchSize;)
        {
            RowFormula formula = formulas.Next();
            RowPoint[][] problems = [.. Lengths.Select(length => Problem(formula, VariableOf(count), length, random)).OfType<RowPoint[]>()];
            if (problems.Length == Lengths.Length)
            {
                count++;
                yield return (formula, problems!);
            }
        }
    }

    /// <summary>Samples at which the expression is smooth and rounding does little; null if a few attempts find none.</summary>
    private static RowPoint[]? Problem(RowFormula formula, string variable, int length, Random random)
    {
        for (int attempt = 0; attempt < 8; attempt++)
        {
            (double[] w, double s, int component) = (Row(), Number(), random.Next(length));
            RowPoint[] points =
                [.. Enumerable.Range(0, Samples).Select(_ => new RowPoint(Row(), Row(), w, Number(), s, random.Next(length), variable, component))];
            if (points.All(p => formula.At(p)[0] is { IsUseful: true } at && at.ValueError < 1e4 && at.SlopeError < 1e4))
            {
                return points;
            }
        }

        return null;

        // What is a float is a double as well.
        double Number() => (float)((random.NextDouble() * 4) - 2);
        double[] Row() => [.. Enumerable.Range(0, length).Select(_ => Number())];
    }

    private static void Check<T>(Type losses, int index, RowFormula formula, RowPoint[] points, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (int length, int component, bool isShared) = (points[0].W.Length, points[0].Component, points[0].Variable == "w");
        T[] values = new T[Samples];
        T[] gradient = new T[isShared ? length : Samples * length];
        Call($"L{index}", values);
        Call($"L{index}Gradient", gradient);

        Expression expression = Expression.Parse(formula.Text);
        Tracked total = Tracked.Constant(0);
        BigReal sum = BigReal.Zero;
        for (int i = 0; i < Samples; i++)
        {
            Tracked bound = formula.At(points[i])[0];
            TrueValue truth = expression.Evaluate(points[i].Bind(), points[i].Variable, component);
            total += bound;
            sum = new RealContext(128).Add(sum, truth.First);
            Near("value", values[i], truth.Value, bound.ValueError, i);
            if (!isShared)
            {
                Near("derivative by z", gradient[(i * length) + component], truth.First, bound.SlopeError, i);
            }
        }

        if (isShared)
        {
            Near("derivative by w", gradient[component], sum, total.SlopeError, 0);
        }

        void Call(string name, T[] destination)
        {
            RowKernel<T> kernel = losses.GetMethod(name, ParametersOf<RowKernel<T>>())!.CreateDelegate<RowKernel<T>>();
            T[] All(Func<RowPoint, double[]> row) => [.. points.SelectMany(row).Select(T.CreateTruncating)];
            kernel(
                All(p => p.Z), All(p => p.X), [.. points[0].W.Select(T.CreateTruncating)], All(p => [p.Y]), [.. points.Select(p => p.K)],
                T.CreateTruncating(points[0].S), destination);
        }

        void Near(string what, T result, BigReal truth, double bound, int i)
        {
            double rounding = typeof(T) == typeof(float) ? 1.0 / (1 << 24) : 1.0 / (1L << 53);
            double error = Math.Abs(new RealContext(128).Subtract(double.CreateTruncating(result), truth).ToDouble());
            Assert.True(
                error <= Slack * rounding * bound,
                $"Seed {seed}, number {index}, {typeof(T).Name}, length {length}, sample {i}, component {component}: the {what} of "
                + $"{formula.Text} is {result}, not {truth}: {error / (rounding * bound):g3} times the bound");
        }
    }

    private static Type[] ParametersOf<T>() => [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)];

    private static Type Compile(string[] expressions)
    {
        StringBuilder source = new("using System; using LossGen; public static partial class Losses {");
        for (int i = 0; i < expressions.Length; i++)
        {
            string span = IsFloat(i) ? "ReadOnlySpan<float>" : "ReadOnlySpan<double>";
            string type = IsFloat(i) ? "float" : "double";
            source.AppendLine(
                CultureInfo.InvariantCulture,
                $"[Loss({SymbolDisplay.FormatLiteral(expressions[i], true)}, WithRespectTo = \"{VariableOf(i)}\", Reduction = Reduction.Sum)] "
                + $"public static partial void L{i}([Row] {span} z, [Row] {span} x, [Shared] {span} w, {span} y, ReadOnlySpan<int> k, {type} s, Span<{type}> losses);");
        }

        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(source.Append('}').ToString());
        GeneratorOutcome outcome = GeneratorHarness.Run(compilation
            .WithReferences(GeneratorHarness.BareReferences.Add(MetadataReference.CreateFromFile(typeof(VectorMath).Assembly.Location)))
            .WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)));
        Assert.Null(outcome.Result.Exception);
        using MemoryStream stream = new();
        var emitted = outcome.Output.Emit(stream);
        Assert.Equal([], outcome.Diagnostics.Concat(emitted.Diagnostics)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => $"{d} in\n{string.Join("\n", expressions)}"));
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(stream.ToArray())).GetType("Losses")!;
    }
}
