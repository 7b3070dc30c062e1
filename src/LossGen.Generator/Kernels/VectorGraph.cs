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

    public VectorNode Zero => Number(Rational.Zero);

    public VectorNode One => Number(Rational.One);

    public VectorNode Name(string name) => Intern("n" + name, () => new VectorName(name));

    public VectorNode Number(Rational value) => Number(FloatRounding.Round(value, type));

    public VectorNode Number(double value)
    {
        double rounded = type == FloatType.Single ? (float)value : value;
        return Intern("c" + BitConverter.DoubleToInt64Bits(rounded), () => new VectorNumber(rounded));
    }

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

        string key = "o" + (int)operation.Syntax + operation.Symbol + "/" + string.Join(",", arguments.Select(a => _ids[a]));
        return Intern(key, () => new VectorCall(operation, arguments));
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
