using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>The derivatives that are more than a factor: those of functions with branches.</summary>
internal static class Pullbacks
{
    /// <summary>
    /// Each branch gets what flows back where it is taken. Multiplying by 0 elsewhere would turn an infinity of the branch not
    /// taken into NaN.
    /// </summary>
    public static Node Where(Derivation d, CallNode call, int argument, Node adjoint) => argument switch
    {
        1 => d.Graph.Select(call.Arguments[0], adjoint, d.Graph.Zero),
        2 => d.Graph.Select(call.Arguments[0], d.Graph.Zero, adjoint),
        _ => d.Graph.Zero,
    };

    /// <summary>
    /// At a tie the side that doesn't vary with the variable is taken; where both vary, the mean of both.
    /// </summary>
    public static Node MinOrMax(Derivation d, CallNode call, int argument, Node adjoint)
    {
        Graph g = d.Graph;
        Function wins = call.Function == Functions.Max ? Functions.Greater : Functions.Less;
        Node self = call.Arguments[argument];
        Node other = call.Arguments[1 - argument];
        if (!d.Varies(other))
        {
            return g.Select(g.Call(wins, self, other), adjoint, g.Zero);
        }

        // Both arguments ask the same questions, so that their answers merge.
        (Node left, Node right) = (call.Arguments[0], call.Arguments[1]);
        Node tie = d.Multiply(adjoint, g.Constant(new Rational(1, 2)));
        return argument == 0
            ? g.Select(g.Call(wins, left, right), adjoint, g.Select(g.Call(Functions.Equal, left, right), tie, g.Zero))
            : g.Select(g.Call(wins, left, right), g.Zero, g.Select(g.Call(Functions.Equal, left, right), tie, adjoint));
    }

    /// <summary>The argument counts strictly between the bounds; a bound counts from where it is taken.</summary>
    public static Node Clamp(Derivation d, CallNode call, int argument, Node adjoint)
    {
        Graph g = d.Graph;
        Node x = call.Arguments[0], low = call.Arguments[1], high = call.Arguments[2];
        Node condition = argument switch
        {
            0 => g.Call(Functions.And, g.Call(Functions.Less, low, x), g.Call(Functions.Less, x, high)),
            1 => g.Call(Functions.LessOrEqual, x, low),
            _ => g.Call(Functions.GreaterOrEqual, x, high),
        };
        return g.Select(condition, adjoint, g.Zero);
    }

    /// <summary>Of b*a^(b-1): b times the slope of a^(b-1), and a^(b-1) + b*a^(b-1)*log(a).</summary>
    public static Node[] PowSlopePartials(Graph g, IReadOnlyList<Node> a, Node value)
    {
        Node exponentLessOne = g.Subtract(a[1], g.One);
        return
        [
            g.Multiply(a[1], g.Call(Functions.PowSlope, a[0], exponentLessOne)),
            g.Add(g.Pow(a[0], exponentLessOne), g.Call(Functions.XLogY, value, a[0])),
        ];
    }
}
