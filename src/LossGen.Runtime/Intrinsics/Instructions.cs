using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <summary>
/// The few places where one AVX-512 instruction does what takes several operations elsewhere. Both ways give the same
/// bits; <see cref="VectorMath"/> holds the several operations.
/// </summary>
internal static partial class Instructions
{
    /// <summary>p * 2^n, rounded once; n = shifted - SplitShift is an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scale(Vector512<float> p, Vector512<float> shifted, Vector512<float> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : VectorMath.ScaleInTwoSteps(p, shifted);

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Scale(Vector256<float> p, Vector256<float> shifted, Vector256<float> n) =>
        VectorMath.ScaleInTwoSteps(p, shifted);

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Scale(Vector128<float> p, Vector128<float> shifted, Vector128<float> n) =>
        VectorMath.ScaleInTwoSteps(p, shifted);

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Scale(Vector512<double> p, Vector512<double> shifted, Vector512<double> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : VectorMath.ScaleInTwoSteps(p, shifted);

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Scale(Vector256<double> p, Vector256<double> shifted, Vector256<double> n) =>
        VectorMath.ScaleInTwoSteps(p, shifted);

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Scale(Vector128<double> p, Vector128<double> shifted, Vector128<double> n) =>
        VectorMath.ScaleInTwoSteps(p, shifted);

    // Responses of vfixupimm, four bits for each class of the argument, from quiet NaN up: quiet NaN and signalling NaN give
    // the NaN; zero gives -infinity; one keeps the result; -infinity gives NaN; +infinity itself; a negative number NaN;
    // a positive one keeps the result.
    private const int LogResponses = 0x0353_0422;

    /// <summary>The logarithm's special values: x = 0, x &lt; 0, x infinite or NaN; otherwise result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FixLog(Vector512<float> result, Vector512<float> x) =>
        Avx512F.IsSupported
            ? Avx512F.Fixup(result, x, Vector512.Create(LogResponses), 0)
            : VectorMath.SelectLog(result, x);

    /// <inheritdoc cref="FixLog(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FixLog(Vector256<float> result, Vector256<float> x) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.Fixup(result, x, Vector256.Create(LogResponses), 0)
            : VectorMath.SelectLog(result, x);

    /// <inheritdoc cref="FixLog(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FixLog(Vector128<float> result, Vector128<float> x) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.Fixup(result, x, Vector128.Create(LogResponses), 0)
            : VectorMath.SelectLog(result, x);

    /// <inheritdoc cref="FixLog(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FixLog(Vector512<double> result, Vector512<double> x) =>
        Avx512F.IsSupported
            ? Avx512F.Fixup(result, x, Vector512.Create((long)LogResponses), 0)
            : VectorMath.SelectLog(result, x);

    /// <inheritdoc cref="FixLog(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FixLog(Vector256<double> result, Vector256<double> x) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.Fixup(result, x, Vector256.Create((long)LogResponses), 0)
            : VectorMath.SelectLog(result, x);

    /// <inheritdoc cref="FixLog(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> FixLog(Vector128<double> result, Vector128<double> x) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.Fixup(result, x, Vector128.Create((long)LogResponses), 0)
            : VectorMath.SelectLog(result, x);

    /// <summary>All ones where a or b is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Unordered<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged =>
        !Avx512F.IsSupported ? ~(Vector512.Equals(a, a) & Vector512.Equals(b, b))
        : typeof(T) == typeof(float) ? Avx512F.CompareUnordered(a.AsSingle(), b.AsSingle()).As<float, T>()
        : Avx512F.CompareUnordered(a.AsDouble(), b.AsDouble()).As<double, T>();

    /// <inheritdoc cref="Unordered{T}(Vector512{T}, Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Unordered<T>(Vector256<T> a, Vector256<T> b)
        where T : unmanaged =>
        !Avx.IsSupported ? ~(Vector256.Equals(a, a) & Vector256.Equals(b, b))
        : typeof(T) == typeof(float) ? Avx.CompareUnordered(a.AsSingle(), b.AsSingle()).As<float, T>()
        : Avx.CompareUnordered(a.AsDouble(), b.AsDouble()).As<double, T>();

    /// <inheritdoc cref="Unordered{T}(Vector512{T}, Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Unordered<T>(Vector128<T> a, Vector128<T> b)
        where T : unmanaged =>
        !Sse2.IsSupported ? ~(Vector128.Equals(a, a) & Vector128.Equals(b, b))
        : typeof(T) == typeof(float) ? Sse.CompareUnordered(a.AsSingle(), b.AsSingle()).As<float, T>()
        : Sse2.CompareUnordered(a.AsDouble(), b.AsDouble()).As<double, T>();
}
