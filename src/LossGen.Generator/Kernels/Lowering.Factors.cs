using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>
/// Factors that terms of a sum share: a*b*c*d + a*b*e is a*b*(c*d + e). A derivative by the product rule is full of them, and what they
/// amount to is often a factor of the loss itself.
/// </summary>
internal sealed partial class Lowering
{
    /// <summary>How many factors that vary terms have to share: with one there is nothing to gain.</summary>
    private const int MinShared = 2;

    /// <summary>How many terms a sum may have to be looked at: every pair is compared, and no input makes that long.</summary>
    private const int MaxTerms = 16;

    /// <summary>The sum with the most factors that two terms share taken out of all that have them, or null if none share enough.</summary>
    private Node? Factored(SumNode sum)
    {
        if (sum.Terms.Length > MaxTerms || !_varies(sum))
        {
            return null;
        }

        List<Factor> best = [];
        for (int i = 0; i < sum.Terms.Length; i++)
        {
            for (int j = i + 1; j < sum.Terms.Length; j++)
            {
                List<Factor> shared = [.. FactorsOf(sum.Terms[i]).Intersect(FactorsOf(sum.Terms[j])).Where(f => !Fusions.MayTake(f))];
                if (shared.Count > best.Count && shared.Count(f => _varies(f.Node)) >= MinShared && IsWorthTaking(shared, [sum.Terms[i], sum.Terms[j]]))
                {
                    best = shared;
                }
            }
        }

        if (best.Count == 0)
        {
            return null;
        }

        // In the order in which the loss is likely to have them: what doesn't vary, then inputs, then what is computed from them.
        best = [.. best.OrderBy(f => _varies(f.Node)).ThenBy(f => f.Node.Id)];
        List<Term> within = [.. sum.Terms.Where(t => FactorsOf(t).Length > best.Count && best.TrueForAll(f => FactorsOf(t).Contains(f)))];
        Rational sign = SignOf(within[0]);
        Node inner = Graph.Sum(within.Select(t => Without(t, best, sign)), Rational.Zero);
        Node product = Graph.Product(Rational.One, [.. best.Select(f => (f.Node, f.Exponent)), (inner, 1)]);
        return Graph.Sum([.. sum.Terms.Except(within), new Term(sign, product)], sum.Constant, sum.ConstantFirst);
    }

    /// <summary>Whether multiplications go, and don't only become additions.</summary>
    private bool IsWorthTaking(List<Factor> shared, Term[] terms)
    {
        int[] left = [.. terms.Select(t => FactorsOf(t).Length - shared.Count)];
        return left.Min() > 0 && left.Max() > 1;
    }

    private Term Without(Term term, List<Factor> shared, Rational sign)
    {
        ProductNode product = (ProductNode)term.Node;
        IEnumerable<(Node Node, int Exponent)> left = product.Factors.Where(f => !shared.Contains(f)).Select(f => (f.Node, f.Exponent));
        return new(term.Coefficient * product.Coefficient * sign, Graph.Product(Rational.One, left));
    }

    /// <summary>The sign that a term has when it is lowered: log(sigmoid(x)) becomes -softplus(-x).</summary>
    private int SignOf(Term term) => FactorsOf(term)
        .Where(f => f.Exponent % 2 != 0 && _varies(f.Node) && Lower(f.Node) is VectorCall { Operation: var operation } && operation == VectorOperations.Negate)
        .Aggregate(term.Coefficient.Sign, (sign, _) => -sign);

    /// <summary>The factors of a term; what has a name is one factor.</summary>
    private Factor[] FactorsOf(Term term) =>
        term.Node is ProductNode product && _names.Find(product) is null ? product.Factors : [new(term.Node, 1)];
}
