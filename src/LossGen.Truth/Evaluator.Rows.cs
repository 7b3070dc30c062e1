using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Truth;

internal sealed partial class Evaluator
{
    /// <summary>A function of whole rows with a number of arguments.</summary>
    private sealed record RowRule(int Count, Func<Evaluator, ApplyNode, Operand[], Operand> Apply);

    private static readonly Dictionary<string, RowRule> RowFunctions = new()
    {
        ["sum"] = new(1, (t, _, x) => new Operand(t.Sum(x[0].Items))),
        ["mean"] = new(1, (t, _, x) => new Operand(t._jets.Divide(t.Sum(x[0].Items), Jet.Constant(new Interval(x[0].Items.Length))))),
        ["min"] = new(1, (t, n, x) => new Operand(t.Extreme(x[0].Items, t.DependsEach(n, x[0]), largest: false))),
        ["max"] = new(1, (t, n, x) => new Operand(t.Extreme(x[0].Items, t.DependsEach(n, x[0]), largest: true))),
        ["argmax"] = new(1, (t, _, x) => new Operand(t.ArgMax(x[0].Items))),
        ["dot"] = new(2, (t, n, x) => new Operand(t.Dot(n, x[0], x[1]))),
        ["norm"] = new(1, (t, _, x) => new Operand(t._jets.Norm(x[0].Items))),
        ["norm1"] = new(1, (t, _, x) => new Operand(t.Sum([.. x[0].Items.Select(t.Abs)]))),
        ["logsumexp"] = new(1, (t, _, x) => new Operand(t.LogSumExp(x[0].Items))),
        ["softmax"] = new(1, (t, _, x) => t.Softmax(x[0])),
        ["logsoftmax"] = new(1, (t, _, x) => t.LogSoftmax(x[0])),
        ["onehot"] = new(2, (_, n, x) => OneHot(n, x[0], x[1])),
        ["[]"] = new(2, (_, n, x) => new Operand(Index(n, x[0], x[1]))),
    };

    private Operand ApplyRow(ApplyNode node)
    {
        if (!RowFunctions.TryGetValue(node.Function, out var rule))
        {
            throw new ExpressionException($"unknown function '{node.Function}'", node.Position);
        }

        CheckCount(node, rule.Count);
        var operands = node.Arguments.Select(Evaluate).ToArray();
        return operands.Any(x => x.Items.Length == 0)
            ? throw new ExpressionException("a row without elements", node.Position)
            : rule.Apply(this, node, operands);
    }

    private Jet Sum(Jet[] items) => items.Aggregate(Jet.Constant(Interval.Zero), _jets.Add);

    private Jet Dot(ApplyNode node, Operand a, Operand b)
    {
        var length = CheckLengths(node, [a, b]);
        var products = new Jet[length];
        for (var i = 0; i < length; i++)
        {
            products[i] = Product(node.Arguments[0], node.Arguments[1], Item(a, i), Item(b, i));
        }

        return Sum(products);
    }

    /// <summary>
    /// A constant near the largest element. Softmax doesn't change when it is taken from every element, and no exponential
    /// overflows then.
    /// </summary>
    private static Jet Shift(Jet[] items)
    {
        var largest = items.Select(x => x.Value.Low).Aggregate(BigReal.Max);
        return Jet.Constant(new Interval(largest.IsFinite ? largest : BigReal.Zero));
    }

    private Jet[] Exponentials(Jet[] items, Jet shift) =>
        [.. items.Select(x => _jets.Apply(SmoothFunction.Exp, _jets.Subtract(x, shift)))];

    private Jet LogOfSum(Jet[] items, Jet shift) => _jets.Apply(SmoothFunction.Log, Sum(Exponentials(items, shift)));

    private Jet LogSumExp(Jet[] items)
    {
        var shift = Shift(items);
        return _jets.Add(shift, LogOfSum(items, shift));
    }

    private Operand Softmax(Operand row)
    {
        var exponentials = Exponentials(row.Items, Shift(row.Items));
        var sum = Sum(exponentials);
        return row with { Items = [.. exponentials.Select(x => _jets.Divide(x, sum))] };
    }

    private Operand LogSoftmax(Operand row)
    {
        var shift = Shift(row.Items);
        var log = LogOfSum(row.Items, shift);
        return row with { Items = [.. row.Items.Select(x => _jets.Subtract(_jets.Subtract(x, shift), log))] };
    }

    /// <summary>The index of the largest element, the first one at a tie. NaN when an element is.</summary>
    private Jet ArgMax(Jet[] items)
    {
        var best = 0;
        var certain = true;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Value.IsNaN)
            {
                return Jet.Constant(Interval.NaN);
            }

            var order = _intervals.Compare(items[i].Value, items[best].Value);
            certain &= order is not null;
            best = order > 0 ? i : best;
        }

        return certain ? Jet.Constant(new Interval(best)) : Jet.Undecided;
    }

    /// <summary>A row as long as another one: 1 at a place and 0 elsewhere.</summary>
    private static Operand OneHot(ApplyNode node, Operand index, Operand row)
    {
        Jet[] places = [.. Enumerable.Range(0, row.Items.Length).Select(i => Jet.Constant(new Interval(i)))];
        var place = Index(node, row with { Items = places }, index);
        return row with { Items = [.. places.Select(p => place.Value.IsPoint ? Truth(p.Value == place.Value) : Jet.Undecided)] };
    }

    private static Jet Index(ApplyNode node, Operand row, Operand index)
    {
        var at = index.Scalar.Value;
        if (!at.IsPoint && !at.IsNaN)
        {
            return Jet.Undecided;
        }

        var position = at.Low;
        return row.IsRow && !index.IsRow && position.IsInteger && position >= 0 && position < row.Items.Length
            ? row.Items[(int)position.ToDouble()]
            : throw new ExpressionException($"no element {position} in this row", node.Position);
    }

    /// <summary>For a row given to min or max: every element depends on the variable if the row's expression does.</summary>
    private bool[] DependsEach(ApplyNode node, Operand row) =>
        [.. Enumerable.Repeat(DependsOnVariable(node.Arguments[0]), row.Items.Length)];
}
