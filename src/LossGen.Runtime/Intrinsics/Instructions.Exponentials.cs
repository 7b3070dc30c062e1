using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

// What an exponential needs that isn't clamped beforehand.
internal static partial class Instructions
{
    // vrange: the operand that is smaller in magnitude, with the sign of the first; the other one where one is NaN.
    private const byte SmallerWithFirstSign = 0b0010;

    /// <summary>p * 2^n, rounded once, for p next to 1 and any n, finite or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ScaleFar(Vector512<float> p, Vector512<float> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : VectorMath.ScaleFarInTwoSteps(p, n);

    /// <inheritdoc cref="ScaleFar(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ScaleFar(Vector256<float> p, Vector256<float> n) =>
        VectorMath.ScaleFarInTwoSteps(p, n);

    /// <inheritdoc cref="ScaleFar(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ScaleFar(Vector128<float> p, Vector128<float> n) =>
        VectorMath.ScaleFarInTwoSteps(p, n);

    /// <inheritdoc cref="ScaleFar(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ScaleFar(Vector512<double> p, Vector512<double> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : VectorMath.ScaleFarInTwoSteps(p, n);

    /// <inheritdoc cref="ScaleFar(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ScaleFar(Vector256<double> p, Vector256<double> n) =>
        VectorMath.ScaleFarInTwoSteps(p, n);

    /// <inheritdoc cref="ScaleFar(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ScaleFar(Vector128<double> p, Vector128<double> n) =>
        VectorMath.ScaleFarInTwoSteps(p, n);

    /// <summary>sign(x)*min(|x|, limit), some number of that size where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Limit(Vector512<float> x, Vector512<float> limit) =>
        Avx512DQ.IsSupported ? Avx512DQ.Range(x, limit, SmallerWithFirstSign) : VectorMath.SelectLimit(x, limit);

    /// <inheritdoc cref="Limit(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Limit(Vector256<float> x, Vector256<float> limit) =>
        VectorMath.SelectLimit(x, limit);

    /// <inheritdoc cref="Limit(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Limit(Vector128<float> x, Vector128<float> limit) =>
        VectorMath.SelectLimit(x, limit);

    /// <inheritdoc cref="Limit(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Limit(Vector512<double> x, Vector512<double> limit) =>
        Avx512DQ.IsSupported ? Avx512DQ.Range(x, limit, SmallerWithFirstSign) : VectorMath.SelectLimit(x, limit);

    /// <inheritdoc cref="Limit(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Limit(Vector256<double> x, Vector256<double> limit) =>
        VectorMath.SelectLimit(x, limit);

    /// <inheritdoc cref="Limit(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Limit(Vector128<double> x, Vector128<double> limit) =>
        VectorMath.SelectLimit(x, limit);
}
