using System;
using System.Linq;

namespace LossGen.Truth;

/// <summary>The value of a parameter: a number, or a row of numbers.</summary>
public sealed class BoundValue
{
    private readonly BigReal[] _items;

    private BoundValue(BigReal[] items, bool isRow)
    {
        _items = items;
        IsRow = isRow;
    }

    /// <summary>Whether this is a row; a scalar has one item.</summary>
    public bool IsRow { get; }

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<BigReal> Items => _items;

    /// <summary>A scalar.</summary>
    public static implicit operator BoundValue(BigReal value) => new([value], false);

    /// <summary>A scalar, exactly as given.</summary>
    public static implicit operator BoundValue(double value) => new([value], false);

    /// <summary>A scalar, exactly as given.</summary>
    public static implicit operator BoundValue(float value) => new([value], false);

    /// <summary>A scalar, such as a label.</summary>
    public static implicit operator BoundValue(int value) => new([value], false);

    /// <summary>A row.</summary>
    public static implicit operator BoundValue(BigReal[] row) => new([.. row], true);

    /// <summary>A row, exactly as given.</summary>
    public static implicit operator BoundValue(double[] row) => new([.. row.Select(BigReal.FromDouble)], true);

    /// <summary>A row, exactly as given.</summary>
    public static implicit operator BoundValue(float[] row) => new([.. row.Select(x => BigReal.FromDouble(x))], true);
}
