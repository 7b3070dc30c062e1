using System.Collections.Generic;
using static LossGen.Calculus.Rewriting.Pattern;
using static LossGen.Calculus.Rewriting.PatternFunctions;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// Forms that compute without cancellation or overflow but are no good to differentiate: applied last, to value and
/// derivatives alike. A group keeps a right side from being found as a left side again.
/// </summary>
internal static class EvaluationRules
{
    /// <summary>The rules, one a line; where several fit, the first is taken.</summary>
    public static readonly IReadOnlyList<Rule> Table =
    [
        // Differences of functions.
        new("A3 difference-of-exps", Exp(A) - Exp(B), -Sign(A - B) * Exp(Max(A, B)) * Expm1(-Abs(A - B))),
        new("B16 sigmoid-less-target", Sigmoid(X) - Y, Where(Greater(X, 0), Group(1 - Y) - Sigmoid(-X), Group(Sigmoid(X)) - Y), b => b[Y] is VariableNode),
        new("B16 sigmoid-slopes-of-two-classes", (1 - Y) * Sigmoid(X) - Y * Sigmoid(-X), Where(Greater(X, 0), Group(1 - Y) - Sigmoid(-X), Group(Sigmoid(X)) - Y), b => b[Y] is VariableNode),
        new("sigmoids-of-opposites", A * (Sigmoid(-X) ^ 2) * Sigmoid(X) - A * (Sigmoid(X) ^ 2) * Sigmoid(-X), -A * Sigmoid(X) * Sigmoid(-X) * Tanh(X / 2)),
        new("sigmoids-of-opposites-alone", (Sigmoid(-X) ^ 2) * Sigmoid(X) - (Sigmoid(X) ^ 2) * Sigmoid(-X), -Sigmoid(X) * Sigmoid(-X) * Tanh(X / 2)),
        new("one-less-softmax", 1 - Softmax(Z), SoftmaxComplement(Z)),
        new("softmax-less-one-hot", Softmax(Z) - OneHot(N, W), SoftmaxSlope(Z, N)),
        new("scaled-softmax-less-one-hot", A * Softmax(Z) - A * OneHot(N, W), A * SoftmaxSlope(Z, N)),
        new("softmax-less-soft-target", Sum(W) * Softmax(Z) - W, Where(Equal(Z, Largest(Z)), Group(Sum(W) - W) - Sum(W) * OthersShare(Z), Group(Sum(W) * Softmax(Z)) - W)),
        new("zero-times-log-softmax", W * LogSoftmax(Z), Where(Equal(W, 0), 0, W * Group(LogSoftmax(Z)))),
        new("D1 relative-entropy", XLogY(Y, Y / X) + X - Y, Where(Equal(Y, 0), X, -Y * Log1pmx((X - Y) / Y))),
        new("D2 argument-less-log-less-one", X - Log(X) - 1, -Log1pmx(X - 1)),
        new("A17 difference-of-logs", Log(A) - Log(B), Where(And(LessOrEqual(A, 2 * B), LessOrEqual(B, 2 * A)), Log1p((A - B) / B), Group(Log(A)) - Group(Log(B)))),
        new("C3 difference-of-roots", Sqrt(A) - Sqrt(B), XDivY(A - B, Sqrt(A) + Sqrt(B))),
        new("C5 square-of-difference", (A ^ 2) - 2 * A * B + (B ^ 2), (A - B) ^ 2),
        new("C5 square-of-sum", (A ^ 2) + 2 * A * B + (B ^ 2), (A + B) ^ 2),
        new("C5 square-of-difference-from-one", (A ^ 2) - 2 * A + 1, (A - 1) ^ 2),
        new("C5 square-of-sum-with-one", (A ^ 2) + 2 * A + 1, (A + 1) ^ 2),
        new("C4 difference-of-squares", (A ^ 2) - (B ^ 2), (A - B) * (A + B)),
        new("C4 square-less-one", (A ^ 2) - 1, (A - 1) * (A + 1)),
        new("C10 difference-of-reciprocals", (A ^ -1) - (B ^ -1), (B - A) / (A * B)),
        new("one-less-quotient", 1 - XDivY(Y, X), (X - Y) / X),
        new("one-less-reciprocal", 1 - (X ^ -1), (X - 1) / X, b => b[X] is VariableNode),
        new("A19 slope-of-log1p-over-argument", ((1 + X) ^ -1) * (X ^ -1) - Log1p(X) * (X ^ -2), Where(Less(Abs(X), Tiny), new Pattern(Fraction(-1, 2)), -(Log1pmx(X) / (X ^ 2)) - 1 / (1 + X))),
        new("C6 slope-of-cosine", (Hypot(X, Y) ^ -1) - X * XDivY(X, Hypot(X, Y)) * (Hypot(X, Y) ^ -2), (XDivY(Y, Hypot(X, Y)) ^ 2) / Hypot(X, Y)),
        new("C6 slope-of-sine", (Hypot(Y, X) ^ -1) - X * XDivY(X, Hypot(Y, X)) * (Hypot(Y, X) ^ -2), (XDivY(Y, Hypot(Y, X)) ^ 2) / Hypot(Y, X)),
        new("C6 curvature-of-hypotenuse", (Hypot(X, Y) ^ -1) - XDivY(XDivY(X, Hypot(X, Y)), Hypot(X, Y)) * XDivY(X, Hypot(X, Y)), (XDivY(Y, Hypot(X, Y)) ^ 2) / Hypot(X, Y)),
        new("C6 curvature-of-other-hypotenuse", (Hypot(Y, X) ^ -1) - XDivY(XDivY(X, Hypot(Y, X)), Hypot(Y, X)) * XDivY(X, Hypot(Y, X)), (XDivY(Y, Hypot(Y, X)) ^ 2) / Hypot(Y, X)),
        new("C7 power-less-one", Pow(X, Y) - 1, Expm1(Y * Log(X)), b => Facts.IsPositive(b[X]) || b[X] is VariableNode),
        new("C7 compound-power-less-one", Pow(1 + X, Y) - 1, Expm1(Y * Log1p(X))),
        new("C8 compound-power", Pow(1 + X, Y), Where(LessOrEqual(Abs(X), new Pattern(Fraction(1, 4))), Exp(Y * Log1p(X)), Pow(Group(1 + X), Y)), b => b[Y].PerSample),

        // 0 times an infinite slope; and where a slope overflows, log1p(x) is nearly x and cancels one power of it.
        new("slope-of-slope-of-power-times-log1p", Y * Log1p(X) * PowSlope(-X, Y - 1), Where(Equal(Y, 0), 0, -Group(Y) * (Y - 1) * Pow(-X, Y - 1) * Log1pOver(X)), b => b[Y] is not ConstantNode),
        new("slope-of-slope-of-power", Y * PowSlope(X, Y - 1), Where(Equal(Y, 0), 0, Group(Y) * PowSlope(X, Y - 1)), b => b[Y] is not ConstantNode),
        new("slope-of-power-times-log1p", Log1p(X) * PowSlope(-X, Y), -Y * Pow(-X, Y) * Log1pOver(X)),

        // r^2/delta^2 and delta^2 leave the range of numbers long before the loss does; beyond 2^60 the root is |r/delta|.
        new("C2 scaled-root-less-one", (A ^ 2) * Sqrt1pSquareM1(X / A), X * Group(A * Where(Greater(Abs(X / A), Huge), Sign(X / A), Group(X / A) / (1 + Sqrt1pSquare(X / A))))),
        new("C6 slope-of-scaled-root", Sqrt1pSquareSlope(X / A), Where(Greater(Abs(X / A), Huge), Sign(X / A), Group(X / A) / Sqrt1pSquare(X / A))),
        new("C2 hypotenuse-less-side", Hypot(A, X) - A, Where(Greater(A, 0), XDivY(X, Group(Hypot(A, X)) + A) * X, Group(Hypot(A, X)) - A), b => !b[A].PerSample),
        new("C2 hypotenuse-less-other-side", Hypot(X, A) - A, Where(Greater(A, 0), XDivY(X, Group(Hypot(X, A)) + A) * X, Group(Hypot(X, A)) - A), b => !b[A].PerSample),

        new("C8 slope-of-compound-power", PowSlope(1 + X, Y), Where(LessOrEqual(Abs(X), new Pattern(Fraction(1, 4))), Y * Exp((Y - 1) * Log1p(X)), PowSlope(Group(1 + X), Y)), b => b[Y].PerSample),

        // (1 - y)/(1 - x) - y/x = (x - y)/(x*(1 - x)), but where x is y is 0 or 1 one of the two terms isn't there: 1 or -1.
        new("cross-entropy-slope", XDivY(1 - Y, 1 - X) - XDivY(Y, X), Where(And(Equal(X, Y), Equal(X * (1 - X), 0)), 1 - 2 * Y, (X - Y) / (X * (1 - X)))),
        new("whole-of-two-parts", (1 - A) * X + A * X, X),

        // Quotients with a removable zero.
        new("A18 expm1-over-argument", Expm1(X) / X, Where(Equal(X, 0), 1, Group(Expm1(X)) / X)),
        new("A18 slope-of-expm1-over-argument", Exp(X) * (X ^ -1) - Expm1(X) * (X ^ -2), Where(Less(Abs(X), new Pattern(Fraction(1, 2))), Expm1RatioSlope(X), Group(Exp(X) / X) - Group(Expm1(X) / (X ^ 2)))),
        new("A19 log1p-over-argument", Log1p(X) / X, Log1pOver(X)),
        new("C9 power-over-exponent", Expm1(Y * Log(X)) / Y, Where(Equal(Y, 0), Log(X), Group(Expm1(Y * Log(X))) / Y)),
    ];

    public static readonly RuleSet Set = new(Table);

    private static Pattern Tiny => new Pattern(Fraction(1, 1 << 30)) ^ 2;

    private static Pattern Huge => new Pattern(Fraction(1 << 30, 1)) ^ 2;

    /// <summary>What all but one of the largest elements have of a softmax together.</summary>
    private static Pattern OthersShare(Pattern z) => LoweredForms.OthersOf(z) / (1 + LoweredForms.OthersOf(z));

    /// <summary>The derivative of expm1(x)/x for |x| up to 1/2, by its series: the sum of x^k/(k!*(k + 2)).</summary>
    private static Pattern Expm1RatioSlope(Pattern x)
    {
        Pattern sum = 0;
        Rational factorial = Rational.One;
        var coefficients = new List<Rational>();
        for (int k = 0; k <= 18; k++)
        {
            factorial = k == 0 ? factorial : factorial * k;
            coefficients.Add(Rational.One / (factorial * (k + 2)));
        }

        for (int k = coefficients.Count - 1; k >= 0; k--)
        {
            sum = Group(sum) * x + new Pattern(Number(coefficients[k]));
        }

        return sum;
    }

    private static Pattern Log1pOver(Pattern x) => Where(Equal(x, 0), 1, Group(Log1p(x)) / x);
}
