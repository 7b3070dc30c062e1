using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>
/// Brings a sum into canonical form: nested sums with coefficient 1 or -1 are flattened, numbers folded and equal terms collected.
/// A graph makes sums by the thousand, so it has builders that are used again.
/// </summary>
internal sealed class SumBuilder(Graph graph)
{
    private readonly List<Term> _terms = [];
    private Rational _constant;

    /// <summary>Makes it a constant, to which terms can be added.</summary>
    public void Clear(Rational constant)
    {
        _terms.Clear();
        _constant = constant;
    }

    /// <summary>Adds a term in any form.</summary>
    public void Add(Rational coefficient, Node node)
    {
        switch (node)
        {
            case ConstantNode number:
                _constant += coefficient * number.Value;
                return;
            case SumNode sum when Rational.Abs(coefficient).IsOne:
                _constant += coefficient * sum.Constant;
                foreach (Term term in sum.Terms)
                {
                    Add(coefficient * term.Coefficient, term.Node);
                }

                return;
            case ProductNode product when !product.Coefficient.IsOne && !product.Coefficient.IsZero:
                Add(coefficient * product.Coefficient, graph.WithoutCoefficient(product));
                return;
        }

        for (int i = 0; i < _terms.Count; i++)
        {
            if (_terms[i].Node == node)
            {
                _terms[i] = new(_terms[i].Coefficient + coefficient, node);
                return;
            }
        }

        _terms.Add(new(coefficient, node));
    }

    /// <summary>The sum as a node.</summary>
    /// <param name="constantFirst">Whether the constant is written before the terms.</param>
    public Node ToNode(bool constantFirst)
    {
        for (int i = _terms.Count - 1; i >= 0; i--)
        {
            if (_terms[i].Coefficient.IsZero && CanDrop(i))
            {
                _terms.RemoveAt(i);
            }
        }

        return _terms.Count == 0 ? graph.Constant(_constant)
            : _terms.Count == 1 && _constant.IsZero ? graph.Scale(_terms[0].Node, _terms[0].Coefficient)
            : graph.Intern(_constant, _terms, constantFirst);
    }

    /// <summary>Whether 0*u may go, because the other terms are undefined where u is, or because that is no matter.</summary>
    private bool CanDrop(int index)
    {
        if (!graph.KeepsUndefined)
        {
            return true;
        }

        ulong others = 0;
        for (int i = 0; i < _terms.Count; i++)
        {
            others |= i == index || _terms[i].Coefficient.IsZero ? 0 : _terms[i].Node.Variables;
        }

        return (_terms[index].Node.Variables & ~others) == 0;
    }
}
