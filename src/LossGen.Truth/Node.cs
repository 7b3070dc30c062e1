using System.Collections.Generic;

namespace LossGen.Truth;

/// <summary>A node of the expression tree: a number, a name, or a function or operator applied to arguments.</summary>
/// <param name="Position">Where it starts in the text.</param>
internal abstract record Node(int Position)
{
    /// <summary>The names below this node that are parameters, those reached through definitions included.</summary>
    internal abstract IEnumerable<string> Names();
}

/// <summary>A number as it is written.</summary>
internal sealed record NumberNode(string Text, int Position) : Node(Position)
{
    internal override IEnumerable<string> Names() => [];
}

/// <summary>A parameter or a constant.</summary>
internal sealed record NameNode(string Name, int Position) : Node(Position)
{
    internal override IEnumerable<string> Names() => [Name];
}

/// <summary>An application; operators go by their symbol, unary minus by <c>neg</c>, the conditional by <c>where</c>, an index by <c>[]</c>.</summary>
internal sealed record ApplyNode(string Function, IReadOnlyList<Node> Arguments, int Position) : Node(Position)
{
    private IReadOnlySet<string>? _names;

    internal override IEnumerable<string> Names()
    {
        // Definitions make the tree a graph, so the set is computed once a node.
        if (_names is null)
        {
            var found = new HashSet<string>();
            foreach (var argument in Arguments)
            {
                found.UnionWith(argument.Names());
            }

            _names = found;
        }

        return _names;
    }
}
