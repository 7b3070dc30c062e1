using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// With x = n*ln2 + r as in exp, e^x - 1 = 2^n*(e^r - 1) + (2^n - 1). e^r - 1 is a polynomial without a constant term, so nothing
// cancels for n = 0; for other n the second term is exact (or rounds far below the result) and one fused operation joins the
// two. Everything is computed halved, so that 2^n for the greatest finite results still exists.
public static partial class VectorMath
{
    /// <summary>e^x - 1 without cancellation. -1 far below zero, infinite above 88.72 (709.78); keeps -0; NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x)
    {
        Vector512<float> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestMinus1Of32), Vector512.MinNative(Vector512.Create(ExpCoefficients.Highest32), x));
        Vector512<float> shift = Vector512.Create(ExpCoefficients.HalfShift32);
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E32), Vector512.Create(ExpCoefficients.Expm1Bias32)) + shift;
        Vector512<float> p = ReducedExpm1(clamped, shifted - shift, out _);
        Vector512<float> half = Vector512.ShiftLeft(shifted.AsInt32(), 23).AsSingle();
        Vector512<float> rest = half - Vector512.Create(0.5f);
        Vector512<float> lost = rest - half + Vector512.Create(0.5f);
        Vector512<float> sum = Vector512.FusedMultiplyAdd(half, p, -lost) + rest;
        Vector512<float> tiny = Vector512.Create(ExpCoefficients.Tiny32);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), tiny), x, sum + sum);
    }

    /// <inheritdoc cref="Expm1(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        Vector512<double> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestMinus1Of64), Vector512.MinNative(Vector512.Create(ExpCoefficients.Highest64), x));
        Vector512<double> shift = Vector512.Create(ExpCoefficients.HalfShift64);
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E64), Vector512.Create(ExpCoefficients.Expm1Bias64)) + shift;
        Vector512<double> p = ReducedExpm1(clamped, shifted - shift, out _);
        Vector512<double> half = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> rest = half - Vector512.Create(0.5d);
        Vector512<double> lost = rest - half + Vector512.Create(0.5d);
        Vector512<double> sum = Vector512.FusedMultiplyAdd(half, p, -lost) + rest;
        Vector512<double> tiny = Vector512.Create(ExpCoefficients.Tiny64);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), tiny), x, sum + sum);
    }

    // e^r - 1 for r = x - n*ln2; low is what the last addition rounds away.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ReducedExpm1(Vector512<float> x, Vector512<float> n, out Vector512<float> low)
    {
        Vector512<float> high = Vector512.FusedMultiplyAdd(n, Vector512.Create(-ExpCoefficients.Ln2High32), x);
        Vector512<float> rest = n * Vector512.Create(-ExpCoefficients.Ln2Low32);
        Vector512<float> r = high + rest;
        Vector512<float> square = r * r;
        Vector512<float> p = Vector512.Create(ExpCoefficients.M7Of32);
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.FusedMultiplyAdd(r, Vector512.Create(ExpCoefficients.M6Of32), Vector512.Create(ExpCoefficients.M5Of32)));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.FusedMultiplyAdd(r, Vector512.Create(ExpCoefficients.M4Of32), Vector512.Create(ExpCoefficients.M3Of32)));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExpCoefficients.M2Of32));
        Vector512<float> small = Vector512.FusedMultiplyAdd(square, p, rest);
        Vector512<float> sum = high + small;
        low = high - sum + small;
        return sum;
    }

    /// <inheritdoc cref="ReducedExpm1(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReducedExpm1(Vector512<double> x, Vector512<double> n, out Vector512<double> low)
    {
        Vector512<double> high = Vector512.FusedMultiplyAdd(n, Vector512.Create(-ExpCoefficients.Ln2High64), x);
        Vector512<double> rest = n * Vector512.Create(-ExpCoefficients.Ln2Low64);
        Vector512<double> r = high + rest;
        Vector512<double> square = r * r;
        Vector512<double> p = Vector512.FusedMultiplyAdd(r, Vector512.Create(ExpCoefficients.M12Of64), Vector512.Create(ExpCoefficients.M11Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.FusedMultiplyAdd(r, Vector512.Create(ExpCoefficients.M10Of64), Vector512.Create(ExpCoefficients.M9Of64)));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.FusedMultiplyAdd(r, Vector512.Create(ExpCoefficients.M8Of64), Vector512.Create(ExpCoefficients.M7Of64)));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.FusedMultiplyAdd(r, Vector512.Create(ExpCoefficients.M6Of64), Vector512.Create(ExpCoefficients.M5Of64)));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.FusedMultiplyAdd(r, Vector512.Create(ExpCoefficients.M4Of64), Vector512.Create(ExpCoefficients.M3Of64)));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExpCoefficients.M2Of64));
        Vector512<double> small = Vector512.FusedMultiplyAdd(square, p, rest);
        Vector512<double> sum = high + small;
        low = high - sum + small;
        return sum;
    }
}
