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
        new("B16 sigmoid-less-target", Sigmoid(X) - Y, Where(Greater(X, 0), Group(1 - Y) - Sigmoid(-Abs(X)), Group(Sigmoid(-Abs(X))) - Y), b => b[Y] is VariableNode),
        new("B16 sigmoid-slopes-of-two-classes", (1 - Y) * Sigmoid(X) - Y * Sigmoid(-X), Where(Greater(X, 0), Group(1 - Y) - Sigmoid(-Abs(X)), Group(Sigmoid(-Abs(X))) - Y), b => b[Y] is VariableNode),
        new("sigmoids-of-opposites", A * (Sigmoid(-X) ^ 2) * Sigmoid(X) - A * (Sigmoid(X) ^ 2) * Sigmoid(-X), -A * Sigmoid(X) * Sigmoid(-X) * Tanh(X / 2)),
        new("sigmoids-of-opposites-alone", (Sigmoid(-X) ^ 2) * Sigmoid(X) - (Sigmoid(X) ^ 2) * Sigmoid(-X), -Sigmoid(X) * Sigmoid(-X) * Tanh(X / 2)),
        new("one-less-softmax", 1 - Softmax(Z), SoftmaxComplement(Z)),
        new("scaled-one-less-softmax", A - A * Softmax(Z), A * SoftmaxComplement(Z)),
        new("one-less-softmax-element", 1 - Element(Softmax(Z), N), Element(SoftmaxComplement(Z), N)),
        new("one-less-cosine-of-rows", 1 - Dot(Z, W) * (Norm(Z) ^ -1) * (Norm(W) ^ -1), Sum((Z * (Norm(Z) ^ -1) - W * (Norm(W) ^ -1)) ^ 2) / 2),
        new("softmax-less-one-hot", Softmax(Z) - OneHot(N, W), SoftmaxSlope(Z, N)),
        new("scaled-softmax-less-one-hot", A * Softmax(Z) - A * OneHot(N, W), A * SoftmaxSlope(Z, N)),
        new("softmax-less-smooth-one-hot", Softmax(Z) + (A - 1) * OneHot(N, W), SoftmaxSlope(Z, N) + A * OneHot(N, W)),
        new("softmax-times-element-less-one-hot", (Element(Softmax(Z), N) - OneHot(N, W)) * Softmax(Z), Element(Softmax(Z), N) * SoftmaxSlope(Z, N)),
        new("scaled-softmax-times-element-less-one-hot", (A * Element(Softmax(Z), N) - A * OneHot(N, W)) * Softmax(Z), A * Element(Softmax(Z), N) * SoftmaxSlope(Z, N)),
        new("softmax-less-soft-target", Sum(W) * Softmax(Z) - W, Where(And(Equal(Z, Peak(Z)), LessOrEqual(2 * OthersShare(Z), 1)), Group(Sum(W) - W) - Sum(W) * OthersShare(Z), Group(Sum(W) * Softmax(Z)) - W)),
        new("zero-times-log-softmax", W * LogSoftmax(Z), Where(Equal(W, 0), 0, Where(Equal(LogSoftmax(Z), -new Pattern(Infinity)), W * Z - W * Peak(Z), W * Group(LogSoftmax(Z))))),
        new("D1 relative-entropy", XLogY(Y, Y / X) + X - Y, Where(Equal(Y, 0), X, -Y * Log1pmx((X - Y) / Y))),
        new("D2 argument-less-log-less-one", X - Log(X) - 1, -Log1pmx(X - 1)),
        new("A17 difference-of-logs", Log(A) - Log(B), Where(And(LessOrEqual(A, 2 * B), LessOrEqual(B, 2 * A)), Log1p((A - B) / B), Group(Log(A)) - Group(Log(B)))),
        new("C3 difference-of-roots", Sqrt(A) - Sqrt(B), XDivY(A - B, Sqrt(A) + Sqrt(B))),
        new("difference-of-cube-roots", Cbrt(A) - Cbrt(B), XDivY(A - B, (Cbrt(A) ^ 2) + Cbrt(A) * Cbrt(B) + (Cbrt(B) ^ 2))),
        new("log-of-hypotenuse", Log(Hypot(X, Y)), Where(And(Greater(Hypot(X, Y), new Pattern(Fraction(1, 2))), Less(Hypot(X, Y), 2)), Log1p(Group((Larger - 1) * (Larger + 1)) + (Smaller ^ 2)) / 2, Log(Group(Hypot(X, Y))))),
        new("log-of-sum-of-squares", Log((X ^ 2) + (Y ^ 2)), 2 * Log(Hypot(X, Y))),
        new("difference-of-sigmoids", Sigmoid(A) - Sigmoid(B), -Sign(A - B) * Sigmoid(Max(A, B)) * Sigmoid(-Min(A, B)) * Expm1(-Abs(A - B))),
        new("difference-of-powers", Pow(A, Y) - Pow(B, Y), Where(And(Greater(B, 0), LessOrEqual(2 * Abs(A - B), B)), Pow(B, Y) * Expm1(Y * Log1p((A - B) / B)), Group(Pow(A, Y)) - Group(Pow(B, Y)))),
        new("difference-of-slopes-of-powers", PowSlope(A, Y) - PowSlope(B, Y), Where(And(Greater(B, 0), LessOrEqual(2 * Abs(A - B), B)), PowSlope(B, Y) * Expm1((Y - 1) * Log1p((A - B) / B)), Group(PowSlope(A, Y)) - Group(PowSlope(B, Y)))),

        // Differences of trigonometric functions, as sums that stand for products.
        new("difference-of-sines", Sin(A) - Sin(B), 2 * Cos((A + B) / 2) * Sin((A - B) / 2), b => Facts.AreNear(b[A], b[B])),
        new("difference-of-cosines", Cos(A) - Cos(B), -2 * Sin((A + B) / 2) * Sin((A - B) / 2), b => Facts.AreNear(b[A], b[B])),
        new("difference-of-tangents", Tan(A) - Tan(B), Sin(A - B) / (Cos(A) * Cos(B)), b => Facts.AreNear(b[A], b[B])),
        new("one-less-cosine", 1 - Cos(X), 2 * (Sin(X / 2) ^ 2)),
        new("cosine-square-less-sine-square", (Cos(X) ^ 2) - (Sin(X) ^ 2), Cos(2 * X), b => b[X] is VariableNode),
        new("A21 slope-cosh-less-one", Cosh(X) - 1, 2 * (Sinh(X / 2) ^ 2)),
        new("A1 slope-exp-less-one", Exp(X) - 1, Expm1(X)),

        // What is left of an odd function without its first term.
        new("argument-less-sine", X - Sin(X), NearZero(X, (X ^ 3) * Series.Horner(Series.ArgumentLessSine, X ^ 2), X - Group(Sin(X))), b => b[X] is VariableNode),
        new("argument-less-tangent", X - Tan(X), Where(Less(Abs(X), new Pattern(Fraction(1, 2))), -(X ^ 3) * Series.Horner(Series.TangentLessArgument, X ^ 2), X - Group(Tan(X))), b => b[X] is VariableNode),
        new("argument-less-sinh", Sinh(X) - X, NearZero(X, (X ^ 3) * Series.Horner(Series.SinhLessArgument, X ^ 2), Group(Sinh(X)) - X), b => b[X] is VariableNode),
        new("argument-less-tanh", X - Tanh(X), Where(Less(Abs(X), new Pattern(Fraction(1, 2))), (X ^ 3) * Series.Horner(Series.ArgumentLessTanh, X ^ 2), X - Group(Tanh(X))), b => b[X] is VariableNode),
        new("expm1-less-argument", Expm1(X) - X, NearZero(X, (X ^ 2) * Series.Horner(Series.Expm1LessArgument, X), Group(Expm1(X)) - X), b => b[X] is VariableNode),

        new("one-less-sinc", 1 - Sinc(X), NearZero(X, (X ^ 2) * Series.Horner(Series.ArgumentLessSine, X ^ 2), 1 - Group(Sinc(X)))),
        new("expm1-over-argument-less-one", Expm1Over(X) - 1, NearZero(X, X * Series.Horner(Series.Expm1LessArgument, X), Group(Expm1Over(X)) - 1)),
        new("log-of-cosine", Log(Cos(X)), Where(Greater(Cos(X), new Pattern(Fraction(1, 2))), Log1p(-2 * (Sin(X / 2) ^ 2)), Log(Group(Cos(X))))),
        new("Cauchy-distribution", Atan(X) / Pi + new Pattern(Fraction(1, 2)), Where(Less(X, -1), Atan(-1 / X) / Pi, Group(Atan(X) / Pi) + new Pattern(Fraction(1, 2)))),
        new("C7 branch-of-exp-less-one", Where(C, Exp(A), B) - 1, Where(C, Expm1(A), B - 1)),

        // Derivatives of roots and hypotenuses, less what they tend to.
        new("slope-of-root-less-one", Sqrt1pSquareSlope(X) - 1, Where(Greater(X, 0), -1 / (Sqrt1pSquare(X) * (X + Sqrt1pSquare(X))), Group(Sqrt1pSquareSlope(X)) - 1)),
        new("C2 root-of-one-plus-square-less-argument", Sqrt1pSquare(X) - X, Where(Greater(X, 0), 1 / (X + Sqrt1pSquare(X)), Group(Sqrt1pSquare(X)) - X)),
        new("C2 hypotenuse-plus-side", Hypot(A, X) + A, Where(Less(A, 0), XDivY(X, Group(Hypot(A, X)) - A) * X, Group(Hypot(A, X)) + A)),
        new("C2 hypotenuse-plus-other-side", Hypot(X, A) + A, Where(Less(A, 0), XDivY(X, Group(Hypot(X, A)) - A) * X, Group(Hypot(X, A)) + A)),
        new("C6 slope-of-hypotenuse-less-one", XDivY(A, Hypot(A, X)) - 1, Where(Greater(A, 0), -XDivY(X, Hypot(A, X)) * XDivY(X, A + Hypot(A, X)), Group(XDivY(A, Hypot(A, X))) - 1)),
        new("C6 slope-of-hypotenuse-plus-one", 1 + XDivY(A, Hypot(A, X)), Where(Less(A, 0), XDivY(X, Hypot(A, X)) * XDivY(X, Hypot(A, X) - A), 1 + Group(XDivY(A, Hypot(A, X))))),
        new("reciprocal-root-less-one", (Sqrt(1 + X) ^ -1) - 1, -X / (Sqrt(1 + X) * (1 + Sqrt(1 + X)))),

        new("C5 square-of-difference", (A ^ 2) - 2 * A * B + (B ^ 2), (A - B) ^ 2),
        new("C5 square-of-sum", (A ^ 2) + 2 * A * B + (B ^ 2), (A + B) ^ 2),
        new("C5 square-of-difference-from-one", (A ^ 2) - 2 * A + 1, (A - 1) ^ 2),
        new("C5 square-of-sum-with-one", (A ^ 2) + 2 * A + 1, (A + 1) ^ 2),
        new("C4 difference-of-squares", (A ^ 2) - (B ^ 2), (A - B) * (A + B)),
        new("C4 difference-of-fourth-powers", (A ^ 4) - (B ^ 4), (A - B) * (A + B) * ((A ^ 2) + (B ^ 2))),
        new("C4 difference-of-cubes", (A ^ 3) - (B ^ 3), (A - B) * ((A ^ 2) + A * B + (B ^ 2))),
        new("C4 square-less-one", (A ^ 2) - 1, (A - 1) * (A + 1)),
        new("C10 difference-of-reciprocals", (A ^ -1) - (B ^ -1), (B - A) / (A * B)),
        new("C10 difference-of-squared-reciprocals", (A ^ -2) - (B ^ -2), (B - A) * (A + B) / ((A ^ 2) * (B ^ 2))),
        new("C10 difference-of-cubed-reciprocals", (A ^ -3) - (B ^ -3), (B - A) * ((A ^ 2) + A * B + (B ^ 2)) / ((A ^ 3) * (B ^ 3))),
        new("one-less-reciprocal-of-one-plus", 1 - ((1 + X) ^ -1), X / (1 + X)),
        new("one-less-quotient-of-sums", 1 - A * (B ^ -1), (B - A) / B, b => Facts.Share(b[A], b[B])),
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

        // Powers leave the range of numbers where the quotient doesn't.
        new("share-of-square", (X ^ 2) * ((1 + (X ^ 2)) ^ -1), Where(Greater(Abs(X), Huge), 1, Group(X ^ 2) * ((1 + (X ^ 2)) ^ -1))),
        new("curvature-of-share-of-square", A * ((1 + (X ^ 2)) ^ -3), Group(Group(A * ((1 + (X ^ 2)) ^ -1)) * ((1 + (X ^ 2)) ^ -1)) * ((1 + (X ^ 2)) ^ -1)),
        new("slope-of-share-of-square", A * ((1 + (X ^ 2)) ^ -2), Group(A * ((1 + (X ^ 2)) ^ -1)) * ((1 + (X ^ 2)) ^ -1)),

        new("C2 hypotenuse-less-side", Hypot(A, X) - A, Where(Greater(A, 0), XDivY(X, Group(Hypot(A, X)) + A) * X, Group(Hypot(A, X)) - A)),
        new("C2 hypotenuse-less-other-side", Hypot(X, A) - A, Where(Greater(A, 0), XDivY(X, Group(Hypot(X, A)) + A) * X, Group(Hypot(X, A)) - A)),

        new("C8 slope-of-compound-power", PowSlope(1 + X, Y), Where(LessOrEqual(Abs(X), new Pattern(Fraction(1, 4))), Y * Exp((Y - 1) * Log1p(X)), PowSlope(Group(1 + X), Y)), b => b[Y].PerSample),

        // (1 - y)/(1 - x) - y/x = (x - y)/(x*(1 - x)), but where x is y is 0 or 1 one of the two terms isn't there: 1 or -1.
        new("cross-entropy-slope", XDivY(1 - Y, 1 - X) - XDivY(Y, X), Where(And(Equal(X - Y, 0), Equal(X * (1 - X), 0)), 1 - 2 * Y, (X - Y) / (X * (1 - X)))),
        new("whole-of-two-parts", (1 - A) * X + A * X, X),

        // Quotients with a removable zero.
        new("A19 log1p-over-argument", Log1p(X) / X, Log1pOver(X)),
        new("C9 power-over-exponent", Expm1(Y * Log(X)) / Y, Where(Equal(Y, 0), Log(X), Group(Expm1(Y * Log(X))) / Y)),
    ];

    public static readonly RuleSet Set = new(Table);

    /// <summary>What is applied after these, since it would hide what they look for.</summary>
    public static readonly IReadOnlyList<Rule> LastTable =
    [
        new("A17 log-of-ratio", Log(X / Y), LogOfRatio(X, Y), b => b[X] is VariableNode && b[Y] is VariableNode),
        new("A17 x-log-of-ratio", XLogY(A, X / Y), Where(Equal(A, 0), 0, A * LogOfRatio(X, Y)), b => b[X] is VariableNode && b[Y] is VariableNode),
    ];

    public static readonly RuleSet LastSet = new(LastTable);

    private static Pattern Tiny => new Pattern(Fraction(1, 1 << 30)) ^ 2;

    private static Pattern Huge => new Pattern(Fraction(1 << 30, 1)) ^ 2;

    private static Pattern Larger => Max(Abs(X), Abs(Y));

    private static Pattern Smaller => Min(Abs(X), Abs(Y));

    /// <summary>log(x/y); where x is near y their difference is exact (Sterbenz 1974).</summary>
    private static Pattern LogOfRatio(Pattern x, Pattern y) =>
        Where(And(LessOrEqual(x, 2 * y), LessOrEqual(y, 2 * x)), Log1p((x - y) / y), Log(Group(x / y)));

    private static Pattern NearZero(Pattern x, Pattern near, Pattern far) => Where(Less(Abs(x), 1), near, far);

    /// <summary>What all but one of the largest elements have of a softmax together.</summary>
    private static Pattern OthersShare(Pattern z) => LoweredForms.OthersOf(z) / (1 + LoweredForms.OthersOf(z));

    private static Pattern Log1pOver(Pattern x) => Where(Equal(x, 0), 1, Group(Log1p(x)) / x);
}
