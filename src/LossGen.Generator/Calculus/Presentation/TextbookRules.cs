using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus.Rewriting;
using static LossGen.Calculus.Rewriting.Pattern;
using static LossGen.Calculus.Rewriting.PatternFunctions;

namespace LossGen.Calculus.Presentation;

/// <summary>What a mathematician writes for functions that exist for the sake of computing.</summary>
internal static class TextbookRules
{
    /// <summary>The rules, one a line.</summary>
    public static readonly IReadOnlyList<Rule> Table =
    [
        new("expm1", Expm1(X), Exp(X) - 1),
        new("log1p", Log1p(X), Log(1 + X)),
        new("x-div-y", XDivY(X, Y), X / Y),
        new("x-log-y", XLogY(X, Y), X * Log(Y)),
        new("x-log1p-y", XLog1pY(X, Y), X * Log(1 + Y)),
        new("pow-slope", Call(Functions.PowSlope, X, Y), Y * Pow(X, Y - 1)),
        new("tanh-slope", Call(Functions.TanhSlope, X), 1 - (Call(Functions.Tanh, X) ^ 2)),
        new("log-cosh", LogCosh(X), Log(Cosh(X))),
        new("root-of-one-plus-square", Sqrt1pSquare(X), Sqrt(1 + (X ^ 2))),
        new("root-of-one-plus-square-less-one", Sqrt1pSquareM1(X), Sqrt(1 + (X ^ 2)) - 1),
        new("slope-of-root-of-one-plus-square", Call(Functions.Sqrt1pSquareSlope, X), X / Sqrt(1 + (X ^ 2))),
        new("log1m-exp", Log1mExp(X), Log(1 - Exp(X))),
        new("log1p-less-argument", Log1pmx(X), Log(1 + X) - X),
        new("log1p-square", Log1pSquare(X), Log(1 + (X ^ 2))),
        new("rational-slope", RationalSlope(X), X / (1 + (X ^ 2))),
        new("log-add-exp", LogAddExp(A, B), Log(Exp(A) + Exp(B))),
        new("logit", Logit(X), Log(X / (1 - X))),
        new("asinh", Asinh(X), Log(X + Sqrt(1 + (X ^ 2)))),
        new("root-less", RootLess(A, B), Sqrt((A ^ 2) + B) - A),
        new("root-less-slope", RootLessSlope(A, B), A / Sqrt((A ^ 2) + B) - 1),
        new("acosh", Acosh(X), Log(X + Sqrt((X ^ 2) - 1))),
        new("atanh", Atanh(X), Log((1 + X) / (1 - X)) / 2),
        new("reciprocal-of-expm1", ReciprocalExpm1(X), (Exp(X) - 1) ^ -1),
        new("sinc", Sinc(X), Sin(X) / X),
        new("sinc-slope", SincSlope(X), (X * Cos(X) - Sin(X)) / (X ^ 2)),
        new("sinc-curvature", SincCurvature(X), (2 * Sin(X) - 2 * X * Cos(X) - (X ^ 2) * Sin(X)) / (X ^ 3)),
        new("sinhc", Sinhc(X), Sinh(X) / X),
        new("sinhc-slope", SinhcSlope(X), (X * Cosh(X) - Sinh(X)) / (X ^ 2)),
        new("sinhc-curvature", SinhcCurvature(X), ((X ^ 2) * Sinh(X) - 2 * X * Cosh(X) + 2 * Sinh(X)) / (X ^ 3)),
        new("expm1-over", Expm1Over(X), (Exp(X) - 1) / X),
        new("expm1-over-slope", Expm1OverSlope(X), (X * Exp(X) - Exp(X) + 1) / (X ^ 2)),
        new("expm1-over-curvature", Expm1OverCurvature(X), ((X ^ 2) * Exp(X) - 2 * X * Exp(X) + 2 * Exp(X) - 2) / (X ^ 3)),
        new("cot-gap", CotGap(X), 1 / X - 1 / Tan(X)),
        new("cot-gap-slope", CotGapSlope(X), 1 / (Sin(X) ^ 2) - 1 / (X ^ 2)),
        new("cot-gap-curvature", CotGapCurvature(X), 2 / (X ^ 3) - 2 / (Tan(X) * (Sin(X) ^ 2))),
        new("coth-gap", CothGap(X), 1 / Call(Functions.Tanh, X) - 1 / X),
        new("coth-gap-slope", CothGapSlope(X), 1 / (X ^ 2) - 1 / (Sinh(X) ^ 2)),
        new("coth-gap-curvature", CothGapCurvature(X), 2 * Cosh(X) / (Sinh(X) ^ 3) - 2 / (X ^ 3)),
        new("erfc", Erfc(X), 1 - Erf(X)),
        new("erfcx", Erfcx(X), Exp(X ^ 2) * (1 - Erf(X))),
        new("log-erfc", LogErfc(X), Log(1 - Erf(X))),
        new("scaled-exp", ScaledExp(X, Y, A), Exp(Max(X, A) - Y * Log(2))),
        new("exp-level", ExpLevel(X), Call(Functions.Round, X / Log(2))),
        new("exp-floor", ExpFloor(X), X - 747),
        new("group", Group(X), X),
        new("softmax-complement", SoftmaxComplement(Z), 1 - Softmax(Z)),
        new("peak", Peak(Z), Largest(Z)),
        new("softmax-slope", SoftmaxSlope(Z, N), Softmax(Z) - OneHot(N, Z)),
        .. DerivativeRules.Table,
    ];

    public static readonly RuleSet Set = new(Table);

    /// <summary>The rules for functions that have no name outside of the rules.</summary>
    public static readonly RuleSet Unnamed = new([.. Table.Where(r => r.Left.Node is CallNode call && IsUnnamed(call.Function))]);

    /// <summary>Functions of VectorMath are known by their names.</summary>
    private static bool IsUnnamed(Function function) =>
        !Functions.All.Contains(function)
        || function == Functions.XDivY
        || function == Functions.XLog1pY
        || function == Functions.PowSlope
        || function == Functions.TanhSlope
        || function == Functions.Sqrt1pSquare
        || function == Functions.Sqrt1pSquareM1
        || function == Functions.Sqrt1pSquareSlope
        || function == Functions.Log1pSquare
        || function == Functions.RationalSlope
        || function == Functions.Group;
}
