using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Rewriting;
using LossGen.Calculus.Witnessing;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Diagnostics;

/// <summary>
/// Tells what became of the parts of a loss: each part that a rule was applied to, with an input at which it fails as it is
/// written. Where derivatives were rewritten, that is told of the whole expression.
/// </summary>
internal sealed class RewriteDiagnostics
{
    /// <summary>How many parts of one loss are told of.</summary>
    private const int MaxParts = 10;

    /// <summary>How many inputs a part is tried at; the plainest that fail come early.</summary>
    private const int MaxPoints = 400;

    /// <summary>Larger parts aren't evaluated, and of larger forms no name is given.</summary>
    private const int MaxSize = 100;

    private const int MaxText = 100;

    private readonly BoundLoss _bound;
    private readonly AppliedRewrites _rewrites;
    private readonly FloatType _type;
    private readonly TextSpan _whole;
    private readonly List<(TextSpan Span, string Sentence)> _found = [];

    private RewriteDiagnostics(BoundLoss bound, LossAnalysis analysis, LossModel model)
    {
        _bound = bound;
        _rewrites = analysis.Rewrites;
        _type = model.Type;
        _whole = new(0, model.Expression.Length);
    }

    public static IEnumerable<LossDiagnostic> Of(BoundLoss bound, LossAnalysis analysis, LossModel model)
    {
        var parts = new RewriteDiagnostics(bound, analysis, model);
        parts.TellValue();
        parts.TellDerivatives();
        return parts._found.Distinct().OrderBy(p => p.Span.Start).Take(MaxParts)
            .Select(p => LossDiagnostic.At(DiagnosticKind.Rewritten, p.Span, p.Sentence));
    }

    private void TellValue()
    {
        // What was rewritten away again further up isn't there any more, and nothing is told of it.
        HashSet<Node> computed = [.. Reachable(Final(_rewrites.Written))];
        Dictionary<Node, TextSpan> spans = new() { [_rewrites.Written] = _whole };
        foreach (Node node in Reachable(_rewrites.Written))
        {
            // What has no place of its own is where that is that it is a part of, which comes first.
            TextSpan span = _bound.Spans.TryGetValue(node, out TextSpan own) ? own : spans[node];
            foreach (Node argument in node.Arguments)
            {
                spans[argument] = span;
            }

            Node stable = _rewrites.Stable.Rewrite(node);
            Node final = _rewrites.Evaluation.Rewrite(stable);
            bool isRecognised = stable != WithRewrittenArguments(node, _rewrites.Stable);
            if ((isRecognised || final != WithRewrittenArguments(stable, _rewrites.Evaluation)) && computed.Contains(final))
            {
                Tell(span, node, isRecognised ? stable : final, final, "");
            }
        }
    }

    private void TellDerivatives()
    {
        HashSet<Node> ofValue = [.. Reachable(_rewrites.Stable.Rewrite(_rewrites.Written))];
        foreach ((Variable variable, Node derivative) in _rewrites.Derivatives)
        {
            foreach (Node node in Reachable(derivative).Where(n => !ofValue.Contains(n)))
            {
                Node final = _rewrites.Evaluation.Rewrite(node);
                if (final != WithRewrittenArguments(node, _rewrites.Evaluation))
                {
                    Tell(_whole, node, final, final, $"In d/d{variable.Name}, ");
                }
            }
        }
    }

    private void Tell(TextSpan span, Node node, Node shown, Node final, string where)
    {
        var judge = new Judge(node, final, _type);
        bool isSmall = judge.Size <= 2 * MaxSize;
        string before = isSmall && IsShort(node) ? Printer.Print(node) : "this";
        string? after = isSmall && IsShort(shown) ? Rewrites.Name(shown, before) : null;
        string quoted = before.Length > MaxText || before == "this" ? "this" : $"'{before}'";
        string sentence = where + quoted + " is computed " + (after is null ? "in a form that neither overflows nor cancels" : $"as '{after}'");
        string? failure = isSmall ? FailingPoint.Describe(judge, MaxPoints) : null;
        sentence += failure is null ? "" : $": as written, it {failure}";
        _found.Add((span, char.ToUpperInvariant(sentence[0]) + sentence.Substring(1)));
    }

    private Node Final(Node node) => _rewrites.Evaluation.Rewrite(_rewrites.Stable.Rewrite(node));

    /// <summary>What a node would be if no rule had been applied to it itself.</summary>
    private Node WithRewrittenArguments(Node node, Rewriter rewriter)
    {
        Node[] arguments = [.. node.Arguments.Select(rewriter.Rewrite)];
        return arguments.SequenceEqual(node.Arguments) ? node : _bound.Graph.Rebuild(node, arguments);
    }

    /// <summary>All nodes below and with one, users before what they use.</summary>
    private static IEnumerable<Node> Reachable(Node root)
    {
        var pending = new SortedSet<Node>(Comparer<Node>.Create((a, b) => b.Id.CompareTo(a.Id))) { root };
        while (pending.Count > 0)
        {
            Node next = pending.Min;
            pending.Remove(next);
            yield return next;
            pending.UnionWith(next.Arguments);
        }
    }

    /// <summary>Whether a node is short when it is written out, with what it shares each time anew.</summary>
    private static bool IsShort(Node node)
    {
        int left = MaxSize;
        return Count(node);

        bool Count(Node part) => --left >= 0 && part.Arguments.All(Count);
    }
}
