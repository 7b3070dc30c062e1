using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// A row that is added up over the samples: the gradient of a row that all samples share. A long one is added up where it is
/// wanted, tile by tile; a short one in double.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RowSum<T>
    where T : unmanaged
{
    /// <summary>Starts from 0.</summary>
    /// <param name="destination">Where the sums go.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="scratch">Room for <see cref="RowScratch.OfSum"/> doubles.</param>
    public RowSum(Span<T> destination, int length, Span<double> scratch)
    {
        Values = destination[..length];
        Totals = MemoryMarshal.Cast<double, Vector512<double>>(scratch);
        Values.Clear();
        Totals.Clear();
    }

    /// <summary>The sums.</summary>
    internal Span<T> Values { get; }

    /// <summary>The lanes of the sums of a short row.</summary>
    internal Span<Vector512<double>> Totals { get; }

    /// <summary>The length of the row.</summary>
    internal readonly int Length => Values.Length;

    /// <summary>Writes the sums to their destination.</summary>
    public readonly void End()
    {
        for (int j = 0; j < Totals.Length; j++)
        {
            Values[j] = RowNumber.Of<T>(Lanes.Total(Totals[j]));
        }
    }

    /// <summary>Adds to a sum of a long row.</summary>
    internal readonly void Add(int place, T value)
    {
        if (typeof(T) == typeof(float))
        {
            MemoryMarshal.Cast<T, float>(Values)[place] += (float)(object)value;
        }
        else
        {
            MemoryMarshal.Cast<T, double>(Values)[place] += (double)(object)value;
        }
    }
}
