using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>From the lanes of a row to one value.</summary>
internal static class RowFold
{
    /// <summary>The sum of the lanes, in double.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector.</typeparam>
    /// <param name="lanes">The vectors that make up the lanes.</param>
    public static Vector512<double> Fold<T, TVector>(ReadOnlySpan<TVector> lanes)
        where T : unmanaged
        where TVector : struct => Lanes.FoldRow(in Unsafe.As<TVector, T>(ref MemoryMarshal.GetReference(lanes)));

    /// <summary>The largest lane; NaN if one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(ReadOnlySpan<T> lanes)
        where T : unmanaged
    {
        Vector128<T> largest = Vector128.Create(lanes);
        for (int v = Vector128<T>.Count; v < lanes.Length; v += Vector128<T>.Count)
        {
            largest = Vector128.Max(largest, Vector128.Create(lanes[v..]));
        }

        Vector128<T> other = Vector128.Shuffle(largest.AsDouble(), Vector128.Create(1L, 0)).As<double, T>();
        largest = Vector128.Max(largest, other);
        if (typeof(T) == typeof(float))
        {
            other = Vector128.Shuffle(largest.AsSingle(), Vector128.Create(1, 0, 3, 2)).As<float, T>();
            largest = Vector128.Max(largest, other);
        }

        return largest[0];
    }

    /// <summary>The first place of the largest value.</summary>
    /// <param name="values">The largest value of each lane.</param>
    /// <param name="places">Its first place.</param>
    public static T PlaceOfLargest<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> places)
        where T : unmanaged => typeof(T) == typeof(float)
        ? (T)(object)PlaceOfLargest(MemoryMarshal.Cast<T, float>(values), MemoryMarshal.Cast<T, float>(places))
        : (T)(object)PlaceOfLargest(MemoryMarshal.Cast<T, double>(values), MemoryMarshal.Cast<T, double>(places));

    private static float PlaceOfLargest(ReadOnlySpan<float> values, ReadOnlySpan<float> places)
    {
        int best = 0;
        for (int lane = 1; lane < values.Length; lane++)
        {
            if (values[lane] > values[best] || (values[lane] == values[best] && places[lane] < places[best]))
            {
                best = lane;
            }
        }

        return places[best];
    }

    private static double PlaceOfLargest(ReadOnlySpan<double> values, ReadOnlySpan<double> places)
    {
        int best = 0;
        for (int lane = 1; lane < values.Length; lane++)
        {
            if (values[lane] > values[best] || (values[lane] == values[best] && places[lane] < places[best]))
            {
                best = lane;
            }
        }

        return places[best];
    }
}
