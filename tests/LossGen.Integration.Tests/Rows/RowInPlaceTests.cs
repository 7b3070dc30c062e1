using System;
using System.Linq;
using Xunit;

namespace LossGen.Integration.Tests.Rows;

/// <summary>Gradients that lie exactly over an input: what a pass keeps there for a later one must not be read as the input.</summary>
public sealed class RowInPlaceTests
{
    private const int Samples = 150;

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(77)]
    [InlineData(130)]
    public void A_gradient_over_its_input_is_the_same(int k)
    {
        var random = new Random(k);
        float[] z = [.. Enumerable.Range(0, Samples * k).Select(_ => (random.NextSingle() * 20) - 10)];
        float[] y = [.. Enumerable.Range(0, Samples * k).Select(_ => random.NextSingle())];
        int[] label = [.. Enumerable.Range(0, Samples).Select(_ => random.Next(k))];

        float[] hard = new float[z.Length], over = [.. z];
        float loss = Losses.SoftmaxCrossEntropyValueAndGradient(label, z, hard);
        Assert.Equal(loss, Losses.SoftmaxCrossEntropyValueAndGradient(label, over, over));
        Assert.Equal(hard, over);

        float[] soft = new float[z.Length], overZ = [.. z], overY = [.. y];
        loss = Losses.SoftSoftmaxCrossEntropyValueAndGradient(y, z, k, soft);
        Assert.Equal(loss, Losses.SoftSoftmaxCrossEntropyValueAndGradient(y, overZ, k, overZ));
        Assert.Equal(soft, overZ);
        Assert.Equal(loss, Losses.SoftSoftmaxCrossEntropyValueAndGradient(overY, z, k, overY));
        Assert.Equal(soft, overY);
    }
}
