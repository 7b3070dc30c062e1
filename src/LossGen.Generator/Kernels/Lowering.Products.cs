using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>Products as chains of multiplications and at most one division.</summary>
internal sealed partial class Lowering
{
    /// <summary>A product taken apart: factors above and below the line.</summary>
    private readonly record struct Quotient(Rational Coefficient, List<VectorNode> Numerator, List<VectorNode> Denominator);

    private VectorNode LowerProduct(Rational coefficient, IEnumerable<Factor> factors) => Join(SplitProduct(coefficient, factors));

    private Quotient SplitProduct(Rational coefficient, IEnumerable<Factor> all)
    {
        // x^0 is 1 for every x.
        List<Factor> factors = [.. all.Where(f => f.Exponent != 0)];
        var numerator = new List<VectorNode>();
        var denominator = new List<VectorNode>();

        bool varies = factors.Any(f => _varies(f.Node));
        if (varies && TakeUniform(factors, 1, coefficient) is { } above)
        {
            coefficient = coefficient.Sign < 0 ? Rational.MinusOne : Rational.One;
            numerator.Add(Lower(above));
        }

        Node? below = varies ? TakeUniform(factors, -1, Rational.One) : null;
        if (below is not null)
        {
            denominator.Add(Lower(below));
        }

        foreach (VectorNode fused in Fusions.Take(this, factors))
        {
            numerator.Add(fused);
        }

        foreach (Factor factor in factors)
        {
            AddPower(factor.Exponent > 0 ? numerator : denominator, Lower(factor.Node), System.Math.Abs(factor.Exponent));
        }

        coefficient = TakeSigns(numerator, TakeSigns(denominator, coefficient));

        // x/3 is rounded once, x*0.333... twice.
        if (!FloatRounding.IsExact(coefficient, _type) && Rational.Abs(coefficient).Numerator.IsOne
            && FloatRounding.IsExact(new Rational(coefficient.Denominator, 1), _type))
        {
            denominator.Insert(0, Vectors.Number(new Rational(coefficient.Denominator, 1)));
            coefficient = coefficient.Sign;
        }

        return new(coefficient, numerator, denominator);
    }

    /// <summary>
    /// The factors on one side of the line that don't vary, as one node, if computing them once saves
    /// anything. A single parameter is as good where it is.
    /// </summary>
    private Node? TakeUniform(List<Factor> factors, int side, Rational coefficient)
    {
        List<Factor> uniform = [.. factors.Where(f => !_varies(f.Node) && f.Exponent * side > 0)];
        bool scaled = !Rational.Abs(coefficient).IsOne;
        if (uniform.Count == 0 || (uniform.Count == 1 && !scaled && uniform[0].Exponent == side))
        {
            return null;
        }

        factors.RemoveAll(uniform.Contains);
        return Graph.Product(Rational.Abs(coefficient), uniform.Select(f => (f.Node, f.Exponent * side)));
    }

    /// <summary>-a*-b is a*b: signs are the coefficient's.</summary>
    private static Rational TakeSigns(List<VectorNode> factors, Rational coefficient)
    {
        for (int i = 0; i < factors.Count; i++)
        {
            if (factors[i] is VectorCall { Operation: var operation } call && operation == VectorOperations.Negate)
            {
                factors[i] = call.Arguments[0];
                coefficient = -coefficient;
            }
        }

        return coefficient;
    }

    private VectorNode Join(Quotient quotient)
    {
        Rational coefficient = quotient.Coefficient;
        if (quotient.Numerator.Count == 0)
        {
            VectorNode number = Vectors.Number(coefficient);
            return quotient.Denominator.Count == 0 ? number : Vectors.Call(VectorOperations.Divide, number, Chain(quotient.Denominator));
        }

        VectorNode product;
        if (coefficient == Rational.MinusOne)
        {
            List<VectorNode> factors = [.. quotient.Numerator];
            factors[0] = Vectors.Negate(factors[0]);
            product = Chain(factors);
        }
        else
        {
            product = Scale(coefficient, Chain(quotient.Numerator));
        }

        return quotient.Denominator.Count == 0
            ? product
            : Vectors.Call(VectorOperations.Divide, product, Chain(quotient.Denominator));
    }

    private VectorNode Scale(Rational coefficient, VectorNode node) =>
        coefficient.IsOne ? node
        : coefficient == Rational.MinusOne ? Vectors.Negate(node)
        : Vectors.Multiply(Vectors.Number(coefficient), node);

    private VectorNode Chain(IEnumerable<VectorNode> factors) => factors.Aggregate(Vectors.Multiply);

    /// <summary>A power by repeated squaring, its last multiplication left open: the product may be fused with an addition.</summary>
    private void AddPower(List<VectorNode> factors, VectorNode node, int exponent)
    {
        if (exponent == 1)
        {
            factors.Add(node);
        }
        else if (factors.Count > 0)
        {
            factors.Add(Power(node, exponent));
        }
        else if (exponent % 2 == 0)
        {
            VectorNode half = Power(node, exponent / 2);
            factors.Add(half);
            factors.Add(half);
        }
        else
        {
            factors.Add(Power(node, exponent - 1));
            factors.Add(node);
        }
    }

    private VectorNode Power(VectorNode node, int exponent)
    {
        if (exponent == 1)
        {
            return node;
        }

        VectorNode even = Power(node, exponent / 2);
        even = Vectors.Multiply(even, even);
        return exponent % 2 == 0 ? even : Vectors.Multiply(even, node);
    }
}
