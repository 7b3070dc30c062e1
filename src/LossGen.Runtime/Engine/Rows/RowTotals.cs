using System;
using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// Goes over the sums of some work: counts them, has threads collect what they add up, block by block, and adds it in the order of
/// the samples, as one thread does.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RowTotals<T>
    where T : unmanaged
{
    private readonly Purpose _purpose;
    private readonly Span<T> _values;
    private readonly Span<double> _rows;
    private readonly int _blockLength;
    private readonly int _blocks;
    private readonly int _rowLength;
    private readonly int _block;

    private RowTotals(Purpose purpose, Span<T> values, Span<double> rows, int blockLength, int blocks, int rowLength, int block)
    {
        _purpose = purpose;
        _values = values;
        _rows = rows;
        _blockLength = blockLength;
        _blocks = blocks;
        _rowLength = rowLength;
        _block = block;
    }

    private enum Purpose
    {
        Count,
        Collect,
        Close,
        Take,
    }

    /// <summary>The number of sums of scalars that were named so far.</summary>
    internal int Values { get; private set; }

    /// <summary>The length of all sums of rows that were named so far.</summary>
    internal int RowLength { get; private set; }

    /// <summary>Names a sum of scalars.</summary>
    /// <param name="sum">The sum.</param>
    public void Of(ref SampleSum<T> sum)
    {
        // The samples of all blocks lie one after the other.
        if (_purpose == Purpose.Collect)
        {
            sum.CollectIn(_values.Slice(((Values * _blocks) + _block) * _blockLength, _blockLength));
        }
        else if (_purpose == Purpose.Take)
        {
            sum.Add(_values.Slice(Values * _blocks * _blockLength, _block));
        }

        Values++;
    }

    /// <summary>Names a sum of rows.</summary>
    /// <param name="sum">The sum.</param>
    public void Of(ref RowSum<T> sum)
    {
        switch (_purpose)
        {
            case Purpose.Collect:
                sum = sum.Of(Row(_block, sum.Length));
                break;
            case Purpose.Close:
                sum.EndBlock();
                sum.Release();
                break;
            case Purpose.Take:
                for (int block = 0; block * _blockLength < _block; block++)
                {
                    sum.Add(Row(block, sum.Length));
                }

                break;
        }

        RowLength += sum.Length;
    }

    /// <summary>What threads are to collect in: values of samples in blocks of a length, and rows of each block.</summary>
    internal static RowTotals<T> Collecting(Span<T> values, Span<double> rows, int blockLength, int blocks, int rowLength, int block) =>
        new(Purpose.Collect, values, rows, blockLength, blocks, rowLength, block);

    /// <summary>What ends a block.</summary>
    internal static RowTotals<T> Closing() => new(Purpose.Close, default, default, 0, 0, 0, 0);

    /// <summary>What adds up the values of some samples, and the rows of their blocks.</summary>
    internal static RowTotals<T> Taking(Span<T> values, Span<double> rows, int blockLength, int blocks, int rowLength, int samples) =>
        new(Purpose.Take, values, rows, blockLength, blocks, rowLength, samples);

    private readonly Span<double> Row(int block, int length) => _rows.Slice((block * _rowLength) + RowLength, length);
}
