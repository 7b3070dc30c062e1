using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// tanh|x| = -q with q = (e - 1)/(e + 1), e = e^(-2|x|) = 2^n*(1 + p). Numerator and denominator, both halved here, are
// 2^n*p, which is exact, plus an exact number, so the remainder of the division is known beyond their roundings: one Newton
// step, for which the reciprocal of the denominator is at hand as 1 - q, leaves nearly the last rounding only. For great
// |x|, where 1 + 2^n would be inexact, 2^n joins the other term.
public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent; keeps -0; exactly +-1 for great |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.LowestMinus1Of32), NegativeAbs(x + x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.HalfShift32));
        Vector512<float> p = ReducedExpm1(clamped, shifted - Create(ExpCoefficients.HalfShift32), out Vector512<float> low);
        Vector512<float> half = Vector512.ShiftLeft(shifted.AsInt32(), 23).AsSingle();
        Vector512<float> far = Vector512.GreaterThan(Vector512.Abs(x), Create(HyperbolicCoefficients.TanhFar32));
        Vector512<float> above = FusedMultiplyAdd(half, p, half & far);
        Vector512<float> exact = Vector512.AndNot(half, far);
        Vector512<float> less = exact - Create(0.5f);
        Vector512<float> more = exact + Create(0.5f);
        Vector512<float> numerator = above + less;
        Vector512<float> quotient = numerator / (above + more);
        Vector512<float> complement = Vector512<float>.One - quotient;
        Vector512<float> remainder = Instructions.SubtractProduct(Instructions.SubtractProduct(numerator, quotient, more), quotient, above);
        remainder += FusedMultiplyAdd(half * low, complement, above - (numerator - less));
        Vector512<float> result = WithSign(Vector512.Abs(FusedMultiplyAdd(remainder, complement, quotient)), x);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Create(ExpCoefficients.Tiny32)), x, result);
    }

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.LowestMinus1Of64), NegativeAbs(x + x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.HalfShift64));
        Vector512<double> p = ReducedExpm1(clamped, shifted - Create(ExpCoefficients.HalfShift64), out Vector512<double> low);
        Vector512<double> half = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> far = Vector512.GreaterThan(Vector512.Abs(x), Create(HyperbolicCoefficients.TanhFar64));
        Vector512<double> above = FusedMultiplyAdd(half, p, half & far);
        Vector512<double> exact = Vector512.AndNot(half, far);
        Vector512<double> less = exact - Create(0.5d);
        Vector512<double> more = exact + Create(0.5d);
        Vector512<double> numerator = above + less;
        Vector512<double> quotient = numerator / (above + more);
        Vector512<double> complement = Vector512<double>.One - quotient;
        Vector512<double> remainder = Instructions.SubtractProduct(Instructions.SubtractProduct(numerator, quotient, more), quotient, above);
        remainder += FusedMultiplyAdd(half * low, complement, above - (numerator - less));
        Vector512<double> result = WithSign(Vector512.Abs(FusedMultiplyAdd(remainder, complement, quotient)), x);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Create(ExpCoefficients.Tiny64)), x, result);
    }

    /// <summary>The derivative of tanh, 1 - tanh(x)^2 = 4*(b - b^2), b = e/(1+e), e = e^(-2|x|), without cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhDerivative(Vector512<float> x)
    {
        // 4e is computed whole, by the scaling of the exponential: 4 times a subnormal e would be wrong.
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.LowestTimes4Of32), NegativeAbs(x + x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(SigmoidTables.SixteenthShift32));
        Vector512<float> n = shifted - Create(SigmoidTables.SixteenthShift32);
        Vector512<float> two = Create(2f);
        Vector512<float> high = FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High32), clamped);
        Vector512<float> r = FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2Low32), high);
        Vector512Pair<float> fourfold = ExpOfSixteenth(high, r, shifted + two, n + two);
        Vector512<float> quarter = Create(0.25f);
        Vector512<float> e = fourfold.High * quarter;
        Vector512<float> quotient = fourfold.High / (e + Vector512<float>.One);
        Vector512<float> reciprocal = FusedMultiplyAdd(quotient, -quarter, Vector512<float>.One);
        Vector512<float> remainder = Instructions.SubtractProduct(fourfold.High - quotient, quotient, e);
        Vector512<float> below = FusedMultiplyAdd(FusedMultiplyAdd(fourfold.Low, reciprocal, remainder), reciprocal, quotient);
        return Instructions.SubtractProduct(below, quarter * below, below);
    }

    /// <inheritdoc cref="TanhDerivative(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TanhDerivative(Vector512<double> x)
    {
        // 4e is computed whole, by the scaling of the exponential: 4 times a subnormal e would be wrong.
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.LowestTimes4Of64), NegativeAbs(x + x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(SigmoidTables.SixteenthShift64));
        Vector512<double> n = shifted - Create(SigmoidTables.SixteenthShift64);
        Vector512<double> two = Create(2d);
        Vector512Pair<double> fourfold = ExpOfSixteenth(ReduceExp(clamped, n), shifted + two, n + two);
        Vector512<double> quarter = Create(0.25d);
        Vector512<double> e = fourfold.High * quarter;
        Vector512<double> quotient = fourfold.High / (e + Vector512<double>.One);
        Vector512<double> reciprocal = FusedMultiplyAdd(quotient, -quarter, Vector512<double>.One);
        Vector512<double> remainder = Instructions.SubtractProduct(fourfold.High - quotient, quotient, e);
        Vector512<double> below = FusedMultiplyAdd(FusedMultiplyAdd(fourfold.Low, reciprocal, remainder), reciprocal, quotient);
        return Instructions.SubtractProduct(below, quarter * below, below);
    }
}
