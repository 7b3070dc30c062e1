using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>Loops over steps with two results.</content>
internal static partial class Engine512
{
    /// <summary>Writes both results of each sample.</summary>
    public static void MapBoth<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        nuint end = (nuint)samples.Length / Count<T>() * Count<T>();
        ref T target = ref MemoryMarshal.GetReference(output);
        ref T secondTarget = ref MemoryMarshal.GetReference(secondOutput);
        if (end > 0)
        {
            MapVectors(step, in samples, 0, end, ref target, ref secondTarget);
        }

        nuint length = (nuint)samples.Length;
        if (end == length)
        {
            return;
        }

        if (end > 0 && !samples.StartsWith(in target) && !samples.StartsWith(in secondTarget))
        {
            // The last vector there is, some of it once more.
            MapVectors(step, in samples, length - Count<T>(), length, ref target, ref secondTarget);
            return;
        }

        int rest = (int)(length - end);
        Span<T> row = stackalloc T[Lanes.RowLength<T>()];
        Span<T> secondRow = stackalloc T[Lanes.RowLength<T>()];
        Tail(step, in samples, end, row, secondRow);
        row[..rest].CopyTo(output[(int)end..]);
        secondRow[..rest].CopyTo(secondOutput[(int)end..]);
    }

    /// <summary>Writes both results of each sample past the caches, if lines begin at the same samples in both outputs.</summary>
    public static unsafe void MapBothStreamed<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        fixed (T* pinned = output, secondPinned = secondOutput)
        {
            int head = Streaming.Head(pinned, samples.Length);
            head = Streaming.Head(secondPinned, samples.Length) == head ? head : samples.Length;
            int end = head + ((samples.Length - head) / Vector512<T>.Count * Vector512<T>.Count);
            Samples<T> first = samples.Part(0, head), lines = samples.Part(head, end - head), last = samples.Part(end, samples.Length - end);
            MapBoth(step, in first, output, secondOutput);
            StreamVectors(step, in lines, (nuint)lines.Length, ref *(pinned + head), ref *(secondPinned + head));
            MapBoth(step, in last, output[end..], secondOutput[end..]);
        }

        Streaming.End();
    }

    /// <summary>
    /// Adds up the first results over samples that are a block, and writes the second result of each, past the caches if lines
    /// begin where rows do.
    /// </summary>
    public static unsafe double AddAndMapStreamed<TStep, T>(
        TStep step, in Samples<T> samples, bool isExact, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        fixed (T* pinned = output)
        {
            double sum = AddAndMap(step, in samples, isExact, Streaming.IsAligned(pinned), output);
            Streaming.End();
            return sum;
        }
    }

    /// <summary>Adds up the first results over samples that are a block, and writes the second result of each.</summary>
    public static double AddAndMap<TStep, T>(TStep step, in Samples<T> samples, bool isExact, bool isStreamed, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged =>
        IsUnrolled<TStep, T>()
            ? AddAndMapRows(step, in samples, isExact, isStreamed, output)
            : AddAndMapBatches(step, in samples, isExact, isStreamed, output);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MapVectors<TStep, T>(
        TStep step, in Samples<T> samples, nuint start, nuint end, ref T output, ref T secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        nuint i = start;
        do
        {
            Store(kernel.Run512(in inputs, i, out Vector512<T> second), false, ref output, i);
            Store(second, false, ref secondOutput, i);
            i += Count<T>();
        }
        while (i < end);
    }

    /// <summary>The same past the caches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void StreamVectors<TStep, T>(TStep step, in Samples<T> samples, nuint end, ref T output, ref T secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        for (nuint i = 0; i < end; i += Count<T>())
        {
            Store(kernel.Run512(in inputs, i, out Vector512<T> second), true, ref output, i);
            Store(second, true, ref secondOutput, i);
        }
    }

    /// <summary>As for a single result.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double AddAndMapRows<TStep, T>(TStep step, in Samples<T> samples, bool isExact, bool isStreamed, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        ref T target = ref MemoryMarshal.GetReference(output);
        BlockTotal sum = default;
        nuint i = 0, end = (nuint)samples.Length / Row<T>() * Row<T>();
        nuint pairs = !isExact && !isStreamed && IsStripTwoRows<T>() ? end / (2 * Row<T>()) * (2 * Row<T>()) : 0;
        if (i < pairs)
        {
            Vector512<T> made = Vector512<T>.Zero;
            do
            {
                Vector512<T> a = kernel.Run512(in inputs, 0, out Vector512<T> secondA);
                Vector512<T> b = kernel.Run512(in inputs, Count<T>(), out Vector512<T> secondB);
                Vector512<T> c = kernel.Run512(in inputs, 2 * Count<T>(), out Vector512<T> secondC);
                Vector512<T> d = kernel.Run512(in inputs, 3 * Count<T>(), out Vector512<T> secondD);
                Store(secondA, secondB, secondC, secondD, false, ref target);
                Vector512<T> first = (a + b) + (c + d);
                a = kernel.Run512(in inputs, 4 * Count<T>(), out secondA);
                b = kernel.Run512(in inputs, 5 * Count<T>(), out secondB);
                c = kernel.Run512(in inputs, 6 * Count<T>(), out secondC);
                d = kernel.Run512(in inputs, 7 * Count<T>(), out secondD);
                Store(secondA, secondB, secondC, secondD, false, ref Unsafe.Add(ref target, Row<T>()));
                sum.Add<T, Vector512<T>>(made);
                made = first + ((a + b) + (c + d));
                inputs.Advance(TStep.Inputs, 2 * Row<T>());
                target = ref Unsafe.Add(ref target, 2 * Row<T>());
                i += 2 * Row<T>();
            }
            while (i < pairs);

            sum.Add<T, Vector512<T>>(made);
        }

        while (i < end)
        {
            nuint stop = Math.Min(i + (nuint)Lanes.StripLength<T>(), end);
            Vector512<T> strip = Vector512<T>.Zero;
            for (; i < stop; i += Row<T>())
            {
                Vector512<T> a = kernel.Run512(in inputs, 0, out Vector512<T> secondA);
                Vector512<T> b = kernel.Run512(in inputs, Count<T>(), out Vector512<T> secondB);
                Vector512<T> c = kernel.Run512(in inputs, 2 * Count<T>(), out Vector512<T> secondC);
                Vector512<T> d = kernel.Run512(in inputs, 3 * Count<T>(), out Vector512<T> secondD);
                Store(secondA, secondB, secondC, secondD, isStreamed, ref target);
                inputs.Advance(TStep.Inputs, Row<T>());
                target = ref Unsafe.Add(ref target, Row<T>());
                if (isExact)
                {
                    sum.Add<T, Vector512<T>>(a);
                    sum.Add<T, Vector512<T>>(b);
                    sum.Add<T, Vector512<T>>(c);
                    sum.Add<T, Vector512<T>>(d);
                }
                else
                {
                    strip += (a + b) + (c + d);
                }
            }

            sum.Add<T, Vector512<T>>(strip);
        }

        return end == (nuint)samples.Length ? sum.Sum : AddAndMapTail(step, in samples, end, output, sum);
    }

    [SkipLocalsInit]
    private static unsafe double AddAndMapBatches<TStep, T>(
        TStep step, in Samples<T> samples, bool isExact, bool isStreamed, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        byte* room = stackalloc byte[Batch.Bytes<T>()];
        T* batch = Batch.Start<T>(room);
        ref T target = ref MemoryMarshal.GetReference(output);
        BlockTotal total = default;
        nuint end = (nuint)samples.Length / Row<T>() * Row<T>();
        for (nuint i = 0; i < end; i += Batch.Length)
        {
            nuint stop = Math.Min(i + Batch.Length, end);
            if (isStreamed)
            {
                StreamBatch(step, in samples, i, stop, batch - i, ref target);
            }
            else
            {
                MapBatch(step, in samples, i, stop, batch - i, ref target);
            }

            Batch.Prefetch(in samples, stop);
            AddBatch(batch, batch + (stop - i), isExact, ref total);
        }

        return end == (nuint)samples.Length ? total.Sum : AddAndMapTail(step, in samples, end, output, total);
    }

    /// <summary>Writes the results of a batch. Around a call the compiler would keep counters in memory.</summary>
    /// <param name="step">The step.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first sample of the batch.</param>
    /// <param name="stop">Behind the last sample of the batch, at least one vector further.</param>
    /// <param name="results">Where the first result of the sample 0 would be.</param>
    /// <param name="output">Where the second result of the sample 0 is.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static unsafe void MapBatch<TStep, T>(TStep step, in Samples<T> samples, nuint i, nuint stop, T* results, ref T output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        do
        {
            kernel.Run512(in inputs, i, out Vector512<T> second).Store(results + i);
            Store(second, false, ref output, i);
            i += Count<T>();
        }
        while (i < stop);
    }

    /// <summary>The same, with second results that go past the caches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static unsafe void StreamBatch<TStep, T>(TStep step, in Samples<T> samples, nuint i, nuint stop, T* results, ref T output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        do
        {
            kernel.Run512(in inputs, i, out Vector512<T> second).Store(results + i);
            Store(second, true, ref output, i);
            i += Count<T>();
        }
        while (i < stop);
    }

    /// <summary>
    /// Adds the first results of the last samples, less than a row, and writes the second ones; returns the sum over the block.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe double AddAndMapTail<TStep, T>(
        TStep step, in Samples<T> samples, nuint start, Span<T> output, BlockTotal total)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        // As for a single result.
        T* room = stackalloc T[Vector512<T>.Count + Lanes.RowLength<T>()];
        T* row = room + Vector512<T>.Count;
        nuint length = (nuint)samples.Length;
        nuint end = length / Count<T>() * Count<T>();
        ref T target = ref MemoryMarshal.GetReference(output);
        if (end == 0 || (end < length && samples.StartsWith(in target)))
        {
            Span<T> secondRow = stackalloc T[Lanes.RowLength<T>()];
            Tail(step, in samples, start, new(row, Lanes.RowLength<T>()), secondRow);
            secondRow[..(int)(length - start)].CopyTo(output[(int)start..]);
        }
        else
        {
            if (start < end)
            {
                MapBatch(step, in samples, start, end, row - start, ref target);
            }

            if (end < length)
            {
                MapBatch(step, in samples, length - Count<T>(), length, row - start, ref target);
            }
        }

        total.AddTail(new Span<T>(row, Lanes.RowLength<T>()), (int)(length - start));
        return total.Sum;
    }

    /// <summary>The results of the last samples, at most a row; behind them may be those of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Tail<TStep, T>(TStep step, in Samples<T> samples, nuint start, Span<T> results, Span<T> secondResults)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        Span<T> buffer = stackalloc T[samples.Inputs * Lanes.RowLength<T>()];
        Samples<T> tail = samples.Tail(start, buffer);
        TStep kernel = step;
        nuint rest = (nuint)samples.Length - start;
        for (nuint i = 0; i < rest; i += Count<T>())
        {
            kernel.Run512(in tail, i, out Vector512<T> second).StoreUnsafe(ref results[0], i);
            second.StoreUnsafe(ref secondResults[0], i);
        }
    }
}
