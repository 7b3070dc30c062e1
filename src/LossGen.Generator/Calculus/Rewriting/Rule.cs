using System;

namespace LossGen.Calculus.Rewriting;

/// <summary>A named equality that is used from left to right.</summary>
/// <param name="Name">Its name: the number in the literature it is known by, and what it does.</param>
/// <param name="Left">What is looked for.</param>
/// <param name="Right">What takes its place.</param>
/// <param name="Guard">When it holds, where it doesn't always.</param>
internal sealed record Rule(string Name, Pattern Left, Pattern Right, Func<Bindings, bool>? Guard = null)
{
    /// <summary>Gets whether both sides are equal wherever they are numbers, and the guard only says where that is of use.</summary>
    public bool HoldsWithoutGuard { get; init; } = true;

    public override string ToString() => $"{Name}: {Left} -> {Right}";
}
