using System;
using System.Linq;
using System.Numerics;
using LossGen.Integration.Tests.Calling;
using Xunit;

namespace LossGen.Integration.Tests.Consistency;

/// <summary>NaN and infinities stay with their sample.</summary>
public sealed class SpecialValueTests
{
    public static TheoryData<string> Names { get; } = [.. Kernels.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_goes_through_float_kernels_at_its_place_only(string name) => CheckNaN<float>(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_goes_through_double_kernels_at_its_place_only(string name) => CheckNaN<double>(name);

    [Theory]
    [InlineData("Hinge", 1, double.PositiveInfinity, 0.0, 0.0)]
    [InlineData("Hinge", 1, double.NegativeInfinity, double.PositiveInfinity, -1.0)]
    [InlineData("Logistic", 1, double.PositiveInfinity, 0.0, 0.0)]
    [InlineData("Logistic", 1, double.NegativeInfinity, double.PositiveInfinity, -1.0)]
    [InlineData("LogisticBase2", -1, double.NegativeInfinity, 0.0, 0.0)]
    [InlineData("Exponential", 1, double.PositiveInfinity, 0.0, 0.0)]
    [InlineData("Exponential", 1, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData("BinaryCrossEntropy", 1, 0.0, double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData("BinaryCrossEntropy", 0, 1.0, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("BinaryCrossEntropy", 1, 1.0, 0.0, -1.0)]
    [InlineData("BinaryCrossEntropy", 0, 0.0, 0.0, 1.0)]
    [InlineData("SigmoidCrossEntropy", 1, double.NegativeInfinity, double.PositiveInfinity, -1.0)]
    [InlineData("SigmoidCrossEntropy", 0, double.PositiveInfinity, double.PositiveInfinity, 1.0)]
    [InlineData("Absolute", 0, double.NegativeInfinity, double.PositiveInfinity, -1.0)]
    [InlineData("Huber", 0, double.PositiveInfinity, double.PositiveInfinity, 0.75)]
    [InlineData("SquaredHinge", 1, 1.0, 0.0, 0.0)]
    [InlineData("SquaredHinge", 1, -1.0, 4.0, -4.0)]
    [InlineData("SmoothedHinge", 1, 0.0, 0.5, -1.0)]
    [InlineData("SmoothedHinge", 1, -3.0, 3.5, -1.0)]
    [InlineData("SmoothedHinge", -1, -1.0, 0.0, 0.0)]
    [InlineData("ModifiedHuber", 1, -1.0, 4.0, -4.0)]
    [InlineData("ModifiedHuber", -1, 2.0, 8.0, 4.0)]
    [InlineData("Quantile", 0, 0.0, 0.0, -0.25)]
    [InlineData("Quantile", 0, 4.0, 1.0, 0.25)]
    [InlineData("Quantile", 0, double.NegativeInfinity, double.PositiveInfinity, -0.75)]
    [InlineData("EpsilonInsensitive", 0, 0.75, 0.0, 0.0)]
    [InlineData("EpsilonInsensitive", 0, -1.0, 0.25, -1.0)]
    [InlineData("SquaredEpsilonInsensitive", 0, 1.25, 0.25, 1.0)]
    [InlineData("LogCosh", 0, double.NegativeInfinity, double.PositiveInfinity, -1.0)]
    [InlineData("Cauchy", 0, double.PositiveInfinity, double.PositiveInfinity, 0.0)]
    [InlineData("Welsch", 0, 1e30, 0.28125, 0.0)]
    [InlineData("GemanMcClure", 0, 0.75, 0.140625, 0.1875)]
    [InlineData("Poisson", 3, 0.0, 1.0, -2.0)]
    [InlineData("Gamma", 1, 0.0, 1.0, 0.0)]
    [InlineData("Gamma", 3, 0.0, 3.0, -2.0)]
    [InlineData("HingeEmbedding", 1, 0.5, 0.5, 1.0)]
    [InlineData("HingeEmbedding", -1, 0.5, 0.25, -1.0)]
    [InlineData("HingeEmbedding", -1, 0.75, 0.0, 0.0)]
    public void The_ends_of_the_domain_give_limits(string name, double y, double f, double value, double gradient)
    {
        Check<double>();
        Check<float>();

        void Check<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            LossMethods<T> methods = Kernels.Find<T>(name);
            T[] shared = [.. Kernels.Samples(methods, 1).Shared];
            LossArguments<T> arguments = new(methods, [[T.CreateTruncating(y)], [T.CreateTruncating(f)]], shared);
            Assert.Equal(T.CreateTruncating(value), arguments.Elementwise()[0]);
            Assert.Equal(T.CreateTruncating(gradient), arguments.Gradient()[0]);
            Assert.Equal(T.CreateTruncating(value), arguments.Reduced());
        }
    }

    private static void CheckNaN<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Count = 139;
        LossMethods<T> methods = Kernels.Find<T>(name);
        LossArguments<T> clean = Kernels.Samples(methods, Count);
        T[] losses = clean.Elementwise();
        T[] gradient = clean.Gradient();
        foreach (int place in (int[])[0, 17, 63, 64, 127, 128, 138])
        {
            for (int input = 0; input < clean.Inputs.Length; input++)
            {
                T[][] inputs = [.. clean.Inputs.Select(x => x.ToArray())];
                inputs[input][place] = T.NaN;
                LossArguments<T> spoilt = new(methods, inputs, clean.Shared);
                CheckPlace(losses, spoilt.Elementwise(), place, mustBeNaN: true);
                Assert.True(T.IsNaN(spoilt.Reduced()));
                Assert.True(T.IsNaN(spoilt.Pointwise(place)));

                // A derivative may well not depend on the input that is spoilt: abs, or the flat side of a hinge.
                CheckPlace(gradient, spoilt.Gradient(), place, mustBeNaN: false);
            }
        }
    }

    private static void CheckPlace<T>(T[] clean, T[] spoilt, int place, bool mustBeNaN)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.True(T.IsNaN(spoilt[place]) || !mustBeNaN);
        spoilt[place] = clean[place];
        Assert.Equal(-1, Bits.FirstDifference(clean, spoilt));
    }
}
