using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>Loops over steps with any number of results, which go through memory.</content>
internal static partial class Engine512
{
    /// <summary>Adds up the first results over samples that are a block, and writes the others of each.</summary>
    /// <param name="step">The step.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="isExact">Whether each group is added to the lanes by itself.</param>
    /// <param name="outputs">Where results are written.</param>
    /// <param name="totals">The sums of the results that come before those.</param>
    public static void AddSeveral<TStep, T>(
        TStep step, in Samples<T> samples, bool isExact, in Outputs<T> outputs, Span<BlockTotal> totals)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        nuint end = (nuint)samples.Length / Row<T>() * Row<T>();
        AddSeveralRows(step, in samples, end, isExact, in outputs, totals);
        if (end < (nuint)samples.Length)
        {
            AddSeveralTail(step, in samples, in outputs, end, totals);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSeveralRows<TStep, T>(
        TStep step, in Samples<T> samples, nuint end, bool isExact, in Outputs<T> outputs, Span<BlockTotal> totals)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        TStep kernel = step;
        Samples<T> inputs = samples;
        int sums = totals.Length, perRow = PerRow<T>(), perGroup = perRow / 4;
        Span<Vector512<T>> rows = stackalloc Vector512<T>[sums * perRow];
        Span<Vector512<T>> strips = stackalloc Vector512<T>[sums * perGroup];
        Span<Vector512<T>> results = stackalloc Vector512<T>[sums + outputs.Count];
        for (nuint i = 0; i < end;)
        {
            strips.Clear();
            for (nuint strip = Math.Min(i + (nuint)Lanes.StripLength<T>(), end); i < strip;)
            {
                for (int k = 0; k < perRow; k++, i += Count<T>())
                {
                    kernel.Run512(in inputs, i, results);
                    for (int s = 0; s < sums; s++)
                    {
                        rows[(s * perRow) + k] = results[s];
                    }

                    for (int o = 0; o < outputs.Count; o++)
                    {
                        results[sums + o].StoreUnsafe(ref MemoryMarshal.GetReference(outputs[o]), i);
                    }
                }

                for (int s = 0; s < sums; s++)
                {
                    Span<Vector512<T>> row = rows.Slice(s * perRow, perRow);
                    if (isExact)
                    {
                        totals[s].AddRow<T, Vector512<T>>(row);
                    }
                    else
                    {
                        AddRow<T>(row, strips.Slice(s * perGroup, perGroup));
                    }
                }
            }

            for (int s = 0; s < sums; s++)
            {
                totals[s].Add<T, Vector512<T>>(strips.Slice(s * perGroup, perGroup));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSeveralTail<TStep, T>(
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

    /// <summary>Adds a row to the strip.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow<T>(ReadOnlySpan<Vector512<T>> row, Span<Vector512<T>> strip)
        where T : unmanaged
    {
        // A group of the row is as long as the strip.
        int group = strip.Length;
        for (int v = 0; v < group; v++)
        {
            strip[v] += (row[v] + row[v + group]) + (row[v + (2 * group)] + row[v + (3 * group)]);
        }
    }
}
