using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Rewriting;

namespace LossGen.Calculus.Properties;

/// <summary>Whether a loss is continuous in a variable, and whether its derivative is: as far as that can be proven.</summary>
internal sealed class Regularity(Graph graph, Variable variable, Ranges ranges)
{
    private static readonly HashSet<Function> Jumping =
        [Functions.Sign, Functions.Step, Functions.Floor, Functions.Ceil, Functions.Round];

    /// <summary>Functions with a kink somewhere in their domain.</summary>
    private static readonly HashSet<Function> Kinked =
        [Functions.Clamp, RowFunctions.Max, RowFunctions.Min, RowFunctions.Norm1];

    /// <summary>Functions with a kink only where they or their arguments are 0, or their arguments equal.</summary>
    private static readonly HashSet<Function> KinkedAtZero =
    [
        Functions.Abs, Functions.Relu, Functions.Max, Functions.Min, Functions.Sqrt, Functions.Cbrt, Functions.Pow, Functions.Hypot,
        Functions.Acosh, RowFunctions.Norm,
    ];

    private readonly Dictionary<Node, bool> _continuous = [];
    private readonly Dictionary<Node, bool> _smooth = [];
    private readonly Rewriter _derivatives = new(graph, DerivativeRules.Set);

    /// <summary>Whether a node is surely continuous in the variable.</summary>
    public bool IsContinuous(Node node)
    {
        if (!node.DependsOn(variable))
        {
            return true;
        }

        if (!_continuous.TryGetValue(node, out bool result))
        {
            result = ranges.Spend() && node switch
            {
                CallNode call when Jumping.Contains(call.Function) || call.Arguments.Any(IsVaryingLabel) => false,
                CallNode call when IsBranching(call) => Meet(call, alsoSlopes: false)
                    && Under(call, true).IsContinuous(call.Arguments[1]) && Under(call, false).IsContinuous(call.Arguments[2]),
                CallNode call => call.Arguments.Where(a => !a.Shape.IsBoolean).All(IsContinuous),
                _ => node.Arguments.All(IsContinuous),
            };
            _continuous.Add(node, result);
        }

        return result;
    }

    /// <summary>Whether a node surely has a continuous derivative by the variable.</summary>
    public bool IsSmooth(Node node)
    {
        if (!node.DependsOn(variable))
        {
            return true;
        }

        if (!_smooth.TryGetValue(node, out bool result))
        {
            result = ranges.Spend() && node switch
            {
                ProductNode product => product.Factors.All(f => IsSmooth(f.Node) || (f.Exponent > 1 && HasFlatKink(f.Node))),
                CallNode call when Jumping.Contains(call.Function) || Kinked.Contains(call.Function) || call.Arguments.Any(IsVaryingLabel) => false,
                CallNode call when KinkedAtZero.Contains(call.Function) && !IsAwayFromKink(call) => false,
                CallNode call when IsBranching(call) => Meet(call, alsoSlopes: true)
                    && Under(call, true).IsSmooth(call.Arguments[1]) && Under(call, false).IsSmooth(call.Arguments[2]),
                CallNode call => call.Arguments.Where(a => !a.Shape.IsBoolean).All(IsSmooth),
                _ => node.Arguments.All(IsSmooth),
            };
            _smooth.Add(node, result);
        }

        return result;
    }

    /// <summary>The derivative of a node by the variable.</summary>
    public Node Slope(Node node) => _derivatives.Rewrite(Derivation.Derive(graph, node, variable));

    /// <summary>Whether the branches of a call have the same value, and the same slope, where they meet.</summary>
    private bool Meet(CallNode call, bool alsoSlopes)
    {
        if (!call.Arguments[0].DependsOn(variable))
        {
            return true;
        }

        return !call.Shape.IsRow
            && !variable.Shape.IsRow
            && Boundary.Of(graph, call.Arguments[0], variable) is { } boundary
            && boundary.Agree(call.Arguments[1], call.Arguments[2])
            && (!alsoSlopes || boundary.Agree(Slope(call.Arguments[1]), Slope(call.Arguments[2])));
    }

    /// <summary>What has a kink only where it is 0, so that its square has none.</summary>
    private bool HasFlatKink(Node node) => node is CallNode call && (
        call.Function == Functions.Abs || call.Function == Functions.Relu || call.Function == Functions.Hypot || call.Function == RowFunctions.Norm
            ? call.Arguments.All(IsSmooth)
            : call.Function == Functions.Max && call.Arguments.Contains(graph.Zero) && call.Arguments.All(IsSmooth));

    private bool IsAwayFromKink(CallNode call)
    {
        Interval first = ranges.Of(call.Arguments[0]);
        return call.Function == Functions.Pow ? first.IsPositive
            : call.Function == Functions.Acosh ? first.Low > 1
            : call.Function == Functions.Relu ? first.IsNonZero
            : call.Function == Functions.Max || call.Function == Functions.Min ? (first - ranges.Of(call.Arguments[1])).IsNonZero
            : ranges.Of(call).IsNonZero;
    }

    private Regularity Under(CallNode branching, bool holds) => new(graph, variable, ranges.Under(branching.Arguments[0], holds));

    private static bool IsBranching(CallNode call) => call.Function == Functions.Where;

    private bool IsVaryingLabel(Node node) => node.Shape.Kind == ShapeKind.Integer && node.DependsOn(variable);
}
