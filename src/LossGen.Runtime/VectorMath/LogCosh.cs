using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// log cosh x = |x| - ln2 + log1p(e^(-2|x|)) for |x| > 1, where nothing cancels any more, and an even polynomial up to there (the
// arrangement of LogExpFunctions.jl, with a switch that needs no other function). The leading x^2/2 carries the error of the
// rounded square; |x| less the short part of ln2 is exact where its rounding would count.
public static partial class VectorMath
{
    /// <summary>log(cosh(x)) without overflow, and without cancellation near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogCosh(Vector512<float> x)
    {
        Vector512<float> square = x * x;
        Vector512<float> fourth = square * square;
        Vector512<float> p = Create(HyperbolicCoefficients.L16Of32);
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L14Of32), Create(HyperbolicCoefficients.L12Of32)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L10Of32), Create(HyperbolicCoefficients.L8Of32)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L6Of32), Create(HyperbolicCoefficients.L4Of32)));
        Vector512<float> half = Create(0.5f);
        Vector512<float> lost = FusedMultiplyAdd(x, x, -square) * half;
        Vector512<float> inner = FusedMultiplyAdd(square, half, FusedMultiplyAdd(fourth, p, lost));
        Vector512<float> magnitude = Vector512.Abs(x);
        Vector512Pair<float> e = ExpNegAbsPair(x + x);
        Vector512<float> outer = magnitude - Create(LogCoefficients.Ln2Short32) + Log1pUnit(e.High, e.Low - Create(LogCoefficients.Ln2Rest32));
        return ConditionalSelect(Vector512.GreaterThan(magnitude, Vector512<float>.One), outer, inner);
    }

    /// <inheritdoc cref="LogCosh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogCosh(Vector512<double> x)
    {
        Vector512<double> square = x * x;
        Vector512<double> fourth = square * square;
        Vector512<double> p = Create(HyperbolicCoefficients.L32Of64);
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L30Of64), Create(HyperbolicCoefficients.L28Of64)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L26Of64), Create(HyperbolicCoefficients.L24Of64)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L22Of64), Create(HyperbolicCoefficients.L20Of64)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L18Of64), Create(HyperbolicCoefficients.L16Of64)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L14Of64), Create(HyperbolicCoefficients.L12Of64)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L10Of64), Create(HyperbolicCoefficients.L8Of64)));
        p = FusedMultiplyAdd(p, fourth, FusedMultiplyAdd(square, Create(HyperbolicCoefficients.L6Of64), Create(HyperbolicCoefficients.L4Of64)));
        Vector512<double> half = Create(0.5d);
        Vector512<double> lost = FusedMultiplyAdd(x, x, -square) * half;
        Vector512<double> inner = FusedMultiplyAdd(square, half, FusedMultiplyAdd(fourth, p, lost));
        Vector512<double> magnitude = Vector512.Abs(x);
        Vector512Pair<double> e = ExpNegAbsPair(x + x);
        Vector512<double> outer = magnitude - Create(LogCoefficients.Ln2Short64) + (e.High + LogCorrection(e.High, e.Low - Create(LogCoefficients.Ln2Rest64)));
        return ConditionalSelect(Vector512.GreaterThan(magnitude, Vector512<double>.One), outer, inner);
    }
}
