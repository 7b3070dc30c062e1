using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace LossGen.Tool.Tests;

/// <summary><c>lossgen plot</c>.</summary>
public sealed class PlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_picture_is_written_to_a_file()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".svg");
        try
        {
            Assert.Equal(path + "\n", ToolRun.Says("plot", "max(0, 1 - y*f)", "-o", path, "--at", "y = 1"));
            Assert.Equal(ToolRun.Says("plot", "max(0, 1 - y*f)", "--at", "y = 1"), File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_derivative_of_the_hinge_loss_jumps()
    {
        XElement picture = Draw("max(0, 1 - y*f)");
        string[] lines = Lines(picture);
        Assert.Equal([1, 2], lines.Select(line => line.Count(c => c == 'M')));
        Assert.Equal(["value", "d/df"], Texts(picture).Where(t => t is "value" or "d/df"));
        Assert.Contains("at y = 1", Texts(picture));
    }

    [Fact]
    public void A_loss_of_a_probability_is_drawn_where_it_is_defined()
    {
        foreach (string name in (string[])["p", "q"])
        {
            XElement picture = Draw($"-(y*log({name}) + (1 - y)*log(1 - {name}))", "--wrt", name, "--at", "y = 0.5");
            Assert.Contains("0.2", Texts(picture));
            Assert.DoesNotContain("-4", Texts(picture));
        }
    }

    [Fact]
    public void An_element_of_a_row_varies()
    {
        XElement picture = Draw("softmaxcrossentropy", "--at", "z = 0 1 2 3; label = 2", "--element", "2", "--from", "-1", "--to", "3");
        Assert.Contains("d/dz[2]", Texts(picture));
        Assert.Contains("at z = 0 1 2 3, label = 2", Texts(picture));
    }

    [Theory]
    [InlineData("huber")]
    [InlineData("focal")]
    [InlineData("1/f")]
    [InlineData("log(f)/f")]
    [InlineData("exp(exp(f))")]
    [InlineData("0*f")]
    [InlineData("log(f - 100)")]
    public void Any_loss_gives_a_well_formed_picture(string expression)
    {
        ToolRun run = ToolRun.Of("plot", expression, "--wrt", expression == "focal" ? "p" : "f");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(Texts(XElement.Parse(run.Out)));
        Assert.DoesNotContain("NaN", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", run.Out, StringComparison.Ordinal);
    }

    private static XElement Draw(params string[] arguments) => XElement.Parse(ToolRun.Says(["plot", .. arguments]));

    private static string[] Lines(XElement picture) => [.. picture.Descendants(Svg + "path").Select(p => p.Attribute("d")!.Value)];

    private static string[] Texts(XElement picture) => [.. picture.Descendants(Svg + "text").Select(t => t.Value)];
}
