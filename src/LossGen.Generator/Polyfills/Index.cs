namespace System;

/// <summary>Lets list patterns and <c>^1</c> be used on netstandard2.0.</summary>
/// <param name="value">The distance from the start or the end.</param>
/// <param name="fromEnd">Whether it counts from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;

    public static implicit operator Index(int value) => new(value);
}
