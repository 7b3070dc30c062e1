using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LossGen.Plots;

/// <summary>A chart of lines, each with its label where it ends: there is no legend to look things up in.</summary>
/// <param name="Title">What is to be seen, written above the chart; empty for none.</param>
/// <param name="X">The axis below.</param>
/// <param name="Y">The axis at the left; what lies outside its range is cut off.</param>
/// <param name="Lines">The lines, the first one undermost.</param>
public sealed record LineChart(string Title, ChartAxis X, ChartAxis Y, IReadOnlyList<ChartLine> Lines)
{
    // Sizes in pixels. The margins hold the title, the axes' numbers and titles, and the labels of the lines.
    private const double Left = 60;
    private const double LabelHeight = 18;
    private const double LetterWidth = 7;
    private const double LeaderLength = 22;

    /// <summary>Gets the width of the chart in pixels.</summary>
    public double Width { get; init; } = 760;

    /// <summary>Gets the height of the chart in pixels.</summary>
    public double Height { get; init; } = 336;

    /// <summary>Gets the width of the margin at the right in pixels, where the labels of the lines stand.</summary>
    public double LabelWidth { get; init; } = 215;

    /// <summary>A chart without a title, such as one below a heading, has no room for one.</summary>
    private double Top => Title.Length > 0 ? 64 : Y.Title.Length > 0 ? 36 : 14;

    private double Right => Width - LabelWidth;

    private double Bottom => Height - 48;

    /// <summary>Draws the chart; <paramref name="id"/> tells it from the other charts of the same page.</summary>
    internal IEnumerable<XElement> Draw(string id)
    {
        if (Title.Length > 0)
        {
            yield return Svg.Text("title", 16, 28, Title);
        }

        if (Y.Title.Length > 0)
        {
            yield return Svg.Text("note", 16, Top - 17, Y.Title);
        }

        foreach (double tick in Y.Ticks())
        {
            double y = Y.Place(tick, Bottom, Top);
            yield return Svg.Segment("grid", Left, y, Right, y);
            yield return Svg.Text("end", Left - 8, y + 4, ChartAxis.Text(tick));
        }

        foreach (double tick in X.Ticks())
        {
            double x = X.Place(tick, Left, Right);
            yield return Svg.Segment("axis", x, Bottom, x, Bottom + 5);
            yield return Svg.Text("middle", x, Bottom + 19, ChartAxis.Text(tick));
        }

        yield return Svg.Segment("axis", Left, Bottom, Right, Bottom);
        yield return Svg.Text("note middle", MiddleOfTitle(), Bottom + 37, X.Title);

        yield return Svg.Clip(id, Left, Top - 2, Right - Left, Bottom - Top + 4);
        foreach (ChartLine line in Lines)
        {
            IEnumerable<(double, double)> points = line.Points.Select(point => (X.Place(point.X, Left, Right), Y.Place(point.Y, Bottom, Top)));
            yield return Svg.Path(Style(line), id, points);
        }

        foreach ((ChartLine line, double lineEnd, double label) in PlaceLabels())
        {
            yield return Svg.Segment("leader", Right + 3, lineEnd, Right + 11, label);
            yield return Svg.Segment(Style(line), Right + 13, label, Right + 13 + LeaderLength, label);
            yield return Svg.Text("", Right + 13 + LeaderLength + 6, label + 4, line.Label);
        }
    }

    private static string Style(ChartLine line) =>
        $"line {line.Color.ToString().ToLowerInvariant()}{(line.IsDashed ? " dashed" : "")}";

    /// <summary>The middle of the axis, unless a long title needs room on its left that isn't there.</summary>
    private double MiddleOfTitle() => double.Max((Left + Right) / 2, double.Min(X.Title.Length * LetterWidth / 2, Width / 2));

    private double EndOf(ChartLine line)
    {
        double last = line.Points.Last(point => double.IsFinite(point.Y)).Y;
        return Y.Place(double.Clamp(last, Y.Minimum, Y.Maximum), Bottom, Top);
    }

    /// <summary>
    /// Puts the labels beside the ends of their lines, moved apart as far as they need: downwards from the highest, and then
    /// back up from the lowest if that has left the chart.
    /// </summary>
    private List<(ChartLine Line, double LineEnd, double Label)> PlaceLabels()
    {
        var ends = Lines
            .Where(line => line.Points.Any(point => double.IsFinite(point.Y)))
            .Select(line => (Line: line, End: EndOf(line)))
            .OrderBy(item => item.End)
            .ToList();
        var labels = ends.Select(item => item.End).ToList();
        for (int i = 1; i < labels.Count; i++)
        {
            labels[i] = double.Max(labels[i], labels[i - 1] + LabelHeight);
        }

        for (int i = labels.Count - 1; i >= 0; i--)
        {
            labels[i] = double.Min(labels[i], Bottom - (labels.Count - 1 - i) * LabelHeight);
        }

        return [.. ends.Zip(labels, (item, label) => (item.Line, item.End, label))];
    }
}
