using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// Applies a table of rules from the leaves up until none fits any more, within a budget of steps: no input makes it slow.
/// </summary>
/// <param name="graph">The graph of the expressions.</param>
/// <param name="rules">The rules.</param>
/// <param name="isRequired">Whether what the rules replace can't stay: then the end of the budget is an error.</param>
internal sealed class Rewriter(Graph graph, RuleSet rules, bool isRequired = false)
{
    /// <summary>How many rules may be applied to one expression; real losses need a dozen.</summary>
    public const int MaxSteps = 500;

    private readonly Dictionary<Node, Node> _results = [];
    private readonly Matcher _matcher = new(graph);
    private readonly List<Rule> _applied = [];
    private int _steps;

    /// <summary>The rules that were applied, each once, in the order of their first use.</summary>
    public IReadOnlyList<Rule> Applied => _applied;

    public Node Rewrite(Node node)
    {
        if (_results.TryGetValue(node, out Node? known))
        {
            return known;
        }

        Node current = node;
        if (node.Arguments.Length > 0)
        {
            Node[] arguments = [.. node.Arguments.Select(Rewrite)];
            current = arguments.SequenceEqual(node.Arguments) ? node : graph.Rebuild(node, arguments);

            // Folding may have put the call inside of something else, where no rule has seen it: dot(z, -w) is -dot(z, w).
            if (node is CallNode before && (current as CallNode)?.Function != before.Function)
            {
                current = Rewrite(current);
                _results[node] = current;
                return current;
            }
        }

        foreach (Rule rule in rules.For(current))
        {
            if (_steps >= MaxSteps && isRequired)
            {
                throw new GraphTooLargeException();
            }

            if (_steps < MaxSteps && _matcher.Apply(rule, current) is { } rewritten)
            {
                _steps++;
                if (!_applied.Contains(rule))
                {
                    _applied.Add(rule);
                }

                current = Rewrite(rewritten);
                break;
            }
        }

        _results[node] = current;
        return current;
    }
}

/// <summary>A table of rules, found by what their left side is at the root.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<object, List<Rule>> _byRoot = [];

    public RuleSet(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        foreach (Rule rule in rules)
        {
            object root = RootOf(rule.Left.Node);
            if (!_byRoot.TryGetValue(root, out List<Rule>? list))
            {
                _byRoot.Add(root, list = []);
            }

            list.Add(rule);
        }
    }

    public static RuleSet Empty { get; } = new([]);

    public IReadOnlyList<Rule> Rules { get; }

    public IReadOnlyList<Rule> For(Node node) => _byRoot.TryGetValue(RootOf(node), out List<Rule>? list) ? list : [];

    private static object RootOf(Node node) => node switch
    {
        CallNode call => call.Function,
        SumNode => typeof(SumNode),
        ProductNode => typeof(ProductNode),
        _ => typeof(Node),
    };
}
