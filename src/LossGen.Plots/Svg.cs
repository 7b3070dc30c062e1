using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace LossGen.Plots;

/// <summary>
/// Draws charts as SVG that follows the reader's light or dark theme. The same charts always give the same text, whatever the machine's
/// language.
/// </summary>
public static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>
    /// Gets the style sheet of the pictures. A page that holds several of them needs it once, see <see cref="Embed"/>. All of its rules
    /// concern what is inside an element of the class <c>lossgen-plot</c>.
    /// </summary>
    /// <remarks>Both themes name their colours outright, without CSS variables, which several programs that show SVG don't know.</remarks>
    public static string StyleSheet { get; } =
        """

        .lossgen-plot text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #24292f }
        .lossgen-plot .title { font-size: 16px; font-weight: 600 }
        .lossgen-plot .note { fill: #57606a }
        .lossgen-plot .middle { text-anchor: middle }
        .lossgen-plot .end { text-anchor: end }
        .lossgen-plot .paper { fill: #ffffff }
        .lossgen-plot .grid { stroke: #d8dee4 }
        .lossgen-plot .axis { stroke: #57606a }
        .lossgen-plot .leader { stroke: #8c959f }
        .lossgen-plot .line { fill: none; stroke-width: 2.5; stroke-linejoin: round }
        .lossgen-plot .dashed { stroke-dasharray: 7 4 }
        .lossgen-plot .blue { stroke: #0969da }
        .lossgen-plot .orange { stroke: #c4500c }
        .lossgen-plot .green { stroke: #0f7b6c }
        .lossgen-plot .purple { stroke: #9a63e0 }
        .lossgen-plot .ink { stroke: #24292f }
        @media (prefers-color-scheme: dark) {
          .lossgen-plot text { fill: #e6edf3 }
          .lossgen-plot .note { fill: #9da7b3 }
          .lossgen-plot .paper { fill: #0d1117 }
          .lossgen-plot .grid { stroke: #2b323b }
          .lossgen-plot .axis { stroke: #9da7b3 }
          .lossgen-plot .leader { stroke: #6e7681 }
          .lossgen-plot .blue { stroke: #58a6ff }
          .lossgen-plot .orange { stroke: #ffa657 }
          .lossgen-plot .green { stroke: #4fd1b5 }
          .lossgen-plot .purple { stroke: #d2a8ff }
          .lossgen-plot .ink { stroke: #e6edf3 }
        }

        """;

    /// <summary>Writes a picture with the charts one below the other.</summary>
    /// <param name="path">The file, which is replaced if it is there.</param>
    /// <param name="description">What the picture shows, for readers who can't see it.</param>
    /// <param name="charts">The charts, from top to bottom.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, string description, params IReadOnlyList<LineChart> charts) =>
        File.WriteAllText(path, Draw(description, charts));

    /// <summary>The text of a picture with the charts one below the other: a file of its own.</summary>
    /// <param name="description">What the picture shows, for readers who can't see it.</param>
    /// <param name="charts">The charts, from top to bottom.</param>
    public static string Draw(string description, params IReadOnlyList<LineChart> charts) =>
        Text(Picture("chart", description, StyleSheet, charts));

    /// <summary>The text of a picture to be put into a page of HTML, whose style sheets have to include <see cref="StyleSheet"/>.</summary>
    /// <param name="id">A name that no other element of the page begins with: letters, digits and hyphens.</param>
    /// <param name="description">What the picture shows, for readers who can't see it.</param>
    /// <param name="charts">The charts, from top to bottom.</param>
    public static string Embed(string id, string description, params IReadOnlyList<LineChart> charts) =>
        Text(Picture(id, description, styleSheet: null, charts));

    internal static XElement Text(string style, double x, double y, string text)
    {
        XElement element = Element("text", ("class", style), ("x", Number(x)), ("y", Number(y)));
        element.Add(text);
        return element;
    }

    internal static XElement Segment(string style, double x1, double y1, double x2, double y2) =>
        Element("line", ("class", style), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    internal static XElement Clip(string id, double x, double y, double width, double height)
    {
        XElement clip = Element("clipPath", ("id", id));
        clip.Add(Element("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height))));
        return clip;
    }

    internal static XElement Path(string style, string clip, IEnumerable<(double X, double Y)> points)
    {
        var data = new StringBuilder();
        bool isDrawing = false;
        foreach ((double x, double y) in points)
        {
            bool isFinite = double.IsFinite(x) && double.IsFinite(y);
            if (isFinite)
            {
                data.Append(isDrawing ? 'L' : 'M').Append(Number(x)).Append(' ').Append(Number(y));
            }

            isDrawing = isFinite;
        }

        return Element("path", ("class", style), ("clip-path", $"url(#{clip})"), ("d", data.ToString()));
    }

    private static XElement Picture(string id, string description, string? styleSheet, IReadOnlyList<LineChart> charts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(charts.Count);
        double width = charts.Max(chart => chart.Width);
        double height = charts.Sum(chart => chart.Height);
        XElement picture = Element("svg",
            ("class", "lossgen-plot"),
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            ("width", Number(width)),
            ("height", Number(height)),
            ("role", "img"));
        picture.Add(new XElement(Namespace + "title", description));
        if (styleSheet is not null)
        {
            picture.Add(new XElement(Namespace + "style", styleSheet));
        }

        picture.Add(Element("rect", ("class", "paper"), ("width", "100%"), ("height", "100%")));
        double top = 0;
        for (int i = 0; i < charts.Count; i++)
        {
            XElement group = Element("g", ("transform", $"translate(0 {Number(top)})"));
            group.Add(charts[i].Draw($"{id}-{Number(i)}"));
            picture.Add(group);
            top += charts[i].Height;
        }

        return picture;
    }

    private static string Text(XElement picture) => picture.ToString().ReplaceLineEndings("\n") + "\n";

    private static XElement Element(string name, params IEnumerable<(string Name, string Value)> attributes)
    {
        var element = new XElement(Namespace + name);
        foreach ((string attribute, string value) in attributes)
        {
            element.SetAttributeValue(attribute, value.Length == 0 ? null : value);
        }

        return element;
    }

    /// <summary>Hundredths of a pixel; what is far outside the picture is kept within what programs that show SVG can take.</summary>
    private static string Number(double number) =>
        (Math.Round(Math.Clamp(number, -1e5, 1e5), 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
