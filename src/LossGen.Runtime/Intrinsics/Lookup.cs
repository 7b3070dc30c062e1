using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <summary>
/// Reads tables of sixteen numbers: the entry that the low four bits of each element of an index select; its other bits don't
/// matter. With AVX-512 a table is one register of floats or two of doubles, and reading it is one instruction.
/// </summary>
internal static class Lookup
{
    /// <summary>The entries of a table of sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sixteenth(ReadOnlySpan<float> table, Vector512<float> index) =>
        Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(table)), index.AsInt32())
            : Vector512.Create(Sixteenth(table, index.GetLower()), Sixteenth(table, index.GetUpper()));

    /// <inheritdoc cref="Sixteenth(ReadOnlySpan{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sixteenth(ReadOnlySpan<float> table, Vector256<float> index)
    {
        if (!Avx2.IsSupported)
        {
            return Vector256.Create(Sixteenth(table, index.GetLower()), Sixteenth(table, index.GetUpper()));
        }

        // The permutation takes three bits; the fourth, moved to where the sign is, selects the half.
        ref float first = ref MemoryMarshal.GetReference(table);
        Vector256<float> lower = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref first), index.AsInt32());
        Vector256<float> upper = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref first, 8), index.AsInt32());
        return Avx.BlendVariable(lower, upper, Vector256.ShiftLeft(index.AsInt32(), 28).AsSingle());
    }

    /// <inheritdoc cref="Sixteenth(ReadOnlySpan{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sixteenth(ReadOnlySpan<float> table, Vector128<float> index)
    {
        if (Avx2.IsSupported)
        {
            return Sixteenth(table, index.ToVector256Unsafe()).GetLower();
        }

        // A shuffle gives zero where the index is beyond the four entries that it has.
        ref float first = ref MemoryMarshal.GetReference(table);
        Vector128<int> entry = index.AsInt32() & Vector128.Create(15);
        return Vector128.Shuffle(Vector128.LoadUnsafe(ref first), entry)
            | Vector128.Shuffle(Vector128.LoadUnsafe(ref first, 4), entry - Vector128.Create(4))
            | Vector128.Shuffle(Vector128.LoadUnsafe(ref first, 8), entry - Vector128.Create(8))
            | Vector128.Shuffle(Vector128.LoadUnsafe(ref first, 12), entry - Vector128.Create(12));
    }

    /// <inheritdoc cref="Sixteenth(ReadOnlySpan{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sixteenth(ReadOnlySpan<double> table, Vector512<double> index)
    {
        if (!Avx512F.IsSupported)
        {
            return Vector512.Create(Sixteenth(table, index.GetLower()), Sixteenth(table, index.GetUpper()));
        }

        ref double first = ref MemoryMarshal.GetReference(table);
        return Avx512F.PermuteVar8x64x2(Vector512.LoadUnsafe(ref first), index.AsInt64(), Vector512.LoadUnsafe(ref first, 8));
    }

    /// <inheritdoc cref="Sixteenth(ReadOnlySpan{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sixteenth(ReadOnlySpan<double> table, Vector256<double> index) =>
        Vector256.Create(Sixteenth(table, index.GetLower()), Sixteenth(table, index.GetUpper()));

    /// <inheritdoc cref="Sixteenth(ReadOnlySpan{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sixteenth(ReadOnlySpan<double> table, Vector128<double> index)
    {
        // Below AVX-512 nothing permutes doubles by an index across registers, and a gather is no faster than loads one by one.
        ref double first = ref MemoryMarshal.GetReference(table);
        Vector128<ulong> entry = index.AsUInt64() & Vector128.Create(15UL);
        return Vector128.Create(
            Unsafe.Add(ref first, (nuint)entry.ToScalar()),
            Unsafe.Add(ref first, (nuint)entry.GetElement(1)));
    }
}
