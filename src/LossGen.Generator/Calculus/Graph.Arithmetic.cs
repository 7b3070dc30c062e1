using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus;

/// <summary>How sums and products are brought into canonical form.</summary>
internal sealed partial class Graph
{
    public Node Sum(IReadOnlyList<Node> nodes)
    {
        if (nodes.Count == 1)
        {
            return nodes[0];
        }

        bool constantFirst = nodes.Count > 0 && nodes[0] is ConstantNode or SumNode { ConstantFirst: true };
        return Sum(nodes.Select(n => new Term(Rational.One, n)), Rational.Zero, constantFirst);
    }

    /// <summary>A constant and terms in any form; nested sums with coefficient 1 or -1 are flattened, equal terms collected.</summary>
    public Node Sum(IEnumerable<Term> terms, Rational constant, bool constantFirst = false)
    {
        var collected = new List<Term>();
        foreach (Term term in terms)
        {
            Collect(term.Coefficient, term.Node);
        }

        bool CanDrop(int index) => !KeepsUndefined
            || (collected[index].Node.Variables & ~Variables(collected.Where((t, i) => i != index && !t.Coefficient.IsZero).Select(t => t.Node))) == 0;

        for (int i = collected.Count - 1; i >= 0; i--)
        {
            if (collected[i].Coefficient.IsZero && CanDrop(i))
            {
                collected.RemoveAt(i);
            }
        }

        if (collected.Count == 0)
        {
            return Constant(constant);
        }

        if (collected.Count == 1 && constant.IsZero)
        {
            return Scale(collected[0].Node, collected[0].Coefficient);
        }

        IEnumerable<Node> nodes = collected.Select(t => t.Node);
        return Intern(
            NodeKey.OfSum(constant, collected),
            id => new SumNode(id, ShapeOf(nodes), Variables(nodes), PerSample(nodes), constant, constantFirst, [.. collected]));

        void Collect(Rational coefficient, Node node)
        {
            switch (node)
            {
                case ConstantNode number:
                    constant += coefficient * number.Value;
                    return;
                case SumNode sum when Rational.Abs(coefficient).IsOne:
                    constant += coefficient * sum.Constant;
                    foreach (Term term in sum.Terms)
                    {
                        Collect(coefficient * term.Coefficient, term.Node);
                    }

                    return;
                case ProductNode product when !product.Coefficient.IsOne && !product.Coefficient.IsZero:
                    Collect(coefficient * product.Coefficient, Product(Rational.One, product.Factors.Select(f => (f.Node, f.Exponent))));
                    return;
            }

            int index = IndexOf(node);
            if (index < 0)
            {
                collected.Add(new(coefficient, node));
            }
            else
            {
                collected[index] = new(collected[index].Coefficient + coefficient, node);
            }
        }

        int IndexOf(Node node)
        {
            for (int i = 0; i < collected.Count; i++)
            {
                if (collected[i].Node == node)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    public Node Product(Rational coefficient, params (Node Node, int Exponent)[] factors) => Product(coefficient, factors.AsEnumerable());

    /// <summary>A coefficient and powers in any form; nested products are flattened, equal factors collected.</summary>
    public Node Product(Rational coefficient, IEnumerable<(Node Node, int Exponent)> factors)
    {
        var collected = new List<Factor>();
        foreach ((Node node, int exponent) in factors)
        {
            Collect(node, exponent);
        }

        if (coefficient.IsZero && (!KeepsUndefined || collected.Count == 0))
        {
            return Zero;
        }

        if (!KeepsUndefined)
        {
            collected.RemoveAll(f => f.Exponent == 0);
        }

        if (collected.Count == 0)
        {
            return Constant(coefficient);
        }

        if (collected.Count == 1 && collected[0].Exponent == 1 && coefficient.IsOne)
        {
            return collected[0].Node;
        }

        IEnumerable<Node> nodes = collected.Select(f => f.Node);
        return Intern(
            NodeKey.OfProduct(coefficient, collected),
            id => new ProductNode(id, ShapeOf(nodes), Variables(nodes), PerSample(nodes), coefficient, [.. collected]));

        void Collect(Node node, int exponent)
        {
            switch (node)
            {
                case ConstantNode { Value.IsZero: false } number:
                    coefficient *= Rational.Pow(number.Value, exponent);
                    return;
                case ConstantNode { Value.IsZero: true } when exponent > 0:
                    coefficient = Rational.Zero;
                    return;
                case ProductNode product when !product.Coefficient.IsZero || exponent > 0:
                    coefficient *= Rational.Pow(product.Coefficient, exponent);

                    // ((f - y)/delta)^2 stays as it is written: one square, and no overflow of delta^2.
                    if (Math.Abs(exponent) > 1 && product.Factors.Count > 1)
                    {
                        node = Product(Rational.One, product.Factors.Select(f => (f.Node, f.Exponent)));
                        break;
                    }

                    foreach (Factor factor in product.Factors)
                    {
                        Collect(factor.Node, factor.Exponent * exponent);
                    }

                    return;
            }

            int index = IndexOf(node, exponent);
            if (index < 0)
            {
                collected.Add(new(node, exponent));
            }
            else
            {
                collected[index] = new(node, collected[index].Exponent + exponent);
            }
        }

        int IndexOf(Node node, int exponent)
        {
            for (int i = 0; i < collected.Count; i++)
            {
                if (collected[i].Node == node && (!KeepsUndefined || collected[i].Exponent * exponent > 0))
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
