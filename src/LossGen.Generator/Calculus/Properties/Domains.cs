using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>Where a loss is a finite number: what has to hold of the arguments of logarithms, roots, powers and divisors.</summary>
internal sealed class Domains
{
    private static readonly Interval AboveMinusOne = new(-1, double.PositiveInfinity, true, true);
    private static readonly Interval InsideUnit = new(0, 1, true, true);
    private static readonly Interval InsideOne = new(-1, 1, true, true);
    private static readonly Interval FromOne = new(1, double.PositiveInfinity, false, true);

    /// <summary>Which argument of a function has to lie in which interval.</summary>
    private static readonly Dictionary<Function, (int Argument, Interval Interval)> Table = new()
    {
        [Functions.Log] = (0, Interval.Positive),
        [Functions.Log2] = (0, Interval.Positive),
        [Functions.Log10] = (0, Interval.Positive),
        [Functions.Log1p] = (0, AboveMinusOne),
        [Functions.Log1pmx] = (0, AboveMinusOne),
        [Functions.Sqrt] = (0, Interval.NonNegative),
        [Functions.XLogY] = (1, Interval.Positive),
        [Functions.XLog1pY] = (1, AboveMinusOne),
        [Functions.Logit] = (0, InsideUnit),
        [Functions.Acosh] = (0, FromOne),
        [Functions.Atanh] = (0, InsideOne),
        [Functions.Log1mExp] = (0, -Interval.Positive),
        [Functions.LGamma] = (0, Interval.Positive),
    };

    /// <summary>Functions that are numbers for all arguments that are.</summary>
    private static readonly HashSet<Function> Entire =
    [
        Functions.Abs, Functions.Sign, Functions.Floor, Functions.Ceil, Functions.Round, Functions.Step, Functions.Min, Functions.Max,
        Functions.Clamp, Functions.Relu, Functions.Exp, Functions.Expm1, Functions.Cbrt, Functions.Hypot, Functions.Sin, Functions.Cos,
        Functions.Atan, Functions.Sinh, Functions.Cosh, Functions.Tanh, Functions.Erf, Functions.Sigmoid, Functions.LogSigmoid,
        Functions.Softplus, Functions.Sqrt1pSquare, Functions.Sqrt1pSquareM1, Functions.Sqrt1pSquareSlope, Functions.LogCosh,
        Functions.TanhSlope, Functions.Log1pSquare, Functions.RationalSlope, Functions.LogAddExp, Functions.Asinh, Functions.Erfc,
        Functions.Erfcx, Functions.LogErfc, Functions.Sinc, Functions.Sinhc, Functions.Expm1Over, Functions.Group,
    ];

    private readonly Graph _graph;
    private readonly List<Node> _conditions = [];

    private Domains(Graph graph) => _graph = graph;

    /// <summary>Gets the conditions that aren't always fulfilled; null if not all are known.</summary>
    public IReadOnlyList<Node>? Conditions => IsKnown ? _conditions : null;

    private bool IsKnown { get; set; } = true;

    /// <summary>The conditions under which a node is a finite number, all of which together are enough.</summary>
    public static Domains Of(Graph graph, Node node, Ranges ranges)
    {
        var domains = new Domains(graph);
        domains.Visit(node, ranges, []);
        return domains;
    }

    /// <summary>The interval that a condition confines an input to, if that is all it says.</summary>
    public static (Variable Variable, Interval Interval)? Confines(Node condition)
    {
        if (condition is not CallNode { Arguments: [VariableNode variable, ConstantNode constant] } call)
        {
            return null;
        }

        Interval bound = Ranges.Number(constant.Value);
        Function function = call.Function;
        return function == Functions.Greater ? (variable.Variable, bound + Interval.Positive)
            : function == Functions.GreaterOrEqual ? (variable.Variable, bound + Interval.NonNegative)
            : function == Functions.Less ? (variable.Variable, bound - Interval.Positive)
            : function == Functions.LessOrEqual ? (variable.Variable, bound - Interval.NonNegative)
            : null;
    }

    private void Visit(Node node, Ranges ranges, HashSet<Node> seen)
    {
        IsKnown &= ranges.Spend() && node is not NamedConstantNode { Constant.Value: double.PositiveInfinity };
        if (!IsKnown || !seen.Add(node))
        {
            return;
        }

        if (node is CallNode { Arguments: [var condition, var whenTrue, var whenFalse] } branch && branch.Function == Functions.Where)
        {
            Visit(condition, ranges, seen);
            Visit(whenTrue, ranges.Under(condition, true), []);
            Visit(whenFalse, ranges.Under(condition, false), []);
            return;
        }

        foreach (Node argument in node.Arguments)
        {
            Visit(argument, ranges, seen);
        }

        switch (node)
        {
            case ProductNode product:
                foreach (Factor factor in product.Factors.Where(f => f.Exponent < 0 && !ranges.Of(f.Node).IsNonZero))
                {
                    Require(Functions.NotEqual, factor.Node, Rational.Zero);
                }

                break;
            case CallNode call when call.Function == Functions.XDivY:
                if (!ranges.Of(call.Arguments[1]).IsNonZero)
                {
                    Require(Functions.NotEqual, call.Arguments[1], Rational.Zero);
                }

                break;
            case CallNode call when call.Function == Functions.Pow:
                Confine(call.Arguments[0], ranges.Of(call.Arguments[1]).IsPositive ? Interval.NonNegative : Interval.Positive, ranges);
                break;
            case CallNode call when Table.TryGetValue(call.Function, out (int Argument, Interval Interval) row):
                Confine(call.Arguments[row.Argument], row.Interval, ranges);
                break;
            case CallNode call:
                IsKnown &= call.Function.Result != ShapeKind.Scalar || call.Function.Form != RowForm.Elementwise || Entire.Contains(call.Function);
                break;
        }
    }

    /// <summary>Requires that a node lies in an interval, as far as that isn't certain.</summary>
    private void Confine(Node node, Interval interval, Ranges ranges)
    {
        Interval range = ranges.Of(node);
        if (!double.IsInfinity(interval.Low) && !(range.Low > interval.Low || (range.Low == interval.Low && (range.LowOpen || !interval.LowOpen))))
        {
            Require(interval.LowOpen ? Functions.Greater : Functions.GreaterOrEqual, node, (int)interval.Low);
        }

        if (!double.IsInfinity(interval.High) && !(range.High < interval.High || (range.High == interval.High && (range.HighOpen || !interval.HighOpen))))
        {
            Require(interval.HighOpen ? Functions.Less : Functions.LessOrEqual, node, (int)interval.High);
        }
    }

    private void Require(Function comparison, Node node, Rational bound)
    {
        Node condition = Presentation.Inequality.Solve(_graph, _graph.Call(comparison, node, _graph.Constant(bound)));
        if (!_conditions.Contains(condition))
        {
            _conditions.Add(condition);
        }
    }
}
