using System.Collections.Generic;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>
/// Functions that share their costly part: sigmoid and softplus of x and of -x, and powers of the sigmoid, are functions of
/// e = exp(-|x|), of log(1 + e) and of e/(1 + e), which a kernel computes once each.
/// </summary>
internal static class Fusions
{
    private static readonly Rational Half = Rational.One / 2;

    public static VectorNode Sigmoid(Lowering l, Node x)
    {
        Shared shared = Share(l, x);
        return shared.Sign is 0
            ? Decay(l, shared)
            : l.Vectors.Call(shared.Sign > 0 ? VectorOperations.SigmoidFrom : VectorOperations.MirroredSigmoidFrom, shared.Argument, Decay(l, shared));
    }

    public static VectorNode Softplus(Lowering l, Node x)
    {
        Shared shared = Share(l, x);
        return shared.Sign is 0
            ? Log(l, shared)
            : l.Vectors.Call(shared.Sign > 0 ? VectorOperations.SoftplusFrom : VectorOperations.MirroredSoftplusFrom, shared.Argument, Log(l, shared));
    }

    /// <summary>A power of anything; one of the sigmoid has no need of a logarithm of its own.</summary>
    public static VectorNode Power(Lowering l, Node @base, Node exponent)
    {
        if (@base is not CallNode { Arguments: [var x] } call || call.Function != Functions.Sigmoid || Share(l, x) is not { Sign: not 0 } shared)
        {
            return l.Vectors.Call(VectorOperations.Pow, l.Lower(@base), l.Lower(exponent));
        }

        VectorOperation operation = shared.Sign > 0 ? VectorOperations.SigmoidPowFrom : VectorOperations.MirroredSigmoidPowFrom;
        VectorNode power = l.Lower(exponent);
        return l.Vectors.Call(
            operation,
            shared.Argument,
            l.Vectors.Call(VectorOperations.SigmoidPowAbove, Log(l, shared), power),
            l.Vectors.Call(VectorOperations.ExpDecayPow, shared.Argument, power));
    }

    /// <summary>Whether a factor may be one function with another one.</summary>
    public static bool MayTake(Factor factor) => factor.Node is CallNode call && call.Function == Functions.Sigmoid;

    /// <summary>Takes factors that are one function together out of a product: sigmoid(x)*sigmoid(-x) is the slope of sigmoid.</summary>
    public static List<VectorNode> Take(Lowering l, List<Factor> factors)
    {
        var taken = new List<VectorNode>();
        for (int i = 0; i < factors.Count; i++)
        {
            if (factors[i] is not { Exponent: > 0, Node: CallNode { Function: var function, Arguments: [var x] } } first || function != Functions.Sigmoid)
            {
                continue;
            }

            Node mirrored = l.Graph.Call(Functions.Sigmoid, l.Graph.Negate(x));
            int j = factors.FindIndex(i + 1, f => f.Node == mirrored && f.Exponent > 0);
            if (j < 0)
            {
                continue;
            }

            taken.Add(l.Vectors.Call(VectorOperations.SigmoidDerivativeFrom, Decay(l, Share(l, x))));
            factors[j] = new(mirrored, factors[j].Exponent - 1);
            factors[i] = new(first.Node, first.Exponent - 1);
            factors.RemoveAll(f => f.Exponent == 0);
            i = -1;
        }

        return taken;
    }

    /// <summary>What is x as far as a limit and the limit with the sign of x beyond: the slope of the Huber loss.</summary>
    /// <returns>The value, or null if the choice is another one.</returns>
    public static VectorNode? Clip(Lowering l, Node condition, Node x, Node beyond) =>
        condition is CallNode { Function: var less, Arguments: [CallNode { Function: var abs, Arguments: [var absolute] }, var limit] }
        && less == Functions.LessOrEqual && abs == Functions.Abs && absolute == x
        && beyond == l.Graph.Product(1, [(limit, 1), (l.Graph.Call(Functions.Sign, x), 1)])
        && l.Errors.Of(l.Lower(limit)) is null
            ? l.Vectors.Call(VectorOperations.Clip, l.Lower(x), l.Lower(limit))
            : null;

    /// <summary>
    /// x^2/2 as far as a limit and limit*(|x| - limit/2) beyond: the Huber loss. Both are m*(|x| - m/2) with m = min(|x|, limit), also
    /// where the limit is negative; the first part is rounded as if it were written, except that no square overflows or underflows on the way.
    /// </summary>
    /// <returns>The value, or null if the choice is another one.</returns>
    public static VectorNode? ClippedSquare(Lowering l, Node condition, Node within, Node beyond)
    {
        if (condition is not CallNode { Function: var less, Arguments: [CallNode { Function: var abs, Arguments: [var x] } absolute, var limit] }
            || (less != Functions.LessOrEqual && less != Functions.Less)
            || abs != Functions.Abs
            || within != l.Graph.Product(Half, [(x, 2)])
            || beyond != l.Graph.Product(1, [(limit, 1), (l.Graph.Subtract(absolute, l.Graph.Product(Half, [(limit, 1)])), 1)]))
        {
            return null;
        }

        // A finite limit does what an infinite one does, except that infinity minus infinity isn't a number. MinNative lets a NaN of
        // its second argument through; one of x is in the other factor.
        Node finite = limit is ConstantNode ? limit : l.Graph.Call(Functions.Min, l.Graph.Constant(l.Vectors.LargestPower), limit);
        VectorNode size = l.Lower(absolute);
        VectorNode clipped = l.Vectors.Call(VectorOperations.MinNative, size, l.Lower(finite));
        return l.Vectors.Multiply(clipped, l.Vectors.Call(VectorOperations.FusedMultiplyAdd, l.Vectors.Number(-0.5), clipped, size));
    }

    /// <summary>
    /// Takes two terms that are one function together out of a sum: a*log(p) and b*log(1 - p). Where p was rounded, each has its own way
    /// of making up for it.
    /// </summary>
    /// <returns>The value of both and its coefficient, or null if there aren't any.</returns>
    public static (Rational Coefficient, VectorNode Value)? Take(Lowering l, List<Term> terms)
    {
        foreach (Term first in terms)
        {
            if (first.Node is not CallNode { Function: var function, Arguments: [var a, var p] } || function != Functions.XLogY)
            {
                continue;
            }

            Node negative = l.Graph.Negate(p);
            int other = terms.FindIndex(t => t.Coefficient == first.Coefficient && t.Node is CallNode call
                && call.Function == Functions.XLog1pY && call.Arguments[1] == negative);
            if (other < 0 || l.Errors.Of(l.Lower(p)) is not null)
            {
                continue;
            }

            VectorNode value = l.Vectors.Call(VectorOperations.CrossEntropy, l.Lower(a), l.Lower(((CallNode)terms[other].Node).Arguments[0]), l.Lower(p));
            terms.RemoveAt(other);
            terms.Remove(first);
            return (-first.Coefficient, value);
        }

        return null;
    }

    /// <summary>What x and -x share.</summary>
    /// <param name="Argument">x or -x, the one that stands for both.</param>
    /// <param name="Exp">exp(-|x|).</param>
    /// <param name="Sign">1 if the argument is x, -1 if it is -x, 0 if x is -|argument|.</param>
    private readonly record struct Shared(VectorNode Argument, VectorNode Exp, int Sign);

    private static Shared Share(Lowering l, Node x)
    {
        if (l.Graph.Negate(x) is CallNode { Arguments: [var inner] } call && call.Function == Functions.Abs)
        {
            return Share(l, inner) with { Sign = 0 };
        }

        bool mirror = x switch
        {
            ProductNode product => product.Coefficient.Sign < 0,
            SumNode sum => LeadingTerm(sum).Coefficient.Sign < 0,
            _ => false,
        };
        VectorNode argument = l.Lower(mirror ? l.Graph.Negate(x) : x);
        return new(argument, l.Vectors.Call(VectorOperations.ExpDecay, [argument, .. l.Errors.Completing(argument)]), mirror ? -1 : 1);
    }

    /// <summary>log(1 + exp(-|x|)).</summary>
    private static VectorNode Log(Lowering l, Shared shared) => l.Vectors.Call(VectorOperations.Log1pExpDecay, shared.Argument, shared.Exp);

    /// <summary>sigmoid(-|x|).</summary>
    private static VectorNode Decay(Lowering l, Shared shared) => l.Vectors.Call(VectorOperations.SigmoidDecay, shared.Exp);

    /// <summary>The term that decides which of a sum and its negative stands for both.</summary>
    private static Term LeadingTerm(SumNode sum)
    {
        Term leading = sum.Terms[0];
        foreach (Term term in sum.Terms)
        {
            leading = term.Node.Id < leading.Node.Id ? term : leading;
        }

        return leading;
    }
}
