using System;

namespace LossGen.Samples;

/// <summary>A regression tree: what it answers depends on the features.</summary>
internal abstract record Tree
{
    /// <summary>Returns the answer for one sample.</summary>
    public abstract double Answer(ReadOnlySpan<double> features);
}

/// <summary>A tree that always answers the same.</summary>
internal sealed record Leaf(double Weight) : Tree
{
    /// <inheritdoc/>
    public override double Answer(ReadOnlySpan<double> features) => Weight;
}

/// <summary>A tree that asks whether a feature is greater than a threshold.</summary>
internal sealed record Branch(int Feature, double Threshold, Tree Below, Tree Above) : Tree
{
    /// <inheritdoc/>
    public override double Answer(ReadOnlySpan<double> features) =>
        (features[Feature] > Threshold ? Above : Below).Answer(features);
}
