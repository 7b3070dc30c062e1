using System.Collections.Generic;

namespace LossGen.Generator.Tests.Expressions;

/// <summary>
/// Mathematics: what Herbie's benchmark has from textbooks, papers and questions of users, what Kahan wrote about, and elementary functions in
/// terms of others.
/// </summary>
internal static partial class Corpus
{
    public static readonly IReadOnlyList<CorpusRow> Mathematics =
    [
        // Kahan, What every computer scientist should know, the great debate.
        new("Kahan's exp quotient", "(exp(x) - 1)/x", "x"),
        new("difference of squares", "a*a - b*b", "a, b"),
        new("area of a triangle", "s = (a + b + c)/2; sqrt(s*(s - a)*(s - b)*(s - c))", "a 1..10, b 1..10, c 1..10"),
        new("ln(1 + x)", "log(1 + x)", "x -1..inf"),
        new("compound interest", "100*(((1 + i/n)^n - 1)/(i/n))", "i 0..1, n 1..1e9") { Open = "first second" },
        new("x/(x^2 + 1)", "x/(x*x + 1)", "x") { Open = "second" },
        new("complex division, real", "(a*c + b*d)/(c*c + d*d)", "a, b, c, d"),
        new("complex division, imaginary", "(b*c - a*d)/(c*c + d*d)", "b, a, c, d"),
        new("complex division, by the divisor", "(a*c + b*d)/(c*c + d*d)", "c, a, b, d") { Open = "first second" },
        new("arccos by atan", "2*atan(sqrt((1 - x)/(1 + x)))", "x -1..1") { Open = "second" },
        new("Kahan p9", "(x - y)*(x + y)/(x*x + y*y)", "x, y") { Open = "first second" },
        new("Kahan p13, 1", "u = 2*t/(1 + t); (1 + u*u)/(2 + u*u)", "t") { Open = "second" },
        new("Kahan p13, 2", "v = 2 - (2/t)/(1 + 1/t); (1 + v*v)/(2 + v*v)", "t") { Open = "first second" },
        new("Kahan p13, 3", "v = 2 - (2/t)/(1 + 1/t); 1 - 1/(2 + v*v)", "t") { Open = "first second" },

        // Hyperbolic functions.
        new("sinh", "(exp(x) - exp(-x))/2", "x"),
        new("cosh", "(exp(x) + exp(-x))/2", "x"),
        new("tanh", "(exp(x) - exp(-x))/(exp(x) + exp(-x))", "x"),
        new("tanh by exp(2x)", "(exp(2*x) - 1)/(exp(2*x) + 1)", "x"),
        new("sech", "2/(exp(x) + exp(-x))", "x"),
        new("csch", "2/(exp(x) - exp(-x))", "x"),
        new("coth", "(exp(x) + exp(-x))/(exp(x) - exp(-x))", "x"),
        new("coth less pole", "1/tanh(x) - 1/x", "x"),
        new("asinh", "log(x + sqrt(x*x + 1))", "x"),
        new("acosh", "log(x + sqrt(x*x - 1))", "x 1..inf"),
        new("atanh", "0.5*log((1 + x)/(1 - x))", "x -1..1"),
        new("asech", "log(1/x + sqrt(1 - x*x)/x)", "x 0..1") { Open = "second" },
        new("acoth", "0.5*log((x + 1)/(x - 1))", "x 1..inf"),
        new("Rust asinh", "sign(x)*log(abs(x) + sqrt(x*x + 1))", "x"),
        new("Rust atanh", "0.5*log1p(2*x/(1 - x))", "x -1..1") { Open = "second" },
        new("Gudermannian", "2*atan(tanh(x/2))", "x"),
        new("inverse Gudermannian", "log(abs(tan(x/2 + pi/4)))", "x -1.5..1.5") { Open = "value second" },
        new("haversine", "(1 - cos(x))/2", "x"),
        new("log of cosine", "log(cos(x))", "x -1.5..1.5"),
        new("sinc", "sin(x)/x", "x"),
        new("one less sinc", "1 - sin(x)/x", "x"),
        new("versine by tangent", "tan(x) - sin(x)", "x -1.5..1.5") { Open = "value" },
        new("x less sine", "x - sin(x)", "x -10..10"),
        new("sinh less x", "sinh(x) - x", "x -10..10"),
        new("x less atan", "x - atan(x)", "x") { Open = "value second" },
        new("x less tanh", "x - tanh(x)", "x") { Open = "first" },
        new("cos 2x", "cos(x)^2 - sin(x)^2", "x"),
        new("exp less two terms", "exp(x) - 1 - x", "x -30..30"),
        new("exp less two terms over square", "(exp(x) - 1 - x)/x^2", "x -30..30") { Open = "first second" },
        new("log1p less two terms", "log(1 + x) - x + x^2/2", "x -0.9..1e6") { Open = "value" },

        // Powers, exponentials and logarithms.
        new("exp of sum of logs", "exp(log(a) + log(b))", "a 0..inf, b 0..inf") { Open = "value first" },
        new("quotient of sum of exps", "exp(a)/(exp(a) + exp(b))", "a -1e3..1e3, b -1e3..1e3"),
        new("quotient of products", "a1*a2/(b1*b2)", "a1, a2, b1, b2"),
        new("log of sum of exps", "log(exp(a) + exp(b))", "a, b"),
        new("log quotient", "log((x + 1)/x)", "x 0..inf"),
        new("log difference", "log(x) - log(y)", "x 0..inf, y 0..inf"),
        new("log of ratio", "log(x/y)", "x 0..inf, y 0..inf"),
        new("log mean", "(x - y)/(log(x) - log(y))", "x 0..inf, y 0..inf") { Open = "first second" },
        new("exp difference", "exp(x + eps) - exp(x)", "x -300..300, eps -1..1"),
        new("expm1 over x less one", "(exp(x) - 1)/x - 1", "x -30..30"),
        new("power difference", "x^p - y^p", "x 0..inf, y 0..inf, p -3..3") { Open = "value first second" },
        new("Box-Cox", "(x^p - 1)/p", "x 0..inf, p -3..3") { Open = "first second" },
        new("square root of square plus one less x", "sqrt(x^2 + 1) - x", "x"),
        new("square root of sum less root", "sqrt(x + y) - sqrt(x)", "x 0..inf, y 0..inf"),
        new("square root of square plus", "sqrt(x*x + y) - x", "x 0..inf, y 0..inf"),
        new("reciprocal roots", "1/sqrt(x) - 1/sqrt(y)", "x 0..inf, y 0..inf"),
        new("cube roots of squares", "cbrt(x^2 + 1) - cbrt(x^2)", "x") { Open = "first second" },
        new("x/(x + 1) less its inverse", "x/(x + 1) - (x + 1)/(x - 1)", "x"),
        new("three reciprocals", "1/x - 1/(x + 1) - 1/(x + 2)", "x 0..inf"),
        new("square of sum less squares", "(x + y)^2 - x^2 - y^2", "x, y") { Open = "value first" },
        new("square of sum less square", "(x + y)^2 - x^2", "x, y") { Open = "first" },
        new("cube of sum less cube", "(x + 1)^3 - x^3", "x"),
        new("power of sum less power", "(x + eps)^5 - x^5", "x, eps") { Open = "value" },
        new("ancestry mixing, zero discriminant", "cbrt(g/(2*a))", "g, a"),
        new("x plus its square", "x + x*x", "x"),
        new("cube plus square", "x*(x*x) + x*x", "x"),
        new("root of one less square", "1 - sqrt(1 - x^2)", "x -1..1"),
        new("root of x^2 - y^2", "sqrt(x^2 - y^2)", "x, y"),
        new("norm of three", "sqrt(x^2 + y^2 + z^2)", "x, y, z"),
        new("hypot less side", "sqrt(x^2 + y^2) - x", "y, x"),
        new("parallel resistors", "1/(1/x + 1/y)", "x 0..inf, y 0..inf"),
        new("relative difference", "(x - y)/(x + y)", "x, y"),
        new("second difference of log", "log(x + 1) - 2*log(x) + log(x - 1)", "x 1..1e8") { Open = "value" },
        new("Euler's limit", "(1 + 1/n)^n", "n 1..1e15") { Open = "first second" },
        new("nth root of product", "(x*y)^(1/2)", "x 0..inf, y 0..inf"),
    ];
}
