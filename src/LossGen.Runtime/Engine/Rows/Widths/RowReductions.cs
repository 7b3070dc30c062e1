using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>
/// Sums and largest elements of rows. A sum over a long row has 64 lanes of float or 32 of double, element j in lane j modulo that
/// number, which are folded as those of samples are; a sum over a short row goes from its first element to its last.
/// </content>
internal static partial class Vector512RowPasses
{
    /// <summary>One or two sums over each row, if they are short: over two vectors of samples at a time, since each waits for itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ShortSums<T, TStep>(ref readonly RowTile<T> tile, int length, int firstColumn, int secondColumn)
        where T : unmanaged
        where TStep : struct, IRowSums<T>
    {
        nuint next = (nuint)RowTile<T>.Stride, end = (nuint)length * next, last = LastVector(in tile);
        ref T firstTarget = ref MemoryMarshal.GetReference(tile.Column(firstColumn));
        ref T secondTarget = ref MemoryMarshal.GetReference(tile.Column(secondColumn));
        for (nuint i = 0; i <= last; i += 2 * (nuint)Vector512<T>.Count)
        {
            nuint other = Math.Min(i + (nuint)Vector512<T>.Count, last);
            RowCursor<T> a = new(in tile, i, end), b = new(in tile, other, end);
            Vector512<T> a0 = Given<T, TStep, Vector512OfSamples<T>>(in a, 0), a1 = Given<T, TStep, Vector512OfSamples<T>>(in a, 1);
            Vector512<T> a2 = Given<T, TStep, Vector512OfSamples<T>>(in a, 2), a3 = Given<T, TStep, Vector512OfSamples<T>>(in a, 3);
            Vector512<T> a4 = Given<T, TStep, Vector512OfSamples<T>>(in a, 4), a5 = Given<T, TStep, Vector512OfSamples<T>>(in a, 5);
            Vector512<T> b0 = Given<T, TStep, Vector512OfSamples<T>>(in b, 0), b1 = Given<T, TStep, Vector512OfSamples<T>>(in b, 1);
            Vector512<T> b2 = Given<T, TStep, Vector512OfSamples<T>>(in b, 2), b3 = Given<T, TStep, Vector512OfSamples<T>>(in b, 3);
            Vector512<T> b4 = Given<T, TStep, Vector512OfSamples<T>>(in b, 4), b5 = Given<T, TStep, Vector512OfSamples<T>>(in b, 5);
            Vector512<T> aFirst = Vector512<T>.Zero, aSecond = aFirst, bFirst = aFirst, bSecond = aFirst;
            for (nuint j = 0; j < end; j += next)
            {
                Vector512<T> place = PlaceOf<T, TStep>(j);
                Take<T, TStep, Vector512OfSamples<T>>(in a, j, place, a0, a1, a2, a3, a4, a5, ref aFirst, ref aSecond);
                Take<T, TStep, Vector512OfSamples<T>>(in b, j, place, b0, b1, b2, b3, b4, b5, ref bFirst, ref bSecond);
            }

            aFirst.StoreUnsafe(ref firstTarget, i);
            bFirst.StoreUnsafe(ref firstTarget, other);
            if (TStep.Count > 1)
            {
                aSecond.StoreUnsafe(ref secondTarget, i);
                bSecond.StoreUnsafe(ref secondTarget, other);
            }
        }
    }

    /// <summary>One or two sums over each row, if they are long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LongSums<T, TStep>(ref readonly RowTile<T> tile, int length, int firstColumn, int secondColumn)
        where T : unmanaged
        where TStep : struct, IRowSums<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        Span<T> firstTarget = tile.Column(firstColumn);
        Span<T> secondTarget = tile.Column(secondColumn);
        Span<Vector512<T>> first = stackalloc Vector512<T>[PerLanes<T>()];
        Span<Vector512<T>> second = stackalloc Vector512<T>[PerLanes<T>()];
        for (int i = 0; i < tile.Count; i++)
        {
            var at = new RowCursor<T>(in tile, (nuint)i, end);
            Vector512<T> c0 = Given<T, TStep, Vector512OfRow<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfRow<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfRow<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfRow<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfRow<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfRow<T>>(in at, 5);
            Vector512<T> index = Vector512<T>.Indices;
            nuint j = 0;
            if (PerLanes<T>() == 4)
            {
                Vector512<T> a = Vector512<T>.Zero, b = a, c = a, d = a;
                Vector512<T> aSecond = a, bSecond = a, cSecond = a, dSecond = a;
                for (; j + (4 * count) <= end; j += 4 * count)
                {
                    Take<T, TStep, Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref a, ref aSecond);
                    Take<T, TStep, Vector512OfRow<T>>(in at, j + count, Onward<T, TStep>(index, 1), c0, c1, c2, c3, c4, c5, ref b, ref bSecond);
                    Take<T, TStep, Vector512OfRow<T>>(in at, j + (2 * count), Onward<T, TStep>(index, 2), c0, c1, c2, c3, c4, c5, ref c, ref cSecond);
                    Take<T, TStep, Vector512OfRow<T>>(in at, j + (3 * count), Onward<T, TStep>(index, 3), c0, c1, c2, c3, c4, c5, ref d, ref dSecond);
                    index = Onward<T, TStep>(index, 4);
                }

                Fill(first, a, b, c, d);
                Fill(second, aSecond, bSecond, cSecond, dSecond);
            }
            else
            {
                first.Clear();
                second.Clear();
                while (j + (nuint)Lanes.RowLength<T>() <= end)
                {
                    for (int v = 0; v < first.Length; v++, j += count, index = Onward<T, TStep>(index, 1))
                    {
                        Take<T, TStep, Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref first[v], ref second[v]);
                    }
                }
            }

            int last = 0;
            for (; j + count <= end; last++, j += count, index = Onward<T, TStep>(index, 1))
            {
                Take<T, TStep, Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref first[last], ref second[last]);
            }

            if (j < end)
            {
                TakeTail<T, TStep>(in at, j, index, c0, c1, c2, c3, c4, c5, ref first[last], ref second[last]);
            }

            firstTarget[i] = RowNumber.Of<T>(Lanes.Total(RowFold.Fold<T, Vector512<T>>(first)));
            if (TStep.Count > 1)
            {
                secondTarget[i] = RowNumber.Of<T>(Lanes.Total(RowFold.Fold<T, Vector512<T>>(second)));
            }
        }
    }

    /// <summary>The largest of each row, if they are short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ShortMax<T, TStep>(ref readonly RowTile<T> tile, int length, int column)
        where T : unmanaged
        where TStep : struct, IRowMaximum<T>
    {
        nuint next = (nuint)RowTile<T>.Stride, end = (nuint)length * next, last = LastVector(in tile);
        ref T target = ref MemoryMarshal.GetReference(tile.Column(column));
        Vector512<T> least = Vector512.Create(RowNumber.NegativeInfinity<T>());
        for (nuint i = 0; i <= last; i += 2 * (nuint)Vector512<T>.Count)
        {
            nuint other = Math.Min(i + (nuint)Vector512<T>.Count, last);
            RowCursor<T> a = new(in tile, i, end), b = new(in tile, other, end);
            Vector512<T> a0 = Given<T, TStep, Vector512OfSamples<T>>(in a, 0), a1 = Given<T, TStep, Vector512OfSamples<T>>(in a, 1);
            Vector512<T> a2 = Given<T, TStep, Vector512OfSamples<T>>(in a, 2), a3 = Given<T, TStep, Vector512OfSamples<T>>(in a, 3);
            Vector512<T> a4 = Given<T, TStep, Vector512OfSamples<T>>(in a, 4), a5 = Given<T, TStep, Vector512OfSamples<T>>(in a, 5);
            Vector512<T> b0 = Given<T, TStep, Vector512OfSamples<T>>(in b, 0), b1 = Given<T, TStep, Vector512OfSamples<T>>(in b, 1);
            Vector512<T> b2 = Given<T, TStep, Vector512OfSamples<T>>(in b, 2), b3 = Given<T, TStep, Vector512OfSamples<T>>(in b, 3);
            Vector512<T> b4 = Given<T, TStep, Vector512OfSamples<T>>(in b, 4), b5 = Given<T, TStep, Vector512OfSamples<T>>(in b, 5);
            Vector512<T> aLargest = least, bLargest = least, aUndefined = Vector512<T>.Zero, bUndefined = aUndefined;
            for (nuint j = 0; j < end; j += next)
            {
                Vector512<T> place = PlaceOf<T, TStep>(j);
                Vector512<T> ofA = TStep.Compute<Vector512OfSamples<T>>(in a, j, place, a0, a1, a2, a3, a4, a5, Vector512<T>.Zero);
                Vector512<T> ofB = TStep.Compute<Vector512OfSamples<T>>(in b, j, place, b0, b1, b2, b3, b4, b5, Vector512<T>.Zero);
                Larger<T, TStep>(ofA, ref aLargest, ref aUndefined);
                Larger<T, TStep>(ofB, ref bLargest, ref bUndefined);
            }

            Defined<T, TStep>(aLargest, aUndefined).StoreUnsafe(ref target, i);
            Defined<T, TStep>(bLargest, bUndefined).StoreUnsafe(ref target, other);
        }
    }

    /// <summary>The largest of each row, if they are long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LongMax<T, TStep>(ref readonly RowTile<T> tile, int length, int column)
        where T : unmanaged
        where TStep : struct, IRowMaximum<T>
    {
        nuint end = (nuint)length;
        nuint count = (nuint)Vector512<T>.Count;
        Vector512<T> least = Vector512.Create(RowNumber.NegativeInfinity<T>());
        Span<T> target = tile.Column(column);
        for (int i = 0; i < tile.Count; i++)
        {
            var at = new RowCursor<T>(in tile, (nuint)i, end);
            Vector512<T> c0 = Given<T, TStep, Vector512OfRow<T>>(in at, 0), c1 = Given<T, TStep, Vector512OfRow<T>>(in at, 1);
            Vector512<T> c2 = Given<T, TStep, Vector512OfRow<T>>(in at, 2), c3 = Given<T, TStep, Vector512OfRow<T>>(in at, 3);
            Vector512<T> c4 = Given<T, TStep, Vector512OfRow<T>>(in at, 4), c5 = Given<T, TStep, Vector512OfRow<T>>(in at, 5);
            Vector512<T> index = Vector512<T>.Indices, none = Vector512<T>.Zero;
            Vector512<T> a = least, b = least, aUndefined = none, bUndefined = none;
            nuint j = 0;
            for (; j + (4 * count) <= end; j += 4 * count)
            {
                Larger<T, TStep>(
                    TStep.Compute<Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, none),
                    TStep.Compute<Vector512OfRow<T>>(in at, j + count, Onward<T, TStep>(index, 1), c0, c1, c2, c3, c4, c5, none),
                    ref a, ref aUndefined);
                Larger<T, TStep>(
                    TStep.Compute<Vector512OfRow<T>>(in at, j + (2 * count), Onward<T, TStep>(index, 2), c0, c1, c2, c3, c4, c5, none),
                    TStep.Compute<Vector512OfRow<T>>(in at, j + (3 * count), Onward<T, TStep>(index, 3), c0, c1, c2, c3, c4, c5, none),
                    ref b, ref bUndefined);
                index = Onward<T, TStep>(index, 4);
            }

            for (; j + count <= end; j += count, index = Onward<T, TStep>(index, 1))
            {
                Vector512<T> value = TStep.Compute<Vector512OfRow<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, none);
                Larger<T, TStep>(value, ref a, ref aUndefined);
            }

            if (j < end)
            {
                Vector512<T> value = TStep.Compute<Vector512OfTail<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, none);
                value = Vector512.ConditionalSelect(Left<T>(end - j), value, least);
                Larger<T, TStep>(value, ref b, ref bUndefined);
            }

            a = Defined<T, TStep>(Vector512.MaxNative(a, b), Vector512.ConditionalSelect(Vector512.Equals(aUndefined, aUndefined), bUndefined, aUndefined));
            target[i] = RowFold.Largest<T>(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Vector512<T>, T>(ref a), Vector512<T>.Count));
        }
    }

    /// <summary>The elements that a column of labels names, of rows that lie side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ShortGather<T>(ref readonly RowTile<T> tile, ref T row, int length, int labels, int column)
        where T : unmanaged
    {
        nuint next = (nuint)RowTile<T>.Stride, end = (nuint)length * next, last = LastVector(in tile);
        ref T places = ref MemoryMarshal.GetReference(tile.Column(labels));
        ref T target = ref MemoryMarshal.GetReference(tile.Column(column));
        for (nuint i = 0; i <= last; i += 2 * (nuint)Vector512<T>.Count)
        {
            nuint other = Math.Min(i + (nuint)Vector512<T>.Count, last);
            Vector512<T> a = Vector512.LoadUnsafe(ref places, i), b = Vector512.LoadUnsafe(ref places, other);
            Vector512<T> ofA = Vector512<T>.Zero, ofB = ofA;
            for (nuint j = 0; j < end; j += next)
            {
                Vector512<T> place = Place<T>(j);
                ofA = Vector512.ConditionalSelect(Vector512.Equals(a, place), Vector512.LoadUnsafe(ref row, i + j), ofA);
                ofB = Vector512.ConditionalSelect(Vector512.Equals(b, place), Vector512.LoadUnsafe(ref row, other + j), ofB);
            }

            ofA.StoreUnsafe(ref target, i);
            ofB.StoreUnsafe(ref target, other);
        }
    }

    /// <summary>
    /// Takes two vectors into the largest, place by place. NaN is looked for apart, in both with one comparison, because a maximum
    /// that lets it through takes four times as long and stands in a chain.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Larger<T, TStep>(Vector512<T> a, Vector512<T> b, ref Vector512<T> largest, ref Vector512<T> undefined)
        where T : unmanaged
        where TStep : struct, IRowMaximum<T>
    {
        // x86 gives the second operand if one is NaN.
        largest = Vector512.MaxNative(b, Vector512.MaxNative(a, largest));
        if (!TStep.SkipsNaN)
        {
            undefined = Vector512.ConditionalSelect(Instructions.Unordered(a, b), a + b, undefined);
        }
    }

    /// <summary>Takes one vector into the largest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Larger<T, TStep>(Vector512<T> value, ref Vector512<T> largest, ref Vector512<T> undefined)
        where T : unmanaged
        where TStep : struct, IRowMaximum<T>
    {
        largest = Vector512.MaxNative(value, largest);
        if (!TStep.SkipsNaN)
        {
            undefined = Vector512.ConditionalSelect(Vector512.Equals(value, value), undefined, value);
        }
    }

    /// <summary>The largest, or NaN where there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Defined<T, TStep>(Vector512<T> largest, Vector512<T> undefined)
        where T : unmanaged
        where TStep : struct, IRowMaximum<T> =>
        TStep.SkipsNaN ? largest : Vector512.ConditionalSelect(Vector512.Equals(undefined, undefined), largest, undefined);

    /// <summary>Places in a long row, some vectors on, if the step needs them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Onward<T, TStep>(Vector512<T> index, int vectors)
        where T : unmanaged
        where TStep : struct, IRowStep =>
        TStep.UsesIndex ? index + Vector512.Create(RowNumber.Of<T>(vectors * Vector512<T>.Count)) : index;

    /// <summary>The first sample of the last vector of samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint LastVector<T>(ref readonly RowTile<T> tile)
        where T : unmanaged => (nuint)(tile.Count - 1) & ~((nuint)Vector512<T>.Count - 1);

    /// <summary>A column that a step is given, if there is one at that place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Given<T, TStep, TFrame>(in RowCursor<T> at, int place)
        where T : unmanaged
        where TStep : struct, IRowStep
        where TFrame : struct, IVector512Frame<T> =>
        TStep.Column(place) < 0 ? Vector512<T>.Zero : TFrame.Column(in at, TStep.Column(place));

    /// <summary>A place in rows that are short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Place<T>(nuint j)
        where T : unmanaged => Vector512.Create(RowNumber.Place<T>(j / (nuint)RowTile<T>.Stride));

    /// <summary>A place in rows that are short, if the step needs it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> PlaceOf<T, TStep>(nuint j)
        where T : unmanaged
        where TStep : struct, IRowStep => TStep.UsesIndex ? Place<T>(j) : Vector512<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take<T, TStep, TFrame>(
        in RowCursor<T> at, nuint j, Vector512<T> index,
        Vector512<T> c0, Vector512<T> c1, Vector512<T> c2, Vector512<T> c3, Vector512<T> c4, Vector512<T> c5,
        ref Vector512<T> first, ref Vector512<T> second)
        where T : unmanaged
        where TStep : struct, IRowSums<T>
        where TFrame : struct, IVector512Frame<T>
    {
        Vector512<T> kept = Vector512<T>.Zero;
        TStep.Compute<TFrame>(in at, j, index, c0, c1, c2, c3, c4, c5, ref first, ref second, ref kept);
        if (TStep.Kept >= 0)
        {
            kept.StoreUnsafe(ref at.Row(TStep.Kept), j);
        }
    }

    /// <summary>The vector that is left behind whole ones, cut short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeTail<T, TStep>(
        in RowCursor<T> at, nuint j, Vector512<T> index,
        Vector512<T> c0, Vector512<T> c1, Vector512<T> c2, Vector512<T> c3, Vector512<T> c4, Vector512<T> c5,
        ref Vector512<T> first, ref Vector512<T> second)
        where T : unmanaged
        where TStep : struct, IRowSums<T>
    {
        // It is the last vector, and not a whole one.
        Vector512<T> one = first, two = second, kept = Vector512<T>.Zero;
        TStep.Compute<Vector512OfTail<T>>(in at, j, index, c0, c1, c2, c3, c4, c5, ref one, ref two, ref kept);
        nuint left = at.Length - j;
        Vector512<T> isThere = Left<T>(left);
        first = Vector512.ConditionalSelect(isThere, one, first);
        second = Vector512.ConditionalSelect(isThere, two, second);
        if (TStep.Kept >= 0)
        {
            StoreFirst(ref Unsafe.Add(ref at.Row(TStep.Kept), j), kept, (int)left);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<T>(Span<Vector512<T>> lanes, Vector512<T> a, Vector512<T> b, Vector512<T> c, Vector512<T> d)
        where T : unmanaged
    {
        lanes[3] = d;
        lanes[2] = c;
        lanes[1] = b;
        lanes[0] = a;
    }

    /// <summary>How many vectors make up the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PerLanes<T>()
        where T : unmanaged => Lanes.RowLength<T>() / Vector512<T>.Count;

    /// <summary>All ones where there is an element, for as many elements as are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Left<T>(nuint count)
        where T : unmanaged => Vector512.LessThan(Vector512<T>.Indices, Vector512.Create(RowNumber.Of<T>(count)));

    /// <summary>Stores the first lanes of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFirst<T>(ref T target, Vector512<T> values, int count)
        where T : unmanaged => MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref values), count).CopyTo(MemoryMarshal.CreateSpan(ref target, count));
}
