using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>
/// Proves that something doesn't hold, by values for which it doesn't: the other inputs are 1, or 1/2, and the variable is evaluated at
/// points, at its limits, and on both sides of a place.
/// </summary>
internal sealed class Witnesses
{
    /// <summary>How many points lie within the domain; a power of two less one, so that points in the middle of two are exact.</summary>
    private const int Points = 15;

    /// <summary>A jump by this much within twice the smallest of all numbers is steeper than any constant.</summary>
    private const double Gap = 1e-9;

    private static readonly Rational[] OfOthers = [Rational.One, new(1, 2)];

    /// <summary>Points in the middle of two others, the widest first: mostly they tell.</summary>
    private static readonly (int Middle, int Reach)[] Triples =
    [
        .. Enumerable.Range(0, Points)
            .SelectMany(middle => Enumerable.Range(1, Math.Min(middle, Points - 1 - middle)).Select(reach => (middle, reach)))
            .OrderByDescending(t => t.reach),
    ];

    private readonly Graph _graph;
    private readonly Variable _variable;
    private readonly IReadOnlyList<Node> _conditions;
    private readonly Budget _budget;
    private readonly Interval _domain;

    public Witnesses(
        Graph graph, Variable variable, IReadOnlyDictionary<Variable, Interval> inputs, IReadOnlyList<Node> conditions, Budget budget)
    {
        _graph = graph;
        _variable = variable;
        _conditions = conditions;
        _budget = budget;
        _domain = inputs.TryGetValue(variable, out Interval domain) ? domain : Interval.Real;
    }

    /// <summary>Whether it is certain that a value isn't convex, and that it isn't concave: from three points of which one is in the middle.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isConvex">Whether it is known to be convex, so that only concavity is asked for.</param>
    /// <param name="isConcave">Whether it is known to be concave.</param>
    public (bool NotConvex, bool NotConcave) Bends(Node value, bool isConvex, bool isConcave)
    {
        (bool notConvex, bool notConcave) = (false, false);
        foreach (Rational other in OfOthers)
        {
            if (AtOthers(value, other) is not { } fixedValue)
            {
                continue;
            }

            foreach ((double low, double step) in Grids.TakeWhile(_ => !IsAnswered()))
            {
                var values = new Interval?[Points];
                Interval Value(int i) => values[i] ??= At(low + ((i + 1) * step), low + ((i + 1) * step)).Of(fixedValue);
                foreach ((int middle, int reach) in Triples.TakeWhile(_ => !IsAnswered()))
                {
                    Interval bend = Value(middle - reach) + Value(middle + reach) - (Value(middle) * new Interval(2, 2));
                    notConvex |= bend.High < 0;
                    notConcave |= bend.Low > 0;
                }
            }
        }

        return (notConvex, notConcave);

        bool IsAnswered() => (notConvex || isConvex) && (notConcave || isConcave);
    }

    /// <summary>Where points begin and how far they are apart: one apart where the domain has no end, and a quarter, for what happens near 0.</summary>
    private IEnumerable<(double Low, double Step)> Grids
    {
        get
        {
            if (!double.IsInfinity(_domain.Low) && !double.IsInfinity(_domain.High))
            {
                return [(_domain.Low, (_domain.High - _domain.Low) / (Points + 1))];
            }

            double[] steps = [1, 0.25];
            return steps.Select(step => (!double.IsInfinity(_domain.Low) ? _domain.Low
                : !double.IsInfinity(_domain.High) ? _domain.High - ((Points + 1) * step)
                : -(Points + 1) / 2 * step, step));
        }
    }

    /// <summary>Whether it is certain that the size of something that is given in equal forms has no bound: it is infinite at an end of the domain.</summary>
    public bool IsUnbounded(IReadOnlyList<Node> forms) => OfOthers.Any(other => forms.Any(form =>
        AtOthers(form, other) is { } node && node.DependsOn(_variable) && (IsInfinite(node, _domain.Low, 1) || IsInfinite(node, _domain.High, -1))));

    /// <summary>
    /// Whether it is certain that something that is given in equal forms jumps at 0 or 1: on both sides, as near as numbers can be, it has values that are apart. The
    /// place is moved to 0, near which numbers are closest to one another.
    /// </summary>
    public bool HasJump(IReadOnlyList<Node> forms)
    {
        foreach (Rational other in OfOthers)
        {
            foreach (Node form in forms)
            {
                if (AtOthers(form, other) is not { } node || !node.DependsOn(_variable))
                {
                    continue;
                }

                foreach (Rational place in (Rational[])[Rational.Zero, Rational.One])
                {
                    Node moved = new Substitution(_graph, _variable, _graph.Add(_graph.Variable(_variable), _graph.Constant(place))).Of(node);
                    Interval above = At(0, double.Epsilon, lowOpen: true).Of(moved);
                    Interval below = At(-double.Epsilon, 0, highOpen: true).Of(moved);
                    if (_domain.Contains((double)place.Numerator) && (above.Low - below.High > Gap || below.Low - above.High > Gap))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool IsInfinite(Node node, double end, int side)
    {
        Ranges near = double.IsInfinity(end)
            ? At(end < 0 ? end : 1e9, end < 0 ? -1e9 : end, lowOpen: end < 0, highOpen: end > 0)
            : side > 0 ? At(end, end + 1e-9, lowOpen: true) : At(end - 1e-9, end, highOpen: true);
        Interval limit = new Ranges(new Dictionary<Variable, Interval> { [_variable] = new(end, end) }, _budget, near).Of(node);
        return double.IsPositiveInfinity(limit.Low) || double.IsNegativeInfinity(limit.High);
    }

    private Ranges At(double low, double high, bool lowOpen = false, bool highOpen = false) =>
        new(new Dictionary<Variable, Interval> { [_variable] = new(low, high, lowOpen, highOpen) }, _budget);

    /// <summary>A node with a number for all other inputs, or null if the loss isn't sure to be defined there.</summary>
    private Node? AtOthers(Node node, Rational other)
    {
        Node result = Fix(node, other);
        var ranges = new Ranges(new Dictionary<Variable, Interval> { [_variable] = _domain }, _budget);
        return _conditions.All(c => ranges.Decide(Fix(c, other)) == true || Domains.Confines(c)?.Variable == _variable)
            && (result.Variables & ~(1UL << _variable.Ordinal)) == 0
            ? result
            : null;
    }

    private Node Fix(Node node, Rational other)
    {
        // Rows and labels stay: then nothing is said.
        foreach (Variable variable in VariablesOf(node).Where(v => v != _variable && v.Shape == Shape.Scalar))
        {
            node = new Substitution(_graph, variable, _graph.Constant(other)).Of(node);
        }

        return node;
    }

    private static IEnumerable<Variable> VariablesOf(Node node)
    {
        var seen = new HashSet<Node>();
        return Visit(node);

        IEnumerable<Variable> Visit(Node part) => !seen.Add(part) ? []
            : part is VariableNode variable ? [variable.Variable]
            : part.Arguments.SelectMany(Visit).ToList();
    }
}
