using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Diagnostics;

namespace LossGen.Language;

/// <summary>
/// Whether a loss can be differentiated by the chosen variables. One that depends on a variable only through argmax can't,
/// as an index doesn't vary smoothly with anything; everything else has a derivative, if only one that is 0.
/// </summary>
internal static class Differentiability
{
    /// <summary>Reports each call of argmax that alone leads to a chosen variable.</summary>
    /// <returns>Whether there is none.</returns>
    public static bool Check(BoundLoss bound, IReadOnlyList<Variable> chosen, List<LossDiagnostic> diagnostics)
    {
        (ulong reached, List<Node> calls) = Reach(bound.Value);
        int before = diagnostics.Count;
        foreach (Node call in calls.OrderBy(c => bound.ArgMaxSpans[c].Start))
        {
            if (chosen.FirstOrDefault(v => call.DependsOn(v) && (reached & (1UL << v.Ordinal)) == 0) is { } variable)
            {
                diagnostics.Add(LossDiagnostic.At(
                    DiagnosticKind.NotDifferentiable,
                    bound.ArgMaxSpans[call],
                    $"The loss depends on '{variable.Name}' only through argmax, which has no derivative; "
                        + "for the value without a gradient, write WithRespectTo = \"\""));
            }
        }

        return diagnostics.Count == before;
    }

    /// <summary>The variables that a value depends on other than through argmax, and the calls of argmax in it.</summary>
    private static (ulong Variables, List<Node> Calls) Reach(Node value)
    {
        ulong variables = 0;
        var calls = new List<Node>();
        var reached = new HashSet<Node> { value };
        var pending = new Stack<Node>(reached);
        while (pending.Count > 0)
        {
            Node node = pending.Pop();
            if (node is CallNode call && call.Function == RowFunctions.ArgMax)
            {
                calls.Add(node);
                continue;
            }

            variables |= node is VariableNode ? node.Variables : 0;
            foreach (Node argument in node.Arguments)
            {
                if (reached.Add(argument))
                {
                    pending.Push(argument);
                }
            }
        }

        return (variables, calls);
    }
}
