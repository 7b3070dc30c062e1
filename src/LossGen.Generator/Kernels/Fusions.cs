using System.Collections.Generic;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>
/// Functions that share their costly part. sigmoid and softplus of x and of -x are all functions of e = exp(-|x|): each is
/// lowered to that form, so that a kernel which needs several computes one exponential; one that is alone in its step is then
/// called by its own name, which by the definition of the library is the same computation.
/// </summary>
internal static class Fusions
{
    /// <summary>The forms that take e, and the function of x that each is part of, one a line.</summary>
    public static readonly IReadOnlyDictionary<VectorOperation, VectorOperation> Alone = new Dictionary<VectorOperation, VectorOperation>
    {
        [VectorOperations.SigmoidFrom] = VectorOperations.Sigmoid,
        [VectorOperations.SoftplusFrom] = VectorOperations.Softplus,
        [VectorOperations.SigmoidDerivativeFrom] = VectorOperations.SigmoidDerivative,
    };

    public static VectorNode Sigmoid(Lowering l, Node x) => l.Vectors.Call(VectorOperations.SigmoidFrom, l.Lower(x), SharedExp(l, x));

    public static VectorNode Softplus(Lowering l, Node x) => l.Vectors.Call(VectorOperations.SoftplusFrom, l.Lower(x), SharedExp(l, x));

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

            taken.Add(l.Vectors.Call(VectorOperations.SigmoidDerivativeFrom, SharedExp(l, x)));
            factors[j] = new(mirrored, factors[j].Exponent - 1);
            factors[i] = new(first.Node, first.Exponent - 1);
            factors.RemoveAll(f => f.Exponent == 0);
            i = -1;
        }

        return taken;
    }

    /// <summary>exp(-|x|), the same node for x and -x.</summary>
    private static VectorNode SharedExp(Lowering l, Node x)
    {
        bool mirror = x switch
        {
            ProductNode product => product.Coefficient.Sign < 0,
            SumNode sum => LeadingTerm(sum).Coefficient.Sign < 0,
            _ => false,
        };
        VectorNode argument = l.Lower(mirror ? l.Graph.Negate(x) : x);
        return l.Vectors.Call(VectorOperations.ExpNegAbs, [argument, .. l.Errors.Completing(argument)]);
    }

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
