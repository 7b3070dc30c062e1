using System.Collections.Generic;

namespace LossGen.Generator.Tests.Expressions;

/// <summary>
/// Formulas from the public suites for floating-point tools. These: Hamming, Numerical Methods for Scientists and Engineers, chapters
/// 3 and 6, which FPBench and Herbie took up.
/// </summary>
internal static partial class Corpus
{
    public static readonly IReadOnlyList<CorpusRow> Hamming =
    [
        // Rearrangement.
        new("NMSE example 3.1", "sqrt(x + 1) - sqrt(x)", "x 0..inf"),
        new("NMSE example 3.3", "sin(x + eps) - sin(x)", "x -1e4..1e4, eps -1..1"),
        new("NMSE example 3.4", "(1 - cos(x))/sin(x)", "x"),
        new("NMSE example 3.5", "atan(n + 1) - atan(n)", "n") { Open = "first second" },
        new("NMSE example 3.6", "1/sqrt(x) - 1/sqrt(x + 1)", "x 0..inf"),
        new("NMSE problem 3.3.1", "1/(x + 1) - 1/x", "x"),
        new("NMSE problem 3.3.2", "tan(x + eps) - tan(x)", "x -1e4..1e4, eps -1..1") { Open = "second" },
        new("NMSE problem 3.3.3", "1/(x + 1) - 2/x + 1/(x - 1)", "x") { Open = "second" },
        new("NMSE problem 3.3.4", "(x + 1)^(1/3) - x^(1/3)", "x 0..inf") { Open = "value first second" },
        new("NMSE problem 3.3.4, cbrt", "cbrt(x + 1) - cbrt(x)", "x"),
        new("NMSE problem 3.3.5", "cos(x + eps) - cos(x)", "x -1e4..1e4, eps -1..1"),
        new("NMSE problem 3.3.6", "log(n + 1) - log(n)", "n 0..inf"),
        new("NMSE problem 3.3.7", "(exp(x) - 2) + exp(-x)", "x"),

        // Quadratic equations.
        new("NMSE p42, positive", "(-b + sqrt(b*b - 4*(a*c)))/(2*a)", "b, a, c"),
        new("NMSE p42, negative", "(-b - sqrt(b*b - 4*(a*c)))/(2*a)", "b, a, c"),
        new("NMSE problem 3.2.1, positive", "(-b2 + sqrt(b2*b2 - a*c))/a", "b2, a, c"),
        new("NMSE problem 3.2.1, negative", "(-b2 - sqrt(b2*b2 - a*c))/a", "b2, a, c"),
        new("NMSE p42, by c", "(-b + sqrt(b*b - 4*a*c))/(2*a)", "c, a, b"),
        new("NMSE p42, reduced", "-p/2 + sqrt((p/2)^2 - q)", "p, q") { Open = "value first" },

        // Series.
        new("NMSE example 3.7", "exp(x) - 1", "x"),
        new("NMSE example 3.8", "(n + 1)*log(n + 1) - n*log(n) - 1", "n 0..inf") { Open = "value first second" },
        new("NMSE example 3.9", "1/x - 1/tan(x)", "x"),
        new("NMSE example 3.9, near 0", "1/x - 1/tan(x)", "x -0.026..0.026"),
        new("NMSE example 3.10", "log(1 - x)/log(1 + x)", "x -1..1") { Open = "first second" },
        new("NMSE problem 3.4.1", "(1 - cos(x))/x^2", "x"),
        new("NMSE problem 3.4.2", "eps*(exp((a + b)*eps) - 1)/((exp(a*eps) - 1)*(exp(b*eps) - 1))", "eps -1..1, a -300..300, b -300..300") { Open = "value first second" },
        new("NMSE problem 3.4.3", "log((1 - eps)/(1 + eps))", "eps -1..1"),
        new("NMSE problem 3.4.4", "sqrt((exp(2*x) - 1)/(exp(x) - 1))", "x") { Open = "value first second" },
        new("NMSE problem 3.4.5", "(x - sin(x))/(x - tan(x))", "x") { Open = "first second" },
        new("NMSE problem 3.4.6", "(x + 1)^(1/n) - x^(1/n)", "x 0..inf, n 0.1..1e6") { Open = "value" },
        new("NMSE section 3.5", "exp(a*x) - 1", "x -1e3..1e3, a -1e3..1e3"),
        new("NMSE section 3.11", "exp(x)/(exp(x) - 1)", "x"),

        // Mentioned.
        new("NMSE section 6.1, A", "((1 + 1/eps)*exp(-((1 - eps)*x)) - (1/eps - 1)*exp(-((1 + eps)*x)))/2", "x 0..700, eps 0..1") { Open = "value first second" },
        new("NMSE section 6.1, B", "pi/2*(1/(b*b - a*a))*(1/a - 1/b)", "a 0..inf, b 0..inf") { Open = "first second" },
        new("Radiative exchange", "x^4 - y^4", "x, y"),
    ];
}
