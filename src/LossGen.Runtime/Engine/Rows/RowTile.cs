using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>
/// A few samples, with the rows they have and columns of values that are computed for each of them. The size of a tile depends
/// on the length of the rows alone: long rows of a tile stay in the second cache while passes go over them, short ones in the first.
/// </summary>
/// <typeparam name="T">The type of the elements: float or double.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RowTile<T>
    where T : unmanaged
{
    internal RowSlot<T> Row0;
    internal RowSlot<T> Row1;
    internal RowSlot<T> Row2;
    internal RowSlot<T> Row3;
    internal RowSlot<T> Row4;
    internal RowSlot<T> Row5;
    internal RowSlot<T> Row6;
    internal RowSlot<T> Row7;

    // Rows below this length are gone through side by side.
    internal const int LongLength = 32;

    // How many bytes of long rows a tile holds, unless that were less than a few samples.
    private const int TileBytes = 65536;
    private const int MinSamples = 4;

    // A block of samples has about this many elements, but no fewer samples than a tile may have.
    private const int BlockElements = 1 << 17;
    private const int MinBlock = 64;

    // Threads share out blocks of about this many elements, if no rows are added up.
    private const int ShareElements = 1 << 15;
    private const int MinShare = 16;

    private readonly Span<T> _columns;
    private int _samples;
    private Span<T> _rest;
    private int _start;
    private int _size;
    private Span<T> _output0;
    private Span<T> _output1;
    private Span<T> _output2;
    private Span<T> _output3;
    private Span<T> _sideBySide;
    private int _outputSize;
    private int _elements;
    private int _rows;

    /// <summary>Starts before the first tile.</summary>
    /// <param name="scratch">Room for the columns and the short rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="samples">The number of samples.</param>
    public RowTile(Span<T> scratch, int columns, int samples)
    {
        _columns = scratch[..(columns * Stride)];
        _rest = scratch[(columns * Stride)..];
        _samples = samples;
        _size = Stride;
    }

    /// <summary>
    /// How far elements of neighbouring columns are apart: the most samples that a tile has, 64 float or 32 double. More would crowd
    /// the rows, what is kept of them and their output out of the first cache.
    /// </summary>
    internal static int Stride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 256 / Unsafe.SizeOf<T>();
    }

    /// <summary>The number of samples in the tile.</summary>
    internal int Count { get; private set; }

    /// <summary>
    /// How many samples make a block over which rows are added up: a power of 2 that depends on the lengths of the rows alone.
    /// </summary>
    internal readonly int BlockLength
    {
        get
        {
            int block = Lanes.BlockLength;
            while (block > MinBlock && (long)block * _elements > BlockElements)
            {
                block /= 2;
            }

            return block;
        }
    }

    /// <summary>The number of elements of all rows that passes go over, at least one for each sample.</summary>
    internal readonly long Elements => (long)_samples * Math.Max(_elements, 1);

    /// <summary>Whether a block ends with the tile.</summary>
    internal readonly bool EndsBlock => (_start + Count) % BlockLength == 0;

    /// <summary>How many samples a thread takes at once: a power of 2.</summary>
    /// <param name="isAddedUp">Whether rows are added up over blocks, which then aren't parted.</param>
    internal readonly int ShareLength(bool isAddedUp)
    {
        int share = BlockLength;
        while (!isAddedUp && share > MinShare && (long)share * _elements > ShareElements)
        {
            share /= 2;
        }

        return share;
    }

    internal readonly ref T FirstColumn => ref MemoryMarshal.GetReference(_columns);

    /// <summary>Whether rows are so short that they are gone through side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsShort(int length) => length < LongLength;

    /// <summary>Sets a parameter that has a row for each sample.</summary>
    /// <param name="row">The number of the parameter.</param>
    /// <param name="values">The rows.</param>
    /// <param name="length">The length of each.</param>
    public void Bind(int row, ReadOnlySpan<T> values, int length)
    {
        Slot(ref this, row).Bind(values, length, IsShort(length) ? Take(length) : default);
        _rows = Math.Max(_rows, row + 1);
        _elements += length;
        while (!IsShort(length) && _size > MinSamples && (long)_size * length * Unsafe.SizeOf<T>() > TileBytes)
        {
            _size /= 2;
        }
    }

    /// <summary>Sets a parameter that has a row for each sample, of which only single elements are taken.</summary>
    /// <param name="row">The number of the parameter.</param>
    /// <param name="values">The rows.</param>
    /// <param name="length">The length of each.</param>
    public void BindElements(int row, ReadOnlySpan<T> values, int length) => Slot(ref this, row).BindElements(values, length);

    /// <summary>
    /// Sets a row that a pass keeps values in for later ones: where the rows of an output will go. Rows that are read after
    /// that pass don't lie over the output, if they are long (see <see cref="RowGuard.Unkept{T}"/>).
    /// </summary>
    /// <param name="row">The number of the row.</param>
    /// <param name="output">The first output of a later <see cref="Write{TStep}"/>.</param>
    /// <param name="length">The length of its rows.</param>
    public void BindKept(int row, Span<T> output, int length)
    {
        Slot(ref this, row).BindKept(output, length, IsShort(length) ? _rest : default);
        _rows = Math.Max(_rows, row + 1);
    }

    /// <summary>Sets a parameter that has a row which all samples share.</summary>
    /// <param name="row">The number of the parameter.</param>
    /// <param name="values">The row.</param>
    public void BindShared(int row, ReadOnlySpan<T> values) => Slot(ref this, row).BindShared(values);

    /// <summary>Makes the tile one sample that stands for none, for what doesn't depend on the sample.</summary>
    public void Once()
    {
        _start = 0;
        Count = 1;
    }

    /// <summary>Goes back before the first tile of some samples.</summary>
    /// <param name="start">The first sample.</param>
    /// <param name="end">The sample behind the last.</param>
    internal void Restart(int start, int end)
    {
        _start = start;
        _samples = end;
        Count = 0;
    }

    /// <summary>Goes back before the first tile.</summary>
    public void Restart()
    {
        _start = 0;
        Count = 0;
    }

    /// <summary>Moves on to the next samples, if there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next()
    {
        _start += Count;
        Count = Math.Min(_size, _samples - _start);
        if (Count <= 0)
        {
            return false;
        }

        for (int row = 0; row < _rows; row++)
        {
            Slot(ref this, row).MoveTo(_start, Count);
        }

        return true;
    }

    /// <summary>Gives all samples a value.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="value">The value.</param>
    public readonly void Fill(int column, T value) => Column(column).Fill(value);

    /// <summary>Gives all samples a number.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="value">The number.</param>
    public readonly void Fill(int column, int value) => Fill(column, RowNumber.Of<T>(value));

    /// <summary>Gives all samples the value of the first.</summary>
    /// <param name="column">The number of the column.</param>
    public readonly void Spread(int column) => Fill(column, Value(column));

    /// <summary>The value of the first sample.</summary>
    /// <param name="column">The number of the column.</param>
    public readonly T Value(int column) => Column(column)[0];

    /// <summary>Reads what each sample has.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="values">One value for each sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Load(int column, ReadOnlySpan<T> values) => values.Slice(_start, Count).CopyTo(Column(column));

    /// <summary>Reads the label of each sample.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="labels">One label for each sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Load(int column, ReadOnlySpan<int> labels) => RowLabels.Convert(labels.Slice(_start, Count), Column(column));

    /// <summary>Takes the element of each row that a column of labels names.</summary>
    /// <param name="row">The number of the parameter.</param>
    /// <param name="labels">The column of labels.</param>
    /// <param name="column">Where the elements go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Gather(int row, int labels, int column)
    {
        ref RowSlot<T> slot = ref Slot(ref this, row);
        if (slot.IsSideBySide)
        {
            ShortGather(ref slot.At(0), slot.Length, labels, column);
            return;
        }

        Span<T> target = Column(column);
        Span<T> places = Column(labels);
        for (int i = 0; i < Count; i++)
        {
            target[i] = slot.Element(_start + i, RowNumber.ToInteger(places[i]));
        }
    }

    /// <summary>Writes a column to where all samples have a place.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="destination">One value for each sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(int column, Span<T> destination) => Column(column)[..Count].CopyTo(destination.Slice(_start, Count));

    /// <summary>Adds a column to a sum over the samples.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="sum">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Add(int column, ref SampleSum<T> sum) => sum.Add(Column(column)[..Count]);

    /// <summary>A column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Span<T> Column(int column) => _columns.Slice(column * Stride, Stride);

    private Span<T> Take(int length)
    {
        Span<T> taken = _rest[..(length * Stride)];
        _rest = _rest[(length * Stride)..];
        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref RowSlot<T> Slot(ref RowTile<T> tile, int row)
    {
        switch (row)
        {
            case 0: return ref tile.Row0;
            case 1: return ref tile.Row1;
            case 2: return ref tile.Row2;
            case 3: return ref tile.Row3;
            case 4: return ref tile.Row4;
            case 5: return ref tile.Row5;
            case 6: return ref tile.Row6;
            default: return ref tile.Row7;
        }
    }
}
