using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>A sum over samples that arrive a few at a time. It has the bits of <see cref="Lanes"/>' sum of all of them.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="samples">The number of samples that there will be.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SampleSum<T>(int samples)
    where T : unmanaged
{
    private readonly bool _isExact = Lanes.IsExact<T>(samples);
    private Row _row;
    private Vector512<T> _strip;
    private BlockTotal _block;
    private CompensatedSum _sum;
    private Span<T> _collected;
    private bool _isCollected;
    private int _inRow;
    private int _inBlock;

    /// <summary>The values that make up a row.</summary>
    [InlineArray(4)]
    private struct Row
    {
        private Vector512<T> _vector;
    }

    /// <summary>The sum of everything that was added.</summary>
    public readonly double Total
    {
        get
        {
            SampleSum<T> copy = this;
            copy.EndBlock();
            return copy._sum.Value;
        }
    }

    /// <summary>From now on values are collected, to be added by another sum.</summary>
    /// <param name="values">Room for the values.</param>
    internal void CollectIn(Span<T> values)
    {
        _collected = values;
        _isCollected = true;
    }

    /// <summary>Adds values.</summary>
    /// <param name="values">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(ReadOnlySpan<T> values)
    {
        if (_isCollected)
        {
            values.CopyTo(_collected);
            _collected = _collected[values.Length..];
            return;
        }

        Span<Vector512<T>> row = _row;
        Span<T> places = MemoryMarshal.Cast<Vector512<T>, T>(row);
        while (!values.IsEmpty)
        {
            if (_inRow == 0 && values.Length >= places.Length)
            {
                ref T first = ref MemoryMarshal.GetReference(values);
                for (int v = 0; v < row.Length; v++)
                {
                    row[v] = Vector512.LoadUnsafe(ref first, (nuint)(v * Vector512<T>.Count));
                }

                values = values[places.Length..];
                _inBlock += places.Length;
                EndRow();
                EndBlockIfFull();
                continue;
            }

            int taken = Math.Min(values.Length, places.Length - _inRow);
            values[..taken].CopyTo(places[_inRow..]);
            values = values[taken..];
            _inRow += taken;
            _inBlock += taken;
            if (_inRow == places.Length)
            {
                EndRow();
            }

            EndBlockIfFull();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndBlockIfFull()
    {
        if (_inBlock == Lanes.BlockLength)
        {
            EndBlock();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndRow()
    {
        _inRow = 0;
        if (_isExact)
        {
            _block.AddRow<T, Vector512<T>>((Span<Vector512<T>>)_row);
            return;
        }

        _strip += (_row[0] + _row[1]) + (_row[2] + _row[3]);
        if (_inBlock % Lanes.StripLength<T>() == 0)
        {
            EndStrip();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndStrip()
    {
        _block.Add<T, Vector512<T>>(_strip);
        _strip = Vector512<T>.Zero;
    }

    private void EndBlock()
    {
        EndStrip();
        if (_inRow > 0)
        {
            Span<Vector512<T>> row = _row;
            _block.AddTail(MemoryMarshal.Cast<Vector512<T>, T>(row), _inRow);
            _inRow = 0;
        }

        _sum.Add(_block.Sum);
        _block = default;
        _inBlock = 0;
    }
}
