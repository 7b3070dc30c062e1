using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>Elements of rows.</summary>
internal static class Elements
{
    /// <summary>
    /// The element of a row at a label, computed from the elements of what the row is computed from. Each part is visited
    /// once and without recursion: definitions make deep graphs in which the number of paths doubles with every line.
    /// </summary>
    public static Node At(Graph graph, Node row, Node label)
    {
        var elements = new Dictionary<Node, Node>();
        foreach (Node part in Parts(row).OrderBy(p => p.Id))
        {
            elements.Add(part, IsElementwise(part)
                ? graph.Rebuild(part, [.. part.Arguments.Select(a => a.Shape.IsRow ? elements[a] : a)])
                : graph.Call(RowFunctions.Index, part, label));
        }

        return elements[row];
    }

    /// <summary>The row, and the rows that it is computed from element by element.</summary>
    private static HashSet<Node> Parts(Node row)
    {
        var parts = new HashSet<Node> { row };
        var pending = new Stack<Node>(parts);
        while (pending.Count > 0)
        {
            Node part = pending.Pop();
            foreach (Node argument in part.Arguments.Where(a => IsElementwise(part) && a.Shape.IsRow))
            {
                if (parts.Add(argument))
                {
                    pending.Push(argument);
                }
            }
        }

        return parts;
    }

    private static bool IsElementwise(Node node) => node is SumNode or ProductNode or CallNode { Function.Form: RowForm.Elementwise };
}
