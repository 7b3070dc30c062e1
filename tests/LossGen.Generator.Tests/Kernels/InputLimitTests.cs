using System.Linq;
using LossGen.Generator.Tests.Emission;
using Xunit;

namespace LossGen.Generator.Tests.Kernels;

/// <summary>How many inputs with a value for each sample the loops can read.</summary>
public class InputLimitTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void More_than_eight_inputs_are_refused(int inputs)
    {
        string[] names = [.. Enumerable.Range(0, inputs).Select(i => "x" + i)];
        var compiled = new CompiledLosses(
            $$"""
            using System;
            using LossGen;

            internal static partial class L
            {
                [Loss("{{string.Join(" + ", names)}}", WithRespectTo = "x0, x7")]
                public static partial double F({{string.Join(", ", names.Select(n => "ReadOnlySpan<double> " + n))}});
            }
            """);
        string[] reported = [.. compiled.Diagnostics.Where(d => d.Id == "LOSS0008").Select(d => d.GetMessage(null))];
        Assert.Equal(
            inputs == 8 ? [] : ["'F' has 9 parameters with a value for each sample; at most 8 are supported"],
            reported);
        Assert.Equal(inputs == 8, compiled.Diagnostics.Count == 0);
    }
}
