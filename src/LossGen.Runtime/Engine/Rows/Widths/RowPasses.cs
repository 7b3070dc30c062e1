using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>The passes over the samples of a tile that give columns, or add up over samples.</summary>
internal static partial class Vector512RowPasses
{
    /// <summary>The place of the largest element of each row, the first if there are several; NaN is never the largest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ArgMax<T, TStep>(ref readonly RowTile<T> tile, int length, int column)
        where T : unmanaged
        where TStep : struct, IRowReduction<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        Span<T> target = tile.Column(column);
        Vector512<T> least = Vector512.Create(RowNumber.NegativeInfinity<T>());
        Span<T> values = stackalloc T[Vector512<T>.Count];
        Span<T> places = stackalloc T[Vector512<T>.Count];
        bool isShort = RowTile<T>.IsShort(length);
        for (nuint i = 0; i < (nuint)tile.Count; i += isShort ? count : 1)
        {
            var at = new RowCursor<T>(in tile, i, end);
            Vector512<T> best = least, place = Vector512<T>.Zero;
            if (isShort)
            {
                for (nuint j = 0; j < end; j++)
                {
                    Vector512<T> value = TStep.Compute<Vector512OfSamples<T>>(in at, j, least);
                    Vector512<T> isBetter = Vector512.GreaterThan(value, best);
                    best = Vector512.ConditionalSelect(isBetter, value, best);
                    place = Vector512.ConditionalSelect(isBetter, Vector512OfSamples<T>.Index(j), place);
                }

                place.StoreUnsafe(ref MemoryMarshal.GetReference(target), i);
                continue;
            }

            for (nuint j = 0; j < end; j += count)
            {
                Vector512<T> value = j + count <= end
                    ? TStep.Compute<Vector512OfRow<T>>(in at, j, least)
                    : Vector512.ConditionalSelect(Left<T>(end - j), TStep.Compute<Vector512OfTail<T>>(in at, j, least), least);
                Vector512<T> isBetter = Vector512.GreaterThan(value, best);
                best = Vector512.ConditionalSelect(isBetter, value, best);
                place = Vector512.ConditionalSelect(isBetter, Vector512OfRow<T>.Index(j), place);
            }

            best.CopyTo(values);
            place.CopyTo(places);
            target[(int)i] = RowFold.PlaceOfLargest<T>(values, places);
        }
    }

    /// <summary>Computes columns from columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<T, TStep>(ref readonly RowTile<T> tile, ReadOnlySpan<int> columns)
        where T : unmanaged
        where TStep : struct, IRowMap<T>
    {
        Span<Vector512<T>> computed = stackalloc Vector512<T>[columns.Length];
        ref T first = ref tile.FirstColumn;
        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector512<T>.Count)
        {
            var at = new RowCursor<T>(in tile, i, 0);
            TStep.Compute<Vector512OfSamples<T>>(in at, 0, ref MemoryMarshal.GetReference(computed));
            for (int r = 0; r < computed.Length; r++)
            {
                computed[r].StoreUnsafe(ref first, (nuint)(columns[r] * RowTile<T>.Stride) + i);
            }
        }
    }

    /// <summary>Adds what each sample of a tile contributes to a row that all samples share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate<T, TStep>(ref readonly RowTile<T> tile, ref RowSum<T> sum)
        where T : unmanaged
        where TStep : struct, IRowReduction<T>
    {
        int length = sum.Length;
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        if (RowTile<T>.IsShort(length))
        {
            Span<Vector512<T>> lanes = stackalloc Vector512<T>[PerLanes<T>()];
            for (nuint j = 0; j < end; j++)
            {
                for (nuint i = 0; i < (nuint)tile.Count;)
                {
                    lanes.Clear();
                    for (int v = 0; v < lanes.Length && i < (nuint)tile.Count; v++, i += count)
                    {
                        var at = new RowCursor<T>(in tile, i, end);
                        Vector512<T> terms = TStep.Compute<Vector512OfSamples<T>>(in at, j, Vector512<T>.Zero);
                        lanes[v] = i + count <= (nuint)tile.Count
                            ? terms
                            : Vector512.ConditionalSelect(Left<T>((nuint)tile.Count - i), terms, Vector512<T>.Zero);
                    }

                    sum.Lanes[(int)j] += RowFold.Fold<T, Vector512<T>>(lanes);
                }
            }

            return;
        }

        ref double target = ref MemoryMarshal.GetReference(sum.Block);
        nuint place = 0;
        for (; place + (2 * count) <= end; place += 2 * count)
        {
            RowTerms512<T> a = new(ref target, place), b = new(ref target, place + count);
            for (int i = 0; i < tile.Count; i++)
            {
                var at = new RowCursor<T>(in tile, (nuint)i, end);
                a.Add(TStep.Compute<Vector512OfRow<T>>(in at, place, Vector512<T>.Zero));
                b.Add(TStep.Compute<Vector512OfRow<T>>(in at, place + count, Vector512<T>.Zero));
            }

            a.Store(ref target, place);
            b.Store(ref target, place + count);
        }

        for (; place < end; place += count)
        {
            RowTerms512<T> a = new(ref target, place);
            for (int i = 0; i < tile.Count; i++)
            {
                var at = new RowCursor<T>(in tile, (nuint)i, end);
                a.Add(place + count <= end
                    ? TStep.Compute<Vector512OfRow<T>>(in at, place, Vector512<T>.Zero)
                    : TStep.Compute<Vector512OfTail<T>>(in at, place, Vector512<T>.Zero));
            }

            a.Store(ref target, place);
        }
    }
}
