namespace LossGen.Samples;

/// <summary>A property of a loss in one variable.</summary>
/// <param name="Name">What it is called: <c>convex</c>.</param>
/// <param name="Holds">Whether the loss has it; null if neither was proven.</param>
/// <param name="Bound">The constant that goes with it, or null.</param>
/// <param name="Condition">For which other inputs it has it; null if for all.</param>
internal sealed record Claim(string Name, bool? Holds, string? Bound = null, string? Condition = null);
