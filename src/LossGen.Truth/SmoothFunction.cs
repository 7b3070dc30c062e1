using System;
using System.Collections.Generic;

namespace LossGen.Truth;

/// <summary>A function of one argument with its first two derivatives.</summary>
/// <param name="Value">f(x).</param>
/// <param name="First">f'(x), from x and f(x).</param>
/// <param name="Second">f''(x), from x and f(x).</param>
internal sealed record SmoothFunction(
    Func<IntervalContext, Interval, Interval> Value,
    Func<IntervalContext, Interval, Interval, Interval> First,
    Func<IntervalContext, Interval, Interval, Interval> Second)
{
    internal static SmoothFunction Sqrt { get; } = new(
        (c, x) => c.Sqrt(x),
        (c, _, y) => c.Divide(Interval.Half, y),
        (c, x, y) => c.Scale(Reciprocal(c, c.Multiply(x, y)), -1, 4));

    internal static SmoothFunction Square { get; } = new(
        (c, x) => c.Square(x),
        (c, x, _) => c.Scale(x, 2),
        (_, _, _) => new Interval(2));

    internal static SmoothFunction Log { get; } = new(
        (c, x) => c.Log(x),
        (c, x, _) => Reciprocal(c, x),
        (c, x, _) => -Reciprocal(c, c.Square(x)));

    internal static SmoothFunction Exp { get; } = new(
        (c, x) => c.Exp(x),
        (_, _, y) => y,
        (_, _, y) => y);

    /// <summary>The language's smooth functions by name.</summary>
    internal static IReadOnlyDictionary<string, SmoothFunction> Table { get; } = new Dictionary<string, SmoothFunction>
    {
        ["exp"] = Exp,
        ["expm1"] = new((c, x) => c.ExpM1(x), (c, x, _) => c.Exp(x), (c, x, _) => c.Exp(x)),
        ["log"] = Log,
        ["log1p"] = new((c, x) => c.Log1P(x), (c, x, _) => Reciprocal(c, Next(c, x)), (c, x, _) => -Reciprocal(c, c.Square(Next(c, x)))),
        ["log2"] = OfBase((c, x) => c.Log2(x), c => c.Ln2),
        ["log10"] = OfBase((c, x) => c.Log10(x), c => c.Ln10),
        ["cbrt"] = new((c, x) => c.Cbrt(x), (c, _, y) => Reciprocal(c, c.Scale(c.Square(y), 3)), (c, x, y) => c.Scale(Reciprocal(c, c.Multiply(x, c.Square(y))), -2, 9)),
        ["square"] = Square,
        ["sin"] = new((c, x) => c.Sin(x), (c, x, _) => c.Cos(x), (_, _, y) => -y),
        ["cos"] = new((c, x) => c.Cos(x), (c, x, _) => -c.Sin(x), (_, _, y) => -y),
        ["tan"] = new((c, x) => c.Tan(x), (c, _, y) => Next(c, c.Square(y)), (c, _, y) => c.Scale(c.Multiply(y, Next(c, c.Square(y))), 2)),
        ["atan"] = new((c, x) => c.Atan(x), (c, x, _) => Reciprocal(c, Next(c, c.Square(x))), (c, x, _) => c.Divide(c.Scale(x, -2), c.Square(Next(c, c.Square(x))))),
        ["sinh"] = new((c, x) => c.Sinh(x), (c, x, _) => c.Cosh(x), (_, _, y) => y),
        ["cosh"] = new((c, x) => c.Cosh(x), (c, x, _) => c.Sinh(x), (_, _, y) => y),
        ["tanh"] = new((c, x) => c.Tanh(x), (c, x, _) => Reciprocal(c, c.Square(c.Cosh(x))), (c, x, y) => c.Divide(c.Scale(y, -2), c.Square(c.Cosh(x)))),
        ["erf"] = new((c, x) => c.Erf(x), (c, x, _) => Bell(c, x), (c, x, _) => c.Multiply(c.Scale(x, -2), Bell(c, x))),
        ["erfc"] = new((c, x) => c.Erfc(x), (c, x, _) => -Bell(c, x), (c, x, _) => c.Multiply(c.Scale(x, 2), Bell(c, x))),
        ["lgamma"] = new((c, x) => c.LogGamma(x), (c, x, _) => c.Digamma(x), (c, x, _) => c.Trigamma(x)),
        ["sigmoid"] = new((c, x) => c.Sigmoid(x), (c, x, y) => c.Multiply(y, c.Sigmoid(-x)), (c, x, y) => Curve(c, x, y)),
        ["logsigmoid"] = new((c, x) => -c.Softplus(-x), (c, x, _) => c.Sigmoid(-x), (c, x, _) => -c.Multiply(c.Sigmoid(x), c.Sigmoid(-x))),
        ["softplus"] = new((c, x) => c.Softplus(x), (c, x, _) => c.Sigmoid(x), (c, x, _) => c.Multiply(c.Sigmoid(x), c.Sigmoid(-x))),
    };

    private static Interval Reciprocal(IntervalContext c, Interval x) => c.Divide(Interval.One, x);

    private static Interval Next(IntervalContext c, Interval x) => c.Add(x, Interval.One);

    /// <summary>2/sqrt(pi) exp(-x^2), the derivative of erf.</summary>
    private static Interval Bell(IntervalContext c, Interval x) =>
        c.Divide(c.Scale(c.Exp(-c.Square(x)), 2), c.Sqrt(c.Pi));

    /// <summary>The second derivative of sigmoid: s(x) s(-x) (s(-x) - s(x)), the bracket being -tanh(x/2).</summary>
    private static Interval Curve(IntervalContext c, Interval x, Interval y) =>
        c.Multiply(c.Multiply(y, c.Sigmoid(-x)), -c.Tanh(c.Multiply(x, Interval.Half)));

    private static SmoothFunction OfBase(Func<IntervalContext, Interval, Interval> value, Func<IntervalContext, Interval> scale) => new(
        value,
        (c, x, _) => Reciprocal(c, c.Multiply(x, scale(c))),
        (c, x, _) => -Reciprocal(c, c.Multiply(c.Square(x), scale(c))));
}
