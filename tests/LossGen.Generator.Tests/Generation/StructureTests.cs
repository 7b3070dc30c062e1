using System.Collections.Generic;
using System.Linq;
using LossGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Generator.Tests.Generation;

/// <summary>Structs that are marked with [Loss]: wherever they stand, the generated part fits, and is written again only for a reason.</summary>
public class StructureTests
{
    public static TheoryData<string> Declarations { get; } =
    [
        "[Loss(\"y*f\")] public partial struct L;",
        "[Loss(\"y*f\")] public readonly partial struct L { }",
        "[Loss(\"y*f\")] internal readonly partial record struct L;",
        "[Loss(\"y*f\")] public partial record struct L(int Number);",
        "[Loss(\"y*f\", Hessian = true, Parallel = true, Literal = true, Reduction = Reduction.Sum)] readonly partial struct L;",
        "[Loss(\"y*f\")] partial struct L<T, @class> where T : class;",
        "[Loss(\"y*f\")] partial struct L; [Loss(\"y*f\")] partial struct L<T>; [Loss(\"y*f\")] partial struct l;",
        "[Loss(\"y*f\")] partial struct @struct;",
        "[Loss(\"class*λ\", WithRespectTo = \"λ\")] partial struct L;",
        "[Loss(\"kernel*samples\", WithRespectTo = \"samples\")] partial struct L;",
        "[Loss(\"kernel*gradient\", WithRespectTo = \"gradient\", Hessian = true)] partial struct L;",
        "[Loss(\"delta = 2; delta*abs(y - f) + e\", Hessian = true)] partial struct L;",
        "[Loss(\"hinge(label, score)\")] partial struct L : ILoss<float>;",
        "partial class A<T> { protected partial record B { [Loss(\"y*f\")] private protected readonly partial struct L; } }",
        "partial interface A<T> { [Loss(\"y*f\")] readonly partial struct L; }",
        "namespace N.@event { partial class A { [Loss(\"y*f\")] public partial struct L; [Loss(\"y*f\")] public static partial float M(float y, float f); } }",
        "[Loss(\"y*f\")] partial struct L; partial struct L { int _x; }",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void The_generated_part_fits_the_struct(string declaration)
    {
        GeneratorOutcome outcome = Run(declaration);

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(declaration.Split("[Loss(").Length - 1, outcome.Result.GeneratedSources.Length);

        // That nothing is ever assigned to a field of the test is beside the point.
        Assert.Empty(outcome.CompilerDiagnostics.Where(d => d.Id is not ("CS0169" or "CS0414")).Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("(y - f)^2", "", "y, f")]
    [InlineData("(f - y)^2", "", "y, f")]
    [InlineData("score*target", "", "target, score")]
    [InlineData("(a - b)^2", ", WithRespectTo = \"a\"", "b, a")]
    [InlineData("(y - t)^2", ", WithRespectTo = \"t\"", "y, t")]
    public void The_target_comes_before_the_prediction(string expression, string more, string parameters)
    {
        GeneratorOutcome outcome = Run($"[Loss(\"{expression}\"{more})] public partial struct L;");

        IMethodSymbol method = outcome.Output.GetTypeByMetadataName("L")!.GetMembers("Gradient").OfType<IMethodSymbol>().First();
        Assert.Equal(parameters, string.Join(", ", method.Parameters.Select(p => p.Name)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/// <summary>Mine.</summary>\n", false)]
    public void The_users_own_documentation_is_kept(string own, bool isWritten)
    {
        GeneratorOutcome outcome = Run(own + "[Loss(\"y*f\")] public partial struct L;");
        GeneratorOutcome elsewhere = Run("[Loss(\"y*f\")] public partial struct L;\n" + own + "partial struct L;");

        foreach (GeneratorOutcome run in new[] { outcome, elsewhere })
        {
            string text = run.Result.GeneratedSources.Single().SourceText.ToString();
            Assert.Equal(isWritten, text.Contains("The loss <c>y*f</c> of a target and a prediction.", System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_documentation_of_its_own_it_says_what_it_is()
    {
        GeneratorOutcome outcome = Run("[Loss(\"max(0, 1 - y*f)\")] public partial struct L;");

        string documentation = outcome.Output.GetTypeByMetadataName("L")!.GetDocumentationCommentXml()!;
        Assert.Contains("<c>max(0, 1 - y*f)</c> of a target and a prediction", documentation, System.StringComparison.Ordinal);
        Assert.Contains("d/df = y*f &lt; 1 ? -y : 0", documentation, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_is_cached_and_holds_on_to_nothing()
    {
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation("using LossGen; [Loss(\"y*f\", Hessian = true)] public partial struct L;", "class Elsewhere;");
        GeneratorDriver driver = GeneratorHarness.CreateDriver(SkeletonCompiler.Compile).RunGenerators(compilation);
        SyntaxTree tree = compilation.SyntaxTrees[1];

        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("class Other;", GeneratorHarness.ParseOptions, path: tree.FilePath)));

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        foreach (string name in new[] { LossGenerator.Steps.Readings, LossGenerator.Steps.Models, LossGenerator.Steps.CompiledLosses, LossGenerator.Steps.Sources })
        {
            Assert.NotEmpty(result.TrackedSteps[name]);
            foreach ((object value, IncrementalStepRunReason reason) in result.TrackedSteps[name].SelectMany(step => step.Outputs))
            {
                Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name}: {reason}");
                Assert.Null(ObjectGraph.FindPath(value, held => held is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or AttributeData));
            }
        }
    }

    [Fact]
    public void The_members_that_are_looked_for_are_those_of_the_interfaces()
    {
        GeneratorOutcome outcome = Run("[Loss(\"y*f\", Hessian = true)] public partial struct L;");

        ISymbol[] members = [.. outcome.Output.GetTypeByMetadataName("L")!.GetMembers()];
        IEnumerable<string> generated = members.OfType<IMethodSymbol>()
            .Where(method => method.MethodKind == MethodKind.Ordinary)
            .Select(method => MemberConflicts.SignatureOf(method).ToString().Replace("ref ", "out ", System.StringComparison.Ordinal))
            .Concat(members.OfType<IPropertySymbol>().Select(property => property.Name));
        Assert.Equal(generated.Order(), Companions.OfStructure(hessian: true).Select(member => member.ToString()).Order());
    }

    private static GeneratorOutcome Run(string declaration) => GeneratorHarness.Run(GeneratorHarness
        .CreateCompilation("using System; using LossGen;\n" + declaration)
        .WithReferences(GeneratorHarness.BareReferences.Add(MetadataReference.CreateFromFile(typeof(VectorMath).Assembly.Location))));
}
