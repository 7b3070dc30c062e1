using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <content>What depends on the class of a number alone: one vfixupimm.</content>
internal static partial class Instructions
{
    // Responses as for FixLog, from quiet NaN up: both kinds of NaN and zeros are kept; 1, infinity and positive numbers give 1;
    // -infinity and negative numbers give -1.
    private const int SignResponses = unchecked((int)0xA9A9_A111);

    // NaN is kept; 1, infinity and positive numbers give 1; everything else 0.
    private const int StepResponses = unchecked((int)0xA8A8_A811);

    /// <summary>-1, 0 or 1 as a number is below, at or above 0; zeros and NaN are returned as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> x) =>
        Avx512F.IsSupported ? Avx512F.Fixup(x, x, Vector512.Create(SignResponses), 0) : VectorMath.SelectSign(x);

    /// <inheritdoc cref="Sign(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sign(Vector256<float> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector256.Create(SignResponses), 0) : VectorMath.SelectSign(x);

    /// <inheritdoc cref="Sign(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sign(Vector128<float> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector128.Create(SignResponses), 0) : VectorMath.SelectSign(x);

    /// <inheritdoc cref="Sign(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sign(Vector512<double> x) =>
        Avx512F.IsSupported ? Avx512F.Fixup(x, x, Vector512.Create((long)SignResponses), 0) : VectorMath.SelectSign(x);

    /// <inheritdoc cref="Sign(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sign(Vector256<double> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector256.Create((long)SignResponses), 0) : VectorMath.SelectSign(x);

    /// <inheritdoc cref="Sign(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sign(Vector128<double> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector128.Create((long)SignResponses), 0) : VectorMath.SelectSign(x);

    /// <summary>1 above 0; 0 at and below 0; NaN is returned as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Step(Vector512<float> x) =>
        Avx512F.IsSupported ? Avx512F.Fixup(x, x, Vector512.Create(StepResponses), 0) : VectorMath.SelectStep(x);

    /// <inheritdoc cref="Step(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Step(Vector256<float> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector256.Create(StepResponses), 0) : VectorMath.SelectStep(x);

    /// <inheritdoc cref="Step(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Step(Vector128<float> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector128.Create(StepResponses), 0) : VectorMath.SelectStep(x);

    /// <inheritdoc cref="Step(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Step(Vector512<double> x) =>
        Avx512F.IsSupported ? Avx512F.Fixup(x, x, Vector512.Create((long)StepResponses), 0) : VectorMath.SelectStep(x);

    /// <inheritdoc cref="Step(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Step(Vector256<double> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector256.Create((long)StepResponses), 0) : VectorMath.SelectStep(x);

    /// <inheritdoc cref="Step(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Step(Vector128<double> x) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Fixup(x, x, Vector128.Create((long)StepResponses), 0) : VectorMath.SelectStep(x);
}
