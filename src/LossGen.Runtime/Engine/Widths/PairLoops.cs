using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Loops over steps with two results.</content>
internal static partial class Engine512
{
    /// <summary>Writes both results of each sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MapBoth<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        ref T first = ref MemoryMarshal.GetReference(output);
        ref T second = ref MemoryMarshal.GetReference(secondOutput);
        nuint end = (nuint)inputs.Length / Count<T>() * Count<T>();
        for (nuint i = 0; i < end; i += Count<T>())
        {
            Vector512<T> result = kernel.Run512(in inputs, i, out Vector512<T> secondResult);
            result.StoreUnsafe(ref first, i);
            secondResult.StoreUnsafe(ref second, i);
        }

        int rest = inputs.Length - (int)end;
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
            sum += SumAndMapBlock(step, in samples, output, Lanes.BlockStart(block), Lanes.BlockEnd(block, samples.Length));
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumAndMapBlock<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, nuint start, nuint stop)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        ref T first = ref MemoryMarshal.GetReference(output);
        BlockTotal total = default;
        nuint end = start + ((stop - start) / Row<T>() * Row<T>());
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
                    second.StoreUnsafe(ref first, i);
                    b += kernel.Run512(in inputs, i + Count<T>(), out second);
                    second.StoreUnsafe(ref first, i + Count<T>());
                    c += kernel.Run512(in inputs, i + (2 * Count<T>()), out second);
                    second.StoreUnsafe(ref first, i + (2 * Count<T>()));
                    d += kernel.Run512(in inputs, i + (3 * Count<T>()), out second);
                    second.StoreUnsafe(ref first, i + (3 * Count<T>()));
                }

                total.Add<T, Vector512<T>>(a, b, c, d);
            }
            else
            {
                lanes.Clear();
                while (i < fold)
                {
                    for (int k = 0; k < lanes.Length; k++, i += Count<T>())
                    {
                        lanes[k] += kernel.Run512(in inputs, i, out Vector512<T> second);
                        second.StoreUnsafe(ref first, i);
                    }
                }

                total.Add<T>(lanes);
            }
        }

        if (end < stop)
        {
            int rest = (int)(stop - end);
            Span<T> results = stackalloc T[Lanes.RowLength<T>()];
            Span<T> secondResults = stackalloc T[Lanes.RowLength<T>()];
            Tail(step, in samples, end, results, secondResults);
            secondResults[..rest].CopyTo(output[(int)end..]);
            total.AddTail(results, rest);
        }

        return total.Sum;
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
