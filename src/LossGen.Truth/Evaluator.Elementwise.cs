using System;
using System.Collections.Generic;

namespace LossGen.Truth;

internal sealed partial class Evaluator
{
    /// <summary>An operator or function of scalars with a number of arguments.</summary>
    private sealed record ElementwiseRule(int Count, Func<Evaluator, ApplyNode, Jet[], Jet> Apply);

    /// <summary>What is built of the four operations, or has a kink or a step.</summary>
    private static readonly Dictionary<string, ElementwiseRule> Elementwise = new()
    {
        ["+"] = new(2, (t, _, x) => t._jets.Add(x[0], x[1])),
        ["-"] = new(2, (t, _, x) => t._jets.Subtract(x[0], x[1])),
        ["*"] = new(2, (t, n, x) => t.Product(n.Arguments[0], n.Arguments[1], x[0], x[1])),
        ["/"] = new(2, (t, _, x) => t._jets.Divide(x[0], x[1])),
        ["^"] = new(2, (t, _, x) => t._jets.Pow(x[0], x[1])),
        ["pow"] = new(2, (t, _, x) => t._jets.Pow(x[0], x[1])),
        ["neg"] = new(1, (_, _, x) => JetContext.Negate(x[0])),
        ["sqrt"] = new(1, (t, _, x) => t._jets.Sqrt(x[0])),
        ["hypot"] = new(2, (t, _, x) => t._jets.Norm(x)),
        ["xlogy"] = new(2, (t, _, x) => t._jets.Multiply(x[0], t._jets.Apply(SmoothFunction.Log, x[1]), zeroWins: true)),
        ["abs"] = new(1, (t, _, x) => t.Abs(x[0])),
        ["relu"] = new(1, (t, _, x) => t.Relu(x[0])),
        ["clamp"] = new(3, (t, _, x) => t.Clamp(x[0], x[1], x[2])),
        ["sign"] = new(1, (t, _, x) => t.Steps(x[0], BigSign)),
        ["step"] = new(1, (t, _, x) => t.Steps(x[0], v => v.IsNaN ? v : v.Sign > 0 ? BigReal.One : BigReal.Zero)),
        ["floor"] = new(1, (t, _, x) => t.Steps(x[0], BigReal.Floor)),
        ["ceil"] = new(1, (t, _, x) => t.Steps(x[0], BigReal.Ceiling)),
        ["round"] = new(1, (t, _, x) => t.Steps(x[0], BigReal.Round)),
        ["<"] = new(2, (t, _, x) => t.Comparison(x, order => order < 0)),
        ["<="] = new(2, (t, _, x) => t.Comparison(x, order => order <= 0)),
        [">"] = new(2, (t, _, x) => t.Comparison(x, order => order > 0)),
        [">="] = new(2, (t, _, x) => t.Comparison(x, order => order >= 0)),
        ["=="] = new(2, (t, _, x) => t.Comparison(x, order => order == 0)),
        ["!="] = new(2, (t, _, x) => t.Comparison(x, order => order != 0, whenNaN: true)),
        ["&&"] = new(2, (_, _, x) => Truth(Decide(x[0].Value) is var a && Decide(x[1].Value) is var b ? a & b : null)),
        ["||"] = new(2, (_, _, x) => Truth(Decide(x[0].Value) is var a && Decide(x[1].Value) is var b ? a | b : null)),
        ["!"] = new(1, (_, _, x) => Truth(!Decide(x[0].Value))),
    };

    private static BigReal BigSign(BigReal value) => value.IsNaN ? value : value.Sign;

    /// <summary>A product; with a logarithm as one factor, an exact zero of the other one makes it zero.</summary>
    private Jet Product(Node left, Node right, Jet a, Jet b) =>
        IsLogarithm(left) && !IsLogarithm(right) ? _jets.Multiply(b, a, zeroWins: true)
        : _jets.Multiply(a, b, zeroWins: IsLogarithm(right));

    /// <summary>Whether a node is a logarithm up to sign and factors.</summary>
    private static bool IsLogarithm(Node node) => node is ApplyNode apply && apply.Function switch
    {
        "log" or "log2" or "log10" or "log1p" or "logsigmoid" or "logsoftmax" => true,
        "neg" or "/" => IsLogarithm(apply.Arguments[0]),
        "*" => IsLogarithm(apply.Arguments[0]) || IsLogarithm(apply.Arguments[1]),
        "[]" => IsLogarithm(apply.Arguments[0]),
        _ => false,
    };

    private Jet Abs(Jet x) => _intervals.Compare(x.Value, Interval.Zero) switch
    {
        1 => x,
        -1 => JetContext.Negate(x),
        0 => Jet.Constant(Interval.Zero),
        _ => x.Value.IsNaN ? x : Unknown(IntervalContext.Abs(x.Value)),
    };

    private Jet Relu(Jet x) => _intervals.Compare(x.Value, Interval.Zero) switch
    {
        1 => x,
        null => x.Value.IsNaN ? x : Unknown(x.Value.IsUndecided ? x.Value : x.Value with { Low = BigReal.Zero }),
        _ => Jet.Constant(Interval.Zero),
    };

    private Jet Clamp(Jet x, Jet low, Jet high)
    {
        // The bounds are taken as they are; on a bound, and beyond it, the result is the bound and doesn't vary.
        if (x.Value.IsNaN || low.Value.IsNaN || high.Value.IsNaN)
        {
            return Jet.Constant(Interval.NaN);
        }

        return (_intervals.Compare(x.Value, low.Value), _intervals.Compare(x.Value, high.Value)) switch
        {
            (1, -1) => x,
            (_, 0 or 1) => Jet.Constant(high.Value),
            (0 or -1, _) => Jet.Constant(low.Value),
            _ => Jet.Undecided,
        };
    }

    private Jet Steps(Jet x, Func<BigReal, BigReal> function) => Jet.Constant(_intervals.Stepwise(function, x.Value));

    private Jet Comparison(Jet[] x, Func<int, bool> holds, bool whenNaN = false)
    {
        if (x[0].Value.IsNaN || x[1].Value.IsNaN)
        {
            return Truth(whenNaN);
        }

        return Truth(_intervals.Compare(x[0].Value, x[1].Value) is { } order ? holds(order) : null);
    }

    /// <summary>
    /// The smallest or largest. At a tie, a side that doesn't depend on the variable wins, so that nothing varies; where all
    /// depend, derivatives are the mean of those tied.
    /// </summary>
    private Jet Extreme(Jet[] items, bool[] depends, bool largest)
    {
        foreach (var item in items)
        {
            if (item.Value.IsNaN)
            {
                return Jet.Constant(Interval.NaN);
            }
        }

        var best = items[0].Value;
        foreach (var item in items)
        {
            best = largest
                ? new Interval(BigReal.Max(best.Low, item.Value.Low), BigReal.Max(best.High, item.Value.High))
                : new Interval(BigReal.Min(best.Low, item.Value.Low), BigReal.Min(best.High, item.Value.High));
        }

        var tied = new List<int>();
        var certain = true;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Value.Overlaps(best))
            {
                certain &= _intervals.Compare(items[i].Value, best) == 0;
                tied.Add(i);
            }
        }

        if (tied.Count == 1)
        {
            return items[tied[0]];
        }

        if (!certain)
        {
            return Unknown(best);
        }

        var sum = Jet.Constant(Interval.Zero);
        foreach (var i in tied)
        {
            if (!depends[i])
            {
                return Jet.Constant(best);
            }

            sum = _jets.Add(sum, items[i]);
        }

        return sum with
        {
            Value = best,
            First = _intervals.Scale(sum.First, 1, tied.Count),
            Second = _intervals.Scale(sum.Second, 1, tied.Count),
        };
    }

    /// <summary>A value between known bounds whose derivatives aren't known yet.</summary>
    private static Jet Unknown(Interval value) => Jet.Undecided with { Value = value };

    private static Jet Truth(bool? holds) => Jet.Constant(holds switch
    {
        true => Interval.One,
        false => Interval.Zero,
        null => new Interval(BigReal.Zero, BigReal.One),
    });
}
