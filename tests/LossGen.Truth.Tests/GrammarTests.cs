using System.Collections.Generic;
using Xunit;

namespace LossGen.Truth.Tests;

public class GrammarTests
{
    private static readonly Dictionary<string, BoundValue> Values = new()
    {
        ["x"] = 3.0,
        ["y"] = -2.0,
        ["z"] = new[] { 1.0, 2.0, 4.0 },
        ["w"] = new[] { 0.5, -1.0, 2.0 },
        ["k"] = 2,
        ["λ"] = 0.25,
        ["class"] = 7.0,
    };

    [Theory]
    [InlineData("1 + 2*3", 7)]
    [InlineData("(1 + 2)*3", 9)]
    [InlineData("7 - 2 - 1", 4)]
    [InlineData("16/4/2", 2)]
    [InlineData("-x^2", -9)]
    [InlineData("(-x)^2", 9)]
    [InlineData("2^3^2", 512)]
    [InlineData("2**3**2", 512)]
    [InlineData("2^-1", 0.5)]
    [InlineData("2*-x", -6)]
    [InlineData("--x", 3)]
    [InlineData("+x", 3)]
    [InlineData("2*x^2", 18)]
    [InlineData("x > 2 ? 1 : 0", 1)]
    [InlineData("x > 5 ? 1 : x > 2 ? 2 : 3", 2)]
    [InlineData("x > 2 && y > 0 ? 1 : 0", 0)]
    [InlineData("x > 2 || y > 0 ? 1 : 0", 1)]
    [InlineData("x > 2 && y < 0 || 1 > 2 ? 1 : 0", 1)]
    [InlineData("!(x == 3) ? 1 : 0", 0)]
    [InlineData("x != 3 ? 1 : 0", 0)]
    [InlineData("x + 1 <= 4 ? 1 : 0", 1)]
    [InlineData("x >= 3 == (y < 0) ? 1 : 0", 1)]
    [InlineData("m = x*y; m*m", 36)]
    [InlineData("a = 2; b = a*x; a + b", 8)]
    [InlineData("1e-3*1E+3", 1)]
    [InlineData(".5 + 1.", 1.5)]
    [InlineData("1.5e1", 15)]
    [InlineData("λ*4", 1)]
    [InlineData("@class", 7)]
    [InlineData("z[k]", 4)]
    [InlineData("z[k - 1] + z[0]", 3)]
    [InlineData("(z*w)[2]", 8)]
    [InlineData("max(x, y, 10)", 10)]
    [InlineData("min(x, y, 10)", -2)]
    [InlineData("clamp(x, 0, 1)", 1)]
    [InlineData("floor(-0.5)", -1)]
    [InlineData("ceil(-0.5)", 0)]
    [InlineData("round(2.5)", 2)]
    [InlineData("step(0)", 0)]
    [InlineData("sign(y)", -1)]
    [InlineData("where(x > 5, x, y)", -2)]
    [InlineData("hypot(x, 4)", 5)]
    [InlineData("pow(2, 10)", 1024)]
    [InlineData("square(x)", 9)]
    [InlineData("relu(y)", 0)]
    [InlineData("xlogy(0, 0)", 0)]
    [InlineData("0*log(0)", 0)]
    [InlineData("-log(0)*0", 0)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("0*inf", double.NaN)]
    [InlineData("sum(z)", 7)]
    [InlineData("mean(where(z > 1, z, 0))", 2)]
    [InlineData("dot(z, w)", 6.5)]
    [InlineData("norm(z[0]*w/0.5 - w)", 2.29128784747792)]
    [InlineData("norm1(w)", 3.5)]
    [InlineData("min(w)", -1)]
    [InlineData("max(z)", 4)]
    [InlineData("dot(onehot(argmax(z), z), z) - max(z)", 0)]
    [InlineData("argmax(z)", 2)]
    [InlineData("argmax(z*0)", 0)]
    [InlineData("sum(max(z, 2))", 8)]
    [InlineData("sum(softmax(z))", 1)]
    [InlineData("logsumexp(z) - logsumexp(z + 1)", -1)]
    [InlineData("sum(2*z + 1)", 17)]
    public void Text_has_this_value(string text, double expected)
    {
        var value = Expression.Parse(text).Evaluate(Values);
        Assert.True(value.IsCertain);
        Assert.Equal(expected, value.Value.ToDouble(), 1e-14);
    }

    [Theory]
    [InlineData("2x", 1)]
    [InlineData("2 x", 2)]
    [InlineData("3(x)", 1)]
    [InlineData("2e", 1)]
    [InlineData("x +", 3)]
    [InlineData("(x", 2)]
    [InlineData("x)", 1)]
    [InlineData("x ? 1", 5)]
    [InlineData("max(x,)", 6)]
    [InlineData("a = 1", 5)]
    [InlineData("a = 1; a = 2; a", 7)]
    [InlineData("", 0)]
    [InlineData("x # y", 2)]
    [InlineData("1 < x < 5", 0)]
    [InlineData("z[1", 3)]
    public void A_mistake_is_reported_where_it_is(string text, int position) =>
        Assert.Equal(position, Assert.Throws<ExpressionException>(() => Expression.Parse(text)).Position);

    [Theory]
    [InlineData("x + q", 4)]
    [InlineData("1 + nosuch(x)", 4)]
    [InlineData("exp(x, y)", 0)]
    [InlineData("z[3]", 0)]
    [InlineData("z[-1]", 0)]
    [InlineData("z[0.5]", 0)]
    [InlineData("z + 1", 0)]
    public void What_has_no_value_is_reported(string text, int position) =>
        Assert.Equal(position, Assert.Throws<ExpressionException>(() => Expression.Parse(text).Evaluate(Values)).Position);

    [Fact]
    public void Rows_of_unequal_length_do_not_combine()
    {
        var values = new Dictionary<string, BoundValue> { ["a"] = new[] { 1.0 }, ["b"] = new[] { 1.0, 2.0 } };
        Assert.Throws<ExpressionException>(() => Expression.Parse("sum(a*b)").Evaluate(values));
    }

    [Fact]
    public void Deep_nesting_is_refused_rather_than_crashing() =>
        Assert.Throws<ExpressionException>(() => Expression.Parse(new string('(', 100_000) + "1"));

    [Fact]
    public void Free_names_are_listed_and_definitions_are_not() =>
        Assert.Equal(["f", "pi", "y"], Expression.Parse("m = y*f; max(0, pi - m)").Names);

    [Fact]
    public void Literals_are_exact_unless_asked_otherwise()
    {
        var tenth = Expression.Parse("0.1");
        var none = new Dictionary<string, BoundValue>();
        Near.Equal(new RealContext(128).Rational(1, 10), tenth.Evaluate(none).Value, 100);
        Assert.Equal((BigReal)0.1f, tenth.Evaluate(none, literals: LiteralRounding.ToSingle).Value);
        Assert.Equal((BigReal)0.1, tenth.Evaluate(none, literals: LiteralRounding.ToDouble).Value);
    }
}
