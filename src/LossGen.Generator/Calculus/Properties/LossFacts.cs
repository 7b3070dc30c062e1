using System.Collections.Generic;

namespace LossGen.Calculus.Properties;

/// <summary>What was proven of a loss.</summary>
/// <param name="Domain">Where it is sure to be finite, or null if everywhere; "unknown" is <paramref name="IsDomainKnown"/>.</param>
/// <param name="IsDomainKnown">Whether all conditions of being finite are known.</param>
/// <param name="Range">An interval in which all values lie, or null.</param>
/// <param name="RangeCondition">For which inputs the range holds, or null for all.</param>
/// <param name="Variables">What was proven for each variable of differentiation.</param>
internal sealed record LossFacts(
    string? Domain, bool IsDomainKnown, string? Range, string? RangeCondition, IReadOnlyList<VariableFacts> Variables);

/// <summary>What was proven of a loss as a function of one input.</summary>
/// <param name="Variable">The input.</param>
/// <param name="First">The first derivative as text.</param>
/// <param name="Second">The second derivative as text.</param>
/// <param name="Convex">Whether it is convex.</param>
/// <param name="Concave">Whether it is concave.</param>
/// <param name="Lipschitz">Whether its slope is bounded, and by what.</param>
/// <param name="Smooth">Whether it has a continuous derivative with a bounded slope, and by what.</param>
/// <param name="Increasing">Whether it never decreases, if that was asked for.</param>
/// <param name="Decreasing">Whether it never increases, if that was asked for.</param>
internal sealed record VariableFacts(
    Variable Variable,
    string First,
    string Second,
    Claim Convex,
    Claim Concave,
    Claim Lipschitz,
    Claim Smooth,
    Claim Increasing,
    Claim Decreasing);

/// <summary>Something that was proven, or not.</summary>
/// <param name="Holds">Whether it holds; null if neither was proven.</param>
/// <param name="Condition">For which other inputs it holds, or null for all. What doesn't hold does so for some.</param>
/// <param name="Constant">The constant that goes with it, in the language of expressions.</param>
/// <param name="Value">The same as a number, if it is one.</param>
internal sealed record Claim(bool? Holds, string? Condition = null, string? Constant = null, double? Value = null)
{
    public static Claim Unknown { get; } = new(Holds: null);

    public static Claim False { get; } = new(Holds: false);
}
