using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus;

/// <summary>Makes nodes of other graphs anew in one graph.</summary>
internal sealed class NodeImport(Graph graph)
{
    private readonly Dictionary<Node, Node> _imported = [];

    /// <summary>The node in the graph.</summary>
    public Node Of(Node node)
    {
        if (!_imported.TryGetValue(node, out Node? imported))
        {
            imported = node switch
            {
                ConstantNode constant => graph.Constant(constant.Value),
                NamedConstantNode named => graph.Named(named.Constant),
                VariableNode variable => graph.Variable(variable.Variable),
                _ => graph.Rebuild(node, [.. node.Arguments.Select(Of)]),
            };
            _imported.Add(node, imported);
        }

        return imported;
    }
}
