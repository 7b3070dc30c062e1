using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Generator.Tests.Calculus;
using LossGen.Truth;
using Xunit;

namespace LossGen.Generator.Tests.Properties;

/// <summary>
/// Random expressions: what is generated compiles without a warning, and value and gradient are as near the truth as the
/// roundings of the expression as written allow.
/// </summary>
public sealed class RandomExpressionTests
{
    private const int BatchSize = 40;
    private const int PointCount = 12;

    /// <summary>
    /// How many times the running error bound is allowed. The bound counts one rounding an operation; functions have up to two,
    /// and a derivative may be evaluated in another order than that of the bound.
    /// </summary>
    private const double Slack = 4;

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 10)];

    public static TheoryData<int> PrintedSeeds { get; } = [.. Enumerable.Range(101, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Value_and_gradient_are_true(int seed)
    {
        List<(Formula Formula, Point[] Points)> batch = [.. Batch(seed)];
        CompiledFormulas compiled = new([.. batch.Select(b => b.Formula.Text)]);
        for (int i = 0; i < batch.Count; i++)
        {
            if (CompiledFormulas.TypeOf(i) == typeof(float))
            {
                Check<float>(compiled, i, batch[i].Formula, batch[i].Points, seed);
            }
            else
            {
                Check<double>(compiled, i, batch[i].Formula, batch[i].Points, seed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PrintedSeeds))]
    public void A_printed_derivative_can_be_read_again_and_is_the_derivative(int seed)
    {
        RealContext real = new(128);

        // The derivative of lgamma is digamma, which isn't in the language.
        foreach ((Formula formula, Point[] points) in Batch(seed).Where(b => !b.Formula.Text.Contains("lgamma", StringComparison.Ordinal)))
        {
            string text = Derivatives.First(formula.Text, "x y s", "x");
            Expression derivative = Expression.Parse(text);
            Expression original = Expression.Parse(formula.Text);
            foreach (Point point in points)
            {
                BigReal expected = original.Evaluate(Bind(point), "x").First;
                BigReal actual = derivative.Evaluate(Bind(point)).Value;
                double error = BigReal.Abs(real.Subtract(actual, expected)).ToDouble();
                Assert.True(
                    error <= 1e-18 * formula.At(point).SlopeError,
                    $"Seed {seed}, {formula.Text}: d/dx is printed as {text}, which is {actual} at {point}, not {expected}.");
            }
        }
    }

    private static IEnumerable<(Formula Formula, Point[] Points)> Batch(int seed)
    {
        FormulaGenerator formulas = new(seed);
        Random random = new(seed);
        for (int count = 0; count < BatchSize;)
        {
            Formula formula = formulas.Next();
            Point[] points = [.. Points(formula, random)];
            if (points.Length >= PointCount / 2)
            {
                count++;
                yield return (formula, points);
            }
        }
    }

    /// <summary>Points at which the expression is smooth and rounding leaves something of value and derivative.</summary>
    private static IEnumerable<Point> Points(Formula formula, Random random)
    {
        // One s for all points, since they share it; what is a float is a double as well.
        double s = Round(0.25 + (2 * random.NextDouble()));
        for (int i = 0; i < PointCount; i++)
        {
            Point point = new(Round((random.NextDouble() * 6) - 3), Round((random.NextDouble() * 4) - 2), s);
            if (formula.At(point) is { IsUseful: true } at
                && at.ValueError < 1e4 * (1e-3 + Math.Abs(at.Value))
                && at.SlopeError < 1e4 * (1e-3 + Math.Abs(at.Slope)))
            {
                yield return point;
            }
        }

        static double Round(double x) => (float)x;
    }

    private static void Check<T>(CompiledFormulas compiled, int index, Formula formula, Point[] points, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Expression expression = Expression.Parse(formula.Text);
        T[] x = [.. points.Select(p => T.CreateTruncating(p.X))];
        T[] y = [.. points.Select(p => T.CreateTruncating(p.Y))];
        T[] losses = new T[points.Length];
        T[] gradient = new T[points.Length];
        compiled.Losses<T>(index)(x, y, T.CreateTruncating(points[0].S), losses);
        compiled.Gradient<T>(index)(x, y, T.CreateTruncating(points[0].S), gradient);
        for (int i = 0; i < points.Length; i++)
        {
            Tracked bound = formula.At(points[i]);
            TrueValue truth = expression.Evaluate(Bind(points[i]), "x");
            Near("value", losses[i], truth.Value, bound.ValueError, i);
            Near("derivative", gradient[i], truth.First, bound.SlopeError, i);
        }

        void Near(string what, T result, BigReal truth, double bound, int i)
        {
            double rounding = typeof(T) == typeof(float) ? 1.0 / (1 << 24) : 1.0 / (1L << 53);
            double error = Math.Abs(new RealContext(128).Subtract(double.CreateTruncating(result), truth).ToDouble());
            Assert.True(
                error <= Slack * rounding * bound,
                $"Seed {seed}, number {index}, {typeof(T).Name}: the {what} of {formula.Text} at {points[i]} is {result}, not {truth}: "
                + $"{error / (rounding * bound):g3} times the bound");
        }
    }

    private static Dictionary<string, BoundValue> Bind(Point point) => new() { ["x"] = point.X, ["y"] = point.Y, ["s"] = point.S };
}
