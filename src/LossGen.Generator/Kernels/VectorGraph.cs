using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Makes the nodes of a step, equal ones once.</summary>
internal sealed class VectorGraph(FloatType type)
{
    private readonly Dictionary<string, VectorNode> _names = [];
    private readonly Dictionary<long, VectorNode> _numbers = [];
    private readonly Dictionary<CallKey, VectorNode> _calls = [];
    private readonly Dictionary<VectorNode, Rational> _exact = [];

    public VectorNode Zero => Number(Rational.Zero);

    public VectorNode One => Number(Rational.One);

    /// <summary>The largest power of two that is finite.</summary>
    public VectorNode Largest => Number(LargestPower);

    /// <summary>The number itself.</summary>
    public Rational LargestPower => Rational.FromDouble(Math.Pow(2, type == FloatType.Single ? 127 : 1023));

    public VectorNode Name(string name)
    {
        if (!_names.TryGetValue(name, out VectorNode? node))
        {
            _names.Add(name, node = new VectorName(name));
        }

        return node;
    }

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
        long bits = BitConverter.DoubleToInt64Bits(rounded);
        if (!_numbers.TryGetValue(bits, out VectorNode? number))
        {
            _numbers.Add(bits, number = new VectorNumber(rounded));
        }

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
        if (operation == VectorOperations.ConditionalSelect && arguments[1] is VectorCall { Operation: var first } same
            && first == VectorOperations.ConditionalSelect && same.Arguments[0] == arguments[0])
        {
            return Call(operation, arguments[0], same.Arguments[1], arguments[2]);
        }

        if (operation == VectorOperations.ConditionalSelect && arguments[2] is VectorCall { Operation: var choice } other
            && choice == VectorOperations.ConditionalSelect && other.Arguments[0] == arguments[0])
        {
            return Call(operation, arguments[0], arguments[1], other.Arguments[2]);
        }

        var key = new CallKey(operation, arguments);
        if (!_calls.TryGetValue(key, out VectorNode? node))
        {
            _calls.Add(key, node = new VectorCall(operation, arguments));
        }

        return node;
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

    /// <summary>What makes two calls equal.</summary>
    private readonly struct CallKey(VectorOperation operation, VectorNode[] arguments) : IEquatable<CallKey>
    {
        private readonly VectorOperation _operation = operation;
        private readonly VectorNode[] _arguments = arguments;

        public bool Equals(CallKey other) =>
            _operation.Syntax == other._operation.Syntax
            && _operation.Symbol == other._operation.Symbol
            && _arguments.SequenceEqual(other._arguments);

        public override bool Equals(object? obj) => obj is CallKey other && Equals(other);

        public override int GetHashCode()
        {
            int hash = _operation.Symbol.GetHashCode();
            foreach (VectorNode argument in _arguments)
            {
                hash = unchecked((hash * 31) + argument.GetHashCode());
            }

            return hash;
        }
    }
}
