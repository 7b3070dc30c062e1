using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Truth;

/// <summary>Evaluates a tree at one precision. Nodes that definitions share are evaluated once.</summary>
internal sealed partial class Evaluator
{
    private readonly JetContext _jets;
    private readonly IntervalContext _intervals;
    private readonly IReadOnlyDictionary<string, BoundValue> _values;
    private readonly string? _variable;
    private readonly int _component;
    private readonly LiteralRounding _literals;
    private readonly Dictionary<Node, Operand> _done = new(ReferenceEqualityComparer.Instance);

    internal Evaluator(
        JetContext jets,
        IReadOnlyDictionary<string, BoundValue> values,
        string? variable,
        int component,
        LiteralRounding literals)
    {
        _jets = jets;
        _intervals = _jets.Intervals;
        _values = values;
        _variable = variable;
        _component = component;
        _literals = literals;
    }

    internal Operand Evaluate(Node node)
    {
        if (!_done.TryGetValue(node, out var result))
        {
            result = node switch
            {
                NumberNode number => new Operand(Jet.Constant(Literal(number))),
                NameNode name => Named(name),
                ApplyNode apply => Apply(Identities.Rewrite(apply)),
                _ => throw new ExpressionException("unknown node", node.Position),
            };
            _done.Add(node, result);
        }

        return result;
    }

    private Interval Literal(NumberNode number)
    {
        var exact = _intervals.Parse(number.Text);
        return _literals switch
        {
            LiteralRounding.ToSingle => new Interval(new RealContext(8192).Parse(number.Text).ToSingle()),
            LiteralRounding.ToDouble => new Interval(new RealContext(8192).Parse(number.Text).ToDouble()),
            _ => exact,
        };
    }

    private Operand Named(NameNode name)
    {
        if (_values.TryGetValue(name.Name, out var bound))
        {
            var items = bound.Items;
            var result = new Jet[items.Length];
            for (var i = 0; i < items.Length; i++)
            {
                var varies = name.Name == _variable && (!bound.IsRow || i == _component);
                var value = new Interval(items[i]);
                result[i] = varies ? Jet.Variable(value) : Jet.Constant(value);
            }

            return new Operand(result, bound.IsRow);
        }

        return name.Name switch
        {
            "pi" => new Operand(Jet.Constant(_intervals.Pi)),
            "e" => new Operand(Jet.Constant(_intervals.E)),
            "inf" => new Operand(Jet.Constant(new Interval(BigReal.PositiveInfinity))),
            _ => throw new ExpressionException($"'{name.Name}' has no value", name.Position),
        };
    }

    private Operand Apply(ApplyNode node)
    {
        var arguments = node.Arguments;
        if (node.Function == "where" && arguments.Count == 3)
        {
            return Where(arguments[0], arguments[1], arguments[2]);
        }

        if (SmoothFunction.Table.TryGetValue(node.Function, out var smooth))
        {
            return Map(node, 1, x => _jets.Apply(smooth, x[0]));
        }

        if (Elementwise.TryGetValue(node.Function, out var elementwise))
        {
            return Map(node, elementwise.Count, x => elementwise.Apply(this, node, x));
        }

        return node.Function is "min" or "max" && arguments.Count > 1
            ? Map(node, -1, x => Extreme(x, [.. arguments.Select(DependsOnVariable)], node.Function == "max"))
            : ApplyRow(node);
    }

    /// <summary>A condition that is a scalar evaluates the branch that is taken, and that one only.</summary>
    private Operand Where(Node condition, Node whenTrue, Node whenFalse)
    {
        var chosen = Evaluate(condition);
        if (!chosen.IsRow)
        {
            return Decide(chosen.Scalar.Value) switch
            {
                true => Evaluate(whenTrue),
                false => Evaluate(whenFalse),
                null => Evaluate(whenTrue) is var shape && !shape.IsRow
                    ? new Operand(Jet.Undecided)
                    : new Operand([.. shape.Items.Select(_ => Jet.Undecided)], true),
            };
        }

        var (a, b) = (Evaluate(whenTrue), Evaluate(whenFalse));
        var length = chosen.Items.Length;
        CheckLengths(condition, [chosen, a, b]);
        var result = new Jet[length];
        for (var i = 0; i < length; i++)
        {
            result[i] = Decide(chosen.Items[i].Value) switch
            {
                true => Item(a, i),
                false => Item(b, i),
                null => Jet.Undecided,
            };
        }

        return new Operand(result, true);
    }

    /// <summary>Whether a condition holds; null when that can't be told yet.</summary>
    private static bool? Decide(Interval condition) =>
        condition.IsZero || condition.IsNaN ? false : !condition.MayBeZero ? true : null;

    /// <summary>Applies a scalar function element by element; scalars combine with every element of a row.</summary>
    private Operand Map(ApplyNode node, int count, Func<Jet[], Jet> function)
    {
        CheckCount(node, count);
        var operands = node.Arguments.Select(Evaluate).ToArray();
        var length = CheckLengths(node, operands);
        var isRow = operands.Any(x => x.IsRow);
        var result = new Jet[length];
        for (var i = 0; i < length; i++)
        {
            result[i] = function([.. operands.Select(x => Item(x, i))]);
        }

        return new Operand(result, isRow);
    }

    private static Jet Item(Operand operand, int index) => operand.IsRow ? operand.Items[index] : operand.Scalar;

    private static void CheckCount(ApplyNode node, int count)
    {
        if (count >= 0 && node.Arguments.Count != count)
        {
            throw new ExpressionException($"'{node.Function}' takes {count} arguments", node.Position);
        }
    }

    /// <summary>The one length of all rows, or 1 when there are only scalars.</summary>
    private static int CheckLengths(Node node, Operand[] operands)
    {
        var lengths = operands.Where(x => x.IsRow).Select(x => x.Items.Length).Distinct().ToArray();
        return lengths.Length > 1
            ? throw new ExpressionException("rows of unequal length", node.Position)
            : lengths.Length == 1 ? lengths[0] : 1;
    }

    /// <summary>Whether the variable occurs below a node. A component of a row counts as the whole row.</summary>
    private bool DependsOnVariable(Node node) => _variable is not null && node.Names().Contains(_variable);
}
