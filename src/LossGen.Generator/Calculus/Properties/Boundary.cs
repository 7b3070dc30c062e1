using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Presentation;

namespace LossGen.Calculus.Properties;

/// <summary>
/// Where one branch of a loss meets the other: the values of the variable for which both sides of a comparison are equal. Whether two
/// expressions agree there is decided by putting these values in.
/// </summary>
internal sealed class Boundary
{
    private readonly Graph _graph;
    private readonly Variable _variable;
    private readonly Node _place;
    private readonly Variable? _sign;
    private readonly Node? _bound;
    private readonly Dictionary<Node, Node> _results = [];
    private readonly Ranges _numbers = new(new Dictionary<Variable, Interval>(), new());

    private Boundary(Graph graph, Variable variable, Node place, Variable? sign = null, Node? bound = null)
    {
        _graph = graph;
        _variable = variable;
        _place = place;
        _sign = sign;
        _bound = bound;
    }

    /// <summary>
    /// The boundary of a comparison of something affine in the variable, or of its absolute value, with what doesn't vary; null for others.
    /// </summary>
    public static Boundary? Of(Graph graph, Node condition, Variable variable)
    {
        if (condition is not CallNode { Function.Result: ShapeKind.Boolean, Arguments: [var left, var right] } call
            || call.Function == Functions.And || call.Function == Functions.Or || left.Shape.Kind != ShapeKind.Scalar || right.Shape.Kind != ShapeKind.Scalar)
        {
            return null;
        }

        (Node varying, Node fixedSide) = left.DependsOn(variable) ? (left, right) : (right, left);
        if (varying is CallNode { Arguments: [var inside] } size && size.Function == Functions.Abs && !fixedSide.DependsOn(variable))
        {
            // |u| = bound where u is the bound times a sign, and the bound isn't negative.
            int ordinal = Enumerable.Range(0, Graph.MaxVariables).Last(i => ((inside.Variables | fixedSide.Variables) & (1UL << i)) == 0);
            Variable sign = new("sign", ordinal, Shape.Scalar, false);
            Node place = graph.Multiply(graph.Variable(sign), fixedSide);
            return Solve(graph, inside, place, variable) is { } solution ? new(graph, variable, solution, sign, fixedSide) : null;
        }

        return Solve(graph, graph.Subtract(left, right), graph.Zero, variable) is { } root ? new(graph, variable, root) : null;
    }

    /// <summary>Whether two expressions agree on the boundary.</summary>
    public bool Agree(Node left, Node right)
    {
        Node difference = _graph.Subtract(At(left), At(right));
        return difference == _graph.Zero || (Expansion.Expand(_graph, difference, _ => null) is { } expanded && Reduce(expanded) == _graph.Zero);
    }

    /// <summary>The value of the variable for which something affine in it has a value, or null.</summary>
    private static Node? Solve(Graph graph, Node affine, Node value, Variable variable)
    {
        if (Slope(graph, affine, variable) is not { } slope)
        {
            return null;
        }

        // affine = slope*variable + rest
        Node rest = new Substitution(graph, variable, graph.Zero).Of(affine);
        return graph.Divide(graph.Subtract(value, rest), slope);
    }

    /// <summary>The slope of something that is affine in the variable by the look of it, or null.</summary>
    private static Node? Slope(Graph graph, Node node, Variable variable)
    {
        if (!node.DependsOn(variable))
        {
            return graph.Zero;
        }

        switch (node)
        {
            case VariableNode:
                return graph.One;
            case SumNode sum:
                Node?[] slopes = [.. sum.Terms.Select(t => Slope(graph, t.Node, variable) is { } s ? graph.Scale(s, t.Coefficient) : null)];
                return slopes.Contains(null) ? null : graph.Sum([.. slopes.Select(s => s!)]);
            case ProductNode product:
                Factor[] varying = [.. product.Factors.Where(f => f.Node.DependsOn(variable))];
                return varying is [{ Exponent: 1 } one] && Slope(graph, one.Node, variable) is { } inner
                    ? graph.Product(product.Coefficient, [.. product.Factors.Where(f => f.Node != one.Node).Select(f => (f.Node, f.Exponent)), (inner, 1)])
                    : null;
            default:
                return null;
        }
    }

    private Node At(Node node)
    {
        if (!node.DependsOn(_variable))
        {
            return node;
        }

        if (!_results.TryGetValue(node, out Node? result))
        {
            result = node is VariableNode ? _place : Reduce(Fold(_graph.Rebuild(node, [.. node.Arguments.Select(At)])));
            _results.Add(node, result);
        }

        return result;
    }

    /// <summary>What of numbers is a number: the branch that is taken, and the larger or smaller one.</summary>
    private Node Fold(Node node)
    {
        if (node is not CallNode call)
        {
            return node;
        }

        if (call.Function == Functions.Where)
        {
            return _numbers.Decide(call.Arguments[0]) is { } holds ? call.Arguments[holds ? 1 : 2] : node;
        }

        return (call.Function == Functions.Max || call.Function == Functions.Min) && call.Arguments is [ConstantNode left, ConstantNode right]
            ? (left.Value > right.Value) == (call.Function == Functions.Max) ? left : right
            : call.Function == Functions.Abs && call.Arguments[0] is ConstantNode number ? _graph.Constant(Rational.Abs(number.Value))
            : node;
    }

    /// <summary>Its sign times a bound that isn't negative has the bound for its size; the square of a sign is 1.</summary>
    private Node Reduce(Node node)
    {
        if (_sign is null)
        {
            return node;
        }

        Node sign = _graph.Variable(_sign);
        switch (node)
        {
            case CallNode call when call.Function == Functions.Abs && WithoutSign(call.Arguments[0]) is { } size:
                return size;
            case CallNode call when call.Function == Functions.Sign && WithoutSign(call.Arguments[0]) is not null:
                return sign;
            case ProductNode product:
                (Rational coefficient, List<(Node Node, int Exponent)> factors) = (product.Coefficient, []);
                foreach (Factor factor in product.Factors)
                {
                    if (factor.Node is ProductNode inner)
                    {
                        coefficient *= Rational.Pow(inner.Coefficient, factor.Exponent);
                        factors.AddRange(inner.Factors.Select(f => (f.Node, f.Exponent * factor.Exponent)));
                    }
                    else
                    {
                        factors.Add((factor.Node, factor.Exponent));
                    }
                }

                return _graph.Product(coefficient, factors.Select(f => (f.Node, f.Node == sign ? f.Exponent & 1 : f.Exponent)));
            case SumNode sum:
                return _graph.Sum(sum.Terms.Select(t => new Term(t.Coefficient, Reduce(t.Node))), sum.Constant);
            default:
                return node;
        }
    }

    /// <summary>The size of a positive multiple of the sign times the bound; null of anything else.</summary>
    private Node? WithoutSign(Node node)
    {
        Node size = _graph.Divide(node, _graph.Variable(_sign!));
        return _graph.Divide(size, _bound!) is ConstantNode { Value.Sign: > 0 } ? size : null;
    }
}
