using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LossGen.Samples;

/// <summary>A chart of lines, each with its label where it ends: there is no legend to look things up in.</summary>
/// <param name="Title">What is to be seen, written above the chart.</param>
/// <param name="X">The axis below.</param>
/// <param name="Y">The axis at the left; what lies outside its range is cut off.</param>
/// <param name="Lines">The lines, the first one undermost.</param>
public sealed record LineChart(string Title, ChartAxis X, ChartAxis Y, IReadOnlyList<ChartLine> Lines)
{
    // Sizes in pixels. The margins hold the title, the axes' numbers and titles, and the labels of the lines.
    internal const double Width = 760;
    internal const double Height = 336;
    private const double Left = 60;
    private const double Right = Width - 215;
    private const double Top = 64;
    private const double Bottom = Height - 48;
    private const double LabelHeight = 18;
    private const double LeaderLength = 22;

    /// <summary>Draws the chart; <paramref name="id"/> tells it from the other charts of the same picture.</summary>
    internal IEnumerable<XElement> Draw(string id)
    {
        yield return Svg.Text("title", 16, 28, Title);
        yield return Svg.Text("note", 16, 47, Y.Title);
        foreach (var tick in Y.Ticks())
        {
            var y = Y.Place(tick, Bottom, Top);
            yield return Svg.Segment("grid", Left, y, Right, y);
            yield return Svg.Text("end", Left - 8, y + 4, ChartAxis.Text(tick));
        }

        foreach (var tick in X.Ticks())
        {
            var x = X.Place(tick, Left, Right);
            yield return Svg.Segment("axis", x, Bottom, x, Bottom + 5);
            yield return Svg.Text("middle", x, Bottom + 19, ChartAxis.Text(tick));
        }

        yield return Svg.Segment("axis", Left, Bottom, Right, Bottom);
        yield return Svg.Text("note middle", (Left + Right) / 2, Bottom + 37, X.Title);

        yield return Svg.Clip(id, Left, Top - 2, Right - Left, Bottom - Top + 4);
        foreach (var line in Lines)
        {
            var points = line.Points.Select(point => (X.Place(point.X, Left, Right), Y.Place(point.Y, Bottom, Top)));
            yield return Svg.Path(Style(line), id, points);
        }

        foreach (var (line, lineEnd, label) in PlaceLabels())
        {
            yield return Svg.Segment("leader", Right + 3, lineEnd, Right + 11, label);
            yield return Svg.Segment(Style(line), Right + 13, label, Right + 13 + LeaderLength, label);
            yield return Svg.Text("", Right + 13 + LeaderLength + 6, label + 4, line.Label);
        }
    }

    private static string Style(ChartLine line) =>
        $"line {line.Color.ToString().ToLowerInvariant()}{(line.IsDashed ? " dashed" : "")}";

    private double EndOf(ChartLine line)
    {
        var last = line.Points.Last(point => double.IsFinite(point.Y)).Y;
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
        for (var i = 1; i < labels.Count; i++)
        {
            labels[i] = double.Max(labels[i], labels[i - 1] + LabelHeight);
        }

        for (var i = labels.Count - 1; i >= 0; i--)
        {
            labels[i] = double.Min(labels[i], Bottom - (labels.Count - 1 - i) * LabelHeight);
        }

        return [.. ends.Zip(labels, (item, label) => (item.Line, item.End, label))];
    }
}
