using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// An unevaluated sum <see cref="High"/> + <see cref="Low"/>, where High is the sum rounded: a result that others are computed from,
/// with what its own rounding left.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Two parts of one number on their way from one function to the next; nobody compares them.")]
public readonly struct Vector512Pair<T>
{
    /// <summary>The pair of two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512Pair(Vector512<T> high, Vector512<T> low)
    {
        High = high;
        Low = low;
    }

    /// <summary>The sum, rounded.</summary>
    public Vector512<T> High
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get;
    }

    /// <summary>The rest.</summary>
    public Vector512<T> Low
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get;
    }
}
