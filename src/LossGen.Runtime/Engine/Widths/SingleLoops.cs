using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Loops over steps with one result.</content>
internal static partial class Engine512
{
    /// <summary>Writes the results of samples, from one to before another.</summary>
    public static void Map<TStep, T>(TStep step, in Samples<T> samples, nuint start, nuint stop, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        nuint end = start + ((stop - start) / Count<T>() * Count<T>());
        MapVectors(step, in samples, start, end, ref MemoryMarshal.GetReference(output));
        if (end < stop)
        {
            Span<T> row = stackalloc T[Lanes.RowLength<T>()];
            Tail(step, in samples, end, row);
            row[..(int)(stop - end)].CopyTo(output[(int)end..]);
        }
    }

    /// <summary>Adds up the results over the samples of a block.</summary>
    public static double SumBlock<TStep, T>(TStep step, in Samples<T> samples, int block)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        nuint start = Lanes.BlockStart(block), stop = Lanes.BlockEnd(block, samples.Length);
        nuint end = start + ((stop - start) / Row<T>() * Row<T>());
        BlockTotal total = default;
        SumRows(step, in samples, start, end, ref total);
        if (end < stop)
        {
            AddTail(step, in samples, end, ref total);
        }

        return total.Sum;
    }

    // The loops are methods of their own: what the compiler finds out about common subexpressions is limited for each method.
    // Copies of step and samples are in registers.

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MapVectors<TStep, T>(TStep step, in Samples<T> samples, nuint start, nuint end, ref T output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        for (nuint i = start; i < end; i += Count<T>())
        {
            kernel.Run512(in inputs, i).StoreUnsafe(ref output, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumRows<TStep, T>(TStep step, in Samples<T> samples, nuint start, nuint end, ref BlockTotal total)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        bool isExact = Lanes.IsExact<T>(inputs.Length);
        BlockTotal sum = total;
        if (TStep.IsShort && Row<T>() == 4 * Count<T>())
        {
            for (nuint i = start; i < end;)
            {
                nuint stop = Math.Min(i + (nuint)Lanes.StripLength<T>(), end);
                Vector512<T> strip = Vector512<T>.Zero;
                for (; i < stop; i += Row<T>())
                {
                    Vector512<T> a = kernel.Run512(in inputs, i);
                    Vector512<T> b = kernel.Run512(in inputs, i + Count<T>());
                    Vector512<T> c = kernel.Run512(in inputs, i + (2 * Count<T>()));
                    Vector512<T> d = kernel.Run512(in inputs, i + (3 * Count<T>()));
                    if (isExact)
                    {
                        sum.AddRow<T, Vector512<T>>(a, b, c, d);
                    }
                    else
                    {
                        strip += (a + b) + (c + d);
                    }
                }

                sum.AddStrip<T, Vector512<T>>(strip);
            }
        }
        else
        {
            Span<Vector512<T>> row = stackalloc Vector512<T>[PerRow<T>()];
            Span<Vector512<T>> strip = stackalloc Vector512<T>[PerRow<T>() / 4];
            for (nuint i = start; i < end;)
            {
                nuint stop = Math.Min(i + (nuint)Lanes.StripLength<T>(), end);
                strip.Clear();
                do
                {
                    int k = 0;
                    do
                    {
                        row[k] = kernel.Run512(in inputs, i);
                        i += Count<T>();
                    }
                    while (++k < row.Length);
                    AddRow<T>(row, strip, isExact, ref sum);
                }
                while (i < stop);

                sum.AddStrip<T, Vector512<T>>(strip);
            }
        }

        total = sum;
    }

    /// <summary>Adds a row to the strip, or to the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow<T>(ReadOnlySpan<Vector512<T>> row, Span<Vector512<T>> strip, bool isExact, ref BlockTotal total)
        where T : unmanaged
    {
        if (isExact)
        {
            total.AddRow<T, Vector512<T>>(row);
            return;
        }

        // A group of the row is as long as the strip.
        int group = strip.Length;
        for (int v = 0; v < group; v++)
        {
            strip[v] += (row[v] + row[v + group]) + (row[v + (2 * group)] + row[v + (3 * group)]);
        }
    }

    private static void AddTail<TStep, T>(TStep step, in Samples<T> samples, nuint start, ref BlockTotal total)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        Span<T> results = stackalloc T[Lanes.RowLength<T>()];
        Tail(step, in samples, start, results);
        total.AddTail(results, samples.Length - (int)start);
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

    /// <summary>The results of the last samples, at most a row; behind them may be those of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
