using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// x = 2^k * (1+f) with 1+f in [sqrt(1/2), sqrt 2), taken from the bits; log x = k*ln2 + log(1+f). log(1+f) = f + c(f) with
// c(f) = f^2*Q(f), a polynomial of degree 10, for float; for double, where that would need degree 21, c(f) = -s*(f - R), with
// s = f/(2+f), R = s^2*A(s^2), from log(1+f) = 2 artanh s (the arrangement of fdlibm's e_log.c, Sun Microsystems, 1993).
// k*ln2 + f goes first: where the sum can cancel (small k) it is exact, because Ln2Short is short.
public static partial class VectorMath
{
    /// <summary>
    /// The natural logarithm. -infinity at zero, NaN below, infinite at infinity; right for subnormal arguments.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> f = SplitLog(x, out Vector512<float> k);
        return Instructions.FixLog(JoinLog(k, f, Vector512<float>.Zero), x);
    }

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        Vector512<double> f = SplitLog(x, out Vector512<double> k);
        return Instructions.FixLog(JoinLog(k, f, Vector512<double>.Zero), x);
    }

    // k*ln2 + log(1+f) + fLow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> JoinLog(Vector512<float> k, Vector512<float> f, Vector512<float> fLow)
    {
        Vector512<float> main = FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Short32), f);
        Vector512<float> lost = f - FusedMultiplyAdd(k, Create(-LogCoefficients.Ln2Short32), main);
        return main + LogCorrection(f, FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Rest32), lost + fLow));
    }

    /// <inheritdoc cref="JoinLog(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> JoinLog(Vector512<double> k, Vector512<double> f, Vector512<double> fLow)
    {
        Vector512<double> main = FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Short64), f);
        Vector512<double> lost = f - FusedMultiplyAdd(k, Create(-LogCoefficients.Ln2Short64), main);
        return main + LogCorrection(f, FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Rest64), lost + fLow));
    }

    // The same as a sum of two: the second holds what the first loses by rounding.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> JoinLog(Vector512<float> k, Vector512<float> f, Vector512<float> fLow, out Vector512<float> low)
    {
        Vector512<float> main = FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Short32), f);
        Vector512<float> lost = f - FusedMultiplyAdd(k, Create(-LogCoefficients.Ln2Short32), main);
        Vector512<float> rest = LogCorrection(f, FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Rest32), lost + fLow));
        Vector512<float> sum = main + rest;
        low = rest - (sum - main);
        return sum;
    }

    /// <inheritdoc cref="JoinLog(Vector512{float}, Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> JoinLog(Vector512<double> k, Vector512<double> f, Vector512<double> fLow, out Vector512<double> low)
    {
        Vector512<double> main = FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Short64), f);
        Vector512<double> lost = f - FusedMultiplyAdd(k, Create(-LogCoefficients.Ln2Short64), main);
        Vector512<double> rest = LogCorrection(f, FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Rest64), lost + fLow));
        Vector512<double> sum = main + rest;
        low = rest - (sum - main);
        return sum;
    }

    // start + log(1+f) - f for 1+f in the window.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogCorrection(Vector512<float> f, Vector512<float> start)
    {
        Vector512<float> square = f * f;
        Vector512<float> q = Create(LogCoefficients.Q8Of32);
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.Q7Of32), Create(LogCoefficients.Q6Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.Q5Of32), Create(LogCoefficients.Q4Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.Q3Of32), Create(LogCoefficients.Q2Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.Q1Of32), Create(LogCoefficients.Q0Of32)));
        return FusedMultiplyAdd(square, q, start);
    }

    /// <inheritdoc cref="LogCorrection(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogCorrection(Vector512<double> f, Vector512<double> start)
    {
        Vector512<double> s = f / (f + Create(2d));
        return FusedMultiplyAdd(s, LogOfQuotient(f, s), start);
    }

    // (log(1+f) - f)/s for s = f/(2+f).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfQuotient(Vector512<double> f, Vector512<double> s)
    {
        Vector512<double> z = s * s;
        Vector512<double> z2 = z * z;
        Vector512<double> a = Create(LogCoefficients.A6Of64);
        a = FusedMultiplyAdd(a, z2, FusedMultiplyAdd(z, Create(LogCoefficients.A5Of64), Create(LogCoefficients.A4Of64)));
        a = FusedMultiplyAdd(a, z2, FusedMultiplyAdd(z, Create(LogCoefficients.A3Of64), Create(LogCoefficients.A2Of64)));
        a = FusedMultiplyAdd(a, z2, FusedMultiplyAdd(z, Create(LogCoefficients.A1Of64), Create(LogCoefficients.A0Of64)));
        return FusedMultiplyAdd(z, a, -f);
    }

    // k and f of x > 0. Other arguments give some numbers, which FixLog replaces.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SplitLog(Vector512<float> x, out Vector512<float> k)
    {
        Vector512<float> subnormal = Vector512.LessThan(x, Create(LogCoefficients.SmallestNormal32));
        x = ConditionalSelect(subnormal, x * Create(LogCoefficients.SubnormalScale32), x);
        Vector512<int> fromWindow = x.AsInt32() - Create(LogCoefficients.Window32);
        k = Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(fromWindow, 23))
            - (subnormal & Create(LogCoefficients.SubnormalExponent32));
        return ((fromWindow & Create(LogCoefficients.Significand32)) + Create(LogCoefficients.Window32)).AsSingle() - Vector512<float>.One;
    }

    /// <inheritdoc cref="SplitLog(Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SplitLog(Vector512<double> x, out Vector512<double> k)
    {
        Vector512<double> subnormal = Vector512.LessThan(x, Create(LogCoefficients.SmallestNormal64));
        x = ConditionalSelect(subnormal, x * Create(LogCoefficients.SubnormalScale64), x);
        Vector512<long> rebased = x.AsInt64() + Create(LogCoefficients.Rebase64);
        Vector512<long> exponent = Vector512.ShiftRightLogical(rebased, 52) | Create(LogCoefficients.IntegerBits64);
        k = exponent.AsDouble() - Create(LogCoefficients.Unbias64) - (subnormal & Create(LogCoefficients.SubnormalExponent64));
        return ((rebased & Create(LogCoefficients.Significand64)) + Create(LogCoefficients.Window64)).AsDouble() - Vector512<double>.One;
    }

    // k of u > 0, and 2^-k.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SplitLog1p(Vector512<float> u, out Vector512<float> k)
    {
        Vector512<int> exponent = (u.AsInt32() - Create(LogCoefficients.Window32)) & Create(LogCoefficients.Exponent32);
        k = Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(exponent, 23));
        return (Create(LogCoefficients.One32) - exponent).AsSingle();
    }

    /// <inheritdoc cref="SplitLog1p(Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SplitLog1p(Vector512<double> u, out Vector512<double> k)
    {
        Vector512<long> rebased = u.AsInt64() + Create(LogCoefficients.Rebase64);
        Vector512<long> biased = Vector512.ShiftRightLogical(rebased, 52);
        k = (biased | Create(LogCoefficients.IntegerBits64)).AsDouble() - Create(LogCoefficients.Unbias64);
        return Vector512.ShiftLeft(Create(2046L) - biased, 52).AsDouble();
    }
}
