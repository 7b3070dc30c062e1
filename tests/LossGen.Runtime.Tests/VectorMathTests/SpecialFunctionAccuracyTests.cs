using System;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>The functions against their true values, to the limits their documentation names.</summary>
public sealed class SpecialFunctionAccuracyTests
{
    private const int Samples = 300;

    public static TheoryData<string> Names => SpecialFunctions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_is_within_its_limit(string name)
    {
        SpecialFunction function = SpecialFunctions.Find(name);
        double[] x = SpecialFunctions.Arguments(function, Samples);
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i += Vector512<double>.Count)
        {
            function.Double512(Vector512.Create(x, i)).CopyTo(y, i);
        }

        for (int i = 0; i < x.Length; i++)
        {
            double error = SpecialFunctions.Ulps(y[i], function.Truth(SpecialFunctions.Context, x[i]), 53, -1074);
            Assert.True(error <= function.DoubleUlps, $"{name}({x[i]:R}) = {y[i]:R} is off by {error:F3} ULP");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_is_within_its_limit(string name)
    {
        SpecialFunction function = SpecialFunctions.Find(name);
        float[] x = Array.ConvertAll(SpecialFunctions.Arguments(function, Samples), v => (float)v);
        float[] y = new float[x.Length];
        for (int i = 0; i < x.Length; i += Vector512<float>.Count)
        {
            function.Single512(Vector512.Create(x, i)).CopyTo(y, i);
        }

        for (int i = 0; i < x.Length; i++)
        {
            BigReal truth = function.Truth(SpecialFunctions.Context, x[i]);
            double error = truth.ToSingle() == y[i] ? 0 : SpecialFunctions.Ulps(y[i], truth, 24, -149);
            Assert.True(error <= function.SingleUlps, $"{name}({x[i]:R}f) = {y[i]:R} is off by {error:F3} ULP");
        }
    }

    // Below 0 the zeros of these two aren't held to a relative error; the terms of the reflection set the scale.
    [Theory]
    [InlineData("LGamma")]
    [InlineData("Digamma")]
    public void Below_zero_the_error_is_small_beside_the_terms(string name)
    {
        SpecialFunction function = SpecialFunctions.Find(name);
        Random random = new(3);
        for (int i = 0; i < 400; i++)
        {
            double x = -30 * random.NextDouble() * random.NextDouble();
            double computed = function.Double512(Vector512.Create(x)).ToScalar();
            BigReal truth = function.Truth(SpecialFunctions.Context, x);
            double other = function.Double512(Vector512.Create(1 - x)).ToScalar();
            double scale = Math.Max(2, Math.Abs(truth.ToDouble()) + Math.Abs(other));
            double error = BigReal.Abs(SpecialFunctions.Context.Subtract(computed, truth)).ToDouble() / scale;
            Assert.True(error <= 2.5 * Math.Pow(2, -53), $"{name}({x:R}) = {computed:R} is off by {error:E2} of its terms");
        }
    }
}
