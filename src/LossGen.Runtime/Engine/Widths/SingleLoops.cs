using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Loops over steps with one result.</content>
internal static partial class Engine512
{
    /// <summary>Writes the result of each sample.</summary>
    public static void Map<TStep, T>(TStep step, in Samples<T> samples, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        nuint end = (nuint)samples.Length / Count<T>() * Count<T>();
        MapVectors(step, in samples, end, ref MemoryMarshal.GetReference(output));
        int rest = samples.Length - (int)end;
        if (rest > 0)
        {
            Span<T> row = stackalloc T[Lanes.RowLength<T>()];
            Tail(step, in samples, end, row);
            row[..rest].CopyTo(output[(int)end..]);
        }
    }

    /// <summary>Adds up the results over the samples.</summary>
    public static double Sum<TStep, T>(TStep step, in Samples<T> samples)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        double sum = 0;
        for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
        {
            nuint start = Lanes.BlockStart(block), stop = Lanes.BlockEnd(block, samples.Length);
            nuint end = start + ((stop - start) / Row<T>() * Row<T>());
            BlockTotal total = default;
            SumRows(step, in samples, start, end, ref total);
            if (end < stop)
            {
                AddTail(step, in samples, end, ref total);
            }

            sum += total.Sum;
        }

        return sum;
    }

    // The loops are methods of their own: what the compiler finds out about common subexpressions is limited for each method.
    // Copies of step and samples are in registers.

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MapVectors<TStep, T>(TStep step, in Samples<T> samples, nuint end, ref T output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        for (nuint i = 0; i < end; i += Count<T>())
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
                    a += kernel.Run512(in inputs, i);
                    b += kernel.Run512(in inputs, i + Count<T>());
                    c += kernel.Run512(in inputs, i + (2 * Count<T>()));
                    d += kernel.Run512(in inputs, i + (3 * Count<T>()));
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
                        lanes[k] += kernel.Run512(in inputs, i);
                        i += Count<T>();
                    }
                    while (++k < lanes.Length);
                }
                while (i < fold);

                total.Add<T>(lanes);
            }
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
