using System;

namespace LossGen.Peers;

/// <summary>What a kernel gets: samples of one loss, and room for their gradient.</summary>
internal readonly ref struct Batch<T>
{
    /// <summary>Gets the targets; empty where labels are.</summary>
    public required ReadOnlySpan<T> Targets { get; init; }

    /// <summary>Gets the classes of the rows; empty where targets are.</summary>
    public required ReadOnlySpan<int> Labels { get; init; }

    /// <summary>Gets the predictions: one per target, or one row of logits per label.</summary>
    public required ReadOnlySpan<T> Predictions { get; init; }

    /// <summary>Gets room for the gradient, as long as the predictions.</summary>
    public required Span<T> Gradient { get; init; }
}
