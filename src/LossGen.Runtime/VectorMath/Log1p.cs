using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// u = 1+x, rounded, serves only to find k with 2^-k*(1+x) in the window of log; then f = 2^-k*x + (2^-k - 1) in one fused
// operation, so the rounding of u never reaches the result, and f = x exactly for k = 0. A subnormal 2^-k is avoided by
// scaling great x.
public static partial class VectorMath
{
    /// <summary>log(1 + x) without cancellation near zero. -infinity at -1, NaN below; keeps -0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1p(Vector512<float> x)
    {
        Vector512<float> u = x + Vector512<float>.One;
        Vector512<float> f = ReduceLog1p(x, u, out Vector512<float> fLow, out Vector512<float> k, out _);
        Vector512<float> result = Instructions.FixLog(JoinLog(k, f, fLow), u);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Create(ExpCoefficients.Tiny32)), x, result);
    }

    /// <inheritdoc cref="Log1p(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        Vector512<double> u = x + Vector512<double>.One;
        Vector512<double> f = ReduceLog1p(x, u, out Vector512<double> fLow, out Vector512<double> k, out _);
        Vector512<double> result = Instructions.FixLog(JoinLog(k, f, fLow), u);
        return ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Create(ExpCoefficients.Tiny64)), x, result);
    }

    /// <summary>log(1 + x) - x without cancellation. -infinity at -1 and at infinity, NaN below -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pmx(Vector512<float> x)
    {
        Vector512<float> u = x + Vector512<float>.One;
        Vector512<float> f = ReduceLog1p(x, u, out _, out Vector512<float> k, out Vector512<float> scaleLessOne);
        // f - x = (2^-k - 1)*(1 + x), so that log(1+x) - x = k*ln2 + (2^-k - 1)*(1 + x) + (log(1+f) - f); 1 + x = u + lost.
        Vector512<float> lost = x - (u - Vector512<float>.One);
        Vector512<float> start = FusedMultiplyAdd(scaleLessOne, u, k * Create(LogCoefficients.Ln2Short32));
        Vector512<float> square = f * f;
        Vector512<float> q = Create(LogCoefficients.R9Of32);
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.R8Of32), Create(LogCoefficients.R7Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.R6Of32), Create(LogCoefficients.R5Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.R4Of32), Create(LogCoefficients.R3Of32)));
        q = FusedMultiplyAdd(q, square, FusedMultiplyAdd(f, Create(LogCoefficients.R2Of32), Create(LogCoefficients.R1Of32)));
        q = FusedMultiplyAdd(q, f, Create(LogCoefficients.R0Of32));
        Vector512<float> squareLow = FusedMultiplyAdd(f, f, -square);
        Vector512<float> rest = FusedMultiplyAdd(scaleLessOne, lost, FusedMultiplyAdd(squareLow, q, k * Create(LogCoefficients.Ln2Rest32)));
        Vector512<float> result = Instructions.FixLog(FusedMultiplyAdd(square, q, start + rest), u);
        Vector512<float> infinity = Create(float.PositiveInfinity);
        return ConditionalSelect(Vector512.Equals(x, infinity), -infinity, result);
    }

    /// <inheritdoc cref="Log1pmx(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pmx(Vector512<double> x)
    {
        Vector512<double> u = x + Vector512<double>.One;
        Vector512<double> f = ReduceLog1p(x, u, out _, out Vector512<double> k, out Vector512<double> scaleLessOne);
        // f - x = (2^-k - 1)*(1 + x), so that log(1+x) - x = k*ln2 + (2^-k - 1)*(1 + x) + (log(1+f) - f); 1 + x = u + lost.
        Vector512<double> lost = x - (u - Vector512<double>.One);
        Vector512<double> start = FusedMultiplyAdd(scaleLessOne, lost, FusedMultiplyAdd(scaleLessOne, u, k * Create(LogCoefficients.Ln2Short64)));
        start = FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Rest64), start);

        // The correction of log(1+f), which is all of the result where k is 0, with what the rounding of s and of 2+f left of s.
        Vector512<double> two = Create(2d);
        Vector512<double> divisor = f + two;
        Vector512<double> s = f / divisor;
        Vector512<double> remainder = Instructions.SubtractProduct(Instructions.SubtractProduct(f, s, divisor), s, f - (divisor - two));
        Vector512<double> inner = LogOfQuotient(f, s);
        Vector512<double> rest = FusedMultiplyAdd(remainder / divisor, inner, start);
        Vector512<double> result = Instructions.FixLog(FusedMultiplyAdd(s, inner, rest), u);
        Vector512<double> infinity = Create(double.PositiveInfinity);
        return ConditionalSelect(Vector512.Equals(x, infinity), -infinity, result);
    }

    /// <summary>log(1 + x^2), also where x^2 overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pSquare(Vector512<float> x)
    {
        Vector512<float> large = Vector512.GreaterThan(Vector512.Abs(x), Create(LogCoefficients.LargeRoot32));
        x = ConditionalSelect(large, x * Create(LogCoefficients.LargeRootScale32), x);
        Vector512<float> u = FusedMultiplyAdd(x, x, Vector512.AndNot(Vector512<float>.One, large));
        Vector512<float> scale = SplitLog1p(u, out Vector512<float> k);
        Vector512<float> scaled = scale * x;
        Vector512<float> scaleLessOne = Vector512.AndNot(scale, large) - Vector512<float>.One;
        Vector512<float> f = FusedMultiplyAdd(scaled, x, scaleLessOne);
        Vector512<float> fLow = FusedMultiplyAdd(scaled, x, scaleLessOne - f);
        return Instructions.FixLog(JoinLog(k + (large & Create(LogCoefficients.LargeRootExponent32)), f, fLow), u);
    }

    /// <inheritdoc cref="Log1pSquare(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pSquare(Vector512<double> x)
    {
        Vector512<double> large = Vector512.GreaterThan(Vector512.Abs(x), Create(LogCoefficients.LargeRoot64));
        x = ConditionalSelect(large, x * Create(LogCoefficients.LargeRootScale64), x);
        Vector512<double> u = FusedMultiplyAdd(x, x, Vector512.AndNot(Vector512<double>.One, large));
        Vector512<double> scale = SplitLog1p(u, out Vector512<double> k);
        Vector512<double> scaled = scale * x;
        Vector512<double> scaleLessOne = Vector512.AndNot(scale, large) - Vector512<double>.One;
        Vector512<double> f = FusedMultiplyAdd(scaled, x, scaleLessOne);
        Vector512<double> fLow = FusedMultiplyAdd(scaled, x, scaleLessOne - f);
        return Instructions.FixLog(JoinLog(k + (large & Create(LogCoefficients.LargeRootExponent64)), f, fLow), u);
    }

    // f and k of 1 + x, for u = 1 + x rounded; fLow is what the rounding of f lost, times about 1/(1+f): what it adds to the logarithm;
    // scaleLessOne is 2^-k - 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ReduceLog1p(Vector512<float> x, Vector512<float> u, out Vector512<float> fLow, out Vector512<float> k, out Vector512<float> scaleLessOne)
    {
        Vector512<float> scale = SplitLog1p(u, out k);
        Vector512<float> large = Vector512.GreaterThan(x, Create(LogCoefficients.Large32));
        scale = (scale.AsInt32() + (large.AsInt32() & Create(LogCoefficients.LargeExponent32))).AsSingle();
        Vector512<float> scaled = ConditionalSelect(large, x * Create(LogCoefficients.LargeScale32), x);
        scaleLessOne = scale - Vector512<float>.One;
        Vector512<float> f = FusedMultiplyAdd(scale, scaled, scaleLessOne);
        fLow = FusedMultiplyAdd(scale, scaled, scaleLessOne - f);
        fLow = Instructions.SubtractProduct(fLow, f, fLow);
        return f;
    }

    /// <inheritdoc cref="ReduceLog1p(Vector512{float}, Vector512{float}, out Vector512{float}, out Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReduceLog1p(Vector512<double> x, Vector512<double> u, out Vector512<double> fLow, out Vector512<double> k, out Vector512<double> scaleLessOne)
    {
        Vector512<double> scale = SplitLog1p(u, out k);
        Vector512<double> large = Vector512.GreaterThan(x, Create(LogCoefficients.Large64));
        scale = (scale.AsInt64() + (large.AsInt64() & Create(LogCoefficients.LargeExponent64))).AsDouble();
        Vector512<double> scaled = ConditionalSelect(large, x * Create(LogCoefficients.LargeScale64), x);
        scaleLessOne = scale - Vector512<double>.One;
        Vector512<double> f = FusedMultiplyAdd(scale, scaled, scaleLessOne);
        fLow = FusedMultiplyAdd(scale, scaled, scaleLessOne - f);
        fLow = Instructions.SubtractProduct(fLow, f, fLow);
        return f;
    }

    // rest + log(1 + e) for 0 <= e <= 1 and a small rest, without any reduction: e - s*(e - R), s = e/(2+e).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Log1pUnit(Vector512<float> e, Vector512<float> rest)
    {
        Vector512<float> s = e / (e + Create(2f));
        Vector512<float> z = s * s;
        Vector512<float> a = Create(LogCoefficients.U3Of32);
        a = FusedMultiplyAdd(a, z, Create(LogCoefficients.U2Of32));
        a = FusedMultiplyAdd(a, z, Create(LogCoefficients.U1Of32));
        a = FusedMultiplyAdd(a, z, Create(LogCoefficients.U0Of32));
        return e + Instructions.SubtractProduct(rest, s, Instructions.SubtractProduct(e, z, a));
    }
}
