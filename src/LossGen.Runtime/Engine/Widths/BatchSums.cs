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
}
