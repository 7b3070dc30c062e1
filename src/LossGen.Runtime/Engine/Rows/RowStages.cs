using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>A step that gives the elements of rows to be compared, or adds them to an accumulator.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// A step is written once for each vector width, and knows nothing of where the elements lie: the frame decides whether a
/// vector holds neighbours of one row or the same element of several samples.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowReduction<T>
    where T : unmanaged
{
    /// <summary>The accumulator with the elements at a place taken in.</summary>
    /// <typeparam name="TFrame">Where the elements lie.</typeparam>
    /// <param name="at">The samples.</param>
    /// <param name="j">The place in the row.</param>
    /// <param name="accumulator">What there is so far.</param>
    public static abstract Vector512<T> Compute<TFrame>(in RowCursor<T> at, nuint j, Vector512<T> accumulator)
        where TFrame : struct, IVector512Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T})"/>
    public static abstract Vector256<T> Compute<TFrame>(in RowCursor<T> at, nuint j, Vector256<T> accumulator)
        where TFrame : struct, IVector256Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T})"/>
    public static abstract Vector128<T> Compute<TFrame>(in RowCursor<T> at, nuint j, Vector128<T> accumulator)
        where TFrame : struct, IVector128Frame<T>;
}

/// <summary>A step that takes elements of rows into one or two sums, which share what they are computed from.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowSums<T>
    where T : unmanaged
{
    /// <summary>The number of sums: 1 or 2.</summary>
    public static abstract int Count { get; }

    /// <summary>The number of the row that a value of each element is kept in for later passes, or -1.</summary>
    public static abstract int Kept { get; }

    /// <summary>Takes the elements at a place in.</summary>
    /// <typeparam name="TFrame">Where the elements lie.</typeparam>
    /// <param name="at">The samples.</param>
    /// <param name="j">The place in the row.</param>
    /// <param name="first">The first sum so far.</param>
    /// <param name="second">The second sum so far.</param>
    /// <param name="kept">Receives what is kept.</param>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> kept)
        where TFrame : struct, IVector512Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, ref Vector512{T}, ref Vector512{T}, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, ref Vector256<T> first, ref Vector256<T> second, ref Vector256<T> kept)
        where TFrame : struct, IVector256Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, ref Vector512{T}, ref Vector512{T}, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, ref Vector128<T> first, ref Vector128<T> second, ref Vector128<T> kept)
        where TFrame : struct, IVector128Frame<T>;
}

/// <summary>A step that computes results element by element, or sample by sample.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowMap<T>
    where T : unmanaged
{
    /// <summary>Computes the results at a place.</summary>
    /// <typeparam name="TFrame">Where the elements lie.</typeparam>
    /// <param name="at">The samples.</param>
    /// <param name="j">The place in the row.</param>
    /// <param name="results">The first of the results; the others follow it.</param>
    public static abstract void Compute<TFrame>(in RowCursor<T> at, nuint j, ref Vector512<T> results)
        where TFrame : struct, IVector512Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(in RowCursor<T> at, nuint j, ref Vector256<T> results)
        where TFrame : struct, IVector256Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(in RowCursor<T> at, nuint j, ref Vector128<T> results)
        where TFrame : struct, IVector128Frame<T>;
}
