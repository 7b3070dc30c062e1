using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// Finds a pattern in a node. Sums and products match in any order; at the root a pattern may be a part of the sum, up to a
/// common coefficient, or a part of the product, up to a common exponent. Inside, a variable of a sum or product takes all
/// that the rest of the pattern leaves.
/// </summary>
internal sealed class Matcher(Graph graph)
{
    /// <summary>How many comparisons one rule may cost at one node.</summary>
    private const int MaxComparisons = 2_000;

    private readonly Bindings _bindings = new();
    private int _comparisons;

    /// <summary>The node with the rule applied at its root, or null.</summary>
    public Node? Apply(Rule rule, Node node)
    {
        if (!MayMatch(rule.Left.Node, node))
        {
            return null;
        }

        _comparisons = 0;
        _bindings.Clear();
        Node? result = null;
        bool Accept(Func<Node, Node> wrap)
        {
            if (rule.Guard?.Invoke(_bindings) == false)
            {
                return false;
            }

            result = wrap(_bindings.Instantiate(graph, rule.Right.Node));
            return result != node;
        }

        _ = rule.Left.Node switch
        {
            SumNode pattern => node is SumNode sum && MatchPartOfSum(pattern, sum, Accept),
            ProductNode pattern => node is ProductNode product && MatchPartOfProduct(pattern, product, Accept),
            _ => Match(rule.Left.Node, node, () => Accept(n => n)),
        };
        return result == node ? null : result;
    }

    /// <summary>
    /// Whether a glance at the root leaves it open that the pattern matches: each of its terms or factors takes one of the
    /// node's, except for bare variables, and a call takes a call of the same function. Nearly all rules fail here.
    /// </summary>
    private static bool MayMatch(Node pattern, Node node)
    {
        if (pattern is not (SumNode or ProductNode))
        {
            return true;
        }

        int taken = 0;
        for (int i = 0; i < pattern.Arguments.Length; i++)
        {
            Node wanted = pattern.Arguments[i];
            taken += wanted is VariableNode ? 0 : 1;
            if (wanted is CallNode call && !HasCall(node, call.Function))
            {
                return false;
            }
        }

        return taken <= node.Arguments.Length;
    }

    private static bool HasCall(Node node, Function function)
    {
        for (int i = 0; i < node.Arguments.Length; i++)
        {
            if (node.Arguments[i] is CallNode call && call.Function == function)
            {
                return true;
            }
        }

        return false;
    }

    private bool Match(Node pattern, Node node, Func<bool> next)
    {
        if (++_comparisons > MaxComparisons)
        {
            return false;
        }

        if (pattern is SumNode or ProductNode && IsBound(pattern))
        {
            return _bindings.Instantiate(graph, pattern) == node && next();
        }

        switch (pattern)
        {
            case ConstantNode constant:
                return node is ConstantNode number && number.Value == constant.Value && next();
            case NamedConstantNode named:
                return node is NamedConstantNode other && other.Constant == named.Constant && next();
            case VariableNode variable:
                return Bind(variable.Variable, node, next);
            case ProductNode { Factors: [{ Exponent: 1, Node: VariableNode scaled }] } product:
                return Bind(
                    scaled.Variable,
                    product.Coefficient == Rational.MinusOne ? graph.Negate(node) : graph.Scale(node, Rational.One / product.Coefficient),
                    next);
            case SumNode sum:
                return node is SumNode nodeSum
                    && MatchTerms(sum, nodeSum.Terms, Rational.One, 0, [], rest => MatchRestOfSum(sum, nodeSum, rest, next));
            case ProductNode product:
                (Rational coefficient, Factor[] factors) = node is ProductNode nodeProduct
                    ? (nodeProduct.Coefficient, nodeProduct.Factors)
                    : (Rational.One, [new Factor(node, 1)]);
                return MatchFactors(product, factors, 1, 0, [], rest => MatchRestOfProduct(product, coefficient, rest, next));
            case CallNode call:
                return node is CallNode nodeCall && nodeCall.Function == call.Function && MatchArguments(call, nodeCall, 0, next);
            default:
                return false;
        }
    }

    private bool Bind(Variable variable, Node node, Func<bool> next)
    {
        if (_bindings.Find(variable) is { } bound)
        {
            return bound == node && next();
        }

        _bindings.Set(variable, node);
        if (next())
        {
            return true;
        }

        _bindings.Set(variable, null);
        return false;
    }

    private bool MatchArguments(CallNode pattern, CallNode node, int index, Func<bool> next) =>
        index == pattern.Arguments.Length
            ? next()
            : Match(pattern.Arguments[index], node.Arguments[index], () => MatchArguments(pattern, node, index + 1, next));

    /// <summary>Whether every variable of a pattern has a value, so that it is one certain node.</summary>
    private bool IsBound(Node pattern) =>
        pattern is VariableNode variable ? _bindings.Find(variable.Variable) is not null : pattern.Arguments.All(IsBound);

    /// <summary>The variable that takes what is left: a bare one that nothing has given a value yet.</summary>
    private bool IsRest(Node pattern) => pattern is VariableNode variable && _bindings.Find(variable.Variable) is null;

    /// <summary>The place of what is looked for next: bare variables last, when what else there is may have given them their value.</summary>
    private static int PlaceOf(Node[] pattern, int index)
    {
        foreach (bool isVariable in (ReadOnlySpan<bool>)[false, true])
        {
            for (int i = 0; i < pattern.Length; i++)
            {
                if (pattern[i] is VariableNode == isVariable && index-- == 0)
                {
                    return i;
                }
            }
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }

    private bool MatchTerms(
        SumNode pattern, Term[] terms, Rational scale, int index, HashSet<int> used, Func<List<Term>, bool> next)
    {
        if (index == pattern.Terms.Length)
        {
            return next([.. terms.Where((_, i) => !used.Contains(i))]);
        }

        Term wanted = pattern.Terms[PlaceOf(pattern.Arguments, index)];
        if (IsRest(wanted.Node))
        {
            return MatchTerms(pattern, terms, scale, index + 1, used, next);
        }

        for (int i = 0; i < terms.Length; i++)
        {
            if (!used.Add(i))
            {
                continue;
            }

            // A variable in the wanted product can take a number that the pattern doesn't have.
            Rational excess = terms[i].Coefficient / (wanted.Coefficient * scale);
            if ((excess.IsOne || (wanted.Node is ProductNode product && product.Factors.Any(f => f.Exponent == 1 && IsRest(f.Node))))
                && Match(wanted.Node, graph.Scale(terms[i].Node, excess), () => MatchTerms(pattern, terms, scale, index + 1, used, next)))
            {
                return true;
            }

            used.Remove(i);
        }

        return false;
    }

    private bool MatchRestOfSum(SumNode pattern, SumNode node, List<Term> rest, Func<bool> next)
    {
        int index = pattern.Terms.ToList().FindIndex(t => IsRest(t.Node));
        bool takesConstant = index >= 0 && pattern.Constant.IsZero;
        if (!takesConstant && pattern.Constant != node.Constant)
        {
            return false;
        }

        if (index < 0)
        {
            return rest.Count == 0 && next();
        }

        Rational coefficient = pattern.Terms[index].Coefficient;
        Rational constant = takesConstant ? node.Constant / coefficient : Rational.Zero;
        return (rest.Count > 0 || !constant.IsZero)
            && Bind(
                ((VariableNode)pattern.Terms[index].Node).Variable,
                graph.Sum(rest.Select(t => new Term(t.Coefficient / coefficient, t.Node)), constant),
                next);
    }

    private bool MatchPartOfSum(SumNode pattern, SumNode node, Func<Func<Node, Node>, bool> accept)
    {
        // The first term of the pattern finds its partner, which gives the common coefficient of all.
        Rational? constantScale = pattern.Constant.IsZero ? null : node.Constant / pattern.Constant;
        Rational first = pattern.Terms[PlaceOf(pattern.Arguments, 0)].Coefficient;
        foreach (Rational scale in node.Terms.Select(t => t.Coefficient / first).Distinct().ToList())
        {
            if (scale.IsZero || (constantScale is { } s && s != scale))
            {
                continue;
            }

            bool found = MatchTerms(pattern, node.Terms, scale, 0, [], rest =>
            {
                int index = pattern.Terms.ToList().FindIndex(t => IsRest(t.Node));
                Func<Node, Node> Wrap(List<Term> others) => replacement => graph.Sum(
                    [new Term(scale, replacement), .. others],
                    constantScale is null ? node.Constant : Rational.Zero,
                    node.ConstantFirst);
                if (index < 0)
                {
                    return accept(Wrap(rest));
                }

                Rational coefficient = pattern.Terms[index].Coefficient * scale;
                return rest.Count > 0
                    && Bind(
                        ((VariableNode)pattern.Terms[index].Node).Variable,
                        graph.Sum(rest.Select(t => new Term(t.Coefficient / coefficient, t.Node)), Rational.Zero),
                        () => accept(Wrap([])));
            });
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchFactors(
        ProductNode pattern, Factor[] factors, int scale, int index, HashSet<int> used, Func<List<Factor>, bool> next)
    {
        if (index == pattern.Factors.Length)
        {
            return next([.. factors.Where((_, i) => !used.Contains(i))]);
        }

        Factor wanted = pattern.Factors[PlaceOf(pattern.Arguments, index)];
        if (IsRest(wanted.Node) && wanted.Exponent == 1)
        {
            return MatchFactors(pattern, factors, scale, index + 1, used, next);
        }

        for (int i = 0; i < factors.Length; i++)
        {
            if (!used.Add(i))
            {
                continue;
            }

            if (factors[i].Exponent == wanted.Exponent * scale
                && Match(wanted.Node, factors[i].Node, () => MatchFactors(pattern, factors, scale, index + 1, used, next)))
            {
                return true;
            }

            used.Remove(i);
        }

        return false;
    }

    private bool MatchRestOfProduct(ProductNode pattern, Rational coefficient, List<Factor> rest, Func<bool> next)
    {
        int index = pattern.Factors.ToList().FindIndex(f => f.Exponent == 1 && IsRest(f.Node));
        if (index < 0)
        {
            return rest.Count == 0 && pattern.Coefficient == coefficient && next();
        }

        return (rest.Count > 0 || coefficient != pattern.Coefficient)
            && Bind(
                ((VariableNode)pattern.Factors[index].Node).Variable,
                graph.Product(coefficient / pattern.Coefficient, rest.Select(f => (f.Node, f.Exponent))),
                next);
    }

    private bool MatchPartOfProduct(ProductNode pattern, ProductNode node, Func<Func<Node, Node>, bool> accept)
    {
        Factor first = pattern.Factors[PlaceOf(pattern.Arguments, 0)];
        IEnumerable<int> scales = node.Factors.Select(f => f.Exponent / first.Exponent).Where(s => s > 0).Distinct();
        foreach (int scale in IsRest(first.Node) ? [1] : scales.ToList())
        {
            bool found = MatchFactors(pattern, node.Factors, scale, 0, [], rest =>
            {
                int index = pattern.Factors.ToList().FindIndex(f => f.Exponent == 1 && IsRest(f.Node));
                Rational coefficient = node.Coefficient / Rational.Pow(pattern.Coefficient, scale);
                Func<Node, Node> Wrap(List<Factor> others) => replacement =>
                    graph.Product(coefficient, [(replacement, scale), .. others.Select(f => (f.Node, f.Exponent))]);
                if (index < 0)
                {
                    return accept(Wrap(rest));
                }

                return rest.Count > 0
                    && scale == 1
                    && Bind(
                        ((VariableNode)pattern.Factors[index].Node).Variable,
                        graph.Product(Rational.One, rest.Select(f => (f.Node, f.Exponent))),
                        () => accept(Wrap([])));
            });
            if (found)
            {
                return true;
            }
        }

        return false;
    }
}
