using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// What all steps have: columns that are read once for many elements. A compiler doesn't move them out of a loop that writes, and
/// the loop would wait for its reads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowStep
{
    /// <summary>Whether a step needs to know the places in the row.</summary>
    public static abstract bool UsesIndex { get; }

    /// <summary>The number of a column that a step is given, or -1.</summary>
    /// <param name="place">Its place among those that the step is given, from 0 to 5.</param>
    public static abstract int Column(int place);
}

/// <summary>A step that gives the elements of rows to be compared, or adds them to an accumulator.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// A step is written once for each vector width, and knows nothing of where the elements lie: the frame decides whether a
/// vector holds neighbours of one row or the same element of several samples.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowReduction<T> : IRowStep
    where T : unmanaged
{
    /// <summary>The accumulator with the elements at a place taken in.</summary>
    /// <typeparam name="TFrame">Where the elements lie.</typeparam>
    /// <param name="at">The samples.</param>
    /// <param name="j">The place in the row.</param>
    /// <param name="index">The places in the row, as numbers.</param>
    /// <param name="c0">The column that <see cref="IRowStep.Column"/> names at 0.</param>
    /// <param name="c1">The column that <see cref="IRowStep.Column"/> names at 1.</param>
    /// <param name="c2">The column that <see cref="IRowStep.Column"/> names at 2.</param>
    /// <param name="c3">The column that <see cref="IRowStep.Column"/> names at 3.</param>
    /// <param name="c4">The column that <see cref="IRowStep.Column"/> names at 4.</param>
    /// <param name="c5">The column that <see cref="IRowStep.Column"/> names at 5.</param>
    /// <param name="accumulator">What there is so far.</param>
    public static abstract Vector512<T> Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector512<T> index,
        Vector512<T> c0, Vector512<T> c1, Vector512<T> c2, Vector512<T> c3, Vector512<T> c4, Vector512<T> c5,
        Vector512<T> accumulator)
        where TFrame : struct, IVector512Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T})"/>
    public static abstract Vector256<T> Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector256<T> index,
        Vector256<T> c0, Vector256<T> c1, Vector256<T> c2, Vector256<T> c3, Vector256<T> c4, Vector256<T> c5,
        Vector256<T> accumulator)
        where TFrame : struct, IVector256Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T})"/>
    public static abstract Vector128<T> Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector128<T> index,
        Vector128<T> c0, Vector128<T> c1, Vector128<T> c2, Vector128<T> c3, Vector128<T> c4, Vector128<T> c5,
        Vector128<T> accumulator)
        where TFrame : struct, IVector128Frame<T>;
}

/// <summary>A step that gives the elements of rows of which the largest is looked for.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowMaximum<T> : IRowReduction<T>
    where T : unmanaged
{
    /// <summary>Whether NaN is left out, instead of being the largest wherever there is one.</summary>
    public static abstract bool SkipsNaN { get; }
}

/// <summary>A step that takes elements of rows into one or two sums, which share what they are computed from.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowSums<T> : IRowStep
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
    /// <param name="index">The places in the row, as numbers.</param>
    /// <param name="c0">The column that <see cref="IRowStep.Column"/> names at 0.</param>
    /// <param name="c1">The column that <see cref="IRowStep.Column"/> names at 1.</param>
    /// <param name="c2">The column that <see cref="IRowStep.Column"/> names at 2.</param>
    /// <param name="c3">The column that <see cref="IRowStep.Column"/> names at 3.</param>
    /// <param name="c4">The column that <see cref="IRowStep.Column"/> names at 4.</param>
    /// <param name="c5">The column that <see cref="IRowStep.Column"/> names at 5.</param>
    /// <param name="first">The first sum so far.</param>
    /// <param name="second">The second sum so far.</param>
    /// <param name="kept">Receives what is kept.</param>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector512<T> index,
        Vector512<T> c0, Vector512<T> c1, Vector512<T> c2, Vector512<T> c3, Vector512<T> c4, Vector512<T> c5,
        ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> kept)
        where TFrame : struct, IVector512Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, ref Vector512{T}, ref Vector512{T}, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector256<T> index,
        Vector256<T> c0, Vector256<T> c1, Vector256<T> c2, Vector256<T> c3, Vector256<T> c4, Vector256<T> c5,
        ref Vector256<T> first, ref Vector256<T> second, ref Vector256<T> kept)
        where TFrame : struct, IVector256Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, ref Vector512{T}, ref Vector512{T}, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector128<T> index,
        Vector128<T> c0, Vector128<T> c1, Vector128<T> c2, Vector128<T> c3, Vector128<T> c4, Vector128<T> c5,
        ref Vector128<T> first, ref Vector128<T> second, ref Vector128<T> kept)
        where TFrame : struct, IVector128Frame<T>;
}

/// <summary>A step that computes columns from columns, sample by sample, and stores them.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowMap<T> : IRowStep
    where T : unmanaged
{
    /// <summary>Computes columns and stores them by the frame.</summary>
    /// <typeparam name="TFrame">Where the values lie.</typeparam>
    /// <param name="at">The samples.</param>
    /// <param name="c0">The column that <see cref="IRowStep.Column"/> names at 0.</param>
    /// <param name="c1">The column that <see cref="IRowStep.Column"/> names at 1.</param>
    /// <param name="c2">The column that <see cref="IRowStep.Column"/> names at 2.</param>
    /// <param name="c3">The column that <see cref="IRowStep.Column"/> names at 3.</param>
    /// <param name="c4">The column that <see cref="IRowStep.Column"/> names at 4.</param>
    /// <param name="c5">The column that <see cref="IRowStep.Column"/> names at 5.</param>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at,
        Vector512<T> c0, Vector512<T> c1, Vector512<T> c2, Vector512<T> c3, Vector512<T> c4, Vector512<T> c5)
        where TFrame : struct, IVector512Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at,
        Vector256<T> c0, Vector256<T> c1, Vector256<T> c2, Vector256<T> c3, Vector256<T> c4, Vector256<T> c5)
        where TFrame : struct, IVector256Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at,
        Vector128<T> c0, Vector128<T> c1, Vector128<T> c2, Vector128<T> c3, Vector128<T> c4, Vector128<T> c5)
        where TFrame : struct, IVector128Frame<T>;
}

/// <summary>A step that computes results element by element, to be written as rows.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowWrite<T> : IRowStep
    where T : unmanaged
{
    /// <summary>
    /// The number of the column of labels at whose place a row holds another value than what is computed, or -1. Steps of one result
    /// alone have such a place.
    /// </summary>
    public static abstract int Label { get; }

    /// <summary>The number of the column of the values at the place of the label, or -1.</summary>
    public static abstract int AtLabel { get; }

    /// <summary>Computes the results at a place.</summary>
    /// <typeparam name="TFrame">Where the elements lie.</typeparam>
    /// <param name="at">The samples.</param>
    /// <param name="j">The place in the row.</param>
    /// <param name="index">The places in the row, as numbers.</param>
    /// <param name="c0">The column that <see cref="IRowStep.Column"/> names at 0.</param>
    /// <param name="c1">The column that <see cref="IRowStep.Column"/> names at 1.</param>
    /// <param name="c2">The column that <see cref="IRowStep.Column"/> names at 2.</param>
    /// <param name="c3">The column that <see cref="IRowStep.Column"/> names at 3.</param>
    /// <param name="c4">The column that <see cref="IRowStep.Column"/> names at 4.</param>
    /// <param name="c5">The column that <see cref="IRowStep.Column"/> names at 5.</param>
    /// <param name="results">The first of the results; the others follow it.</param>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector512<T> index,
        Vector512<T> c0, Vector512<T> c1, Vector512<T> c2, Vector512<T> c3, Vector512<T> c4, Vector512<T> c5,
        ref Vector512<T> results)
        where TFrame : struct, IVector512Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector256<T> index,
        Vector256<T> c0, Vector256<T> c1, Vector256<T> c2, Vector256<T> c3, Vector256<T> c4, Vector256<T> c5,
        ref Vector256<T> results)
        where TFrame : struct, IVector256Frame<T>;

    /// <inheritdoc cref="Compute{TFrame}(in RowCursor{T}, nuint, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, Vector512{T}, ref Vector512{T})"/>
    public static abstract void Compute<TFrame>(
        in RowCursor<T> at, nuint j, Vector128<T> index,
        Vector128<T> c0, Vector128<T> c1, Vector128<T> c2, Vector128<T> c3, Vector128<T> c4, Vector128<T> c5,
        ref Vector128<T> results)
        where TFrame : struct, IVector128Frame<T>;
}
