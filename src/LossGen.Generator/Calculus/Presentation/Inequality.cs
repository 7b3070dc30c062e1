using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Presentation;

/// <summary>Solves comparisons with a constant for what a reader looks for: <c>1 - y*f &gt; 0</c> becomes <c>y*f &lt; 1</c>.</summary>
internal static class Inequality
{
    private static readonly Dictionary<Function, Function> Mirrored = new()
    {
        [Functions.Less] = Functions.Greater,
        [Functions.LessOrEqual] = Functions.GreaterOrEqual,
        [Functions.Greater] = Functions.Less,
        [Functions.GreaterOrEqual] = Functions.LessOrEqual,
        [Functions.Equal] = Functions.Equal,
        [Functions.NotEqual] = Functions.NotEqual,
    };

    /// <summary>The comparison solved, or the node itself if it is none or doesn't compare with a constant.</summary>
    public static Node Solve(Graph graph, Node node)
    {
        if (node is not CallNode call || !Mirrored.TryGetValue(call.Function, out Function? mirrored))
        {
            return node;
        }

        (Function function, Node left, Node right) = (call.Function, call.Arguments[0], call.Arguments[1]);
        if (left is ConstantNode)
        {
            (function, left, right, mirrored) = (mirrored, right, left, function);
        }

        if (right is not ConstantNode constant || left is ConstantNode)
        {
            return node;
        }

        (Rational bound, List<Term> terms) = left switch
        {
            SumNode sum => (constant.Value - sum.Constant, sum.Terms.ToList()),
            ProductNode product => (constant.Value,
                [new(product.Coefficient, graph.Product(Rational.One, product.Factors.Select(f => (f.Node, f.Exponent))))]),
            _ => (constant.Value, [new(Rational.One, left)]),
        };
        List<Term> positive = [.. terms.Where(t => t.Coefficient.Sign > 0)];
        List<Term> negative = [.. terms.Where(t => t.Coefficient.Sign < 0).Select(t => new Term(-t.Coefficient, t.Node))];
        if (terms.Any(t => t.Coefficient.IsZero))
        {
            return node;
        }

        if (terms.Count == 1)
        {
            Rational scale = terms[0].Coefficient;
            return graph.Call(scale.Sign < 0 ? mirrored : function, terms[0].Node, graph.Constant(bound / scale));
        }

        if (positive.Count == 0)
        {
            return graph.Call(mirrored, graph.Sum(negative, Rational.Zero), graph.Constant(-bound));
        }

        if (negative.Count == 0 || bound.Sign < 0)
        {
            return negative.Count == 0
                ? graph.Call(function, graph.Sum(positive, Rational.Zero), graph.Constant(bound))
                : graph.Call(function, graph.Sum(positive, -bound), graph.Sum(negative, Rational.Zero));
        }

        return graph.Call(function, graph.Sum(positive, Rational.Zero), graph.Sum(negative, bound));
    }
}
