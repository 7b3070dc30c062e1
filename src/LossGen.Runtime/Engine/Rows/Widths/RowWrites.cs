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
        where TStep : struct, IRowWrite<T>
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
        where TStep : struct, IRowWrite<T>
    {
        nuint next = (nuint)RowTile<T>.Stride, end = (nuint)length * next, last = LastVector(in tile);
        for (nuint i = 0; i <= last; i += 2 * (nuint)Vector512<T>.Count)
        {
            nuint other = Math.Min(i + (nuint)Vector512<T>.Count, last);
            RowCursor<T> a = new(in tile, i, end), b = new(in tile, other, end);
            ref T aOutput = ref tile.SideBySide(i).First;
            ref T bOutput = ref tile.SideBySide(other).First;
            Vector512<T> a0 = Given<T, TStep, Vector512OfSamples<T>>(in a, 0), a1 = Given<T, TStep, Vector512OfSamples<T>>(in a, 1);
            Vector512<T> a2 = Given<T, TStep, Vector512OfSamples<T>>(in a, 2), a3 = Given<T, TStep, Vector512OfSamples<T>>(in a, 3);
            Vector512<T> a4 = Given<T, TStep, Vector512OfSamples<T>>(in a, 4), a5 = Given<T, TStep, Vector512OfSamples<T>>(in a, 5);
            Vector512<T> b0 = Given<T, TStep, Vector512OfSamples<T>>(in b, 0), b1 = Given<T, TStep, Vector512OfSamples<T>>(in b, 1);
            Vector512<T> b2 = Given<T, TStep, Vector512OfSamples<T>>(in b, 2), b3 = Given<T, TStep, Vector512OfSamples<T>>(in b, 3);
            Vector512<T> b4 = Given<T, TStep, Vector512OfSamples<T>>(in b, 4), b5 = Given<T, TStep, Vector512OfSamples<T>>(in b, 5);
            Vector512<T> aLabel = OfLabel<T, TStep>(in a, TStep.Label), aAtLabel = OfLabel<T, TStep>(in a, TStep.AtLabel);
            Vector512<T> bLabel = OfLabel<T, TStep>(in b, TStep.Label), bAtLabel = OfLabel<T, TStep>(in b, TStep.AtLabel);
            for (nuint j = 0; j < end; j += next)
            {
                Vector512<T> place = TStep.UsesIndex || TStep.Label >= 0 ? Place<T>(j) : Vector512<T>.Zero, ofA = default, ofB = default;
                TStep.Compute<Vector512OfSamples<T>>(in a, j, place, a0, a1, a2, a3, a4, a5, ref ofA);
                TStep.Compute<Vector512OfSamples<T>>(in b, j, place, b0, b1, b2, b3, b4, b5, ref ofB);
                WithLabel<T, TStep>(ofA, place, aLabel, aAtLabel).StoreUnsafe(ref aOutput, j);
                WithLabel<T, TStep>(ofB, place, bLabel, bAtLabel).StoreUnsafe(ref bOutput, j);
            }
        }
    }

    /// <summary>Computes one row for each sample, if they are long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LongWriteOne<T, TStep>(ref RowTile<T> tile, int length)
        where T : unmanaged
        where TStep : struct, IRowWrite<T>
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

            if (TStep.Label >= 0)
            {
                Unsafe.Add(ref output, RowNumber.ToInteger(tile.Column(TStep.Label)[i])) = tile.Column(TStep.AtLabel)[i];
            }
        }
    }

    /// <summary>Computes rows that are long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LongWrite<T, TStep>(ref RowTile<T> tile, int length, int results)
        where T : unmanaged
        where TStep : struct, IRowWrite<T>
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

    /// <summary>A column of labels or of what is written there, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> OfLabel<T, TStep>(in RowCursor<T> at, int column)
        where T : unmanaged
        where TStep : struct, IRowWrite<T> =>
        TStep.Label < 0 ? Vector512<T>.Zero : Vector512OfSamples<T>.Column(in at, column);

    /// <summary>Elements at a place of short rows, or what stands there if it is that of the label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> WithLabel<T, TStep>(Vector512<T> computed, Vector512<T> place, Vector512<T> label, Vector512<T> atLabel)
        where T : unmanaged
        where TStep : struct, IRowWrite<T> =>
        TStep.Label < 0 ? computed : Vector512.ConditionalSelect(Vector512.Equals(place, label), atLabel, computed);

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
