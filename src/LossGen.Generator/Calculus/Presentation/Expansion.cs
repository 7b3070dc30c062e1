using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Presentation;

/// <summary>Multiplies products of sums out, so that what cancels meets.</summary>
internal static class Expansion
{
    /// <summary>More terms than this are never what a reader wants to see.</summary>
    private const int MaxTerms = 48;

    /// <summary>The node multiplied out, or null if that would be too long.</summary>
    /// <param name="graph">The graph of the node.</param>
    /// <param name="node">What to multiply out.</param>
    /// <param name="substitute">What a factor is replaced by before, or null to keep it.</param>
    public static Node? Expand(Graph graph, Node node, Func<Node, Node?> substitute) =>
        Terms(graph, node, substitute) is { } terms ? graph.Sum(terms) : null;

    /// <summary>The numerator of a sum over its least common denominator, and that denominator; null if nothing is divided by.</summary>
    public static (Node Numerator, Node Denominator)? OverCommonDenominator(Graph graph, SumNode sum)
    {
        var exponents = new Dictionary<Node, int>();
        foreach (Factor factor in sum.Terms.SelectMany(t => Factors(t.Node)).Where(f => f.Exponent < 0))
        {
            exponents[factor.Node] = Math.Max(exponents.TryGetValue(factor.Node, out int e) ? e : 0, -factor.Exponent);
        }

        if (exponents.Count == 0)
        {
            return null;
        }

        Node denominator = graph.Product(Rational.One, exponents.Select(e => (e.Key, e.Value)));
        IEnumerable<Node> numerator = sum.Terms.Select(t => graph.Scale(graph.Multiply(t.Node, denominator), t.Coefficient));
        return (graph.Sum([.. numerator, graph.Scale(denominator, sum.Constant)]), denominator);
    }

    /// <summary>The sum with what all its terms have in common before the parentheses, or null if they have nothing.</summary>
    public static Node? FactorOut(Graph graph, SumNode sum)
    {
        if (!sum.Constant.IsZero)
        {
            return null;
        }

        List<Factor> common = [.. Factors(sum.Terms[0].Node)];
        foreach (Term term in sum.Terms.Skip(1))
        {
            Factor[] factors = Factors(term.Node);
            common = [.. common
                .Select(c => (c.Node, Other: factors.FirstOrDefault(f => f.Node == c.Node), c.Exponent))
                .Where(c => c.Other.Node is not null && Math.Sign(c.Other.Exponent) == Math.Sign(c.Exponent))
                .Select(c => new Factor(c.Node, Math.Sign(c.Exponent) * Math.Min(Math.Abs(c.Exponent), Math.Abs(c.Other.Exponent))))];
        }

        if (common.Count == 0)
        {
            return null;
        }

        Node inverse = graph.Product(Rational.One, common.Select(c => (c.Node, -c.Exponent)));
        Node rest = graph.Sum(sum.Terms.Select(t => new Term(t.Coefficient, graph.Multiply(t.Node, inverse))), Rational.Zero);
        return graph.Product(Rational.One, [.. common.Select(c => (c.Node, c.Exponent)), (rest, 1)]);
    }

    private static Factor[] Factors(Node node) => node is ProductNode product ? product.Factors : [new Factor(node, 1)];

    private static List<Node>? Terms(Graph graph, Node node, Func<Node, Node?> substitute)
    {
        switch (node)
        {
            case SumNode sum:
                List<Node> all = sum.Constant.IsZero ? [] : [graph.Constant(sum.Constant)];
                foreach (Term term in sum.Terms)
                {
                    if (Terms(graph, term.Node, substitute) is not { } terms)
                    {
                        return null;
                    }

                    all.AddRange(terms.Select(t => graph.Scale(t, term.Coefficient)));
                }

                return all.Count <= MaxTerms ? all : null;
            case ProductNode product:
                List<Node> expanded = [graph.Constant(product.Coefficient)];
                foreach (Factor factor in product.Factors)
                {
                    Node part = substitute(factor.Node) ?? factor.Node;
                    if (part is not SumNode || factor.Exponent is < 1 or > 3)
                    {
                        expanded = [.. expanded.Select(e => graph.Product(Rational.One, (e, 1), (part, factor.Exponent)))];
                        continue;
                    }

                    for (int i = 0; i < factor.Exponent; i++)
                    {
                        if (Terms(graph, part, substitute) is not { } terms || terms.Count * expanded.Count > MaxTerms)
                        {
                            return null;
                        }

                        expanded = [.. expanded.SelectMany(_ => terms, graph.Multiply)];
                    }
                }

                return expanded;
            default:
                return substitute(node) is { } other ? Terms(graph, other, _ => null) : [node];
        }
    }
}
