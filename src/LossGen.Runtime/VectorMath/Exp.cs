using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// e^x = 2^n * e^r with n the integer nearest to x/ln2 and r = x - n*ln2, |r| <= ln2/2 (Cody and Waite, Software Manual for
// the Elementary Functions, 1980, ch. 6). n comes from adding 1.5*2^p, which needs no conversion between number types. With
// a fused operation x - n*Ln2High is exact although Ln2High has full length: it is a multiple of half a unit of Ln2High's
// last place and at most ln2/2. Taylor-like polynomials of degree 6 (float) and 11 (double) are fitted by Remez exchange.
public static partial class VectorMath
{
    /// <summary>e^x. Zero below about -104 (-745.2), infinite above 88.72 (709.78); NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) =>
        ExpInRange(MaxNative(Create(ExpCoefficients.Lowest32), MinNative(Create(ExpCoefficients.Highest32), x)));

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) =>
        ExpInRange(MaxNative(Create(ExpCoefficients.Lowest64), MinNative(Create(ExpCoefficients.Highest64), x)));

    /// <summary>
    /// e^x * 2^-level, x no less than floor. Level and floor are those of the largest x there is: <see cref="ExpLevel(Vector512{float})"/>
    /// and <see cref="ExpFloor(Vector512{float})"/> of it, at most 2048 in magnitude.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ScaledExp(Vector512<float> x, Vector512<float> level, Vector512<float> floor)
    {
        x = MaxNative(floor, x);
        Vector512<float> shifted = FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32));
        Vector512<float> n = shifted - Create(ExpCoefficients.SplitShift32);
        Vector512<float> r = ReduceExp(x, n);
        Vector512<float> square = r * r;
        Vector512<float> p = FusedMultiplyAdd(r, Create(ExpCoefficients.E5Of32), Create(ExpCoefficients.E4Of32));
        p = FusedMultiplyAdd(square, Create(ExpCoefficients.E6Of32), p);
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.E3Of32), Create(ExpCoefficients.E2Of32)));
        p = Vector512<float>.One + FusedMultiplyAdd(p, square, r);
        return Instructions.Scale(p, shifted - level, n - level);
    }

    /// <inheritdoc cref="ScaledExp(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ScaledExp(Vector512<double> x, Vector512<double> level, Vector512<double> floor)
    {
        x = MaxNative(floor, x);
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.SplitShift64));
        Vector512<double> n = shifted - Create(ExpCoefficients.SplitShift64);
        return Instructions.Scale(ExpPolynomial(ReduceExp(x, n)), shifted - level, n - level);
    }

    /// <summary>The integer n for which e^x * 2^-n is nearest to 1; |x| is at most 2048.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpLevel(Vector512<float> x)
    {
        return FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32)) - Create(ExpCoefficients.SplitShift32);
    }

    /// <inheritdoc cref="ExpLevel(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpLevel(Vector512<double> x)
    {
        return FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.SplitShift64)) - Create(ExpCoefficients.SplitShift64);
    }

    /// <summary>An argument so far below x that its exponential, scaled to the level of x, is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpFloor(Vector512<float> x) => x + Create(ExpCoefficients.Lowest32 - 1);

    /// <inheritdoc cref="ExpFloor(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpFloor(Vector512<double> x) => x + Create(ExpCoefficients.Lowest64 - 1);

    /// <summary>2^x. Exact for integer x; zero below -150 (-1075), infinite from 128 (1024) up; NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp2(Vector512<float> x)
    {
        x = MaxNative(Create(ExpCoefficients.LowestBase2Of32), MinNative(Create(ExpCoefficients.HighestBase2Of32), x));
        Vector512<float> shifted = x + Create(ExpCoefficients.SplitShift32);
        Vector512<float> n = shifted - Create(ExpCoefficients.SplitShift32);
        Vector512<float> r = x - n;
        Vector512<float> p = Create(ExpCoefficients.T6Of32);
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.T5Of32));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.T4Of32));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.T3Of32));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.T2Of32));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.T1Of32));
        p = FusedMultiplyAdd(p, r, Vector512<float>.One);
        return Instructions.Scale(p, shifted, n);
    }

    /// <inheritdoc cref="Exp2(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp2(Vector512<double> x)
    {
        x = MaxNative(Create(ExpCoefficients.LowestBase2Of64), MinNative(Create(ExpCoefficients.HighestBase2Of64), x));
        Vector512<double> shifted = x + Create(ExpCoefficients.SplitShift64);
        Vector512<double> n = shifted - Create(ExpCoefficients.SplitShift64);
        Vector512<double> r = x - n;
        Vector512<double> square = r * r;
        Vector512<double> p = Create(ExpCoefficients.T11Of64);
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.T10Of64), Create(ExpCoefficients.T9Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.T8Of64), Create(ExpCoefficients.T7Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.T6Of64), Create(ExpCoefficients.T5Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.T4Of64), Create(ExpCoefficients.T3Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.T2Of64), Create(ExpCoefficients.T1Of64)));
        p = FusedMultiplyAdd(p, r, Vector512<double>.One);
        return Instructions.Scale(p, shifted, n);
    }

    // e^x for x between Lowest and Highest, or NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpInRange(Vector512<float> x)
    {
        Vector512<float> shifted = FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32));
        Vector512<float> n = shifted - Create(ExpCoefficients.SplitShift32);
        return Instructions.Scale(ExpPolynomial(ReduceExp(x, n)), shifted, n);
    }

    /// <inheritdoc cref="ExpInRange(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpInRange(Vector512<double> x)
    {
        Vector512<double> shifted = FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.SplitShift64));
        Vector512<double> n = shifted - Create(ExpCoefficients.SplitShift64);
        return Instructions.Scale(ExpPolynomial(ReduceExp(x, n)), shifted, n);
    }

    // x - n*ln2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ReduceExp(Vector512<float> x, Vector512<float> n) =>
        FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2Low32),
            FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High32), x));

    /// <inheritdoc cref="ReduceExp(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReduceExp(Vector512<double> x, Vector512<double> n) =>
        FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2Low64),
            FusedMultiplyAdd(n, Create(-ExpCoefficients.Ln2High64), x));

    // e^r for |r| <= ln2/2, the sum ordered so that the last rounding is nearly the only one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpPolynomial(Vector512<float> r)
    {
        Vector512<float> p = Create(ExpCoefficients.E6Of32);
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.E5Of32));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.E4Of32));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.E3Of32));
        p = FusedMultiplyAdd(p, r, Create(ExpCoefficients.E2Of32));
        p = FusedMultiplyAdd(p, r, Vector512<float>.One);
        return FusedMultiplyAdd(p, r, Vector512<float>.One);
    }

    /// <inheritdoc cref="ExpPolynomial(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpPolynomial(Vector512<double> r)
    {
        Vector512<double> square = r * r;
        Vector512<double> p = FusedMultiplyAdd(r, Create(ExpCoefficients.E11Of64), Create(ExpCoefficients.E10Of64));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.E9Of64), Create(ExpCoefficients.E8Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.E7Of64), Create(ExpCoefficients.E6Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.E5Of64), Create(ExpCoefficients.E4Of64)));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(r, Create(ExpCoefficients.E3Of64), Create(ExpCoefficients.E2Of64)));
        p = FusedMultiplyAdd(p, r, Vector512<double>.One);
        return FusedMultiplyAdd(p, r, Vector512<double>.One);
    }
}
