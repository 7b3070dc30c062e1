using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>Numbers of a floating-point type that is known when the code is compiled.</summary>
internal static class RowNumber
{
    private static ReadOnlySpan<float> Singles =>
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];

    private static ReadOnlySpan<double> Doubles =>
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];

    /// <summary>A place in a short row: read, because a vector of it is one instruction then.</summary>
    /// <param name="place">The place, less than 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Place<T>(nuint place)
        where T : unmanaged => typeof(T) == typeof(float)
        ? (T)(object)Unsafe.Add(ref MemoryMarshal.GetReference(Singles), place)
        : (T)(object)Unsafe.Add(ref MemoryMarshal.GetReference(Doubles), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(nuint value)
        where T : unmanaged => typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)(double)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(int value)
        where T : unmanaged => typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)(double)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(double value)
        where T : unmanaged => typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)value;

    /// <summary>A label, which is an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInteger<T>(T value)
        where T : unmanaged => typeof(T) == typeof(float) ? (int)(float)(object)value : (int)(double)(object)value;

    public static T NegativeInfinity<T>()
        where T : unmanaged => Of<T>(double.NegativeInfinity);
}
