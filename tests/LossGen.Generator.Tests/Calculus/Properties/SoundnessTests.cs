using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Properties;
using LossGen.Calculus.Witnessing;
using LossGen.Explaining;
using Xunit;

namespace LossGen.Generator.Tests.Calculus.Properties;

/// <summary>Random expressions at random points never contradict what was claimed of them.</summary>
public sealed class SoundnessTests
{
    private const int ExpressionsPerSeed = 300;
    private const int Points = 25;

    private static readonly string[] Unary =
    [
        "exp", "log", "log1p", "sqrt", "abs", "sigmoid", "softplus", "tanh", "atan", "sin", "square", "relu", "logsigmoid", "cosh",
        "cbrt", "expm1", "sign", "step", "floor", "erf", "log2",
    ];

    private static readonly string[] Leaves = ["x", "x", "x", "y", "1", "2", "0.5", "3"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Claims_hold_at_random_points(int seed)
    {
        var random = new Random(seed);
        int checkedClaims = 0;
        for (int i = 0; i < ExpressionsPerSeed; i++)
        {
            string expression = Generate(random, 4);
            if (expression.Contains('x') && LossExplainer.Explain(expression, new() { WithRespectTo = "x" }).Explanation is { } explanation)
            {
                checkedClaims += new Sample(explanation, random).Check();
            }
        }

        // Otherwise nothing would be claimed, and all of it would hold.
        Assert.InRange(checkedClaims, 300, int.MaxValue);
    }

    private static string Generate(Random random, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return Leaves[random.Next(Leaves.Length)];
        }

        string A() => Generate(random, depth - 1);
        return random.Next(10) switch
        {
            0 or 1 => $"({A()} + {A()})",
            2 => $"({A()} - {A()})",
            3 or 4 => $"({A()}*{A()})",
            5 => $"({A()}/{A()})",
            6 => $"{(random.Next(2) == 0 ? "max" : "min")}({A()}, {A()})",
            7 => $"({A()} < {A()} ? {A()} : {A()})",
            8 => $"({A()})^{random.Next(2, 4)}",
            _ => $"{Unary[random.Next(Unary.Length)]}({A()})",
        };
    }

    private sealed class Sample
    {
        private readonly LossExplanation _explanation;
        private readonly Random _random;
        private readonly Evaluator _value;
        private readonly Evaluator _slope;

        public Sample(LossExplanation explanation, Random random)
        {
            _explanation = explanation;
            _random = random;
            _value = new(explanation.Bound.Value);
            _slope = new(explanation.Analysis.Gradients[0].Node);
        }

        public int Check()
        {
            LossFacts facts = _explanation.Facts;
            VariableFacts x = facts.Variables[0];
            int claims = 0;
            Check(facts.Range is not null, facts.RangeCondition, (points, _) =>
            {
                (double low, double high) = Bounds(facts.Range!);
                Assert.All(points, p => Assert.True(
                    p.Value >= low - Tolerance(p.Value) && p.Value <= high + Tolerance(p.Value), $"{What(p)}: not in {facts.Range}"));
            });
            Check(x.Convex.Holds == true, x.Convex.Condition, (points, y) => Middles(points, y, 1, "convex"));
            Check(x.Concave.Holds == true, x.Concave.Condition, (points, y) => Middles(points, y, -1, "concave"));
            Check(x.Lipschitz.Holds == true, x.Lipschitz.Condition, (points, y) =>
                Pairs(points, (a, b) => Math.Abs(a.Value - b.Value), Constant(x.Lipschitz, y), "Lipschitz"));
            Check(x.Smooth.Holds == true, x.Smooth.Condition, (points, y) =>
                Pairs(points, (a, b) => Math.Abs(a.Slope - b.Slope), Constant(x.Smooth, y), "smooth"));
            Check(x.Increasing.Holds == true, x.Increasing.Condition, (points, _) => Monotonic(points, 1));
            Check(x.Decreasing.Holds == true, x.Decreasing.Condition, (points, _) => Monotonic(points, -1));
            return claims;

            void Check(bool isClaimed, string? condition, Action<List<Point>, double> check)
            {
                if (isClaimed)
                {
                    claims++;
                    for (int i = 0; i < 3; i++)
                    {
                        // In (0, 1] every condition is fulfilled.
                        double y = condition is null ? (_random.NextDouble() - 0.5) * 6 : 0.1 + (0.9 * _random.NextDouble());
                        check([.. PointsAt(y)], y);
                    }
                }
            }
        }

        /// <summary>Points of the domain, whole ones among them, at which the value is a number.</summary>
        private IEnumerable<Point> PointsAt(double y)
        {
            for (int i = 0; i < Points; i++)
            {
                double x = i % 5 == 0 ? _random.Next(-3, 4) : (_random.NextDouble() - 0.5) * 8;
                if (IsInDomain(x, y))
                {
                    Point point = At(x, y);
                    if (double.IsFinite(point.Value) && Math.Abs(point.Value) < 1e8 && double.IsFinite(point.Slope))
                    {
                        yield return point;
                    }
                }
            }
        }

        private Point At(double x, double y) => new(x, y, Evaluate(_value, x, y, _explanation), Evaluate(_slope, x, y, _explanation));

        private bool IsInDomain(double x, double y) =>
            _explanation.Facts.Domain is not { } domain || domain.Split(" and ").All(condition =>
                LossExplainer.Explain(condition + " ? 1 : 0", new() { WithRespectTo = "" }).Explanation is { } explanation
                && Evaluate(new(explanation.Bound.Value), x, y, explanation) == 1);

        private static double Evaluate(Evaluator evaluator, double x, double y, LossExplanation explanation)
        {
            double[]?[] point = new double[]?[Graph.MaxVariables];
            foreach (Variable variable in explanation.Bound.Variables)
            {
                point[variable.Ordinal] = [variable.Name == "x" ? x : y];
            }

            return evaluator.Evaluate(point, Precision.Double)[0];
        }

        private static double Constant(Claim claim, double y) =>
            Evaluate(new(LossExplainer.Explain(claim.Constant!, new() { WithRespectTo = "" }).Explanation!.Bound.Value), double.NaN, y,
                LossExplainer.Explain(claim.Constant!, new() { WithRespectTo = "" }).Explanation!);

        private void Middles(List<Point> points, double y, int sign, string claim)
        {
            foreach ((Point a, Point b) in points.Zip(points.Skip(1)))
            {
                Point middle = At((a.X + b.X) / 2, y);
                double above = (middle.Value - ((a.Value + b.Value) / 2)) * sign;
                Assert.True(above <= Tolerance(Math.Abs(a.Value) + Math.Abs(b.Value)) * 10, $"{What(a)}, {What(b)}: not {claim}");
            }
        }

        private void Pairs(List<Point> points, Func<Point, Point, double> difference, double constant, string claim)
        {
            foreach ((Point a, Point b) in points.Zip(points.Skip(1)))
            {
                double size = Math.Abs(a.Value) + Math.Abs(b.Value) + Math.Abs(a.Slope) + Math.Abs(b.Slope);
                Assert.True(
                    difference(a, b) <= (constant * Math.Abs(a.X - b.X) * (1 + 1e-5)) + (Tolerance(size) * 100),
                    $"{What(a)}, {What(b)}: not {claim} with {constant}");
            }
        }

        private void Monotonic(List<Point> points, int sign)
        {
            foreach ((Point a, Point b) in points.OrderBy(p => p.X).Zip(points.OrderBy(p => p.X).Skip(1)))
            {
                Assert.True((b.Value - a.Value) * sign >= -Tolerance(Math.Abs(a.Value) + Math.Abs(b.Value)) * 10, $"{What(a)}, {What(b)}: wrong direction");
            }
        }

        private static double Tolerance(double value) => 1e-9 * (1 + Math.Abs(value));

        private static (double Low, double High) Bounds(string range)
        {
            double[] ends = [.. range.Trim('[', ']', '(', ')').Split(", ").Select(Number)];
            return (ends[0], ends[1]);

            static double Number(string text) => text switch
            {
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                _ => double.Parse(text, CultureInfo.InvariantCulture),
            };
        }

        private string What(Point point) => string.Create(
            CultureInfo.InvariantCulture, $"{_explanation.Model.Expression} at x = {point.X}, y = {point.Y} is {point.Value}, slope {point.Slope}");

        private sealed record Point(double X, double Y, double Value, double Slope);
    }
}
