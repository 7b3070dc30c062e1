using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace LossGen.Calculus;

/// <summary>
/// The table of functions of whole rows, one a line. What flows back to a row may be a scalar, which then stands for a row of
/// equal elements.
/// </summary>
internal static class RowFunctions
{
#pragma warning disable CS8604 // Rows name rows further down; all of them are there by the time that a derivative is asked for.

    public static readonly Function Sum = Reduction("sum", 1, (g, a, v, _, adjoint) => adjoint);
    public static readonly Function Mean = Reduction("mean", 1, (g, a, v, _, adjoint) => g.Divide(adjoint, g.Call(Count, a[0])));
    public static readonly Function Max = Reduction("max", 1, (g, a, v, _, adjoint) => SharedAmongEqual(g, a[0], v, adjoint));
    public static readonly Function Min = Reduction("min", 1, (g, a, v, _, adjoint) => SharedAmongEqual(g, a[0], v, adjoint));
    public static readonly Function Dot = Reduction("dot", 2, (g, a, v, i, adjoint) => g.Multiply(adjoint, a[1 - i]));
    public static readonly Function Norm = Reduction("norm", 1, (g, a, v, _, adjoint) => g.Multiply(adjoint, g.Call(Functions.XDivY, a[0], v)));
    public static readonly Function Norm1 = Reduction("norm1", 1, (g, a, v, _, adjoint) => g.Multiply(adjoint, g.Call(Functions.Sign, a[0])));
    public static readonly Function LogSumExp = Reduction("logsumexp", 1, (g, a, v, _, adjoint) => g.Multiply(adjoint, g.Call(Softmax, a[0])));
    public static readonly Function ArgMax = new("argmax", 1, ShapeKind.Integer, false, (d, _, _, _) => d.Graph.Zero, RowForm.Reduction);
    public static readonly Function Index = Reduction("index", 2, (g, a, v, i, adjoint) => i == 0 ? g.Multiply(adjoint, g.Call(OneHot, a[1], a[0])) : g.Zero);

    public static readonly Function Softmax = Whole("softmax", (g, u, v, r) => g.Multiply(v, g.Subtract(r, RowFolding.Total(g, g.Multiply(r, v), u))));
    public static readonly Function LogSoftmax = Whole("logsoftmax", (g, u, v, r) => g.Subtract(r, g.Multiply(g.Call(Softmax, u), RowFolding.Total(g, r, u))));

    // Internal: the largest element that isn't NaN, which costs less where a sum over the same row shows NaN; the length of a row; 1 at
    // a label and 0 elsewhere, and whether an element is the one at a label, for rows as long as the other argument; 1 - softmax(z) and
    // softmax(z) - onehot(k) without cancellation.
    public static readonly Function Peak = Reduction("peak", 1, (g, a, v, _, adjoint) => SharedAmongEqual(g, a[0], v, adjoint));
    public static readonly Function Count = new("count", 1, ShapeKind.Scalar, false, (d, _, _, _) => d.Graph.Zero, RowForm.Reduction);
    public static readonly Function OneHot = new("onehot", 2, ShapeKind.Scalar, false, (d, _, _, _) => d.Graph.Zero, RowForm.Whole);
    public static readonly Function AtLabel = new("atlabel", 2, ShapeKind.Boolean, false, (d, _, _, _) => d.Graph.Zero, RowForm.Whole);
    public static readonly Function SoftmaxComplement = new("softmaxcomplement", 1, ShapeKind.Scalar, false, (d, call, _, r) => d.Graph.Negate(Softmax.Pullback(d, (CallNode)d.Graph.Call(Softmax, call.Arguments[0]), 0, r)), RowForm.Whole);
    public static readonly Function SoftmaxSlope = new("softmaxslope", 2, ShapeKind.Scalar, false, (d, call, _, r) => Softmax.Pullback(d, (CallNode)d.Graph.Call(Softmax, call.Arguments[0]), 0, r), RowForm.Whole);

#pragma warning restore CS8604

    /// <summary>Every row of the table, in its order.</summary>
    public static readonly IReadOnlyList<Function> All =
        [.. typeof(RowFunctions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Function>()];

    private delegate Node ReductionPullback(Graph graph, IReadOnlyList<Node> arguments, Node value, int argument, Node adjoint);

    private delegate Node WholePullback(Graph graph, Node argument, Node value, Node adjoint);

    private static Function Reduction(string name, int arity, ReductionPullback pullback) => new(
        name,
        arity,
        ShapeKind.Scalar,
        false,
        (d, call, argument, adjoint) => d.Inside(adjoint, a => pullback(d.Graph, call.Arguments, call, argument, a)),
        RowForm.Reduction);

    private static Function Whole(string name, WholePullback pullback) => new(
        name, 1, ShapeKind.Scalar, false, (d, call, _, adjoint) => pullback(d.Graph, call.Arguments[0], call, adjoint), RowForm.Whole);

    /// <summary>The largest or smallest elements of a row share what flows back.</summary>
    private static Node SharedAmongEqual(Graph g, Node row, Node extreme, Node adjoint)
    {
        Node isExtreme = g.Call(Functions.Equal, row, extreme);
        Node count = g.Call(Sum, g.Select(isExtreme, g.One, g.Zero));
        return g.Select(isExtreme, g.Divide(adjoint, count), g.Zero);
    }
}
