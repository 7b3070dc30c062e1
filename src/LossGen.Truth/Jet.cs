namespace LossGen.Truth;

/// <summary>A value with its first and second derivative by the one chosen variable.</summary>
/// <param name="Value">The value.</param>
/// <param name="First">The first derivative.</param>
/// <param name="Second">The second derivative.</param>
/// <param name="Varies">
/// Whether the value depends on the variable at this point. Where it doesn't, an infinite slope of an outer function does no harm.
/// </param>
internal readonly record struct Jet(Interval Value, Interval First, Interval Second, bool Varies)
{
    internal static Jet Constant(Interval value) => new(value, Interval.Zero, Interval.Zero, false);

    internal static Jet Variable(Interval value) => new(value, Interval.One, Interval.Zero, true);

    /// <summary>Neither the value nor the derivatives can be told at this precision.</summary>
    internal static Jet Undecided { get; } = new(Interval.Undecided, Interval.Undecided, Interval.Undecided, true);
}
