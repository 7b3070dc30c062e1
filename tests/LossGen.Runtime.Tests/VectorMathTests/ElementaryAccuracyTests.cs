using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>The exp and log family against true values, to the limits of the table.</summary>
public sealed class ElementaryAccuracyTests
{
    private static readonly RealContext Context = new(160);

    public static TheoryData<string> Names => ElementaryFunctions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_is_within_its_limit_over_all_kinds_of_arguments(string name)
    {
        ElementaryFunction function = ElementaryFunctions.Find(name);
        float[] x = ElementaryFunctions.FloatPatterns(65537);
        float[] y = new float[16];
        for (int i = 0; i < x.Length; i += 16)
        {
            function.Single512(Vector512.Create(x, i)).CopyTo(y);
            for (int lane = 0; lane < 16; lane++)
            {
                AssertClose(function, x[i + lane], y[lane]);
            }
        }
    }

    // Where results become subnormal, infinite or zero, and where the formulas change.
    [Theory]
    [MemberData(nameof(Names))]
    public void Float_is_within_its_limit_around_edges(string name)
    {
        ElementaryFunction function = ElementaryFunctions.Find(name);
        float[] edges =
        [
            0, 1e-45f, 1.17549435e-38f, 2.98023224e-08f, 5.9604645e-08f, 0.2877f, 0.34657359f, 0.41421356f, 0.5f, 0.69314718f,
            0.70710678f, 1, 1.41421356f, 2, 3.5f, 7.5f, 9.01f, 17.33f, 51.99f, 52.68f, 87.33f, 88.0296f, 88.72283f, 89.41598f,
            103.2789f, 103.97208f, 126, 128, 149, 150, 1.8446744e19f, 1.1529215e18f, 1.2676506e30f, 1.7014118e38f, 3.4028235e38f,
        ];
        foreach (float edge in edges)
        {
            foreach (float sign in (ReadOnlySpan<float>)[1, -1])
            {
                int bits = BitConverter.SingleToInt32Bits(edge * sign);
                for (int offset = edge == 0 ? 0 : -40; offset <= 40; offset++)
                {
                    float x = BitConverter.Int32BitsToSingle(bits + offset);
                    AssertClose(function, x, function.Single512(Vector512.Create(x)).ToScalar());
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_is_within_its_limit(string name)
    {
        ElementaryFunction function = ElementaryFunctions.Find(name);
        double[] x = ElementaryFunctions.DoubleArguments(function, 200);
        double[] y = new double[8];
        for (int i = 0; i < x.Length; i += 8)
        {
            function.Double512(Vector512.Create(x, i)).CopyTo(y);
            for (int lane = 0; lane < 8; lane++)
            {
                AssertClose(function, x[i + lane], y[lane]);
            }
        }
    }

    private static void AssertClose(ElementaryFunction function, double x, double y)
    {
        // Far outside, the true value is 0 or infinite in double and the work of finding it is out of proportion.
        double plain = function.InDouble(x);
        if (Math.Abs(x) > 5000 && (plain == 0 || !double.IsFinite(plain)))
        {
            Assert.True(y.Equals(plain) || y == plain, $"{function.Name}({x:R}) = {y:R} instead of {plain:R}");
            return;
        }

        double error = Ulp.Distance(y, double.IsNaN(plain) ? BigReal.NaN : TrueValue(function, x));
        Assert.True(error <= function.DoubleUlps, $"{function.Name}({x:R}) = {y:R} is off by {error:F3} ULP");
    }

    // A sum like 1 + x^2 needs the bits from the greater term down to those of the smaller one.
    private static BigReal TrueValue(ElementaryFunction function, double x)
    {
        int span = x == 0 ? 0 : Math.Abs(Math.ILogB(x));
        return function.Truth(span < 40 ? Context : new RealContext(160 + (4 * span)), x);
    }

    private static void AssertClose(ElementaryFunction function, float x, float y)
    {
        double truth = function.InDouble(x);
        double error = SingleUlps(y, truth);
        Assert.True(error <= function.SingleUlps, $"{function.Name}({x:R}f) = {y:R} is off by {error:F3} ULP from {truth:R}");
    }

    private static double SingleUlps(float y, double truth)
    {
        if (double.IsNaN(truth) || float.IsNaN(y))
        {
            return double.IsNaN(truth) && float.IsNaN(y) ? 0 : double.PositiveInfinity;
        }

        float rounded = (float)truth;
        if (float.IsInfinity(rounded) || float.IsInfinity(y))
        {
            return rounded.Equals(y) || (float.IsInfinity(y) && Math.Abs(truth) > float.MaxValue) ? 0 : double.PositiveInfinity;
        }

        int exponent = Math.Max(truth == 0 ? int.MinValue : Math.ILogB(truth), -126);
        return Math.Abs(y - truth) / Math.ScaleB(1, exponent - 23);
    }
}
