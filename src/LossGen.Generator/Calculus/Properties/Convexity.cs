using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>
/// How an expression bends in a variable, by the rules of disciplined convex programming; where they say nothing of a smooth expression
/// of a number, by the sign of its second derivative.
/// </summary>
internal sealed class Convexity(Graph graph, Variable variable, Ranges ranges)
{
    private readonly Dictionary<Node, Curvature> _results = [];
    private readonly Regularity _regularity = new(graph, variable, ranges);

    /// <summary>Gets whether and how smooth nodes are.</summary>
    public Regularity Regularity => _regularity;

    /// <summary>The curvature of a node; of a row, that of each element.</summary>
    public Curvature Of(Node node)
    {
        if (!node.DependsOn(variable))
        {
            return Curvature.Affine;
        }

        if (!_results.TryGetValue(node, out Curvature result))
        {
            result = ranges.Spend() ? ByRules(node) : Curvature.Unknown;
            _results.Add(node, result);
        }

        return result;
    }

    /// <summary>The curvature by the rules, or else by the sign of the second derivative.</summary>
    /// <param name="node">The node.</param>
    /// <param name="seconds">Its second derivative in equal forms, which may be of another graph; null to find it.</param>
    public Curvature OfWhole(Node node, IReadOnlyList<Node>? seconds = null)
    {
        Curvature byRules = Of(node);
        if (byRules != Curvature.Unknown || variable.Shape.IsRow || node.Shape.IsRow || !_regularity.IsSmooth(node))
        {
            return byRules;
        }

        seconds ??= [_regularity.Slope(_regularity.Slope(node))];
        return (seconds.Any(s => ranges.Of(s).IsNonNegative) ? Curvature.Convex : Curvature.Unknown)
            | (seconds.Any(s => ranges.Of(s).IsNonPositive) ? Curvature.Concave : Curvature.Unknown);
    }

    private Curvature ByRules(Node node) => node switch
    {
        VariableNode => Curvature.Affine,
        SumNode sum => sum.Terms.Aggregate(Curvature.Affine, (c, t) => c & Scale(Of(t.Node), Ranges.Number(t.Coefficient))),
        ProductNode product => OfProduct(product),
        CallNode { Arguments: [var condition, var whenTrue, var whenFalse] } call when call.Function == Functions.Where =>
            OfBranches(call, condition, whenTrue, whenFalse),
        CallNode call => OfCall(call),
        _ => Curvature.Unknown,
    };

    private static Curvature Scale(Curvature curvature, Interval factor) =>
        curvature == Curvature.Affine || factor.IsNonNegative ? curvature
        : factor.IsNonPositive ? curvature.Mirror()
        : Curvature.Unknown;

    /// <summary>What doesn't vary times a power of what does.</summary>
    private Curvature OfProduct(ProductNode product)
    {
        if (product.Factors.Where(f => f.Node.DependsOn(variable)).ToArray() is not [var varying])
        {
            return Curvature.Unknown;
        }

        Interval scale = Ranges.Number(product.Coefficient);
        foreach (Factor factor in product.Factors.Where(f => f.Node != varying.Node))
        {
            scale *= ranges.Of(factor.Node).Power(factor.Exponent);
        }

        return Scale(FunctionBends.OfPower(ranges.Of(varying.Node), varying.Exponent).Compose(Of(varying.Node)), scale);
    }

    private Curvature OfCall(CallNode call)
    {
        // x*log(x)
        if (call.Function == Functions.XLogY && call.Arguments[0] == call.Arguments[1])
        {
            return new Bend(Curvature.Convex, Direction.Unknown).Compose(Of(call.Arguments[0]));
        }

        int[] varying = [.. Enumerable.Range(0, call.Arguments.Length).Where(i => call.Arguments[i].DependsOn(variable))];
        Bend bend = FunctionBends.Of(call.Function, [.. call.Arguments.Select(ranges.Of)], varying is [var only] ? only : -1);
        return varying.Aggregate(Curvature.Affine, (c, i) => c & bend.Compose(Of(call.Arguments[i])));
    }

    /// <summary>Branches that meet with equal values and slopes bend in the way that both do, each where it is taken.</summary>
    private Curvature OfBranches(CallNode call, Node condition, Node whenTrue, Node whenFalse)
    {
        if (ranges.Decide(condition) is { } holds)
        {
            return Of(holds ? whenTrue : whenFalse);
        }

        if (!condition.DependsOn(variable))
        {
            return Of(whenTrue) & Of(whenFalse);
        }

        return _regularity.IsSmooth(call)
            ? new Convexity(graph, variable, ranges.Under(condition, true)).OfWhole(whenTrue)
                & new Convexity(graph, variable, ranges.Under(condition, false)).OfWhole(whenFalse)
            : Curvature.Unknown;
    }
}
