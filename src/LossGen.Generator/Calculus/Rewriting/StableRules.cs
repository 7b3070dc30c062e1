using System.Collections.Generic;
using System.Linq;
using static LossGen.Calculus.Rewriting.Pattern;
using static LossGen.Calculus.Rewriting.PatternFunctions;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// What people write, and what computes well: applied to the value before it is differentiated, so that derivatives are those
/// of the stable functions. Arguments are rewritten before what uses them, so a left side names what its parts have become.
/// </summary>
internal static class StableRules
{
    /// <summary>The rules, one a line; where several fit, the first is taken.</summary>
    public static readonly IReadOnlyList<Rule> Table =
    [
        // Exponentials and logarithms (Mächler 2012; Higham, Accuracy and Stability of Numerical Algorithms, 1.14).
        new("A21 exp-less-two-plus-exp", Exp(X) + Exp(-X) - 2, 4 * (Sinh(X / 2) ^ 2)),
        new("A21 cosh-less-one", Cosh(X) - 1, 2 * (Sinh(X / 2) ^ 2)),
        new("A1 exp-less-one", Exp(X) - 1, Expm1(X)),
        new("A2 scaled-exp-less-scale", A * Exp(X) - A, A * Expm1(X)),
        new("A6 log-one-plus-exp", Log(1 + Exp(X)), Softplus(X)),
        new("A6 log1p-exp", Log1p(Exp(X)), Softplus(X)),
        new("A7 log-of-negated-expm1", Log(-Expm1(X)), Log1mExp(X)),
        new("A7 log1p-of-negated-exp", Log1p(-Exp(X)), Log1mExp(X)),
        new("A8 log-expm1", Log(Expm1(X)), X + Log1mExp(-X)),
        new("A9 log-two-less-exp", Log(2 - Exp(X)), Log1p(-Expm1(X))),
        new("A10 log-of-two-exps", Log(Exp(A) + Exp(B)), LogAddExp(A, B)),
        new("A10 log-of-three-exps", Log(Exp(A) + Exp(B) + Exp(C)), LogAddExp(LogAddExp(A, B), C)),
        new("A13 log-of-weighted-exps", Log(X * Exp(A) + Y * Exp(B)), LogAddExp(A + Log(X), B + Log(Y)), b => Facts.IsPositive(b[X]) && Facts.IsPositive(b[Y])),
        new("A13 log-of-exp-and-weighted-exp", Log(Exp(A) + Y * Exp(B)), LogAddExp(A, B + Log(Y)), b => Facts.IsPositive(b[Y])),
        new("A11 log-of-difference-of-exps", Log(Exp(A) - Exp(B)), A + Log1mExp(B - A)),
        new("A24 log-one-plus-square", Log(1 + (X ^ 2)), Log1pSquare(X)),
        new("A24 log1p-square", Log1p(X ^ 2), Log1pSquare(X)),
        new("A4 log-one-plus", Log(1 + X), Log1p(X)),
        new("A4 log2-one-plus", Log2(1 + X), Log(1 + X) / Log(2)),
        new("A4 log10-one-plus", Log10(1 + X), Log(1 + X) / Log(10)),
        new("A25 log-exp", Log(Exp(X)), X),
        new("A25 exp-log", Exp(Log(X)), X, b => Facts.IsPositive(b[X])),
        new("A16 log-of-exp-product", Log(Exp(A) * B), A + Log(B)),
        new("D3 log1p-less-argument", Log1p(X) - X, Log1pmx(X)),

        // Branches: each has its own stable form.
        new("mirrored-sigmoid", Where(C, Sigmoid(X), Sigmoid(-X)), Sigmoid(Where(C, X, -X))),
        new("log-of-branches", Log(Where(C, A, B)), Where(C, Log(A), Log(B)), b => b[A] is not VariableNode || b[B] is not VariableNode),
        new("one-less-branches", 1 - Where(C, A, B), Where(C, 1 - A, 1 - B), b => b[A] is not VariableNode || b[B] is not VariableNode),
        new("power-of-branches", Pow(Where(C, A, B), Y), Where(C, Pow(A, Y), Pow(B, Y)), b => b[A] is not VariableNode || b[B] is not VariableNode),
        new("product-of-branches", Where(C, A, B) * Where(C, X, Y), Where(C, A * X, B * Y)),

        // The logistic function and its kin.
        new("B23 tanh-by-expm1", Expm1(X) / (1 + Exp(X)), Tanh(X / 2)),
        new("B2 exp-over-one-plus-exp", Exp(X) * ((1 + Exp(X)) ^ -1), Sigmoid(X)),
        new("B1 sigmoid", (1 + Exp(-X)) ^ -1, Sigmoid(X)),
        new("B11 exp-over-two-exps", Exp(A) * ((Exp(A) + Exp(B)) ^ -1), Sigmoid(A - B)),
        new("B12 exp-over-three-exps", Exp(A) * ((Exp(A) + Exp(B) + Exp(C)) ^ -1), Sigmoid(-LogAddExp(B - A, C - A))),
        new("B3 one-less-sigmoid", 1 - Sigmoid(X), Sigmoid(-X)),
        new("B22 twice-sigmoid-less-one", 2 * Sigmoid(X) - 1, Tanh(X / 2)),
        new("B5 log-sigmoid", Log(Sigmoid(X)), LogSigmoid(X)),
        new("B6 log1p-of-negated-sigmoid", Log1p(-Sigmoid(X)), LogSigmoid(-X)),
        new("B21 log-of-difference-of-sigmoids", Log(Sigmoid(A) - Sigmoid(B)), LogSigmoid(A) + LogSigmoid(-B) + Log1mExp(B - A)),
        new("B8 exp-times-sigmoid", Exp(-X) * Sigmoid(X), Sigmoid(-X)),
        new("B8 exp-times-square-of-sigmoid", Exp(-X) * (Sigmoid(X) ^ 2), Sigmoid(X) * Sigmoid(-X)),
        new("B9 log-of-sigmoid-odds", Log(Sigmoid(X) * (Sigmoid(-X) ^ -1)), X),
        new("B7 sigmoid-odds", Sigmoid(X) * (Sigmoid(-X) ^ -1), Exp(X)),
        new("B14 softplus-less-argument", Softplus(X) - X, Softplus(-X)),
        new("B15 softplus-less-part-of-argument", Softplus(X) - A * X, (1 - A) * Softplus(X) + A * Softplus(-X), b => b[A] is VariableNode),
        new("B19 softplus-log", Softplus(Log(X)), Log1p(X)),
        new("B19 softplus-negated-log", Softplus(-Log(X)), Log1p(1 / X)),
        new("B20 sigmoid-log", Sigmoid(Log(X)), X / (1 + X), b => Facts.IsPositive(b[X])),
        new("B20 sigmoid-negated-log", Sigmoid(-Log(X)), 1 / (1 + X), b => Facts.IsPositive(b[X])),
        new("B20 sigmoid-logit", Sigmoid(Logit(X)), X),
        new("B10 log-of-odds", Log(X * ((1 - X) ^ -1)), Logit(X)),
        new("A18 expm1-over-argument", Expm1(X) / X, Expm1Over(X)),
        new("A20 expm1-of-double-over-expm1", Expm1(2 * X) * ReciprocalExpm1(X), 1 + Exp(X)),
        new("A20 expm1-of-double-over-expm1-quotient", Expm1(2 * X) / Expm1(X), 1 + Exp(X)),
        new("A20 reciprocal-of-expm1", Expm1(X) ^ -1, ReciprocalExpm1(X)),
        new("A20 exp-over-expm1", Exp(X) * ReciprocalExpm1(X), -ReciprocalExpm1(-X)),
        new("A15 reciprocal-of-exp", Exp(X) ^ -1, Exp(-X)),
        new("A14 product-of-exps", Exp(A) * Exp(B), Exp(A + B)),
        new("A14 square-of-exp", Exp(A) ^ 2, Exp(2 * A)),

        // Hyperbolic functions.
        new("B23 tanh", Sinh(X) * (Cosh(X) ^ -1), Tanh(X)),
        new("B26 sinh", Exp(X) - Exp(-X), 2 * Sinh(X)),
        new("B26 cosh", Exp(X) + Exp(-X), 2 * Cosh(X)),
        new("B27 log-cosh", Log(Cosh(X)), LogCosh(X)),
        new("B27 log-twice-cosh", Log(2 * Cosh(X)), LogCosh(X) + Log(2)),
        new("B28 log-abs-sinh", Log(Abs(Sinh(X))), Abs(X) + Log1mExp(-2 * Abs(X)) - Log(2)),
        new("B29 log-of-difference-over-sum", Log((1 - X) * ((1 + X) ^ -1)), -2 * Atanh(X)),
        new("B29 log-of-sum-over-difference", Log((1 + X) * ((1 - X) ^ -1)), 2 * Atanh(X)),
        new("B30 asinh", Log(X + Sqrt1pSquare(X)), Asinh(X)),
        new("B30 asinh-of-absolute", Log(Abs(X) + Sqrt1pSquare(X)), Asinh(Abs(X))),
        new("acosh", Log(RootLess(-X, -1)), Acosh(X)),
        new("coth", Cosh(X) / Sinh(X), Tanh(X) ^ -1),
        new("coth-less-reciprocal", (Tanh(X) ^ -1) - (X ^ -1), CothGap(X)),
        new("sinh-over-argument", Sinh(X) / X, Sinhc(X)),
        new("B24 one-less-tanh-square", 1 - (Tanh(X) ^ 2), TanhSlope(X)),
        new("B25 one-less-tanh", 1 - Tanh(X), 2 * Sigmoid(-2 * X)),
        new("B25 one-plus-tanh", 1 + Tanh(X), 2 * Sigmoid(2 * X)),

        // Roots, squares and absolute values.
        new("C2 root-of-one-plus-square", Sqrt(1 + (X ^ 2)), Sqrt1pSquare(X)),
        new("C2 root-of-one-plus-square-less-one", Sqrt1pSquare(X) - 1, Sqrt1pSquareM1(X)),
        new("C1 hypotenuse", Sqrt((X ^ 2) + (Y ^ 2)), Hypot(X, Y)),
        new("C13 root-of-square", Sqrt(X ^ 2), Abs(X)),
        new("C13 square-of-absolute", Abs(X) ^ 2, X ^ 2),
        new("C13 absolute-times-sign", Abs(X) * Sign(X), X),
        new("C13 argument-times-sign", X * Sign(X), Abs(X)),
        new("C14 positive-plus-negative-part", Max(0, X) + Max(0, -X), Abs(X)),
        new("C14 positive-less-negative-part", Max(0, X) - Max(0, -X), X),
        new("C14 larger-less-smaller", Max(A, B) - Min(A, B), Abs(A - B)),
        new("C12 power-one-half", Pow(X, new Pattern(Fraction(1, 2))), Sqrt(X)),
        new("C12 power-minus-one-half", Pow(X, new Pattern(Fraction(-1, 2))), Sqrt(X) ^ -1),
        new("C11 ratio-of-likelihoods", Pow(Sigmoid(X), A) * Pow(Sigmoid(-X), B) * (Pow(Sigmoid(Y), A) ^ -1) * (Pow(Sigmoid(-Y), B) ^ -1), Exp(A * (Softplus(-Y) - Softplus(-X)) + B * (Softplus(Y) - Softplus(X)))),

        // Differences of functions of arguments that differ by little (Hamming, Numerical Methods for Scientists and Engineers, 3.2).
        new("C3 difference-of-near-roots", Sqrt(A) - Sqrt(B), XDivY(A - B, Sqrt(A) + Sqrt(B)), b => Facts.AreNear(b[A], b[B])),
        new("C3 difference-of-near-reciprocal-roots", (Sqrt(A) ^ -1) - (Sqrt(B) ^ -1), (B - A) / (Sqrt(A) * Sqrt(B) * (Sqrt(A) + Sqrt(B))), b => Facts.AreNear(b[A], b[B])),
        new("difference-of-near-cube-roots", Cbrt(A) - Cbrt(B), XDivY(A - B, (Cbrt(A) ^ 2) + Cbrt(A) * Cbrt(B) + (Cbrt(B) ^ 2)), b => Facts.AreNear(b[A], b[B])),
        new("second-difference-of-reciprocals", (A ^ -1) - 2 * (B ^ -1) + (C ^ -1), 2 * ((A - B) ^ 2) / (A * B * C), b => Facts.DifferByNumber(b[A], b[B]) && Facts.IsMean(b[B], b[A], b[C])) { HoldsWithoutGuard = false },
        new("C10 difference-of-near-reciprocals", (A ^ -1) - (B ^ -1), (B - A) / (A * B), b => Facts.AreNear(b[A], b[B])),
        new("difference-of-near-quotients", A / B - C / X, (A - B) / B - (C - X) / X, b => Facts.DifferByNumber(b[A], b[B]) && Facts.DifferByNumber(b[C], b[X])),
        new("difference-of-near-powers", Pow(A, Y) - Pow(B, Y), Where(And(Greater(B, 0), LessOrEqual(2 * Abs(A - B), B)), Pow(B, Y) * Expm1(Y * Log1p((A - B) / B)), Group(Pow(A, Y)) - Group(Pow(B, Y))), b => Facts.AreNear(b[A], b[B])),
        new("difference-of-near-arctangents", Atan(A) - Atan(B), Atan((A - B) / (1 + A * B)), b => Facts.DifferByLessThan(b[A], b[B], 2)) { HoldsWithoutGuard = false },
        new("A17 log1p-less-log", Log1p(X) - Log(X), Log1p(1 / X)),
        new("A17 log-of-near-quotient", Log(A / B), Where(LessOrEqual(Abs(A - B), Abs(B) / 2), Log1p((A - B) / B), Log(Group(A / B))), b => Facts.DifferByNumber(b[A], b[B])),
        new("C3 root-less-side", Sqrt((A ^ 2) + B) - A, RootLess(A, B)),
        new("C3 root-plus-side", Sqrt((A ^ 2) + B) + A, RootLess(-A, B)),
        new("C3 root-of-one-plus-less-one", Sqrt(1 + X) - 1, X / (1 + Sqrt(1 + X))),

        // Trigonometric functions, and their removable singularities.
        new("one-less-cosine-over-sine", (1 - Cos(X)) / Sin(X), Tan(X / 2)),
        new("one-less-cosine-over-square", (1 - Cos(X)) / (X ^ 2), (Sinc(X / 2) ^ 2) / 2),
        new("sine-over-argument", Sin(X) / X, Sinc(X)),
        new("reciprocal-less-cotangent", (X ^ -1) - (Tan(X) ^ -1), CotGap(X)),
        new("A24 rational-slope", X / (1 + (X ^ 2)), RationalSlope(X)),

        // The error function.
        new("D4 one-less-erf", 1 - Erf(X), Erfc(X)),
        new("D4 one-plus-erf", 1 + Erf(X), Erfc(-X)),
        new("D6 log-erfc", Log(Erfc(X)), LogErfc(X)),
        new("D6 log-half-erfc", Log(Erfc(X) / 2), Where(Less(X, 0), Log1p(-Erfc(-X) / 2), LogErfc(X) - Log(2))),
        new("D7 gaussian-over-erfc", Exp(-(X ^ 2)) * (Erfc(X) ^ -1), Erfcx(X) ^ -1),

        // Rows (Blanchard, Higham and Higham 2021, Accurately computing the log-sum-exp and softmax functions).
        new("B12 softmax", Exp(Z) * (Sum(Exp(Z)) ^ -1), Softmax(Z)),
        new("A12 log-sum-exp", Log(Sum(Exp(Z))), LogSumExp(Z)),
        new("B13 log-softmax", Log(Softmax(Z)), LogSoftmax(Z)),
        new("B13 log-softmax-element", Log(Element(Softmax(Z), N)), Element(LogSoftmax(Z), N)),
        new("B13 row-less-log-sum-exp", Z - LogSumExp(Z), LogSoftmax(Z)),
        new("B13 element-less-log-sum-exp", Element(Z, N) - LogSumExp(Z), Element(LogSoftmax(Z), N)),

        // 0*log(0) is 0: entropies at their ends.
        new("D9 x-log-y", A * Log(B), XLogY(A, B), b => CanVanish(b[A])),
        new("D9 x-log1p-y", A * Log1p(B), XLog1pY(A, B), b => CanVanish(b[A])),
    ];

    public static readonly RuleSet Set = new(Table);

    /// <summary>Whether a factor can be 0 by itself: it isn't a number, and nothing in it is divided by.</summary>
    private static bool CanVanish(Node factor) =>
        factor.Variables != 0 && (factor is not ProductNode product || product.Factors.All(f => f.Exponent > 0));
}
