using System.Linq;

namespace LossGen.Calculus;

/// <summary>What is known of functions of rows as soon as they are called.</summary>
internal static class RowFolding
{
    /// <summary>The sum over a row of a value that is a row, or the same for every element.</summary>
    /// <param name="graph">The graph of the nodes.</param>
    /// <param name="value">What to add up.</param>
    /// <param name="row">Any row of the same length.</param>
    public static Node Total(Graph graph, Node value, Node row) => value == graph.Zero ? value
        : value.Shape.IsRow ? graph.Call(RowFunctions.Sum, value)
        : graph.Multiply(value, graph.Call(RowFunctions.Count, Representative(row)));

    /// <summary>What a call simplifies to, or null.</summary>
    public static Node? Fold(Graph g, Function function, Node[] a)
    {
        // A row whose terms cancelled is the number 0.
        if (!a[0].Shape.IsRow && (function == RowFunctions.Mean || function == RowFunctions.Max || function == RowFunctions.Min))
        {
            return a[0];
        }

        if (a.Contains(g.Zero) && (function == RowFunctions.Sum || function == RowFunctions.Dot || function == RowFunctions.Norm || function == RowFunctions.Norm1))
        {
            return g.Zero;
        }

        if (function == RowFunctions.Sum)
        {
            return FoldSum(g, a[0]);
        }

        if (function == RowFunctions.Dot)
        {
            return a[0] is ProductNode { Coefficient.IsOne: false } left ? g.Scale(g.Call(function, WithoutCoefficient(g, left), a[1]), left.Coefficient)
                : a[1] is ProductNode { Coefficient.IsOne: false } right ? g.Scale(g.Call(function, a[0], WithoutCoefficient(g, right)), right.Coefficient)
                : null;
        }

        if (function == RowFunctions.Index)
        {
            return FoldIndex(g, a[0], a[1]);
        }

        if (function == RowFunctions.OneHot || function == RowFunctions.AtLabel || function == RowFunctions.Count)
        {
            Node row = Representative(a[a.Length - 1]);
            return row == a[a.Length - 1] ? null : g.Call(function, [.. a.Take(a.Length - 1), row]);
        }

        return null;
    }

    private static Node? FoldSum(Graph g, Node row)
    {
        if (row is CallNode call)
        {
            if (call.Function == RowFunctions.Softmax || call.Function == RowFunctions.OneHot)
            {
                return g.One;
            }

            // A condition on the sample as a whole.
            if (call.Function == Functions.Where && !call.Arguments[0].Shape.IsRow)
            {
                return g.Select(call.Arguments[0], Total(g, call.Arguments[1], row), Total(g, call.Arguments[2], row));
            }
        }

        // Terms of which the sum is known; others stay together, so that it takes one pass.
        if (row is SumNode sum && sum.Terms.All(t => !t.Node.Shape.IsRow || AddsUpToOne(t.Node)))
        {
            return g.Sum([Total(g, g.Constant(sum.Constant), row), .. sum.Terms.Select(t => g.Scale(Total(g, t.Node, row), t.Coefficient))]);
        }

        if (row is not ProductNode product)
        {
            return null;
        }

        // What is the same for all elements goes before the sum, and the sum over one element is that element.
        Factor[] scalars = [.. product.Factors.Where(f => !f.Node.Shape.IsRow)];
        Factor[] rows = [.. product.Factors.Where(f => f.Node.Shape.IsRow)];
        Node before = g.Product(product.Coefficient, scalars.Select(f => (f.Node, f.Exponent)));
        if (rows.FirstOrDefault(f => IsOneHot(f.Node)) is { Node: CallNode oneHot, Exponent: > 0 })
        {
            Node rest = g.Product(Rational.One, rows.Where(f => f.Node != oneHot).Select(f => (f.Node, f.Exponent)));
            return g.Multiply(before, rest.Shape.IsRow ? g.Call(RowFunctions.Index, rest, oneHot.Arguments[0]) : rest);
        }

        return before == g.One ? null : g.Multiply(before, g.Call(RowFunctions.Sum, g.Product(Rational.One, rows.Select(f => (f.Node, f.Exponent)))));
    }

    /// <summary>Whether it is a row of which the sum is 1, or that times what is the same for all elements.</summary>
    private static bool AddsUpToOne(Node node) => node switch
    {
        CallNode call => call.Function == RowFunctions.Softmax || call.Function == RowFunctions.OneHot,
        ProductNode product => product.Factors.Count(f => f.Node.Shape.IsRow) == 1
            && product.Factors.All(f => !f.Node.Shape.IsRow || (f.Exponent == 1 && AddsUpToOne(f.Node))),
        _ => false,
    };

    private static bool IsOneHot(Node node) => node is CallNode call && call.Function == RowFunctions.OneHot;

    /// <summary>An element of what is computed element by element is computed from the elements.</summary>
    private static Node? FoldIndex(Graph g, Node row, Node label)
    {
        if (row is CallNode oneHot && (oneHot.Function == RowFunctions.OneHot || oneHot.Function == RowFunctions.AtLabel))
        {
            Node isLabel = g.Call(Functions.Equal, oneHot.Arguments[0], label);
            return oneHot.Function == RowFunctions.AtLabel ? isLabel : g.Select(isLabel, g.One, g.Zero);
        }

        if (row is CallNode { Function.Form: not RowForm.Elementwise } or VariableNode)
        {
            return null;
        }

        return g.Rebuild(row, [.. row.Arguments.Select(a => a.Shape.IsRow ? g.Call(RowFunctions.Index, a, label) : a)]);
    }

    private static Node WithoutCoefficient(Graph g, ProductNode product) =>
        g.Product(Rational.One, product.Factors.Select(f => (f.Node, f.Exponent)));

    /// <summary>The first parameter that makes a node a row: enough to tell its length.</summary>
    private static Node Representative(Node node)
    {
        while (node is not VariableNode)
        {
            node = node is CallNode { Function: var function } call && (function == RowFunctions.OneHot || function == RowFunctions.AtLabel)
                ? call.Arguments[1]
                : node.Arguments.First(a => a.Shape.IsRow);
        }

        return node;
    }
}
