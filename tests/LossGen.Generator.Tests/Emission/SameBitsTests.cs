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
        var widest = Losses.Kernel<SingleSum>(loss, "Value512");
        var middle = Losses.Kernel<SingleSum>(loss, "Value256");
        var narrow = Losses.Kernel<SingleSum>(loss, "Value128");
        for (int n = 1; n < 1300; n += n < 200 ? 1 : 37)
        {
            (float[] y, float[] f) = EmittedKernelTests.Samples(n);
            double a = 0, b = 0, c = 0;
            widest(y, f, ref a);
            middle(y, f, ref b);
            narrow(y, f, ref c);
            Assert.Equal(BitConverter.DoubleToInt64Bits(a), BitConverter.DoubleToInt64Bits(b));
            Assert.Equal(BitConverter.DoubleToInt64Bits(a), BitConverter.DoubleToInt64Bits(c));
        }
    }

    [Fact]
    public void The_sum_of_a_block_of_doubles_is_the_same_on_every_width()
    {
        var widest = Losses.Kernel<DoubleSum>("LogisticDouble", "Value512");
        var middle = Losses.Kernel<DoubleSum>("LogisticDouble", "Value256");
        var narrow = Losses.Kernel<DoubleSum>("LogisticDouble", "Value128");
        for (int n = 1; n < 2300; n += n < 100 ? 1 : 101)
        {
            double[] y = [.. EmittedKernelTests.Samples(n).Y.Select(v => (double)v)];
            double[] f = [.. EmittedKernelTests.Samples(n).F.Select(v => (double)v)];
            double a = 0, b = 0, c = 0;
            widest(y, f, ref a);
            middle(y, f, ref b);
            narrow(y, f, ref c);
            Assert.Equal(BitConverter.DoubleToInt64Bits(a), BitConverter.DoubleToInt64Bits(b));
            Assert.Equal(BitConverter.DoubleToInt64Bits(a), BitConverter.DoubleToInt64Bits(c));
        }
    }

    [Theory]
    [InlineData("Hinge")]
    [InlineData("Logistic")]
    [InlineData("Absolute")]
    public void Each_loss_is_the_same_on_every_width_and_by_itself(string loss)
    {
        var point = Losses.Member<Func<float, float, float>>(loss);
        foreach (string width in new[] { "512", "256", "128" })
        {
            var loop = Losses.Kernel<SingleLoop>(loss, "Elementwise" + width);
            for (int n = 1; n < 100; n++)
            {
                (float[] y, float[] f) = EmittedKernelTests.Samples(n);
                var losses = new float[n];
                loop(y, f, losses);
                Assert.Equal(y.Zip(f, point), losses);
            }
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
}
