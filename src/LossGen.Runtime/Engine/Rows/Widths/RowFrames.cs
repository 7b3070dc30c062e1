using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>How a step finds what it reads.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IVector512Frame<T>
    where T : unmanaged
{
    /// <summary>A value that each sample has.</summary>
    /// <param name="at">The samples.</param>
    /// <param name="column">The number of the column.</param>
    public static abstract Vector512<T> Column(in RowCursor<T> at, int column);

    /// <summary>Elements of rows that each sample has one of.</summary>
    /// <param name="at">The samples.</param>
    /// <param name="row">The number of the parameter.</param>
    /// <param name="j">The place in the row.</param>
    public static abstract Vector512<T> Row(in RowCursor<T> at, int row, nuint j);

    /// <summary>Elements of a row that all samples share.</summary>
    /// <param name="at">The samples.</param>
    /// <param name="row">The number of the parameter.</param>
    /// <param name="j">The place in the row.</param>
    public static abstract Vector512<T> SharedRow(in RowCursor<T> at, int row, nuint j);

    /// <summary>Sets a value that each sample has; steps over columns alone do.</summary>
    /// <param name="at">The samples.</param>
    /// <param name="column">The number of the column.</param>
    /// <param name="value">The values.</param>
    public static abstract void Store(in RowCursor<T> at, int column, Vector512<T> value);
}

/// <summary>A long row: a vector holds neighbours.</summary>
internal readonly struct Vector512OfRow<T> : IVector512Frame<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Column(in RowCursor<T> at, int column) =>
        Vector512.Create(Unsafe.Add(ref at.Columns, column * RowTile<T>.Stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Row(in RowCursor<T> at, int row, nuint j) => Vector512.LoadUnsafe(ref at.Row(row), j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> SharedRow(in RowCursor<T> at, int row, nuint j) => Vector512.LoadUnsafe(ref at.Row(row), j);

    public static void Store(in RowCursor<T> at, int column, Vector512<T> value) => throw new NotSupportedException();
}

/// <summary>What is left at the end of a long row: whole vectors, and a last one that is followed by zeros.</summary>
internal readonly struct Vector512OfTail<T> : IVector512Frame<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Column(in RowCursor<T> at, int column) => Vector512OfRow<T>.Column(at, column);

    /// <summary>The last whole vector of the row, moved down over what isn't left. A long row is longer than a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Row(in RowCursor<T> at, int row, nuint j)
    {
        nuint last = Math.Min(j, at.Length - (nuint)Vector512<T>.Count);
        Vector512<T> vector = Vector512.LoadUnsafe(ref at.Row(row), last);
        return typeof(T) == typeof(float)
            ? Vector512.Shuffle(vector.AsSingle(), Vector512<int>.Indices + Vector512.Create((int)(j - last))).As<float, T>()
            : Vector512.Shuffle(vector.AsDouble(), Vector512<long>.Indices + Vector512.Create((long)(j - last))).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> SharedRow(in RowCursor<T> at, int row, nuint j) => Row(at, row, j);

    public static void Store(in RowCursor<T> at, int column, Vector512<T> value) => throw new NotSupportedException();
}

/// <summary>
/// Short rows side by side: a vector holds the same element of several samples. Places are those of the vectors in the tile, which
/// are <see cref="RowTile{T}.Stride"/> apart.
/// </summary>
internal readonly struct Vector512OfSamples<T> : IVector512Frame<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Column(in RowCursor<T> at, int column) =>
        Vector512.LoadUnsafe(ref at.Columns, (nuint)(column * RowTile<T>.Stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Row(in RowCursor<T> at, int row, nuint j) =>
        Vector512.LoadUnsafe(ref at.Row(row), j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> SharedRow(in RowCursor<T> at, int row, nuint j) =>
        Vector512.Create(Unsafe.Add(ref at.Row(row), j / (nuint)RowTile<T>.Stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in RowCursor<T> at, int column, Vector512<T> value) =>
        value.StoreUnsafe(ref at.Columns, (nuint)(column * RowTile<T>.Stride));
}
