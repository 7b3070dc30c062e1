using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace LossGen.Generator.Tests.Snapshots;

/// <summary>The generated text of representative losses, so that a change of it is seen by whoever makes it.</summary>
public sealed partial class SnapshotTests
{
    [Theory]
    [InlineData("Hinge", """
        [Loss("max(0, 1 - y*f)")]
        public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
        """)]
    [InlineData("Logistic", """
        [Loss("log(1 + exp(-y*f))")]
        public static partial double Logistic(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
        """)]
    [InlineData("SigmoidCrossEntropy", """
        [Loss(LossFormulas.SigmoidCrossEntropy, Hessian = true)]
        public static partial float SigmoidCrossEntropy(ReadOnlySpan<float> y, ReadOnlySpan<float> s);
        """)]
    [InlineData("Huber", """
        [Loss("r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)")]
        public static partial double Huber(ReadOnlySpan<double> y, ReadOnlySpan<double> f, double delta = 1);
        """)]
    [InlineData("WeightedSquare", """
        [Loss("(y - f)^2")]
        public static partial float WeightedSquare(ReadOnlySpan<float> y, ReadOnlySpan<float> f, [SampleWeight] ReadOnlySpan<float> weight);
        """)]
    [InlineData("SumOfSquares", """
        [Loss("(y - f)^2", Reduction = Reduction.Sum)]
        public static partial float SumOfSquares(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
        """)]
    [InlineData("Line", """
        [Loss("(w*x + b - y)^2", WithRespectTo = "w, b")]
        public static partial double Line(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b);
        """)]
    [InlineData("Pointwise", """
        [Loss("delta*abs(y - f)")]
        internal static partial float Pointwise(float y, float f, [Shared] float delta);
        """)]
    [InlineData("Elementwise", """
        [Loss("exp(-y*f)")]
        public static partial void Elementwise(ReadOnlySpan<float> y, ReadOnlySpan<float> f, Span<float> losses);
        """)]
    [InlineData("Cancellable", """
        [Loss("(y - f)^2", Parallel = true)]
        public static partial double Cancellable(
            ReadOnlySpan<double> y, ReadOnlySpan<double> f, [SampleWeight] ReadOnlySpan<double> weight, CancellationToken cancellationToken = default);
        """)]
    [InlineData("Documented", """
        /// <summary>The user's own words.</summary>
        /// <param name="p">The user's p.</param>
        /// <returns>The user's mean.</returns>
        [Loss("-log(p)")]
        public static partial double Documented(ReadOnlySpan<double> p);
        """)]
    [InlineData("SoftmaxCrossEntropy", """
        [Loss("-log(softmax(z)[label])")]
        public static partial float SoftmaxCrossEntropy([Row] ReadOnlySpan<float> z, ReadOnlySpan<int> label);
        """)]
    [InlineData("Objective", """
        [Loss("s = dot(x, w) + b; -(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s))) + lambda/2*sum(w^2)", WithRespectTo = "w, b")]
        public static partial double Objective(
            [Row] ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Shared] ReadOnlySpan<double> w, double b, double lambda);
        """)]
    public void The_generated_text_is_as_verified(string name, string declaration) =>
        Verify(name, $$"""
            using System;
            using System.Threading;
            using LossGen;

            namespace Users;

            public static partial class Losses
            {
                {{declaration}}
            }
            """);

    [Fact]
    public void The_generated_text_in_generic_types_is_as_verified() => Verify("NestedGeneric", """
        using System;
        using LossGen;

        namespace Users;

        public partial record Outer<T>
            where T : class, new()
        {
            internal readonly partial struct Inner<TKey, @class>
            {
                [Loss("λ*(event - y)^2", WithRespectTo = "event")]
                private partial double Square(ReadOnlySpan<double> y, ReadOnlySpan<double> @event, double λ);
            }
        }
        """);

    [Fact]
    public void The_generated_text_of_overloads_is_as_verified() => Verify("Overloads", """
        using System;
        using LossGen;

        public static partial class Losses
        {
            [Loss("y*f")]
            public static partial float Product(float y, float f);

            [Loss("y*f")]
            public static partial double Product(double y, double f);
        }
        """);

    [Fact]
    public void The_generated_text_of_a_struct_is_as_verified() => Verify("Structure", """
        using LossGen;

        namespace Users;

        /// <summary>The user's own words.</summary>
        [Loss("delta = 2; r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)", Hessian = true)]
        public readonly partial struct HuberLoss;
        """);

    [Fact]
    public void A_difference_is_reported_with_its_line_and_the_received_file_is_kept()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Assert.Contains("There is no", Snapshot.Compare(folder, "A", "one\ntwo"), StringComparison.Ordinal);
            File.Move(Path.Combine(folder, "A.received.cs"), Path.Combine(folder, "A.verified.cs"));
            Assert.Null(Snapshot.Compare(folder, "A", "\uFEFFone\r\ntwo\r\n"));

            Assert.Contains("line 2", Snapshot.Compare(folder, "A", "one\nthree"), StringComparison.Ordinal);
            Assert.Equal("one\nthree\n", File.ReadAllText(Path.Combine(folder, "A.received.cs")));
            Assert.Null(Snapshot.Compare(folder, "A", "one\ntwo"));
            Assert.False(File.Exists(Path.Combine(folder, "A.received.cs")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Verify(string name, string source)
    {
        CSharpCompilation compilation = GeneratorHarness
            .CreateCompilation(source)
            .WithReferences(GeneratorHarness.BareReferences.Add(MetadataReference.CreateFromFile(typeof(VectorMath).Assembly.Location)));
        GeneratorOutcome outcome = GeneratorHarness.Run(compilation);
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerDiagnostics);

        Snapshot.Verify(outcome.Result.GeneratedSources.SelectMany(file => Parts(name, file, outcome.Result.GeneratedSources.Length > 1)));
    }

    private static IEnumerable<(string Name, string Text)> Parts(string name, GeneratedSourceResult file, bool isOverload)
    {
        // The hint name of an overload ends with its type.
        name += isOverload ? file.HintName[file.HintName.LastIndexOf('-')..^".g.cs".Length] : "";
        string text = Version.Replace(WithoutNarrowWidths(file.SyntaxTree.GetRoot()), "\"LossGen\", \"(version)\"");
        int kernel = text.IndexOf("namespace LossGen.Generated", StringComparison.Ordinal);
        return [($"{name}#members", text[..kernel]), ($"{name}#kernel", text[kernel..])];
    }

    [GeneratedRegex("\"LossGen\", \"[^\"]+\"")]
    private static partial Regex Version { get; }

    /// <summary>A step is written three times over, once for each width: the widest stands for all.</summary>
    private static string WithoutNarrowWidths(SyntaxNode root) =>
        root.RemoveNodes(
            root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsNarrow),
            SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();

    private static bool IsNarrow(MethodDeclarationSyntax method)
    {
        string signature = method.ReturnType + " " + method.Identifier + method.ParameterList;
        return (method.Identifier.Text is [.., '2', '5', '6'] or [.., '1', '2', '8'])
            || signature.Contains("Vector256<", StringComparison.Ordinal)
            || signature.Contains("Vector128<", StringComparison.Ordinal);
    }
}
