using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Presentation;

namespace LossGen.Calculus.Properties;

/// <summary>
/// Proves what can be said of a loss: where it is defined, between which values it lies, and how it bends and how steep it is in each
/// variable. What can't be proven is left open.
/// </summary>
internal sealed class FactFinder
{
    private readonly Graph _graph;
    private readonly NodeImport _import;
    private readonly Budget _budget = new();
    private readonly Assumptions _assumptions;
    private readonly LossAnalysis _analysis;
    private readonly Node _value;
    private readonly IReadOnlyList<Node> _values;
    private readonly IReadOnlyList<Node>? _conditions;
    private readonly Dictionary<Variable, Interval> _inputs = [];
    private readonly bool _isWholeInterval = true;
    private readonly bool _withDirections;

    private FactFinder(LossAnalysis analysis, NodeImport import, Node value, bool withDirections)
    {
        _withDirections = withDirections;
        _import = import;
        _graph = import.Graph;
        _analysis = analysis;
        _value = value;
        _values = Forms(analysis.Stable, analysis.Shown);
        _conditions = Domains.Of(_graph, _value, new(_inputs, _budget)).Conditions?.OrderBy(IsUpperBound).ToArray();
        foreach (Node condition in _conditions ?? [])
        {
            if (Domains.Confines(condition) is var (variable, interval))
            {
                _inputs[variable] = _inputs.TryGetValue(variable, out Interval before) ? before.Intersect(interval) : interval;
            }
            else
            {
                // A variable may be confined to what is no interval; other inputs may, as long as they are held fixed.
                _isWholeInterval &= !analysis.Gradients.Any(g => condition.DependsOn(g.Variable));
            }
        }

        _assumptions = new(_inputs, _budget);
    }

    /// <summary>Finds the facts of a loss.</summary>
    /// <param name="analysis">The loss.</param>
    /// <param name="withDirections">Whether it is of interest where the loss goes up and down only.</param>
    public static LossFacts Of(LossAnalysis analysis, bool withDirections = false)
    {
        try
        {
            var import = new NodeImport(new());
            return import.WithRowsOf(analysis.Stable) is { } value ? new FactFinder(analysis, import, value, withDirections).Find() : Nothing(analysis);
        }
        catch (GraphTooLargeException)
        {
            return Nothing(analysis);
        }
    }

    private static LossFacts Nothing(LossAnalysis analysis) => new(null, false, null, null, [.. analysis.Gradients.Select(g => new VariableFacts(
        g.Variable, g.Text, g.Text, Claim.Unknown, Claim.Unknown, Claim.Unknown, Claim.Unknown, Claim.Unknown, Claim.Unknown))]);

    private LossFacts Find()
    {
        string? domain = _conditions is { Count: > 0 } conditions ? string.Join(" and ", conditions.Select(Presenter.Present)) : null;
        Proof<Interval>? range = _assumptions.Search<Interval>(Others(null), ranges =>
            _values.Select(ranges.Of).Aggregate((a, b) => a.Intersect(b)) is var interval
            && (!double.IsInfinity(interval.Low) || !double.IsInfinity(interval.High)) ? interval : null);
        return new(domain, _conditions is not null, range?.Result.ToString(), range?.Condition, [.. _analysis.Gradients.Select(Find)]);
    }

    private VariableFacts Find(DerivativeAnalysis gradient)
    {
        (Node derived, Node shown) = LossAnalyzer.Second(_analysis, gradient);
        string second = Printer.Print(shown);
        Variable variable = gradient.Variable;
        if (_conditions is null || !_isWholeInterval)
        {
            return new(variable, gradient.Text, second, Claim.Unknown, Claim.Unknown, Claim.Unknown, Claim.Unknown, Claim.Unknown, Claim.Unknown);
        }

        IReadOnlyList<Node> slopes = Forms(gradient.Shown, gradient.Derived, gradient.Node);
        IReadOnlyList<Node> seconds = Forms(shown, derived);
        Variable[] others = Others(variable);
        Dictionary<Ranges, Curvature> curvatures = [];
        Claim convex = Bends(Curvature.Convex);
        Claim concave = Bends(Curvature.Concave);
        Claim lipschitz = Bounded(slopes, r => r.IsContinuous(_value));
        Claim smooth = variable.Shape.IsRow ? Claim.Unknown : Bounded(seconds, r => r.IsSmooth(_value));
        if (!variable.Shape.IsRow && !_value.Arguments.Any(a => a.Shape.IsRow))
        {
            var witness = new Witnesses(_graph, variable, _inputs, _conditions, _budget);
            if (convex.Holds is null || concave.Holds is null)
            {
                (bool notConvex, bool notConcave) = witness.Bends(_value, convex.Holds is not null, concave.Holds is not null);
                convex = convex.Holds is null && notConvex ? Claim.False : convex;
                concave = concave.Holds is null && notConcave ? Claim.False : concave;
            }

            bool jumps = lipschitz.Holds is null && witness.HasJump([_value]);
            lipschitz = lipschitz.Holds is null && (jumps || witness.IsUnbounded(slopes)) ? Claim.False : lipschitz;
            smooth = smooth.Holds is null && (jumps || witness.IsUnbounded(seconds) || witness.HasJump(slopes)) ? Claim.False : smooth;
        }

        return new(variable, gradient.Text, second, convex, concave, lipschitz, smooth, Goes(r => r.IsNonNegative), Goes(r => r.IsNonPositive));

        Claim Bends(Curvature curvature) => ClaimOf(_assumptions.Search<bool>(others, ranges =>
            CurvatureOf(ranges).HasFlag(curvature) ? true : null));

        Curvature CurvatureOf(Ranges ranges)
        {
            if (!curvatures.TryGetValue(ranges, out Curvature result))
            {
                result = new Convexity(_graph, variable, ranges).OfWhole(_value, seconds);
                curvatures.Add(ranges, result);
            }

            return result;
        }

        Claim Goes(System.Func<Interval, bool> holds) => !_withDirections || variable.Shape.IsRow ? Claim.Unknown : ClaimOf(_assumptions.Search<bool>(others, ranges =>
            slopes.Any(s => holds(ranges.Of(s))) && new Regularity(_graph, variable, ranges).IsContinuous(_value) ? true : null));

        Claim Bounded(IReadOnlyList<Node> forms, System.Func<Regularity, bool> isRegular) =>
            _assumptions.Search<Constant>(others, ranges => Bound(ranges, forms, isRegular)) is { } proof
                ? new(true, proof.Condition, proof.Result.Text, proof.Result.Value)
                : Claim.Unknown;

        Constant? Bound(Ranges ranges, IReadOnlyList<Node> forms, System.Func<Regularity, bool> isRegular)
        {
            var bounds = new Bounds(_graph, variable, ranges);
            Node? best = forms.Where(f => f.Shape.IsRow == variable.Shape.IsRow || f == _graph.Zero)
                .Select(bounds.Of).OfType<Node>().OrderBy(b => b.Variables != 0).ThenBy(b => ranges.Of(b).High).FirstOrDefault();
            return best is not null && isRegular(new(_graph, variable, ranges)) ? Constant.Of(best, ranges) : null;
        }
    }

    /// <summary>Lower bounds are named first.</summary>
    private static bool IsUpperBound(Node condition) =>
        condition is CallNode call && (call.Function == Functions.Less || call.Function == Functions.LessOrEqual);

    private static Claim ClaimOf(Proof<bool>? proof) => proof is { } found ? new(true, found.Condition) : Claim.Unknown;

    private IReadOnlyList<Node> Forms(params Node[] nodes) => [.. nodes.Select(_import.WithRowsOf).OfType<Node>().Distinct()];

    /// <summary>The inputs that assumptions can be made of.</summary>
    private Variable[] Others(Variable? variable) =>
        [.. _analysis.Variables.Where(v => v != variable && v.Shape.Kind != ShapeKind.Integer && _value.DependsOn(v)
            && (variable is not null || !_analysis.Gradients.Any(g => g.Variable == v)))];
}
