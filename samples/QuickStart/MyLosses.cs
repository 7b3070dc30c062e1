using System;
using LossGen;

namespace LossGen.Samples;

/// <summary>A loss of one's own: the expression is all there is to write.</summary>
public static partial class MyLosses
{
    /// <summary>The hinge loss, which leaves a sample alone once it is on the right side of the margin.</summary>
    /// <param name="y">The targets, -1 or 1.</param>
    /// <param name="f">The scores that a model gave.</param>
    [Loss("max(0, 1 - y*f)")]
    public static partial float Hinge(ReadOnlySpan<float> y, ReadOnlySpan<float> f);
}
