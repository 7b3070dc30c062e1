using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Where a step reads: the rows and the columns of one sample, or of as many as there are lanes.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowCursor<T>
    where T : unmanaged
{
    internal readonly ref T Columns;
    internal readonly ref T Row0;
    internal readonly ref T Row1;
    internal readonly ref T Row2;
    internal readonly ref T Row3;
    internal readonly ref T Row4;
    internal readonly ref T Row5;
    internal readonly ref T Row6;
    internal readonly ref T Row7;

    /// <summary>The length of the rows.</summary>
    internal readonly nuint Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RowCursor(ref readonly RowTile<T> tile, nuint sample, nuint length)
    {
        Columns = ref Unsafe.Add(ref tile.FirstColumn, sample);
        Row0 = ref tile.Row0.At(sample);
        Row1 = ref tile.Row1.At(sample);
        Row2 = ref tile.Row2.At(sample);
        Row3 = ref tile.Row3.At(sample);
        Row4 = ref tile.Row4.At(sample);
        Row5 = ref tile.Row5.At(sample);
        Row6 = ref tile.Row6.At(sample);
        Row7 = ref tile.Row7.At(sample);
        Length = length;
    }

    /// <summary>The row of a parameter. The number is known when the code is compiled, so that no branch is left.</summary>
    /// <param name="row">The number of the parameter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T Row(int row)
    {
        switch (row)
        {
            case 0: return ref Row0;
            case 1: return ref Row1;
            case 2: return ref Row2;
            case 3: return ref Row3;
            case 4: return ref Row4;
            case 5: return ref Row5;
            case 6: return ref Row6;
            default: return ref Row7;
        }
    }
}
