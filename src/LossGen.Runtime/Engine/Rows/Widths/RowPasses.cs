using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// The passes over the rows of a tile. A sum over a long row has 64 lanes of float or 32 of double, element j in lane j modulo
/// that number, which are folded as those of samples are; a sum over a short row goes from its first element to its last.
/// </summary>
internal static class Vector512RowPasses
{
    /// <summary>How many vectors make up the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PerLanes<T>()
        where T : unmanaged => RowTile<T>.Stride / Vector512<T>.Count;

    /// <summary>All ones where there is an element, for as many elements as are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Left<T>(nuint count)
        where T : unmanaged => Vector512.LessThan(Vector512<T>.Indices, Vector512.Create(RowNumber.Of<T>(count)));

    /// <summary>A sum, or the largest, over each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Reduce<T, TStep>(ref readonly RowTile<T> tile, int length, int column, bool isLargest)
        where T : unmanaged
        where TStep : struct, IRowReduction<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        Vector512<T> neutral = isLargest ? Vector512.Create(RowNumber.NegativeInfinity<T>()) : Vector512<T>.Zero;
        Span<T> target = tile.Column(column);
        if (RowTile<T>.IsShort(length))
        {
            for (nuint i = 0; i < (nuint)tile.Count; i += count)
            {
                var at = new RowCursor<T>(in tile, i, end);
                Vector512<T> result = neutral;
                for (nuint j = 0; j < end; j++)
                {
                    result = TStep.Compute<Vector512OfSamples<T>>(in at, j, result);
                }

                result.StoreUnsafe(ref MemoryMarshal.GetReference(target), i);
            }

            return;
        }

        Span<Vector512<T>> lanes = stackalloc Vector512<T>[PerLanes<T>()];
        for (int i = 0; i < tile.Count; i++)
        {
            var at = new RowCursor<T>(in tile, (nuint)i, end);
            nuint j = 0;
            if (PerLanes<T>() == 4)
            {
                Vector512<T> a = neutral, b = neutral, c = neutral, d = neutral;
                for (; j + (4 * count) <= end; j += 4 * count)
                {
                    a = TStep.Compute<Vector512OfRow<T>>(in at, j, a);
                    b = TStep.Compute<Vector512OfRow<T>>(in at, j + count, b);
                    c = TStep.Compute<Vector512OfRow<T>>(in at, j + (2 * count), c);
                    d = TStep.Compute<Vector512OfRow<T>>(in at, j + (3 * count), d);
                }

                lanes[0] = a;
                lanes[1] = b;
                lanes[2] = c;
                lanes[3] = d;
            }
            else
            {
                lanes.Fill(neutral);
                while (j + (nuint)RowTile<T>.Stride <= end)
                {
                    for (int v = 0; v < lanes.Length; v++, j += count)
                    {
                        lanes[v] = TStep.Compute<Vector512OfRow<T>>(in at, j, lanes[v]);
                    }
                }
            }

            int last = 0;
            for (; j + count <= end; j += count, last++)
            {
                lanes[last] = TStep.Compute<Vector512OfRow<T>>(in at, j, lanes[last]);
            }

            if (j < end)
            {
                Vector512<T> taken = TStep.Compute<Vector512OfTail<T>>(in at, j, lanes[last]);
                lanes[last] = Vector512.ConditionalSelect(Left<T>(end - j), taken, lanes[last]);
            }

            target[i] = isLargest ? Largest(lanes) : RowNumber.Of<T>(Lanes.Total(RowFold.Fold<T, Vector512<T>>(lanes)));
        }
    }

    /// <summary>Two sums over each row, in one pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ReducePair<T, TStep>(ref readonly RowTile<T> tile, int length, int firstColumn, int secondColumn)
        where T : unmanaged
        where TStep : struct, IRowReductionPair<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        Span<T> firstTarget = tile.Column(firstColumn);
        Span<T> secondTarget = tile.Column(secondColumn);
        if (RowTile<T>.IsShort(length))
        {
            for (nuint i = 0; i < (nuint)tile.Count; i += count)
            {
                var at = new RowCursor<T>(in tile, i, end);
                Vector512<T> one = Vector512<T>.Zero, two = Vector512<T>.Zero;
                for (nuint j = 0; j < end; j++)
                {
                    TStep.Compute<Vector512OfSamples<T>>(in at, j, ref one, ref two);
                }

                one.StoreUnsafe(ref MemoryMarshal.GetReference(firstTarget), i);
                two.StoreUnsafe(ref MemoryMarshal.GetReference(secondTarget), i);
            }

            return;
        }

        Span<Vector512<T>> first = stackalloc Vector512<T>[PerLanes<T>()];
        Span<Vector512<T>> second = stackalloc Vector512<T>[PerLanes<T>()];
        for (int i = 0; i < tile.Count; i++)
        {
            var at = new RowCursor<T>(in tile, (nuint)i, end);
            first.Clear();
            second.Clear();
            nuint j = 0;
            int v = 0;
            for (; j + count <= end; j += count)
            {
                TStep.Compute<Vector512OfRow<T>>(in at, j, ref first[v], ref second[v]);
                v = (v + 1) & (first.Length - 1);
            }

            if (j < end)
            {
                Vector512<T> one = first[v], two = second[v];
                TStep.Compute<Vector512OfTail<T>>(in at, j, ref one, ref two);
                Vector512<T> left = Left<T>(end - j);
                first[v] = Vector512.ConditionalSelect(left, one, first[v]);
                second[v] = Vector512.ConditionalSelect(left, two, second[v]);
            }

            firstTarget[i] = RowNumber.Of<T>(Lanes.Total(RowFold.Fold<T, Vector512<T>>(first)));
            secondTarget[i] = RowNumber.Of<T>(Lanes.Total(RowFold.Fold<T, Vector512<T>>(second)));
        }
    }

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
        Span<Vector512<T>> computed = stackalloc Vector512<T>[RowTile<T>.MaxResults];
        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector512<T>.Count)
        {
            var at = new RowCursor<T>(in tile, i, 0);
            TStep.Compute<Vector512OfSamples<T>>(in at, 0, ref computed[0]);
            for (int r = 0; r < columns.Length; r++)
            {
                computed[r].StoreUnsafe(ref MemoryMarshal.GetReference(tile.Column(columns[r])), i);
            }
        }
    }

    /// <summary>Computes rows, element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<T, TStep>(ref RowTile<T> tile, int length, int results)
        where T : unmanaged
        where TStep : struct, IRowMap<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        Results<Vector512<T>> computed = default;
        if (RowTile<T>.IsShort(length))
        {
            for (nuint i = 0; i < (nuint)tile.Count; i += count)
            {
                var at = new RowCursor<T>(in tile, i, end);
                RowOutputs<T> outputs = tile.SideBySide(i);
                for (nuint j = 0; j < end; j++)
                {
                    TStep.Compute<Vector512OfSamples<T>>(in at, j, ref computed[0]);
                    Store(ref outputs, j * (nuint)RowTile<T>.Stride, ref computed, results);
                }
            }

            return;
        }

        for (int i = 0; i < tile.Count; i++)
        {
            var at = new RowCursor<T>(in tile, (nuint)i, end);
            RowOutputs<T> outputs = tile.OutputRow(i, length);
            nuint j = 0;
            for (; j + count <= end; j += count)
            {
                TStep.Compute<Vector512OfRow<T>>(in at, j, ref computed[0]);
                Store(ref outputs, j, ref computed, results);
            }

            if (j < end)
            {
                TStep.Compute<Vector512OfTail<T>>(in at, j, ref computed[0]);
                for (int r = 0; r < results; r++)
                {
                    Span<T> tail = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref outputs.Of(r), j), (int)(end - j));
                    MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref computed[r]), tail.Length).CopyTo(tail);
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
                lanes.Clear();
                nuint i = 0;
                for (int v = 0; i < (nuint)tile.Count; v++, i += count)
                {
                    var at = new RowCursor<T>(in tile, i, end);
                    Vector512<T> terms = TStep.Compute<Vector512OfSamples<T>>(in at, j, Vector512<T>.Zero);
                    lanes[v] = i + count <= (nuint)tile.Count
                        ? terms
                        : Vector512.ConditionalSelect(Left<T>((nuint)tile.Count - i), terms, Vector512<T>.Zero);
                }

                sum.Lanes[(int)j] += RowFold.Fold<T, Vector512<T>>(lanes);
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

    private static T Largest<T>(ReadOnlySpan<Vector512<T>> lanes)
        where T : unmanaged
    {
        Vector512<T> largest = lanes[0];
        for (int v = 1; v < lanes.Length; v++)
        {
            largest = Vector512.Max(largest, lanes[v]);
        }

        return RowFold.Largest<T>(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Vector512<T>, T>(ref largest), Vector512<T>.Count));
    }
}
