using System.Linq;

namespace LossGen.Calculus.Rewriting;

/// <summary>What is known of a node's value whatever its parameters are: what guards of rules ask for.</summary>
internal static class Facts
{
    /// <summary>Whether a node is greater than 0 for all finite parameters for which it is a number.</summary>
    public static bool IsPositive(Node node) => node switch
    {
        ConstantNode constant => constant.Value.Sign > 0,
        NamedConstantNode => true,
        SumNode sum => sum.Constant.Sign >= 0
            && sum.Terms.All(t => t.Coefficient.Sign > 0 && IsNonNegative(t.Node))
            && (sum.Constant.Sign > 0 || sum.Terms.Any(t => IsPositive(t.Node))),
        ProductNode product => product.Coefficient.Sign > 0 && product.Factors.All(f => IsPositive(f.Node)),
        CallNode call => call.Function == Functions.Exp
            || call.Function == Functions.Sigmoid
            || call.Function == Functions.Softplus
            || call.Function == Functions.Cosh
            || call.Function == Functions.Erfc
            || call.Function == Functions.Erfcx
            || call.Function == Functions.Sqrt1pSquare
            || call.Function == RowFunctions.Softmax,
        _ => false,
    };

    /// <summary>Whether a node is never less than 0.</summary>
    public static bool IsNonNegative(Node node) => IsPositive(node) || node switch
    {
        ConstantNode constant => constant.Value.IsZero,
        SumNode sum => sum.Constant.Sign >= 0 && sum.Terms.All(t => t.Coefficient.Sign > 0 && IsNonNegative(t.Node)),
        ProductNode product => product.Coefficient.Sign > 0 && product.Factors.All(f => f.Exponent % 2 == 0 || IsNonNegative(f.Node)),
        CallNode call => call.Function == Functions.Abs
            || call.Function == Functions.Sqrt
            || call.Function == Functions.Relu
            || call.Function == Functions.Hypot
            || (call.Function == Functions.Max && call.Arguments.Any(IsNonNegative)),
        _ => false,
    };
}
