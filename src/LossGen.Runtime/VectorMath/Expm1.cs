using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// With x = n*ln2 + r as in exp, e^x - 1 = 2^n*(e^r - 1) + (2^n - 1). e^r - 1 is a polynomial without a constant term, so
// nothing cancels for n = 0; for other n the second term is exact (or rounds far below the result) and one fused operation
// joins the two; where they cancel, what the rounding of the polynomial left counts, and it is added with that of the sum (Fast2Sum). Everything is computed halved, so that 2^n for the greatest finite results still exists.
public static partial class VectorMath
{
    /// <summary>e^x - 1 without cancellation. -1 far below zero, infinite above 88.72 (709.78); keeps -0; NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x)
    {
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.LowestMinus1Of32), MinNative(Create(ExpCoefficients.Highest32), x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.Expm1Bias32)) + Create(ExpCoefficients.HalfShift32);
        Vector512<float> p = ReducedExpm1(clamped, shifted - Create(ExpCoefficients.HalfShift32), out Vector512<float> low);
        Vector512<float> half = Vector512.ShiftLeft(shifted.AsInt32(), 23).AsSingle();
        Vector512<float> rest = half - Create(0.5f);
        Vector512<float> lost = rest - half + Create(0.5f);
        Vector512<float> scaled = FusedMultiplyAdd(half, p, -lost);
        Vector512<float> sum = scaled + rest;
        sum += FusedMultiplyAdd(half, low, scaled - (sum - rest));
        Vector512<float> tiny = Create(ExpCoefficients.Tiny32);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), tiny), x, sum + sum);
    }

    /// <inheritdoc cref="Expm1(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.LowestMinus1Of64), MinNative(Create(ExpCoefficients.Highest64), x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.Expm1Bias64)) + Create(ExpCoefficients.HalfShift64);
        Vector512<double> p = ReducedExpm1(clamped, shifted - Create(ExpCoefficients.HalfShift64), out Vector512<double> low);
        Vector512<double> half = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> rest = half - Create(0.5d);
        Vector512<double> lost = rest - half + Create(0.5d);
        Vector512<double> scaled = FusedMultiplyAdd(half, p, -lost);
        Vector512<double> sum = scaled + rest;
        sum += FusedMultiplyAdd(half, low, scaled - (sum - rest));
        Vector512<double> tiny = Create(ExpCoefficients.Tiny64);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), tiny), x, sum + sum);
    }

    // e^r - 1 for r = x - n*ln2; low is what the last addition rounds away.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ReducedExpm1(Vector512<float> x, Vector512<float> n, out Vector512<float> low)
    {
        Vector512<float> high = FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High32), x);
        Vector512<float> rest = n * Create(-ExpCoefficients.Ln2Low32);
        Vector512<float> r = high + rest;
        Vector512<float> square = r * r;
        Vector512<float> p = Create(ExpCoefficients.M7Of32);
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.M6Of32), Create(ExpCoefficients.M5Of32)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.M4Of32), Create(ExpCoefficients.M3Of32)));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.M2Of32));
        Vector512<float> small = FusedMultiplyAdd(square, p, rest);
        Vector512<float> sum = high + small;
        low = high - sum + small;
        return sum;
    }

    /// <inheritdoc cref="ReducedExpm1(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReducedExpm1(Vector512<double> x, Vector512<double> n, out Vector512<double> low)
    {
        Vector512<double> high = FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High64), x);
        Vector512<double> rest = n * Create(-ExpCoefficients.Ln2Low64);
        Vector512<double> r = high + rest;
        Vector512<double> square = r * r;
        Vector512<double> p = FusedMultiplyAdd(r, Create(ExpCoefficients.M12Of64), Create(ExpCoefficients.M11Of64));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.M10Of64), Create(ExpCoefficients.M9Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.M8Of64), Create(ExpCoefficients.M7Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.M6Of64), Create(ExpCoefficients.M5Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.M4Of64), Create(ExpCoefficients.M3Of64)));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.M2Of64));
        Vector512<double> small = FusedMultiplyAdd(square, p, rest);
        Vector512<double> sum = high + small;
        low = high - sum + small;
        return sum;
    }
}
