using LossGen.Calculus;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class PrecedenceTests
{
    [Theory]
    [InlineData("a + b*c", "a + (b*c)")]
    [InlineData("a - b - c", "(a - b) - c")]
    [InlineData("a/b/c", "(a/b)/c")]
    [InlineData("a/b*c", "(a/b)*c")]
    [InlineData("a*b^c", "a*(b^c)")]
    [InlineData("a^b^c", "a^(b^c)")]
    [InlineData("a**b**c", "a^(b^c)")]
    [InlineData("a**2", "a^2")]
    [InlineData("-x^2", "-(x^2)")]
    [InlineData("-x*y", "-(x*y)")]
    [InlineData("2^-x", "2^(-x)")]
    [InlineData("2^-x^2", "2^(-(x^2))")]
    [InlineData("a - -b", "a + b")]
    [InlineData("+a", "a")]
    [InlineData("--a", "a")]
    [InlineData("a < b + 1 ? 1 : 0", "(a < (b + 1)) ? 1 : 0")]
    [InlineData("a < b && c < d ? 1 : 0", "((a < b) && (c < d)) ? 1 : 0")]
    [InlineData("a < b || c < d && x < y ? 1 : 0", "((a < b) || ((c < d) && (x < y))) ? 1 : 0")]
    [InlineData("a < b && c < d || x < y ? 1 : 0", "((a < b && c < d) || x < y) ? 1 : 0")]
    [InlineData("a < b && c < d && x < y ? 1 : 0", "((a < b && c < d) && x < y) ? 1 : 0")]
    [InlineData("!(a < b) && c < d ? 1 : 0", "((!(a < b)) && (c < d)) ? 1 : 0")]
    [InlineData("a < b ? c : c < d ? x : y", "a < b ? c : (c < d ? x : y)")]
    [InlineData("a < b ? c < d ? 1 : 2 : 3", "a < b ? (c < d ? 1 : 2) : 3")]
    [InlineData("a < b ? c : d + 1", "a < b ? c : (d + 1)")]
    [InlineData("where(a >= b, c, d)", "a >= b ? c : d")]
    [InlineData("a\t+\r\n b", "a+b")]
    public void Operators_bind_as_in_mathematics(string expression, string explicitly) => AssertSame(explicitly, expression);

    [Theory]
    [InlineData("-x^2", "(-x)^2")]
    [InlineData("a^b^c", "(a^b)^c")]
    [InlineData("a - b - c", "a - (b - c)")]
    [InlineData("a/b/c", "a/(b/c)")]
    [InlineData("a < b || c < d && x < y ? 1 : 0", "(a < b || c < d) && x < y ? 1 : 0")]
    [InlineData("a < b ? 1 : 0", "a <= b ? 1 : 0")]
    [InlineData("a == b ? 1 : 0", "a != b ? 1 : 0")]
    [InlineData("a > b ? 1 : 0", "a >= b ? 1 : 0")]
    public void Different_readings_are_different_nodes(string expression, string other)
    {
        var graph = new Graph();
        Assert.NotSame(Bind(expression, graph: graph).Value, Bind(other, graph: graph).Value);
    }

    [Fact]
    public void Operators_make_the_nodes_of_the_graph()
    {
        var g = new Graph { KeepsUndefined = true };
        var loss = Bind("max(0, 1 - y*f)", "y, f", g);
        Node y = g.Variable(loss.Variables[0]), f = g.Variable(loss.Variables[1]);

        Assert.Same(g.Call(Functions.Max, g.Zero, g.Subtract(g.One, g.Multiply(y, f))), loss.Value);
        Assert.Same(g.Select(g.Call(Functions.LessOrEqual, y, f), y, f), Bind("y <= f ? y : f", "y, f", g).Value);
        Assert.Same(g.Pow(y, f), Bind("y^f", "y, f", g).Value);
        Assert.Same(g.Power(y, -3), Bind("y^-3", "y, f", g).Value);
        Assert.Same(g.Product(Rational.One, (y, 1), (f, -1)), Bind("y/f", "y, f", g).Value);
        Assert.Same(g.Call(Functions.Exp, f), Bind("e^f", "y, f", g).Value);
        Assert.Same(g.Named(NamedConstant.Infinity), Bind("inf", "y, f", g).Value);
        Assert.Same(g.Call(Functions.Not, g.Call(Functions.Less, y, f)), ((CallNode)Bind("!(y < f) ? 1 : 0", "y, f", g).Value).Arguments[0]);
    }

    [Fact]
    public void What_is_undefined_somewhere_is_kept()
    {
        foreach (string expression in new[] { "0*x", "x - x", "x/x" })
        {
            Assert.IsNotType<ConstantNode>(Bind(expression).Value);
        }

        Assert.IsType<ConstantNode>(Bind("x^0 + 0*1").Value);
    }
}
