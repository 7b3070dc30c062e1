using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>Loops over steps with one result.</content>
internal static partial class Engine512
{
    /// <summary>Writes the result of each sample.</summary>
    public static void Map<TStep, T>(TStep step, in Samples<T> samples, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        nuint end = (nuint)samples.Length / Count<T>() * Count<T>();
        nuint rows = IsUnrolled<TStep, T>() ? end / Row<T>() * Row<T>() : 0;
        ref T target = ref MemoryMarshal.GetReference(output);
        if (rows > 0)
        {
            MapRows(step, in samples, rows, ref target);
        }

        if (rows < end)
        {
            MapVectors(step, in samples, rows, end, ref target);
        }

        if (end < (nuint)samples.Length)
        {
            MapTail(step, in samples, end, output);
        }
    }

    /// <summary>Writes the result of each sample past the caches.</summary>
    public static unsafe void MapStreamed<TStep, T>(TStep step, in Samples<T> samples, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        fixed (T* pinned = output)
        {
            int head = Streaming.Head(pinned, samples.Length);
            int end = head + ((samples.Length - head) / Vector512<T>.Count * Vector512<T>.Count);
            Samples<T> first = samples.Part(0, head), lines = samples.Part(head, end - head), last = samples.Part(end, samples.Length - end);
            Map(step, in first, output);
            StreamVectors(step, in lines, (nuint)lines.Length, ref *(pinned + head));
            Map(step, in last, output[end..]);
        }

        Streaming.End();
    }

    /// <summary>Adds up the results over samples that are a block.</summary>
    public static double Add<TStep, T>(TStep step, in Samples<T> samples, bool isExact)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged =>
        IsUnrolled<TStep, T>() ? AddRows(step, in samples, isExact) : AddBatches(step, in samples, isExact);

    // The loops are methods of their own: what the compiler finds out about common subexpressions is limited for each method.
    // Copies of step and samples are in registers.

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MapVectors<TStep, T>(TStep step, in Samples<T> samples, nuint start, nuint end, ref T output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        // With nothing but a vector in the loop the compiler keeps counters in registers, and constants if the loop is known to run.
        TStep kernel = step;
        Samples<T> inputs = samples;
        nuint i = start;
        do
        {
            Store(kernel.Run512(in inputs, i), false, ref output, i);
            i += Count<T>();
        }
        while (i < end);
    }

    /// <summary>
    /// The same with a step so short that there can be four copies of it. Beside those of a long step the compiler, which
    /// inlines only so much into one method, would leave calls in the loop above, even where this one never runs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MapRows<TStep, T>(TStep step, in Samples<T> samples, nuint end, ref T output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;

        ref T target = ref output;

        // Here too the loop is known to run.
        nuint i = 0;
        do
        {
            Vector512<T> a = kernel.Run512(in inputs, 0);
            Vector512<T> b = kernel.Run512(in inputs, Count<T>());
            Vector512<T> c = kernel.Run512(in inputs, 2 * Count<T>());
            Vector512<T> d = kernel.Run512(in inputs, 3 * Count<T>());
            Store(a, b, c, d, false, ref target);
            inputs.Advance(TStep.Inputs, Row<T>());
            target = ref Unsafe.Add(ref target, Row<T>());
            i += Row<T>();
        }
        while (i < end);
    }

    /// <summary>The same past the caches; a method of its own, as few calls need it and compiling it takes time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void StreamVectors<TStep, T>(TStep step, in Samples<T> samples, nuint end, ref T output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        for (nuint i = 0; i < end; i += Count<T>())
        {
            Store(kernel.Run512(in inputs, i), true, ref output, i);
        }
    }

    /// <summary>
    /// Adds rows in registers, with a step so short that there can be eight copies of it. The sum is a result rather than an output,
    /// which would be stored, and loaded before it is there.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double AddRows<TStep, T>(TStep step, in Samples<T> samples, bool isExact)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        BlockTotal sum = default;
        nuint i = 0, end = (nuint)samples.Length / Row<T>() * Row<T>();
        nuint pairs = !isExact && IsStripTwoRows<T>() ? end / (2 * Row<T>()) * (2 * Row<T>()) : 0;
        if (i < pairs)
        {
            // A strip is widened and added while the next is made, so that nothing waits for what has just begun.
            Vector512<T> made = Vector512<T>.Zero;
            do
            {
                Vector512<T> first = (kernel.Run512(in inputs, 0) + kernel.Run512(in inputs, Count<T>()))
                    + (kernel.Run512(in inputs, 2 * Count<T>()) + kernel.Run512(in inputs, 3 * Count<T>()));
                Vector512<T> second = (kernel.Run512(in inputs, 4 * Count<T>()) + kernel.Run512(in inputs, 5 * Count<T>()))
                    + (kernel.Run512(in inputs, 6 * Count<T>()) + kernel.Run512(in inputs, 7 * Count<T>()));
                sum.Add<T, Vector512<T>>(made);
                made = first + second;
                inputs.Advance(TStep.Inputs, 2 * Row<T>());
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
                Vector512<T> a = kernel.Run512(in inputs, 0);
                Vector512<T> b = kernel.Run512(in inputs, Count<T>());
                Vector512<T> c = kernel.Run512(in inputs, 2 * Count<T>());
                Vector512<T> d = kernel.Run512(in inputs, 3 * Count<T>());
                inputs.Advance(TStep.Inputs, Row<T>());
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

        return end == (nuint)samples.Length ? sum.Sum : AddTail(step, in samples, end, sum);
    }

    /// <summary>Adds rows by way of a buffer.</summary>
    [SkipLocalsInit]
    private static unsafe double AddBatches<TStep, T>(TStep step, in Samples<T> samples, bool isExact)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        byte* room = stackalloc byte[Batch.Bytes<T>()];
        T* batch = Batch.Start<T>(room);
        BlockTotal total = default;
        nuint end = (nuint)samples.Length / Row<T>() * Row<T>();
        for (nuint i = 0; i < end; i += Batch.Length)
        {
            nuint stop = Math.Min(i + Batch.Length, end);
            MapBatch(step, in samples, i, stop, batch - i);
            Batch.Prefetch(in samples, stop);
            AddBatch(batch, batch + (stop - i), isExact, ref total);
        }

        return end == (nuint)samples.Length ? total.Sum : AddTail(step, in samples, end, total);
    }

    /// <summary>Writes the results of a batch. Around a call the compiler would keep counters in memory.</summary>
    /// <param name="step">The step.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="i">The first sample of the batch.</param>
    /// <param name="stop">Behind the last sample of the batch, at least one vector further.</param>
    /// <param name="results">Where the result of the sample 0 would be.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static unsafe void MapBatch<TStep, T>(TStep step, in Samples<T> samples, nuint i, nuint stop, T* results)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        do
        {
            kernel.Run512(in inputs, i).Store(results + i);
            i += Count<T>();
        }
        while (i < stop);
    }

    /// <summary>Writes the results of the last samples, less than a vector: the last vector there is, some of it once more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapTail<TStep, T>(TStep step, in Samples<T> samples, nuint start, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        nuint length = (nuint)samples.Length;
        ref T target = ref MemoryMarshal.GetReference(output);
        if (start > 0 && !samples.StartsWith(in target))
        {
            MapVectors(step, in samples, length - Count<T>(), length, ref target);
            return;
        }

        Span<T> row = stackalloc T[Lanes.RowLength<T>()];
        Tail(step, in samples, start, row);
        row[..(int)(length - start)].CopyTo(output[(int)start..]);
    }

    /// <summary>Adds the results of the last samples, less than a row, and returns the sum over the block.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe double AddTail<TStep, T>(TStep step, in Samples<T> samples, nuint start, BlockTotal total)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        // The last vector there is begins before the row if less than a vector is left.
        T* room = stackalloc T[Vector512<T>.Count + Lanes.RowLength<T>()];
        T* row = room + Vector512<T>.Count;
        nuint length = (nuint)samples.Length;
        nuint end = length / Count<T>() * Count<T>();
        if (start < end)
        {
            MapBatch(step, in samples, start, end, row - start);
        }

        if (end == 0)
        {
            Tail(step, in samples, start, new(row, Lanes.RowLength<T>()));
        }
        else if (end < length)
        {
            MapBatch(step, in samples, length - Count<T>(), length, row - start);
        }

        total.AddTail(new Span<T>(row, Lanes.RowLength<T>()), (int)(length - start));
        return total.Sum;
    }

    /// <summary>Stores a vector, past the caches if the output is pinned and a line begins there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Store<T>(Vector512<T> result, bool isStreamed, ref T output, nuint i)
        where T : unmanaged
    {
        if (isStreamed)
        {
            result.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref output) + i);
        }
        else
        {
            result.StoreUnsafe(ref output, i);
        }
    }

    /// <summary>Stores the vectors of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Vector512<T> a, Vector512<T> b, Vector512<T> c, Vector512<T> d, bool isStreamed, ref T output)
        where T : unmanaged
    {
        Store(a, isStreamed, ref output, 0);
        Store(b, isStreamed, ref output, Count<T>());
        Store(c, isStreamed, ref output, 2 * Count<T>());
        Store(d, isStreamed, ref output, 3 * Count<T>());
    }

    // Methods rather than locals: what is inlined this early, the compiler adds to the addresses of loads at no cost.

    /// <summary>The number of samples of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Count<T>()
        where T : unmanaged => (nuint)Vector512<T>.Count;

    /// <summary>The number of samples of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Row<T>()
        where T : unmanaged => (nuint)Lanes.RowLength<T>();

    /// <summary>The number of vectors that make up a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PerRow<T>()
        where T : unmanaged => Lanes.RowLength<T>() / Vector512<T>.Count;

    /// <summary>Whether a strip is short enough to be added without a loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsStripTwoRows<T>()
        where T : unmanaged => Lanes.StripLength<T>() == 2 * Lanes.RowLength<T>();

    /// <summary>Whether rows are added in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUnrolled<TStep, T>()
        where TStep : struct, IKernel
        where T : unmanaged => TStep.IsShort && PerRow<T>() == 4;

    /// <summary>The results of the last samples, at most a row; behind them may be those of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Tail<TStep, T>(TStep step, in Samples<T> samples, nuint start, Span<T> results)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        Span<T> buffer = stackalloc T[samples.Inputs * Lanes.RowLength<T>()];
        Samples<T> tail = samples.Tail(start, buffer);
        TStep kernel = step;
        nuint rest = (nuint)samples.Length - start;
        for (nuint i = 0; i < rest; i += Count<T>())
        {
            kernel.Run512(in tail, i).StoreUnsafe(ref results[0], i);
        }
    }
}
