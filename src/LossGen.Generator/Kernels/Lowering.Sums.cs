using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>Sums as chains of additions and fused multiply-adds.</summary>
internal sealed partial class Lowering
{
    /// <summary>A part of a sum: a value with a sign, or a product of two factors that is fused with the addition.</summary>
    private readonly record struct Part(VectorNode First, VectorNode? Second = null, bool Negative = false)
    {
        public bool IsProduct => Second is not null;
    }

    /// <summary>
    /// The chain starts at the first part that isn't a product, so that every product but those of a sum of products is
    /// fused: no path multiplies and adds in two roundings.
    /// </summary>
    private VectorNode LowerSum(SumNode sum)
    {
        List<Part> parts = PartsOf(sum);
        if (parts.Count > 1 && MayCancel(sum) && IsWorthCompleting(parts))
        {
            return LowerDifference(parts);
        }

        if (Factored(sum) is { } factored)
        {
            return Lower(factored);
        }

        int start = parts.FindIndex(p => !p.IsProduct && !p.Negative);
        if (start < 0)
        {
            start = parts.FindIndex(p => !p.IsProduct);
        }

        Part first = parts[start < 0 ? 0 : start];
        parts.Remove(first);
        VectorNode result = first.Second is { } factor
            ? Vectors.Multiply(first.First, factor)
            : first.Negative ? Vectors.Negate(first.First) : first.First;
        return parts.Aggregate(result, Add);
    }

    private VectorNode Add(VectorNode sum, Part part) => part.Second is { } factor
        ? Vectors.Call(VectorOperations.FusedMultiplyAdd, part.First, factor, sum)
        : Vectors.Call(part.Negative ? VectorOperations.Subtract : VectorOperations.Add, sum, part.First);

    private List<Part> PartsOf(SumNode sum)
    {
        List<Term> terms = [.. sum.Terms];
        Rational constant = sum.Constant;
        var parts = new List<Part>();

        // What doesn't vary is added up outside the loop, if it is more than one part.
        Term[] uniform = [.. terms.Where(t => !_varies(t.Node))];
        if (_varies(sum) && uniform.Length + (constant.IsZero ? 0 : 1) > 1)
        {
            Node together = Graph.Sum(uniform, constant, sum.ConstantFirst);
            terms = [.. terms.Where(t => _varies(t.Node))];
            constant = Rational.Zero;
            parts.Add(new(Lower(together)));
        }

        while (Fusions.Take(this, terms) is { } fused)
        {
            parts.Add(PartOf(SplitProduct(fused.Coefficient, []) with { Numerator = [fused.Value] }));
        }

        if (!constant.IsZero && sum.ConstantFirst)
        {
            parts.Add(new(Vectors.Number(constant)));
        }

        parts.AddRange(terms.Select(t => WithoutSign(PartOf(t))));

        if (!constant.IsZero && !sum.ConstantFirst)
        {
            bool negative = constant.Sign < 0;
            parts.Add(new(Vectors.Number(Rational.Abs(constant)), Negative: negative));
        }

        return parts;
    }

    /// <summary>To add -a is to subtract a.</summary>
    private static Part WithoutSign(Part part) =>
        part is { IsProduct: false, First: VectorCall { Operation: var operation } call } && operation == VectorOperations.Negate
            ? new(call.Arguments[0], Negative: !part.Negative)
            : part;

    private Part PartOf(Term term)
    {
        // A local that the user named, or a value computed once per call, is an input like any other.
        if (term.Node is ProductNode product && _names.Find(product) is null)
        {
            return PartOf(SplitProduct(term.Coefficient * product.Coefficient, product.Factors));
        }

        VectorNode node = Lower(term.Node);
        return Rational.Abs(term.Coefficient).IsOne
            ? new(node, Negative: term.Coefficient.Sign < 0)
            : new(Vectors.Number(term.Coefficient), node);
    }

    private Part PartOf(Quotient quotient)
    {
        if (quotient.Denominator.Count > 0 || quotient.Numerator.Count < 2)
        {
            return quotient.Coefficient == Rational.MinusOne
                ? new(Join(quotient with { Coefficient = Rational.One }), Negative: true)
                : quotient.Numerator.Count == 1 && quotient.Denominator.Count == 0 && !quotient.Coefficient.IsOne
                    ? new(Vectors.Number(quotient.Coefficient), quotient.Numerator[0])
                    : new(Join(quotient));
        }

        // A sign stands before all but the last factor, which may be a value that is there without it.
        List<VectorNode> factors = [.. quotient.Numerator];
        bool isNegative = quotient.Coefficient == Rational.MinusOne;
        factors[0] = isNegative ? factors[0] : Scale(quotient.Coefficient, factors[0]);
        VectorNode last = factors[^1];
        factors.RemoveAt(factors.Count - 1);
        VectorNode others = factors.Aggregate(Vectors.Multiply);
        return new(isNegative ? Vectors.Negate(others) : others, last);
    }
}
