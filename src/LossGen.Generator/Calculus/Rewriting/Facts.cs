using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Rewriting;

/// <summary>What is known of a node's value whatever its parameters are: what guards of rules ask for.</summary>
internal static class Facts
{
    /// <summary>Whether a node is greater than 0 for all finite parameters for which it is a number.</summary>
    public static bool IsPositive(Node node) => node switch
    {
        ConstantNode constant => constant.Value.Sign > 0,
        NamedConstantNode => true,
        SumNode sum => sum.Constant.Sign >= 0
            && sum.Terms.All(t => t.Coefficient.Sign > 0 && IsNonNegative(t.Node))
            && (sum.Constant.Sign > 0 || sum.Terms.Any(t => IsPositive(t.Node))),
        ProductNode product => product.Coefficient.Sign > 0 && product.Factors.All(f => IsPositive(f.Node)),
        CallNode call => call.Function == Functions.Exp
            || call.Function == Functions.Sigmoid
            || call.Function == Functions.Softplus
            || call.Function == Functions.Cosh
            || call.Function == Functions.Erfc
            || call.Function == Functions.Erfcx
            || call.Function == Functions.Sqrt1pSquare
            || call.Function == RowFunctions.Softmax,
        _ => false,
    };

    /// <summary>
    /// Whether two nodes are sums with something in common, and all that the difference leaves is one term or number: x + 1 and x.
    /// </summary>
    public static bool AreNear(Node left, Node right) =>
        left != right && Difference(left, right) is var difference && difference.Any(d => d.IsZero) && difference.Count(d => !d.IsZero) == 1;

    /// <summary>Whether two nodes are sums with something in common, which their difference is without.</summary>
    public static bool Share(Node left, Node right) =>
        left is SumNode && right is SumNode && Difference(left, right).Any(d => d.IsZero);

    /// <summary>Whether two nodes that have something in common differ by a number, which is less than a bound.</summary>
    public static bool DifferByLessThan(Node left, Node right, int bound) =>
        AreNear(left, right) && Constant(left) is var a && Constant(right) is var b && a != b && Rational.Abs(a - b) < bound;

    /// <summary>Whether two nodes that have something in common differ by a number.</summary>
    public static bool DifferByNumber(Node left, Node right) => AreNear(left, right) && Constant(left) != Constant(right);

    /// <summary>Whether a node is the mean of two others.</summary>
    public static bool IsMean(Node mean, Node left, Node right) =>
        left != right && Parts((mean, -2), (left, 1), (right, 1)).All(d => d.IsZero);

    private static List<Rational> Difference(Node left, Node right) => Parts((left, 1), (right, -1));

    /// <summary>The coefficients of a weighted sum of nodes, that of the constant among them where there is one.</summary>
    private static List<Rational> Parts(params (Node Node, int Weight)[] nodes)
    {
        var coefficients = new Dictionary<Node, Rational>();
        Rational constant = Rational.Zero;
        bool hasConstant = false;
        foreach ((Node node, int weight) in nodes)
        {
            constant += Constant(node) * weight;
            hasConstant |= !Constant(node).IsZero;
            foreach (Term term in node is SumNode sum ? sum.Terms : node is ConstantNode ? [] : [new Term(Rational.One, node)])
            {
                coefficients.TryGetValue(term.Node, out Rational before);
                coefficients[term.Node] = before + term.Coefficient * weight;
            }
        }

        return hasConstant ? [constant, .. coefficients.Values] : [.. coefficients.Values];
    }

    private static Rational Constant(Node node) => node is SumNode sum ? sum.Constant : node is ConstantNode constant ? constant.Value : Rational.Zero;

    /// <summary>Whether a node is never less than 0.</summary>
    public static bool IsNonNegative(Node node) => IsPositive(node) || node switch
    {
        ConstantNode constant => constant.Value.IsZero,
        SumNode sum => sum.Constant.Sign >= 0 && sum.Terms.All(t => t.Coefficient.Sign > 0 && IsNonNegative(t.Node)),
        ProductNode product => product.Coefficient.Sign > 0 && product.Factors.All(f => f.Exponent % 2 == 0 || IsNonNegative(f.Node)),
        CallNode call => call.Function == Functions.Abs
            || call.Function == Functions.Sqrt
            || call.Function == Functions.Relu
            || call.Function == Functions.Hypot
            || (call.Function == Functions.Max && call.Arguments.Any(IsNonNegative)),
        _ => false,
    };
}
