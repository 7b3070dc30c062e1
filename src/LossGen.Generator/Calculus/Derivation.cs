using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus;

/// <summary>
/// Reverse-mode differentiation by one variable: every node gets one derivative, made from what flows back from the nodes
/// that use it, so the result is linear in the size of the expression.
/// </summary>
internal sealed class Derivation
{
    private readonly Variable _variable;

    public Derivation(Graph graph, Variable variable)
    {
        Graph = graph;
        _variable = variable;
    }

    public Graph Graph { get; }

    /// <summary>The derivative of a node by a variable.</summary>
    public static Node Derive(Graph graph, Node root, Variable variable) => new Derivation(graph, variable).Run(root);

    /// <summary>Whether a node changes with the variable.</summary>
    public bool Varies(Node node) => node.DependsOn(_variable);

    /// <summary>
    /// What flows back times a local derivative. Where it only flows on one branch, the factor goes inside that branch, so that
    /// an infinity on the other one can't turn its 0 into NaN.
    /// </summary>
    public Node Multiply(Node adjoint, Node factor) => Inside(adjoint, a => Graph.Multiply(a, factor));

    /// <summary>The same for any way to make what flows back to an argument from what flows back to a call.</summary>
    public Node Inside(Node adjoint, Func<Node, Node> pullback)
    {
        if (adjoint == Graph.Zero)
        {
            return adjoint;
        }

        if (HasZeroBranch(adjoint))
        {
            var call = (CallNode)adjoint;
            return Graph.Select(call.Arguments[0], Inside(call.Arguments[1], pullback), Inside(call.Arguments[2], pullback));
        }

        return pullback(adjoint);
    }

    private bool HasZeroBranch(Node node) =>
        node is CallNode call
        && call.Function == Functions.Where
        && call.Arguments.Skip(1).Any(branch => branch == Graph.Zero || HasZeroBranch(branch));

    private Node Run(Node root)
    {
        if (!Varies(root))
        {
            return Graph.Zero;
        }

        // A node's arguments are older than the node, so going from new to old sees all that uses a node before the node.
        var contributions = new Dictionary<Node, List<(int From, Node Value)>> { [root] = [(root.Id, Graph.One)] };
        var order = new SortedSet<(int Id, Node Node)>(Comparer<(int Id, Node Node)>.Create((a, b) => b.Id.CompareTo(a.Id))) { (root.Id, root) };
        while (order.Count > 0)
        {
            (int, Node Node) next = order.Min;
            order.Remove(next);
            Node adjoint = Graph.Sum([.. contributions[next.Node].OrderBy(c => c.From).Select(c => c.Value)]);
            if (next.Node is VariableNode)
            {
                return adjoint;
            }

            foreach ((Node argument, Node value) in PullBack(next.Node, adjoint))
            {
                if (!contributions.TryGetValue(argument, out List<(int, Node)>? list))
                {
                    contributions.Add(argument, list = []);
                    order.Add((argument.Id, argument));
                }

                // A scalar that met every element of a row gets what flows back from all of them.
                bool broadcast = next.Node.Shape.IsRow && !argument.Shape.IsRow;
                list.Add((next.Node.Id, broadcast ? RowFolding.Total(Graph, value, next.Node) : value));
            }
        }

        return Graph.Zero;
    }

    /// <summary>The derivative of a node by each of its arguments that varies.</summary>
    public IEnumerable<(Node Argument, Node Value)> LocalDerivatives(Node node) => PullBack(node, Graph.One);

    private IEnumerable<(Node Argument, Node Value)> PullBack(Node node, Node adjoint)
    {
        switch (node)
        {
            case SumNode sum:
                foreach (Term term in sum.Terms.Where(t => Varies(t.Node)))
                {
                    yield return (term.Node, Multiply(adjoint, Graph.Constant(term.Coefficient)));
                }

                break;
            case ProductNode product:
                for (int i = 0; i < product.Factors.Length; i++)
                {
                    Factor factor = product.Factors[i];
                    if (Varies(factor.Node))
                    {
                        IEnumerable<(Node, int)> others = product.Factors.Select((f, j) => (f.Node, j == i ? f.Exponent - 1 : f.Exponent));
                        yield return (factor.Node, Multiply(adjoint, Graph.Product(product.Coefficient * factor.Exponent, others)));
                    }
                }

                break;
            case CallNode call:
                for (int i = 0; i < call.Arguments.Length; i++)
                {
                    if (Varies(call.Arguments[i]) && !call.Arguments[i].Shape.IsBoolean)
                    {
                        yield return (call.Arguments[i], call.Function.Pullback(this, call, i, adjoint));
                    }
                }

                break;
        }
    }
}
