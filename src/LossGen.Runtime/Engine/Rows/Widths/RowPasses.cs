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
        nuint next = (nuint)RowTile<T>.Stride;
        bool isShort = RowTile<T>.IsShort(length);
        for (nuint i = 0; i < (nuint)tile.Count; i += isShort ? count : 1)
        {
            var at = new RowCursor<T>(in tile, i, end);
            Vector512<T> best = least, place = Vector512<T>.Zero;
            if (isShort)
            {
                Vector512<T> d0 = Given<T, TStep, Vector512OfSamples<T>>(in at, 0), d1 = Given<T, TStep, Vector512OfSamples<T>>(in at, 1);
                Vector512<T> d2 = Given<T, TStep, Vector512OfSamples<T>>(in at, 2), d3 = Given<T, TStep, Vector512OfSamples<T>>(in at, 3);
                Vector512<T> d4 = Given<T, TStep, Vector512OfSamples<T>>(in at, 4), d5 = Given<T, TStep, Vector512OfSamples<T>>(in at, 5);
                for (nuint j = 0; j < end * next; j += next)
                {
                    Vector512<T> value = TStep.Compute<Vector512OfSamples<T>>(in at, j, Place<T>(j), d0, d1, d2, d3, d4, d5, least);
                    Vector512<T> isBetter = Vector512.GreaterThan(value, best);
                    best = Vector512.ConditionalSelect(isBetter, value, best);
                    place = Vector512.ConditionalSelect(isBetter, Place<T>(j), place);
                }

                place.StoreUnsafe(ref MemoryMarshal.GetReference(target), i);
                continue;
            }

            Vector512<T> c0 = Given<T, TStep, Vector512OfRow<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfRow<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfRow<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfRow<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfRow<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfRow<T>>(in at, 5);
            Vector512<T> index = Vector512<T>.Indices, step = Vector512.Create(RowNumber.Of<T>(count));
            for (nuint j = 0; j < end; j += count, index += step)
            {
                Vector512<T> value = j + count <= end
                    ? TStep.Compute<Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, least)
                    : Vector512.ConditionalSelect(Left<T>(end - j), TStep.Compute<Vector512OfTail<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, least), least);
                Vector512<T> isBetter = Vector512.GreaterThan(value, best);
                best = Vector512.ConditionalSelect(isBetter, value, best);
                place = Vector512.ConditionalSelect(isBetter, index, place);
            }

            best.CopyTo(values);
            place.CopyTo(places);
            target[(int)i] = RowFold.PlaceOfLargest<T>(values, places);
        }
    }

    /// <summary>Computes columns from columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<T, TStep>(ref readonly RowTile<T> tile)
        where T : unmanaged
        where TStep : struct, IRowMap<T>
    {
        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector512<T>.Count)
        {
            var at = new RowCursor<T>(in tile, i, 0);
            Vector512<T> c0 = Given<T, TStep, Vector512OfSamples<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfSamples<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfSamples<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfSamples<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfSamples<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfSamples<T>>(in at, 5);
            TStep.Compute<Vector512OfSamples<T>>(in at, c0, c1, c2, c3, c4, c5);
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
            nuint next = (nuint)RowTile<T>.Stride;
            Span<Vector512<T>> lanes = stackalloc Vector512<T>[PerLanes<T>()];
            for (nuint j = 0; j < end; j++)
            {
                for (nuint i = 0; i < (nuint)tile.Count;)
                {
                    lanes.Clear();
                    for (int v = 0; v < lanes.Length && i < (nuint)tile.Count; v++, i += count)
                    {
                        var at = new RowCursor<T>(in tile, i, end);
                        Vector512<T> terms = AddedOf<T, TStep, Vector512OfSamples<T>>(in at, j * next, Place<T>(j * next));
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
        Vector512<T> places = Vector512<T>.Indices, onward = Vector512.Create(RowNumber.Of<T>(count));
        for (; place + (2 * count) <= end; place += 2 * count, places += onward + onward)
        {
            RowTerms512<T> a = new(ref target, place), b = new(ref target, place + count);
            for (int i = 0; i < tile.Count; i++)
            {
                var at = new RowCursor<T>(in tile, (nuint)i, end);
                a.Add(AddedOf<T, TStep, Vector512OfRow<T>>(in at, place, places));
                b.Add(AddedOf<T, TStep, Vector512OfRow<T>>(in at, place + count, places + onward));
            }

            a.Store(ref target, place);
            b.Store(ref target, place + count);
        }

        for (; place < end; place += count, places += onward)
        {
            RowTerms512<T> a = new(ref target, place);
            for (int i = 0; i < tile.Count; i++)
            {
                var at = new RowCursor<T>(in tile, (nuint)i, end);
                a.Add(place + count <= end
                    ? AddedOf<T, TStep, Vector512OfRow<T>>(in at, place, places)
                    : AddedOf<T, TStep, Vector512OfTail<T>>(in at, place, places));
            }

            a.Store(ref target, place);
        }
    }

    /// <summary>What a sample adds at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> AddedOf<T, TStep, TFrame>(in RowCursor<T> at, nuint j, Vector512<T> index)
        where T : unmanaged
        where TStep : struct, IRowReduction<T>
        where TFrame : struct, IVector512Frame<T>
    {
        Vector512<T> c0 = Given<T, TStep, TFrame>(in at, 0), c1 = Given<T, TStep, TFrame>(in at, 1);
        Vector512<T> c2 = Given<T, TStep, TFrame>(in at, 2), c3 = Given<T, TStep, TFrame>(in at, 3);
        Vector512<T> c4 = Given<T, TStep, TFrame>(in at, 4), c5 = Given<T, TStep, TFrame>(in at, 5);
        return TStep.Compute<TFrame>(in at, j, index, c0, c1, c2, c3, c4, c5, Vector512<T>.Zero);
    }
}
