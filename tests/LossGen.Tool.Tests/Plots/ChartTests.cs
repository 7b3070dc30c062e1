using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using LossGen.Plots;
using Xunit;

namespace LossGen.Tool.Tests.Plots;

/// <summary>Charts: axes that fit, lines with gaps, text that is the same everywhere.</summary>
public sealed class ChartTests
{
    [Theory]
    [InlineData(new[] { 0.0, 1 }, 0, 1)]
    [InlineData(new[] { -3.98, 4.01 }, -4, 6)]
    [InlineData(new[] { 0.12, 0.87 }, 0, 1)]
    [InlineData(new[] { 5.0 }, 2, 8)]
    [InlineData(new[] { 0.0, 0 }, -1, 1)]
    [InlineData(new[] { double.NaN, double.PositiveInfinity, 0, 10 }, 0, 10)]
    [InlineData(new double[0], 0, 1)]
    public void Axes_fit_with_round_ends(double[] numbers, double minimum, double maximum)
    {
        var axis = ChartAxis.Fitting("", numbers);
        Assert.Equal((minimum, maximum), (Math.Round(axis.Minimum, 9), Math.Round(axis.Maximum, 9)));
    }

    [Fact]
    public void A_pole_does_not_flatten_all_else()
    {
        var axis = ChartAxis.Fitting("", Enumerable.Range(1, 400).Select(i => 100.0 / i));
        Assert.InRange(axis.Maximum, 10, 60);
    }

    [Fact]
    public void A_jump_becomes_a_gap_at_its_place()
    {
        IReadOnlyList<(double X, double Y)> points = Curve.Sample(x => x < 1.2345 ? 0 : 1, -2, 2, 51);
        (double X, double Y) gap = Assert.Single(points, p => double.IsNaN(p.Y));
        Assert.Equal(1.2345, gap.X, 12);
    }

    [Fact]
    public void A_steep_line_is_no_jump() =>
        Assert.DoesNotContain(Curve.Sample(x => Math.Tanh(x * 1000), -2, 2.1, 51), p => double.IsNaN(p.Y));

    [Fact]
    public void A_line_reaches_to_the_edge_of_its_domain()
    {
        (double X, double Y) first = Curve.Sample(x => Math.Sqrt(x - 0.3), -1, 1, 41).First(p => double.IsFinite(p.Y));
        Assert.Equal(0.3, first.X, 12);
        Assert.Equal(0, first.Y, 6);
    }

    [Fact]
    public void Points_on_a_line_are_left_out_but_kinks_and_gaps_stay()
    {
        (double X, double Y)[] points = [(0, 0), (1, 1), (2, 2), (3, 1), (4, 0), (5, double.NaN), (6, 0), (7, 0), (8, 0)];
        Assert.Equal([(0, 0), (2, 2), (4, 0), (5, double.NaN), (6, 0), (8, 0)], Curve.Thin(points, 1e-9));
    }

    [Fact]
    public void Thinned_curves_stay_within_the_tolerance()
    {
        IReadOnlyList<(double X, double Y)> points = Curve.Sample(Math.Exp, -2, 2, 201);
        IReadOnlyList<(double X, double Y)> thin = Curve.Thin(points, 0.01);
        Assert.InRange(thin.Count, 5, 60);
        Assert.All(points, point =>
        {
            int right = Enumerable.Range(1, thin.Count - 1).First(i => thin[i].X >= point.X);
            ((double x, double y), (double endX, double endY)) = (thin[right - 1], thin[right]);
            Assert.InRange(y + ((endY - y) * (point.X - x) / (endX - x)) - point.Y, -0.0101, 0.0101);
        });
    }

    [Fact]
    public void Charts_without_a_title_have_more_room_for_their_lines()
    {
        double[] Tops(string title) =>
            [.. XElement.Parse(Svg.Draw("", new LineChart(title, new("x", 0, 1), new("", 0, 1), [new("line", [(0, 0), (1, 1)])])))
                .Descendants().Where(e => (string?)e.Attribute("class") == "grid").Select(e => (double)e.Attribute("y1")!)];
        Assert.True(Tops("").Min() < Tops("title").Min() - 30);
        Assert.Equal(Tops("title").Max(), Tops("").Max());
    }

    [Fact]
    public void Gaps_interrupt_a_line()
    {
        string picture = Svg.Draw("", Chart([(0, 0), (1, 1), (2, double.NaN), (3, 1), (4, double.PositiveInfinity)]));
        Assert.Equal("M60 288L181.25 64M423.75 64", XElement.Parse(picture).Descendants().First(e => e.Name.LocalName == "path").Attribute("d")!.Value);
    }

    [Fact]
    public void The_text_does_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Svg.Draw("d", Chart([(0.25, 0.125), (1.5, 0.75)]));
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Svg.Draw("d", Chart([(0.25, 0.125), (1.5, 0.75)])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Pictures_of_one_page_share_the_style_sheet_and_no_names()
    {
        string[] pictures = [Svg.Embed("one", "d", Chart([(0, 0), (1, 1)])), Svg.Embed("two", "d", Chart([(0, 0), (1, 1)]))];
        Assert.All(pictures, p => Assert.DoesNotContain("<style", p, StringComparison.Ordinal));
        Assert.DoesNotContain("one-0", pictures[1], StringComparison.Ordinal);
        Assert.Contains("url(#two-0)", pictures[1], StringComparison.Ordinal);
        Assert.All(
            Svg.StyleSheet.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains('{') && !line.StartsWith('@')),
            line => Assert.StartsWith(".lossgen-plot ", line.TrimStart(), StringComparison.Ordinal));
    }

    [Fact]
    public void Light_and_dark_have_the_same_classes()
    {
        string[] parts = Svg.StyleSheet.Split("@media (prefers-color-scheme: dark)");
        string[] colors = [.. Enum.GetNames<ChartColor>().Select(c => "." + c.ToLowerInvariant() + " ")];
        Assert.All(colors, c => Assert.All(parts, part => Assert.Contains(c, part, StringComparison.Ordinal)));
    }

    [Fact]
    public void Labels_of_lines_that_end_at_one_place_stand_below_each_other()
    {
        ChartLine[] lines = [new("a", [(0, 0), (4, 1)]), new("b", [(0, 0), (4, 1)]), new("c", [(0, 0), (4, 1)])];
        XElement picture = XElement.Parse(Svg.Draw("", new LineChart("", new("x", 0, 4), new("y", 0, 1), lines)));
        double[] heights =
        [
            .. picture.Descendants().Where(e => e.Name.LocalName == "text" && e.Value is "a" or "b" or "c")
                .Select(e => double.Parse(e.Attribute("y")!.Value, CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(3, heights.Length);
        Assert.True(heights[1] - heights[0] >= 18 && heights[2] - heights[1] >= 18);
    }

    private static LineChart Chart((double X, double Y)[] points) => new("t", new("x", 0, 4), new("y", 0, 1), [new("line", points)]);
}
