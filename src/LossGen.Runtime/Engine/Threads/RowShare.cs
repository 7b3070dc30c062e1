using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace LossGen.Runtime;

/// <summary>Some blocks of samples of a loss over rows, which threads share out.</summary>
/// <typeparam name="TWork">What is done for the samples.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <param name="work">What is done for the samples.</param>
/// <param name="start">The first sample of the first block.</param>
/// <param name="end">The sample behind the last block.</param>
/// <param name="columns">The number of columns of a tile.</param>
/// <param name="length">How many samples make a block.</param>
/// <param name="blocks">The number of blocks.</param>
/// <param name="values">What each sample adds to sums of scalars.</param>
/// <param name="rows">What each block adds to sums of rows.</param>
/// <param name="rowLength">The length of all that a block adds.</param>
/// <param name="cancellationToken">Asked before each tile, since blocks of long rows are large.</param>
internal readonly unsafe ref struct RowShare<TWork, T>(
    TWork work,
    int start,
    int end,
    int columns,
    int length,
    int blocks,
    Span<T> values,
    Span<double> rows,
    int rowLength,
    CancellationToken cancellationToken) : IBlockWork
    where TWork : struct, IRowWork<T>, allows ref struct
    where T : unmanaged
{
    private readonly TWork _work = work;
    private readonly Span<T> _values = values;
    private readonly Span<double> _rows = rows;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public void Run(int block)
    {
        TWork own = _work;
        int room = own.Scratch;
        byte* bytes = stackalloc byte[(room * sizeof(T)) + RowEngine.Line];
        var tile = new RowTile<T>(RowEngine.Aligned<T>(bytes, room), columns, end);
        RowTotals<T> collecting = RowTotals<T>.Collecting(_values, _rows, length, blocks, rowLength, block);
        own.Totals(ref collecting);
        own.Start(ref tile);
        int first = start + (block * length);
        tile.Restart(first, Math.Min(first + length, end));
        while (tile.Next() && !cancellationToken.IsCancellationRequested)
        {
            own.Run(ref tile);
        }

        RowTotals<T> closing = RowTotals<T>.Closing();
        own.Totals(ref closing);
    }
}
