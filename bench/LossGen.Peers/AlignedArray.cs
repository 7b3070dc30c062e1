using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Peers;

/// <summary>
/// An array that starts at a page. Those of C and PyTorch start at a cache line and, as large ones, at the same place of their pages;
/// a .NET array starts anywhere. Where an output starts a little further into its page than an input, processors take loads for
/// loads of what has just been stored, and wait.
/// </summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int Page = 4096;
    private readonly T[] _array;
    private readonly int _start;
    private readonly int _length;

    public AlignedArray(int length)
    {
        // Pinned for good, so that it stays where it is.
        _array = GC.AllocateArray<T>(length + (Page / Unsafe.SizeOf<T>()), pinned: true);
        nint past = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % Page;
        _start = past == 0 ? 0 : (int)(Page - past) / Unsafe.SizeOf<T>();
        _length = length;
    }

    /// <summary>Gets the first elements, which start at the page.</summary>
    public Span<T> First(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _length);
        return _array.AsSpan(_start, length);
    }
}
