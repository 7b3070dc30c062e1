using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>Rows that are written, element by element.</content>
internal static partial class Vector512RowPasses
{
    /// <summary>Computes rows that are short, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ShortWrite<T, TStep>(ref RowTile<T> tile, int length, int results)
        where T : unmanaged
        where TStep : struct, IRowMap<T>
    {
        nuint next = (nuint)RowTile<T>.Stride, end = (nuint)length * next;
        Results<Vector512<T>> computed = default;
        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector512<T>.Count)
        {
            var at = new RowCursor<T>(in tile, i, end);
            RowOutputs<T> outputs = tile.SideBySide(i);
            Vector512<T> c0 = Given<T, TStep, Vector512OfSamples<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfSamples<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfSamples<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfSamples<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfSamples<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfSamples<T>>(in at, 5);
            for (nuint j = 0; j < end; j += next)
            {
                TStep.Compute<Vector512OfSamples<T>>(in at, j, PlaceOf<T, TStep>(j), c0, c1, c2, c3, c4, c5, ref computed[0]);
                Store(ref outputs, j, ref computed, results);
            }
        }
    }

    /// <summary>Computes one row for each sample, if they are short, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ShortWriteOne<T, TStep>(ref RowTile<T> tile, int length)
        where T : unmanaged
        where TStep : struct, IRowMap<T>
    {
        nuint next = (nuint)RowTile<T>.Stride, end = (nuint)length * next;
        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector512<T>.Count)
        {
            var at = new RowCursor<T>(in tile, i, end);
            ref T output = ref tile.SideBySide(i).First;
            Vector512<T> c0 = Given<T, TStep, Vector512OfSamples<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfSamples<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfSamples<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfSamples<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfSamples<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfSamples<T>>(in at, 5);
            nuint j = 0;
            for (; j + next < end; j += 2 * next)
            {
                Vector512<T> a = default, b = default;
                TStep.Compute<Vector512OfSamples<T>>(in at, j, PlaceOf<T, TStep>(j), c0, c1, c2, c3, c4, c5, ref a);
                TStep.Compute<Vector512OfSamples<T>>(in at, j + next, PlaceOf<T, TStep>(j + next), c0, c1, c2, c3, c4, c5, ref b);
                a.StoreUnsafe(ref output, j);
                b.StoreUnsafe(ref output, j + next);
            }

            if (j < end)
            {
                Vector512<T> last = default;
                TStep.Compute<Vector512OfSamples<T>>(in at, j, PlaceOf<T, TStep>(j), c0, c1, c2, c3, c4, c5, ref last);
                last.StoreUnsafe(ref output, j);
            }
        }
    }

    /// <summary>Computes one row for each sample, if they are long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LongWriteOne<T, TStep>(ref RowTile<T> tile, int length)
        where T : unmanaged
        where TStep : struct, IRowMap<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        for (int i = 0; i < tile.Count; i++)
        {
            var at = new RowCursor<T>(in tile, (nuint)i, end);
            ref T output = ref tile.OutputRow(i, length).First;
            Vector512<T> c0 = Given<T, TStep, Vector512OfRow<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfRow<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfRow<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfRow<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfRow<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfRow<T>>(in at, 5);
            Vector512<T> index = Vector512<T>.Indices;
            nuint j = 0;
            for (; j + (2 * count) <= end; j += 2 * count)
            {
                Vector512<T> a = default, b = default;
                TStep.Compute<Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref a);
                a.StoreUnsafe(ref output, j);
                TStep.Compute<Vector512OfRow<T>>(in at, j + count, Onward<T, TStep>(index, 1), c0, c1, c2, c3, c4, c5, ref b);
                b.StoreUnsafe(ref output, j + count);
                index = Onward<T, TStep>(index, 2);
            }

            if (j + count <= end)
            {
                Vector512<T> a = default;
                TStep.Compute<Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref a);
                a.StoreUnsafe(ref output, j);
                j += count;
                index = Onward<T, TStep>(index, 1);
            }

            if (j < end)
            {
                Vector512<T> last = default;
                TStep.Compute<Vector512OfTail<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref last);
                StoreFirst(ref Unsafe.Add(ref output, j), last, (int)(end - j));
            }
        }
    }

    /// <summary>Computes rows that are long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LongWrite<T, TStep>(ref RowTile<T> tile, int length, int results)
        where T : unmanaged
        where TStep : struct, IRowMap<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        Results<Vector512<T>> computed = default;
        for (int i = 0; i < tile.Count; i++)
        {
            var at = new RowCursor<T>(in tile, (nuint)i, end);
            RowOutputs<T> outputs = tile.OutputRow(i, length);
            Vector512<T> c0 = Given<T, TStep, Vector512OfRow<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfRow<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfRow<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfRow<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfRow<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfRow<T>>(in at, 5);
            Vector512<T> index = Vector512<T>.Indices;
            nuint j = 0;
            for (; j + count <= end; j += count, index = Onward<T, TStep>(index, 1))
            {
                TStep.Compute<Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref computed[0]);
                Store(ref outputs, j, ref computed, results);
            }

            if (j < end)
            {
                TStep.Compute<Vector512OfTail<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref computed[0]);
                for (int r = 0; r < results; r++)
                {
                    StoreFirst(ref Unsafe.Add(ref outputs.Of(r), j), computed[r], (int)(end - j));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(ref RowOutputs<T> outputs, nuint place, ref Results<Vector512<T>> computed, int results)
        where T : unmanaged
    {
        computed[0].StoreUnsafe(ref outputs.First, place);
        if (results > 1)
        {
            computed[1].StoreUnsafe(ref outputs.Second, place);
        }

        if (results > 2)
        {
            computed[2].StoreUnsafe(ref outputs.Third, place);
        }

        if (results > 3)
        {
            computed[3].StoreUnsafe(ref outputs.Fourth, place);
        }
    }
}
