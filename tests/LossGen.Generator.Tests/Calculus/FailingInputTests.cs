using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using LossGen.Calculus;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Rewriting;
using LossGen.Calculus.Witnessing;
using LossGen.Model;
using LossGen.Truth;
using Xunit;
using Expression = LossGen.Truth.Expression;

namespace LossGen.Generator.Tests.Calculus;

/// <summary>Where the literal form of a rule is said to fail, it does: compared with the true value, which the search has no part in.</summary>
public sealed partial class FailingInputTests
{
    private static readonly IReadOnlyList<Rule> Rules = [.. StableRules.Table, .. EvaluationRules.Table];

    public static TheoryData<string, bool> NamesAndTypes
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (Rule rule in Rules)
            {
                data.Add(rule.Name, false);
                data.Add(rule.Name, true);
            }

            return data;
        }
    }

    [Theory]
    [InlineData("A6 log-one-plus-exp", "overflows above 88.7 and is 0 below -16.6", "overflows above 709.8 and is 0 below -36.7")]
    [InlineData("A1 exp-less-one", "is 0 for |x| below 2.98e-8", "is 0 for |x| below 5.55e-17")]
    [InlineData("A4 log-one-plus", "is 0 for |x| below 2.98e-8", "is 0 for |x| below 5.55e-17")]
    [InlineData("B2 exp-over-one-plus-exp", "is NaN above 88.7", "is NaN above 709.8")]
    [InlineData("B3 one-less-sigmoid", "is 0 above 17.3", "is 0 above 36.7")]
    [InlineData("A12 log-sum-exp", "overflows at z = [100, 0, 0]", "overflows at z = [1000, 0, 0]")]
    [InlineData("D9 x-log-y", "is NaN at a = 0, b = 0", "is NaN at a = 0, b = 0")]
    [InlineData("C13 square-of-absolute", null, null)]
    [InlineData("A25 exp-log", null, null)] // NaN where log isn't defined is no failure.
    public void Thresholds_are_those_of_the_type(string name, string? ofFloat, string? ofDouble)
    {
        Assert.Equal(ofFloat, RuleFailures.Describe(Find(name), FloatType.Single));
        Assert.Equal(ofDouble, RuleFailures.Describe(Find(name), FloatType.Double));
    }

    [Theory]
    [MemberData(nameof(NamesAndTypes))]
    public void A_failure_is_one(string name, bool isDouble)
    {
        Rule rule = Find(name);
        FloatType type = isDouble ? FloatType.Double : FloatType.Single;
        if (RuleFailures.JudgeOf(rule, type) is not { } judge || judge.Variables.Any(v => v.Shape.Kind != ShapeKind.Scalar))
        {
            // Rows are compared element by element in the same way; their rules have no failures at single numbers.
            Assert.DoesNotContain(" above ", RuleFailures.Describe(rule, type) ?? "", StringComparison.Ordinal);
            return;
        }

        Node left = Presenter.TextbookNode(rule.Left.Node);
        var literal = new Evaluator(left);
        Expression expression = Expression.Parse(Printer.Print(left));
        var random = new Random(4711);
        for (int i = 0; i < 300; i++)
        {
            double[]?[] point = new double[]?[Graph.MaxVariables];
            foreach (Variable variable in judge.Variables)
            {
                point[variable.Ordinal] = [Draw(random, type)];
            }

            // That 0*log(0) is 0 is what the rules of entropies say, not arithmetic.
            bool isConvention = name.StartsWith("D9 ", StringComparison.Ordinal) || name.StartsWith("D1 ", StringComparison.Ordinal);
            if (judge.At(point, out _) is not { } failure || (isConvention && failure == Failure.NotANumber))
            {
                continue;
            }

            // 0/0 is NaN where the formula has a limit, which is taken next to it.
            double nothing = failure == Failure.NotANumber ? 1e-40 : 0;
            TrueValue truth = expression.Evaluate(judge.Variables.ToDictionary(
                v => v.Name, v => (BoundValue)(point[v.Ordinal]![0] == 0 ? nothing : point[v.Ordinal]![0])));
            double value = literal.Evaluate(point, isDouble ? Precision.Double : Precision.Single)[0];
            string where = $"{expression.Text} {failure} at {string.Join(", ", judge.Variables.Select(v => $"{v.Name} = {point[v.Ordinal]![0]:R}"))}: {value:R}, not {truth.Value}";
            if (truth.IsCertain)
            {
                Assert.True(truth.Value.IsFinite, where);
                double expected = truth.Value.ToDouble();
                Assert.True(!double.IsFinite(value) || Math.Abs(value - expected) > 0.49 * Math.Abs(expected), where);
            }
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndTypes))]
    public void A_range_fails_throughout(string name, bool isDouble)
    {
        FloatType type = isDouble ? FloatType.Double : FloatType.Single;
        string description = RuleFailures.Describe(Find(name), type) ?? "";
        Judge? judge = RuleFailures.JudgeOf(Find(name), type);
        var random = new Random(815);
        foreach (Match match in Range().Matches(description))
        {
            double bound = double.Parse(match.Groups["bound"].Value, CultureInfo.InvariantCulture);
            bool isOutwards = match.Groups["where"].Value == "above" || bound < 0;
            for (int i = 0; i < 100; i++)
            {
                // The bound has three digits.
                double factor = Math.Exp((0.006 + (5 * random.NextDouble())) * (isOutwards ? 1 : -1));
                double x = bound * factor;
                x = isDouble ? x : (float)x;
                double[]?[] point = new double[]?[Graph.MaxVariables];
                point[judge!.Variables[0].Ordinal] = [x];
                Failure? failure = judge.At(point, out bool isDecided);
                Assert.True(failure is not null || !isDecided, $"{name} {description}, but not at {x:R}");
            }
        }
    }

    [Fact]
    public void Most_rewrites_are_for_a_reason()
    {
        // The others make what stands around them one of these, or are for the sake of a digit or two.
        int without = Rules.Count(r => RuleFailures.Describe(r, FloatType.Single) is null);
        Assert.InRange(without, 0, Rules.Count / 3);
    }

    private static Rule Find(string name) => Rules.Single(r => r.Name == name);

    /// <summary>From 1e-20 to 1e3, either sign, and now and then a number where formulas meet their limits.</summary>
    private static double Draw(Random random, FloatType type)
    {
        double x = random.Next(8) == 0
            ? random.Next(-1, 3)
            : (random.Next(2) == 0 ? -1 : 1) * Math.Pow(10, (random.NextDouble() * 23) - 20);
        return type == FloatType.Single ? (float)x : x;
    }

    [GeneratedRegex(@"(?<where>above|below) (?<bound>-?[0-9.]+(e-?[0-9]+)?)")]
    private static partial Regex Range();
}
