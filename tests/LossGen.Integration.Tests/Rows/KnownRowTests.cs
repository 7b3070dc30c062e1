using System;
using System.Linq;
using Xunit;

namespace LossGen.Integration.Tests.Rows;

/// <summary>Losses over rows at points where value and gradient are known without computing.</summary>
public sealed class KnownRowTests
{
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(7, 2, 1)]
    public void A_triplet_moves_only_while_the_margin_is_violated(double margin, double value, double slope)
    {
        double[] anchor = new double[2], positive = new double[2], negative = new double[2];
        double loss = Losses.TripletValueAndGradient([0.0, 0], [3, 4], [6, 8], margin, 2, anchor, positive, negative);
        Assert.Equal(value, loss);
        Assert.Equal([0.0, 0], anchor);
        Assert.Equal([0.6 * slope, 0.8 * slope], positive);
        Assert.Equal([-0.6 * slope, -0.8 * slope], negative);
    }

    [Fact]
    public void A_similar_pair_turns_towards_each_other()
    {
        double[] gradientA = new double[2], gradientB = new double[2];
        Assert.Equal(1.0, Losses.CosineEmbeddingValueAndGradient([1], [1.0, 0], [0, 2], 0.5, gradientA, gradientB));
        Assert.Equal([0.0, -1], gradientA);
        Assert.Equal([-0.5, 0.0], gradientB);
        Assert.Equal(0.0, Losses.CosineEmbeddingValueAndGradient([-1], [1.0, 0], [0, 2], 0.5, gradientA, gradientB));
        Assert.All(gradientA.Concat(gradientB), g => Assert.Equal(0.0, g));
    }

    [Fact]
    public void Overlap_is_counted()
    {
        Assert.Equal(0.5, Losses.Dice([1.0, 1, 0, 0], [1, 0, 1, 0], 0, 4));
        Assert.Equal(0.0, Losses.Dice([1.0, 0, 1, 0], [1, 0, 1, 0], 0, 4));
        Assert.Equal(0.0, Losses.Dice(new double[4], new double[4], 1, 4));
        Assert.Equal(5.0 / 17, Losses.Tversky([1.0, 1, 0, 0], [1, 0.5, 1, 0], 0.25, 0.75, 0, 4), 1e-16);
        Assert.Equal(Losses.Dice([1.0, 1, 0, 0], [1, 0.5, 1, 0], 1, 4), Losses.Tversky([1.0, 1, 0, 0], [1, 0.5, 1, 0], 0.5, 0.5, 0.5, 4), 1e-16);
    }

    [Fact]
    public void Divergences_are_0_for_equal_distributions_and_known_for_certainties()
    {
        double[] gradient = new double[2];
        Assert.Equal(0.0, Losses.KlDivergence([0.25, 0.75], [0.25, 0.75], 2));
        Assert.Equal(Math.Log(2), Losses.KlDivergenceValueAndGradient([1.0, 0], [0.5, 0.5], 2, gradient));
        Assert.Equal([-2.0, 0], gradient);
        Assert.Equal(0.0, Losses.JensenShannonValueAndGradient([0.25, 0.75], [0.25, 0.75], 2, gradient));
        Assert.Equal([0.0, 0], gradient);
        Assert.Equal(Math.Log(2), Losses.JensenShannon([1.0, 0], [0, 1], 2));
    }

    [Fact]
    public void Near_distributions_leave_half_a_square()
    {
        // sum(d^2/p)/2 and sum(d^2/p)/8, up to the third order in d = 2^-30.
        double d = Math.ScaleB(1, -30);
        double square = 2 * d * d / 0.5;
        Assert.Equal(square / 2, Losses.KlDivergence([0.5, 0.5], [0.5 + d, 0.5 - d], 2), square * 1e-8);
        Assert.Equal(square / 8, Losses.JensenShannon([0.5, 0.5], [0.5 + d, 0.5 - d], 2), square * 1e-8);
    }

    [Fact]
    public void Variants_of_the_softmax_loss_meet_it()
    {
        double[] z = [0.5, -1, 2, 0.25];
        double[] plain = new double[4], variant = new double[4];
        double loss = Losses.SoftmaxCrossEntropyValueAndGradient([2], z, plain);
        Assert.Equal(loss, Losses.LabelSmoothingValueAndGradient([2], z, 0, variant), 1e-15);
        Near(plain, variant);
        Assert.Equal(loss, Losses.PolyLossValueAndGradient([2], z, 0, variant), 1e-15);
        Near(plain, variant);
        Assert.Equal(loss, Losses.InfoNceValueAndGradient([2], z, 1, variant), 1e-15);
        Near(plain, variant);
        Assert.Equal(Losses.SoftmaxCrossEntropy([2], [1.0, -2, 4, 0.5]), Losses.InfoNce([2], z, 0.5), 1e-15);
        Assert.Equal(Math.Log(4), Losses.LabelSmoothing([1], new double[4], 0.1), 1e-15);
        Assert.Equal(Math.Log(2) + 0.5, Losses.PolyLoss([1], new double[2], 1), 1e-15);

        static void Near(double[] expected, double[] actual) =>
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void What_is_left_of_certainty_isn_t_lost()
    {
        Assert.Equal(8.496708510583178e-18, Losses.PolyLoss([0], [40.0, 0], 1), 1e-32);

        // The same direction but for an angle d: 1 - cos(d).
        double d = Math.ScaleB(1, -30);
        Assert.Equal(d * d / 2, Losses.CosineEmbedding([1], [3.0, 4], [3 - (4 * d), 4 + (3 * d)], 0.5), d * d * 1e-6);
    }

    [Fact]
    public void Large_logits_leave_finite_variants()
    {
        double[] z = [1000, 3000, 5000];
        double[] gradient = new double[3];
        Assert.Equal(3800, Losses.LabelSmoothingValueAndGradient([0], z, 0.1, gradient), 1e-11);
        Assert.Equal(4001.0, Losses.PolyLossValueAndGradient([0], z, 1, gradient));
        Assert.Equal([-1.0, 0, 1], gradient);
        Assert.Equal(40000.0, Losses.InfoNceValueAndGradient([0], z, 0.1, gradient), 1e-10);
    }

    [Fact]
    public void Only_classes_within_the_margin_cost()
    {
        double[] gradient = new double[4];
        Assert.Equal(1.75 / 4, Losses.MultiMarginValueAndGradient([1], [0.5, 1, -3, 1.25], 1, gradient));
        Assert.Equal([0.25, -0.5, 0, 0.25], gradient);
        Assert.Equal(0.0, Losses.MultiMarginValueAndGradient([0], [3.0, 2, -3, 1], 1, gradient));
        Assert.All(gradient, g => Assert.Equal(0.0, g));
    }

    [Fact]
    public void A_score_of_0_says_nothing_about_a_label()
    {
        double[] gradient = new double[4];
        Assert.Equal(Math.Log(2), Losses.SoftMarginValueAndGradient([1.0, -1, 1, 1], new double[4], 4, gradient), 1e-16);
        Assert.Equal([-0.125, 0.125, -0.125, -0.125], gradient);
    }
}
