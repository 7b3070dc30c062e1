using System;

namespace LossGen;

/// <summary>
/// Short rows side by side: element j of sample i at j*<see cref="RowTile{T}.Stride"/> + i, so that a vector holds the same
/// element of neighbouring samples.
/// </summary>
internal static class Transposition
{
    /// <summary>Lays rows side by side.</summary>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="length">The length of each.</param>
    /// <param name="sideBySide">Where they go.</param>
    public static void SideBySide<T>(ReadOnlySpan<T> rows, int length, Span<T> sideBySide)
        where T : unmanaged
    {
        int stride = RowTile<T>.Stride;
        for (int i = 0; !rows.IsEmpty; i++, rows = rows[length..])
        {
            ReadOnlySpan<T> row = rows[..length];
            int place = i;
            for (int j = 0; j < row.Length; j++, place += stride)
            {
                sideBySide[place] = row[j];
            }
        }
    }

    /// <summary>Lays rows that were side by side one after the other again.</summary>
    /// <param name="sideBySide">The rows.</param>
    /// <param name="length">The length of each.</param>
    /// <param name="rows">Where they go.</param>
    public static void OneByOne<T>(ReadOnlySpan<T> sideBySide, int length, Span<T> rows)
        where T : unmanaged
    {
        int stride = RowTile<T>.Stride;
        for (int i = 0; !rows.IsEmpty; i++, rows = rows[length..])
        {
            Span<T> row = rows[..length];
            int place = i;
            for (int j = 0; j < row.Length; j++, place += stride)
            {
                row[j] = sideBySide[place];
            }
        }
    }
}
