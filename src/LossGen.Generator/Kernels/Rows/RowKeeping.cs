using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels.Rows;

/// <summary>
/// Finds what a pass that adds up and a later one that writes both compute, element by element: it is kept where the results of the
/// later pass will go, instead of being computed twice.
/// </summary>
internal static class RowKeeping
{
    /// <summary>Functions that cost less than it takes to keep their value.</summary>
    private static readonly HashSet<Function> Cheap =
    [
        Functions.Abs, Functions.Sign, Functions.Min, Functions.Max, Functions.Clamp, Functions.Relu, Functions.Step,
        Functions.Floor, Functions.Ceil, Functions.Round, Functions.Where, Functions.Group,
        Functions.Less, Functions.LessOrEqual, Functions.Greater, Functions.GreaterOrEqual, Functions.Equal, Functions.NotEqual,
        Functions.And, Functions.Or, Functions.Not, RowFunctions.AtLabel, RowFunctions.OneHot,
    ];

    /// <summary>The largest value that is worth keeping, or null.</summary>
    /// <param name="written">What the later pass writes.</param>
    /// <param name="number">The number of the row to keep it in.</param>
    public static KeptValue? Find(Node written, int number)
    {
        CallNode[] sums = [.. All(written).OfType<CallNode>().Where(c => c.Function == RowFunctions.Sum && c.PerSample)];
        HashSet<Node>[] summed = [.. sums.Select(s => new HashSet<Node>(Elements(s.Arguments[0])))];
        foreach (Node node in Elements(written).Where(n => n.Shape.Dimension == written.Shape.Dimension && n.PerSample && IsCostly(n)))
        {
            for (int i = 0; i < sums.Length; i++)
            {
                if (summed[i].Contains(node))
                {
                    return new(sums[i], node, number);
                }
            }
        }

        return null;
    }

    private static bool IsCostly(Node node) => Elements(node).Any(n => n is CallNode call && call.Shape.IsRow && !Cheap.Contains(call.Function));

    /// <summary>The rows that a row is computed from element by element, itself first.</summary>
    private static IEnumerable<Node> Elements(Node node) => Reachable(node, n => n.Shape.IsRow);

    private static IEnumerable<Node> All(Node node) => Reachable(node, _ => true);

    private static IEnumerable<Node> Reachable(Node start, System.Func<Node, bool> isTaken)
    {
        var seen = new HashSet<Node> { start };
        var waiting = new Queue<Node>(seen);
        while (waiting.Count > 0)
        {
            Node node = waiting.Dequeue();
            yield return node;
            foreach (Node argument in node.Arguments.Where(a => isTaken(a) && seen.Add(a)))
            {
                waiting.Enqueue(argument);
            }
        }
    }
}
