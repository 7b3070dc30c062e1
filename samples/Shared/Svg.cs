using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml.Linq;

namespace LossGen.Samples;

/// <summary>Writes charts into an SVG file that follows the reader's light or dark theme.</summary>
public static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    // Both themes name their colours outright, without CSS variables, which several programs that show SVG don't know.
    private const string StyleSheet =
        """

        text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #24292f }
        .title { font-size: 16px; font-weight: 600 }
        .note { fill: #57606a }
        .middle { text-anchor: middle }
        .end { text-anchor: end }
        .paper { fill: #ffffff }
        .grid { stroke: #d8dee4 }
        .axis { stroke: #57606a }
        .leader { stroke: #8c959f }
        .line { fill: none; stroke-width: 2.5; stroke-linejoin: round }
        .dashed { stroke-dasharray: 7 4 }
        .blue { stroke: #0969da }
        .orange { stroke: #c4500c }
        .green { stroke: #0f7b6c }
        .purple { stroke: #9a63e0 }
        .ink { stroke: #24292f }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .note { fill: #9da7b3 }
          .paper { fill: #0d1117 }
          .grid { stroke: #2b323b }
          .axis { stroke: #9da7b3 }
          .leader { stroke: #6e7681 }
          .blue { stroke: #58a6ff }
          .orange { stroke: #ffa657 }
          .green { stroke: #4fd1b5 }
          .purple { stroke: #d2a8ff }
          .ink { stroke: #e6edf3 }
        }

        """;

    /// <summary>Writes a picture with the charts one below the other.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="description">What the picture shows, for readers who can't see it.</param>
    /// <param name="charts">The charts, from top to bottom.</param>
    public static void Write(string path, string description, params IReadOnlyList<LineChart> charts)
    {
        var height = charts.Count * LineChart.Height;
        var picture = Element("svg",
            ("viewBox", $"0 0 {Number(LineChart.Width)} {Number(height)}"),
            ("width", Number(LineChart.Width)),
            ("height", Number(height)),
            ("role", "img"));
        picture.Add(new XElement(Namespace + "title", description), new XElement(Namespace + "style", StyleSheet));
        picture.Add(Element("rect", ("class", "paper"), ("width", "100%"), ("height", "100%")));
        for (var i = 0; i < charts.Count; i++)
        {
            var group = Element("g", ("transform", $"translate(0 {Number(i * LineChart.Height)})"));
            group.Add(charts[i].Draw($"inside{i}"));
            picture.Add(group);
        }

        File.WriteAllText(path, picture.ToString().ReplaceLineEndings("\n") + "\n");
    }

    internal static XElement Text(string style, double x, double y, string text)
    {
        var element = Element("text", ("class", style), ("x", Number(x)), ("y", Number(y)));
        element.Add(text);
        return element;
    }

    internal static XElement Segment(string style, double x1, double y1, double x2, double y2) =>
        Element("line", ("class", style), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    internal static XElement Clip(string id, double x, double y, double width, double height)
    {
        var clip = Element("clipPath", ("id", id));
        clip.Add(Element("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height))));
        return clip;
    }

    internal static XElement Path(string style, string clip, IEnumerable<(double X, double Y)> points)
    {
        var data = new StringBuilder();
        var isDrawing = false;
        foreach (var (x, y) in points)
        {
            var isFinite = double.IsFinite(x) && double.IsFinite(y);
            if (isFinite)
            {
                data.Append(isDrawing ? 'L' : 'M').Append(Number(x)).Append(' ').Append(Number(y));
            }

            isDrawing = isFinite;
        }

        return Element("path", ("class", style), ("clip-path", $"url(#{clip})"), ("d", data.ToString()));
    }

    private static XElement Element(string name, params IEnumerable<(string Name, string Value)> attributes)
    {
        var element = new XElement(Namespace + name);
        foreach (var (attribute, value) in attributes)
        {
            element.SetAttributeValue(attribute, value.Length == 0 ? null : value);
        }

        return element;
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
