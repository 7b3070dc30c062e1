using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

// Exponent and significand: the instructions for them need no care for subnormal numbers.
internal static partial class Instructions
{
    // vgetmant's interval [1, 2), zero of either sign taken for +0, and NaN for negative numbers.
    private const byte UpwardFromOne = 0b1100;

    /// <summary>
    /// m and k of x = 2^k*m, 1 &lt;= m &lt; 2, for 0 &lt;= x &lt; infinity; k is -infinity at 0, and 0 wherever the weight of the logarithm is 0. m is NaN
    /// for other x.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SplitLog(Vector512<float> x, Vector512<float> weight, out Vector512<float> k)
    {
        if (!Avx512F.IsSupported)
        {
            return VectorMath.SplitLogByBits(x, weight, out k);
        }

        k = Vector512.ConditionalSelect(Avx512F.CompareNotEqual(weight, Vector512<float>.Zero), Avx512F.GetExponent(x), Vector512<float>.Zero);
        return Avx512F.GetMantissa(x, UpwardFromOne);
    }

    /// <inheritdoc cref="SplitLog(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SplitLog(Vector256<float> x, Vector256<float> weight, out Vector256<float> k) =>
        VectorMath.SplitLogByBits(x, weight, out k);

    /// <inheritdoc cref="SplitLog(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SplitLog(Vector128<float> x, Vector128<float> weight, out Vector128<float> k) =>
        VectorMath.SplitLogByBits(x, weight, out k);

    /// <inheritdoc cref="SplitLog(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SplitLog(Vector512<double> x, Vector512<double> weight, out Vector512<double> k)
    {
        if (!Avx512F.IsSupported)
        {
            return VectorMath.SplitLogByBits(x, weight, out k);
        }

        k = Vector512.ConditionalSelect(Avx512F.CompareNotEqual(weight, Vector512<double>.Zero), Avx512F.GetExponent(x), Vector512<double>.Zero);
        return Avx512F.GetMantissa(x, UpwardFromOne);
    }

    /// <inheritdoc cref="SplitLog(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SplitLog(Vector256<double> x, Vector256<double> weight, out Vector256<double> k) =>
        VectorMath.SplitLogByBits(x, weight, out k);

    /// <inheritdoc cref="SplitLog(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SplitLog(Vector128<double> x, Vector128<double> weight, out Vector128<double> k) =>
        VectorMath.SplitLogByBits(x, weight, out k);
}
