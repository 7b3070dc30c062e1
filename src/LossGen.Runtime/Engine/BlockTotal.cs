using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>The sum over a block while it is made: lanes of double, 16 for float and 8 for double. For the definition see <see cref="Lanes"/>.</summary>
/// <remarks>The loops are the same text for all widths, so that this can't name their vectors.</remarks>
internal struct BlockTotal
{
    private Vector512<double> _lower;
    private Vector512<double> _upper;

    /// <summary>Gets the sum of what was added.</summary>
    public readonly double Sum => Lanes.Total(_lower + _upper);

    /// <summary>Adds a group, or the sum over the groups of a strip.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector, of 512 bits.</typeparam>
    /// <param name="group">The group.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T, TVector>(TVector group)
        where TVector : struct
    {
        if (typeof(T) == typeof(double))
        {
            _lower += Unsafe.BitCast<TVector, Vector512<double>>(group);
            return;
        }

        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(Unsafe.BitCast<TVector, Vector512<float>>(group));
        _lower += lower;
        _upper += upper;
    }

    /// <summary>Adds a group, or the sum over the groups of a strip.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector.</typeparam>
    /// <param name="group">The vectors that make up the group, in memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T, TVector>(ReadOnlySpan<TVector> group)
        where T : unmanaged
        where TVector : struct =>
        Add<T, Vector512<T>>(Vector512.LoadUnsafe(in Unsafe.As<TVector, T>(ref MemoryMarshal.GetReference(group))));

    /// <summary>Adds a group.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="group">The first of its elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Add<T>(T* group)
        where T : unmanaged => Add<T, Vector512<T>>(Vector512.Load(group));

    /// <summary>Adds the groups of a row, one after the other.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector.</typeparam>
    /// <param name="row">The vectors that make up the row, in memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow<T, TVector>(ReadOnlySpan<TVector> row)
        where T : unmanaged
        where TVector : struct
    {
        ref T first = ref Unsafe.As<TVector, T>(ref MemoryMarshal.GetReference(row));
        for (int group = 0; group < Lanes.RowLength<T>(); group += Vector512<T>.Count)
        {
            Add<T, Vector512<T>>(Vector512.LoadUnsafe(in first, (nuint)group));
        }
    }

    /// <summary>Adds the results of the last samples, less than a row.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="row">The results, with room for a row.</param>
    /// <param name="count">How many there are; the group in which they end is filled up with zeros. Groups of zeros change no lane.</param>
    public void AddTail<T>(Span<T> row, int count)
        where T : unmanaged
    {
        int groups = (count + Vector512<T>.Count - 1) / Vector512<T>.Count;
        row[count..(groups * Vector512<T>.Count)].Clear();
        ref T first = ref MemoryMarshal.GetReference(row);
        for (int group = 0; group < groups; group++)
        {
            Add<T, Vector512<T>>(Vector512.LoadUnsafe(in first, (nuint)(group * Vector512<T>.Count)));
        }
    }
}
