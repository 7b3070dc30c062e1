using System.Collections.Generic;
using System.Linq;

namespace LossGen.Kernels;

/// <summary>Undoes a fusion where there is nothing to share: what takes an e that nothing else uses is called by its own name.</summary>
internal sealed class Unsharing
{
    private readonly VectorGraph _vectors;
    private readonly Dictionary<VectorNode, int> _uses = [];
    private readonly Dictionary<VectorNode, VectorNode> _rewritten = [];

    /// <param name="vectors">Makes the new nodes.</param>
    /// <param name="results">All that the step computes.</param>
    public Unsharing(VectorGraph vectors, IEnumerable<VectorNode> results)
    {
        _vectors = vectors;
        foreach (VectorNode result in results)
        {
            Count(result);
        }
    }

    public VectorNode Rewrite(VectorNode node)
    {
        if (!_rewritten.TryGetValue(node, out VectorNode? rewritten))
        {
            rewritten = node is VectorCall call ? RewriteCall(call) : node;
            _rewritten.Add(node, rewritten);
        }

        return rewritten;
    }

    private VectorNode RewriteCall(VectorCall call)
    {
        // The last argument is e = exp(-|x|); the first is x, which the slope of the sigmoid has no need of beside e. Where e makes up
        // for the rounding of x, only the form that takes it does.
        if (Fusions.Alone.TryGetValue(call.Operation, out VectorOperation? alone)
            && call.Arguments[^1] is VectorCall { Arguments.Count: 1 } shared && _uses.TryGetValue(shared, out int uses) && uses == 1)
        {
            return _vectors.Call(alone, Rewrite(call.Arguments.Count > 1 ? call.Arguments[0] : shared.Arguments[0]));
        }

        return _vectors.Call(call.Operation, [.. call.Arguments.Select(Rewrite)]);
    }

    private void Count(VectorNode node)
    {
        _uses.TryGetValue(node, out int uses);
        _uses[node] = uses + 1;
        if (uses == 0 && node is VectorCall call)
        {
            foreach (VectorNode argument in call.Arguments)
            {
                Count(argument);
            }
        }
    }
}
