using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>The sum over a block while it is made: the 8 lanes of double that rows are folded to. For the definition see <see cref="Lanes"/>.</summary>
internal struct BlockTotal
{
    private Vector512<double> _lanes;

    /// <summary>Gets the sum of what was added.</summary>
    public readonly double Sum => Lanes.Total(_lanes);

    /// <summary>Adds the lanes of a row.</summary>
    /// <param name="lanes">4 vectors.</param>
    public void Add<T>(ReadOnlySpan<Vector512<T>> lanes)
        where T : unmanaged =>
        _lanes += typeof(T) == typeof(float)
            ? Lanes.Fold(MemoryMarshal.Cast<Vector512<T>, Vector512<float>>(lanes))
            : Lanes.Fold(MemoryMarshal.Cast<Vector512<T>, Vector512<double>>(lanes));

    /// <summary>Adds the lanes of a row.</summary>
    /// <param name="lanes">8 vectors.</param>
    public void Add<T>(ReadOnlySpan<Vector256<T>> lanes)
        where T : unmanaged =>
        _lanes += typeof(T) == typeof(float)
            ? Lanes.Fold(MemoryMarshal.Cast<Vector256<T>, Vector256<float>>(lanes))
            : Lanes.Fold(MemoryMarshal.Cast<Vector256<T>, Vector256<double>>(lanes));

    /// <summary>Adds the lanes of a row.</summary>
    /// <param name="lanes">16 vectors.</param>
    public void Add<T>(ReadOnlySpan<Vector128<T>> lanes)
        where T : unmanaged =>
        _lanes += typeof(T) == typeof(float)
            ? Lanes.Fold(MemoryMarshal.Cast<Vector128<T>, Vector128<float>>(lanes))
            : Lanes.Fold(MemoryMarshal.Cast<Vector128<T>, Vector128<double>>(lanes));

    /// <summary>Adds the lanes of a row, held in four vectors of 512 bits.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector; the loops are the same text for all widths, so that this can't name it.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T, TVector>(TVector a, TVector b, TVector c, TVector d)
        where TVector : struct =>
        _lanes += typeof(T) == typeof(float)
            ? Lanes.Fold(
                Unsafe.BitCast<TVector, Vector512<float>>(a),
                Unsafe.BitCast<TVector, Vector512<float>>(b),
                Unsafe.BitCast<TVector, Vector512<float>>(c),
                Unsafe.BitCast<TVector, Vector512<float>>(d))
            : Lanes.Fold(
                Unsafe.BitCast<TVector, Vector512<double>>(a),
                Unsafe.BitCast<TVector, Vector512<double>>(b),
                Unsafe.BitCast<TVector, Vector512<double>>(c),
                Unsafe.BitCast<TVector, Vector512<double>>(d));

    /// <summary>Adds the results of the last samples, less than a row.</summary>
    /// <param name="row">The results, with room for a row.</param>
    /// <param name="count">How many there are; what lies behind them is set to zero.</param>
    public void AddTail<T>(Span<T> row, int count)
        where T : unmanaged
    {
        row[count..].Clear();
        _lanes += typeof(T) == typeof(float)
            ? Lanes.Fold((ReadOnlySpan<float>)MemoryMarshal.Cast<T, float>(row))
            : Lanes.Fold((ReadOnlySpan<double>)MemoryMarshal.Cast<T, double>(row));
    }
}
