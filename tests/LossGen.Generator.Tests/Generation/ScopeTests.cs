using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Generation;

/// <summary>Wherever C# lets a partial method stand, and whatever its modifiers, the generated part fits to it.</summary>
public class ScopeTests
{
    private const string Signature = "partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);";

    public static TheoryData<string> Declarations { get; } =
    [
        "public static partial class C { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial class C { [Loss(\"y*f\")] public " + Signature + " }",
        "public partial struct C { [Loss(\"y*f\")] public " + Signature + " }",
        "public partial struct C { [Loss(\"y*f\")] public readonly " + Signature + " }",
        "public readonly partial struct C { [Loss(\"y*f\")] public " + Signature + " }",
        "public ref partial struct C { [Loss(\"y*f\")] public static " + Signature + " }",
        "public readonly ref partial struct C { [Loss(\"y*f\")] public " + Signature + " }",
        "public partial record C { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial record class C(int X) { [Loss(\"y*f\")] public " + Signature + " }",
        "public partial record struct C { [Loss(\"y*f\")] public " + Signature + " }",
        "public readonly partial record struct C(int X) { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial interface C { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial interface C { [Loss(\"y*f\")] public " + Signature + " }",
        "public partial interface C<in T, out U> { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial class C<T> where T : struct { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial class C<T, @class> { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial class @class { [Loss(\"y*f\")] public static " + Signature + " }",
        "public partial class A { private partial struct B { internal partial record C<T> { [Loss(\"y*f\")] public static " + Signature + " } } }",
        "namespace N.@event.M { public partial class C { [Loss(\"y*f\")] public static " + Signature + " } }",
        "namespace N { namespace M { public partial class C { [Loss(\"y*f\")] public static " + Signature + " } } }",
        "namespace LossGen.Losses; public partial class C { [Loss(\"y*f\")] public static " + Signature,
        "partial class C { [Loss(\"y*f\")] private static " + Signature + " }",
        "partial class C { [Loss(\"y*f\")] internal static " + Signature + " }",
        "partial class C { [Loss(\"y*f\")] protected static " + Signature + " }",
        "partial class C { [Loss(\"y*f\")] protected internal static " + Signature + " }",
        "partial class C { [Loss(\"y*f\")] private protected static " + Signature + " }",
        "partial class C { [Loss(\"y*f\")] static unsafe internal " + Signature + " }",
        "partial class C { [Loss(\"y*f\")] public virtual " + Signature + " }",
        "class B { public virtual float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f) => 0; } partial class C : B { [Loss(\"y*f\")] public sealed override " + Signature + " }",
        "class B { public float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f) => 0; } partial class C : B { [Loss(\"y*f\")] public new " + Signature + " }",
        "partial class B { [Loss(\"y*f\")] public virtual " + Signature + " } partial class C : B { [Loss(\"y*f\")] public override " + Signature + " }",
        "partial class B { [Loss(\"y*f\")] public static " + Signature + " } partial class C : B { [Loss(\"y*f\")] public new static " + Signature + " }",
        "partial class C { [Loss(\"y*f\")] static partial void Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> to); }",
        "partial class C { [Loss(\"y*f\", Parallel = true)] static partial void Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> to, System.Threading.CancellationToken @class); }",
        "partial class C { [Loss(\"class*λ\", WithRespectTo = \"λ\")] public static partial float @switch(ReadOnlySpan<float> @class, ReadOnlySpan<float> λ); }",
        "partial class C { [Loss(\"y*f\"), Obsolete] public static " + Signature + " }",
        "partial class C { [method: Loss(expression: \"y*f\")] public static " + Signature + " }",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void The_implementation_fits_its_declaration(string declaration)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(WithUsings(declaration), SkeletonCompiler.Compile);

        Assert.Empty(outcome.Diagnostics);
        Assert.NotEmpty(outcome.Result.GeneratedSources);
        Assert.Empty(outcome.CompilerDiagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Real_kernels_fit_their_declaration(string declaration)
    {
        CSharpCompilation compilation = GeneratorHarness
            .CreateCompilation(WithUsings(declaration))
            .WithReferences(GeneratorHarness.BareReferences.Add(MetadataReference.CreateFromFile(typeof(VectorMath).Assembly.Location)));

        GeneratorOutcome outcome = GeneratorHarness.Run(compilation);

        Assert.Empty(outcome.Diagnostics);
        Assert.NotEmpty(outcome.Result.GeneratedSources);
        Assert.Empty(outcome.CompilerDiagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Overloads_each_get_a_file()
    {
        const string Source = """
            using System; using LossGen;
            namespace N;
            partial class C
            {
                [Loss("y*f")] public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
                [Loss("y*f")] public static partial double Hinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
                [Loss("y*f")] public static partial double hinge(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
                [Loss("y*f")] public static partial double HINGE(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
                [Loss("y*f")] public static partial double Other(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
            }
            partial class C<T>
            {
                [Loss("y*f")] public static partial double Other(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
            }
            """;

        GeneratorOutcome outcome = GeneratorHarness.Run(Source, SkeletonCompiler.Compile);

        Assert.Null(outcome.Result.Exception);
        Assert.Empty(outcome.CompilerDiagnostics);
        string[] names = [.. outcome.Result.GeneratedSources.Select(file => file.HintName)];
        Assert.Equal(6, names.Distinct(System.StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("N.C.Hinge-float.g.cs", names);
        Assert.Contains("N.C.Other.g.cs", names);
        Assert.Contains("N.C-1.Other.g.cs", names);
    }

    [Fact]
    public void Long_names_are_cut_and_stay_unique()
    {
        string space = string.Join(".", Enumerable.Repeat("Rather", 40));
        string source = $$"""
            using System; using LossGen;
            namespace {{space}} { partial class C { [Loss("y*f")] public static {{Signature}} } }
            namespace {{space}}.More { partial class C { [Loss("y*f")] public static {{Signature}} } }
            """;

        GeneratorOutcome outcome = GeneratorHarness.Run(source, SkeletonCompiler.Compile);

        Assert.Empty(outcome.CompilerDiagnostics);
        Assert.Equal(2, outcome.Result.GeneratedSources.Length);
        Assert.All(outcome.Result.GeneratedSources, file => Assert.InRange(file.HintName.Length, 1, 120));
    }

    [Fact]
    public void A_method_that_is_declared_twice_is_left_to_the_compiler()
    {
        string source = $"using System; using LossGen; partial class C {{ [Loss(\"y*f\")] public static {Signature} [Loss(\"y*f\")] public static {Signature} }}";

        GeneratorOutcome outcome = GeneratorHarness.Run(source, SkeletonCompiler.Compile);

        Assert.Null(outcome.Result.Exception);
        Assert.Empty(outcome.Diagnostics);
        Assert.Contains(outcome.CompilerDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static string WithUsings(string declaration) =>
        declaration.StartsWith("namespace LossGen", System.StringComparison.Ordinal)
            ? "using System; " + declaration + " }"
            : "using System; using LossGen; " + declaration;
}
