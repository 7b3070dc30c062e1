using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>Results that are fixed to the bit: at zeros of either sign, infinities, NaN, and the ends of the domains.</summary>
public sealed class ElementaryValueTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;

    /// <summary>Function, argument, result.</summary>
    public static TheoryData<string, double, double> Values => new()
    {
        { "Exp", 0, 1 }, { "Exp", -0.0, 1 }, { "Exp", Infinity, Infinity }, { "Exp", -Infinity, 0 }, { "Exp", 1e30, Infinity }, { "Exp", -1e30, 0 },
        { "ExpNegAbs", 0, 1 }, { "ExpNegAbs", Infinity, 0 }, { "ExpNegAbs", -Infinity, 0 }, { "ExpNegAbs", 1e30, 0 },
        { "Exp2", 0, 1 }, { "Exp2", 10, 1024 }, { "Exp2", -3, 0.125 }, { "Exp2", Infinity, Infinity }, { "Exp2", -Infinity, 0 }, { "Exp2", 1e30, Infinity },
        { "Expm1", 0, 0 }, { "Expm1", -0.0, -0.0 }, { "Expm1", Infinity, Infinity }, { "Expm1", -Infinity, -1 }, { "Expm1", -100, -1 }, { "Expm1", 1e-40, 1e-40 },
        { "Log", 0, -Infinity }, { "Log", -0.0, -Infinity }, { "Log", 1, 0 }, { "Log", Infinity, Infinity }, { "Log", -1, NaN }, { "Log", -Infinity, NaN }, { "Log", -1e-40, NaN },
        { "Log2", 0, -Infinity }, { "Log2", 1, 0 }, { "Log2", 1024, 10 }, { "Log2", 0.125, -3 }, { "Log2", Infinity, Infinity }, { "Log2", -1, NaN },
        { "Log10", 0, -Infinity }, { "Log10", 1, 0 }, { "Log10", 1000, 3 }, { "Log10", Infinity, Infinity }, { "Log10", -1, NaN },
        { "Log1p", 0, 0 }, { "Log1p", -0.0, -0.0 }, { "Log1p", -1, -Infinity }, { "Log1p", -2, NaN }, { "Log1p", Infinity, Infinity }, { "Log1p", -Infinity, NaN }, { "Log1p", 1e-40, 1e-40 },
        { "Log1pmx", 0, 0 }, { "Log1pmx", -1, -Infinity }, { "Log1pmx", Infinity, -Infinity }, { "Log1pmx", -2, NaN }, { "Log1pmx", -Infinity, NaN },
        { "Log1pSquare", 0, 0 }, { "Log1pSquare", -0.0, 0 }, { "Log1pSquare", Infinity, Infinity }, { "Log1pSquare", -Infinity, Infinity },
        { "Log1mExp", 0, -Infinity }, { "Log1mExp", -0.0, -Infinity }, { "Log1mExp", 1e-30, NaN }, { "Log1mExp", 1, NaN }, { "Log1mExp", 1e30, NaN }, { "Log1mExp", Infinity, NaN }, { "Log1mExp", -Infinity, 0 },
        { "Softplus", Infinity, Infinity }, { "Softplus", -Infinity, 0 }, { "Softplus", 1000, 1000 }, { "Softplus", -1e30, 0 },
        { "Sigmoid", 0, 0.5 }, { "Sigmoid", -0.0, 0.5 }, { "Sigmoid", Infinity, 1 }, { "Sigmoid", -Infinity, 0 }, { "Sigmoid", 1000, 1 }, { "Sigmoid", -1000, 0 },
        { "LogSigmoid", Infinity, -0.0 }, { "LogSigmoid", -Infinity, -Infinity }, { "LogSigmoid", -1000, -1000 },
        { "SigmoidDerivative", 0, 0.25 }, { "SigmoidDerivative", Infinity, 0 }, { "SigmoidDerivative", -Infinity, 0 },
        { "Tanh", 0, 0 }, { "Tanh", -0.0, -0.0 }, { "Tanh", Infinity, 1 }, { "Tanh", -Infinity, -1 }, { "Tanh", 25, 1 }, { "Tanh", -1e30, -1 }, { "Tanh", -1e-40, -1e-40 },
        { "TanhDerivative", 0, 1 }, { "TanhDerivative", Infinity, 0 }, { "TanhDerivative", -Infinity, 0 },
        { "Sinh", 0, 0 }, { "Sinh", -0.0, -0.0 }, { "Sinh", Infinity, Infinity }, { "Sinh", -Infinity, -Infinity }, { "Sinh", -1e30, -Infinity }, { "Sinh", 1e-40, 1e-40 },
        { "Cosh", 0, 1 }, { "Cosh", -0.0, 1 }, { "Cosh", Infinity, Infinity }, { "Cosh", -Infinity, Infinity },
        { "LogCosh", 0, 0 }, { "LogCosh", Infinity, Infinity }, { "LogCosh", -Infinity, Infinity },
        { "Sqrt1pSquare", 0, 1 }, { "Sqrt1pSquare", Infinity, Infinity }, { "Sqrt1pSquare", -1e30, 1e30 }, { "Sqrt1pSquare", -Infinity, Infinity },
        { "Sqrt1pSquareM1", 0, 0 }, { "Sqrt1pSquareM1", -Infinity, Infinity }, { "Sqrt1pSquareM1", -1e30, 1e30 },
    };

    /// <summary>First and second argument; what x*log(y), x*log(1+y) and x/y give.</summary>
    public static TheoryData<double, double, double, double, double> Products => new()
    {
        { 0, 0, 0, 0, 0 }, { 0, -0.0, 0, 0, 0 }, { -0.0, 0, 0, 0, 0 }, { 0, 2, 0, 0, 0 }, { 0, -1, 0, 0, 0 }, { 0, -2, 0, 0, 0 },
        { 0, Infinity, 0, 0, 0 }, { 0, -Infinity, 0, 0, 0 }, { 0, NaN, NaN, NaN, NaN }, { NaN, 1, NaN, NaN, NaN }, { NaN, 0, NaN, NaN, NaN },
        { 2, 0, -Infinity, 0, Infinity }, { -2, 0, Infinity, -0.0, -Infinity }, { 2, -1, NaN, -Infinity, -2 }, { -2, -1, NaN, Infinity, 2 },
        { 2, 1, 0, 2 * 0.6931471805599453, 2 }, { 3, Infinity, Infinity, Infinity, 0 }, { -3, Infinity, -Infinity, -Infinity, -0.0 },
        { 1, -2, NaN, NaN, -0.5 }, { Infinity, 2, Infinity, Infinity, Infinity }, { Infinity, 0.5, -Infinity, Infinity, Infinity },
        { Infinity, 1, NaN, Infinity, Infinity }, { -Infinity, 3, -Infinity, -Infinity, -Infinity },
    };

    public static TheoryData<string> Names => ElementaryFunctions.Names;

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_is_exact(string name, double x, double expected)
    {
        ElementaryFunction function = ElementaryFunctions.Find(name);
        AssertExact(expected, function.Double512(Vector512.Create(x)).ToScalar());
        AssertExact((float)expected, function.Single512(Vector512.Create((float)x)).ToScalar());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nan_gives_nan(string name)
    {
        ElementaryFunction function = ElementaryFunctions.Find(name);
        Assert.True(double.IsNaN(function.Double512(Vector512.Create(NaN)).ToScalar()));
        Assert.True(float.IsNaN(function.Single512(Vector512.Create(float.NaN)).ToScalar()));
        Assert.True(double.IsNaN(function.Double128(Vector128.Create(-NaN)).ToScalar()));
        Assert.True(float.IsNaN(function.Single128(Vector128.Create(-float.NaN)).ToScalar()));
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Products_of_two_arguments_are_exact_at_their_edges(double x, double y, double xLogY, double xLog1pY, double xDivY)
    {
        Vector512<double> xs = Vector512.Create(x);
        Vector512<double> ys = Vector512.Create(y);
        AssertExact(xLogY, VectorMath.XLogY(xs, ys).ToScalar());
        AssertExact(xLog1pY, VectorMath.XLog1pY(xs, ys).ToScalar());
        AssertExact(xDivY, VectorMath.XDivY(xs, ys).ToScalar());

        Vector256<float> xf = Vector256.Create((float)x);
        Vector256<float> yf = Vector256.Create((float)y);
        AssertExact((float)xLogY, VectorMath.XLogY(xf, yf).ToScalar());
        AssertExact((float)xLog1pY, VectorMath.XLog1pY(xf, yf).ToScalar());
        AssertExact((float)xDivY, VectorMath.XDivY(xf, yf).ToScalar());
    }

    // A constant first argument once made the JIT compiler fold the selection of x = 0 the wrong way.
    [Fact]
    public void Constant_first_argument_gives_the_same_product()
    {
        Vector512<float> y = Vector512.Create(2f);
        Assert.Equal(MathF.Log(8), VectorMath.XLogY(Vector512.Create(3f), y).ToScalar(), 1e-6f);
        Assert.Equal(0f, VectorMath.XLogY(Vector512<float>.Zero, y).ToScalar());
        Assert.Equal(1.5f, VectorMath.XDivY(Vector512.Create(3f), y).ToScalar());
    }

    [Fact]
    public void Functions_that_share_the_exponential_agree_to_the_bit()
    {
        foreach (float value in ElementaryFunctions.FloatPatterns(16777259))
        {
            Vector512<float> x = Vector512.Create(value);
            Vector512Pair<float> e = VectorMath.ExpNegAbsPair(x);
            Assert.Equal(VectorMath.ExpNegAbs(x).ToScalar(), e.High.ToScalar());
            Assert.Equal(VectorMath.Softplus(x).ToScalar(), VectorMath.SoftplusFrom(x, e).ToScalar());
            Assert.Equal(VectorMath.Sigmoid(x).ToScalar(), VectorMath.SigmoidFrom(x, e).ToScalar());
            Assert.Equal(VectorMath.SigmoidDerivative(x).ToScalar(), VectorMath.SigmoidDerivativeFrom(e).ToScalar());
            Assert.Equal(VectorMath.LogSigmoid(x).ToScalar(), -VectorMath.Softplus(-x).ToScalar());
        }
    }

    // Assert.Equal takes -0 for 0.
    private static void AssertExact(double expected, double actual)
    {
        Assert.Equal(expected, actual);
        Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(actual), $"{expected:R} and not {actual:R}");
    }
}
