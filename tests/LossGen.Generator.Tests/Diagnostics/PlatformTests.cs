using System;
using System.IO;
using System.Linq;
using System.Threading;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>What the compilation itself must have is asked for once, at the first loss.</summary>
public class PlatformTests
{
    private const string Source = "using LossGen; partial class C { [[|Loss(\"y\")|]] public static partial float L(float y); [Loss(\"y\")] public static partial float M(float y); }";

    [Fact]
    public void A_missing_runtime_library_is_reported_once()
    {
        MarkedSource source = MarkedSource.Parse(Source);
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(source.Text).WithReferences(GeneratorHarness.BareReferences);

        GeneratorOutcome outcome = GeneratorHarness.Run(compilation, SkeletonCompiler.Compile);

        Assert.Equal("LOSS0018", Assert.Single(outcome.Diagnostics).Id);
        source.AssertPlaces(outcome.Diagnostics);
        Assert.Empty(outcome.Result.GeneratedSources);
    }

    [Fact]
    public void Nothing_is_missing_where_there_is_no_loss()
    {
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation("class C;").WithReferences(GeneratorHarness.BareReferences);

        Assert.Empty(GeneratorHarness.Run(compilation, SkeletonCompiler.Compile).Diagnostics);
    }

    [Fact]
    public void A_framework_without_vector_types_is_reported_once()
    {
        // netstandard's types without its implementation: what a library for an old framework is compiled against.
        const string OldFramework = """
            namespace System
            {
                public class Object { }
                public abstract class ValueType { }
                public abstract class Enum : ValueType { }
                public struct Void { }
                public struct Boolean { }
                public struct Int32 { }
                public struct Single { }
                public struct Double { }
                public sealed class String { }
                public abstract class Attribute { }
                public enum AttributeTargets { All = 32767 }
                public sealed class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets validOn) { } }
            }
            namespace LossGen
            {
                public sealed class LossAttribute : System.Attribute { public LossAttribute(string expression) { } }
                public static class VectorMath { }
            }
            """;
        MarkedSource source = MarkedSource.Parse(Source);
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(source.Text, OldFramework).WithReferences([]);

        GeneratorOutcome outcome = GeneratorHarness.Run(compilation, SkeletonCompiler.Compile);

        Assert.Equal("LOSS0017", Assert.Single(outcome.Diagnostics).Id);
        source.AssertPlaces(outcome.Diagnostics);
        Assert.Empty(outcome.Result.GeneratedSources);
    }

    [Fact]
    public void A_crash_is_a_diagnostic_of_its_loss_alone()
    {
        MarkedSource source = MarkedSource.Parse("using LossGen; partial class C { [Loss(\"y\")] public static partial float [|L|](float y); [Loss(\"2\")] public static partial float M(float y); }");

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text, (model, cancellationToken) => model.Name == "L"
            ? throw new InvalidDataException("first line\nsecond")
            : SkeletonCompiler.Compile(model, cancellationToken));

        Assert.Null(outcome.Result.Exception);
        Diagnostic diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal("LOSS0021", diagnostic.Id);
        Assert.Equal(
            "LossGen failed on 'L', which is a mistake in LossGen: InvalidDataException: first line second",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        source.AssertPlaces([diagnostic]);
        Assert.Single(outcome.Result.GeneratedSources);
    }

    [Fact]
    public void Cancelling_is_no_crash()
    {
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation(MarkedSource.Parse(Source).Text);
        using CancellationTokenSource cancellation = new();

        Assert.ThrowsAny<OperationCanceledException>(() => GeneratorHarness
            .CreateDriver((_, cancellationToken) =>
            {
                cancellation.Cancel();
                cancellationToken.ThrowIfCancellationRequested();
                return new(null, new([]));
            })
            .RunGenerators(compilation, cancellation.Token));
    }

    [Fact]
    public void A_flood_of_diagnostics_is_cut()
    {
        string source = "using LossGen; partial class C { [Loss(\"" + string.Join("+", Enumerable.Repeat("BAD", 100)) + "\")] public static partial float L(float y); }";

        Assert.Equal(20, GeneratorHarness.Run(source, SkeletonCompiler.Compile).Diagnostics.Length);
    }
}
