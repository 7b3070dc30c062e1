using System.Collections.Generic;
using Xunit;

namespace LossGen.Truth.Tests;

/// <summary>Textbook forms at points where fixed precision fails: the truth must come out all the same.</summary>
public class CancellationTests
{
    private static readonly RealContext C = new(200);

    private static TrueValue At(string text, double x) =>
        Expression.Parse(text).Evaluate(new Dictionary<string, BoundValue> { ["x"] = x }, "x");

    [Theory]
    [InlineData("log(exp(0) + exp(-x))", 700)]
    [InlineData("log(exp(0) + exp(-x))", 1000)]
    [InlineData("(1 + exp(-x))^3 - 1 - 3*exp(-x) - 3*exp(-2*x)", 100)]
    [InlineData("exp(x) - 1", 1e-300)]
    [InlineData("sqrt(1 + x^2) - 1", 1e-100)]
    [InlineData("1 - cos(x)", 1e-200)]
    [InlineData("1 - erf(x)", 26)]
    [InlineData("log(1 + x) - x + x^2/2", 1e-60)]
    [InlineData("1 - tanh(x)", 300)]
    public void Cancellation_is_made_up_for_by_precision(string text, double x)
    {
        var wide = new RealContext(20000);
        BigReal real = x;
        var e = wide.Exp(-real);
        var expected = text switch
        {
            "log(exp(0) + exp(-x))" => wide.Log1P(e),
            "exp(x) - 1" => wide.ExpM1(x),
            "sqrt(1 + x^2) - 1" => wide.Subtract(wide.Sqrt(wide.Add(1, wide.Square(x))), 1),
            "1 - cos(x)" => BigReal.ScaleB(wide.Square(wide.Sin(BigReal.ScaleB(x, -1))), 1),
            "1 - erf(x)" => C.Erfc(x),
            "1 - tanh(x)" => wide.Divide(2, wide.Add(1, wide.Exp(BigReal.ScaleB(real, 1)))),
            "log(1 + x) - x + x^2/2" => C.Divide(C.Subtract(C.Pow(x, 3), C.Multiply(C.Rational(3, 4), C.Pow(x, 4))), 3),
            _ => wide.Pow(e, 3),
        };
        var actual = At(text, x);
        Assert.True(actual.IsCertain);
        Near.Equal(expected, actual.Value, 78);
    }

    [Theory]
    [InlineData("log(1 + exp(x))", 1e30, 1e30, 1)]
    [InlineData("log(1 + exp(-x))", -1e30, 1e30, -1)]
    [InlineData("-log(sigmoid(x))", -1e30, 1e30, -1)]
    [InlineData("-log(1 - sigmoid(x))", 1e300, 1e300, 1)]
    [InlineData("-log(1 - 1/(1 + exp(-x)))", 1e300, 1e300, 1)]
    [InlineData("1/(1 + exp(-x))", -1e300, 0, 0)]
    [InlineData("1/(1 + exp(-x))", 1e300, 1, 0)]
    [InlineData("sigmoid(x)", 1e6, 1, 0)]
    [InlineData("log1p(-sigmoid(x))", 1e30, -1e30, -1)]
    [InlineData("log2(1 + exp(x))*log(2)", 1e30, 1e30, 1)]
    public void Every_finite_logit_has_its_value_and_slope(string text, double x, double value, double slope)
    {
        var result = At(text, x);
        Assert.True(result.IsCertain);
        Assert.Equal((value, slope), (result.Value.ToDouble(), result.First.ToDouble()));
    }

    [Fact]
    public void Softmax_cross_entropy_is_finite_at_the_largest_logits()
    {
        var expression = Expression.Parse("-log(softmax(z)[k])");
        var values = new Dictionary<string, BoundValue> { ["z"] = new[] { 1e300, -1e300, 0 }, ["k"] = 1 };
        double[] slopes = [1, -1, 0];
        for (var i = 0; i < 3; i++)
        {
            var result = expression.Evaluate(values, "z", i);
            Assert.Equal((2e300, slopes[i]), (result.Value.ToDouble(), result.First.ToDouble()));
        }
    }

    [Fact]
    public void Softmax_is_exact_where_it_is_said_to_be()
    {
        var values = new Dictionary<string, BoundValue> { ["z"] = new[] { 1000.0, 2000, 3000, 4000, 5000 }, ["k"] = 4 };
        Assert.Equal(1, Expression.Parse("softmax(z)[k]").Evaluate(values).Value.ToDouble());
        values["k"] = 0;
        Near.Equal(C.Exp(-4000), Expression.Parse("softmax(z)[k]").Evaluate(values).Value, 79);
    }

    [Fact]
    public void The_derivative_of_binary_cross_entropy_is_sigmoid_less_target()
    {
        foreach (var s in (double[])[-745, -40, -1, 0, 1e-9, 1, 40, 745])
        {
            var values = new Dictionary<string, BoundValue> { ["y"] = 1.0, ["s"] = s };
            var result = Expression.Parse("-(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s)))").Evaluate(values, "s");
            var expected = -C.Divide(1, C.Add(1, C.Exp(s)));
            Near.Equal(expected, result.First, 79);
            Near.Equal(C.Multiply(-expected, C.Divide(1, C.Add(1, C.Exp(-s)))), result.Second, 79);
        }
    }

    [Theory]
    [InlineData("log(exp(x)) - x")]
    [InlineData("exp(log(x))/x - 1")]
    [InlineData("sin(x)^2 + cos(x)^2 - 1")]
    public void What_is_zero_but_never_exactly_so_is_zero(string text)
    {
        var result = At(text, 0.7);
        Assert.Equal(BigReal.Zero, result.Value);
        Assert.Equal(BigReal.Zero, result.First);
        Assert.Equal(BigReal.Zero, result.Second);
    }

    [Fact]
    public void A_tie_that_no_precision_can_decide_is_taken_for_one_and_said_to_be_uncertain()
    {
        // Two equal numbers, neither known exactly: no finite computation proves that they are.
        var result = At("max(exp(lgamma(x) - lgamma(x)), 1)", 0.7);
        Assert.False(result.IsCertain);
        Assert.Equal(1, result.Value.ToDouble());
    }

    [Fact]
    public void Easy_points_take_no_more_than_the_first_precision() => Assert.Equal(128, At("exp(-x^2)*sin(x)", 1.5).Bits);
}
