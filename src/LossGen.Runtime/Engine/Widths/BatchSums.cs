using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>The sum of results that lie in a buffer.</content>
internal static unsafe partial class Engine512
{
    /// <summary>Adds rows to a block.</summary>
    /// <param name="start">The first result.</param>
    /// <param name="end">Behind the last result.</param>
    /// <param name="isExact">Whether each group is added to the lanes by itself.</param>
    /// <param name="total">The sum over the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddBatch<T>(T* start, T* end, bool isExact, ref BlockTotal total)
        where T : unmanaged
    {
        BlockTotal sum = total;
        int group = Lanes.RowLength<T>() / 4;
        if (isExact)
        {
            for (T* next = start; next < end; next += group)
            {
                sum.Add(next);
            }
        }
        else if (PerRow<T>() == 4 && IsStripTwoRows<T>())
        {
            T* row = start;
            for (; row + (2 * Lanes.RowLength<T>()) <= end; row += 2 * Lanes.RowLength<T>())
            {
                sum.Add<T, Vector512<T>>(AddedRow(row) + AddedRow(row + Lanes.RowLength<T>()));
            }

            if (row < end)
            {
                sum.Add<T, Vector512<T>>(AddedRow(row));
            }
        }
        else
        {
            Span<Vector512<T>> strip = stackalloc Vector512<T>[PerRow<T>() / 4];
            for (T* row = start; row < end;)
            {
                T* first = row;
                T* stop = (T*)Math.Min((nuint)(first + Lanes.StripLength<T>()), (nuint)end);
                for (int v = 0; v < strip.Length; v++)
                {
                    Vector512<T> part = Vector512<T>.Zero;
                    for (row = first; row < stop; row += Lanes.RowLength<T>())
                    {
                        T* g = row + (v * Vector512<T>.Count);
                        part += (Vector512.Load(g) + Vector512.Load(g + group))
                            + (Vector512.Load(g + (2 * group)) + Vector512.Load(g + (3 * group)));
                    }

                    strip[v] = part;
                }

                sum.Add<T, Vector512<T>>(strip);
            }
        }

        total = sum;
    }

    /// <summary>The sum over the groups of a row, where a group is one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> AddedRow<T>(T* row)
        where T : unmanaged =>
        (Vector512.Load(row) + Vector512.Load(row + Vector512<T>.Count))
            + (Vector512.Load(row + (2 * Vector512<T>.Count)) + Vector512.Load(row + (3 * Vector512<T>.Count)));
}
