namespace LossGen.Generator.Tests.Expressions;

/// <summary>A formula that somebody computes, with where it is computed and how far from the truth it may come.</summary>
/// <param name="Name">What it is known as.</param>
/// <param name="Text">The formula.</param>
/// <param name="Domains">
/// Its variables with their ranges, <c>x 0..1, y</c>; one without a range takes any value. The first is that of differentiation.
/// </param>
internal sealed record CorpusRow(string Name, string Text, string Domains)
{
    /// <summary>Gets the largest error of the value, in epsilons of the truth for each epsilon that its inputs' roundings would make.</summary>
    public double Value { get; init; } = 4;

    /// <summary>Gets the same for the derivative.</summary>
    public double First { get; init; } = 4;

    /// <summary>Gets the same for the second derivative.</summary>
    public double Second { get; init; } = 8;

    /// <summary>Gets which of value, first and second are known to be further away: nothing is asked of them yet.</summary>
    public string Open { get; init; } = "";

    public override string ToString() => Name;
}
