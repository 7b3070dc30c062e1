using System;
using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>
/// Brings a product into canonical form: nested products are flattened, numbers folded and equal factors collected. A graph makes
/// products by the thousand, so it has builders that are used again.
/// </summary>
internal sealed class ProductBuilder(Graph graph)
{
    private readonly List<Factor> _factors = [];
    private Rational _coefficient;

    /// <summary>Makes it a number, which can be multiplied.</summary>
    public void Clear(Rational coefficient)
    {
        _factors.Clear();
        _coefficient = coefficient;
    }

    /// <summary>Multiplies by a power of a node in any form.</summary>
    public void Multiply(Node node, int exponent)
    {
        switch (node)
        {
            case ConstantNode { Value.IsZero: false } number:
                _coefficient *= Rational.Pow(number.Value, exponent);
                return;
            case ConstantNode { Value.IsZero: true } when exponent > 0:
                _coefficient = Rational.Zero;
                return;
            case ProductNode product when !product.Coefficient.IsZero || exponent > 0:
                _coefficient *= Rational.Pow(product.Coefficient, exponent);

                // ((f - y)/delta)^2 stays as it is written: one square, and no overflow of delta^2.
                if (Math.Abs(exponent) > 1 && product.Factors.Length > 1)
                {
                    node = graph.WithoutCoefficient(product);
                    break;
                }

                foreach (Factor factor in product.Factors)
                {
                    Multiply(factor.Node, factor.Exponent * exponent);
                }

                return;
        }

        for (int i = 0; i < _factors.Count; i++)
        {
            if (_factors[i].Node == node && (!graph.KeepsUndefined || _factors[i].Exponent * exponent > 0))
            {
                _factors[i] = new(node, _factors[i].Exponent + exponent);
                return;
            }
        }

        _factors.Add(new(node, exponent));
    }

    /// <summary>The product as a node.</summary>
    public Node ToNode()
    {
        if (_coefficient.IsZero && (!graph.KeepsUndefined || _factors.Count == 0))
        {
            return graph.Zero;
        }

        for (int i = _factors.Count - 1; i >= 0 && !graph.KeepsUndefined; i--)
        {
            if (_factors[i].Exponent == 0)
            {
                _factors.RemoveAt(i);
            }
        }

        return _factors.Count == 0 ? graph.Constant(_coefficient)
            : _factors.Count == 1 && _factors[0].Exponent == 1 && _coefficient.IsOne ? _factors[0].Node
            : graph.Intern(_coefficient, _factors);
    }
}
