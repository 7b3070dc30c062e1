using System;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace LossGen.Runtime;

/// <summary>Goes over the samples of losses over rows, tile by tile, on one thread or on several.</summary>
/// <remarks>
/// Threads share out blocks of samples. Gradients of samples are written where they belong; what is added up over samples is
/// collected, a value for each sample and a row for each block, and then added in their order. So the results are the same bits
/// for any number of threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class RowEngine
{
    /// <summary>From how many elements on threads are worth their start (measured).</summary>
    public const long Threshold = 1 << 16;

    // What is collected at once: so many samples, unless that were too few blocks for the threads.
    private const int CollectedSamples = 1 << 18;
    private const int BlocksPerWorker = 16;

    /// <summary>The length of a line of the cache, in bytes.</summary>
    internal const int Line = 64;

    /// <summary>Does work on one thread.</summary>
    /// <typeparam name="TWork">The kind of work.</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="columns">The number of columns of a tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Run<TWork, T>(ref TWork work, int samples, int columns)
        where TWork : struct, IRowWork<T>, allows ref struct
        where T : unmanaged
    {
        int room = work.Scratch;
        byte* bytes = stackalloc byte[(room * sizeof(T)) + Line];
        var tile = new RowTile<T>(Aligned<T>(bytes, room), columns, samples);
        work.Start(ref tile);
        while (tile.Next())
        {
            work.Run(ref tile);
        }

        work.Finish(ref tile);
    }

    /// <summary>Does work on the threads of the pool, if there is enough of it.</summary>
    /// <typeparam name="TWork">The kind of work.</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="columns">The number of columns of a tile.</param>
    /// <param name="cancellationToken">Asked before each tile; when the call throws, no thread is at work any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; samples may have been left.</exception>
    [SkipLocalsInit]
    public static void RunParallel<TWork, T>(ref TWork work, int samples, int columns, CancellationToken cancellationToken = default)
        where TWork : struct, IRowWork<T>, allows ref struct
        where T : unmanaged
    {
        int room = work.Scratch;
        byte* bytes = stackalloc byte[(room * sizeof(T)) + Line];
        var tile = new RowTile<T>(Aligned<T>(bytes, room), columns, samples);
        work.Start(ref tile);
        RowTotals<T> counted = default;
        work.Totals(ref counted);
        int length = tile.ShareLength(counted.RowLength > 0);
        try
        {
            if (samples <= length || tile.Elements < Threshold)
            {
                while (tile.Next())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    work.Run(ref tile);
                }
            }
            else
            {
                Share<TWork, T>(ref work, samples, columns, length, counted.Values, counted.RowLength, cancellationToken);
            }
        }
        catch
        {
            // The sums give back what they rented.
            RowTotals<T> closing = RowTotals<T>.Closing();
            work.Totals(ref closing);
            throw;
        }

        work.Finish(ref tile);
    }

    /// <summary>Where a line begins; the room isn't known to be on the stack, so that work may hold on to it while it is there.</summary>
    internal static Span<T> Aligned<T>(byte* bytes, int length)
        where T : unmanaged => new((T*)(((nuint)bytes + Line - 1) & ~(nuint)(Line - 1)), length);

    private static void Share<TWork, T>(
        ref TWork work, int samples, int columns, int length, int values, int rowLength, CancellationToken cancellationToken)
        where TWork : struct, IRowWork<T>, allows ref struct
        where T : unmanaged
    {
        int all = (samples + length - 1) / length;
        int atOnce = Math.Min(all, Math.Max(CollectedSamples / length, BlocksPerWorker * Crew.Workers));
        T[] collected = ArrayPool<T>.Shared.Rent(values * atOnce * length);
        double[] rows = ArrayPool<double>.Shared.Rent(rowLength * atOnce);
        try
        {
            for (int first = 0; first < all; first += atOnce)
            {
                int blocks = Math.Min(atOnce, all - first);
                int start = first * length;
                int count = Math.Min(blocks * length, samples - start);
                RowShare<TWork, T> share = new(work, start, start + count, columns, length, blocks, collected, rows, rowLength, cancellationToken);
                Crew.Run(ref share, blocks, cancellationToken);
                RowTotals<T> totals = RowTotals<T>.Taking(collected, rows, length, blocks, rowLength, count);
                work.Totals(ref totals);
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(collected);
            ArrayPool<double>.Shared.Return(rows);
        }
    }
}
