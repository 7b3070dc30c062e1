using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>
/// Short rows side by side: element j of sample i at j*<see cref="RowTile{T}.Stride"/> + i, so that a vector holds the same
/// element of neighbouring samples.
/// </summary>
internal static class Transposition
{
    /// <summary>Four samples by four elements of float are one exchange in registers.</summary>
    private const int Square = 4;

    /// <summary>Lays rows side by side.</summary>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="samples">Their number.</param>
    /// <param name="length">The length of each.</param>
    /// <param name="sideBySide">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SideBySide<T>(ReadOnlySpan<T> rows, int samples, int length, Span<T> sideBySide)
        where T : unmanaged
    {
        ref T source = ref MemoryMarshal.GetReference(rows);
        ref T target = ref MemoryMarshal.GetReference(sideBySide);
        if (!WideTransposition.IsSupported<T>(length))
        {
            Transpose(ref source, length, ref target, RowTile<T>.Stride, samples, length);
            return;
        }

        int done = 0;
        for (; done + Vector512<T>.Count <= samples; done += Vector512<T>.Count)
        {
            ref T from = ref Unsafe.Add(ref source, done * length);
            FetchNext(ref from, length);
            WideTransposition.SideBySide(ref from, (nuint)length, ref Unsafe.Add(ref target, done));
        }

        if (done < samples)
        {
            LastSideBySide(rows[(done * length)..], length, ref Unsafe.Add(ref target, done));
        }
    }

    /// <summary>Lays rows that were side by side one after the other again.</summary>
    /// <param name="sideBySide">The rows.</param>
    /// <param name="samples">Their number.</param>
    /// <param name="length">The length of each.</param>
    /// <param name="rows">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OneByOne<T>(ReadOnlySpan<T> sideBySide, int samples, int length, Span<T> rows)
        where T : unmanaged
    {
        ref T source = ref MemoryMarshal.GetReference(sideBySide);
        ref T target = ref MemoryMarshal.GetReference(rows);
        if (!WideTransposition.IsSupported<T>(length))
        {
            Transpose(ref source, RowTile<T>.Stride, ref target, length, length, samples);
            return;
        }

        int done = 0;
        for (; done + Vector512<T>.Count <= samples; done += Vector512<T>.Count)
        {
            ref T to = ref Unsafe.Add(ref target, done * length);
            FetchNext(ref to, length);
            WideTransposition.OneByOne(ref Unsafe.Add(ref source, done), ref to, (nuint)length);
        }

        if (done < samples)
        {
            LastOneByOne(ref Unsafe.Add(ref source, done), length, rows[(done * length)..]);
        }
    }

    /// <summary>Rows that are fewer than a vector has lanes, as if others of zeros followed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static void LastSideBySide<T>(ReadOnlySpan<T> rows, int length, ref T sideBySide)
        where T : unmanaged
    {
        Span<T> padded = stackalloc T[Vector512<T>.Count * RowTile<T>.LongLength];
        rows.CopyTo(padded);
        padded[rows.Length..].Clear();
        WideTransposition.SideBySide(ref MemoryMarshal.GetReference(padded), (nuint)length, ref sideBySide);
    }

    /// <summary>Rows that are fewer than a vector has lanes; what lies beside the others is left.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static void LastOneByOne<T>(ref T sideBySide, int length, Span<T> rows)
        where T : unmanaged
    {
        Span<T> padded = stackalloc T[Vector512<T>.Count * RowTile<T>.LongLength];
        WideTransposition.OneByOne(ref sideBySide, ref MemoryMarshal.GetReference(padded), (nuint)length);
        padded[..rows.Length].CopyTo(rows);
    }

    /// <summary>
    /// Has the cache fetch the rows of as many samples as a vector has lanes, a tile ahead. The processor foresees quarters of rows,
    /// taken in turns, less well than it does whole vectors. Beyond the last row nothing is fetched, or what isn't needed.
    /// </summary>
    /// <param name="rows">The first row, now.</param>
    /// <param name="length">The length of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void FetchNext<T>(ref T rows, int length)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        byte* line = (byte*)Unsafe.AsPointer(ref rows) + ((nint)RowTile<T>.Stride * length * sizeof(T));
        byte* end = line + ((nint)Vector512<T>.Count * length * sizeof(T));
        for (; line < end; line += RowEngine.Line)
        {
            Sse.Prefetch0(line);
        }
    }

    /// <summary>target[c*targetStride + r] = source[r*sourceStride + c].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose<T>(ref T source, int sourceStride, ref T target, int targetStride, int rows, int columns)
        where T : unmanaged
    {
        int r = 0;
        if (typeof(T) == typeof(float) && Sse.IsSupported && columns >= Square)
        {
            for (; r + Square <= rows; r += Square)
            {
                ref float from = ref Unsafe.As<T, float>(ref Unsafe.Add(ref source, r * sourceStride));
                ref float to = ref Unsafe.As<T, float>(ref Unsafe.Add(ref target, r));
                for (int c = 0; c + Square <= columns; c += Square)
                {
                    TransposeSquare(ref Unsafe.Add(ref from, c), sourceStride, ref Unsafe.Add(ref to, c * targetStride), targetStride);
                }

                // What is left, together with some of what is done already.
                if (columns % Square != 0)
                {
                    int last = columns - Square;
                    TransposeSquare(ref Unsafe.Add(ref from, last), sourceStride, ref Unsafe.Add(ref to, last * targetStride), targetStride);
                }
            }
        }

        for (; r < rows; r++)
        {
            ref T from = ref Unsafe.Add(ref source, r * sourceStride);
            ref T to = ref Unsafe.Add(ref target, r);
            for (int c = 0; c < columns; c++)
            {
                Unsafe.Add(ref to, c * targetStride) = Unsafe.Add(ref from, c);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeSquare(ref float source, int sourceStride, ref float target, int targetStride)
    {
        var a = Vector128.LoadUnsafe(ref source);
        var b = Vector128.LoadUnsafe(ref source, (nuint)sourceStride);
        var c = Vector128.LoadUnsafe(ref source, (nuint)(2 * sourceStride));
        var d = Vector128.LoadUnsafe(ref source, (nuint)(3 * sourceStride));
        Vector128<float> lowAB = Sse.UnpackLow(a, b), highAB = Sse.UnpackHigh(a, b);
        Vector128<float> lowCD = Sse.UnpackLow(c, d), highCD = Sse.UnpackHigh(c, d);
        Sse.MoveLowToHigh(lowAB, lowCD).StoreUnsafe(ref target);
        Sse.MoveHighToLow(lowCD, lowAB).StoreUnsafe(ref target, (nuint)targetStride);
        Sse.MoveLowToHigh(highAB, highCD).StoreUnsafe(ref target, (nuint)(2 * targetStride));
        Sse.MoveHighToLow(highCD, highAB).StoreUnsafe(ref target, (nuint)(3 * targetStride));
    }
}
