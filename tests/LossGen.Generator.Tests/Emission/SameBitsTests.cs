using System;
using System.Linq;
using Xunit;

namespace LossGen.Generator.Tests.Emission;

/// <summary>The same bits on every vector width, at every place, and alone as among others.</summary>
public class SameBitsTests
{
    private static readonly CompiledLosses Losses = SampleLosses.Compiled;

    [Theory]
    [InlineData("Hinge")]
    [InlineData("Logistic")]
    public void The_sum_of_a_block_is_the_same_on_every_width(string loss)
    {
        IKernelRunner<float> runner = EveryWidth.Of<float>(Losses.Kernel(loss));
        for (int n = 1; n < 1300; n += n < 200 ? 1 : 37)
        {
            (float[] y, float[] f) = EmittedKernelTests.Samples(n);
            AssertSame([.. runner.Sums(y, f).Select(BitConverter.DoubleToInt64Bits)]);
        }
    }

    [Fact]
    public void The_sum_of_a_block_of_doubles_is_the_same_on_every_width()
    {
        IKernelRunner<double> runner = EveryWidth.Of<double>(Losses.Kernel("LogisticDouble"));
        for (int n = 1; n < 2300; n += n < 100 ? 1 : 101)
        {
            double[] y = [.. EmittedKernelTests.Samples(n).Y.Select(v => (double)v)];
            double[] f = [.. EmittedKernelTests.Samples(n).F.Select(v => (double)v)];
            AssertSame([.. runner.Sums(y, f).Select(BitConverter.DoubleToInt64Bits)]);
        }
    }

    [Theory]
    [InlineData("Hinge")]
    [InlineData("Logistic")]
    [InlineData("Absolute")]
    public void Each_loss_is_the_same_on_every_width_and_by_itself(string loss)
    {
        var point = Losses.Member<Func<float, float, float>>(loss);
        IKernelRunner<float> runner = EveryWidth.Of<float>(Losses.Kernel(loss));
        for (int n = 1; n < 100; n++)
        {
            (float[] y, float[] f) = EmittedKernelTests.Samples(n);
            Assert.All(runner.Values(y, f), losses => Assert.Equal(y.Zip(f, point), losses));
        }
    }

    /// <summary>A short step and a long one, whose loops differ, and steps with two results and with three.</summary>
    [Fact]
    public void Several_results_are_the_same_on_every_width()
    {
        IResultsRunner<float>[] runners =
        [
            EveryWidth.ValueAndGradient<float>(Losses.Kernel("Hinge")),
            EveryWidth.ValueAndGradient<float>(Losses.Kernel("Logistic")),
            EveryWidth.GradientAndHessian<float>(Losses.Kernel("Hinge")),
        ];
        IResultsRunner<double> line = EveryWidth.ValueAndTwoSums<double>(Losses.Kernel("Line"));
        for (int n = 1; n < 1300; n += n < 140 ? 1 : 53)
        {
            (float[] y, float[] f) = EmittedKernelTests.Samples(n);
            foreach (IResultsRunner<float> runner in runners)
            {
                AssertSame(runner.Run(y, f));
            }

            AssertSame(line.Run([.. f.Select(v => (double)v)], [.. y.Select(v => (double)v)]));
        }
    }

    [Theory]
    [InlineData("Hinge")]
    [InlineData("Logistic")]
    public void The_value_beside_the_gradient_is_the_value(string loss)
    {
        var value = Losses.Member<SingleReduced>(loss);
        var both = Losses.Member<SingleValueAndGradient>(loss + "ValueAndGradient");
        var alone = Losses.Member<SingleElementwise>(loss + "Gradient");
        foreach (int n in new[] { 1, 65, 777, 16_384, 40_000 })
        {
            (float[] y, float[] f) = EmittedKernelTests.Samples(n);
            var gradient = new float[n];
            var expected = new float[n];
            Assert.Equal(value(y, f), both(y, f, gradient));
            alone(y, f, expected);
            Assert.Equal(expected, gradient);
        }
    }

    [Fact]
    public void Alignment_has_no_part_in_a_sum()
    {
        (float[] y, float[] f) = EmittedKernelTests.Samples(5000);
        float expected = Losses.Member<SingleReduced>("Logistic")(y, f);
        for (int offset = 1; offset < 17; offset++)
        {
            float[] movedY = [.. new float[offset], .. y], movedF = [.. new float[offset], .. f];
            Assert.Equal(expected, Losses.Member<SingleReduced>("Logistic")(movedY.AsSpan(offset), movedF.AsSpan(offset)));
        }
    }

    private static void AssertSame(long[] bits)
    {
        Assert.Equal(3, bits.Length);
        Assert.Single(bits.Distinct());
    }

    private static void AssertSame<T>((double[] Sums, T[] Written)[] results)
    {
        Assert.Equal(3, results.Length);
        Assert.All(results, r =>
        {
            Assert.Equal(results[0].Sums, r.Sums);
            Assert.Equal(results[0].Written, r.Written);
        });
    }
}
