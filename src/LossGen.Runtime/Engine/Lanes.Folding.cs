using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>From a row that any width left in memory to 8 lanes of double: how the lanes of a sum over a long row become one.</content>
public static partial class Lanes
{
    /// <summary>Folds a row that lies in memory.</summary>
    /// <param name="row">Its first element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> FoldRow<T>(ref readonly T row)
        where T : unmanaged
    {
        var a = Vector512.LoadUnsafe(in row);
        var b = Vector512.LoadUnsafe(in row, (nuint)Vector512<T>.Count);
        var c = Vector512.LoadUnsafe(in row, (nuint)(2 * Vector512<T>.Count));
        var d = Vector512.LoadUnsafe(in row, (nuint)(3 * Vector512<T>.Count));
        return (Fold(a) + Fold(b)) + (Fold(c) + Fold(d));
    }

    /// <summary>The lower half of a vector added to the upper half, if it is float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fold<T>(Vector512<T> vector)
    {
        if (typeof(T) == typeof(double))
        {
            return vector.AsDouble();
        }

        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(vector.AsSingle());
        return lower + upper;
    }
}
