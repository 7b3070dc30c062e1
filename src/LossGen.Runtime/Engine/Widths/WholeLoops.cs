using System;

namespace LossGen;

/// <content>All samples, one block after the other.</content>
internal static partial class Engine512
{
    /// <summary>Writes the result of each sample.</summary>
    public static void Map<TStep, T>(TStep step, in Samples<T> samples, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged => Map(step, in samples, 0, (nuint)samples.Length, output);

    /// <summary>Writes both results of each sample.</summary>
    public static void MapBoth<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged => MapBoth(step, in samples, 0, (nuint)samples.Length, output, secondOutput);

    /// <summary>Adds up the results over the samples.</summary>
    public static double Sum<TStep, T>(TStep step, in Samples<T> samples)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
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
        CompensatedSum sum = default;
        for (int block = 0; block < Lanes.BlockCount(samples.Length); block++)
        {
            sum.Add(SumAndMapBlock(step, in samples, block, output));
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
            SeveralBlock(step, in samples, in outputs, block, sums);
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
