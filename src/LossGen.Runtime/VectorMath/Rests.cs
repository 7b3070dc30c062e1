using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// What the rounding of a function left: Exp(x) + ExpRest(x, Exp(x)) is e^x with some 28 bits more in float and five in double.
// Differences whose terms cancel, exp(s) - y near s = log(y), add it after the subtraction. Floats get theirs from double.
// Where the rounded value is infinite, the rest is arbitrary.
public static partial class VectorMath
{
    /// <summary>e^x - rounded, for rounded = <see cref="Exp(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpRest(Vector512<float> x, Vector512<float> rounded)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        (Vector512<double> roundedLower, Vector512<double> roundedUpper) = Vector512.Widen(rounded);
        return Vector512.Narrow(ExpRestOfSingle(lower, roundedLower), ExpRestOfSingle(upper, roundedUpper));
    }

    /// <inheritdoc cref="ExpRest(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpRest(Vector512<double> x, Vector512<double> rounded) => ExpRest(x, Vector512<double>.Zero, rounded);

    /// <summary>e^(x + low) - rounded, for rounded = <see cref="Exp(Vector512{float}, Vector512{float})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpRest(Vector512<float> x, Vector512<float> low, Vector512<float> rounded)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        (Vector512<double> lowerLow, Vector512<double> upperLow) = Vector512.Widen(Moderate(low));
        (Vector512<double> roundedLower, Vector512<double> roundedUpper) = Vector512.Widen(rounded);
        return Vector512.Narrow(ExpRestOfSingle(lower + lowerLow, roundedLower), ExpRestOfSingle(upper + upperLow, roundedUpper));
    }

    /// <inheritdoc cref="ExpRest(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpRest(Vector512<double> x, Vector512<double> low, Vector512<double> rounded)
    {
        Vector512<double> high = ExtendedExp(PowClamp(x, 780.0), Moderate(low), out Vector512<double> exponent, out Vector512<double> rest);
        return ExtendedScale(high, exponent) - rounded + ExtendedScale(rest, exponent);
    }

    /// <summary>log(x) - rounded, for rounded = <see cref="Log(Vector512{float})"/> of x, where that is finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogRest(Vector512<float> x, Vector512<float> rounded)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Rest(Log(lower), Log(upper), rounded);
    }

    /// <inheritdoc cref="LogRest(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogRest(Vector512<double> x, Vector512<double> rounded)
    {
        Vector512<double> high = ExtendedLog(x, out Vector512<double> low);
        return high - rounded + low;
    }

    /// <summary>log(x + low) - rounded, for rounded = <see cref="Log(Vector512{float}, Vector512{float})"/>, where that is finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogRest(Vector512<float> x, Vector512<float> low, Vector512<float> rounded) =>
        LogRest(x, rounded) + low / x;

    /// <inheritdoc cref="LogRest(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogRest(Vector512<double> x, Vector512<double> low, Vector512<double> rounded) =>
        LogRest(x, rounded) + low / x;

    /// <summary>log(1 + x) - rounded, for rounded = <see cref="Log1p(Vector512{float})"/> of x, where that is finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pRest(Vector512<float> x, Vector512<float> rounded)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Rest(Log1p(lower), Log1p(upper), rounded);
    }

    /// <inheritdoc cref="Log1pRest(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pRest(Vector512<double> x, Vector512<double> rounded)
    {
        // 1 + x as a sum of two numbers, whichever is larger.
        Vector512<double> sum = x + Vector512<double>.One;
        Vector512<double> taken = sum - x;
        Vector512<double> sumLow = x - (sum - taken) + (Vector512<double>.One - taken);
        Vector512<double> high = ExtendedLog(sum, out Vector512<double> low);
        return high - rounded + (low + sumLow / sum);
    }

    /// <summary>log(1 + x + low) - rounded, for rounded = <see cref="Log1p(Vector512{float}, Vector512{float})"/>, where that is finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pRest(Vector512<float> x, Vector512<float> low, Vector512<float> rounded) =>
        Log1pRest(x, rounded) + low / (x + Vector512<float>.One);

    /// <inheritdoc cref="Log1pRest(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pRest(Vector512<double> x, Vector512<double> low, Vector512<double> rounded) =>
        Log1pRest(x, rounded) + low / (x + Vector512<double>.One);

    /// <summary>x*log(y) - rounded, for rounded = <see cref="XLogY(Vector512{float}, Vector512{float})"/>, where that is finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> XLogYRest(Vector512<float> x, Vector512<float> y, Vector512<float> rounded)
    {
        (Vector512<double> xLower, Vector512<double> xUpper) = Vector512.Widen(x);
        (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(y);
        return Rest(XLogY(xLower, yLower), XLogY(xUpper, yUpper), rounded);
    }

    /// <inheritdoc cref="XLogYRest(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> XLogYRest(Vector512<double> x, Vector512<double> y, Vector512<double> rounded)
    {
        Vector512<double> high = ExtendedLog(y, out Vector512<double> low);
        Vector512<double> product = x * high;
        Vector512<double> rest = Vector512.FusedMultiplyAdd(x, low, Vector512.FusedMultiplyAdd(x, high, -product));
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512<double>.Zero, product - rounded + rest);
    }

    /// <summary>x*log(y + low) - rounded, for rounded = <see cref="XLogY(Vector512{float}, Vector512{float}, Vector512{float})"/>, where that is finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> XLogYRest(Vector512<float> x, Vector512<float> y, Vector512<float> low, Vector512<float> rounded) =>
        XLogYRest(x, y, rounded) + Finite(x * (low / y));

    /// <inheritdoc cref="XLogYRest(Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> XLogYRest(Vector512<double> x, Vector512<double> y, Vector512<double> low, Vector512<double> rounded) =>
        XLogYRest(x, y, rounded) + Finite(x * (low / y));

    /// <summary>tanh(x) - rounded, for rounded = <see cref="Tanh(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhRest(Vector512<float> x, Vector512<float> rounded)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        (Vector512<double> roundedLower, Vector512<double> roundedUpper) = Vector512.Widen(rounded);
        return Vector512.Narrow(TanhRestOfSingle(lower, roundedLower), TanhRestOfSingle(upper, roundedUpper));
    }

    /// <inheritdoc cref="TanhRest(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TanhRest(Vector512<double> x, Vector512<double> rounded)
    {
        // 1 - tanh|x| = 2e/(1 + e), e = e^(-2|x|), as a sum of two numbers. Near 0 that says less than tanh(x) itself.
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> high = ExtendedExp(PowClamp(Vector512.Create(-2.0) * Vector512.Abs(x), 780.0), Vector512<double>.Zero, out Vector512<double> exponent, out Vector512<double> low);
        high = ExtendedScale(high, exponent);
        low = ExtendedScale(low, exponent);
        Vector512<double> sum = one + high;
        Vector512<double> sumLow = high - (sum - one) + low;
        Vector512<double> quotient = (high + high) / sum;
        Vector512<double> remainder = Vector512.FusedMultiplyAdd(-quotient, sum, high + high) + (low + low) - quotient * sumLow;
        Vector512<double> complement = one - Vector512.Abs(rounded);
        Vector512<double> complementLow = one - complement - Vector512.Abs(rounded);
        Vector512<double> rest = complement - quotient + (complementLow - remainder / sum);
        rest = Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(0.00390625)), Vector512<double>.Zero, rest);
        return rest ^ (x & Vector512.Create(-0.0));
    }

    // The same where one double is enough: the difference from 1 far out, the tangent's own double near 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhRestOfSingle(Vector512<double> x, Vector512<double> rounded)
    {
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> e = ExpNegAbs(x + x);
        Vector512<double> rest = one - Vector512.Abs(rounded) - (e + e) / (one + e);
        rest ^= x & Vector512.Create(-0.0);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), one), Tanh(x) - rounded, rest);
    }

    /// <summary>sum + rest, and the sum alone where what it is of has no finite rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AddRest(Vector512<float> sum, Vector512<float> rest) => sum + Finite(rest);

    /// <inheritdoc cref="AddRest(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AddRest(Vector512<double> sum, Vector512<double> rest) => sum + Finite(rest);

    // 2^n*(1 + p) - rounded with 2^n - rounded exact; all halved, as in Expm1. So the rest is relatively right even beside 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpRestOfSingle(Vector512<double> x, Vector512<double> rounded)
    {
        Vector512<double> clamped = PowClamp(x, 110.0);
        Vector512<double> shift = Vector512.Create(ExpCoefficients.HalfShift64);
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E64), shift);
        Vector512<double> p = ReducedExpm1(clamped, shifted - shift, out _);
        Vector512<double> half = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> rest = Vector512.FusedMultiplyAdd(half, p, half - Vector512.Create(0.5) * rounded);
        return rest + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Rest(Vector512<double> lower, Vector512<double> upper, Vector512<float> rounded)
    {
        (Vector512<double> roundedLower, Vector512<double> roundedUpper) = Vector512.Widen(rounded);
        return Vector512.Narrow(lower - roundedLower, upper - roundedUpper);
    }
}
