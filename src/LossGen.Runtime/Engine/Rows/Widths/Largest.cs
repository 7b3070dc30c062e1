using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// The largest of vectors, place by place; NaN if one is NaN. NaN is looked for apart, because a maximum that lets it through takes
/// four times as long and stands in a chain.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal struct Largest512<T>
    where T : unmanaged
{
    private Vector512<T> _largest;
    private Vector512<T> _undefined;

    /// <summary>Starts below all numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Largest512()
    {
        _largest = Vector512.Create(RowNumber.NegativeInfinity<T>());
        _undefined = Vector512<T>.Zero;
    }

    /// <summary>The largest so far.</summary>
    public readonly Vector512<T> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.ConditionalSelect(Vector512.Equals(_undefined, _undefined), _largest, _undefined);
    }

    /// <summary>Takes two vectors in. One comparison tells whether there is NaN in either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(Vector512<T> a, Vector512<T> b)
    {
        _largest = Vector512.MaxNative(a, _largest);
        _largest = Vector512.MaxNative(b, _largest);
        _undefined = Vector512.ConditionalSelect(Instructions.Unordered(a, b), a + b, _undefined);
    }

    /// <summary>Takes a vector in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(Vector512<T> values)
    {
        // x86 gives the second operand if one is NaN.
        _largest = Vector512.MaxNative(values, _largest);
        _undefined = Vector512.ConditionalSelect(Vector512.Equals(values, values), _undefined, values);
    }
}
