using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Loops over steps with two results.</content>
internal static partial class Engine512
{
    /// <summary>Writes both results of samples, from one to before another.</summary>
    public static void MapBoth<TStep, T>(
        TStep step, in Samples<T> samples, nuint start, nuint stop, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        nuint end = start + ((stop - start) / Count<T>() * Count<T>());
        MapVectors(step, in samples, start, end, ref MemoryMarshal.GetReference(output), ref MemoryMarshal.GetReference(secondOutput));
        if (end < stop)
        {
            Span<T> row = stackalloc T[Lanes.RowLength<T>()];
            Span<T> secondRow = stackalloc T[Lanes.RowLength<T>()];
            Tail(step, in samples, end, row, secondRow);
            row[..(int)(stop - end)].CopyTo(output[(int)end..]);
            secondRow[..(int)(stop - end)].CopyTo(secondOutput[(int)end..]);
        }
    }

    /// <summary>Adds up the first results over the samples of a block, and writes the second result of each.</summary>
    public static double SumAndMapBlock<TStep, T>(TStep step, in Samples<T> samples, int block, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        nuint start = Lanes.BlockStart(block), stop = Lanes.BlockEnd(block, samples.Length);
        nuint end = start + ((stop - start) / Row<T>() * Row<T>());
        BlockTotal total = default;
        SumAndMapRows(step, in samples, start, end, ref MemoryMarshal.GetReference(output), ref total);
        if (end < stop)
        {
            AddAndMapTail(step, in samples, end, output, ref total);
        }

        return total.Sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MapVectors<TStep, T>(
        TStep step, in Samples<T> samples, nuint start, nuint end, ref T output, ref T secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        for (nuint i = start; i < end; i += Count<T>())
        {
            Vector512<T> result = kernel.Run512(in inputs, i, out Vector512<T> second);
            result.StoreUnsafe(ref output, i);
            second.StoreUnsafe(ref secondOutput, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumAndMapRows<TStep, T>(
        TStep step, in Samples<T> samples, nuint start, nuint end, ref T output, ref BlockTotal total)
        where TStep : struct, IPairStep<T>
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
                    Vector512<T> a = kernel.Run512(in inputs, i, out Vector512<T> second);
                    second.StoreUnsafe(ref output, i);
                    Vector512<T> b = kernel.Run512(in inputs, i + Count<T>(), out second);
                    second.StoreUnsafe(ref output, i + Count<T>());
                    Vector512<T> c = kernel.Run512(in inputs, i + (2 * Count<T>()), out second);
                    second.StoreUnsafe(ref output, i + (2 * Count<T>()));
                    Vector512<T> d = kernel.Run512(in inputs, i + (3 * Count<T>()), out second);
                    second.StoreUnsafe(ref output, i + (3 * Count<T>()));
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
                        row[k] = kernel.Run512(in inputs, i, out Vector512<T> second);
                        second.StoreUnsafe(ref output, i);
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

    private static void AddAndMapTail<TStep, T>(
        TStep step, in Samples<T> samples, nuint start, Span<T> output, ref BlockTotal total)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        int rest = samples.Length - (int)start;
        Span<T> results = stackalloc T[Lanes.RowLength<T>()];
        Span<T> secondResults = stackalloc T[Lanes.RowLength<T>()];
        Tail(step, in samples, start, results, secondResults);
        secondResults[..rest].CopyTo(output[(int)start..]);
        total.AddTail(results, rest);
    }

    /// <summary>The results of the last samples, at most a row; behind them may be those of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
