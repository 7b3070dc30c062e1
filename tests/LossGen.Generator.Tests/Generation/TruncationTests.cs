using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Generator.Tests.Generation;

/// <summary>While somebody types, the text ends anywhere: LossGen neither fails nor floods.</summary>
public class TruncationTests
{
    [Theory]
    [InlineData("[Loss(\"m = y*f; max(0, 1 - m) + alpha*abs(f)^2\", WithRespectTo = \"f, alpha\", Hessian = true)]")]
    [InlineData("[Loss(@\"y*\"\"f\" + Name + $\"{Name} {{\" + \"\\u0041\\x41\\U0001F600\", Reduction = Reduction.Sum)]")]
    [InlineData("[Loss(\"\"\"\n        y*f\n          + BAD\n        \"\"\")]")]
    public void An_attribute_that_is_cut_off_at_any_character(string attribute)
    {
        for (int length = 0; length <= attribute.Length; length++)
        {
            CheckTyping(attribute[..length]);
        }
    }

    [Fact]
    public void A_struct_that_is_cut_off_at_any_character()
    {
        const string Source = "using LossGen; [Loss(\"d = 2; m = y*f; max(0, d - m)\", WithRespectTo = \"f\", Hessian = true)] public partial struct L<T> { int x; }";
        for (int length = 0; length <= Source.Length; length++)
        {
            GeneratorOutcome outcome = GeneratorHarness.Run(Source[..length]);

            Assert.Null(outcome.Result.Exception);
            Assert.InRange(outcome.Diagnostics.Length, 0, 5);
            Assert.DoesNotContain(outcome.Diagnostics, diagnostic => diagnostic.Id == "LOSS0021");
        }
    }

    [Theory]
    [InlineData("\"\\", "\"")]
    [InlineData("\"\\u12", "\"")]
    [InlineData("\"\\U0010", "\"")]
    [InlineData("\"\\UFFFFFFFF", "\"")]
    [InlineData("\"\"\"", "\"\"\"")]
    [InlineData("\"\"\"\n", "\"\"\"")]
    [InlineData("\"\"\"\nBAD", "\n  \"\"\"")]
    [InlineData("$\"{", "}\"")]
    [InlineData("$\"}", "\"")]
    public void A_string_that_is_not_well_formed(string start, string end)
    {
        CheckTyping("[Loss(" + start + end + ")]");
        CheckTyping("[Loss(" + start + "BAD" + end + ")]");
    }

    private static void CheckTyping(string attribute)
    {
        string source = $$"""
            using System;
            using LossGen;
            static partial class C
            {
                const string Name = "y";
                {{attribute}}
                public static partial float L(ReadOnlySpan<float> y, ReadOnlySpan<float> f, float alpha);
            }
            """;

        foreach (GeneratorOutcome outcome in new[] { GeneratorHarness.Run(source), GeneratorHarness.Run(source, SkeletonCompiler.Compile) })
        {
            Assert.Null(outcome.Result.Exception);
            Assert.InRange(outcome.Diagnostics.Length, 0, 5);
            Assert.DoesNotContain(outcome.Diagnostics, diagnostic => diagnostic.Id == "LOSS0021");
            Assert.All(outcome.Diagnostics, diagnostic => Assert.NotEqual(Location.None, diagnostic.Location));
            Assert.All(outcome.Diagnostics, diagnostic => Assert.InRange(diagnostic.Location.SourceSpan.End, 0, source.Length));
        }
    }
}
