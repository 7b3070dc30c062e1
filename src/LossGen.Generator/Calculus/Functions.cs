using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace LossGen.Calculus;

/// <summary>
/// The table of functions, one a line: name, arity and derivative. Those of the language come first, then the operators
/// that the syntax makes, then the internal ones that only rewriting and differentiation make.
/// </summary>
internal static class Functions
{
    // Rows name rows further down; all of them are there by the time that a derivative is asked for.
#pragma warning disable CS8604

    // The language. u is the argument, v the value of the call.
    public static readonly Function Abs = Function.Unary("abs", (g, u, v) => g.Call(Sign, u));
    public static readonly Function Sign = Function.Stepwise("sign");
    public static readonly Function Floor = Function.Stepwise("floor");
    public static readonly Function Ceil = Function.Stepwise("ceil");
    public static readonly Function Round = Function.Stepwise("round");
    public static readonly Function Step = Function.Stepwise("step");
    public static readonly Function Min = new("min", 2, ShapeKind.Scalar, true, Pullbacks.MinOrMax);
    public static readonly Function Max = new("max", 2, ShapeKind.Scalar, true, Pullbacks.MinOrMax);
    public static readonly Function Clamp = new("clamp", 3, ShapeKind.Scalar, true, Pullbacks.Clamp);
    public static readonly Function Relu = Function.Unary("relu", (g, u, v) => g.Call(Step, u));
    public static readonly Function Exp = Function.Unary("exp", (g, u, v) => v);
    public static readonly Function Expm1 = Function.Unary("expm1", (g, u, v) => g.Call(Exp, u));
    public static readonly Function Log = Function.Unary("log", (g, u, v) => g.Reciprocal(u));
    public static readonly Function Log1p = Function.Unary("log1p", (g, u, v) => g.Reciprocal(g.Add(g.One, u)));
    public static readonly Function Log2 = Function.Unary("log2", (g, u, v) => g.Reciprocal(g.Multiply(u, g.Call(Log, g.Constant(2)))));
    public static readonly Function Log10 = Function.Unary("log10", (g, u, v) => g.Reciprocal(g.Multiply(u, g.Call(Log, g.Constant(10)))));
    public static readonly Function Sqrt = Function.Unary("sqrt", (g, u, v) => g.Reciprocal(g.Multiply(g.Constant(2), v)));
    public static readonly Function Cbrt = Function.Unary("cbrt", (g, u, v) => g.Reciprocal(g.Multiply(g.Constant(3), g.Power(v, 2))));
    public static readonly Function Pow = Function.Smooth("pow", 2, (g, a, v) => [g.Call(PowSlope, a[0], a[1]), g.Call(XLogY, v, a[0])]);
    public static readonly Function Hypot = Function.Smooth("hypot", 2, (g, a, v) => [g.Call(XDivY, a[0], v), g.Call(XDivY, a[1], v)]);
    public static readonly Function Sin = Function.Unary("sin", (g, u, v) => g.Call(Cos, u));
    public static readonly Function Cos = Function.Unary("cos", (g, u, v) => g.Negate(g.Call(Sin, u)));
    public static readonly Function Tan = Function.Unary("tan", (g, u, v) => g.Add(g.One, g.Power(v, 2)));
    public static readonly Function Atan = Function.Unary("atan", (g, u, v) => g.Reciprocal(g.Add(g.One, g.Power(u, 2))));
    public static readonly Function Sinh = Function.Unary("sinh", (g, u, v) => g.Call(Cosh, u));
    public static readonly Function Cosh = Function.Unary("cosh", (g, u, v) => g.Call(Sinh, u));
    public static readonly Function Tanh = Function.Unary("tanh", (g, u, v) => g.Call(TanhSlope, u));
    public static readonly Function Erf = Function.Unary("erf", (g, u, v) => g.Multiply(g.TwoOverSqrtPi, g.Call(Exp, g.Negate(g.Power(u, 2)))));
    public static readonly Function LGamma = Function.Unary("lgamma", (g, u, v) => g.Call(Digamma, u));
    public static readonly Function Sigmoid = Function.Unary("sigmoid", (g, u, v) => g.Multiply(v, g.Call(Sigmoid, g.Negate(u))));
    public static readonly Function LogSigmoid = Function.Unary("logsigmoid", (g, u, v) => g.Call(Sigmoid, g.Negate(u)));
    public static readonly Function Softplus = Function.Unary("softplus", (g, u, v) => g.Call(Sigmoid, u));
    public static readonly Function XLogY = Function.Smooth("xlogy", 2, (g, a, v) => [g.Call(Log, a[1]), g.Call(XDivY, a[0], a[1])]);
    public static readonly Function Where = new("where", 3, ShapeKind.Scalar, true, Pullbacks.Where);

    // Operators of the syntax.
    public static readonly Function Less = Function.Condition("<", 2);
    public static readonly Function LessOrEqual = Function.Condition("<=", 2);
    public static readonly Function Greater = Function.Condition(">", 2);
    public static readonly Function GreaterOrEqual = Function.Condition(">=", 2);
    public static readonly Function Equal = Function.Condition("==", 2);
    public static readonly Function NotEqual = Function.Condition("!=", 2);
    public static readonly Function And = Function.Condition("&&", 2);
    public static readonly Function Or = Function.Condition("||", 2);
    public static readonly Function Not = Function.Condition("!", 1);

    // Internal, each for the sake of what the formula that it stands for would lose:
    // xdivy a/b, 0 where a is 0; xlog1py a*log(1 + b), 0 where a is 0; sqrt1psquare sqrt(1 + u^2), sqrt1psquarem1 the same less 1;
    // powslope b*a^(b - 1), 0 where b is 0; tanhslope 1 - tanh(u)^2; log1mexp log(1 - exp(u)); log1pmx log(1 + u) - u;
    // log1psquare log(1 + u^2); rationalslope u/(1 + u^2); logaddexp log(exp(a) + exp(b)); logit log(u/(1 - u)); erfc 1 - erf(u);
    // erfcx exp(u^2)*erfc(u); acosh, atanh; rootless sqrt(a^2 + b) - a and its slope by a; reciprocalexpm1 1/(exp(u) - 1); group u itself, computed before the sum that it is a term of.
    public static readonly Function XDivY = Function.Smooth("xdivy", 2, (g, a, v) => [g.Reciprocal(a[1]), g.Negate(g.Call(XDivY, v, a[1]))], false);
    public static readonly Function XLog1pY = Function.Smooth("xlog1py", 2, (g, a, v) => [g.Call(Log1p, a[1]), g.Call(XDivY, a[0], g.Add(g.One, a[1]))], false);
    public static readonly Function Sqrt1pSquare = Function.Unary("sqrt1psquare", (g, u, v) => g.Call(Sqrt1pSquareSlope, u), false);
    public static readonly Function Sqrt1pSquareM1 = Function.Unary("sqrt1psquarem1", (g, u, v) => g.Call(Sqrt1pSquareSlope, u), false);
    public static readonly Function Sqrt1pSquareSlope = Function.Unary("sqrt1psquareslope", (g, u, v) => g.Power(g.Call(Sqrt1pSquare, u), -3), false);
    public static readonly Function LogCosh = Function.Unary("logcosh", (g, u, v) => g.Call(Tanh, u), false);
    public static readonly Function PowSlope = Function.Smooth("powslope", 2, Pullbacks.PowSlopePartials, false);
    public static readonly Function TanhSlope = Function.Unary("tanhslope", (g, u, v) => g.Product(-2, (g.Call(Tanh, u), 1), (v, 1)), false);
    public static readonly Function Log1mExp = Function.Unary("log1mexp", (g, u, v) => g.Negate(g.Reciprocal(g.Call(Expm1, g.Negate(u)))), false);
    public static readonly Function Log1pmx = Function.Unary("log1pmx", (g, u, v) => g.Negate(g.Divide(u, g.Add(g.One, u))), false);
    public static readonly Function Log1pSquare = Function.Unary("log1psquare", (g, u, v) => g.Scale(g.Call(RationalSlope, u), 2), false);
    public static readonly Function RationalSlope = Function.Unary("rationalslope", (g, u, v) => g.Subtract(g.Reciprocal(g.Add(g.One, g.Power(u, 2))), g.Scale(g.Power(v, 2), 2)), false);
    public static readonly Function LogAddExp = Function.Smooth("logaddexp", 2, (g, a, v) => [g.Call(Sigmoid, g.Subtract(a[0], a[1])), g.Call(Sigmoid, g.Subtract(a[1], a[0]))], false);
    public static readonly Function Logit = Function.Unary("logit", (g, u, v) => g.Reciprocal(g.Multiply(u, g.Subtract(g.One, u))), false);
    public static readonly Function Asinh = Function.Unary("asinh", (g, u, v) => g.Reciprocal(g.Call(Sqrt1pSquare, u)), false);
    public static readonly Function Acosh = Function.Unary("acosh", (g, u, v) => g.Reciprocal(g.Multiply(g.Call(Sqrt, g.Subtract(u, g.One)), g.Call(Sqrt, g.Add(u, g.One)))), false);
    public static readonly Function Atanh = Function.Unary("atanh", (g, u, v) => g.Reciprocal(g.Multiply(g.Subtract(g.One, u), g.Add(g.One, u))), false);
    public static readonly Function RootLess = Function.Smooth("rootless", 2, (g, a, v) => [g.Call(RootLessSlope, a[0], a[1]), g.Reciprocal(g.Scale(g.Call(Sqrt, g.Add(g.Power(a[0], 2), a[1])), 2))], false);
    public static readonly Function RootLessSlope = Function.Smooth("rootlessslope", 2, (g, a, v) => [g.Product(1, (a[1], 1), (g.Call(Sqrt, g.Add(g.Power(a[0], 2), a[1])), -3)), g.Product(new Rational(-1, 2), (a[0], 1), (g.Call(Sqrt, g.Add(g.Power(a[0], 2), a[1])), -3))], false);
    public static readonly Function ReciprocalExpm1 = Function.Unary("reciprocalexpm1", (g, u, v) => g.Multiply(v, g.Call(ReciprocalExpm1, g.Negate(u))), false);
    public static readonly Function Erfc = Function.Unary("erfc", (g, u, v) => g.Negate(g.Multiply(g.TwoOverSqrtPi, g.Call(Exp, g.Negate(g.Power(u, 2))))), false);
    public static readonly Function Erfcx = Function.Unary("erfcx", (g, u, v) => g.Subtract(g.Product(2, (u, 1), (v, 1)), g.TwoOverSqrtPi), false);
    public static readonly Function LogErfc = Function.Unary("logerfc", (g, u, v) => g.Negate(g.Divide(g.TwoOverSqrtPi, g.Call(Erfcx, u))), false);

    // Functions with a removable singularity at 0, each with its slope and curvature: sinc sin(u)/u, sinhc sinh(u)/u,
    // expm1over (exp(u) - 1)/u, cotgap 1/u - 1/tan(u), cothgap 1/tanh(u) - 1/u.
    public static readonly Function Sinc = Function.Unary("sinc", (g, u, v) => g.Call(SincSlope, u), false);
    public static readonly Function SincSlope = Function.Unary("sincslope", (g, u, v) => g.Call(SincCurvature, u), false);
    public static readonly Function SincCurvature = Function.Last("sinccurvature");
    public static readonly Function Sinhc = Function.Unary("sinhc", (g, u, v) => g.Call(SinhcSlope, u), false);
    public static readonly Function SinhcSlope = Function.Unary("sinhcslope", (g, u, v) => g.Call(SinhcCurvature, u), false);
    public static readonly Function SinhcCurvature = Function.Last("sinhccurvature");
    public static readonly Function Expm1Over = Function.Unary("expm1over", (g, u, v) => g.Call(Expm1OverSlope, u), false);
    public static readonly Function Expm1OverSlope = Function.Unary("expm1overslope", (g, u, v) => g.Call(Expm1OverCurvature, u), false);
    public static readonly Function Expm1OverCurvature = Function.Last("expm1overcurvature");
    public static readonly Function CotGap = Function.Unary("cotgap", (g, u, v) => g.Call(CotGapSlope, u), false);
    public static readonly Function CotGapSlope = Function.Unary("cotgapslope", (g, u, v) => g.Call(CotGapCurvature, u), false);
    public static readonly Function CotGapCurvature = Function.Last("cotgapcurvature");
    public static readonly Function CothGap = Function.Unary("cothgap", (g, u, v) => g.Call(CothGapSlope, u), false);
    public static readonly Function CothGapSlope = Function.Unary("cothgapslope", (g, u, v) => g.Call(CothGapCurvature, u), false);
    public static readonly Function CothGapCurvature = Function.Last("cothgapcurvature");

    // The exponential relative to the largest of a row, without a difference that rounds: scaledexp exp(u)*2^-level, u no less than
    // floor; explevel the integer next to u/log(2); expfloor an argument so far below u that exp of it is nothing beside exp(u).
    public static readonly Function ScaledExp = Function.Last("scaledexp", 3);
    public static readonly Function ExpLevel = Function.Last("explevel");
    public static readonly Function ExpFloor = Function.Last("expfloor");

    public static readonly Function Group = Function.Unary("group", (g, u, v) => g.One, false);
    public static readonly Function Digamma = Function.Unary("digamma", (g, u, v) => g.Call(Trigamma, u), false);
    public static readonly Function Trigamma = Function.Last("trigamma");

#pragma warning restore CS8604

    /// <summary>Every row of the table, in its order.</summary>
    public static readonly IReadOnlyList<Function> All =
        [.. typeof(Functions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Function>()];

    /// <summary>The functions that a user can call, by name. <c>square</c> is x^2 and has no row of its own.</summary>
    public static readonly IReadOnlyDictionary<string, Function> ByName =
        All.Where(f => f.IsInLanguage).ToDictionary(f => f.Name);
}
