using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>
/// The ranges of nodes from those of the inputs, by interval arithmetic: every value that a node has where it is defined lies in its
/// interval. Conditions of branches are taken into account.
/// </summary>
internal sealed class Ranges
{
    private readonly IReadOnlyDictionary<Variable, Interval> _inputs;
    private readonly Ranges? _signs;
    private readonly Dictionary<Node, Interval> _known;
    private readonly Dictionary<Node, bool> _assumed;
    private readonly Dictionary<Node, Interval> _results = [];
    private readonly List<(Node Left, Node Right, Interval Difference)> _differences;
    private readonly Budget _budget;

    /// <param name="inputs">The ranges of the inputs; those that are missing are any real numbers.</param>
    /// <param name="budget">What may be spent.</param>
    /// <param name="signs">
    /// For limits, where an input is a single point that may be infinite: the ranges near the limit, which tell on which side of 0 a value is.
    /// </param>
    public Ranges(IReadOnlyDictionary<Variable, Interval> inputs, Budget budget, Ranges? signs = null)
        : this(inputs, signs, [], [], [], budget)
    {
    }

    private Ranges(
        IReadOnlyDictionary<Variable, Interval> inputs,
        Ranges? signs,
        Dictionary<Node, Interval> known,
        Dictionary<Node, bool> assumed,
        List<(Node Left, Node Right, Interval Difference)> differences,
        Budget budget)
    {
        _inputs = inputs;
        _signs = signs;
        _known = known;
        _assumed = assumed;
        _differences = differences;
        _budget = budget;
    }

    private bool IsLimit => _signs is not null;

    private Interval Anything => IsLimit ? Interval.Unknown : Interval.Real;

    /// <summary>Takes a step, if there is one left.</summary>
    public bool Spend() => _budget.Spend();

    /// <summary>The range of a node.</summary>
    public Interval Of(Node node)
    {
        if (_results.TryGetValue(node, out Interval known))
        {
            return known;
        }

        if (!Spend())
        {
            return Anything;
        }

        Interval result = Compute(node);
        if (_known.TryGetValue(node, out Interval told))
        {
            result = result.Intersect(told);
        }

        _results[node] = result;
        return result;
    }

    /// <summary>The ranges where a condition holds, or where it doesn't.</summary>
    public Ranges Under(Node condition, bool holds)
    {
        var known = new Dictionary<Node, Interval>(_known);
        var differences = new List<(Node, Node, Interval)>(_differences);
        var under = new Ranges(_inputs, _signs, known, new(_assumed) { [condition] = holds }, differences, _budget);
        if (!IsLimit)
        {
            foreach ((Node left, Node right, Interval difference) in Differences(condition, holds))
            {
                differences.Add((left, right, difference));
                Tell(left, Of(right) + difference);
                Tell(right, Of(left) - difference);
            }
        }

        return under;

        void Tell(Node node, Interval range) =>
            known[node] = known.TryGetValue(node, out Interval before) ? before.Intersect(range) : range;
    }

    /// <summary>The differences that are known where a condition holds: their sides, and what left less right is.</summary>
    public static IEnumerable<(Node Left, Node Right, Interval Difference)> Differences(Node condition, bool holds)
    {
        if (condition is not CallNode call)
        {
            return [];
        }

        Function function = call.Function;
        return function == Functions.Not ? Differences(call.Arguments[0], !holds)
            : (function == Functions.And && holds) || (function == Functions.Or && !holds)
                ? call.Arguments.SelectMany(a => Differences(a, holds))
            : SignOf(function, holds) is { } sign && !call.Arguments[0].Shape.IsRow && call.Arguments[0].Shape.Kind == ShapeKind.Scalar
                ? [(call.Arguments[0], call.Arguments[1], sign)]
            : [];
    }

    /// <summary>Whether a condition holds: true, false, or null if it may or may not.</summary>
    public bool? Decide(Node condition)
    {
        if (_assumed.TryGetValue(condition, out bool assumed))
        {
            return assumed;
        }

        if (condition is not CallNode call)
        {
            return null;
        }

        Function function = call.Function;
        if (function == Functions.Not)
        {
            return !Decide(call.Arguments[0]);
        }

        if (function == Functions.And || function == Functions.Or)
        {
            bool deciding = function == Functions.Or;
            bool?[] sides = [.. call.Arguments.Select(Decide)];
            return sides.Contains(deciding) ? deciding : sides.Contains(null) ? null : !deciding;
        }

        if (SignOf(function, true) is not { } sign || call.Arguments.Any(a => a.Shape.Kind == ShapeKind.Integer))
        {
            return null;
        }

        Interval difference = Of(call.Arguments[0]) - Of(call.Arguments[1]);
        bool isNear = IsLimit && difference.Contains(0);
        return isNear ? null : IsWithin(difference, sign) ? true : IsWithin(difference, SignOf(function, false)!.Value) ? false : null;
    }

    /// <summary>Whether all numbers of an interval lie in another; infinite limits count as very large numbers.</summary>
    private static bool IsWithin(Interval inner, Interval outer) =>
        (inner.Low > outer.Low || (inner.Low == outer.Low && (inner.LowOpen || !outer.LowOpen || double.IsInfinity(inner.Low))))
        && (inner.High < outer.High || (inner.High == outer.High && (inner.HighOpen || !outer.HighOpen || double.IsInfinity(inner.High))));

    /// <summary>What left less right is where a comparison holds or doesn't.</summary>
    private static Interval? SignOf(Function comparison, bool holds) =>
        comparison == Functions.Greater ? holds ? Interval.Positive : -Interval.NonNegative
        : comparison == Functions.GreaterOrEqual ? holds ? Interval.NonNegative : -Interval.Positive
        : comparison == Functions.Less ? holds ? -Interval.Positive : Interval.NonNegative
        : comparison == Functions.LessOrEqual ? holds ? -Interval.NonNegative : Interval.Positive
        : comparison == Functions.Equal && holds ? new Interval(0, 0)
        : comparison == Functions.Equal || comparison == Functions.NotEqual ? Interval.Real
        : null;

    private Interval Compute(Node node) => node switch
    {
        ConstantNode constant => Number(constant.Value),
        NamedConstantNode named => double.IsInfinity(named.Constant.Value)
            ? Interval.Unknown
            : new(Directed.Previous(named.Constant.Value), Directed.Next(named.Constant.Value)),
        VariableNode variable => _inputs.TryGetValue(variable.Variable, out Interval input) ? input : Interval.Real,
        SumNode sum => Sum(sum),
        ProductNode product => Product(product),
        CallNode call => Call(call),
        _ => Anything,
    };

    /// <summary>A number between two doubles.</summary>
    public static Interval Number(Rational value)
    {
        double near = (double)value;
        return value.IsShortDouble ? new(near, near)
            : double.IsNaN(near) || double.IsInfinity(near) ? Interval.Real
            : Rational.FromDouble(near) == value ? new(near, near)
            : new(Directed.Previous(near), Directed.Next(near));
    }

    private Interval Sum(SumNode sum)
    {
        Interval plain = Number(sum.Constant);
        foreach (Term term in sum.Terms)
        {
            plain += Number(term.Coefficient) * Of(term.Node);
        }

        // a*left + b*right is a*(left - right) + (a + b)*right, of which more may be known.
        foreach ((Node left, Node right, Interval difference) in _differences)
        {
            if (Coefficient(left) is { } a && Coefficient(right) is { } b)
            {
                Interval rest = Number(sum.Constant - (left is ConstantNode l ? a * l.Value : right is ConstantNode r ? b * r.Value : Rational.Zero));
                foreach (Term term in sum.Terms.Where(t => t.Node != left && t.Node != right))
                {
                    rest += Number(term.Coefficient) * Of(term.Node);
                }

                plain = plain
                    .Intersect(rest + (Number(a) * difference) + (Number(a + b) * Of(right)))
                    .Intersect(rest - (Number(b) * difference) + (Number(a + b) * Of(left)));
            }
        }

        return plain;

        Rational? Coefficient(Node node) => sum.Terms.Where(t => t.Node == node).Select(t => (Rational?)t.Coefficient).FirstOrDefault();
    }

    private Interval Product(ProductNode product)
    {
        Interval result = Number(product.Coefficient);
        List<Factor> factors = [.. product.Factors];
        foreach ((int first, int second) in OppositeSigmoids.In(factors))
        {
            // sigmoid(u)*sigmoid(-u) is at most 1/4.
            int both = System.Math.Min(factors[first].Exponent, factors[second].Exponent);
            if (!IsLimit)
            {
                result *= new Interval(0, 0.25, true, false).Power(both);
                factors[first] = factors[first] with { Exponent = factors[first].Exponent - both };
                factors[second] = factors[second] with { Exponent = factors[second].Exponent - both };
            }
        }

        foreach (Factor factor in factors.Where(f => f.Exponent != 0))
        {
            result *= Power(factor);
        }

        return result;
    }

    /// <summary>A power; near a limit of 0, the side from which it is approached decides what the reciprocal tends to.</summary>
    private Interval Power(Factor factor)
    {
        Interval range = Of(factor.Node);
        if (_signs is not null && factor.Exponent < 0 && range is { Low: 0, High: 0 })
        {
            Interval near = _signs.Of(factor.Node);
            bool isEven = factor.Exponent % 2 == 0;
            return near.IsPositive || (near.IsNegative && isEven) ? new(double.PositiveInfinity, double.PositiveInfinity)
                : near.IsNegative ? new(double.NegativeInfinity, double.NegativeInfinity)
                : Interval.Unknown;
        }

        return range.Power(factor.Exponent);
    }

    private Interval Call(CallNode call)
    {
        Node[] a = call.Arguments;
        if (call.Function == Functions.Where)
        {
            return Decide(a[0]) switch
            {
                true => Of(a[1]),
                false => Of(a[2]),
                _ => Under(a[0], true).Of(a[1]).Union(Under(a[0], false).Of(a[2])),
            };
        }

        Interval[] arguments = [.. a.Select(Of)];
        return IsLimit && !IsContinuousAt(call.Function, arguments) ? Interval.Unknown : FunctionRanges.Of(call.Function, arguments) ?? Anything;
    }

    /// <summary>Whether the limit of a function is its value: not where it jumps, and of rows only at points.</summary>
    private static bool IsContinuousAt(Function function, Interval[] arguments) =>
        function == Functions.Sign || function == Functions.Step ? !arguments[0].Contains(0)
        : function == Functions.Floor || function == Functions.Ceil || function == Functions.Round ? false
        : function.Form == RowForm.Elementwise || arguments.All(r => r.IsPoint && r.IsBounded);
}
