using System;
using System.Collections.Generic;
using LossGen.Plots;

namespace LossGen.Samples;

/// <summary>The figure with which introductions to losses end: what each makes of the margin, above the zero-one loss that they stand in for.</summary>
internal static class EndingFigure
{
    private const double Reach = 4;

    /// <summary>What the figure shows.</summary>
    public const string Description =
        "Zero-one, hinge, logistic, exponential and perceptron loss over the margin y*f, from -4 to 4.";

    /// <summary>Draws it, wide enough for a page.</summary>
    public static LineChart Chart() => new(
        "",
        new("margin y*f: wrong on the left, right on the right", -Reach, Reach),
        new("", 0, 8),
        [
            Line("exponential", ChartColor.Green, m => Losses.Exponential(1, m)),
            Line("perceptron", ChartColor.Purple, m => Losses.Perceptron(1, m)),
            Line("hinge", ChartColor.Blue, m => Losses.Hinge(1, m)),
            Line("logistic, base 2", ChartColor.Orange, m => Losses.LogisticBase2(1, m)),
            Line("zero-one", ChartColor.Ink, m => Losses.ZeroOne(1, m)),
        ])
    {
        Width = 1040,
        Height = 420,
        LabelWidth = 190,
    };

    private static ChartLine Line(string label, ChartColor color, Func<double, double> loss)
    {
        IReadOnlyList<(double X, double Y)> points = Curve.Sample(loss, -Reach, Reach);
        return new(label, Curve.Thin(points, 1e-3), color);
    }
}
