using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Kernels.Rows;

namespace LossGen.Kernels;

/// <summary>The table of functions and the vector operations that compute them, one a line.</summary>
internal static class LoweringTable
{
    /// <summary>How a call becomes a vector operation.</summary>
    /// <param name="lowering">Lowers the arguments.</param>
    /// <param name="arguments">The arguments of the call.</param>
    public delegate VectorNode Rule(Lowering lowering, IReadOnlyList<Node> arguments);

    /// <summary>The rules, by function.</summary>
    public static readonly IReadOnlyDictionary<Function, Rule> Rules = new Dictionary<Function, Rule>
    {
        [Functions.Abs] = Direct(VectorOperations.Abs),
        [Functions.Sign] = Direct(VectorOperations.Sign),
        [Functions.Floor] = Direct(VectorOperations.Floor),
        [Functions.Ceil] = Direct(VectorOperations.Ceiling),
        [Functions.Round] = Direct(VectorOperations.Round),
        [Functions.Step] = Direct(VectorOperations.Step),
        [Functions.Min] = (l, a) => Bound(l, VectorOperations.MinNative, VectorOperations.Min, a[0], a[1]),
        [Functions.Max] = (l, a) => Bound(l, VectorOperations.MaxNative, VectorOperations.Max, a[0], a[1]),
        [Functions.Clamp] = (l, a) => Clamp(l, a[0], a[1], a[2]),
        [Functions.Relu] = (l, a) => l.Vectors.Call(VectorOperations.MaxNative, l.Vectors.Zero, l.Lower(a[0])),
        [Functions.Exp] = (l, a) => Exp(l, a[0]),
        [Functions.ScaledExp] = Direct(VectorOperations.ScaledExp),
        [Functions.ExpLevel] = Direct(VectorOperations.ExpLevel),
        [Functions.ExpFloor] = Direct(VectorOperations.ExpFloor),
        [Functions.Expm1] = OfSum(VectorOperations.Expm1),
        [Functions.Log] = OfSum(VectorOperations.Log),
        [Functions.Log1p] = OfSum(VectorOperations.Log1p),
        [Functions.Log2] = Direct(VectorOperations.Log2),
        [Functions.Log10] = Direct(VectorOperations.Log10),
        [Functions.Sqrt] = Direct(VectorOperations.Sqrt),
        [Functions.Cbrt] = Direct(VectorOperations.Cbrt),
        [Functions.Pow] = (l, a) => Fusions.Power(l, a[0], a[1]),
        [Functions.Hypot] = Direct(VectorOperations.Hypot),
        [Functions.Sin] = OfSum(VectorOperations.Sin),
        [Functions.Cos] = OfSum(VectorOperations.Cos),
        [Functions.Tan] = Direct(VectorOperations.Tan),
        [Functions.Atan] = Direct(VectorOperations.Atan),
        [Functions.Sinh] = OfSum(VectorOperations.Sinh),
        [Functions.Cosh] = OfSum(VectorOperations.Cosh),
        [Functions.Tanh] = Direct(VectorOperations.Tanh),
        [Functions.TanhSlope] = OfSum(VectorOperations.TanhDerivative),
        [Functions.LogCosh] = Direct(VectorOperations.LogCosh),
        [Functions.Log1mExp] = Direct(VectorOperations.Log1mExp),
        [Functions.Log1pmx] = OfSum(VectorOperations.Log1pmx),
        [Functions.Log1pSquare] = Direct(VectorOperations.Log1pSquare),
        [Functions.Erfc] = OfSum(VectorOperations.Erfc),
        [Functions.Erfcx] = Direct(VectorOperations.Erfcx),
        [Functions.LogErfc] = Direct(VectorOperations.LogErfc),
        [Functions.Erf] = Direct(VectorOperations.Erf),
        [Functions.LGamma] = Direct(VectorOperations.LGamma),
        [Functions.Digamma] = Direct(VectorOperations.Digamma),
        [Functions.Trigamma] = Direct(VectorOperations.Trigamma),
        [Functions.Sigmoid] = (l, a) => Fusions.Sigmoid(l, a[0]),
        [Functions.LogSigmoid] = (l, a) => l.Vectors.Negate(Fusions.Softplus(l, l.Graph.Negate(a[0]))),
        [Functions.Softplus] = (l, a) => Fusions.Softplus(l, a[0]),
        [Functions.XLogY] = OfSum(VectorOperations.XLogY),
        [Functions.XLog1pY] = Direct(VectorOperations.XLog1pY),
        [Functions.XDivY] = Direct(VectorOperations.XDivY),
        [Functions.Sqrt1pSquare] = Direct(VectorOperations.Sqrt1pSquare),
        [Functions.Sqrt1pSquareM1] = Direct(VectorOperations.Sqrt1pSquareM1),
        [Functions.Sqrt1pSquareSlope] = (l, a) => l.Vectors.Call(
            VectorOperations.Divide, l.Lower(a[0]), l.Vectors.Call(VectorOperations.Sqrt1pSquare, l.Lower(a[0]))),
        [Functions.PowSlope] = (l, a) => PowSlope(l, a[0], a[1]),
        [Functions.Group] = (l, a) => l.Lower(a[0]),
        [Functions.Where] = (l, a) => Fusions.Clip(l, a[0], a[1], a[2]) ?? Fusions.ClippedSquare(l, a[0], a[1], a[2]) ?? Direct(VectorOperations.ConditionalSelect)(l, a),
        [Functions.Less] = Direct(VectorOperations.LessThan),
        [Functions.LessOrEqual] = Direct(VectorOperations.LessThanOrEqual),
        [Functions.Greater] = Direct(VectorOperations.GreaterThan),
        [Functions.GreaterOrEqual] = Direct(VectorOperations.GreaterThanOrEqual),
        [Functions.Equal] = Direct(VectorOperations.EqualTo),
        [Functions.NotEqual] = (l, a) => l.Vectors.Call(VectorOperations.Not, Direct(VectorOperations.EqualTo)(l, a)),
        [Functions.And] = (l, a) => BothZero(l, a[0], a[1]) ?? Direct(VectorOperations.And)(l, a),
        [Functions.Or] = Direct(VectorOperations.Or),
        [Functions.Not] = Direct(VectorOperations.Not),
        [RowFunctions.AtLabel] = (l, a) => l.Vectors.Call(VectorOperations.EqualTo, l.Vectors.Name(RowInput.IndexName), l.Lower(a[0])),
    };

    public static VectorNode Lower(Lowering lowering, CallNode call) => Rules.TryGetValue(call.Function, out Rule? rule)
        ? rule(lowering, call.Arguments)
        : throw new KeyNotFoundException($"The table of vector operations has no row for {call.Function.Name}.");

    private static Rule Direct(VectorOperation operation) =>
        (lowering, arguments) => lowering.Vectors.Call(operation, [.. arguments.Select(lowering.Lower)]);

    /// <summary>
    /// A function that multiplies the relative error of its last argument: what the argument's rounding left is an argument more. A group
    /// is taken as it stands.
    /// </summary>
    private static Rule OfSum(VectorOperation operation) => (lowering, arguments) =>
    {
        VectorNode[] lowered = [.. arguments.Select(lowering.Lower)];
        return !IsGroup(arguments[arguments.Count - 1]) && lowering.Errors.Of(lowered[^1]) is { } low
            ? lowering.Vectors.Call(operation, [.. lowered, low])
            : lowering.Vectors.Call(operation, lowered);
    };

    /// <summary>
    /// Maximum or minimum. With a number on one side the machine's own instruction will do: x86 returns its second operand if
    /// either is NaN, so the number comes first and NaN gets through. Otherwise it is the IEEE operation.
    /// </summary>
    private static VectorNode Bound(Lowering l, VectorOperation native, VectorOperation full, Node a, Node b) =>
        IsNumber(a) ? l.Vectors.Call(native, l.Lower(a), l.Lower(b))
        : IsNumber(b) ? l.Vectors.Call(native, l.Lower(b), l.Lower(a))
        : l.Vectors.Call(full, l.Lower(a), l.Lower(b));

    /// <summary>An exponential with what makes up for its argument's rounding; e^-(a*b) has no need of -a.</summary>
    private static VectorNode Exp(Lowering l, Node argument)
    {
        VectorNode x = l.Lower(argument);
        IReadOnlyList<VectorNode> completing = IsGroup(argument) ? [] : l.Errors.Completing(x);
        return completing is [VectorCall { Operation: var operation, Arguments: [var factor] }, var other] && operation == VectorOperations.Negate
            ? l.Vectors.Call(VectorOperations.ExpNeg, l.Vectors.Multiply(factor, other), factor, other)
            : l.Vectors.Call(VectorOperations.Exp, [x, .. completing]);
    }

    private static VectorNode Clamp(Lowering l, Node x, Node low, Node high)
    {
        VectorNode raised = l.Vectors.Call(
            IsNumber(low) ? VectorOperations.MaxNative : VectorOperations.Max, l.Lower(low), l.Lower(x));
        return l.Vectors.Call(IsNumber(high) ? VectorOperations.MinNative : VectorOperations.Min, l.Lower(high), raised);
    }

    /// <summary>b*a^(b - 1), but 0 where b is 0, whatever a is.</summary>
    private static VectorNode PowSlope(Lowering l, Node @base, Node exponent)
    {
        VectorNode power = Fusions.Power(l, @base, l.Graph.Subtract(exponent, l.Graph.One));
        if (@base is CallNode { Function: var function } && function == Functions.Sigmoid)
        {
            // The sigmoid is never 0, so its power is finite, and 0 times it is 0: b < 1 far out, where the sigmoid's own slope is 0.
            power = l.Vectors.Call(VectorOperations.MinNative, l.Vectors.Largest, power);
        }

        VectorNode slope = l.Vectors.Multiply(l.Lower(exponent), power);
        return exponent is ConstantNode { Value.IsZero: false }
            ? slope
            : l.Vectors.Call(
                VectorOperations.ConditionalSelect,
                l.Vectors.Call(VectorOperations.EqualTo, l.Lower(exponent), l.Vectors.Zero),
                l.Vectors.Zero,
                slope);
    }

    /// <summary>u = 0 and v = 0 as one comparison: of the bits of either. Null if it is something else that holds together.</summary>
    private static VectorNode? BothZero(Lowering l, Node first, Node second) =>
        first is CallNode { Function: var one, Arguments: [var u, ConstantNode { Value.IsZero: true }] } && one == Functions.Equal
        && second is CallNode { Function: var other, Arguments: [var v, ConstantNode { Value.IsZero: true }] } && other == Functions.Equal
            ? l.Vectors.Call(VectorOperations.EqualTo, l.Vectors.Call(VectorOperations.Or, l.Lower(u), l.Lower(v)), l.Vectors.Zero)
            : null;

    private static bool IsGroup(Node node) => node is CallNode call && call.Function == Functions.Group;

    private static bool IsNumber(Node node) => node is ConstantNode or NamedConstantNode;
}
