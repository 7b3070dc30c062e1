using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Loops over steps with any number of results, which go through memory.</content>
internal static partial class Engine512
{
    /// <summary>Adds up the first results over the samples, and writes the others of each.</summary>
    /// <param name="step">The step.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="outputs">Where results are written.</param>
    /// <param name="sums">Receives the sums of the results that come before those.</param>
    public static void Several<TStep, T>(TStep step, in Samples<T> samples, in Outputs<T> outputs, Span<double> sums)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        sums.Clear();
        for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
        {
            SeveralBlock(step, in samples, in outputs, Lanes.BlockStart(block), Lanes.BlockEnd(block, samples.Length), sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SeveralBlock<TStep, T>(
        TStep step, in Samples<T> samples, in Outputs<T> outputs, nuint start, nuint stop, Span<double> sums)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        int perRow = Lanes.RowLength<T>() / Vector512<T>.Count;
        nuint row = (nuint)Lanes.RowLength<T>();
        nuint end = start + ((stop - start) / row * row);
        Span<BlockTotal> totals = stackalloc BlockTotal[sums.Length];
        Span<Vector512<T>> lanes = stackalloc Vector512<T>[sums.Length * perRow];
        Span<Vector512<T>> results = stackalloc Vector512<T>[sums.Length + outputs.Count];
        for (nuint i = start; i < end;)
        {
            lanes.Clear();
            for (nuint fold = Math.Min(i + (nuint)Lanes.FoldLength<T>(), end); i < fold;)
            {
                for (int k = 0; k < perRow; k++, i += (nuint)Vector512<T>.Count)
                {
                    kernel.Run512(in inputs, i, results);
                    for (int s = 0; s < sums.Length; s++)
                    {
                        lanes[(s * perRow) + k] += results[s];
                    }

                    for (int o = 0; o < outputs.Count; o++)
                    {
                        results[sums.Length + o].StoreUnsafe(ref MemoryMarshal.GetReference(outputs[o]), i);
                    }
                }
            }

            for (int s = 0; s < sums.Length; s++)
            {
                totals[s].Add<T>(lanes.Slice(s * perRow, perRow));
            }
        }

        if (end < stop)
        {
            SeveralTail(step, in samples, in outputs, end, totals);
        }

        for (int s = 0; s < sums.Length; s++)
        {
            sums[s] += totals[s].Sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SeveralTail<TStep, T>(
        TStep step, in Samples<T> samples, in Outputs<T> outputs, nuint start, Span<BlockTotal> totals)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        int row = Lanes.RowLength<T>();
        int rest = samples.Length - (int)start;
        Span<T> buffer = stackalloc T[samples.Inputs * row];
        Samples<T> tail = samples.Tail(start, buffer);
        TStep kernel = step;
        Span<Vector512<T>> results = stackalloc Vector512<T>[totals.Length + outputs.Count];
        Span<T> rows = stackalloc T[results.Length * row];
        for (int i = 0; i < rest; i += Vector512<T>.Count)
        {
            kernel.Run512(in tail, (nuint)i, results);
            for (int r = 0; r < results.Length; r++)
            {
                results[r].CopyTo(rows[((r * row) + i)..]);
            }
        }

        for (int s = 0; s < totals.Length; s++)
        {
            totals[s].AddTail(rows.Slice(s * row, row), rest);
        }

        for (int o = 0; o < outputs.Count; o++)
        {
            rows.Slice((totals.Length + o) * row, rest).CopyTo(outputs[o][(int)start..]);
        }
    }
}
