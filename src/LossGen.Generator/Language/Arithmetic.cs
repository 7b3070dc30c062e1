using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>
/// The arithmetic of the language on a graph. Constants are folded exactly, so <c>((2^64)^64)^64</c> would fill the memory:
/// what would make a number too long is refused, by returning null.
/// </summary>
internal static class Arithmetic
{
    public static Node? Sum(Graph graph, IReadOnlyList<Node> terms) => IsLong(terms) ? null : graph.Sum(terms);

    public static Node? Product(Graph graph, IReadOnlyList<(Node Node, int Exponent)> factors) =>
        IsLong(factors.Select(f => f.Node)) ? null : graph.Product(Rational.One, factors);

    public static Node? Pow(Graph graph, Node @base, Node exponent)
    {
        if (@base is NamedConstantNode { Constant: var constant } && constant == NamedConstant.E)
        {
            return graph.Call(Functions.Exp, exponent);
        }

        if (exponent is not ConstantNode { Value: { IsInteger: true } value } || Rational.Abs(value) > Graph.MaxExponent)
        {
            return graph.Pow(@base, exponent);
        }

        // IEEE 754 defines x^0 as 1 for every x, infinity and NaN included.
        if (value.IsZero && !@base.Shape.IsRow)
        {
            return graph.One;
        }

        int power = (int)value.Numerator;
        if (Bits(@base) * Math.Abs(power) > Limits.ConstantBits)
        {
            return null;
        }

        // (x^60)^60 is no longer a matter of multiplying; its exponent would soon not even fit.
        bool isLarge = @base is ProductNode { Factors: [var factor] } && Math.Abs((long)factor.Exponent * power) > Graph.MaxExponent;
        return isLarge ? graph.Call(Functions.Pow, @base, exponent) : graph.Power(@base, power);
    }

    private static bool IsLong(IEnumerable<Node> nodes)
    {
        // Short constants, 0.1 or 1/255, can't add up to much within the length of an expression; they aren't counted.
        const long Short = 64;
        return nodes.Select(Bits).Where(bits => bits > Short).Sum() > Limits.ConstantBits;
    }

    /// <summary>The length of the rational numbers that an operation on the node may combine.</summary>
    private static long Bits(Node node) => node switch
    {
        ConstantNode constant => Bits(constant.Value),
        ProductNode product => Bits(product.Coefficient),
        SumNode sum => Bits(sum.Constant) + sum.Terms.Sum(t => t.Coefficient.IsOne ? 0 : Bits(t.Coefficient)),
        _ => 0,
    };

    private static long Bits(Rational value) => Bits(value.Numerator) + Bits(value.Denominator);

    private static long Bits(BigInteger value) =>
        BigInteger.Abs(value) <= uint.MaxValue ? (long)Math.Ceiling(Math.Log((double)BigInteger.Abs(value) + 1, 2)) : 8L * value.ToByteArray().Length;
}
