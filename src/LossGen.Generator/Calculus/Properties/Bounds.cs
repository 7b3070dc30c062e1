using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>
/// Bounds of the size of an expression over all values of one variable, as expressions of the other inputs; of a row, of its Euclidean norm.
/// </summary>
internal sealed class Bounds(Graph graph, Variable variable, Ranges ranges)
{
    /// <summary>How many conditions are looked at together; the number of cases doubles with each.</summary>
    private const int MaxDepth = 6;

    private readonly Dictionary<Node, Node?> _results = [];
    private int _depth;
    private readonly Dictionary<Node, Node> _sizes = [];

    /// <summary>A bound of the absolute value, or null if none is found.</summary>
    public Node? Of(Node node)
    {
        if (!_results.TryGetValue(node, out Node? result))
        {
            result = !ranges.Spend() ? null : _sizes.TryGetValue(node, out Node? told) ? told : node.Shape.IsRow ? OfRow(node) : OfNumber(node);
            _results.Add(node, result);
        }

        return result;
    }

    private Node? OfNumber(Node node)
    {
        if (!node.DependsOn(variable))
        {
            return Size(node);
        }

        Interval range = ranges.Of(node);
        return range.IsBounded ? graph.Constant(Rational.FromDouble(range.Magnitude)) : node switch
        {
            SumNode sum => OfSum(sum),
            ProductNode product => OfProduct(product),
            CallNode { Arguments: [var condition, var whenTrue, var whenFalse] } call when call.Function == Functions.Where =>
                OfBranches(condition, whenTrue, whenFalse),
            CallNode { Arguments: [var inside] } call when call.Function == Functions.Abs || call.Function == Functions.Relu || call.Function == Functions.Group => Of(inside),
            CallNode { Arguments: [var left, var right] } call when call.Function == Functions.Max || call.Function == Functions.Min => Larger(Of(left), Of(right)),
            CallNode { Arguments: [var above, var below] } call when call.Function == Functions.XDivY && !below.DependsOn(variable) =>
                Of(above) is { } bound ? graph.Divide(bound, Size(below)) : null,
            _ => null,
        };
    }

    /// <summary>A number that doesn't vary times a row, rows that don't vary, and the slopes of softmax and norm.</summary>
    private Node? OfRow(Node node) => node switch
    {
        SumNode { Constant.IsZero: true, Terms: [var one, var other] } when one.Coefficient == -other.Coefficient
            && IsCall(one.Node, RowFunctions.Softmax, RowFunctions.OneHot) && IsCall(other.Node, RowFunctions.Softmax, RowFunctions.OneHot)
            && one.Node is CallNode p && other.Node is CallNode q && p.Function != q.Function =>
            graph.Scale(graph.Call(Functions.Sqrt, graph.Constant(2)), Rational.Abs(one.Coefficient)),
        SumNode { Constant.IsZero: true } sum when sum.Terms.All(t => t.Node.Shape.IsRow) => Add(sum.Terms.Select(t => Scale(Of(t.Node), t.Coefficient))),
        ProductNode product when product.Factors.Where(f => f.Node.Shape.IsRow).ToArray() is [{ Exponent: 1 } row] =>
            Multiply(product.Coefficient, [.. product.Factors.Select(f => f == row ? Of(row.Node) : Power(f))]),
        _ when !node.DependsOn(variable) => graph.Call(RowFunctions.Norm, node),
        CallNode call when call.Function == RowFunctions.Softmax || call.Function == RowFunctions.OneHot => graph.One,
        CallNode call when call.Function == RowFunctions.SoftmaxSlope => graph.Call(Functions.Sqrt, graph.Constant(2)),
        CallNode { Arguments: [var condition, var whenTrue, var whenFalse] } call when call.Function == Functions.Where && !condition.Shape.IsRow
            && IsRowOrZero(whenTrue) && IsRowOrZero(whenFalse) => OfBranches(condition, whenTrue, whenFalse),
        CallNode { Arguments: [var row, CallNode { Arguments: [var same] } norm] } call
            when call.Function == Functions.XDivY && norm.Function == RowFunctions.Norm && row == same => graph.One,
        _ => null,
    };

    private static bool IsCall(Node node, params Function[] functions) => node is CallNode call && functions.Contains(call.Function);

    private bool IsRowOrZero(Node node) => node.Shape.IsRow || node == graph.Zero;

    /// <summary>What varies within bounds goes from the one to the other while the rest stays; otherwise all terms have their bounds.</summary>
    private Node? OfSum(SumNode sum)
    {
        Term[] varying = [.. sum.Terms.Where(t => t.Node.DependsOn(variable))];
        if (varying is [var one] && ranges.Of(one.Node) is { IsBounded: true } range)
        {
            Node rest = graph.Sum(sum.Terms.Where(t => t.Node != one.Node), sum.Constant);
            Node At(double end) => Size(graph.Add(rest, graph.Constant(Rational.FromDouble(end) * one.Coefficient)));
            return Larger(At(range.Low), At(range.High));
        }

        // Where several terms branch by one condition, each branch has a bound of its own.
        return varying.Select(t => t.Node).OfType<CallNode>().FirstOrDefault(c => c.Function == Functions.Where && ranges.Decide(c.Arguments[0]) is null) is { } branch
            ? OfBranches(branch.Arguments[0], sum, sum)
            : Add([.. sum.Terms.Select(t => Scale(Of(t.Node), Rational.Abs(t.Coefficient))), graph.Constant(Rational.Abs(sum.Constant))]);
    }

    private Node? OfProduct(ProductNode product)
    {
        List<Factor> factors = [.. product.Factors];
        Rational scale = product.Coefficient;
        foreach ((int first, int second) in OppositeSigmoids.In(product.Factors))
        {
            int both = System.Math.Min(factors[first].Exponent, factors[second].Exponent);
            scale *= Rational.Pow(new Rational(1, 4), both);
            factors[first] = factors[first] with { Exponent = factors[first].Exponent - both };
            factors[second] = factors[second] with { Exponent = factors[second].Exponent - both };
        }

        return Multiply(scale, [.. factors.Where(f => f.Exponent != 0).Select(Power)]);
    }

    private Node? Power(Factor factor)
    {
        if (!factor.Node.DependsOn(variable))
        {
            return Size(graph.Power(factor.Node, factor.Exponent));
        }

        if (factor.Exponent > 0)
        {
            return Of(factor.Node) is { } bound ? graph.Power(bound, factor.Exponent) : null;
        }

        Interval range = ranges.Of(factor.Node).Power(factor.Exponent);
        return range.IsBounded ? graph.Constant(Rational.FromDouble(range.Magnitude)) : null;
    }

    /// <summary>The bound of each branch where it is taken.</summary>
    private Node? OfBranches(Node condition, Node whenTrue, Node whenFalse) => ranges.Decide(condition) switch
    {
        true => Of(whenTrue),
        false => Of(whenFalse),
        _ when _depth < MaxDepth => Larger(Under(condition, true).Of(whenTrue), Under(condition, false).Of(whenFalse)),
        _ => null,
    };

    /// <summary>Where |u| is at most a bound, that is one of u too.</summary>
    private Bounds Under(Node condition, bool holds)
    {
        var under = new Bounds(graph, variable, ranges.Under(condition, holds)) { _depth = _depth + 1 };
        foreach ((Node left, Node right, Interval difference) in Ranges.Differences(condition, holds))
        {
            Tell(left, right, difference);
            Tell(right, left, -difference);
        }

        return under;

        void Tell(Node size, Node bound, Interval difference)
        {
            if (difference.IsNonPositive && size is CallNode { Arguments: [var inside] } call && call.Function == Functions.Abs && !bound.DependsOn(variable))
            {
                // Where there is such an argument at all, the bound isn't negative.
                under._sizes[inside] = under._sizes[size] = under.Size(bound);
            }
        }
    }

    /// <summary>The absolute value of what doesn't vary; factors of even powers and of a known sign stay as they are.</summary>
    private Node Size(Node node) => node switch
    {
        _ when ranges.Of(node).IsNonNegative => node,
        _ when ranges.Of(node).IsNonPositive => graph.Negate(node),
        ProductNode product => graph.Product(
            Rational.Abs(product.Coefficient),
            product.Factors.Select(f => (f.Exponent % 2 == 0 ? f.Node : Size(f.Node), f.Exponent))),
        SumNode { Constant.Sign: <= 0 } sum when Printer.LooksNegative(sum) => graph.Call(Functions.Abs, graph.Negate(sum)),
        _ => graph.Call(Functions.Abs, node),
    };

    private Node? Scale(Node? bound, Rational coefficient) => bound is null ? null : graph.Scale(bound, Rational.Abs(coefficient));

    private Node? Add(IEnumerable<Node?> bounds)
    {
        Node?[] all = [.. bounds];
        return all.Contains(null) ? null : graph.Sum([.. all.Select(b => b!)]);
    }

    private Node? Multiply(Rational coefficient, Node?[] bounds) =>
        bounds.Contains(null) ? null : graph.Product(Rational.Abs(coefficient), bounds.Select(b => (b!, 1)));

    private Node? Larger(Node? a, Node? b)
    {
        if (a is null || b is null || a == b)
        {
            return a is null || b is null ? null : a;
        }

        return (ranges.Of(a) - ranges.Of(b)) switch
        {
            _ when IsSizeOf(a, b) => a,
            _ when IsSizeOf(b, a) => b,
            { IsNonNegative: true } => a,
            { IsNonPositive: true } => b,
            _ => graph.Call(Functions.Max, a, b),
        };
    }

    private static bool IsSizeOf(Node size, Node node) => size is CallNode call && call.Function == Functions.Abs && call.Arguments[0] == node;
}
