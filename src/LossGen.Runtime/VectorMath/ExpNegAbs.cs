using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// e^(-|x|) as a pair. The functions that are built on it would otherwise multiply the rounding of e: softplus(x) has half the last
// place of e where e is a little above a power of two. x = n*ln2 + r with n in sixteenths and |r| <= ln2/32, and
// e^x = T + (T*(e^r - 1) + T') with T + T' = 2^n from a table, where the second term is so small that its rounding doesn't count
// (P. T. P. Tang, "Table-driven implementation of the exponential function", ACM Trans. Math. Softw. 15, 1989). Beside a polynomial
// without a table, fewer operations wait for each other.
public static partial class VectorMath
{
    /// <summary>e^(-|x|), in [0, 1]; cheaper than <see cref="Exp(Vector512{float})"/> because it cannot overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNegAbs(Vector512<float> x) => ExpNegAbsPair(x).High;

    /// <inheritdoc cref="ExpNegAbs(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpNegAbs(Vector512<double> x) => ExpNegAbsPair(x).High;

    /// <summary>e^(-|x|) and what its rounding left: what softplus and sigmoid share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Pair<float> ExpNegAbsPair(Vector512<float> x)
    {
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.Lowest32), NegativeAbs(x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(SigmoidTables.SixteenthShift32));
        Vector512<float> n = shifted - Create(SigmoidTables.SixteenthShift32);
        Vector512<float> high = FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High32), clamped);
        return ExpOfSixteenth(high, FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2Low32), high), shifted, n);
    }

    /// <inheritdoc cref="ExpNegAbsPair(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Pair<double> ExpNegAbsPair(Vector512<double> x)
    {
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.Lowest64), NegativeAbs(x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(SigmoidTables.SixteenthShift64));
        Vector512<double> n = shifted - Create(SigmoidTables.SixteenthShift64);
        return ExpOfSixteenth(ReduceExp(clamped, n), shifted, n);
    }

    /// <summary>e^(-|x + low|), for what the rounding of x left, |low| far below |x|, and what its own rounding left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Pair<float> ExpNegAbsPair(Vector512<float> x, Vector512<float> low)
    {
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.Lowest32), NegativeAbs(x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(SigmoidTables.SixteenthShift32));
        Vector512<float> n = shifted - Create(SigmoidTables.SixteenthShift32);
        Vector512<float> high = FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High32), clamped);
        Vector512<float> awayFromZero = (low & Vector512.LessThan(Vector512.Abs(low), Create(RestCoefficients.Moderate32))) ^ (x & Create(-0f));
        high -= awayFromZero;
        return ExpOfSixteenth(high, FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2Low32), high), shifted, n);
    }

    /// <inheritdoc cref="ExpNegAbsPair(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Pair<double> ExpNegAbsPair(Vector512<double> x, Vector512<double> low)
    {
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.Lowest64), NegativeAbs(x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(SigmoidTables.SixteenthShift64));
        Vector512<double> n = shifted - Create(SigmoidTables.SixteenthShift64);
        Vector512<double> awayFromZero = (low & Vector512.LessThan(Vector512.Abs(low), Create(RestCoefficients.Moderate64))) ^ (x & Create(-0d));
        return ExpOfSixteenth(ReduceExp(clamped, n) - awayFromZero, shifted, n);
    }

    /// <summary>e^(-|factor*other|) for x = factor*other, rounded, and what its own rounding left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Pair<float> ExpNegAbsPair(Vector512<float> x, Vector512<float> factor, Vector512<float> other)
    {
        // factor*mirrored is |factor*other|. It is never less than what it was clamped to, but for its rounding.
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.Lowest32), NegativeAbs(x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(SigmoidTables.SixteenthShift32));
        Vector512<float> n = shifted - Create(SigmoidTables.SixteenthShift32);
        Vector512<float> high = FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High32), clamped);
        Vector512<float> mirrored = other ^ (x & Create(-0f));
        Vector512<float> low = MaxNative(Create(-RestCoefficients.Moderate32), Instructions.SubtractProduct(-clamped, factor, mirrored));
        high += low;
        return ExpOfSixteenth(high, FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2Low32), high), shifted, n);
    }

    /// <inheritdoc cref="ExpNegAbsPair(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Pair<double> ExpNegAbsPair(Vector512<double> x, Vector512<double> factor, Vector512<double> other)
    {
        // factor*mirrored is |factor*other|. It is never less than what it was clamped to, but for its rounding.
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.Lowest64), NegativeAbs(x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(SigmoidTables.SixteenthShift64));
        Vector512<double> n = shifted - Create(SigmoidTables.SixteenthShift64);
        Vector512<double> mirrored = other ^ (x & Create(-0d));
        Vector512<double> low = MaxNative(Create(-RestCoefficients.Moderate64), Instructions.SubtractProduct(-clamped, factor, mirrored));
        return ExpOfSixteenth(ReduceExp(clamped, n) + low, shifted, n);
    }

    // 2^n * e^r for n in sixteenths, with shifted = n + SixteenthShift. rough is r before the low part of n*ln2 is subtracted, which is
    // good enough for the terms of second order (not in double, where n goes further).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512Pair<float> ExpOfSixteenth(Vector512<float> rough, Vector512<float> r, Vector512<float> shifted, Vector512<float> n)
    {
        Vector512<float> power = Lookup.Sixteenth(SigmoidTables.Powers32, shifted);
        Vector512<float> powerLow = Lookup.Sixteenth(SigmoidTables.PowersLow32, shifted);
        Vector512<float> q = FusedMultiplyAdd(rough, Create(ExpCoefficients.P3Of32), Create(ExpCoefficients.P2Of32));
        Vector512<float> tail = FusedMultiplyAdd(power, FusedMultiplyAdd(rough * rough, q, r), powerLow);
        Vector512<float> high = power + tail;
        Vector512<float> low = tail - (high - power);
        Vector512<float> whole = Vector512.ShiftRightLogical(shifted.AsInt32(), 4).AsSingle();
        return new(Instructions.Scale(high, whole, n), Instructions.Scale(low, whole, n));
    }

    // The same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512Pair<double> ExpOfSixteenth(Vector512<double> r, Vector512<double> shifted, Vector512<double> n)
    {
        Vector512<double> power = Lookup.Sixteenth(SigmoidTables.Powers64, shifted);
        Vector512<double> powerLow = Lookup.Sixteenth(SigmoidTables.PowersLow64, shifted);
        Vector512<double> square = r * r;
        Vector512<double> q = FusedMultiplyAdd(r, Create(ExpCoefficients.P5Of64), Create(ExpCoefficients.P4Of64));
        q = FusedMultiplyAdd(square, Create(ExpCoefficients.P6Of64), q);
        q = FusedMultiplyAdd(square, q, FusedMultiplyAdd(r, Create(ExpCoefficients.P3Of64), Create(ExpCoefficients.P2Of64)));
        Vector512<double> tail = FusedMultiplyAdd(power, FusedMultiplyAdd(square, q, r), powerLow);
        Vector512<double> high = power + tail;
        Vector512<double> low = tail - (high - power);
        Vector512<double> whole = Vector512.ShiftRightLogical(shifted.AsInt64(), 4).AsDouble();
        return new(Instructions.Scale(high, whole, n), Instructions.Scale(low, whole, n));
    }
}
