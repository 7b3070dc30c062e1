using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Makes the nodes of a step, equal ones once.</summary>
internal sealed class VectorGraph(FloatType type)
{
    private readonly Dictionary<string, VectorNode> _nodes = [];
    private readonly Dictionary<VectorNode, int> _ids = [];
    private readonly Dictionary<VectorNode, Rational> _exact = [];

    public VectorNode Zero => Number(Rational.Zero);

    public VectorNode One => Number(Rational.One);

    /// <summary>The largest power of two that is finite.</summary>
    public VectorNode Largest => Number(LargestPower);

    /// <summary>The number itself.</summary>
    public Rational LargestPower => Rational.FromDouble(Math.Pow(2, type == FloatType.Single ? 127 : 1023));

    public VectorNode Name(string name) => Intern("n" + name, () => new VectorName(name));

    public VectorNode Number(Rational value)
    {
        VectorNode number = Number(FloatRounding.Round(value, type));
        if (!_exact.ContainsKey(number))
        {
            _exact.Add(number, value);
        }

        return number;
    }

    public VectorNode Number(double value)
    {
        double rounded = type == FloatType.Single ? (float)value : value;
        VectorNode number = Intern("c" + BitConverter.DoubleToInt64Bits(rounded), () => new VectorNumber(rounded));
        if (rounded != value && !_exact.ContainsKey(number) && !double.IsInfinity(rounded))
        {
            _exact.Add(number, Rational.FromDouble(value));
        }

        return number;
    }

    /// <summary>What the rounding of a number left, or null if there is nothing.</summary>
    public VectorNode? RestOf(VectorNumber number) =>
        !double.IsInfinity(number.Value) && _exact.TryGetValue(number, out Rational exact) && exact - Rational.FromDouble(number.Value) is { IsZero: false } rest
            ? Number(FloatRounding.Round(rest, type))
            : null;

    public VectorNode Call(VectorOperation operation, params VectorNode[] arguments)
    {
        if (operation == VectorOperations.Negate && arguments[0] is VectorCall { Operation: var inner } negated && inner == VectorOperations.Negate)
        {
            return negated.Arguments[0];
        }

        if (operation == VectorOperations.Negate && arguments[0] is VectorNumber number)
        {
            return Number(-number.Value);
        }

        // What a condition leaves to a choice of the same condition.
        if (operation == VectorOperations.ConditionalSelect && arguments[2] is VectorCall { Operation: var choice } other
            && choice == VectorOperations.ConditionalSelect && other.Arguments[0] == arguments[0])
        {
            return Call(operation, arguments[0], arguments[1], other.Arguments[2]);
        }

        string key = "o" + (int)operation.Syntax + operation.Symbol + "/" + string.Join(",", arguments.Select(a => _ids[a]));
        return Intern(key, () => new VectorCall(operation, arguments));
    }

    /// <summary>What the rounding of a number's root left: the remainder over twice the root.</summary>
    public VectorNode RestOfRoot(VectorNumber number)
    {
        double root = type == FloatType.Single ? (float)Math.Sqrt(number.Value) : Math.Sqrt(number.Value);
        Rational exact = Rational.FromDouble(root);
        return Number(FloatRounding.Round((Rational.FromDouble(number.Value) - (exact * exact)) / (exact + exact), type));
    }

    public VectorNode Negate(VectorNode node) => Call(VectorOperations.Negate, node);

    public VectorNode Multiply(VectorNode left, VectorNode right) => Call(VectorOperations.Multiply, left, right);

    private VectorNode Intern(string key, Func<VectorNode> create)
    {
        if (!_nodes.TryGetValue(key, out VectorNode? node))
        {
            node = create();
            _ids.Add(node, _nodes.Count);
            _nodes.Add(key, node);
        }

        return node;
    }
}
