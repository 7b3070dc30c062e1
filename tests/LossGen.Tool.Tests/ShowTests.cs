using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tool.Tests;

/// <summary><c>lossgen show</c> and <c>lossgen list</c>.</summary>
public sealed class ShowTests
{
    [Theory]
    [InlineData("max(0, 1 - y*f)")]
    [InlineData("max(0, 1 - y*f)", "--float", "--hessian", "--sum", "--literal", "--name", "Hinge")]
    [InlineData("softmaxcrossentropy")]
    [InlineData("logisticregression")]
    [InlineData("elasticnet")]
    [InlineData("logsumexp(z)")]
    public void What_is_shown_is_a_file_that_compiles(params string[] arguments)
    {
        string text = ToolRun.Says(["show", .. arguments]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Shown",
            [CSharpSyntaxTree.ParseText(text)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void The_declaration_comes_first() => Assert.StartsWith(
        """
        using System;
        using LossGen;

        public static partial class Losses
        {
            [Loss("max(0, 1 - y*f)", WithRespectTo = "f", Reduction = Reduction.Sum, Hessian = true)]
            public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
        }

        """,
        ToolRun.Says("show", "hinge", "--float", "--hessian", "--sum"),
        StringComparison.Ordinal);

    [Fact]
    public void The_list_has_every_built_in_with_its_formula_and_a_description()
    {
        string text = ToolRun.Says("list");
        Assert.Contains("\nHinge(y, f)\n    max(0, 1 - y*f)\n    The hinge loss of support vector machines", text, StringComparison.Ordinal);
        System.Text.Json.JsonElement[] losses =
            [.. System.Text.Json.JsonDocument.Parse(ToolRun.Says("list", "--json")).RootElement.GetProperty("losses").EnumerateArray()];
        Assert.Equal(Language.BuiltIns.All.Select(b => b.Name), losses.Select(l => l.GetProperty("name").GetString()));
        Assert.DoesNotContain(losses, l => l.GetProperty("description").GetString() is null or "");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("explain", "--help")]
    [InlineData("check", "--help")]
    public void Help_is_no_error(params string[] arguments) => Assert.Contains("lossgen", ToolRun.Says(arguments), StringComparison.OrdinalIgnoreCase);
}
