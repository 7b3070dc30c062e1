using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>A sum over samples that arrive a few at a time. It has the bits of <see cref="Lanes"/>' sum of all of them.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SampleSum<T>
    where T : unmanaged
{
    private LaneRow _row;
    private LaneRow _lanes;
    private Vector512<double> _total;
    private double _sum;
    private int _inRow;
    private int _rows;
    private int _inBlock;

    /// <summary>The values that make up a row of lanes.</summary>
    [InlineArray(4)]
    private struct LaneRow
    {
        private Vector512<T> _vector;
    }

    // After how many rows the lanes are folded: sums of float lose bits.
    private static int FoldRows => typeof(T) == typeof(float) ? 8 : 64;

    /// <summary>The sum of everything that was added.</summary>
    public readonly double Total
    {
        get
        {
            SampleSum<T> copy = this;
            copy.EndBlock();
            return copy._sum;
        }
    }

    /// <summary>Adds values.</summary>
    /// <param name="values">The values.</param>
    internal void Add(ReadOnlySpan<T> values)
    {
        Span<Vector512<T>> row = _row;
        Span<T> places = MemoryMarshal.Cast<Vector512<T>, T>(row);
        while (!values.IsEmpty)
        {
            int taken = Math.Min(values.Length, places.Length - _inRow);
            values[..taken].CopyTo(places[_inRow..]);
            values = values[taken..];
            _inRow += taken;
            _inBlock += taken;
            if (_inRow == places.Length)
            {
                EndRow();
            }

            if (_inBlock == Lanes.BlockLength)
            {
                EndBlock();
            }
        }
    }

    private void EndRow()
    {
        for (int v = 0; v < 4; v++)
        {
            _lanes[v] += _row[v];
        }

        _inRow = 0;
        _rows++;
        if (_rows == FoldRows)
        {
            FoldLanes();
        }
    }

    private void FoldLanes()
    {
        Span<Vector512<T>> lanes = _lanes;
        _total += RowFold.Fold<T>(lanes);
        lanes.Clear();
        _rows = 0;
    }

    private void EndBlock()
    {
        if (_rows > 0)
        {
            FoldLanes();
        }

        if (_inRow > 0)
        {
            Span<Vector512<T>> row = _row;
            MemoryMarshal.Cast<Vector512<T>, T>(row)[_inRow..].Clear();
            _total += RowFold.Fold<T>(row);
            _inRow = 0;
        }

        _sum += Lanes.Total(_total);
        _total = Vector512<double>.Zero;
        _inBlock = 0;
    }
}
