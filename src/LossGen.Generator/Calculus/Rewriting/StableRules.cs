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
        new("exp-less-one", Exp(X) - 1, Expm1(X)),
        new("scaled-exp-less-one", A * Exp(X) - A, A * Expm1(X)),
        new("log-one-plus-exp", Log(1 + Exp(X)), Softplus(X)),
        new("log1p-exp", Log1p(Exp(X)), Softplus(X)),
        new("log-one-plus", Log(1 + X), Log1p(X)),
        new("log2-one-plus", Log2(1 + X), Log(1 + X) / Log(2)),
        new("log10-one-plus", Log10(1 + X), Log(1 + X) / Log(10)),
        new("log-exp", Log(Exp(X)), X),

        // The logistic function and its kin.
        new("sigmoid-of-exp-ratio", Exp(X) * ((1 + Exp(X)) ^ -1), Sigmoid(X)),
        new("sigmoid", (1 + Exp(-X)) ^ -1, Sigmoid(X)),
        new("one-less-sigmoid", 1 - Sigmoid(X), Sigmoid(-X)),
        new("log-sigmoid", Log(Sigmoid(X)), LogSigmoid(X)),
        new("exp-times-sigmoid", Exp(-X) * Sigmoid(X), Sigmoid(-X)),
        new("log-of-odds", Log(Sigmoid(X) * (Sigmoid(-X) ^ -1)), X),
        new("odds", Sigmoid(X) * (Sigmoid(-X) ^ -1), Exp(X)),
        new("softplus-less-argument", Softplus(X) - X, Softplus(-X)),
        new("reciprocal-of-exp", Exp(X) ^ -1, Exp(-X)),
        new("product-of-exps", Exp(A) * Exp(B), Exp(A + B)),

        // Hyperbolic functions.
        new("log-cosh", Log(Cosh(X)), LogCosh(X)),
        new("tanh-of-sinh-ratio", Sinh(X) * (Cosh(X) ^ -1), Tanh(X)),

        // Roots of squares.
        new("root-of-one-plus-square", Sqrt(1 + (X ^ 2)), Sqrt1pSquare(X)),
        new("root-of-one-plus-square-less-one", Sqrt1pSquare(X) - 1, Sqrt1pSquareM1(X)),
        new("hypotenuse", Sqrt((X ^ 2) + (Y ^ 2)), Hypot(X, Y)),
        new("square-root-power", Pow(X, new Pattern(Half)), Sqrt(X)),

        // Rows (Blanchard, Higham and Higham 2021, Accurately computing the log-sum-exp and softmax functions).
        new("softmax", Exp(Z) * (Sum(Exp(Z)) ^ -1), Softmax(Z)),
        new("log-sum-exp", Log(Sum(Exp(Z))), LogSumExp(Z)),
        new("log-softmax", Log(Softmax(Z)), LogSoftmax(Z)),
        new("log-softmax-element", Log(Element(Softmax(Z), N)), Element(LogSoftmax(Z), N)),
        new("row-less-log-sum-exp", Z - LogSumExp(Z), LogSoftmax(Z)),
        new("element-less-log-sum-exp", Element(Z, N) - LogSumExp(Z), Element(LogSoftmax(Z), N)),

        // 0*log(0) is 0: entropies at their ends.
        new("x-log-y", A * Log(B), XLogY(A, B), b => CanVanish(b[A])),
        new("x-log1p-y", A * Log1p(B), XLog1pY(A, B), b => CanVanish(b[A])),
    ];

    public static readonly RuleSet Set = new(Table);

    private static Node Half => Fraction(1, 2);

    /// <summary>Whether a factor can be 0 by itself: it isn't a number, and nothing in it is divided by.</summary>
    private static bool CanVanish(Node factor) =>
        factor.Variables != 0 && (factor is not ProductNode product || product.Factors.All(f => f.Exponent > 0));
}
