using System.Collections.Generic;

namespace LossGen.Plots;

/// <summary>One line of a chart.</summary>
/// <param name="Label">What is written where the line ends.</param>
/// <param name="Points">The points that the line goes through, by increasing X; it is interrupted where Y isn't finite.</param>
/// <param name="Color">The colour of the line.</param>
/// <param name="IsDashed">Whether the line is dashed.</param>
public sealed record ChartLine(
    string Label,
    IReadOnlyList<(double X, double Y)> Points,
    ChartColor Color = ChartColor.Blue,
    bool IsDashed = false);
