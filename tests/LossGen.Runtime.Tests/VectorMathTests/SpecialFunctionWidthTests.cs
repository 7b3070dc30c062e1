using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>A lane's bits depend on its argument alone: not on the vector's width, nor on the lanes beside it.</summary>
public sealed class SpecialFunctionWidthTests
{
    public static TheoryData<string> Names => SpecialFunctions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_has_the_same_bits_at_every_width_and_place(string name)
    {
        SpecialFunction function = SpecialFunctions.Find(name);
        double[] x = Mixed(function);
        double[] expected = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            expected[i] = function.Double512(Vector512.Create(x[i])).GetElement(i & 7);
        }

        AssertSameBits(x, expected, 8, (i, y) => function.Double512(Vector512.Create(x, i)).CopyTo(y));
        AssertSameBits(x, expected, 4, (i, y) => function.Double256(Vector256.Create(x, i)).CopyTo(y));
        AssertSameBits(x, expected, 2, (i, y) => function.Double128(Vector128.Create(x, i)).CopyTo(y));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_has_the_same_bits_at_every_width_and_place(string name)
    {
        SpecialFunction function = SpecialFunctions.Find(name);
        float[] x = Array.ConvertAll(Mixed(function), v => (float)v);
        double[] arguments = Array.ConvertAll(x, v => (double)v);
        double[] expected = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            expected[i] = function.Single512(Vector512.Create(x[i])).GetElement(i & 15);
        }

        AssertSameBits(arguments, expected, 16, (i, y) => Widen(y, lanes => function.Single512(Vector512.Create(x, i)).CopyTo(lanes)));
        AssertSameBits(arguments, expected, 8, (i, y) => Widen(y, lanes => function.Single256(Vector256.Create(x, i)).CopyTo(lanes)));
        AssertSameBits(arguments, expected, 4, (i, y) => Widen(y, lanes => function.Single128(Vector128.Create(x, i)).CopyTo(lanes)));
    }

    private static void Widen(double[] destination, Action<float[]> compute)
    {
        float[] lanes = new float[destination.Length];
        compute(lanes);
        Array.Copy(lanes, destination, lanes.Length);
    }

    private static void AssertSameBits(double[] x, double[] expected, int lanes, Action<int, double[]> compute)
    {
        double[] y = new double[lanes];
        for (int i = 0; i < x.Length; i += lanes)
        {
            compute(i, y);
            for (int lane = 0; lane < lanes; lane++)
            {
                bool same = BitConverter.DoubleToInt64Bits(y[lane]) == BitConverter.DoubleToInt64Bits(expected[i + lane])
                    || (double.IsNaN(y[lane]) && double.IsNaN(expected[i + lane]));
                Assert.True(same, $"{lanes} lanes, argument {x[i + lane]:R}: {y[lane]:R} instead of {expected[i + lane]:R}");
            }
        }
    }

    // Ordinary arguments beside huge, tiny, infinite and undefined ones, so that every vector takes the rare paths.
    private static double[] Mixed(SpecialFunction function)
    {
        double[] rare = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, 1e300, -1e300, 1e-310, -1e-310, 1e30, -1e30, -0.5, -1e5, 3e9];
        double[] x = SpecialFunctions.Arguments(function, 100);
        for (int i = 0; i < x.Length; i += 3)
        {
            x[i] = rare[i / 3 % rare.Length];
        }

        return x;
    }
}
