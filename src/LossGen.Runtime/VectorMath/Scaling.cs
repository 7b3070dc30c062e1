using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// Multiplication by powers of two, and selections that several functions share.
public static partial class VectorMath
{
    /// <summary>
    /// p * 2^n for shifted = n + SplitShift: 2^n as 2^floor(n/2) * 2^ceil(n/2), both normal, so that only the last
    /// product rounds and overflow and underflow come out where they belong.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ScaleInTwoSteps(Vector512<float> p, Vector512<float> shifted)
    {
        Vector512<int> both = shifted.AsInt32();
        Vector512<int> first = Vector512.ShiftRightLogical(both, 1);
        Vector512<int> second = both - first;
        return p * Vector512.ShiftLeft(first, 23).AsSingle() * Vector512.ShiftLeft(second, 23).AsSingle();
    }

    /// <inheritdoc cref="ScaleInTwoSteps(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ScaleInTwoSteps(Vector512<double> p, Vector512<double> shifted)
    {
        Vector512<long> both = shifted.AsInt64();
        Vector512<long> first = Vector512.ShiftRightLogical(both, 1);
        Vector512<long> second = both - first;
        return p * Vector512.ShiftLeft(first, 52).AsDouble() * Vector512.ShiftLeft(second, 52).AsDouble();
    }

    /// <summary>p * 2^n for p next to 1 and any n: infinite or 0 far out, NaN where n is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ScaleFarInTwoSteps(Vector512<float> p, Vector512<float> n)
    {
        Vector512<float> near = MinNative(Create(250f), MaxNative(Create(-250f), n));
        return ConditionalSelect(Vector512.Equals(n, n), ScaleInTwoSteps(p, near + Create(ExpCoefficients.SplitShift32)), n);
    }

    /// <inheritdoc cref="ScaleFarInTwoSteps(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ScaleFarInTwoSteps(Vector512<double> p, Vector512<double> n)
    {
        Vector512<double> near = MinNative(Create(2000d), MaxNative(Create(-2000d), n));
        return ConditionalSelect(Vector512.Equals(n, n), ScaleInTwoSteps(p, near + Create(ExpCoefficients.SplitShift64)), n);
    }

    /// <summary>sign(x)*min(|x|, limit), some number of that size where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> SelectLimit(Vector512<float> x, Vector512<float> limit) =>
        ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), limit), x, WithSign(limit, x));

    /// <inheritdoc cref="SelectLimit(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> SelectLimit(Vector512<double> x, Vector512<double> limit) =>
        ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), limit), x, WithSign(limit, x));

    /// <summary>The logarithm's special values by comparisons: infinity and NaN stay, zero gives -infinity, less gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> SelectLog(Vector512<float> result, Vector512<float> x)
    {
        Vector512<float> infinity = Create(float.PositiveInfinity);
        result = ConditionalSelect(Vector512.LessThan(x, infinity), result, x + x);
        result = ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Create(float.NaN), result);
        return ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), -infinity, result);
    }

    /// <inheritdoc cref="SelectLog(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> SelectLog(Vector512<double> result, Vector512<double> x)
    {
        Vector512<double> infinity = Create(double.PositiveInfinity);
        result = ConditionalSelect(Vector512.LessThan(x, infinity), result, x + x);
        result = ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Create(double.NaN), result);
        return ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), -infinity, result);
    }

    /// <summary>-|x|, by setting the sign bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> NegativeAbs(Vector512<float> x) => x | Create(-0f);

    /// <summary>-|x|, by setting the sign bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NegativeAbs(Vector512<double> x) => x | Create(-0d);

    /// <summary>magnitude (not negative) with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WithSign(Vector512<float> magnitude, Vector512<float> x) =>
        magnitude | (x & Create(-0f));

    /// <summary>magnitude (not negative) with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> WithSign(Vector512<double> magnitude, Vector512<double> x) =>
        magnitude | (x & Create(-0d));
}
