using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Accuracy.Sweep;

/// <summary>
/// Value * 2^Exponent, for true values that are too large or too small for a double's 106 bits. Lanes with NaN are those that
/// the reference doesn't know.
/// </summary>
internal readonly struct Scaled(DoubleDouble value, Vector512<double> exponent)
{
    public DoubleDouble Value { get; } = value;

    public Vector512<double> Exponent { get; } = exponent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Scaled(DoubleDouble value) => new(value, Vector512<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scaled operator -(Scaled value) => new(-value.Value, value.Exponent);

    /// <summary>The value itself, where it is far from the ends of the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleDouble Unscaled() => DoubleDouble.ScaleB(Value, Exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scaled Select(Vector512<double> condition, Scaled whereSet, Scaled otherwise) =>
        new(
            DoubleDouble.Select(condition, whereSet.Value, otherwise.Value),
            Vector512.ConditionalSelect(condition, whereSet.Exponent, otherwise.Exponent));
}
