using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LossGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Steps = LossGen.LossGenerator.Steps;

namespace LossGen.Generator.Tests.Generation;

/// <summary>An edit compiles again what it changes and nothing else.</summary>
public class IncrementalTests
{
    private const string Losses = """
        using System;
        using LossGen;

        public static partial class MyLosses
        {
            [Loss("max(0, 1 - y*f) + ODD")]
            public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

            [Loss("(y - f)^2", Parallel = true)]
            public static partial float Square(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

            [Loss("BAD")]
            public static partial float Broken(ReadOnlySpan<float> y, ReadOnlySpan<float> f);

            [Loss("y")]
            public static float NotPartial(ReadOnlySpan<float> y) => 0;
        }
        """;

    private const string Elsewhere = "class Elsewhere { int M() => 1; }";

    private static readonly ImmutableArray<string> ModelSteps =
    [
        Steps.Readings, Steps.Models, Steps.CompiledLosses, Steps.Platform, Steps.Collisions,
        Steps.Sources, Steps.Findings, Steps.Reports,
    ];

    [Fact]
    public void Nothing_runs_again_when_nothing_changed()
    {
        (GeneratorRunResult result, int compiled) = Rerun(compilation => compilation.Clone());

        Assert.Equal(0, compiled);
        AssertAllKept(result, [.. ModelSteps]);
        AssertOutputsKept(result);
    }

    [Fact]
    public void Editing_another_file_compiles_nothing()
    {
        (GeneratorRunResult result, int compiled) = Rerun(compilation => Edit(compilation, 1, Elsewhere.Replace("1", "2", StringComparison.Ordinal)));

        Assert.Equal(0, compiled);
        AssertAllKept(result, [.. ModelSteps]);
        AssertOutputsKept(result);
    }

    [Fact]
    public void Adding_a_file_compiles_nothing()
    {
        (GeneratorRunResult result, int compiled) = Rerun(compilation =>
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;", GeneratorHarness.ParseOptions, path: "Added.cs")));

        Assert.Equal(0, compiled);
        AssertOutputsKept(result);
    }

    [Fact]
    public void Typing_above_a_loss_compiles_nothing_but_moves_its_diagnostics()
    {
        const string Comment = "// Losses of this project.\n";
        (GeneratorRunResult result, int compiled) = Rerun(compilation => Edit(compilation, 0, Comment + Losses));

        Assert.Equal(0, compiled);
        AssertAllKept(result, Steps.Models, Steps.CompiledLosses, Steps.Collisions, Steps.Sources, Steps.Findings);
        AssertOutputsKept(result);
        Assert.Equal(
            [Losses.IndexOf("ODD", StringComparison.Ordinal), Losses.IndexOf("BAD", StringComparison.Ordinal), Losses.IndexOf("NotPartial", StringComparison.Ordinal)],
            result.Diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan.Start - Comment.Length).Order());
    }

    [Theory]
    [InlineData("(y - f)^2", "(y - f)^4")]
    [InlineData("Square(ReadOnlySpan<float> y, ReadOnlySpan<float> f", "Square(ReadOnlySpan<float> y, ReadOnlySpan<float> f, System.Threading.CancellationToken stop")]
    [InlineData("float Square(ReadOnlySpan<float> y", "float Square([SampleWeight] ReadOnlySpan<float> y")]
    [InlineData("float Square(", "float Quadratic(")]
    [InlineData("(y - f)^2\", Parallel = true", "(y - f)^2\", Hessian = true")]
    public void Editing_one_loss_compiles_one(string old, string changed)
    {
        (GeneratorRunResult result, int compiled) = Rerun(compilation => Edit(compilation, 0, Losses.Replace(old, changed, StringComparison.Ordinal)));

        Assert.Equal(1, compiled);
        Assert.Equal(1, Count(result, Steps.CompiledLosses, kept: false));
        Assert.Equal(2, Count(result, Steps.CompiledLosses, kept: true));
    }

    [Fact]
    public void Removing_the_last_loss_compiles_none()
    {
        (GeneratorRunResult result, int compiled) = Rerun(compilation => Edit(compilation, 0, Losses.Replace("[Loss(\"BAD\")]", "", StringComparison.Ordinal)));

        Assert.Equal(0, compiled);
        Assert.Equal(2, result.GeneratedSources.Length);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "LOSS0001");
    }

    [Fact]
    public void No_cached_value_holds_on_to_the_compilation()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(GeneratorHarness.CreateCompilation(Losses, Elsewhere), SkeletonCompiler.Compile);

        foreach (string name in ModelSteps)
        {
            foreach ((object value, _) in outcome.Result.TrackedSteps[name].SelectMany(step => step.Outputs))
            {
                Assert.Null(ObjectGraph.FindPath(value, IsOfRoslyn));
            }
        }
    }

    [Fact]
    public void A_thousand_losses_are_compiled_once_each()
    {
        IEnumerable<string> methods = Enumerable
            .Range(0, 1000)
            .Select(i => $"    [Loss(\"y*f + {i}\")] public static partial float Loss{i}(ReadOnlySpan<float> y, ReadOnlySpan<float> f);\n");
        string source = "using System; using LossGen;\npublic static partial class C\n{\n" + string.Concat(methods) + "}\n";
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(source);

        int compiled = 0;
        GeneratorDriver driver = GeneratorHarness.CreateDriver(Counting(() => compiled++)).RunGenerators(compilation);
        Assert.Equal(1000, compiled);
        Assert.Equal(1000, driver.GetRunResult().GeneratedTrees.Length);
        Assert.Empty(driver.GetRunResult().Diagnostics);

        driver.RunGenerators(Edit(compilation, 0, source.Replace("y*f + 500\"", "y*f + 5000\"", StringComparison.Ordinal)));
        Assert.Equal(1001, compiled);
    }

    private static bool IsOfRoslyn(object value) =>
        value is ISymbol or SyntaxNode or SyntaxTree or SyntaxToken or SyntaxReference or SemanticModel or Compilation or Location or Diagnostic or AttributeData;

    private static Func<LossModel, CancellationToken, LossCompilation> Counting(Action count) => (model, cancellationToken) =>
    {
        count();
        return SkeletonCompiler.Compile(model, cancellationToken);
    };

    /// <summary>Runs, changes the compilation, runs again; returns the second result and how many losses it compiled.</summary>
    private static (GeneratorRunResult Result, int Compiled) Rerun(Func<CSharpCompilation, CSharpCompilation> change)
    {
        int compiled = 0;
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(Losses, Elsewhere);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(Counting(() => compiled++)).RunGenerators(compilation);
        Assert.Equal(3, compiled);

        compiled = 0;
        driver = driver.RunGenerators(change(compilation));
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return (result, compiled);
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, string text)
    {
        SyntaxTree tree = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text)));
    }

    private static bool IsKept(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static int Count(GeneratorRunResult result, string step, bool kept) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Count(output => IsKept(output.Reason) == kept);

    private static void AssertAllKept(GeneratorRunResult result, params string[] steps)
    {
        foreach (string step in steps)
        {
            Assert.NotEqual(0, Count(result, step, kept: true));
            Assert.Equal(0, Count(result, step, kept: false));
        }
    }

    private static void AssertOutputsKept(GeneratorRunResult result)
    {
        // The outputs that add sources; those that report diagnostics look at the compilation, so they run whenever it changes.
        IEnumerable<IncrementalGeneratorRunStep> outputs = result.TrackedOutputSteps
            .SelectMany(step => step.Value)
            .Where(step => step.Inputs.All(input => input.Source.Name == Steps.Sources));
        Assert.NotEmpty(outputs);
        Assert.All(outputs.SelectMany(step => step.Outputs), output => Assert.True(IsKept(output.Reason)));
    }
}
