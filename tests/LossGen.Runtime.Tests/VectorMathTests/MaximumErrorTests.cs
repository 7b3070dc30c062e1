using System;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using LossGen.Accuracy.Sweep;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>
/// A part of what <c>LossGen.Accuracy sweep</c> measures, held to the same table: every function over floats and doubles of all
/// kinds, and the reference that takes the place of the truth in double.
/// </summary>
public sealed class MaximumErrorTests
{
    // Without fused multiply-adds in hardware everything takes tens of times as long. The bits are the same, which other tests
    // see to, so that less will do.
    private static readonly int Thinning = Fma.IsSupported || AdvSimd.IsSupported ? 1 : 32;

    // A prime, so that the low bits of the patterns vary: a million floats for each function.
    private static readonly int Stride = 4099 * Thinning;

    public static TheoryData<string> Names => [.. Maximum.All.Select(maximum => maximum.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_is_within_its_maximum(string name)
    {
        Maximum maximum = Find(name);
        Peak peak = Sweeper.Singles(maximum.Function, Stride).Peak;
        Assert.True(peak.Ulps <= maximum.Single, $"{name}({peak.First:R}, {peak.Second:R}) in float is off by {peak.Ulps:F3} ULP");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_is_within_its_maximum(string name)
    {
        Maximum maximum = Find(name);
        Peak peak = Sweeper.Doubles(maximum.Function, 50_000 / Thinning, hardSteps: 64 / Thinning).Peak;
        Assert.True(peak.Ulps <= maximum.Double, $"{name}({peak.First:R}, {peak.Second:R}) is off by {peak.Ulps:F3} ULP");
    }

    // 2^-80 of a value is 2^-27 of its last place.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_reference_has_80_bits(string name)
    {
        SweepFunction function = Find(name).Function;
        RealContext context = new(300);
        for (int i = 0; i < 60; i++)
        {
            double y = Points.Random(function, i);
            double x = function.Partner is null ? 0 : function.Partner(y, Points.Mix((ulong)i), false);
            Scaled reference = function.Reference(Vector512.Create(x), Vector512.Create(y));
            BigReal value = BigReal.ScaleB(context.Add(reference.Value.High[0], reference.Value.Low[0]), (long)reference.Exponent[0]);
            BigReal truth = function.TrueValue(x, y);
            BigReal size = BigReal.Max(BigReal.Abs(truth), function.Terms is null ? 0 : function.Terms(Vector512.Create(y))[0]);
            BigReal error = BigReal.Abs(context.Subtract(value, truth));
            Assert.True(error <= BigReal.ScaleB(size, -80), $"{name}({x:R}, {y:R}) is known to {error.ToDouble():E2} of {size.ToDouble():E2}");
        }
    }

    [Fact]
    public void Every_function_has_its_maximum_and_no_other() =>
        Assert.Equal(SweepFunctions.All.Select(function => function.Name).Order(), Maximum.All.Select(maximum => maximum.Name).Order());

    private static Maximum Find(string name) => Maximum.All.Single(maximum => maximum.Name == name);
}
