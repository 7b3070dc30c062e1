namespace LossGen.Samples;

/// <summary>What a recipe found.</summary>
/// <param name="Recipe">Its name.</param>
/// <param name="Finding">What it found, in a line.</param>
/// <param name="IsRight">Whether that is what mathematics says.</param>
internal sealed record Outcome(string Recipe, string Finding, bool IsRight);
