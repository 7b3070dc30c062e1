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

        new("C3 root-less", RootLess(A, B), Where(Greater(A, 0), XDivY(B, A + Group(Sqrt((A ^ 2) + B))), Group(Sqrt((A ^ 2) + B)) - A)),
        new("C3 slope-of-root-less", RootLessSlope(A, B), -RootLess(A, B) / Sqrt((A ^ 2) + B)),
        new("acosh", Acosh(X), Log1p(Group(X - 1) + Sqrt(X - 1) * Sqrt(X + 1))),
        new("B29 atanh", Atanh(X), (Log1p(X) - Log1p(-X)) / 2),
        new("A20 reciprocal-of-expm1", ReciprocalExpm1(X), Expm1(X) ^ -1),

        // Removable singularities: the series near 0 (Abramowitz and Stegun, 4.2, 4.3 and 4.5).
        new("sinc", Sinc(X), NearZero(X, Series.Horner(Series.Sinc, X ^ 2), Sin(X) / X)),
        new("sinc-slope", SincSlope(X), NearZero(X, X * Series.Horner(Series.SlopeOfEven(Series.Sinc), X ^ 2), (Cos(X) - Group(Sin(X) / X)) / X)),
        new("sinc-curvature", SincCurvature(X), NearZero(X, Series.Horner(Series.CurvatureOfEven(Series.Sinc), X ^ 2), (2 * (Group(Sin(X) / X) - Cos(X)) / X - Sin(X)) / X)),
        new("sinhc", Sinhc(X), NearZero(X, Series.Horner(Series.Sinhc, X ^ 2), Sinh(X) / X)),
        new("sinhc-slope", SinhcSlope(X), NearZero(X, X * Series.Horner(Series.SlopeOfEven(Series.Sinhc), X ^ 2), (Cosh(X) - Group(Sinh(X) / X)) / X)),
        new("sinhc-curvature", SinhcCurvature(X), NearZero(X, Series.Horner(Series.CurvatureOfEven(Series.Sinhc), X ^ 2), (Sinh(X) - 2 * (Cosh(X) - Group(Sinh(X) / X)) / X) / X)),
        new("A18 expm1-over-argument", Expm1Over(X), Where(Equal(X, 0), 1, Group(Expm1(X)) / X)),
        new("A18 slope-of-expm1-over-argument", Expm1OverSlope(X), NearZero(X, Series.Horner(Series.SlopeOfExpm1Over, X), (Exp(X) - Group(Expm1(X) / X)) / X)),
        new("A18 curvature-of-expm1-over-argument", Expm1OverCurvature(X), NearZero(X, Series.Horner(Series.CurvatureOfExpm1Over, X), (Exp(X) - 2 * (Group(Exp(X) - Group(Expm1(X) / X)) / X)) / X)),
        new("cot-gap", CotGap(X), NearZero(X, X * Series.Horner(Series.CotGap, X ^ 2), 1 / X - 1 / Tan(X))),
        new("cot-gap-slope", CotGapSlope(X), NearZero(X, Series.Horner(Series.SlopeOfOdd(Series.CotGap), X ^ 2), (Sin(X) ^ -2) - (X ^ -2))),
        new("cot-gap-curvature", CotGapCurvature(X), NearZero(X, X * Series.Horner(Series.CurvatureOfOdd(Series.CotGap), X ^ 2), 2 * (X ^ -3) - 2 / (Tan(X) * (Sin(X) ^ 2)))),
        new("coth-gap", CothGap(X), NearZero(X, X * Series.Horner(Series.CothGap, X ^ 2), 1 / Tanh(X) - 1 / X)),
        new("coth-gap-slope", CothGapSlope(X), NearZero(X, Series.Horner(Series.SlopeOfOdd(Series.CothGap), X ^ 2), (X ^ -2) - TanhSlope(X) / (Tanh(X) ^ 2))),
        new("coth-gap-curvature", CothGapCurvature(X), NearZero(X, X * Series.Horner(Series.CurvatureOfOdd(Series.CothGap), X ^ 2), 2 * TanhSlope(X) / (Tanh(X) ^ 3) - 2 * (X ^ -3))),

        // What 1 + x rounds away, a power multiplies by its exponent: it is put back.
        new("C8 power-of-rounded-sum", Pow(1 + X, Y), Pow(Group(1 + X), Y) * (1 + Y * RoundedAway(X)), b => !b[Y].PerSample),
        new("C8 slope-of-power-of-rounded-sum", PowSlope(1 + X, Y), PowSlope(Group(1 + X), Y) * (1 + (Y - 1) * RoundedAway(X)), b => !b[Y].PerSample),

        // Functions of rows.
        new("softmax", Softmax(Z), Share(Z)),
        new("log-softmax", LogSoftmax(Z), Shifted(Z) - Log1p(Group(OthersOf(Z)))),
        new("log-sum-exp", LogSumExp(Z), Peak(Z) + Log1p(Group(OthersOf(Z)))),
        new("softmax-complement", SoftmaxComplement(Z), Where(Equal(Z, Peak(Z)), OthersOf(Z) / (1 + OthersOf(Z)), 1 - Share(Z))),
        new("softmax-slope", SoftmaxSlope(Z, N), Where(AtLabel(N, Z), LabelSlope(Z, N), Share(Z))),
        new("mean", Mean(Z), Sum(Z) / Count(Z)),
        new("min", Smallest(Z), -Largest(-Z)),
        new("dot", Dot(Z, W), Sum(Z * W)),
        new("norm", Norm(Z), Sqrt(Sum(Group(Z * Tamed(Z)) ^ 2)) / Tamed(Z)),
        new("norm1", Norm1(Z), Sum(Abs(Z))),
        new("one-hot", OneHot(N, Z), Where(AtLabel(N, Z), 1, 0)),
    ];

    public static readonly RuleSet Set = new(Table);

    /// <summary>(1 + x - (1 + x rounded))/(1 + x), exact up to |x| = 1 (Dekker 1971); what larger x would round away is theirs.</summary>
    private static Pattern RoundedAway(Pattern x) =>
        XDivY(Where(LessOrEqual(Abs(x), 1), x - Group(Group(1 + x) - 1), 0), Group(1 + x));

    /// <summary>
    /// A power of two that brings elements near 1 whose squares would leave the range of numbers; 1 for all others. What is beyond the
    /// range of float is infinite or 0 there, and never chosen.
    /// </summary>
    private static Pattern Tamed(Pattern z)
    {
        Pattern largest = Group(Largest(Abs(z)));
        Pattern ofDouble = new Pattern(Fraction(1 << 20, 1)) ^ 30;
        Pattern ofFloat = new Pattern(Fraction(1 << 9, 1)) ^ 10;
        return Where(
            Greater(largest, new Pattern(Fraction(1 << 20, 1)) ^ 20),
            ofDouble ^ -1,
            Where(
                Greater(largest, new Pattern(Fraction(1 << 30, 1)) ^ 2),
                ofFloat ^ -1,
                Where(
                    Less(largest, new Pattern(Fraction(1, 1 << 20)) ^ 20),
                    ofDouble,
                    Where(Less(largest, new Pattern(Fraction(1, 1 << 30)) ^ 2), ofFloat, 1))));
    }

    private static Pattern NearZero(Pattern x, Pattern near, Pattern far) => Where(Less(Abs(x), 1), near, far);

    /// <summary>z - max(z), which is 0 at the largest element even where that is infinite.</summary>
    private static Pattern Shifted(Pattern z) => Where(Equal(z, Peak(z)), 0, z - Peak(z));

    /// <summary>
    /// What is subtracted from z before the exponential is taken: nothing, as long as the largest element is of a size for which the
    /// argument's reduction loses nothing; beyond that the largest element itself, from which only elements at most half as far
    /// from 0 differ by what rounds, and they are nothing beside it.
    /// </summary>
    private static Pattern Offset(Pattern z) => Group(Where(IsModerate(z), 0, Peak(z)));

    /// <summary>The largest element, less the offset.</summary>
    private static Pattern Top(Pattern z) => Group(Where(IsModerate(z), Peak(z), 0));

    private static Pattern IsModerate(Pattern z) => LessOrEqual(Abs(Peak(z)), 2048);

    /// <summary>
    /// exp(z) by a power of two that brings the largest near 1. No difference z - max(z) rounds, which an exponential would multiply by
    /// the size of its argument.
    /// </summary>
    private static Pattern Exponential(Pattern argument, Pattern z) => ScaledExp(argument, ExpLevel(Top(z)), ExpFloor(Top(z)));

    /// <summary>That of each element; what is largest has its own even where it is infinite.</summary>
    private static Pattern Exponentials(Pattern z) => Group(Where(IsLess(z), Exponential(z - Offset(z), z), LargestExp(z)));

    private static Pattern LargestExp(Pattern z) => Group(Exponential(Top(z), z));

    /// <summary>What all elements but one of the largest have, by that power of two. One condition serves for all that is summed and kept.</summary>
    private static Pattern OthersExp(Pattern z) =>
        Sum(Where(IsLess(z), Exponentials(z), 0)) + Group(Count(z) - Sum(Where(IsLess(z), 1, 0)) - 1) * LargestExp(z);

    /// <summary>
    /// Whether an element is below the largest. NaN counts as that too: it gets into the sum, and with that into all results, so that the
    /// largest need not be NaN.
    /// </summary>
    private static Pattern IsLess(Pattern z) => NotEqual(z, Peak(z));

    /// <summary>
    /// The sum of exp(z - max(z)) over all elements but one of the largest: added to 1 it gives the whole sum, and as an argument
    /// of log1p what a dominating element would swallow.
    /// </summary>
    public static Pattern OthersOf(Pattern z) => OthersExp(z) / LargestExp(z);

    /// <summary>What an exponential is multiplied by to become its share: once a row, so that no element is divided.</summary>
    private static Pattern ShareOfOne(Pattern z) => Group(1 / (LargestExp(z) + OthersExp(z)));

    /// <summary>softmax(z).</summary>
    private static Pattern Share(Pattern z) => Exponentials(z) * ShareOfOne(z);

    /// <summary>softmax(z)[k] - 1: where the right class dominates, what the others have, and no difference from 1.</summary>
    private static Pattern LabelSlope(Pattern z, Pattern label) => Group(Where(
        Equal(Element(z, label), Peak(z)),
        -OthersExp(z) * ShareOfOne(z),
        Exponential(Element(z, label) - Offset(z), z) * ShareOfOne(z) - 1));
}
