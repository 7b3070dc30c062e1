using System;
using System.Collections.Generic;
using Xunit;

namespace LossGen.Truth.Tests;

public class DerivativeTests
{
    private const double NoValue = double.NaN;

    /// <summary>Where a function is smooth, differences of its values at points very close together tell its derivatives.</summary>
    [Theory]
    [InlineData("exp(x)", 1.3)]
    [InlineData("expm1(x)", -0.7)]
    [InlineData("log(x)", 0.3)]
    [InlineData("log1p(x)", 0.3)]
    [InlineData("log2(x)", 5.5)]
    [InlineData("log10(x)", 5.5)]
    [InlineData("sqrt(x)", 2.5)]
    [InlineData("cbrt(x)", -2.5)]
    [InlineData("square(x)", -1.5)]
    [InlineData("x^2.5", 1.7)]
    [InlineData("2.5^x", 1.7)]
    [InlineData("x^x", 1.7)]
    [InlineData("x^-3", -1.7)]
    [InlineData("hypot(x, 2)", 1.5)]
    [InlineData("sin(x)", 1.1)]
    [InlineData("cos(x)", 1.1)]
    [InlineData("tan(x)", 1.1)]
    [InlineData("atan(x)", -1.1)]
    [InlineData("sinh(x)", 1.1)]
    [InlineData("cosh(x)", -1.1)]
    [InlineData("tanh(x)", 0.6)]
    [InlineData("erf(x)", 0.6)]
    [InlineData("erfc(x)", 1.6)]
    [InlineData("lgamma(x)", 3.3)]
    [InlineData("lgamma(x)", -1.3)]
    [InlineData("sigmoid(x)", -0.4)]
    [InlineData("logsigmoid(x)", 0.9)]
    [InlineData("softplus(x)", 0.9)]
    [InlineData("xlogy(x, x)", 0.9)]
    [InlineData("x/(1 + x^2)", 0.9)]
    [InlineData("abs(x - 3)*x", 0.9)]
    [InlineData("clamp(x^2, 0, 9)*max(x, 0.5)", 0.9)]
    [InlineData("x < 2 ? x^3 : 1/x", 0.9)]
    [InlineData("norm(x*z)", 0.9)]
    [InlineData("logsumexp(x*z)", 0.9)]
    [InlineData("softmax(x*z)[1]", 0.9)]
    [InlineData("logsoftmax(x*z)[0]", 0.9)]
    [InlineData("log(1 - 1/(1 + exp(-x)))", 0.9)]
    [InlineData("log2(1 + exp(-3*x))", 0.9)]
    [InlineData("log(softmax(x*z)[2])*log10(sigmoid(x))", 0.9)]
    public void Derivatives_are_the_limits_of_differences(string text, double at)
    {
        var expression = Expression.Parse(text);
        var context = new RealContext(200);
        var h = new BigReal(1, -20);
        BigReal Value(BigReal x) => expression.Evaluate(Bind(x)).Value;
        var (low, middle, high) = (Value(context.Subtract(at, h)), Value(at), Value(context.Add(at, h)));
        var result = expression.Evaluate(Bind(at), "x");

        // Central differences are off by h^2 times a higher derivative: 40 bits, less a few.
        Near.Equal(context.Divide(context.Subtract(high, low), BigReal.ScaleB(h, 1)), result.First, 32);
        var bend = context.Subtract(context.Add(low, high), BigReal.ScaleB(middle, 1));
        Near.Equal(context.Divide(bend, context.Square(h)), result.Second, 26);
        Assert.True(result.IsCertain);

        static Dictionary<string, BoundValue> Bind(BigReal x) => new() { ["x"] = x, ["z"] = new[] { 0.5, -1.0, 2.0 } };
    }

    [Theory]
    [InlineData("abs(x)", 0, 0, 0)]
    [InlineData("sign(x)", 2, 0, 0)]
    [InlineData("step(x)", 0, 0, 0)]
    [InlineData("floor(x)", 1, 0, 0)]
    [InlineData("round(x)", 0.5, 0, 0)]
    [InlineData("relu(x)", 0, 0, 0)]
    [InlineData("max(0, x)", 0, 0, 0)]
    [InlineData("max(x, 0)", 0, 0, 0)]
    [InlineData("min(x, 0)", 0, 0, 0)]
    [InlineData("max(0, 1 - x)", 1, 0, 0)]
    [InlineData("max(0, 1 - x)^2", 1, 0, 0)]
    [InlineData("max(x, 3*x)", 0, 2, 0)]
    [InlineData("max(x, -x)", 0, 0, 0)]
    [InlineData("min(x^2, 2*x^2)", 0, 0, 3)]
    [InlineData("max(x, 2*x, 6*x)", 0, 3, 0)]
    [InlineData("clamp(x, 0, 1)", 0, 0, 0)]
    [InlineData("clamp(x, 0, 1)", 1, 0, 0)]
    [InlineData("clamp(x, 0, 1)", 0.5, 1, 0)]
    [InlineData("clamp(x, 0, 1)", 2, 0, 0)]
    [InlineData("hypot(x, 0)", 0, 0, 0)]
    [InlineData("sqrt(max(0, x))", -1, 0, 0)]
    [InlineData("x <= 0 ? x^2 : x", 0, 0, 2)]
    [InlineData("x < 0 ? x^2 : x", 0, 1, 0)]
    [InlineData("x > 0 ? log(x) : 5*x", 0, 5, 0)]
    [InlineData("where(x > 0, sqrt(x), 0)", -3, 0, 0)]
    [InlineData("x^1", 0, 1, 0)]
    [InlineData("x^2", 0, 0, 2)]
    [InlineData("x^0", 0, 0, 0)]
    [InlineData("0^x", 2, 0, 0)]
    [InlineData("0*sqrt(x)", 0, 0, 0)]
    [InlineData("0*log(x)", 0, 0, 0)]
    [InlineData("sqrt(x)", 0, double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData("log(x)", -1, NoValue, NoValue)]
    public void At_kinks_and_edges_the_convention_holds(string text, double at, double first, double second)
    {
        var result = Expression.Parse(text).Evaluate(new Dictionary<string, BoundValue> { ["x"] = at }, "x");
        Assert.Equal((first, second), (result.First.ToDouble(), result.Second.ToDouble()));
    }

    [Theory]
    [InlineData("norm(z)", new[] { 0.0, 0.0 }, 0, 0)]
    [InlineData("norm(z)", new[] { 3.0, 4.0 }, 0, 0.6)]
    [InlineData("norm1(z)", new[] { -3.0, 0.0 }, 0, -1)]
    [InlineData("norm1(z)", new[] { -3.0, 0.0 }, 1, 0)]
    [InlineData("max(z)", new[] { 2.0, 2.0 }, 0, 0.5)]
    [InlineData("max(z)", new[] { 2.0, 1.0 }, 1, 0)]
    [InlineData("max(z[0], z[1])", new[] { 2.0, 2.0 }, 1, 0.5)]
    [InlineData("sum(max(0, z))", new[] { 0.0, 1.0 }, 0, 0)]
    [InlineData("mean(z)", new[] { 2.0, 1.0 }, 1, 0.5)]
    [InlineData("dot(z, z)", new[] { 2.0, 1.0 }, 0, 4)]
    [InlineData("z[argmax(z)]", new[] { 2.0, 5.0 }, 1, 1)]
    [InlineData("-log(softmax(z)[0])", new[] { 1.0, 1.0 }, 0, -0.5)]
    [InlineData("softmax(z)[0]", new[] { 1.0, 1.0 }, 1, -0.25)]
    [InlineData("sum(z > 0 ? z : 0)", new[] { 1.0, -1.0 }, 0, 1)]
    public void Components_of_rows_are_differentiated(string text, double[] z, int component, double expected)
    {
        var result = Expression.Parse(text).Evaluate(new Dictionary<string, BoundValue> { ["z"] = z }, "z", component);
        Assert.Equal(expected, result.First.ToDouble(), 1e-15);
    }
}
