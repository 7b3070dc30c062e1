using System;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Numbers of a floating-point type that is known when the code is compiled.</summary>
internal static class RowNumber
{
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
