using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>From the lanes of a row to one value.</summary>
internal static class RowFold
{
    /// <summary>The lanes folded to 8.</summary>
    public static Vector512<double> Fold<T>(ReadOnlySpan<Vector512<T>> lanes)
        where T : unmanaged => typeof(T) == typeof(float)
        ? Lanes.Fold(MemoryMarshal.Cast<Vector512<T>, Vector512<float>>(lanes))
        : Lanes.Fold(MemoryMarshal.Cast<Vector512<T>, Vector512<double>>(lanes));

    /// <inheritdoc cref="Fold{T}(ReadOnlySpan{Vector512{T}})"/>
    public static Vector512<double> Fold<T>(ReadOnlySpan<Vector256<T>> lanes)
        where T : unmanaged => typeof(T) == typeof(float)
        ? Lanes.Fold(MemoryMarshal.Cast<Vector256<T>, Vector256<float>>(lanes))
        : Lanes.Fold(MemoryMarshal.Cast<Vector256<T>, Vector256<double>>(lanes));

    /// <inheritdoc cref="Fold{T}(ReadOnlySpan{Vector512{T}})"/>
    public static Vector512<double> Fold<T>(ReadOnlySpan<Vector128<T>> lanes)
        where T : unmanaged => typeof(T) == typeof(float)
        ? Lanes.Fold(MemoryMarshal.Cast<Vector128<T>, Vector128<float>>(lanes))
        : Lanes.Fold(MemoryMarshal.Cast<Vector128<T>, Vector128<double>>(lanes));

    /// <summary>The largest lane; NaN if one is NaN.</summary>
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
