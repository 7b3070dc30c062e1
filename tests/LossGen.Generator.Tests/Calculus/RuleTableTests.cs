using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Rewriting;
using LossGen.Truth;
using Xunit;
using Expression = LossGen.Truth.Expression;

namespace LossGen.Generator.Tests.Calculus;

/// <summary>Every rule of every table: its two sides are equal, in arithmetic that this project's compiler has no part in.</summary>
public sealed class RuleTableTests
{
    private static readonly Dictionary<string, IReadOnlyList<Rule>> Tables = new()
    {
        ["stable"] = StableRules.Table,
        ["textbook"] = TextbookRules.Table,
        ["derivative"] = DerivativeRules.Table,
        ["evaluation"] = EvaluationRules.Table,
        ["last"] = EvaluationRules.LastTable,
        ["lowered"] = LoweredForms.Table,
    };

    public static TheoryData<string, string> Rules
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string table, IReadOnlyList<Rule> rules) in Tables)
            {
                foreach (Rule rule in rules)
                {
                    data.Add(table, rule.Name);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Names_are_unique_within_a_table() =>
        Assert.All(Tables.Values, rules => Assert.Equal(rules.Count, rules.Select(r => r.Name).Distinct().Count()));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Both_sides_are_equal(string table, string name)
    {
        Rule rule = Tables[table].Single(r => r.Name == name);
        Expression left = Expression.Parse(Text(rule, rule.Left));
        Expression right = Expression.Parse(Text(rule, rule.Right));
        var random = new Random(12345);
        int compared = 0;
        for (int i = 0; i < 400 && compared < 40; i++)
        {
            var point = "abcxy".ToDictionary(c => c.ToString(), _ => (BoundValue)Draw(random));
            point["n"] = random.Next(5);
            point["z"] = DrawRow(random);
            point["w"] = DrawRow(random);
            TrueValue expected = left.Evaluate(point);
            TrueValue actual = right.Evaluate(point);
            if (!expected.IsCertain || !actual.IsCertain || !expected.Value.IsFinite || expected.Value == BigReal.Zero)
            {
                continue;
            }

            Assert.True(RelativeError(expected.Value, actual.Value) < 1e-20, $"{left.Text} = {right.Text} at {i}: {expected.Value} and {actual.Value}");
            compared++;
        }

        Assert.True(compared >= 20, $"only {compared} points lie in the domain of {left.Text}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_its_own_left_side(string table, string name)
    {
        Rule rule = Tables[table].Single(r => r.Name == name);
        var graph = new Graph();
        Node node = Instance(graph, rule, rule.Left);
        Node? result = new Matcher(graph).Apply(rule, node);
        Assert.Equal(Instance(graph, rule, rule.Right), result);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_right_side_is_not_rewritten_for_ever(string table, string name)
    {
        Rule rule = Tables[table].Single(r => r.Name == name);
        var graph = new Graph();
        var rules = new RuleSet(Tables[table]);
        Node result = new Rewriter(graph, rules).Rewrite(Instance(graph, rule, rule.Left));
        Assert.Equal(result, new Rewriter(graph, rules).Rewrite(result));
    }

    /// <summary>
    /// A pattern over variables of its names; one that stands for a condition becomes a comparison, and where the rule is guarded
    /// against plain variables they become something positive, or shared by all samples, or something that differs by little, or sums
    /// with a term in common.
    /// </summary>
    private static Node Instance(Graph graph, Rule rule, Pattern pattern)
    {
        Func<Node, Node>[] replacements =
        [
            node => node,
            node => node.Shape.IsRow ? node : graph.Call(Functions.Softplus, node),
            node => graph.Variable(((VariableNode)node).Variable with { PerSample = false }),
            node => Near(graph, (VariableNode)node),
            node => node.Shape.IsRow ? node : graph.Add(node, graph.Variable(((VariableNode)Pattern.C.Node).Variable)),
        ];
        Bindings bindings = replacements.Select(r => Bind(graph, rule.Left, r)).First(b => rule.Guard?.Invoke(b) != false);
        return bindings.Instantiate(graph, pattern.Node);
    }

    /// <summary>b + 1, b, b - 1 and b - 3 for a, b, c and x: what differs by little.</summary>
    private static Node Near(Graph graph, VariableNode node)
    {
        Dictionary<string, int> offsets = new() { ["a"] = 1, ["b"] = 0, ["c"] = -1, ["x"] = -3 };
        return offsets.TryGetValue(node.Variable.Name, out int offset)
            ? graph.Add(graph.Variable(((VariableNode)Pattern.B.Node).Variable), graph.Constant(offset))
            : node;
    }

    private static Bindings Bind(Graph graph, Pattern pattern, Func<Node, Node> replacement)
    {
        var conditions = new HashSet<Variable>();
        FindConditions(pattern.Node, false, conditions);
        var bindings = new Bindings();
        foreach (Pattern variable in new[] { Pattern.A, Pattern.B, Pattern.C, Pattern.X, Pattern.Y, Pattern.N, Pattern.Z, Pattern.W })
        {
            Variable symbol = ((VariableNode)variable.Node).Variable;
            Node node = graph.Variable(symbol);
            bindings.Set(symbol, conditions.Contains(symbol) ? graph.Call(Functions.Greater, node, graph.Zero) : replacement(node));
        }

        return bindings;
    }

    private static void FindConditions(Node node, bool isCondition, HashSet<Variable> found)
    {
        if (node is VariableNode variable && isCondition)
        {
            found.Add(variable.Variable);
        }

        for (int i = 0; i < node.Arguments.Length; i++)
        {
            bool condition = node is CallNode call && ((call.Function == Functions.Where && i == 0) || call.Function == Functions.And);
            FindConditions(node.Arguments[i], condition, found);
        }
    }

    /// <summary>A pattern in the language; of a row, the element that n names.</summary>
    private static string Text(Rule rule, Pattern pattern)
    {
        var graph = new Graph();
        Node node = Instance(graph, rule, pattern);
        Node scalar = node.Shape.IsRow ? graph.Call(RowFunctions.Index, node, graph.Variable(((VariableNode)Pattern.N.Node).Variable)) : node;

        // The language has no name for the length of a row; the rows drawn here have five elements.
        return Presenter.Textbook(scalar).Replace("count(z)", "5", StringComparison.Ordinal);
    }

    private static BoundValue DrawRow(Random random) => new[] { Draw(random), Draw(random), Draw(random), Draw(random), Draw(random) };

    private static double Draw(Random random) => (random.Next(2) == 0 ? -1 : 1) * Math.Exp((random.NextDouble() * 6) - 4);

    private static double RelativeError(BigReal expected, BigReal actual)
    {
        var context = new RealContext(128);
        return Math.Abs(context.Divide(context.Subtract(actual, expected), expected).ToDouble());
    }
}
