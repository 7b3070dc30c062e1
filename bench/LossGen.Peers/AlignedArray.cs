using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Peers;

/// <summary>An array that starts at a cache line, as those of C and PyTorch do. A .NET array starts anywhere.</summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int CacheLine = 64;
    private readonly T[] _array;
    private readonly int _start;
    private readonly int _length;

    public AlignedArray(int length)
    {
        // Pinned for good, so that it stays at its line.
        _array = GC.AllocateArray<T>(length + (CacheLine / Unsafe.SizeOf<T>()), pinned: true);
        nint past = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % CacheLine;
        _start = past == 0 ? 0 : (int)(CacheLine - past) / Unsafe.SizeOf<T>();
        _length = length;
    }

    /// <summary>Gets the first elements, which start at the line.</summary>
    public Span<T> First(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _length);
        return _array.AsSpan(_start, length);
    }
}
