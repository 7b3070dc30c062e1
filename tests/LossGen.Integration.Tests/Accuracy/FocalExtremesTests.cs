using System;
using Xunit;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>The focal loss on logits far out, where powers of the sigmoid are infinite or nothing: value and derivatives are their limits.</summary>
public sealed class FocalExtremesTests
{
    private const double Alpha = 0.25;

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Far_from_the_right_class_it_is_a_line_and_at_it_nothing(double gamma)
    {
        double[] gradient = new double[1], hessian = new double[1];
        float[] gradientOfSingle = new float[1], hessianOfSingle = new float[1];
        foreach (double logit in (double[])[1e6, 1e10, 1e30, -1e6, -1e10, -1e30])
        {
            foreach (double label in (double[])[0, 1])
            {
                double margin = label > 0 ? logit : -logit;
                double weight = label > 0 ? Alpha : 1 - Alpha;
                double slope = margin < 0 ? (label > 0 ? -weight : weight) : 0;
                double value = margin < 0 ? -weight * margin : 0;

                Assert.Equal(value, Losses.BinaryFocalWithLogits([label], [logit], Alpha, gamma), 1e-15 * value);
                Losses.BinaryFocalWithLogitsGradientAndHessian([label], [logit], Alpha, gamma, gradient, hessian);
                Assert.Equal(slope, gradient[0]);
                Assert.Equal(0.0, hessian[0]);

                Losses.BinaryFocalWithLogitsGradientAndHessian(
                    [(float)label], [(float)logit], (float)Alpha, (float)gamma, gradientOfSingle, hessianOfSingle);
                Assert.Equal((float)slope, gradientOfSingle[0]);
                Assert.Equal(0f, hessianOfSingle[0]);
            }
        }
    }

    [Fact]
    public void Where_the_power_overflows_the_second_derivative_is_still_a_number()
    {
        foreach (float logit in (float[])[90, 150, 200, 350, 700])
        {
            float[] gradient = new float[1], hessian = new float[1];
            Losses.BinaryFocalWithLogitsGradientAndHessian([1], [logit], 0.25f, 0.5f, gradient, hessian);
            double expected = Alpha * 2.25 * Math.Exp(-1.5 * logit);
            Assert.Equal(expected, hessian[0], 4e-45);
        }
    }
}
