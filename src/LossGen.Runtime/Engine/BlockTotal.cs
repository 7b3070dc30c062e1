using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>The sum over a block while it is made: its 8 lanes of double. For the definition see <see cref="Lanes"/>.</summary>
/// <remarks>The loops are the same text for all widths, so that this can't name their vectors.</remarks>
internal struct BlockTotal
{
    private Vector512<double> _lanes;

    /// <summary>Gets the sum of what was added.</summary>
    public readonly double Sum => Lanes.Total(_lanes);

    /// <summary>Adds a row of which each part is widened, held in four vectors of 512 bits.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow<T, TVector>(TVector a, TVector b, TVector c, TVector d)
        where TVector : struct =>
        _lanes += typeof(T) == typeof(float)
            ? Lanes.FoldRow(
                Unsafe.BitCast<TVector, Vector512<float>>(a),
                Unsafe.BitCast<TVector, Vector512<float>>(b),
                Unsafe.BitCast<TVector, Vector512<float>>(c),
                Unsafe.BitCast<TVector, Vector512<float>>(d))
            : Lanes.FoldRow(
                Unsafe.BitCast<TVector, Vector512<double>>(a),
                Unsafe.BitCast<TVector, Vector512<double>>(b),
                Unsafe.BitCast<TVector, Vector512<double>>(c),
                Unsafe.BitCast<TVector, Vector512<double>>(d));

    /// <summary>Adds a row of which each part is widened.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector.</typeparam>
    /// <param name="row">The vectors that make up the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow<T, TVector>(ReadOnlySpan<TVector> row)
        where T : unmanaged
        where TVector : struct => _lanes += Lanes.FoldRow(in Unsafe.As<TVector, T>(ref MemoryMarshal.GetReference(row)));

    /// <summary>Adds the sum over the rows of a strip.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector, of 512 bits.</typeparam>
    /// <param name="strip">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddStrip<T, TVector>(TVector strip)
        where TVector : struct => _lanes += Lanes.FoldStrip(Unsafe.BitCast<TVector, Vector512<T>>(strip));

    /// <summary>Adds the sum over the rows of a strip.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TVector">Their vector.</typeparam>
    /// <param name="strip">The vectors that make up the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddStrip<T, TVector>(ReadOnlySpan<TVector> strip)
        where T : unmanaged
        where TVector : struct =>
        _lanes += Lanes.FoldStrip(Vector512.LoadUnsafe(in Unsafe.As<TVector, T>(ref MemoryMarshal.GetReference(strip))));

    /// <summary>Adds the results of the last samples, less than a row.</summary>
    /// <param name="row">The results, with room for a row.</param>
    /// <param name="count">How many there are; what lies behind them is set to zero.</param>
    public void AddTail<T>(Span<T> row, int count)
        where T : unmanaged
    {
        row[count..].Clear();
        AddRow<T, T>(row);
    }
}
