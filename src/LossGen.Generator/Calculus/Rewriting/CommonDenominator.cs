using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// Puts fractions that cancel over one denominator: the derivative of x/(x + y) is 1/(x + y) - x/(x + y)^2, and what is left of
/// it is y/(x + y)^2. Done only where the numerator, multiplied out, loses terms and comes down to one product or two.
/// </summary>
internal sealed class CommonDenominator(Graph graph)
{
    private const int MaxTerms = 6;
    private const int MaxMonomials = 24;
    private const int MaxPower = 8;

    private readonly Dictionary<Node, Node> _results = [];

    /// <summary>The node with every sum of fractions in it that cancels replaced.</summary>
    public Node Apply(Node node)
    {
        if (node.Arguments.Length == 0)
        {
            return node;
        }

        if (!_results.TryGetValue(node, out Node? result))
        {
            Node[] arguments = [.. node.Arguments.Select(Apply)];
            result = arguments.SequenceEqual(node.Arguments) ? node : graph.Rebuild(node, arguments);
            result = result is SumNode sum ? Combine(sum) ?? result : result;
            _results.Add(node, result);
        }

        return result;
    }

    /// <summary>The whole sum over one denominator, or the first two terms of it for which that is worth it; null if it isn't.</summary>
    private Node? Combine(SumNode sum)
    {
        List<Term> terms = [.. sum.Terms];
        if (!sum.Constant.IsZero)
        {
            terms.Add(new(sum.Constant, graph.One));
        }

        if (sum.Shape.IsRow || terms.Count > MaxTerms || !terms.Any(t => Denominators(t.Node).Any()))
        {
            return null;
        }

        if (Fraction(terms) is { } whole)
        {
            return whole;
        }

        for (int i = 0; i < terms.Count && terms.Count > 2; i++)
        {
            for (int j = i + 1; j < terms.Count; j++)
            {
                if (Fraction([terms[i], terms[j]]) is { } pair)
                {
                    IEnumerable<Term> rest = terms.Where((_, k) => k != i && k != j);
                    return Apply(graph.Sum([new Term(Rational.One, pair), .. rest], Rational.Zero, sum.ConstantFirst));
                }
            }
        }

        return null;
    }

    private Node? Fraction(List<Term> terms)
    {
        var denominators = new Dictionary<Node, int>();
        foreach (Factor factor in terms.SelectMany(t => Denominators(t.Node)))
        {
            denominators.TryGetValue(factor.Node, out int power);
            denominators[factor.Node] = System.Math.Max(power, -factor.Exponent);
        }

        if (denominators.Count is 0 or > 3 || denominators.Values.Max() > MaxPower)
        {
            return null;
        }

        var numerator = new Polynomial();
        int monomials = 0;
        foreach (Term term in terms)
        {
            IEnumerable<(Node, int)> above = Factors(term.Node).Select(f => (f.Node, f.Exponent + (denominators.TryGetValue(f.Node, out int power) ? power : 0)));
            IEnumerable<(Node, int)> missing = denominators.Where(d => Factors(term.Node).All(f => f.Node != d.Key)).Select(d => (d.Key, d.Value));
            Polynomial? product = Polynomial.Constant(term.Coefficient * Coefficient(term.Node));
            foreach ((Node node, int exponent) in above.Concat(missing))
            {
                product = product?.Times(Power(node, exponent));
            }

            if (product is null || product.Count > MaxMonomials)
            {
                return null;
            }

            monomials += product.Count;
            numerator.Add(product);
        }

        // Worth it where something cancels and no more than one subtraction is left.
        return numerator.Count is 0 or > 2 || numerator.Count > monomials - 2 || numerator.Count >= terms.Count + 1
            ? null
            : graph.Multiply(numerator.ToNode(graph), graph.Product(Rational.One, denominators.Select(d => (d.Key, -d.Value))));
    }

    /// <summary>What is below the line and is a sum, or the root of one.</summary>
    private static IEnumerable<Factor> Denominators(Node term) => Factors(term).Where(f =>
        f.Exponent < 0 && (f.Node is SumNode || (f.Node is CallNode call && call.Function == Functions.Sqrt && call.Arguments[0] is SumNode)));

    private static Factor[] Factors(Node node) => node is ProductNode product ? product.Factors : [new Factor(node, 1)];

    private static Rational Coefficient(Node node) => node is ProductNode product ? product.Coefficient : Rational.One;

    /// <summary>A power multiplied out; even powers of roots are powers of what is below the root.</summary>
    private static Polynomial? Power(Node node, int exponent)
    {
        if (node is CallNode call && call.Function == Functions.Sqrt && exponent > 1)
        {
            return Power(call.Arguments[0], exponent / 2)?.Times(Power(node, exponent % 2));
        }

        if (node is SumNode sum && exponent > 0)
        {
            Polynomial? result = Polynomial.Constant(Rational.One);
            var once = new Polynomial();
            once.Add(Polynomial.Constant(sum.Constant));
            foreach (Term term in sum.Terms)
            {
                Polynomial? product = Polynomial.Constant(term.Coefficient * Coefficient(term.Node));
                foreach (Factor factor in Factors(term.Node))
                {
                    product = product?.Times(factor.Node is SumNode ? Polynomial.Atom(factor.Node, factor.Exponent) : Power(factor.Node, factor.Exponent));
                }

                if (product is null)
                {
                    return null;
                }

                once.Add(product);
            }

            for (int i = 0; i < exponent; i++)
            {
                result = result?.Times(once);
            }

            return result;
        }

        return node is ConstantNode ? null : exponent == 0 ? Polynomial.Constant(Rational.One) : Polynomial.Atom(node, exponent);
    }

    /// <summary>A sum of products of powers of nodes, multiplied out.</summary>
    private sealed class Polynomial
    {
        private readonly Dictionary<string, (Rational Coefficient, SortedDictionary<int, Factor> Factors)> _monomials = [];

        public int Count => _monomials.Count;

        public static Polynomial Constant(Rational value) => Monomial(value, []);

        public static Polynomial Atom(Node node, int exponent) => Monomial(Rational.One, new() { [node.Id] = new(node, exponent) });

        public void Add(Polynomial other)
        {
            foreach ((Rational coefficient, SortedDictionary<int, Factor> factors) in other._monomials.Values)
            {
                Add(coefficient, factors);
            }
        }

        public Polynomial? Times(Polynomial? other)
        {
            if (other is null || Count * other.Count > 4 * MaxMonomials)
            {
                return null;
            }

            var result = new Polynomial();
            foreach ((Rational coefficient, SortedDictionary<int, Factor> factors) in _monomials.Values)
            {
                foreach ((Rational otherCoefficient, SortedDictionary<int, Factor> otherFactors) in other._monomials.Values)
                {
                    var product = new SortedDictionary<int, Factor>(factors);
                    foreach (Factor factor in otherFactors.Values)
                    {
                        int exponent = factor.Exponent + (product.TryGetValue(factor.Node.Id, out Factor known) ? known.Exponent : 0);
                        product[factor.Node.Id] = factor with { Exponent = exponent };
                        if (exponent == 0)
                        {
                            product.Remove(factor.Node.Id);
                        }
                    }

                    result.Add(coefficient * otherCoefficient, product);
                }
            }

            return result;
        }

        /// <summary>The polynomial with what all of its monomials have in common before the parentheses.</summary>
        public Node ToNode(Graph graph)
        {
            List<(Rational Coefficient, SortedDictionary<int, Factor> Factors)> monomials = [.. _monomials.Values];
            List<Factor> common = [.. monomials[0].Factors.Values
                .Where(f => monomials.All(m => m.Factors.ContainsKey(f.Node.Id)))
                .Select(f => f with { Exponent = monomials.Min(m => m.Factors[f.Node.Id].Exponent) })];
            Node sum = graph.Sum(
                monomials.Select(m => new Term(
                    m.Coefficient,
                    graph.Product(Rational.One, [.. m.Factors.Values.Concat(common.Select(c => c with { Exponent = -c.Exponent })).Select(f => (f.Node, f.Exponent))]))),
                Rational.Zero);
            return graph.Multiply(graph.Product(Rational.One, common.Select(f => (f.Node, f.Exponent))), sum);
        }

        private static Polynomial Monomial(Rational coefficient, SortedDictionary<int, Factor> factors)
        {
            var result = new Polynomial();
            result.Add(coefficient, factors);
            return result;
        }

        private void Add(Rational coefficient, SortedDictionary<int, Factor> factors)
        {
            string key = string.Join(" ", factors.Values.Select(f => $"{f.Node.Id}^{f.Exponent}"));
            Rational total = coefficient + (_monomials.TryGetValue(key, out (Rational Coefficient, SortedDictionary<int, Factor>) known) ? known.Coefficient : Rational.Zero);
            _monomials.Remove(key);
            if (!total.IsZero)
            {
                _monomials.Add(key, (total, factors));
            }
        }
    }
}
