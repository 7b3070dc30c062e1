using System;

namespace LossGen.Runtime;

/// <content>A block of samples by itself, on the widest vectors that the machine has.</content>
public static partial class Engine
{
    /// <summary>Adds up the results of a step over the samples of a block.</summary>
    internal static double SumBlock<TStep, T>(TStep step, in Samples<T> samples, int block)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged =>
        VectorWidth.Is512 ? Engine512.SumBlock(step, in samples, block)
        : VectorWidth.Is256 ? Engine256.SumBlock(step, in samples, block)
        : Engine128.SumBlock(step, in samples, block);

    /// <summary>Adds up the first results of a step over the samples of a block, and writes the second ones.</summary>
    internal static double SumAndMapBlock<TStep, T>(TStep step, in Samples<T> samples, int block, bool isStreamed, Span<T> output)
        where TStep : struct, IPairStep<T>
        where T : unmanaged =>
        VectorWidth.Is512 ? Engine512.SumAndMapBlock(step, in samples, block, isStreamed, output)
        : VectorWidth.Is256 ? Engine256.SumAndMapBlock(step, in samples, block, isStreamed, output)
        : Engine128.SumAndMapBlock(step, in samples, block, isStreamed, output);

    /// <summary>Writes the results of a step for the samples of a block.</summary>
    internal static void MapBlock<TStep, T>(TStep step, in Samples<T> samples, int block, bool isStreamed, Span<T> output)
        where TStep : struct, ISingleStep<T>
        where T : unmanaged
    {
        if (VectorWidth.Is512)
        {
            Engine512.MapBlock(step, in samples, block, isStreamed, output);
        }
        else if (VectorWidth.Is256)
        {
            Engine256.MapBlock(step, in samples, block, isStreamed, output);
        }
        else
        {
            Engine128.MapBlock(step, in samples, block, isStreamed, output);
        }
    }

    /// <summary>Writes both results of a step for the samples of a block.</summary>
    internal static void MapBothBlock<TStep, T>(
        TStep step, in Samples<T> samples, int block, bool isStreamed, Span<T> output, Span<T> secondOutput)
        where TStep : struct, IPairStep<T>
        where T : unmanaged
    {
        if (VectorWidth.Is512)
        {
            Engine512.MapBothBlock(step, in samples, block, isStreamed, output, secondOutput);
        }
        else if (VectorWidth.Is256)
        {
            Engine256.MapBothBlock(step, in samples, block, isStreamed, output, secondOutput);
        }
        else
        {
            Engine128.MapBothBlock(step, in samples, block, isStreamed, output, secondOutput);
        }
    }

    /// <summary>Adds up the first results of a step over the samples of a block, and writes the others.</summary>
    internal static void SeveralBlock<TStep, T>(TStep step, in Samples<T> samples, int block, in Outputs<T> outputs, Span<double> sums)
        where TStep : struct, ISeveralStep<T>
        where T : unmanaged
    {
        if (VectorWidth.Is512)
        {
            Engine512.SeveralBlock(step, in samples, block, in outputs, sums);
        }
        else if (VectorWidth.Is256)
        {
            Engine256.SeveralBlock(step, in samples, block, in outputs, sums);
        }
        else
        {
            Engine128.SeveralBlock(step, in samples, block, in outputs, sums);
        }
    }
}
