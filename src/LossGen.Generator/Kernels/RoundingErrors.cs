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
/// <param name="isOff">Whether no error is followed: everything counts as exact, and nothing as known.</param>
internal sealed class RoundingErrors(VectorGraph vectors, Func<VectorName, VectorNode?> computed, bool isOff)
{
    /// <summary>How many operations a value may consist of for its error to be followed: no input makes a kernel long.</summary>
    private const int MaxSize = 64;

    /// <summary>The error of an operation, from its value.</summary>
    private delegate VectorNode? Rule(RoundingErrors errors, VectorCall value);

    /// <summary>The rules, one operation a line.</summary>
    private static readonly Dictionary<VectorOperation, Rule> Rules = new()
    {
        [VectorOperations.Negate] = (e, v) => e.Negative(e.Of(v.Arguments[0])),
        [VectorOperations.Multiply] = (e, v) => e.OfProduct(v),
        [VectorOperations.Divide] = (e, v) => e.OfQuotient(v),
        [VectorOperations.Add] = (e, v) => e.Plus(e.OfAddition(v, v.Arguments[0], v.Arguments[1]), e.Plus(e.Of(v.Arguments[0]), e.Of(v.Arguments[1]))),
        [VectorOperations.Subtract] = (e, v) => e.Plus(e.OfSubtraction(v), e.Minus(e.Of(v.Arguments[0]), e.Of(v.Arguments[1]))),
        [VectorOperations.FusedMultiplyAdd] = (e, v) => e.OfFused(v),
        [VectorOperations.AddRest] = (e, v) => e.Plus(e.OfAddition(v, v.Arguments[0], v.Arguments[1]), e.OfLastAddition((VectorCall)v.Arguments[0])),
        [VectorOperations.Sqrt] = (e, v) => e.OfRoot(v),
        [VectorOperations.Abs] = (e, v) => e.Of(v.Arguments[0]) is { } error ? e.Select(e.Call(VectorOperations.LessThan, v.Arguments[0], e.Zero), e.Negative(error), error) : null,
        [VectorOperations.ConditionalSelect] = (e, v) => e.Select(v.Arguments[0], e.Of(v.Arguments[1]), e.Of(v.Arguments[2])),
        [VectorOperations.Clip] = (e, v) => e.Select(e.Call(VectorOperations.LessThanOrEqual, e.Call(VectorOperations.Abs, v.Arguments[0]), v.Arguments[1]), e.Of(v.Arguments[0]), null),
        [VectorOperations.Exp] = (e, v) => e.OfExp(v, v.Arguments[0]),
        [VectorOperations.ExpNeg] = (e, v) => e.OfExp(v, e.Negative(v.Arguments[0])!),
        [VectorOperations.XDivY] = (e, v) => e.OfQuotient(v),
        [VectorOperations.Max] = (e, v) => e.Select(e.Call(VectorOperations.GreaterThan, v.Arguments[0], v.Arguments[1]), e.Of(v.Arguments[0]), e.Of(v.Arguments[1])),
        [VectorOperations.Min] = (e, v) => e.Select(e.Call(VectorOperations.LessThan, v.Arguments[0], v.Arguments[1]), e.Of(v.Arguments[0]), e.Of(v.Arguments[1])),
        [VectorOperations.MinNative] = (e, v) => e.Select(e.Call(VectorOperations.LessThan, v.Arguments[0], v.Arguments[1]), e.Of(v.Arguments[0]), e.Of(v.Arguments[1])),
        [VectorOperations.Log1p] = (e, v) => e.Call(VectorOperations.Log1pRest, [.. v.Arguments, v]),
        [VectorOperations.Log] = (e, v) => e.Call(VectorOperations.LogRest, [.. v.Arguments, v]),
        [VectorOperations.Tanh] = (e, v) => e.Call(VectorOperations.TanhRest, [.. v.Arguments, v]),
        [VectorOperations.XLogY] = (e, v) => e.Call(VectorOperations.XLogYRest, [.. v.Arguments, v]),
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
        VectorOperations.Exp, VectorOperations.ExpNeg, VectorOperations.Log, VectorOperations.Log1p, VectorOperations.XLogY, VectorOperations.Tanh, VectorOperations.XDivY,
    ];

    private readonly Dictionary<VectorNode, VectorNode?> _known = [];
    private readonly Dictionary<VectorNode, bool> _complete = [];
    private readonly Dictionary<VectorNode, bool> _rounded = [];
    private readonly Dictionary<VectorNode, int> _sizes = [];

    private VectorNode Zero => vectors.Zero;

    /// <summary>The error of a value, or null if it is exact as far as is known.</summary>
    public VectorNode? Of(VectorNode value)
    {
        if (!_known.TryGetValue(value, out VectorNode? error))
        {
            error = value switch
            {
                _ when isOff => null,
                VectorNumber number => vectors.RestOf(number),
                VectorName name => computed(name) is { } source ? Of(source) : null,
                VectorCall call when Rules.TryGetValue(call.Operation, out Rule rule) && SizeOf(call) <= MaxSize => rule(this, call),
                _ => null,
            };
            _known[value] = error;
        }

        return error;
    }

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
    public bool IsKnown(VectorNode value) => Remember(_complete, value, node =>
        !isOff && (node is not VectorCall call
        || ((Rules.ContainsKey(call.Operation) || Exact.Contains(call.Operation)) && call.Arguments.All(IsKnown) && SizeOf(call) <= MaxSize)));

    /// <summary>Whether anything but the addition of inputs was rounded.</summary>
    public bool IsRounded(VectorNode value) => Remember(_rounded, value, node => node is VectorCall call
        && ((Rounded.Contains(call.Operation) && Of(call) is not null) || (!Exact.Contains(call.Operation) && call.Arguments.Any(IsRounded))));

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

    private VectorNode? OfProduct(VectorCall value)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1];
        VectorNode? own = IsPowerOfTwo(a) || IsPowerOfTwo(b) ? null : Call(VectorOperations.FusedMultiplyAdd, a, b, vectors.Negate(value));
        return Plus(Times(a, Of(b), own), Times(b, Of(a), null));
    }

    private VectorNode? OfQuotient(VectorCall value)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1];
        VectorNode? remainder = IsPowerOfTwo(b) ? null : Call(VectorOperations.FusedMultiplyAdd, vectors.Negate(value), b, a);
        remainder = Plus(remainder, Of(a));
        remainder = Of(b) is { } error ? Times(vectors.Negate(value), error, remainder) : remainder;
        return remainder is null ? null : Call(VectorOperations.Divide, remainder, b);
    }

    private VectorNode OfExp(VectorCall value, VectorNode x)
    {
        return Of(x) is { } low ? Call(VectorOperations.ExpRest, x, low, value) : Call(VectorOperations.ExpRest, x, value);
    }

    private VectorNode? OfRoot(VectorCall value)
    {
        if (value.Arguments[0] is VectorNumber { Value: > 0 } number)
        {
            return vectors.RestOfRoot(number);
        }

        VectorNode remainder = Call(VectorOperations.FusedMultiplyAdd, vectors.Negate(value), value, value.Arguments[0]);
        return Call(VectorOperations.Divide, Plus(remainder, Of(value.Arguments[0]))!, Call(VectorOperations.Add, value, value));
    }

    private VectorNode OfSubtraction(VectorCall value)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1];
        VectorNode taken = Call(VectorOperations.Subtract, value, a);
        return Call(VectorOperations.Subtract, Call(VectorOperations.Subtract, a, Call(VectorOperations.Subtract, value, taken)), Call(VectorOperations.Add, b, taken));
    }

    private VectorNode? OfFused(VectorCall value) =>
        Plus(Plus(OwnOfFused(value), OfFactors(value.Arguments[0], value.Arguments[1])), Of(value.Arguments[2]));

    /// <summary>What a*b + c rounds away: the product as a sum of two numbers, one of them added with its error.</summary>
    private VectorNode OwnOfFused(VectorCall value)
    {
        VectorNode a = value.Arguments[0], b = value.Arguments[1], c = value.Arguments[2];
        VectorNode product = vectors.Multiply(a, b);
        VectorNode sum = Call(VectorOperations.Add, product, c);
        VectorNode added = Call(VectorOperations.Add, Call(VectorOperations.Subtract, sum, value), OfAddition(sum, product, c));
        return Call(VectorOperations.Add, added, Call(VectorOperations.FusedMultiplyAdd, a, b, vectors.Negate(product)));
    }

    /// <summary>What the last operation of a sum rounds away, whose terms' errors are in its rest already.</summary>
    private VectorNode OfLastAddition(VectorCall sum) =>
        sum.Operation == VectorOperations.Add ? OfAddition(sum, sum.Arguments[0], sum.Arguments[1])
        : sum.Operation == VectorOperations.Subtract ? OfSubtraction(sum)
        : OwnOfFused(sum);

    /// <summary>How many different operations a value consists of, as far as the limit.</summary>
    private int SizeOf(VectorCall value)
    {
        if (!_sizes.TryGetValue(value, out int size))
        {
            var seen = new HashSet<VectorNode>();
            var open = new Stack<VectorNode>([value]);
            while (open.Count > 0 && seen.Count <= MaxSize)
            {
                if (open.Pop() is VectorCall call && seen.Add(call))
                {
                    foreach (VectorNode argument in call.Arguments)
                    {
                        open.Push(argument);
                    }
                }
            }

            size = seen.Count;
            _sizes.Add(value, size);
        }

        return size;
    }

    private static bool Remember(Dictionary<VectorNode, bool> answers, VectorNode value, Func<VectorNode, bool> answer)
    {
        if (!answers.TryGetValue(value, out bool known))
        {
            known = answer(value);
            answers[value] = known;
        }

        return known;
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
