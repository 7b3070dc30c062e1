using System;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <content>A block of the samples, and all of them.</content>
internal static partial class Engine512
{
    /// <summary>Writes the results for a block.</summary>
    public static void MapBlock<TStep, T>(TStep step, in Samples<T> samples, int block, bool isStreamed, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        Samples<T> part = samples.Block(block);
        Span<T> target = output.Slice(Lanes.BlockStart(block), part.Length);
        if (isStreamed)
        {
            MapStreamed(step, in part, target);
        }
        else
        {
            Map(step, in part, target);
        }
    }

    /// <summary>Writes both results for a block.</summary>
    public static void MapBothBlock<TStep, T>(
        TStep step, in Samples<T> samples, int block, bool isStreamed, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        Samples<T> part = samples.Block(block);
        Span<T> target = output.Slice(Lanes.BlockStart(block), part.Length);
        Span<T> secondTarget = secondOutput.Slice(Lanes.BlockStart(block), part.Length);
        if (isStreamed)
        {
            MapBothStreamed(step, in part, target, secondTarget);
        }
        else
        {
            MapBoth(step, in part, target, secondTarget);
        }
    }

    /// <summary>Adds up the results over a block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double SumBlock<TStep, T>(TStep step, in Samples<T> samples, int block)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        Samples<T> part = samples.Block(block);
        return Add(step, in part, Lanes.IsExact<T>(samples.Length));
    }

    /// <summary>Adds up the first results over a block, and writes the second ones.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double SumAndMapBlock<TStep, T>(TStep step, in Samples<T> samples, int block, bool isStreamed, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        Samples<T> part = samples.Block(block);
        Span<T> target = output.Slice(Lanes.BlockStart(block), part.Length);
        bool isExact = Lanes.IsExact<T>(samples.Length);
        return isStreamed
            ? AddAndMapStreamed(step, in part, isExact, target)
            : AddAndMap(step, in part, isExact, false, target);
    }

    /// <summary>Adds up the first results over a block, and writes the others.</summary>
    public static void SeveralBlock<TStep, T>(TStep step, in Samples<T> samples, int block, in Outputs<T> outputs, Span<double> sums)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        Samples<T> part = samples.Block(block);
        Outputs<T> targets = outputs.Part(Lanes.BlockStart(block), part.Length);
        Span<BlockTotal> totals = stackalloc BlockTotal[sums.Length];
        totals.Clear();
        AddSeveral(step, in part, Lanes.IsExact<T>(samples.Length), in targets, totals);
        for (int s = 0; s < sums.Length; s++)
        {
            sums[s] = totals[s].Sum;
        }
    }

    // Samples that are one block are passed on as they are: their references take longer to copy than some hundred of them to add.

    /// <summary>Adds up the results over the samples.</summary>
    public static double Sum<TStep, T>(TStep step, in Samples<T> samples)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        if (samples.Length <= Lanes.BlockLength)
        {
            return Add(step, in samples, false);
        }

        CompensatedSum sum = default;
        for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
        {
            sum.Add(SumBlock(step, in samples, block));
        }

        return sum.Value;
    }

    /// <summary>Adds up the first results over the samples, and writes the second result of each.</summary>
    public static double SumAndMap<TStep, T>(TStep step, in Samples<T> samples, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        if (samples.Length <= Lanes.BlockLength)
        {
            return AddAndMap(step, in samples, false, false, output);
        }

        bool isStreamed = Streaming.Pays(in samples, output);
        CompensatedSum sum = default;
        for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
        {
            sum.Add(SumAndMapBlock(step, in samples, block, isStreamed, output));
        }

        return sum.Value;
    }

    /// <summary>Adds up the first results over the samples, and writes the others of each.</summary>
    /// <param name="step">The step.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="outputs">Where results are written.</param>
    /// <param name="sums">Receives the sums of the results that come before those.</param>
    public static void Several<TStep, T>(TStep step, in Samples<T> samples, in Outputs<T> outputs, Span<double> sums)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        Span<CompensatedSum> totals = stackalloc CompensatedSum[sums.Length];
        totals.Clear();
        for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
        {
            SeveralBlock(step, in samples, block, in outputs, sums);
            for (int s = 0; s < sums.Length; s++)
            {
                totals[s].Add(sums[s]);
            }
        }

        for (int s = 0; s < sums.Length; s++)
        {
            sums[s] = totals[s].Value;
        }
    }
}
