using System.Linq;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Message and exact place of what is wrong with a declaration; nothing is generated for it.</summary>
public class DeclarationDiagnosticTests
{
    private const string Inputs = "ReadOnlySpan<float> y, ReadOnlySpan<float> f";

    [Theory]
    [InlineData("LOSS0006", "'L' must be partial, so that LossGen can implement it", "static float [|L|](" + Inputs + ");")]
    [InlineData("LOSS0007", "'L' has a body already; LossGen writes it, so the declaration ends with a semicolon", "static float [|L|](" + Inputs + ") => 0;")]
    [InlineData("LOSS0007", "'L' has a body already; LossGen writes it, so the declaration ends with a semicolon", "static partial float [|L|](" + Inputs + ") { return 0; }")]
    [InlineData("LOSS0007", "'L' has a body already; LossGen writes it, so the declaration ends with a semicolon", "static partial float [|L|](" + Inputs + "); static partial float L(" + Inputs + ") => 0;")]
    [InlineData("LOSS0008", "'L' has type parameters; a loss is written for 'float' or for 'double'", "static partial float [|L|]<T>(" + Inputs + ");")]
    [InlineData("LOSS0008", "'L' has no parameters, so there is nothing to compute a loss of", "static partial float [|L|]();")]
    [InlineData("LOSS0008", "'L' has no inputs, so there is nothing to compute a loss of", "static partial void [|L|](Span<float> destination);")]
    [InlineData("LOSS0008", "'L' returns 'int'; a loss returns 'float' or 'double', or nothing and writes to a 'Span<T>'", "static partial [|int|] L(" + Inputs + ");")]
    [InlineData("LOSS0008", "'L' returns 'Half'; a loss returns 'float' or 'double', or nothing and writes to a 'Span<T>'", "static partial [|Half|] L(" + Inputs + ");")]
    [InlineData("LOSS0008", "'L' returns a reference; return 'float' or 'double' by value", "static partial [|ref float|] L(" + Inputs + ");")]
    [InlineData("LOSS0008", "'L' returns nothing, so its last parameter must be the 'Span<float>' or 'Span<double>' to write to", "static partial [|void|] L(" + Inputs + ");")]
    [InlineData("LOSS0008", "'L' is extern, so LossGen can't implement it", "static [|extern|] partial float L(" + Inputs + ");")]
    [InlineData("LOSS0008", "'f' is passed by reference; inputs are passed by value", "static partial float L(float y, [|in float f|]);")]
    [InlineData("LOSS0008", "'f' is marked 'scoped', which a loss doesn't support", "static partial float L(float y, [|scoped ReadOnlySpan<float> f|]);")]
    [InlineData("LOSS0008", "'f' is marked 'params', which a loss doesn't support", "static partial float L(float y, [|params ReadOnlySpan<float> f|]);")]
    [InlineData("LOSS0008", "'f' is a 'ReadOnlySpan<double>' although 'L' computes in 'float'; 'float' and 'double' don't mix", "static partial float L(ReadOnlySpan<float> y, [|ReadOnlySpan<double>|] f);")]
    [InlineData("LOSS0008", "'f' is a 'float' although 'L' computes in 'double'; 'float' and 'double' don't mix", "static partial double L(double y, [|float|] f);")]
    [InlineData("LOSS0008", "'f' is a 'Span<float>', but inputs are read only; use 'ReadOnlySpan<float>'", "static partial float L(ReadOnlySpan<float> y, [|Span<float>|] f);")]
    [InlineData("LOSS0008", "'f' is a 'Span<float>', but only the last parameter is written to; use 'ReadOnlySpan<float>'", "static partial void L([|Span<float>|] f, Span<float> destination);")]
    [InlineData("LOSS0008", "'f' can't be [Row] and [Shared] at once", "static partial float L(ReadOnlySpan<float> y, [|[Row, Shared] ReadOnlySpan<float> f|]);")]
    [InlineData("LOSS0008", "'v' is the second parameter marked [SampleWeight]; there can be one", "static partial float L(ReadOnlySpan<float> f, [SampleWeight] ReadOnlySpan<float> w, [|[SampleWeight] ReadOnlySpan<float> v|]);")]
    [InlineData("LOSS0008", "the destination 'to' takes none of LossGen's attributes", "static partial void L(ReadOnlySpan<float> f, [|[Row] Span<float> to|]);")]
    [InlineData("LOSS0010", "The type of 'f' isn't supported: use 'ReadOnlySpan<float>', which an array converts to by itself", "static partial float L(ReadOnlySpan<float> y, [|float[]|] f);")]
    [InlineData("LOSS0010", "The type of 'f' isn't supported: a parameter is a 'ReadOnlySpan<float>', a 'ReadOnlySpan<int>' of labels, or a 'float'", "static partial float L(ReadOnlySpan<float> y, [|string|] f);")]
    [InlineData("LOSS0010", "The type of 'k' isn't supported: an 'int' is the length of the rows and needs [RowLength]; one label per sample is a 'ReadOnlySpan<int>'", "static partial float L(ReadOnlySpan<float> y, [|int|] k);")]
    [InlineData("LOSS0010", "The type of 'k' isn't supported: [RowLength] marks an 'int'", "static partial float L(ReadOnlySpan<float> y, [RowLength] [|float|] k);")]
    [InlineData("LOSS0010", "The type of 'f' isn't supported: [Row] marks a 'ReadOnlySpan<float>'", "static partial float L(ReadOnlySpan<float> y, [Row] [|float|] f);")]
    [InlineData("LOSS0010", "The type of 'k' isn't supported: [Shared] marks a 'float' or a 'ReadOnlySpan<float>'", "static partial float L(ReadOnlySpan<float> y, [Shared] [|ReadOnlySpan<int>|] k);")]
    [InlineData("LOSS0010", "The type of 'w' isn't supported: [SampleWeight] marks a 'ReadOnlySpan<float>'", "static partial float L(ReadOnlySpan<float> y, [SampleWeight] [|float|] w);")]
    [InlineData("LOSS0010", "The type of 'f' isn't supported: a row per sample needs a method over spans, with '[Row] ReadOnlySpan<double>'", "static partial double L(double y, [Row] [|double|] f);")]
    [InlineData("LOSS0008", "'L' has no inputs, so there is nothing to compute a loss of", "static partial float [|L|](CancellationToken token);")]
    [InlineData("LOSS0008", "'token' is passed by reference; inputs are passed by value", "static partial float L(ReadOnlySpan<float> y, [|in CancellationToken token|]);")]
    [InlineData("LOSS0010", "The type of 'token' isn't supported: [Shared] marks a 'float' or a 'ReadOnlySpan<float>'", "static partial float L(ReadOnlySpan<float> y, [Shared] [|CancellationToken|] token);")]
    [InlineData("LOSS0025", "only a loss with 'Parallel = true' can be cancelled; add that, or leave out the CancellationToken 'token'", "static partial float L(ReadOnlySpan<float> y, [|CancellationToken token = default|]);")]
    [InlineData("LOSS0025", "the CancellationToken 'token' must be the last parameter", "static partial float L(ReadOnlySpan<float> y, [|CancellationToken token|], ReadOnlySpan<float> f);")]
    [InlineData("LOSS0025", "the CancellationToken 'token' must be the last parameter", "static partial void L(ReadOnlySpan<float> y, [|CancellationToken token|], Span<float> to);")]
    [InlineData("LOSS0025", "'second' is the second CancellationToken; there can be one", "static partial float L(ReadOnlySpan<float> y, CancellationToken first, [|CancellationToken second|]);")]
    [InlineData("LOSS0025", "'L' is the loss of one sample, where the CancellationToken 'token' has nothing to cancel", "static partial float L(float y, float f, [|CancellationToken token|]);")]
    public void A_method_that_cannot_be_implemented(string id, string message, string method)
    {
        Check(id, message, "using System; using System.Threading; using LossGen; static partial class C { [Loss(\"1\")] public " + method + " }");
    }

    [Theory]
    [InlineData("LOSS0009", "'C' must be partial, so that LossGen can add members to it", "class [|C|] { [Loss(\"y\")] public static partial float L(float y); }")]
    [InlineData("LOSS0009", "'A' must be partial, so that LossGen can add members to it", "class [|A|] { partial struct B { partial record C { [Loss(\"y\")] public static partial float L(float y); } } }")]
    [InlineData("LOSS0009", "'B' must be partial, so that LossGen can add members to it", "partial class A { struct [|B|] { partial record C { [Loss(\"y\")] public static partial float L(float y); } } }")]
    [InlineData("LOSS0009", "'C' must be partial, so that LossGen can add members to it", "partial class A { partial struct B { record [|C|]<T> { [Loss(\"y\")] public static partial float L(float y); } } }")]
    [InlineData("LOSS0008", "'C' is local to its file, so no generated file can add to it", "file partial class [|C|] { [Loss(\"y\")] public static partial float L(float y); }")]
    [InlineData("LOSS0008", "'L' is an extension method; write it without 'this'", "static partial class C { [Loss(\"y\")] public static partial float L([|this float y|]); }")]
    [InlineData("LOSS0008", "'L' is abstract, so LossGen can't implement it", "abstract partial class C { [Loss(\"y\")] public [|abstract|] partial float L(float y); }")]
    [InlineData("LOSS0008", "'F' is a local function; a loss is a partial method of a type", "class C { void M() { F(1); [Loss(\"y\")] static float [|F|](float y) => y; } }")]
    [InlineData("LOSS0008", "[Loss] stands on something that is neither an ordinary method nor a struct", "class C { int P { [[|Loss|](\"y\")] get; } }")]
    [InlineData("LOSS0008", "the reduction is neither 'Mean' nor 'Sum'", "partial class C { [Loss(\"y\", [|Reduction = (Reduction)7|])] public static partial float L(float y); }")]
    [InlineData("LOSS0001", "The expression is null.", "partial class C { [Loss([|null!|])] public static partial float L(float y); }")]
    public void A_place_where_nothing_can_be_generated(string id, string message, string declaration)
    {
        Check(id, message, "using System; using LossGen; " + declaration);
    }

    [Fact]
    public void All_containing_types_are_named_at_once()
    {
        MarkedSource source = MarkedSource.Parse("using LossGen; class [|A|] { struct [|B|] { record [|C|] { [Loss(\"y\")] public static partial float L(float y); } } }");

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text, SkeletonCompiler.Compile);

        source.AssertPlaces(outcome.Diagnostics);
        Assert.All(outcome.Diagnostics, diagnostic => Assert.Equal("LOSS0009", diagnostic.Id));
    }

    [Theory]
    [InlineData("public static partial float L(Missing y);")]
    [InlineData("public static partial Missing L(float y);")]
    [InlineData("public static partial float L(ReadOnlySpan<Missing> y, float f);")]
    public void Types_that_do_not_exist_are_left_to_the_compiler(string method)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run("using System; using LossGen; partial class C { [Loss(\"y\")] " + method + " }", SkeletonCompiler.Compile);

        Assert.Empty(outcome.Diagnostics);
        Assert.Contains(outcome.CompilerDiagnostics, diagnostic => diagnostic.Id == "CS0246");
    }

    [Theory]
    [InlineData("[Loss]")]
    [InlineData("[Loss(1)]")]
    [InlineData("[Loss(Missing)]")]
    [InlineData("[Loss(\"y\", Missing = 1)]")]
    [InlineData("[Loss(\"y\", Hessian = 1)]")]
    public void Attributes_that_do_not_compile_are_left_to_the_compiler(string attribute)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run("using LossGen; partial class C { " + attribute + " public static partial float L(float y); }", SkeletonCompiler.Compile);

        Assert.Empty(outcome.Diagnostics);
        Assert.Contains(outcome.CompilerDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static void Check(string id, string message, string marked)
    {
        MarkedSource source = MarkedSource.Parse(marked);

        GeneratorOutcome outcome = GeneratorHarness.Run(source.Text, SkeletonCompiler.Compile);

        Diagnostic diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        source.AssertPlaces([diagnostic]);
        Assert.Same(outcome.Output.SyntaxTrees.First(), diagnostic.Location.SourceTree);
        Assert.Empty(outcome.Result.GeneratedSources);
    }
}
