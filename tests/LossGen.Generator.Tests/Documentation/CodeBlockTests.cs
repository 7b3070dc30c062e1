using System;
using System.IO;
using System.Linq;
using LossGen.Generator.Tests.Emission;
using Xunit;

namespace LossGen.Generator.Tests.Documentation;

/// <summary>The code on the pages compiles, or is that of a sample.</summary>
public sealed class CodeBlockTests
{
    private static readonly string[] SamplesOfRecipes = ["Recipes", "FromFSharp"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs", "getting-started.md")]
    [InlineData("docs", "shapes.md")]
    [InlineData("docs", "language.md")]
    public void Annotated_code_compiles(params string[] path)
    {
        string[] blocks = [.. new Page(path).Blocks("csharp").Select(lines => string.Join('\n', lines)).Where(IsDeclaration)];
        Assert.NotEmpty(blocks);
        foreach (string block in blocks)
        {
            string declarations = block.Contains("partial class", StringComparison.Ordinal) || block.Contains("partial struct", StringComparison.Ordinal)
                ? block
                : $"public static partial class Page\n{{\n{block}\n}}";
            string source = $"#pragma warning disable CS1591\nusing System;\n{(block.StartsWith("using", StringComparison.Ordinal) ? "" : "using LossGen;\n")}{declarations}";
            var compiled = new CompiledLosses(source);
            Assert.True(compiled.Diagnostics.Count == 0, source + "\n" + string.Join('\n', compiled.Diagnostics));
            Assert.NotEmpty(compiled.Generated);
        }
    }

    [Fact]
    public void Recipes_are_those_of_the_samples()
    {
        string[] samples =
        [
            .. SamplesOfRecipes
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Page.Root, "samples", folder)))
                .Select(file => Unindented(File.ReadAllLines(file))),
        ];
        var page = new Page("docs", "recipes.md");
        foreach (string block in page.Blocks("csharp").Concat(page.Blocks("fsharp")).Select(Unindented))
        {
            Assert.True(samples.Any(s => s.Contains(block, StringComparison.Ordinal)), "No sample has\n" + block);
        }
    }

    private static bool IsDeclaration(string block) =>
        block.Contains("[Loss(", StringComparison.Ordinal) && !block.Contains("\n    ...", StringComparison.Ordinal);

    private static string Unindented(string[] lines) => string.Join('\n', lines.Select(l => l.Trim()));
}
