using System.Collections.Generic;
using static LossGen.Calculus.Rewriting.Pattern;
using static LossGen.Calculus.Rewriting.PatternFunctions;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// Functions in terms of what a kernel has: vector operations, the sum and the largest element of a row, and the place of the
/// label. Applied last, so that all other rules see the functions themselves.
/// </summary>
internal static class LoweredForms
{
    /// <summary>The rules, one a line.</summary>
    public static readonly IReadOnlyList<Rule> Table =
    [
        // Functions of numbers.
        new("A10 log-add-exp", LogAddExp(A, B), Where(Equal(A, B), A + Log(2), Max(A, B) + Softplus(-Abs(A - B)))),
        new("B10 logit", Logit(X), Where(Less(X, new Pattern(Fraction(1, 4))), Log(X) - Log1p(-X), Log1p(2 * X - 1) - Log1p(1 - 2 * X))),
        new("B30 asinh", Asinh(X), Sign(X) * Log1p(Abs(X) + Abs(X) * (Abs(X) / (1 + Sqrt1pSquare(X))))),
        new("A24 rational-slope", RationalSlope(X), 1 / (X + 1 / X)),

        // What 1 + x rounds away, a power multiplies by its exponent: it is put back.
        new("C8 power-of-rounded-sum", Pow(1 + X, Y), Pow(Group(1 + X), Y) * (1 + Y * RoundedAway(X)), b => !b[Y].PerSample),
        new("C8 slope-of-power-of-rounded-sum", PowSlope(1 + X, Y), PowSlope(Group(1 + X), Y) * (1 + (Y - 1) * RoundedAway(X)), b => !b[Y].PerSample),

        // Functions of rows.
        new("softmax", Softmax(Z), ShiftedExp(Z) / (1 + OthersOf(Z))),
        new("log-softmax", LogSoftmax(Z), Shifted(Z) - Log1p(OthersOf(Z))),
        new("log-sum-exp", LogSumExp(Z), Largest(Z) + Log1p(OthersOf(Z))),
        new("softmax-complement", SoftmaxComplement(Z), Where(Equal(Z, Largest(Z)), OthersOf(Z) / (1 + OthersOf(Z)), 1 - ShiftedExp(Z) / (1 + OthersOf(Z)))),
        new("softmax-slope", SoftmaxSlope(Z, N), Where(AtLabel(N, Z), LabelSlope(Z), ShiftedExp(Z) / (1 + OthersOf(Z)))),
        new("mean", Mean(Z), Sum(Z) / Count(Z)),
        new("min", Smallest(Z), -Largest(-Z)),
        new("dot", Dot(Z, W), Sum(Z * W)),
        new("norm", Norm(Z), Sqrt(Sum(Z ^ 2))),
        new("norm1", Norm1(Z), Sum(Abs(Z))),
        new("one-hot", OneHot(N, Z), Where(AtLabel(N, Z), 1, 0)),
    ];

    public static readonly RuleSet Set = new(Table);

    /// <summary>(1 + x - (1 + x rounded))/(1 + x), exact up to |x| = 1 (Dekker 1971); what larger x would round away is theirs.</summary>
    private static Pattern RoundedAway(Pattern x) =>
        XDivY(Where(LessOrEqual(Abs(x), 1), x - Group(Group(1 + x) - 1), 0), Group(1 + x));

    /// <summary>z - max(z), which is 0 at the largest element even where that is infinite.</summary>
    private static Pattern Shifted(Pattern z) => Where(Equal(z, Largest(z)), 0, z - Largest(z));

    /// <summary>
    /// exp(z - max(z)) with what the difference rounds away (Knuth's TwoSum): an exponential multiplies it by the size of its argument.
    /// </summary>
    private static Pattern ShiftedExp(Pattern z)
    {
        Pattern shifted = Group(Shifted(z));
        Pattern subtracted = Group(shifted - z);
        Pattern lost = z - Group(shifted - subtracted) - Group(Largest(z) + subtracted);
        return Exp(shifted) * (1 + Where(Greater(shifted, -1000), lost, 0));
    }

    /// <summary>
    /// The sum of exp(z - max(z)) over all elements but one of the largest: added to 1 it gives the whole sum, and as an argument
    /// of log1p what a dominating element would swallow.
    /// </summary>
    public static Pattern OthersOf(Pattern z) =>
        Sum(Where(Equal(z, Largest(z)), 0, ShiftedExp(z))) + Group(Sum(Where(Equal(z, Largest(z)), 1, 0)) - 1);

    /// <summary>softmax(z)[k] - 1: where the right class dominates, what the others have, and no difference from 1.</summary>
    private static Pattern LabelSlope(Pattern z) => Where(
        Equal(z, Largest(z)),
        -OthersOf(z) / (1 + OthersOf(z)),
        ShiftedExp(z) / (1 + OthersOf(z)) - 1);
}
