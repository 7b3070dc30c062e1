using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Loops over steps with any number of results, which go through memory.</content>
internal static partial class Engine512
{
    /// <summary>Adds up the first results over the samples of a block, and writes the others of each.</summary>
    /// <param name="step">The step.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="outputs">Where results are written.</param>
    /// <param name="block">The number of the block.</param>
    /// <param name="sums">Receives the sums of the results that come before those.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SeveralBlock<TStep, T>(
        TStep step, in Samples<T> samples, in Outputs<T> outputs, int block, Span<double> sums)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        bool isExact = Lanes.IsExact<T>(inputs.Length);
        int perRow = PerRow<T>(), perGroup = perRow / 4;
        nuint start = Lanes.BlockStart(block), stop = Lanes.BlockEnd(block, inputs.Length);
        nuint end = start + ((stop - start) / Row<T>() * Row<T>());
        Span<BlockTotal> totals = stackalloc BlockTotal[sums.Length];
        Span<Vector512<T>> rows = stackalloc Vector512<T>[sums.Length * perRow];
        Span<Vector512<T>> strips = stackalloc Vector512<T>[sums.Length * perGroup];
        Span<Vector512<T>> results = stackalloc Vector512<T>[sums.Length + outputs.Count];
        totals.Clear();
        for (nuint i = start; i < end;)
        {
            strips.Clear();
            for (nuint strip = Math.Min(i + (nuint)Lanes.StripLength<T>(), end); i < strip;)
            {
                for (int k = 0; k < perRow; k++, i += Count<T>())
                {
                    kernel.Run512(in inputs, i, results);
                    for (int s = 0; s < sums.Length; s++)
                    {
                        rows[(s * perRow) + k] = results[s];
                    }

                    for (int o = 0; o < outputs.Count; o++)
                    {
                        results[sums.Length + o].StoreUnsafe(ref MemoryMarshal.GetReference(outputs[o]), i);
                    }
                }

                for (int s = 0; s < sums.Length; s++)
                {
                    AddRow<T>(rows.Slice(s * perRow, perRow), strips.Slice(s * perGroup, perGroup), isExact, ref totals[s]);
                }
            }

            for (int s = 0; s < sums.Length; s++)
            {
                totals[s].AddStrip<T, Vector512<T>>(strips.Slice(s * perGroup, perGroup));
            }
        }

        if (end < stop)
        {
            SeveralTail(step, in samples, in outputs, end, totals);
        }

        for (int s = 0; s < sums.Length; s++)
        {
            sums[s] = totals[s].Sum;
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
