using System;
using System.Linq;
using LossGen.Generator.Tests.Emission;
using Xunit;

namespace LossGen.Generator.Tests.Kernels;

/// <summary>Kernels over rows: how many passes there are, that they compile without a warning, and what there is no room for.</summary>
public class RowKernelTests
{
    private static readonly CompiledLosses Compiled = new(
        """
        using System;
        using LossGen;

        namespace Demo;

        /// <summary>Losses.</summary>
        public static partial class L
        {
            [Loss("-log(softmax(z)[label])")]
            public static partial float Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);

            [Loss("s = dot(x, w) + b; log(1 + exp(-y*s)) + lambda/2*sum(w^2)", WithRespectTo = "w, b")]
            public static partial double Objective(
                ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w, double b, double lambda);

            [Loss("sum((y - f)^2)", Reduction = Reduction.Sum)]
            public static partial void Elementwise(
                [Row] ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> f, [RowLength] int k, Span<double> destination);

            [Loss("label == other ? 0 : f^2")]
            public static partial float Labels(ReadOnlySpan<int> label, ReadOnlySpan<int> other, ReadOnlySpan<float> f);

            [Loss("norm(w) + sum(v)", WithRespectTo = "v, w")]
            public static partial float Shared([Shared] ReadOnlySpan<float> w, [Shared] ReadOnlySpan<float> v);
        }
        """);

    private delegate float SingleLabels(ReadOnlySpan<int> label, ReadOnlySpan<int> other, ReadOnlySpan<float> f);

    private delegate float SingleShared(ReadOnlySpan<float> w, ReadOnlySpan<float> v, Span<float> gradientV, Span<float> gradientW);

    private delegate void DoubleRows(ReadOnlySpan<double> y, ReadOnlySpan<double> f, int k, Span<double> destination);

    [Fact]
    public void Every_form_compiles_without_a_warning() => Assert.Empty(Compiled.Diagnostics);

    [Fact]
    public void Losses_with_labels_alone_and_with_shared_rows_alone_work()
    {
        Assert.Equal(4.5f, Compiled.Member<SingleLabels>("Labels")([1, 2], [1, 1], [2, 3]));
        float[] gradientV = new float[2], gradientW = new float[2];
        Assert.Equal(8f, Compiled.Member<SingleShared>("SharedValueAndGradient")([3, 4], [1, 2], gradientV, gradientW));
        Assert.Equal([1f, 1f], gradientV);
        Assert.Equal([0.6f, 0.8f], gradientW);
        double[] losses = new double[2];
        Compiled.Member<DoubleRows>("Elementwise")([1, 2, 3, 4], [1, 2, 1, 1], 2, losses);
        Assert.Equal([0.0, 13.0], losses);
    }

    [Theory]
    [InlineData("Softmax", "Load Gather Max Map Sums Map Add Write")]
    [InlineData("Objective", "Load Sums Map Add Add Accumulate")]
    public void Passes_are_as_few_as_they_can_be(string loss, string passes)
    {
        string text = Compiled.Generated.Single(t => t.Contains($"on Demo.L.{loss}.", StringComparison.Ordinal));
        string operation = text[text.IndexOf(" ValueAndGradientWork\n", StringComparison.Ordinal)..];
        string loop = operation[operation.IndexOf(" void Run(", StringComparison.Ordinal)..];
        string[] calls = [.. loop[..loop.IndexOf('}')].Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("tile.", StringComparison.Ordinal))];
        Assert.Equal(passes, string.Join(' ', calls.Select(c => c["tile.".Length..c.IndexOfAny(['(', '<'])])));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_tile_has_room_for_eight_rows(int rows, bool hasRoom)
    {
        string[] names = [.. Enumerable.Range(0, rows - 1).Select(i => "x" + i)];
        var compiled = new CompiledLosses(
            $$"""
            using System;
            using LossGen;

            internal static partial class L
            {
                [Loss("y*dot(w, {{string.Join(" + ", names)}})", WithRespectTo = "w")]
                public static partial double F(
                    ReadOnlySpan<double> y, [Shared] ReadOnlySpan<double> w, {{string.Join(", ", names.Select(n => "[Row] ReadOnlySpan<double> " + n))}});
            }
            """);
        string[] reported = [.. compiled.Diagnostics.Where(d => d.Id == "LOSS0008").Select(d => d.GetMessage(null))];
        Assert.Equal(hasRoom ? [] : ["'F' has 9 rows, the gradients of shared rows counted; there is room for 8"], reported);
        Assert.Equal(hasRoom, compiled.Diagnostics.Count == 0);
    }
}
