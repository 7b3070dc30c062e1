using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>The fold of a row of lanes to 8 lanes, from each form that the lanes are held in.</summary>
public static partial class Lanes
{
    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="a">Lanes 0 to 15.</param>
    /// <param name="b">Lanes 16 to 31.</param>
    /// <param name="c">Lanes 32 to 47.</param>
    /// <param name="d">Lanes 48 to 63.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Fold(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) =>
        (Widen(a) + Widen(b)) + (Widen(c) + Widen(d));

    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="a">Lanes 0 to 7.</param>
    /// <param name="b">Lanes 8 to 15.</param>
    /// <param name="c">Lanes 16 to 23.</param>
    /// <param name="d">Lanes 24 to 31.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Fold(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d) =>
        (a + b) + (c + d);

    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="lanes">4 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Fold(ReadOnlySpan<Vector512<float>> lanes) => Fold(lanes[0], lanes[1], lanes[2], lanes[3]);

    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="lanes">4 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Fold(ReadOnlySpan<Vector512<double>> lanes) => Fold(lanes[0], lanes[1], lanes[2], lanes[3]);

    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="lanes">8 vectors.</param>
    public static Vector512<double> Fold(ReadOnlySpan<Vector256<float>> lanes)
    {
        FoldPairs(lanes, out Vector256<double> lower01, out Vector256<double> upper01);
        FoldPairs(lanes[4..], out Vector256<double> lower23, out Vector256<double> upper23);
        return Vector512.Create(lower01 + lower23, upper01 + upper23);
    }

    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="lanes">8 vectors.</param>
    public static Vector512<double> Fold(ReadOnlySpan<Vector256<double>> lanes) => Vector512.Create(
        (lanes[0] + lanes[2]) + (lanes[4] + lanes[6]),
        (lanes[1] + lanes[3]) + (lanes[5] + lanes[7]));

    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="lanes">16 vectors.</param>
    public static Vector512<double> Fold(ReadOnlySpan<Vector128<float>> lanes)
    {
        Span<Vector256<float>> wider = stackalloc Vector256<float>[8];
        for (int k = 0; k < wider.Length; k++)
        {
            wider[k] = Vector256.Create(lanes[2 * k], lanes[(2 * k) + 1]);
        }

        return Fold(wider);
    }

    /// <summary>Folds the lanes of a row.</summary>
    /// <param name="lanes">16 vectors.</param>
    public static Vector512<double> Fold(ReadOnlySpan<Vector128<double>> lanes)
    {
        Span<Vector256<double>> wider = stackalloc Vector256<double>[8];
        for (int k = 0; k < wider.Length; k++)
        {
            wider[k] = Vector256.Create(lanes[2 * k], lanes[(2 * k) + 1]);
        }

        return Fold(wider);
    }

    /// <summary>Folds a row.</summary>
    /// <param name="row">64 elements.</param>
    public static Vector512<double> Fold(ReadOnlySpan<float> row)
    {
        Span<Vector256<float>> lanes = stackalloc Vector256<float>[8];
        for (int k = 0; k < lanes.Length; k++)
        {
            lanes[k] = Vector256.Create(row[(8 * k)..]);
        }

        return Fold(lanes);
    }

    /// <summary>Folds a row.</summary>
    /// <param name="row">32 elements.</param>
    public static Vector512<double> Fold(ReadOnlySpan<double> row)
    {
        Span<Vector256<double>> lanes = stackalloc Vector256<double>[8];
        for (int k = 0; k < lanes.Length; k++)
        {
            lanes[k] = Vector256.Create(row[(4 * k)..]);
        }

        return Fold(lanes);
    }

    /// <summary>The sum of the two groups of 8 that a vector holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Widen(Vector512<float> lanes)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(lanes);
        return lower + upper;
    }

    /// <summary>The sum of four groups of 8, each one vector, in two halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FoldPairs(ReadOnlySpan<Vector256<float>> groups, out Vector256<double> lower, out Vector256<double> upper)
    {
        (Vector256<double> lower0, Vector256<double> upper0) = Vector256.Widen(groups[0]);
        (Vector256<double> lower1, Vector256<double> upper1) = Vector256.Widen(groups[1]);
        (Vector256<double> lower2, Vector256<double> upper2) = Vector256.Widen(groups[2]);
        (Vector256<double> lower3, Vector256<double> upper3) = Vector256.Widen(groups[3]);
        lower = (lower0 + lower1) + (lower2 + lower3);
        upper = (upper0 + upper1) + (upper2 + upper3);
    }
}
