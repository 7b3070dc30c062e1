using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus;

/// <summary>
/// The diagonal of the derivative of a row by a row: each element by the element of the variable in the same place. Going
/// forward through what is computed element by element, with the gradient of every scalar on the way from reverse mode.
/// </summary>
internal sealed class DiagonalDerivation
{
    private readonly Graph _graph;
    private readonly Variable _variable;
    private readonly Derivation _local;
    private readonly Dictionary<Node, Node> _results = [];

    private DiagonalDerivation(Graph graph, Variable variable)
    {
        _graph = graph;
        _variable = variable;
        _local = new(graph, variable);
    }

    public static Node Derive(Graph graph, Node root, Variable variable) => new DiagonalDerivation(graph, variable).Run(root);

    private Node Run(Node node)
    {
        if (!node.DependsOn(_variable))
        {
            return _graph.Zero;
        }

        if (!_results.TryGetValue(node, out Node? result))
        {
            result = !node.Shape.IsRow ? Derivation.Derive(_graph, node, _variable) : node switch
            {
                VariableNode => _graph.One,
                CallNode { Function.Form: RowForm.Whole } call => OfWholeRow(call),
                _ => OfElements(node),
            };
            _results.Add(node, result);
        }

        return result;
    }

    /// <summary>The chain rule in one place of the row.</summary>
    private Node OfElements(Node node) => _graph.Sum(
        [.. _local.LocalDerivatives(node).Select(local => _local.Multiply(local.Value, Run(local.Argument)))]);

    /// <summary>softmax(u) is exp(u - logsumexp(u)) in every place; what a label marks doesn't vary.</summary>
    private Node OfWholeRow(CallNode call)
    {
        if (call.Function != RowFunctions.Softmax && call.Function != RowFunctions.LogSoftmax)
        {
            return _graph.Zero;
        }

        Node row = call.Arguments[0];
        Node exponent = _graph.Subtract(Run(row), Run(_graph.Call(RowFunctions.LogSumExp, row)));
        return call.Function == RowFunctions.Softmax ? _graph.Multiply(call, exponent) : exponent;
    }
}
