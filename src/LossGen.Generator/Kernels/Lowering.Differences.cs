using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Calculus.Rewriting;

namespace LossGen.Kernels;

/// <summary>
/// Sums that may cross zero between rounded terms, as exp(s) - y*s: the terms are added with what their roundings left, so that
/// the sum is about as good as it would be with twice the digits.
/// </summary>
internal sealed partial class Lowering
{
    /// <summary>What adds up to information or likelihood: such terms have one sign where the loss means anything.</summary>
    private static readonly HashSet<Function> Logarithms = [Functions.Log, Functions.XLogY, Functions.Log1p, Functions.XLog1pY];

    private readonly Dictionary<Node, bool> _reducing = [];

    /// <summary>
    /// Whether terms of a sum may cancel: some have a minus sign before them, or are logarithms among others. A group is computed as it
    /// stands, and what reduces a row has other errors than its last.
    /// </summary>
    private bool MayCancel(SumNode sum)
    {
        if (sum.Terms.Any(t => HasReduction(t.Node) || HasGroup(t.Node)))
        {
            return false;
        }

        int sign = sum.Terms[0].Coefficient.Sign;
        return sum.Constant.Sign == -sign
            || sum.Terms.Any(t => t.Coefficient.Sign != sign)
            || (sum.Terms.Any(t => HasFactor(t.Node, Logarithms)) && !sum.Terms.All(t => HasFactor(t.Node, Logarithms)))
            || sum.Terms.Any(t => HasFactor(t.Node, [Functions.Exp]) && sum.Terms.Any(o => !Facts.IsNonNegative(o.Node)));
    }

    private static bool HasGroup(Node node) =>
        node is CallNode call && call.Function == Functions.Group
        || node is ProductNode product && product.Factors.Any(f => HasGroup(f.Node));

    private static bool HasFactor(Node node, HashSet<Function> functions) => node switch
    {
        CallNode call => functions.Contains(call.Function),
        ProductNode product => product.Factors.Any(f => f.Node is CallNode call && functions.Contains(call.Function)),
        _ => false,
    };

    private bool HasReduction(Node node)
    {
        if (!_reducing.TryGetValue(node, out bool reduces))
        {
            reduces = node is CallNode { Function.Form: not RowForm.Elementwise } || node.Arguments.Any(HasReduction);
            _reducing.Add(node, reduces);
        }

        return reduces;
    }

    /// <summary>
    /// Whether anything is gained: all errors are known, and there is one that a fused multiply-add doesn't take care of by itself.
    /// </summary>
    private bool IsWorthCompleting(List<Part> parts)
    {
        List<VectorNode> factors = [.. parts.SelectMany(p => p.Second is null ? new[] { p.First } : [p.First, p.Second])];
        int products = parts.Count(p => p.IsProduct);
        return factors.TrueForAll(Errors.IsKnown)
            && (products > 1 || (products == 1 && parts.Count > 2) || factors.Exists(Errors.IsRounded));
    }

    /// <summary>
    /// All but the last addition keep what they round away; the last one has nothing to lose where much cancels. If there is a product,
    /// it comes last, fused.
    /// </summary>
    private VectorNode LowerDifference(List<Part> parts)
    {
        Part last = parts.FindLast(p => p.IsProduct) is { First: not null } product ? product : parts[^1];
        parts.Remove(last);
        int start = parts.FindIndex(p => !p.Negative);
        Part first = parts[start < 0 ? 0 : start];
        parts.Remove(first);
        VectorNode total = first.Negative ? Vectors.Negate(Whole(first)) : Whole(first);
        VectorNode? rest = Errors.Of(total);
        foreach (Part part in parts)
        {
            VectorNode term = Whole(part);
            VectorNode next = Add(total, new(term, Negative: part.Negative));
            rest = Errors.Plus(rest, Errors.OfAddition(next, total, part.Negative ? Vectors.Negate(term) : term));
            rest = part.Negative ? Errors.Minus(rest, Errors.Of(term)) : Errors.Plus(rest, Errors.Of(term));
            total = next;
        }

        VectorNode? left = last.Second is { } factor ? Errors.OfFactors(last.First, factor) : Errors.Of(last.First);
        rest = last.Negative ? Errors.Minus(rest, left) : Errors.Plus(rest, left);
        total = Add(total, last);
        return rest is null ? total : Vectors.Call(VectorOperations.AddRest, total, rest);
    }

    /// <summary>A part as one value without its sign, its product rounded.</summary>
    private VectorNode Whole(Part part) => part.Second is { } factor ? Vectors.Multiply(part.First, factor) : part.First;
}
