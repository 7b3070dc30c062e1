using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Kernels;

/// <summary>
/// What a value is short of what it would be without rounding, as operations of its own: exact for products, sums, quotients and
/// roots (Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26, 2005), by the library for functions,
/// and to first order in the errors of operands. Inputs are exact; what isn't in the table counts as exact as well.
/// </summary>
/// <param name="vectors">Makes the operations.</param>
/// <param name="computed">How a value that was computed once per call came to be, or null for inputs.</param>
internal sealed class RoundingErrors(VectorGraph vectors, Func<VectorName, VectorNode?> computed)
{
    /// <summary>How deep errors are followed: those of values further down are small beside what is done with them.</summary>
    private const int MaxDepth = 6;

    /// <summary>The error of an operation, from its value.</summary>
    private delegate VectorNode? Rule(RoundingErrors errors, VectorCall value, int depth);

    /// <summary>The rules, one operation a line.</summary>
    private static readonly Dictionary<VectorOperation, Rule> Rules = new()
    {
        [VectorOperations.Negate] = (e, v, depth) => e.Negative(e.Of(v.Arguments[0], depth)),
        [VectorOperations.Multiply] = (e, v, depth) => e.OfProduct(v, depth),
        [VectorOperations.Divide] = (e, v, depth) => e.OfQuotient(v, depth),
        [VectorOperations.Add] = (e, v, depth) => e.Plus(e.OfAddition(v, v.Arguments[0], v.Arguments[1]), e.Plus(e.Of(v.Arguments[0], depth), e.Of(v.Arguments[1], depth))),
        [VectorOperations.Subtract] = (e, v, depth) => e.Plus(e.OfSubtraction(v), e.Minus(e.Of(v.Arguments[0], depth), e.Of(v.Arguments[1], depth))),
        [VectorOperations.FusedMultiplyAdd] = (e, v, depth) => e.OfFused(v, depth),
        [VectorOperations.AddRest] = (e, v, _) => e.OfAddition(v, v.Arguments[0], v.Arguments[1]),
        [VectorOperations.Sqrt] = (e, v, depth) => e.OfRoot(v, depth),
        [VectorOperations.Abs] = (e, v, depth) => e.Of(v.Arguments[0], depth) is { } error ? e.Select(e.Call(VectorOperations.LessThan, v.Arguments[0], e.Zero), e.Negative(error), error) : null,
        [VectorOperations.ConditionalSelect] = (e, v, depth) => e.Select(v.Arguments[0], e.Of(v.Arguments[1], depth), e.Of(v.Arguments[2], depth)),
        [VectorOperations.Exp] = (e, v, _) => e.OfExp(v),
        [VectorOperations.XDivY] = (e, v, depth) => e.OfQuotient(v, depth),
        [VectorOperations.Max] = (e, v, depth) => e.Select(e.Call(VectorOperations.GreaterThan, v.Arguments[0], v.Arguments[1]), e.Of(v.Arguments[0], depth), e.Of(v.Arguments[1], depth)),
        [VectorOperations.Min] = (e, v, depth) => e.Select(e.Call(VectorOperations.LessThan, v.Arguments[0], v.Arguments[1]), e.Of(v.Arguments[0], depth), e.Of(v.Arguments[1], depth)),
        [VectorOperations.Log1p] = (e, v, _) => e.Call(VectorOperations.Log1pRest, [.. v.Arguments, v]),
        [VectorOperations.Log] = (e, v, _) => e.Call(VectorOperations.LogRest, [.. v.Arguments, v]),
        [VectorOperations.Tanh] = (e, v, _) => e.Call(VectorOperations.TanhRest, [.. v.Arguments, v]),
        [VectorOperations.XLogY] = (e, v, _) => e.Call(VectorOperations.XLogYRest, [.. v.Arguments, v]),
    };

    /// <summary>What is exact, or as good as: comparisons, and functions that only choose.</summary>
    private static readonly HashSet<VectorOperation> Exact =
    [
        VectorOperations.LessThan, VectorOperations.LessThanOrEqual, VectorOperations.GreaterThan, VectorOperations.GreaterThanOrEqual,
        VectorOperations.EqualTo, VectorOperations.And, VectorOperations.Or, VectorOperations.Not, VectorOperations.Sign, VectorOperations.Step,
        VectorOperations.Floor, VectorOperations.Ceiling, VectorOperations.Round,
    ];

    /// <summary>What rounds more than a sum of inputs does.</summary>
    private static readonly HashSet<VectorOperation> Rounded =
    [
        VectorOperations.Multiply, VectorOperations.Divide, VectorOperations.Sqrt, VectorOperations.FusedMultiplyAdd, VectorOperations.AddRest,
        VectorOperations.Exp, VectorOperations.Log, VectorOperations.Log1p, VectorOperations.XLogY, VectorOperations.Tanh, VectorOperations.XDivY,
    ];

    private readonly Dictionary<VectorNode, VectorNode?> _known = [];

    private VectorNode Zero => vectors.Zero;

    /// <summary>The error of a value, or null if it is exact as far as is known.</summary>
    public VectorNode? Of(VectorNode value) => Of(value, 0);

    /// <summary>
    /// What an exponential takes beside its argument to make up for its rounding: the factors of a product, which is cheapest, the
    /// error of anything else, or nothing.
    /// </summary>
    public IReadOnlyList<VectorNode> Completing(VectorNode argument) => Of(argument) switch
    {
        null => [],
        _ when argument is VectorCall { Operation: var operation, Arguments: [var a, var b] }
            && operation == VectorOperations.Multiply && Of(a) is null && Of(b) is null => [a, b],
        { } error => [error],
    };

    /// <summary>Whether all that a value is made of has its place in the tables, so that its error is more than a guess.</summary>
    public bool IsKnown(VectorNode value) =>
        value is not VectorCall call || ((Rules.ContainsKey(call.Operation) || Exact.Contains(call.Operation)) && call.Arguments.All(IsKnown));

    /// <summary>Whether anything but the addition of inputs was rounded.</summary>
    public bool IsRounded(VectorNode value) => value is VectorCall call
        && ((Rounded.Contains(call.Operation) && Of(value) is not null) || (!Exact.Contains(call.Operation) && call.Arguments.Any(IsRounded)));

    /// <summary>The error of a*b from those of a and b, without that of its own rounding.</summary>
    public VectorNode? OfFactors(VectorNode a, VectorNode b) => Plus(Times(a, Of(b), null), Times(b, Of(a), null));

    /// <summary>What a + b rounds away, for sum = a + b, whichever is larger (Knuth, The Art of Computer Programming 2, 4.2.2).</summary>
    public VectorNode OfAddition(VectorNode sum, VectorNode a, VectorNode b)
    {
        VectorNode taken = Call(VectorOperations.Subtract, sum, a);
        return Call(VectorOperations.Add, Call(VectorOperations.Subtract, a, Call(VectorOperations.Subtract, sum, taken)), Call(VectorOperations.Subtract, b, taken));
    }

    /// <summary>a + b, where nothing counts as zero.</summary>
    public VectorNode? Plus(VectorNode? a, VectorNode? b) => a is null ? b : b is null ? a : Call(VectorOperations.Add, a, b);

    /// <summary>a - b, where nothing counts as zero.</summary>
    public VectorNode? Minus(VectorNode? a, VectorNode? b) => b is null ? a : a is null ? Negative(b) : Call(VectorOperations.Subtract, a, b);

    private VectorNode? Of(VectorNode value, int depth)
    {
        if (!_known.TryGetValue(value, out VectorNode? error))
        {
            error = depth > MaxDepth ? null : value switch
            {
                VectorNumber number => vectors.RestOf(number),
                VectorName name => computed(name) is { } source ? Of(source, depth + 1) : null,
                VectorCall call when Rules.TryGetValue(call.Operation, out Rule rule) => rule(this, call, depth + 1),
                _ => null,
            };
            _known[value] = error;
        }

        return error;
    }

    private VectorNode? OfProduct(VectorCall value, int depth)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1];
        VectorNode? own = IsPowerOfTwo(a) || IsPowerOfTwo(b) ? null : Call(VectorOperations.FusedMultiplyAdd, a, b, vectors.Negate(value));
        return Plus(Times(a, Of(b, depth), own), Times(b, Of(a, depth), null));
    }

    private VectorNode? OfQuotient(VectorCall value, int depth)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1];
        VectorNode? remainder = IsPowerOfTwo(b) ? null : Call(VectorOperations.FusedMultiplyAdd, vectors.Negate(value), b, a);
        remainder = Plus(remainder, Of(a, depth));
        remainder = Of(b, depth) is { } error ? Times(vectors.Negate(value), error, remainder) : remainder;
        return remainder is null ? null : Call(VectorOperations.Divide, remainder, b);
    }

    private VectorNode OfExp(VectorCall value)
    {
        VectorNode x = value.Arguments[0];
        return Of(x) is { } low ? Call(VectorOperations.ExpRest, x, low, value) : Call(VectorOperations.ExpRest, x, value);
    }

    private VectorNode? OfRoot(VectorCall value, int depth)
    {
        if (value.Arguments[0] is VectorNumber { Value: > 0 } number)
        {
            return vectors.RestOfRoot(number);
        }

        VectorNode remainder = Call(VectorOperations.FusedMultiplyAdd, vectors.Negate(value), value, value.Arguments[0]);
        return Call(VectorOperations.Divide, Plus(remainder, Of(value.Arguments[0], depth))!, Call(VectorOperations.Add, value, value));
    }

    private VectorNode OfSubtraction(VectorCall value)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1];
        VectorNode taken = Call(VectorOperations.Subtract, value, a);
        return Call(VectorOperations.Subtract, Call(VectorOperations.Subtract, a, Call(VectorOperations.Subtract, value, taken)), Call(VectorOperations.Add, b, taken));
    }

    private VectorNode? OfFused(VectorCall value, int depth)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1], c = value.Arguments[2];
        VectorNode product = vectors.Multiply(a, b);
        VectorNode sum = Call(VectorOperations.Add, product, c);
        VectorNode own = Call(VectorOperations.Add, Call(VectorOperations.Subtract, sum, value), OfAddition(sum, product, c));
        return Plus(Plus(own, Of(product, depth)), Of(c, depth));
    }

    private VectorNode? Times(VectorNode factor, VectorNode? error, VectorNode? addend) =>
        error is null ? addend
        : addend is null ? vectors.Multiply(factor, error)
        : Call(VectorOperations.FusedMultiplyAdd, factor, error, addend);

    private VectorNode? Select(VectorNode condition, VectorNode? a, VectorNode? b) =>
        a is null && b is null ? null : Call(VectorOperations.ConditionalSelect, condition, a ?? Zero, b ?? Zero);

    private VectorNode? Negative(VectorNode? error) => error is null ? null : vectors.Negate(error);

    private VectorNode Call(VectorOperation operation, params VectorNode[] arguments) => vectors.Call(operation, arguments);

    private static bool IsPowerOfTwo(VectorNode node) =>
        node is VectorNumber { Value: not 0 } number && (BitConverter.DoubleToInt64Bits(number.Value) & 0xFFFFFFFFFFFFF) == 0;
}
