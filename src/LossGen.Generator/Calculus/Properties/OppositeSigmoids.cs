using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>Finds sigmoid(u) and sigmoid(-u) among the factors of a product.</summary>
internal static class OppositeSigmoids
{
    /// <summary>The pairs, by their places.</summary>
    public static IEnumerable<(int First, int Second)> In(IReadOnlyList<Factor> factors)
    {
        for (int i = 0; i < factors.Count; i++)
        {
            for (int j = i + 1; j < factors.Count; j++)
            {
                if (ArgumentOf(factors[i]) is { } u && ArgumentOf(factors[j]) is { } v && AreOpposite(u, v))
                {
                    yield return (i, j);
                }
            }
        }
    }

    private static Node? ArgumentOf(Factor factor) =>
        factor.Exponent > 0 && factor.Node is CallNode call && call.Function == Functions.Sigmoid ? call.Arguments[0] : null;

    private static bool AreOpposite(Node u, Node v) => (u, v) switch
    {
        (SumNode a, SumNode b) => a.Constant == -b.Constant && a.Terms.Length == b.Terms.Length
            && a.Terms.All(t => b.Terms.Any(o => o.Node == t.Node && o.Coefficient == -t.Coefficient)),
        (ConstantNode a, ConstantNode b) => a.Value == -b.Value,
        _ => Coefficient(u) == -Coefficient(v) && Factors(u).SequenceEqual(Factors(v)),
    };

    private static Rational Coefficient(Node node) => node is ProductNode product ? product.Coefficient : Rational.One;

    private static Factor[] Factors(Node node) => node is ProductNode product ? product.Factors : [new(node, 1)];
}
