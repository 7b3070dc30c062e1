using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

// Products with a sign, for kernels: written as -a, the sign would be an instruction of its own (.NET 10.0).
public static partial class VectorMath
{
    /// <summary>c - a*b, rounded once.</summary>
    /// <param name="c">What the product is subtracted from.</param>
    /// <param name="a">A factor.</param>
    /// <param name="b">The other factor.</param>
    /// <returns>The bits of FusedMultiplyAdd(-a, b, c).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SubtractProduct(Vector512<float> c, Vector512<float> a, Vector512<float> b) => Instructions.SubtractProduct(c, a, b);

    /// <inheritdoc cref="SubtractProduct(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SubtractProduct(Vector512<double> c, Vector512<double> a, Vector512<double> b) => Instructions.SubtractProduct(c, a, b);

    // Whatever is added to -0 stays what it is, zeros of either sign too.

    /// <summary>-(a*b).</summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">The other factor.</param>
    /// <returns>The bits of -a*b.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NegativeProduct(Vector512<float> a, Vector512<float> b) =>
        Fma.IsSupported ? Instructions.SubtractProduct(Vector512.Create(-0f), a, b) : -a * b;

    /// <inheritdoc cref="NegativeProduct(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NegativeProduct(Vector512<double> a, Vector512<double> b) =>
        Fma.IsSupported ? Instructions.SubtractProduct(Vector512.Create(-0d), a, b) : -a * b;
}
