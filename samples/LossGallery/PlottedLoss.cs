using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Plots;

namespace LossGen.Samples;

/// <summary>A built-in loss of one sample, called as anybody calls it, while one number varies and all others are fixed.</summary>
/// <param name="x">The number that varies: the first element if it stands in a row.</param>
/// <param name="slope">Where the derivative is written, as long as the row.</param>
/// <returns>The loss.</returns>
internal delegate double LossCall(double x, Span<double> slope);

/// <summary>A built-in loss with what is drawn of it.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="At">What the other inputs are; empty if there are none. A row that varies has a dot there.</param>
/// <param name="From">The left end of the plot.</param>
/// <param name="To">The right end.</param>
/// <param name="Call">Calls the loss.</param>
internal sealed record PlottedLoss(LossInfo Info, string At, double From, double To, LossCall Call)
{
    private const int Places = 161;

    /// <summary>How far a point may be from the line between its neighbours to be left out, as a share of the axis: less than a tenth of a pixel.</summary>
    private const double Tolerance = 3e-4;

    /// <summary>By how much the slopes that are shown may exceed the losses that are shown.</summary>
    private const double MostSlope = 1.5;

    /// <summary>Gets how many numbers the row has in which one varies; 0 if it isn't in a row.</summary>
    public int Length { get; init; }

    /// <summary>Gets what varies in the plot.</summary>
    public string Varying { get; init; } = Info.Variable ?? "x";

    /// <summary>Gets the name of the number that varies: <c>f</c> or <c>z[0]</c>.</summary>
    public string Place => Length > 0 ? Varying + "[0]" : Varying;

    /// <summary>Gets a name for files and links: <c>soft-margin</c>.</summary>
    public string Id => Names.WithHyphens(Info.Name);

    /// <summary>Gets what the picture shows.</summary>
    public string Description => $"{Info.Name}{(Info.Variables.Count > 0 ? " and its derivative" : "")} over {(At.Length > 0 ? $"{Place}, at {At}" : Place)}";

    /// <summary>What is written below the plot: a row has a dot where a number varies, so that it needn't be named.</summary>
    private string Title => At.Length == 0 ? Place : Length > 0 ? At : $"{Place}, at {At}";

    /// <summary>Draws value and derivative.</summary>
    public LineChart Chart()
    {
        IReadOnlyList<(double X, double Y)> value = Curve.Sample(x => Evaluate(x).Value, From, To, Places);
        IReadOnlyList<(double X, double Y)> slope = Info.Variables.Count > 0 ? Curve.Sample(x => Evaluate(x).Slope, From, To, Places) : [];
        ChartAxis axis = Fitting();
        double tolerance = Tolerance * (axis.Maximum - axis.Minimum);
        List<ChartLine> lines = [new("loss", Curve.Thin(value, tolerance), ChartColor.Blue)];
        if (slope.Count > 0)
        {
            lines.Add(new("slope", Curve.Thin(slope, tolerance), ChartColor.Orange, IsDashed: true));
        }

        return new("", new(Title, From, To), axis, lines) { Width = 460, Height = 236, LabelWidth = 92 };
    }

    private (double Value, double Slope) Evaluate(double x)
    {
        Span<double> slope = stackalloc double[Math.Max(Length, 1)];
        double value = Call(x, slope);
        return (value, slope[0]);
    }

    /// <summary>An axis for both, on which a slope that goes to infinity doesn't flatten the loss.</summary>
    private ChartAxis Fitting()
    {
        (double Value, double Slope)[] points = [.. Enumerable.Range(0, Places).Select(i => Evaluate(From + ((To - From) * i / (Places - 1))))];
        var axis = ChartAxis.Fitting("", points.Select(point => point.Value));
        double steepest = MostSlope * Math.Max(Math.Abs(axis.Minimum), Math.Abs(axis.Maximum));
        return ChartAxis.Fitting("",
        [
            .. points.Select(point => Math.Clamp(point.Value, axis.Minimum, axis.Maximum)),
            .. points.Select(point => Math.Clamp(point.Slope, -steepest, steepest)),
        ]);
    }
}
