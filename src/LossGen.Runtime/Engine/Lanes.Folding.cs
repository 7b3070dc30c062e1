using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>From a row, or from the sum of rows, to 8 lanes of double: in registers, and from where any width left it in memory.</content>
public static partial class Lanes
{
    /// <summary>Folds a row.</summary>
    /// <param name="a">Elements 0 to 15.</param>
    /// <param name="b">Elements 16 to 31.</param>
    /// <param name="c">Elements 32 to 47.</param>
    /// <param name="d">Elements 48 to 63.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> FoldRow(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) =>
        (FoldStrip(a) + FoldStrip(b)) + (FoldStrip(c) + FoldStrip(d));

    /// <summary>Folds a row.</summary>
    /// <param name="a">Elements 0 to 7.</param>
    /// <param name="b">Elements 8 to 15.</param>
    /// <param name="c">Elements 16 to 23.</param>
    /// <param name="d">Elements 24 to 31.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> FoldRow(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d) =>
        (a + b) + (c + d);

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
        return typeof(T) == typeof(float)
            ? FoldRow(a.AsSingle(), b.AsSingle(), c.AsSingle(), d.AsSingle())
            : FoldRow(a.AsDouble(), b.AsDouble(), c.AsDouble(), d.AsDouble());
    }

    /// <summary>Folds the sum of rows to 8 lanes: its lower half to its upper half if it is float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> FoldStrip<T>(Vector512<T> strip)
    {
        if (typeof(T) == typeof(double))
        {
            return strip.AsDouble();
        }

        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(strip.AsSingle());
        return lower + upper;
    }
}
