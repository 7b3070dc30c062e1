using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Generation;

/// <summary>What is read off an annotated method.</summary>
public class ModelTests
{
    [Theory]
    [InlineData("float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f)", "Single Reduced: y Sample, f Sample")]
    [InlineData("double L(ReadOnlySpan<double> y, double delta)", "Double Reduced: y Sample, delta Shared")]
    [InlineData("double L(ReadOnlySpan<double> y, [Shared] double delta)", "Double Reduced: y Sample, delta Shared")]
    [InlineData("float L([Row] ReadOnlySpan<float> z, ReadOnlySpan<int> label, [RowLength] int k)", "Single Reduced: z SampleRow, label Label, k RowLength")]
    [InlineData("float L([Row] ReadOnlySpan<float> x, [Shared] ReadOnlySpan<float> w, [SampleWeight] ReadOnlySpan<float> v)", "Single Reduced: x SampleRow, w SharedRow, v Weight")]
    [InlineData("float L([Shared] ReadOnlySpan<float> w, float lambda)", "Single Reduced: w SharedRow, lambda Shared")]
    [InlineData("float L([Shared] float a, [Shared] float b)", "Single Reduced: a Shared, b Shared")]
    [InlineData("float L(float y, float f)", "Single Pointwise: y Sample, f Sample")]
    [InlineData("double L(double y, [Shared] double delta, int label, [SampleWeight] double v)", "Double Pointwise: y Sample, delta Shared, label Label, v Weight")]
    [InlineData("void L(ReadOnlySpan<float> y, float delta, Span<float> to)", "Single Elementwise: y Sample, delta Shared to to")]
    [InlineData("void L([Row] ReadOnlySpan<double> z, ReadOnlySpan<int> @class, Span<double> @out)", "Double Elementwise: z SampleRow, class Label to out")]
    [InlineData("float L(ReadOnlySpan<float> y, System.Threading.CancellationToken token = default)", "Single Reduced: y Sample until token")]
    [InlineData("float L([Shared] float a, System.Threading.CancellationToken @class)", "Single Reduced: a Shared until class")]
    [InlineData("void L(ReadOnlySpan<float> y, Span<float> to, System.Threading.CancellationToken token)", "Single Elementwise: y Sample to to until token")]
    public void Form_and_kinds_follow_from_the_signature(string signature, string expected)
    {
        LossModel model = Read($"[Loss(\"1\", Parallel = true)] public static partial {signature};");

        string parameters = string.Join(", ", model.Parameters.Select(parameter => $"{parameter.Name} {parameter.Kind}"));
        string destination = model.Destination is null ? "" : " to " + model.Destination;
        string token = model.CancellationToken is null ? "" : " until " + model.CancellationToken;
        Assert.Equal(expected, $"{model.Type} {model.Form}: {parameters}{destination}{token}");
    }

    [Fact]
    public void Arguments_of_the_attribute()
    {
        LossModel bare = Read("[Loss(\"y\")] public static partial float L(float y);");
        LossModel full = Read("[Loss(\"y\" + \"*2\", WithRespectTo = \"y\", Reduction = Reduction.Sum, Hessian = true, Parallel = true, Literal = true)] public static partial float L(float y);");

        Assert.Equal(("y", null, false, false, false, false), (bare.Expression, bare.WithRespectTo, bare.IsSum, bare.Hessian, bare.Parallel, bare.Literal));
        Assert.Equal(("y*2", "y", true, true, true, true), (full.Expression, full.WithRespectTo, full.IsSum, full.Hessian, full.Parallel, full.Literal));
    }

    [Fact]
    public void Reductions_have_the_numbers_that_the_generator_reads()
    {
        Assert.Equal(
            Enum.GetValues<Reduction>().Select(value => (value.ToString(), (int)value)),
            Enum.GetValues<LossReduction>().Select(value => (value.ToString(), (int)value)));
    }

    [Theory]
    [InlineData("/// <summary>Mine.</summary>\n", true)]
    [InlineData("/** <summary>Mine.</summary> */\n", true)]
    [InlineData("/// <summary>Mine.</summary>\n// And a remark.\n", true)]
    [InlineData("// Mine.\n", false)]
    [InlineData("//// Mine.\n", false)]
    [InlineData("/* Mine. */\n", false)]
    [InlineData("/*** Mine. ***/\n", false)]
    [InlineData("/**/", false)]
    [InlineData("", false)]
    public void Documentation_is_seen_in_every_mode(string comment, bool expected)
    {
        foreach (DocumentationMode mode in Enum.GetValues<DocumentationMode>())
        {
            Assert.Equal(expected, Read(comment + "[Loss(\"y\")] public static partial float L(float y);", mode).HasDocumentation);
        }
    }

    [Theory]
    [InlineData("double", "1", "1d")]
    [InlineData("double", "0.1", "0.1d")]
    [InlineData("double", "-1.5e300", "-1.5E+300d")]
    [InlineData("double", "1.0/3", "0.33333333333333331d")]
    [InlineData("double", "double.NaN", "double.NaN")]
    [InlineData("double", "double.NegativeInfinity", "double.NegativeInfinity")]
    [InlineData("double", "default", "0d")]
    [InlineData("float", "0.1f", "0.1f")]
    [InlineData("float", "1f/3", "0.333333343f")]
    [InlineData("float", "float.PositiveInfinity", "float.PositiveInfinity")]
    [InlineData("float", "float.MaxValue", "3.40282347E+38f")]
    public void Default_values_in_any_culture(string type, string value, string expected)
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = odd;
            LossModel model = Read($"[Loss(\"y\")] public static partial {type} L(ReadOnlySpan<{type}> y, {type} delta = {value});");
            Assert.Equal(expected, model.Parameters[1].DefaultValue);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("public static", "public static", "public static")]
    [InlineData("static public", "static public", "public static")]
    [InlineData("protected internal", "protected internal", "protected internal")]
    [InlineData("internal virtual", "internal virtual", "internal")]
    [InlineData("public unsafe static", "public unsafe static", "public static")]
    public void Modifiers(string written, string implementation, string companions)
    {
        LossModel model = Read($"[Loss(\"y\")] {written} partial float L(float y);");

        Assert.Equal(implementation, model.Modifiers);
        Assert.Equal(companions, model.CompanionModifiers);
    }

    [Fact]
    public void Equal_declarations_give_equal_models()
    {
        const string Member = "[Loss(\"y\", WithRespectTo = \"y\")] public static partial double L(ReadOnlySpan<double> y, double delta = 2);";

        Assert.Equal(Read(Member), Read("\n\n// moved\n" + Member));
        Assert.Equal(Read(Member).GetHashCode(), Read(Member).GetHashCode());
        Assert.NotEqual(Read(Member), Read(Member.Replace("delta", "gamma", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_without_a_path_keep_their_diagnostics_apart()
    {
        SyntaxTree[] trees = [InMemory("Short"), InMemory("RatherLong")];
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation().AddSyntaxTrees(trees);

        GeneratorOutcome outcome = GeneratorHarness.Run(compilation, SkeletonCompiler.Compile);

        Assert.Equal(trees, outcome.Diagnostics.Select(diagnostic => diagnostic.Location.SourceTree));

        static SyntaxTree InMemory(string name) => CSharpSyntaxTree.ParseText(
            $"using LossGen; partial class {name} {{ [Loss(\"BAD\")] public static partial float L(float y); }}",
            GeneratorHarness.ParseOptions);
    }

    private static LossModel Read(string member, DocumentationMode mode = DocumentationMode.Parse)
    {
        List<LossModel> models = [];
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $"using System; using LossGen; partial class C {{\n{member}\n}}",
            GeneratorHarness.ParseOptions.WithDocumentationMode(mode));
        GeneratorHarness.Run(GeneratorHarness.CreateCompilation().AddSyntaxTrees(tree), (model, _) =>
        {
            models.Add(model);
            return new(null, new([]));
        });
        return Assert.Single(models);
    }
}
