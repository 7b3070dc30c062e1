using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// x = 2^k * (1+f) as in log; log2 x = k + log2(1+f), log10 x = k*log10(2) + log10(1+f). A rounded natural logarithm times a
// rounded constant would be off by more than a unit, so float has polynomials of its own with the leading coefficient in two
// parts, and double multiplies the natural logarithm in two parts.
public static partial class VectorMath
{
    /// <summary>The logarithm to base 2; exact for powers of two. -infinity at zero, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log2(Vector512<float> x)
    {
        Vector512<float> f = SplitLog(x, out Vector512<float> k);
        Vector512<float> square = f * f;
        Vector512<float> q = Create(LogCoefficients.B8Of32);
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.B7Of32), Create(LogCoefficients.B6Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.B5Of32), Create(LogCoefficients.B4Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.B3Of32), Create(LogCoefficients.B2Of32)));
        q = FusedMultiplyAdd(f, FusedMultiplyAdd(q, f, Create(LogCoefficients.B1Of32)), Create(LogCoefficients.B0Of32));
        Vector512<float> rest = FusedMultiplyAdd(square, q, f * Create(LogCoefficients.Log2ELow32));
        return Instructions.FixLog(k + FusedMultiplyAdd(f, Create(LogCoefficients.Log2EHigh32), rest), x);
    }

    /// <inheritdoc cref="Log2(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log2(Vector512<double> x)
    {
        Vector512<double> f = SplitLog(x, out Vector512<double> k);
        Vector512<double> c = LogCorrection(f, Vector512<double>.Zero);
        Vector512<double> log = f + c;
        Vector512<double> lost = c - (log - f);
        Vector512<double> rest = FusedMultiplyAdd(log, Create(LogCoefficients.Log2ELow64), lost * Create(LogCoefficients.Log2EHigh64));
        return Instructions.FixLog(k + FusedMultiplyAdd(log, Create(LogCoefficients.Log2EHigh64), rest), x);
    }

    /// <summary>The logarithm to base 10. -infinity at zero, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log10(Vector512<float> x)
    {
        Vector512<float> f = SplitLog(x, out Vector512<float> k);
        Vector512<float> square = f * f;
        Vector512<float> q = Create(LogCoefficients.D8Of32);
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.D7Of32), Create(LogCoefficients.D6Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.D5Of32), Create(LogCoefficients.D4Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.D3Of32), Create(LogCoefficients.D2Of32)));
        q = FusedMultiplyAdd(f, FusedMultiplyAdd(q, f, Create(LogCoefficients.D1Of32)), Create(LogCoefficients.D0Of32));
        Vector512<float> rest = FusedMultiplyAdd(f, Create(LogCoefficients.Log10ELow32), FusedMultiplyAdd(square, q, k * Create(LogCoefficients.Log10Of2Low32)));
        Vector512<float> fraction = FusedMultiplyAdd(f, Create(LogCoefficients.Log10EHigh32), rest);
        return Instructions.FixLog(FusedMultiplyAdd(k, Create(LogCoefficients.Log10Of2High32), fraction), x);
    }

    /// <inheritdoc cref="Log10(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log10(Vector512<double> x)
    {
        Vector512<double> f = SplitLog(x, out Vector512<double> k);
        Vector512<double> c = LogCorrection(f, Vector512<double>.Zero);
        Vector512<double> log = f + c;
        Vector512<double> lost = c - (log - f);
        Vector512<double> rest = FusedMultiplyAdd(log, Create(LogCoefficients.Log10ELow64), FusedMultiplyAdd(lost, Create(LogCoefficients.Log10EHigh64), k * Create(LogCoefficients.Log10Of2Low64)));
        Vector512<double> fraction = FusedMultiplyAdd(log, Create(LogCoefficients.Log10EHigh64), rest);
        return Instructions.FixLog(FusedMultiplyAdd(k, Create(LogCoefficients.Log10Of2High64), fraction), x);
    }
}
