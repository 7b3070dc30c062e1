using System;
using System.Linq;
using Xunit;

namespace LossGen.Generator.Tests.Emission;

/// <summary>What generated members refuse, and what they leave alone.</summary>
public class ArgumentTests
{
    private static readonly CompiledLosses Losses = SampleLosses.Compiled;

    [Fact]
    public void Lengths_must_agree() =>
        AssertFault("f", () => Losses.Member<SingleReduced>("Hinge")(new float[3], new float[4]));

    [Fact]
    public void A_mean_needs_samples()
    {
        AssertFault("y", () => Losses.Member<SingleReduced>("Hinge")([], []));
        AssertFault("y", () => Losses.Member<SingleElementwise>("HingeGradient")([], [], []));
    }

    [Fact]
    public void Losses_of_no_samples_are_fine() => Losses.Member<SingleElementwise>("Hinge")([], [], []);

    [Fact]
    public void Outputs_must_be_long_enough()
    {
        AssertFault("destination", () => Losses.Member<SingleElementwise>("Hinge")(new float[3], new float[3], new float[2]));
        AssertFault("gradient", () => Losses.Member<SingleElementwise>("HingeGradient")(new float[3], new float[3], new float[2]));
        AssertFault("hessian", () => Losses.Member<SingleHessian>("HingeGradientAndHessian")(new float[3], new float[3], new float[3], new float[2]));
    }

    [Fact]
    public void An_output_may_be_an_input()
    {
        (float[] y, float[] f) = EmittedKernelTests.Samples(100);
        var expected = new float[100];
        Losses.Member<SingleElementwise>("HingeGradient")(y, f, expected);
        Losses.Member<SingleElementwise>("HingeGradient")(y, f, f);
        Assert.Equal(expected, f);
    }

    [Fact]
    public void An_output_must_not_overlap_an_input_otherwise()
    {
        float[] y = new float[100], memory = [.. Enumerable.Range(0, 101).Select(i => (float)i)];
        float[] before = [.. memory];
        AssertFault("gradient", () => Losses.Member<SingleElementwise>("HingeGradient")(y, memory.AsSpan(0, 100), memory.AsSpan(1, 100)));
        AssertFault("gradient", () => Losses.Member<SingleElementwise>("HingeGradient")(y, memory.AsSpan(1, 100), memory.AsSpan(0, 100)));
        Assert.Equal(before, memory);
    }

    [Fact]
    public void Two_outputs_must_not_overlap()
    {
        float[] y = new float[10], memory = new float[15];
        AssertFault("hessian", () => Losses.Member<SingleHessian>("HingeGradientAndHessian")(y, y, memory.AsSpan(0, 10), memory.AsSpan(5, 10)));
        Losses.Member<SingleHessian>("HingeGradientAndHessian")(y.AsSpan(0, 5), y.AsSpan(0, 5), memory.AsSpan(0, 10), memory.AsSpan(5, 10));
    }

    [Fact]
    public void Only_the_samples_are_written()
    {
        (float[] y, float[] f) = EmittedKernelTests.Samples(70);
        float[] output = [.. Enumerable.Repeat(42f, 90)];
        Losses.Member<SingleElementwise>("Hinge")(y, f, output);
        Assert.DoesNotContain(42f, output.Take(70));
        Assert.All(output.Skip(70), v => Assert.Equal(42f, v));
    }

    private static void AssertFault(string parameter, Action call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);
}
