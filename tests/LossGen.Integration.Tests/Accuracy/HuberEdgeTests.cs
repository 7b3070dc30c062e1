using System;
using Xunit;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>The Huber loss is computed without a choice between its branches, which must not show at the ends of the range.</summary>
public sealed class HuberEdgeTests
{
    private static readonly double[] Residuals =
        [0, -0.0, 1, -1, 2.5, -2.5, 1e-150, 1e150, -1e200, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(-1)]
    [InlineData(1e160)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void It_is_what_its_branches_say(double delta)
    {
        double[] targets = new double[Residuals.Length], losses = new double[Residuals.Length];
        Losses.Huber(targets, Residuals, delta, losses);
        for (int i = 0; i < losses.Length; i++)
        {
            double expected = Branches(Residuals[i], delta), most = 4 * Math.ScaleB(Math.Abs(expected), -53);
            Assert.True(losses[i].Equals(expected) || Math.Abs(losses[i] - expected) <= most, $"{Residuals[i]}: {losses[i]}, not {expected}.");
        }
    }

    private static double Branches(double residual, double delta) =>
        Math.Abs(residual) <= delta ? residual * (residual / 2) : delta * (Math.Abs(residual) - (delta / 2));
}
