using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// tanh|x| = -q with q = (e - 1)/(e + 1), e = e^(-2|x|) = 2^n*(1 + p). Numerator and denominator, both halved here, are 2^n*p, which is
// exact, plus an exact number, so the remainder of the division is known beyond their roundings: one Newton step, for which the
// reciprocal of the denominator is at hand as 1 - q, leaves nearly the last rounding only. For great |x|, where 1 + 2^n would be inexact,
// 2^n joins the other term.
// log cosh x = |x| - ln2 + log1p(e) for |x| > 1, where nothing cancels any more, and an even polynomial up to there (the arrangement of
// LogExpFunctions.jl, with a switch that needs no other function).
public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent; keeps -0; exactly +-1 for great |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestMinus1Of32), NegativeAbs(x + x));
        Vector512<float> shift = Vector512.Create(ExpCoefficients.HalfShift32);
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E32), shift);
        Vector512<float> p = ReducedExpm1(clamped, shifted - shift, out Vector512<float> low);
        Vector512<float> half = Vector512.ShiftLeft(shifted.AsInt32(), 23).AsSingle();
        Vector512<float> far = Vector512.GreaterThan(Vector512.Abs(x), Vector512.Create(HyperbolicCoefficients.TanhFar32));
        Vector512<float> above = Vector512.FusedMultiplyAdd(half, p, half & far);
        Vector512<float> exact = Vector512.AndNot(half, far);
        Vector512<float> less = exact - Vector512.Create(0.5f);
        Vector512<float> more = exact + Vector512.Create(0.5f);
        Vector512<float> quotient = (above + less) / (above + more);
        Vector512<float> remainder = Vector512.FusedMultiplyAdd(-quotient, above, Vector512.FusedMultiplyAdd(half, low, Vector512.FusedMultiplyAdd(-quotient, more, less) + above));
        Vector512<float> result = WithSign(Vector512.Abs(Vector512.FusedMultiplyAdd(remainder, Vector512<float>.One - quotient, quotient)), x);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(ExpCoefficients.Tiny32)), x, result);
    }

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestMinus1Of64), NegativeAbs(x + x));
        Vector512<double> shift = Vector512.Create(ExpCoefficients.HalfShift64);
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E64), shift);
        Vector512<double> p = ReducedExpm1(clamped, shifted - shift, out Vector512<double> low);
        Vector512<double> half = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> far = Vector512.GreaterThan(Vector512.Abs(x), Vector512.Create(HyperbolicCoefficients.TanhFar64));
        Vector512<double> above = Vector512.FusedMultiplyAdd(half, p, half & far);
        Vector512<double> exact = Vector512.AndNot(half, far);
        Vector512<double> less = exact - Vector512.Create(0.5d);
        Vector512<double> more = exact + Vector512.Create(0.5d);
        Vector512<double> quotient = (above + less) / (above + more);
        Vector512<double> remainder = Vector512.FusedMultiplyAdd(-quotient, above, Vector512.FusedMultiplyAdd(half, low, Vector512.FusedMultiplyAdd(-quotient, more, less) + above));
        Vector512<double> result = WithSign(Vector512.Abs(Vector512.FusedMultiplyAdd(remainder, Vector512<double>.One - quotient, quotient)), x);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(ExpCoefficients.Tiny64)), x, result);
    }

    /// <summary>The derivative of tanh, 1 - tanh(x)^2 = 4e/(1+e)^2 with e = e^(-2|x|), without cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhDerivative(Vector512<float> x)
    {
        // 4e is computed whole, by the scaling of the exponential: 4 times a subnormal e would be wrong.
        Vector512<float> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestTimes4Of32), NegativeAbs(x + x));
        Vector512<float> shift = Vector512.Create(ExpCoefficients.SplitShift32);
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E32), shift);
        Vector512<float> n = shifted - shift;
        Vector512<float> two = Vector512.Create(2f);
        Vector512<float> fourfold = Instructions.Scale(ExpPolynomial(ReduceExp(clamped, n)), shifted + two, n + two);
        Vector512<float> e = fourfold * Vector512.Create(0.25f);
        return fourfold / Vector512.FusedMultiplyAdd(e, e + two, Vector512<float>.One);
    }

    /// <inheritdoc cref="TanhDerivative(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TanhDerivative(Vector512<double> x)
    {
        // 4e is computed whole, by the scaling of the exponential: 4 times a subnormal e would be wrong.
        Vector512<double> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestTimes4Of64), NegativeAbs(x + x));
        Vector512<double> shift = Vector512.Create(ExpCoefficients.SplitShift64);
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E64), shift);
        Vector512<double> n = shifted - shift;
        Vector512<double> two = Vector512.Create(2d);
        Vector512<double> fourfold = Instructions.Scale(ExpPolynomial(ReduceExp(clamped, n)), shifted + two, n + two);
        Vector512<double> e = fourfold * Vector512.Create(0.25d);
        return fourfold / Vector512.FusedMultiplyAdd(e, e + two, Vector512<double>.One);
    }

    /// <summary>log(cosh(x)) without overflow, and without cancellation near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogCosh(Vector512<float> x)
    {
        Vector512<float> square = x * x;
        Vector512<float> fourth = square * square;
        Vector512<float> p = Vector512.Create(HyperbolicCoefficients.L16Of32);
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L14Of32), Vector512.Create(HyperbolicCoefficients.L12Of32)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L10Of32), Vector512.Create(HyperbolicCoefficients.L8Of32)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L6Of32), Vector512.Create(HyperbolicCoefficients.L4Of32)));
        Vector512<float> half = Vector512.Create(0.5f);
        Vector512<float> lost = Vector512.FusedMultiplyAdd(x, x, -square) * half;
        Vector512<float> inner = Vector512.FusedMultiplyAdd(square, half, Vector512.FusedMultiplyAdd(fourth, p, lost));
        Vector512<float> magnitude = Vector512.Abs(x);
        Vector512<float> e = ExpInRange(Vector512.MaxNative(Vector512.Create(ExpCoefficients.Lowest32), NegativeAbs(x + x)));
        Vector512<float> outer = magnitude - Vector512.Create(ExpCoefficients.Ln2High32) + (Log1pUnit(e) - Vector512.Create(ExpCoefficients.Ln2Low32));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(magnitude, Vector512<float>.One), outer, inner);
    }

    /// <inheritdoc cref="LogCosh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogCosh(Vector512<double> x)
    {
        Vector512<double> square = x * x;
        Vector512<double> fourth = square * square;
        Vector512<double> p = Vector512.Create(HyperbolicCoefficients.L32Of64);
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L30Of64), Vector512.Create(HyperbolicCoefficients.L28Of64)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L26Of64), Vector512.Create(HyperbolicCoefficients.L24Of64)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L22Of64), Vector512.Create(HyperbolicCoefficients.L20Of64)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L18Of64), Vector512.Create(HyperbolicCoefficients.L16Of64)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L14Of64), Vector512.Create(HyperbolicCoefficients.L12Of64)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L10Of64), Vector512.Create(HyperbolicCoefficients.L8Of64)));
        p = Vector512.FusedMultiplyAdd(p, fourth, Vector512.FusedMultiplyAdd(square, Vector512.Create(HyperbolicCoefficients.L6Of64), Vector512.Create(HyperbolicCoefficients.L4Of64)));
        Vector512<double> half = Vector512.Create(0.5d);
        Vector512<double> lost = Vector512.FusedMultiplyAdd(x, x, -square) * half;
        Vector512<double> inner = Vector512.FusedMultiplyAdd(square, half, Vector512.FusedMultiplyAdd(fourth, p, lost));
        Vector512<double> magnitude = Vector512.Abs(x);
        Vector512<double> e = ExpInRange(Vector512.MaxNative(Vector512.Create(ExpCoefficients.Lowest64), NegativeAbs(x + x)));
        Vector512<double> outer = magnitude - Vector512.Create(ExpCoefficients.Ln2High64) + (Log1pUnit(e) - Vector512.Create(ExpCoefficients.Ln2Low64));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(magnitude, Vector512<double>.One), outer, inner);
    }
}
