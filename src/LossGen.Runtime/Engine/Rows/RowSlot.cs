using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>A parameter of rows: where the rows of a tile begin, and how far one sample is from the next.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal ref struct RowSlot<T>
    where T : unmanaged
{
    private ReadOnlySpan<T> _values;
    private Span<T> _sideBySide;
    private ref T _origin;
    private nuint _stride;
    private bool _isPassed;

    /// <summary>The length of a row.</summary>
    public int Length { get; private set; }

    /// <summary>One row for each sample.</summary>
    /// <param name="values">The rows, one after the other.</param>
    /// <param name="length">The length of each.</param>
    /// <param name="sideBySide">Room for the rows of a tile side by side, if they are short.</param>
    public void Bind(ReadOnlySpan<T> values, int length, Span<T> sideBySide)
    {
        _values = values;
        _sideBySide = sideBySide;
        _isPassed = length > 0;
        Length = length;
    }

    /// <summary>One row for each sample, of which only single elements are taken.</summary>
    /// <param name="values">The rows, one after the other.</param>
    /// <param name="length">The length of each.</param>
    public void BindElements(ReadOnlySpan<T> values, int length)
    {
        _values = values;
        Length = length;
    }

    /// <summary>One row for each sample, in which values are kept.</summary>
    /// <param name="values">The rows, one after the other.</param>
    /// <param name="length">The length of each.</param>
    /// <param name="sideBySide">Where they lie side by side instead, if they are short.</param>
    public void BindKept(Span<T> values, int length, Span<T> sideBySide)
    {
        Length = length;
        if (sideBySide.IsEmpty)
        {
            _values = values;
            _isPassed = length > 0;
        }
        else
        {
            _origin = ref MemoryMarshal.GetReference(sideBySide);
            _stride = 1;
        }
    }

    /// <summary>One row that all samples share.</summary>
    /// <param name="values">The row.</param>
    public void BindShared(ReadOnlySpan<T> values)
    {
        _values = values;
        _sideBySide = default;
        _origin = ref MemoryMarshal.GetReference(values);
        _stride = 0;
        Length = values.Length;
        IsShared = true;
    }

    /// <summary>Whether all samples share the row.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Whether the rows of the tile lie side by side.</summary>
    public readonly bool IsSideBySide => !_sideBySide.IsEmpty;

    /// <summary>An element of a sample's row.</summary>
    /// <param name="sample">The sample, of all.</param>
    /// <param name="element">The place in the row.</param>
    public readonly T Element(int sample, int element) => _values[IsShared ? element : (sample * Length) + element];

    /// <summary>Moves on to the rows of a tile.</summary>
    /// <param name="start">Its first sample.</param>
    /// <param name="count">The number of its samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveTo(int start, int count)
    {
        if (!_isPassed)
        {
            return;
        }

        ReadOnlySpan<T> rows = _values.Slice(start * Length, count * Length);
        if (_sideBySide.IsEmpty)
        {
            _origin = ref MemoryMarshal.GetReference(rows);
            _stride = (nuint)Length;
            return;
        }

        Transposition.SideBySide(rows, count, Length, _sideBySide);
        _origin = ref MemoryMarshal.GetReference(_sideBySide);
        _stride = 1;
    }

    /// <summary>Where the row of a sample begins.</summary>
    /// <param name="sample">The sample, within the tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T At(nuint sample) => ref Unsafe.Add(ref _origin, sample * _stride);
}
