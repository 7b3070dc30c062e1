using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>A lane's bits are the same at every width, whatever its neighbours: NaN is compared as NaN.</summary>
public sealed class ElementaryWidthTests
{
    public static TheoryData<string> Names => ElementaryFunctions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_has_the_same_bits_at_every_width(string name)
    {
        ElementaryFunction function = ElementaryFunctions.Find(name);
        float[] x = ElementaryFunctions.FloatPatterns(262147);
        float[] wide = new float[16];
        float[] half = new float[16];
        float[] quarter = new float[16];
        for (int i = 0; i < x.Length; i += 16)
        {
            function.Single512(Vector512.Create(x, i)).CopyTo(wide);
            for (int lane = 0; lane < 16; lane += 8)
            {
                function.Single256(Vector256.Create(x, i + lane)).CopyTo(half, lane);
            }

            for (int lane = 0; lane < 16; lane += 4)
            {
                function.Single128(Vector128.Create(x, i + lane)).CopyTo(quarter, lane);
            }

            for (int lane = 0; lane < 16; lane++)
            {
                AssertSame(name, x[i + lane], wide[lane], half[lane]);
                AssertSame(name, x[i + lane], wide[lane], quarter[lane]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_has_the_same_bits_at_every_width(string name)
    {
        ElementaryFunction function = ElementaryFunctions.Find(name);
        double[] x = ElementaryFunctions.DoubleArguments(function, 1000);
        double[] special = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, 5e-324, -5e-324, 1, -1];
        for (int i = 0; i < x.Length; i += 5)
        {
            x[i] = special[i / 5 % special.Length];
        }

        double[] wide = new double[8];
        double[] half = new double[8];
        double[] quarter = new double[8];
        for (int i = 0; i < x.Length; i += 8)
        {
            function.Double512(Vector512.Create(x, i)).CopyTo(wide);
            for (int lane = 0; lane < 8; lane += 4)
            {
                function.Double256(Vector256.Create(x, i + lane)).CopyTo(half, lane);
            }

            for (int lane = 0; lane < 8; lane += 2)
            {
                function.Double128(Vector128.Create(x, i + lane)).CopyTo(quarter, lane);
            }

            for (int lane = 0; lane < 8; lane++)
            {
                AssertSame(name, x[i + lane], wide[lane], half[lane]);
                AssertSame(name, x[i + lane], wide[lane], quarter[lane]);
            }
        }
    }

    // Float to double keeps the sign of zero and all bits of the others.
    private static void AssertSame(string name, double x, double expected, double actual) =>
        Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual) || (double.IsNaN(expected) && double.IsNaN(actual)),
            $"{name}({x:R}) is {expected:R} in 512 bits and {actual:R} in fewer");
}
