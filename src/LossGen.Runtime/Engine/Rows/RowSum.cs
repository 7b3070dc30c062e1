using System;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// A row that is added up over the samples: the gradient of a row that all samples share. It is added up in double, over the
/// samples of a block in their order if the row is long, in 8 lanes if it is short (see <see cref="Lanes"/>); blocks, as long as
/// <see cref="RowTile{T}.BlockLength"/>, are added in their order.
/// </summary>
/// <remarks>
/// Each term is rounded once, where it is float; all other roundings are those of double. So the error is at most
/// 2^-24 of the sum of the absolute terms for float, and 2^-53 times the number of samples of a block and of blocks for double.
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RowSum<T>
    where T : unmanaged
{
    // The longest vector that long rows are added up in; what lies behind a row is room for the rest of one.
    private const int Padding = 16;

    private readonly Span<T> _destination;
    private readonly Span<double> _sums;
    private readonly double[] _rented;

    /// <summary>Starts from 0.</summary>
    /// <param name="destination">Where the sums go.</param>
    /// <param name="length">The length of the row.</param>
    public RowSum(Span<T> destination, int length)
        : this(destination[..length], default, length)
    {
    }

    private RowSum(Span<T> destination, Span<double> sums, int length)
    {
        _destination = destination;
        bool isShort = RowTile<T>.IsShort(length);
        int padded = isShort ? length * Vector512<double>.Count : checked(length + Padding);
        _rented = ArrayPool<double>.Shared.Rent(padded + length);
        _sums = sums.IsEmpty ? _rented.AsSpan(padded, length) : sums;
        _sums.Clear();
        Span<double> block = _rented.AsSpan(0, padded);
        block.Clear();
        Lanes = isShort ? MemoryMarshal.Cast<double, Vector512<double>>(block) : default;
        Block = isShort ? default : block;
    }

    /// <summary>The lanes of the sums over the block, if the row is short.</summary>
    internal Span<Vector512<double>> Lanes { get; }

    /// <summary>The sums over the block, if the row is long.</summary>
    internal Span<double> Block { get; }

    /// <summary>The length of the row.</summary>
    internal readonly int Length => _destination.Length;

    /// <summary>Writes the sums to their destination.</summary>
    public readonly void End()
    {
        EndBlock();
        for (int j = 0; j < _sums.Length; j++)
        {
            _destination[j] = RowNumber.Of<T>(_sums[j]);
        }

        Release();
    }

    /// <summary>A sum of its own over a block.</summary>
    /// <param name="sums">Where the sums over the block go.</param>
    internal readonly RowSum<T> Of(Span<double> sums) => new(_destination, sums, _destination.Length);

    /// <summary>Adds the sums over the next block.</summary>
    /// <param name="block">The sums.</param>
    internal readonly void Add(ReadOnlySpan<double> block)
    {
        for (int j = 0; j < _sums.Length; j++)
        {
            _sums[j] += block[j];
        }
    }

    /// <summary>Gives back what was rented.</summary>
    internal readonly void Release() => ArrayPool<double>.Shared.Return(_rented);

    /// <summary>Adds the sums over a block to those of the blocks before it.</summary>
    internal readonly void EndBlock()
    {
        for (int j = 0; j < Lanes.Length; j++)
        {
            _sums[j] += Runtime.Lanes.Total(Lanes[j]);
        }

        for (int j = 0; j < _sums.Length && !Block.IsEmpty; j++)
        {
            _sums[j] += Block[j];
        }

        Lanes.Clear();
        Block.Clear();
    }
}
