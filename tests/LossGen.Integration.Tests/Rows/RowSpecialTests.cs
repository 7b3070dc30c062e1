using System;
using System.Linq;
using Xunit;

namespace LossGen.Integration.Tests.Rows;

/// <summary>Rows that overflow a careless softmax, empty rows, and what the documents print.</summary>
public sealed class RowSpecialTests
{
    [Fact]
    public void Large_logits_give_finite_losses_and_an_exact_gradient()
    {
        double[] z = [1000, 2000, 3000, 4000, 5000];
        double[] gradient = new double[5];
        for (int label = 0; label < 5; label++)
        {
            double loss = Losses.SoftmaxCrossEntropyValueAndGradient([label], z, gradient);
            Assert.Equal(1000.0 * (4 - label), loss);
            double[] expected = [0, 0, 0, 0, 1];
            expected[label] -= 1;
            Assert.Equal(expected, gradient);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Equal_logits_give_the_logarithm_of_their_number(int k)
    {
        double[] z = [.. Enumerable.Repeat(-3.25, k)];
        double[] gradient = new double[k];
        Assert.Equal(Math.Log(k), Losses.SoftmaxCrossEntropyValueAndGradient([1], z, gradient), 1e-15 * k);
        Assert.All(gradient.Where((_, j) => j != 1), g => Assert.Equal(1.0 / k, g, 3e-16 / k));
        Assert.Equal((1.0 / k) - 1, gradient[1], 2.3e-16);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Classes_that_are_ruled_out_have_no_part(int k)
    {
        float[] z = [.. Enumerable.Repeat(float.NegativeInfinity, k)];
        z[1] = 2;
        z[2] = 2;
        float[] gradient = new float[k];
        Assert.Equal(MathF.Log(2), Losses.SoftmaxCrossEntropyValueAndGradient([1], z, gradient));
        Assert.Equal(-0.5f, gradient[1]);
        Assert.Equal(0.5f, gradient[2]);
        Assert.All(gradient.Where((_, j) => j is not (1 or 2)), g => Assert.Equal(0f, g));
        Assert.Equal(float.PositiveInfinity, Losses.SoftmaxCrossEntropy([0], z));
    }

    [Fact]
    public void A_loss_far_below_the_rounding_of_a_logit_isn_t_lost()
    {
        double[] z = [40, 0];
        double[] gradient = new double[2];
        double loss = Losses.SoftmaxCrossEntropyValueAndGradient([0], z, gradient);
        Assert.Equal(4.248354255291589e-18, loss, 1e-32);
        Assert.Equal(-4.248354255291589e-18, gradient[0], 1e-32);
        Assert.Equal(4.248354255291589e-18, gradient[1], 1e-32);
    }

    [Fact]
    public void The_wrong_samples_are_counted()
    {
        // Three samples of three classes, the models of the documents: both are wrong once.
        float[] first = [0.3f, 0.3f, 0.4f, 0.3f, 0.4f, 0.3f, 0.1f, 0.2f, 0.7f];
        float[] second = [0.1f, 0.2f, 0.7f, 0.1f, 0.7f, 0.2f, 0.3f, 0.4f, 0.3f];
        Assert.Equal(1 / 3f, Losses.ClassificationError([2, 1, 0], first));
        Assert.Equal(1 / 3f, Losses.ClassificationError([2, 1, 0], second));
        float[] wrong = new float[3];
        Losses.ClassificationError([2, 1, 0], first, wrong);
        Assert.Equal([0f, 0f, 1f], wrong);
    }

    [Fact]
    public void The_first_of_several_largest_is_the_one()
    {
        foreach (int k in (int[])[2, 5, 31, 32, 33, 100])
        {
            double[] z = new double[k];
            z[k / 2] = 3;
            z[k - 1] = 3;
            Assert.Equal(0.0, Losses.ClassificationError([k / 2], z));
            Assert.Equal(k / 2 == k - 1 ? 0.0 : 1.0, Losses.ClassificationError([k - 1], z));
            z[0] = double.NaN;
            Assert.Equal(0.0, Losses.ClassificationError([k / 2], z));
        }
    }

    [Fact]
    public void The_distance_of_equal_rows_has_the_gradient_0()
    {
        double[] a = [1, 2, 3];
        double[] gradientA = new double[3], gradientB = new double[3];
        double loss = Losses.ContrastiveValueAndGradient([0], a, [1, 2, 3], 1, gradientA, gradientB);
        Assert.Equal(0.5, loss);
        Assert.All(gradientA.Concat(gradientB), g => Assert.Equal(0.0, g));
    }

    [Fact]
    public void A_sum_over_nothing_is_0()
    {
        Assert.Equal(0.0, Losses.L1([], 3.0));
        Assert.Equal(0.0, Losses.L2([], 3.0));
        Losses.L2Gradient([], 3.0, []);
        double loss = Losses.LogisticRegressionValueAndGradient([1, 0], [], [], 0, 0, [], out double gradient);
        Assert.Equal(Math.Log(2), loss, 1e-16);
        Assert.Equal(0.0, gradient);
        Assert.Equal(0.0, RowForms.WeightedSum([], [], [1.0, 2.0], 0.5, []));
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e160)]
    [InlineData(1)]
    [InlineData(1e-160)]
    [InlineData(1e-300)]
    public void Squares_beyond_the_range_leave_a_length_and_its_gradient(double size)
    {
        double[] gradient = new double[2];
        Assert.Equal(1, RowForms.Norm([3 * size, 4 * size], 2) / (5 * size), 1e-15);
        RowForms.NormGradient([3 * size, 4 * size], 2, gradient);
        Assert.Equal(0.6, gradient[0], 1e-15);
        Assert.Equal(0.8, gradient[1], 1e-15);
    }

    [Theory]
    [InlineData(1e37f)]
    [InlineData(1e20f)]
    [InlineData(1e-20f)]
    [InlineData(1e-36f)]
    public void Squares_beyond_the_range_of_floats_leave_a_length(float size) =>
        Assert.Equal(1f, RowForms.Norm([3 * size, 4 * size], 2) / (5 * size), 1e-6f);

    [Fact]
    public void Logits_at_the_ends_of_the_range_overflow_only_where_the_loss_does()
    {
        double[] z = [double.MaxValue, -double.MaxValue, -double.MaxValue];
        double loss = Losses.SoftSoftmaxCrossEntropy([0.8, 0.15, 0.05], z, 3);
        Assert.Equal(0.4, loss / double.MaxValue, 1e-15);
    }
}
