namespace LossGen.Calculus.Rewriting;

/// <summary>Functions as they are written in the tables of rules.</summary>
internal static class PatternFunctions
{
    public static Pattern Max(Pattern a, Pattern b) => Pattern.Call(Functions.Max, a, b);

    public static Pattern Exp(Pattern x) => Pattern.Call(Functions.Exp, x);

    public static Pattern Expm1(Pattern x) => Pattern.Call(Functions.Expm1, x);

    public static Pattern Log(Pattern x) => Pattern.Call(Functions.Log, x);

    public static Pattern Log1p(Pattern x) => Pattern.Call(Functions.Log1p, x);

    public static Pattern Log2(Pattern x) => Pattern.Call(Functions.Log2, x);

    public static Pattern Log10(Pattern x) => Pattern.Call(Functions.Log10, x);

    public static Pattern Sinh(Pattern x) => Pattern.Call(Functions.Sinh, x);

    public static Pattern Cosh(Pattern x) => Pattern.Call(Functions.Cosh, x);

    public static Pattern Tanh(Pattern x) => Pattern.Call(Functions.Tanh, x);

    public static Pattern LogCosh(Pattern x) => Pattern.Call(Functions.LogCosh, x);

    public static Pattern Sqrt(Pattern x) => Pattern.Call(Functions.Sqrt, x);

    public static Pattern Pow(Pattern x, Pattern y) => Pattern.Call(Functions.Pow, x, y);

    public static Pattern PowSlope(Pattern x, Pattern y) => Pattern.Call(Functions.PowSlope, x, y);

    public static Pattern Hypot(Pattern x, Pattern y) => Pattern.Call(Functions.Hypot, x, y);

    public static Pattern Sigmoid(Pattern x) => Pattern.Call(Functions.Sigmoid, x);

    public static Pattern LogSigmoid(Pattern x) => Pattern.Call(Functions.LogSigmoid, x);

    public static Pattern Softplus(Pattern x) => Pattern.Call(Functions.Softplus, x);

    public static Pattern XLogY(Pattern x, Pattern y) => Pattern.Call(Functions.XLogY, x, y);

    public static Pattern XLog1pY(Pattern x, Pattern y) => Pattern.Call(Functions.XLog1pY, x, y);

    public static Pattern XDivY(Pattern x, Pattern y) => Pattern.Call(Functions.XDivY, x, y);

    public static Pattern Sqrt1pSquare(Pattern x) => Pattern.Call(Functions.Sqrt1pSquare, x);

    public static Pattern Sqrt1pSquareM1(Pattern x) => Pattern.Call(Functions.Sqrt1pSquareM1, x);

    public static Pattern Sqrt1pSquareSlope(Pattern x) => Pattern.Call(Functions.Sqrt1pSquareSlope, x);

    public static Pattern Where(Pattern condition, Pattern whenTrue, Pattern whenFalse) =>
        Pattern.Select(condition, whenTrue, whenFalse);

    public static Pattern Greater(Pattern a, Pattern b) => Pattern.Call(Functions.Greater, a, b);

    public static Pattern Equal(Pattern a, Pattern b) => Pattern.Call(Functions.Equal, a, b);

    public static Pattern NotEqual(Pattern a, Pattern b) => Pattern.Call(Functions.NotEqual, a, b);

    public static Pattern And(Pattern a, Pattern b) => Pattern.Call(Functions.And, a, b);

    public static Pattern Group(Pattern x) => Pattern.Call(Functions.Group, x);

    public static Pattern Step(Pattern x) => Pattern.Call(Functions.Step, x);

    public static Pattern Sign(Pattern x) => Pattern.Call(Functions.Sign, x);

    public static Pattern Erf(Pattern x) => Pattern.Call(Functions.Erf, x);

    public static Pattern Erfc(Pattern x) => Pattern.Call(Functions.Erfc, x);

    public static Pattern Erfcx(Pattern x) => Pattern.Call(Functions.Erfcx, x);

    public static Pattern LogErfc(Pattern x) => Pattern.Call(Functions.LogErfc, x);

    public static Pattern Log1mExp(Pattern x) => Pattern.Call(Functions.Log1mExp, x);

    public static Pattern Log1pmx(Pattern x) => Pattern.Call(Functions.Log1pmx, x);

    public static Pattern Log1pSquare(Pattern x) => Pattern.Call(Functions.Log1pSquare, x);

    public static Pattern RationalSlope(Pattern x) => Pattern.Call(Functions.RationalSlope, x);

    public static Pattern Logit(Pattern x) => Pattern.Call(Functions.Logit, x);

    public static Pattern Asinh(Pattern x) => Pattern.Call(Functions.Asinh, x);

    public static Pattern Min(Pattern x, Pattern y) => Pattern.Call(Functions.Min, x, y);

    public static Pattern LogAddExp(Pattern x, Pattern y) => Pattern.Call(Functions.LogAddExp, x, y);

    public static Pattern Less(Pattern a, Pattern b) => Pattern.Call(Functions.Less, a, b);

    public static Pattern LessOrEqual(Pattern a, Pattern b) => Pattern.Call(Functions.LessOrEqual, a, b);

    public static Pattern GreaterOrEqual(Pattern a, Pattern b) => Pattern.Call(Functions.GreaterOrEqual, a, b);

    public static Pattern TanhSlope(Pattern x) => Pattern.Call(Functions.TanhSlope, x);

    public static Pattern Abs(Pattern x) => Pattern.Call(Functions.Abs, x);

    public static Pattern Sin(Pattern x) => Pattern.Call(Functions.Sin, x);

    public static Pattern Cos(Pattern x) => Pattern.Call(Functions.Cos, x);

    public static Pattern Tan(Pattern x) => Pattern.Call(Functions.Tan, x);

    public static Pattern Atan(Pattern x) => Pattern.Call(Functions.Atan, x);

    public static Pattern Cbrt(Pattern x) => Pattern.Call(Functions.Cbrt, x);

    public static Pattern RootLess(Pattern x, Pattern y) => Pattern.Call(Functions.RootLess, x, y);

    public static Pattern RootLessSlope(Pattern x, Pattern y) => Pattern.Call(Functions.RootLessSlope, x, y);

    public static Pattern Acosh(Pattern x) => Pattern.Call(Functions.Acosh, x);

    public static Pattern Atanh(Pattern x) => Pattern.Call(Functions.Atanh, x);

    public static Pattern ReciprocalExpm1(Pattern x) => Pattern.Call(Functions.ReciprocalExpm1, x);

    public static Pattern Sinc(Pattern x) => Pattern.Call(Functions.Sinc, x);

    public static Pattern SincSlope(Pattern x) => Pattern.Call(Functions.SincSlope, x);

    public static Pattern SincCurvature(Pattern x) => Pattern.Call(Functions.SincCurvature, x);

    public static Pattern Sinhc(Pattern x) => Pattern.Call(Functions.Sinhc, x);

    public static Pattern SinhcSlope(Pattern x) => Pattern.Call(Functions.SinhcSlope, x);

    public static Pattern SinhcCurvature(Pattern x) => Pattern.Call(Functions.SinhcCurvature, x);

    public static Pattern Expm1Over(Pattern x) => Pattern.Call(Functions.Expm1Over, x);

    public static Pattern Expm1OverSlope(Pattern x) => Pattern.Call(Functions.Expm1OverSlope, x);

    public static Pattern Expm1OverCurvature(Pattern x) => Pattern.Call(Functions.Expm1OverCurvature, x);

    public static Pattern CotGap(Pattern x) => Pattern.Call(Functions.CotGap, x);

    public static Pattern CotGapSlope(Pattern x) => Pattern.Call(Functions.CotGapSlope, x);

    public static Pattern CotGapCurvature(Pattern x) => Pattern.Call(Functions.CotGapCurvature, x);

    public static Pattern CothGap(Pattern x) => Pattern.Call(Functions.CothGap, x);

    public static Pattern CothGapSlope(Pattern x) => Pattern.Call(Functions.CothGapSlope, x);

    public static Pattern CothGapCurvature(Pattern x) => Pattern.Call(Functions.CothGapCurvature, x);

    public static Pattern ScaledExp(Pattern x, Pattern level, Pattern floor) => Pattern.Call(Functions.ScaledExp, x, level, floor);

    public static Pattern ExpLevel(Pattern x) => Pattern.Call(Functions.ExpLevel, x);

    public static Pattern ExpFloor(Pattern x) => Pattern.Call(Functions.ExpFloor, x);

    public static Pattern Sum(Pattern x) => Pattern.Call(RowFunctions.Sum, x);

    public static Pattern Mean(Pattern x) => Pattern.Call(RowFunctions.Mean, x);

    public static Pattern Largest(Pattern x) => Pattern.Call(RowFunctions.Max, x);

    public static Pattern Peak(Pattern x) => Pattern.Call(RowFunctions.Peak, x);

    public static Pattern Smallest(Pattern x) => Pattern.Call(RowFunctions.Min, x);

    public static Pattern Dot(Pattern x, Pattern y) => Pattern.Call(RowFunctions.Dot, x, y);

    public static Pattern Norm(Pattern x) => Pattern.Call(RowFunctions.Norm, x);

    public static Pattern Norm1(Pattern x) => Pattern.Call(RowFunctions.Norm1, x);

    public static Pattern Count(Pattern x) => Pattern.Call(RowFunctions.Count, x);

    public static Pattern Softmax(Pattern x) => Pattern.Call(RowFunctions.Softmax, x);

    public static Pattern LogSoftmax(Pattern x) => Pattern.Call(RowFunctions.LogSoftmax, x);

    public static Pattern LogSumExp(Pattern x) => Pattern.Call(RowFunctions.LogSumExp, x);

    public static Pattern Element(Pattern x, Pattern index) => Pattern.Call(RowFunctions.Index, x, index);

    public static Pattern OneHot(Pattern label, Pattern row) => Pattern.Call(RowFunctions.OneHot, label, row);

    public static Pattern AtLabel(Pattern label, Pattern row) => Pattern.Call(RowFunctions.AtLabel, label, row);

    public static Pattern SoftmaxComplement(Pattern row) => Pattern.Call(RowFunctions.SoftmaxComplement, row);

    public static Pattern SoftmaxSlope(Pattern row, Pattern label) => Pattern.Call(RowFunctions.SoftmaxSlope, row, label);
}
