using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>Puts a node in the place of a variable.</summary>
internal sealed class Substitution(Graph graph, Variable variable, Node replacement)
{
    private readonly Dictionary<Node, Node> _results = [];

    /// <summary>The node with the variable replaced.</summary>
    public Node Of(Node node)
    {
        if (!node.DependsOn(variable))
        {
            return node;
        }

        if (!_results.TryGetValue(node, out Node? result))
        {
            result = node is VariableNode ? replacement : graph.Rebuild(node, [.. node.Arguments.Select(Of)]);
            _results.Add(node, result);
        }

        return result;
    }
}
