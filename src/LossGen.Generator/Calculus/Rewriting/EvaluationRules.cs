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
        new("B16 sigmoid-less-target", Sigmoid(X) - Y, (1 - Y) * Sigmoid(X) - Y * Sigmoid(-X), b => b[Y] is VariableNode),
        new("softmax-less-one-hot", Softmax(Z) - OneHot(N, W), SoftmaxSlope(Z, N)),
        new("scaled-softmax-less-one-hot", A * Softmax(Z) - A * OneHot(N, W), A * SoftmaxSlope(Z, N)),
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
        new("C7 power-less-one", Pow(X, Y) - 1, Expm1(Y * Log(X)), b => Facts.IsPositive(b[X]) || b[X] is VariableNode),
        new("C7 compound-power-less-one", Pow(1 + X, Y) - 1, Expm1(Y * Log1p(X))),
        new("C8 compound-power", Pow(1 + X, Y), Where(LessOrEqual(Abs(X), new Pattern(Fraction(1, 4))), Exp(Y * Log1p(X)), Pow(Group(1 + X), Y)), b => b[Y].PerSample),

        // (1 - y)/(1 - x) - y/x = (x - y)/(x*(1 - x)), but where x is y is 0 or 1 one of the two terms isn't there: 1 or -1.
        new("cross-entropy-slope", XDivY(1 - Y, 1 - X) - XDivY(Y, X), Where(And(Equal(X, Y), Equal(X * (1 - X), 0)), 1 - 2 * Y, (X - Y) / (X * (1 - X)))),
        new("whole-of-two-parts", (1 - A) * X + A * X, X),

        // Quotients with a removable zero.
        new("A18 expm1-over-argument", Expm1(X) / X, Where(Equal(X, 0), 1, Group(Expm1(X)) / X)),
        new("A19 log1p-over-argument", Log1p(X) / X, Where(Equal(X, 0), 1, Group(Log1p(X)) / X)),
        new("C9 power-over-exponent", Expm1(Y * Log(X)) / Y, Where(Equal(Y, 0), Log(X), Group(Expm1(Y * Log(X))) / Y)),
    ];

    public static readonly RuleSet Set = new(Table);
}
