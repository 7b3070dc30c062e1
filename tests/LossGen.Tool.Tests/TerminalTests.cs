using System;
using System.IO;
using System.Linq;
using Xunit;

namespace LossGen.Tool.Tests;

/// <summary>What is different on a terminal.</summary>
public sealed class TerminalTests
{
    private const string Long = "-(alpha*y*(1 - p)^gamma*log(p) + (1 - alpha)*(1 - y)*p^gamma*log(1 - p)) + lambda*sum(w^2)";

    [Theory]
    [InlineData(100)]
    [InlineData(80)]
    public void Long_lines_are_broken_between_words(int width)
    {
        string[] lines = Explain(width).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length < width, line));
        Assert.Equal(Words(Explain(null)), Words(string.Join('\n', lines)));
    }

    [Fact]
    public void Lines_in_a_file_are_not_broken() => Assert.Contains(Long + "\n", Explain(null), StringComparison.Ordinal);

    private static string Explain(int? width)
    {
        using var output = new StringWriter();
        Assert.Equal(
            ExitCode.Success,
            ToolApplication.Run(["explain", Long, "--wrt", "p"], new(TextReader.Null, output, TextWriter.Null, width, width)));
        return output.ToString();
    }

    private static string[] Words(string text) => [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
