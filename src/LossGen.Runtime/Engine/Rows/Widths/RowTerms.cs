using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>Sums of neighbours in a row over samples, in double: of one vector of elements, two vectors if those are float.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal struct RowTerms512<T>
    where T : unmanaged
{
    private Vector512<double> _lower;
    private Vector512<double> _upper;

    /// <summary>Starts from what there is.</summary>
    /// <param name="sums">The sums of a row.</param>
    /// <param name="place">The place of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowTerms512(ref readonly double sums, nuint place)
    {
        _lower = Vector512.LoadUnsafe(in sums, place);
        _upper = typeof(T) == typeof(float) ? Vector512.LoadUnsafe(in sums, place + (nuint)Vector512<double>.Count) : default;
    }

    /// <summary>Adds the terms of a sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<T> terms)
    {
        if (typeof(T) == typeof(double))
        {
            _lower += terms.AsDouble();
            return;
        }

        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(terms.AsSingle());
        _lower += lower;
        _upper += upper;
    }

    /// <summary>Writes the sums back.</summary>
    /// <param name="sums">The sums of a row, with room for a vector behind it.</param>
    /// <param name="place">The place of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref double sums, nuint place)
    {
        _lower.StoreUnsafe(ref sums, place);
        if (typeof(T) == typeof(float))
        {
            _upper.StoreUnsafe(ref sums, place + (nuint)Vector512<double>.Count);
        }
    }
}
