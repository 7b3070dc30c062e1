using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Loops over steps with two results.</content>
internal static partial class Engine512
{
    /// <summary>Writes both results of each sample.</summary>
    public static void MapBoth<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        nuint end = (nuint)samples.Length / Count<T>() * Count<T>();
        MapVectors(step, in samples, end, ref MemoryMarshal.GetReference(output), ref MemoryMarshal.GetReference(secondOutput));
        int rest = samples.Length - (int)end;
        if (rest > 0)
        {
            Span<T> row = stackalloc T[Lanes.RowLength<T>()];
            Span<T> secondRow = stackalloc T[Lanes.RowLength<T>()];
            Tail(step, in samples, end, row, secondRow);
            row[..rest].CopyTo(output[(int)end..]);
            secondRow[..rest].CopyTo(secondOutput[(int)end..]);
        }
    }

    /// <summary>Adds up the first results over the samples, and writes the second result of each.</summary>
    public static double SumAndMap<TStep, T>(TStep step, in Samples<T> samples, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        double sum = 0;
        for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
        {
            nuint start = Lanes.BlockStart(block), stop = Lanes.BlockEnd(block, samples.Length);
            nuint end = start + ((stop - start) / Row<T>() * Row<T>());
            BlockTotal total = default;
            SumAndMapRows(step, in samples, start, end, ref MemoryMarshal.GetReference(output), ref total);
            if (end < stop)
            {
                AddAndMapTail(step, in samples, end, output, ref total);
            }

            sum += total.Sum;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MapVectors<TStep, T>(TStep step, in Samples<T> samples, nuint end, ref T output, ref T secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        for (nuint i = 0; i < end; i += Count<T>())
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
        bool isUnrolled = TStep.IsShort && Row<T>() == 4 * Count<T>();
        Span<Vector512<T>> lanes = isUnrolled ? default : stackalloc Vector512<T>[(int)(Row<T>() / Count<T>())];
        for (nuint i = start; i < end;)
        {
            nuint fold = Math.Min(i + (nuint)Lanes.FoldLength<T>(), end);
            if (isUnrolled)
            {
                Vector512<T> a = Vector512<T>.Zero, b = a, c = a, d = a;
                for (; i < fold; i += Row<T>())
                {
                    a += kernel.Run512(in inputs, i, out Vector512<T> second);
                    second.StoreUnsafe(ref output, i);
                    b += kernel.Run512(in inputs, i + Count<T>(), out second);
                    second.StoreUnsafe(ref output, i + Count<T>());
                    c += kernel.Run512(in inputs, i + (2 * Count<T>()), out second);
                    second.StoreUnsafe(ref output, i + (2 * Count<T>()));
                    d += kernel.Run512(in inputs, i + (3 * Count<T>()), out second);
                    second.StoreUnsafe(ref output, i + (3 * Count<T>()));
                }

                total.Add<T, Vector512<T>>(a, b, c, d);
            }
            else
            {
                lanes.Clear();
                do
                {
                    int k = 0;
                    do
                    {
                        lanes[k] += kernel.Run512(in inputs, i, out Vector512<T> second);
                        second.StoreUnsafe(ref output, i);
                        i += Count<T>();
                    }
                    while (++k < lanes.Length);
                }
                while (i < fold);

                total.Add<T>(lanes);
            }
        }
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
