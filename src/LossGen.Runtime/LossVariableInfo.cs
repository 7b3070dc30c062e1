namespace LossGen;

/// <summary>What is known of a loss as a function of one of its inputs, all others being held fixed.</summary>
public sealed class LossVariableInfo
{
    /// <summary>Gets the name of the input.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the derivative as a mathematician writes it, in the language of expressions.</summary>
    public required string Derivative { get; init; }

    /// <summary>Gets the second derivative; by a row, the diagonal of the second derivatives.</summary>
    public required string SecondDerivative { get; init; }

    /// <summary>Gets whether the loss is convex; null if neither could be proven.</summary>
    public bool? IsConvex { get; init; }

    /// <summary>Gets for which other inputs it is convex, such as "delta &gt; 0"; null if for all.</summary>
    public string? ConvexityCondition { get; init; }

    /// <summary>Gets whether the loss is concave; null if neither could be proven.</summary>
    public bool? IsConcave { get; init; }

    /// <summary>Gets for which other inputs it is concave; null if for all.</summary>
    public string? ConcavityCondition { get; init; }

    /// <summary>Gets whether the slope is bounded; null if neither could be proven.</summary>
    public bool? IsLipschitz { get; init; }

    /// <summary>Gets a bound of the slope, for a row of its Euclidean norm; null if none is known.</summary>
    public LossConstant? LipschitzConstant { get; init; }

    /// <summary>Gets whether there is a derivative everywhere, with a bounded slope of its own; null if neither could be proven.</summary>
    public bool? IsSmooth { get; init; }

    /// <summary>Gets a bound of the second derivative where <see cref="IsSmooth"/> is true; otherwise null.</summary>
    public LossConstant? SmoothnessConstant { get; init; }

    /// <summary>Returns the name and the derivative.</summary>
    public override string ToString() => $"d/d{Name} = {Derivative}";
}
