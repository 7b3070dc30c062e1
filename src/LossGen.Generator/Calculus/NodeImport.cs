using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus;

/// <summary>Makes nodes of other graphs anew in one graph.</summary>
internal sealed class NodeImport(Graph graph)
{
    private readonly Dictionary<Node, Node> _imported = [];
    private readonly Dictionary<Node, bool> _keepsRows = [];

    /// <summary>The graph that nodes are made in.</summary>
    public Graph Graph => graph;

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

    /// <summary>
    /// The node in the graph, or null where a row that a function takes as a whole would be a number there: differences such as
    /// <c>x - x</c>, which the other graph keeps because it may not simplify yet, are 0, which doesn't tell a length.
    /// </summary>
    public Node? WithRowsOf(Node node) => KeepsRows(node) ? Of(node) : null;

    private bool KeepsRows(Node node)
    {
        if (!_keepsRows.TryGetValue(node, out bool keeps))
        {
            keeps = node.Arguments.All(KeepsRows)
                && (node is not CallNode { Function.Form: not RowForm.Elementwise } || node.Arguments.All(a => !a.Shape.IsRow || Of(a).Shape.IsRow));
            _keepsRows.Add(node, keeps);
        }

        return keeps;
    }
}
