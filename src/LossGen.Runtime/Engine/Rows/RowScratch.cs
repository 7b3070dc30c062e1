using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>How much room on the stack a tile needs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowScratch
{
    /// <summary>For scratch to begin where a line of the cache does.</summary>
    public static int Line<T>()
        where T : unmanaged => RowEngine.Line / Unsafe.SizeOf<T>();

    /// <summary>A tile on scratch, which stays where it is while the tile is used.</summary>
    /// <param name="scratch">Room on the stack for the columns, the short rows and a line.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="samples">The number of samples.</param>
    public static unsafe RowTile<T> Tile<T>(scoped Span<T> scratch, int columns, int samples)
        where T : unmanaged
    {
        byte* bytes = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(scratch));
        return new(RowEngine.Aligned<T>(bytes, scratch.Length - Line<T>()), columns, samples);
    }

    /// <summary>For columns, values that each sample has.</summary>
    /// <param name="columns">Their number.</param>
    public static int OfColumns<T>(int columns)
        where T : unmanaged => columns * RowTile<T>.Stride;

    /// <summary>For rows that are laid side by side, if they are short.</summary>
    /// <param name="length">Their length.</param>
    /// <param name="count">How many parameters have rows of that length.</param>
    public static int OfRows<T>(int length, int count)
        where T : unmanaged => RowTile<T>.IsShort(length) ? count * length * RowTile<T>.Stride : 0;
}
