using System;
using System.Collections.Generic;
using System.Numerics;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>The values that a parameter takes in a test: the special ones that losses break at, and random ones around them.</summary>
/// <param name="Specials">What is tried for certain.</param>
/// <param name="Random">Draws a value.</param>
internal sealed record Domain(double[] Specials, Func<Random, double> Random)
{
    private static readonly double[] Exponents = [-1000, -710, -104, -88, -37, -17, -1e-3, -1e-9, -1e-30, 0, 1e-30, 1e-9, 1e-3, 17, 37, 88, 104, 710, 1000];

    /// <summary>The domains by the names that the tables use.</summary>
    public static IReadOnlyDictionary<string, Domain> All { get; } = new Dictionary<string, Domain>
    {
        // Targets of margin losses.
        ["sign"] = new([-1, 1], r => r.Next(2) * 2 - 1),

        // Targets of cross-entropies: the two classes; fractions between them.
        ["class"] = new([0, 1], r => r.Next(2)),
        ["fraction"] = new([0, 1, 0.5, 0.25], r => r.NextDouble()),

        // Scores and logits.
        ["score"] = new([.. Exponents, -1, 1, -0.5, 0.5, -0.0], r => r.Next(3) switch
        {
            0 => Normal(r) * 3,
            1 => (r.NextDouble() * 2 - 1) * 1000,
            _ => Math.Pow(10, r.NextDouble() * 12 - 10) * (r.Next(2) * 2 - 1),
        }),

        // Probabilities, with both ends and what is next to them; without the ends.
        ["probability"] = new([0, 1, 0.5, 1e-30, 1e-9, 1 - 1.0 / (1 << 20), 1 - 1.0 / (1 << 24), 1e-3, 0.999], Probability),
        ["inside"] = new([0.5, 1e-30, 1e-9, 1 - 1.0 / (1 << 20), 1 - 1.0 / (1 << 24), 1e-3, 0.999], Probability),

        // As far as p^(gamma - 2), which the focal losses need, stays within float.
        ["likely"] = new([0.5, 1e-15, 1e-9, 1 - 1.0 / (1 << 20), 1 - 1.0 / (1 << 24), 1e-3, 0.999], Probability),

        // Targets and predictions of a regression.
        ["real"] = new([0, -0.0, 1, -1, 1e-20, -1e-20, 1e4, -1e4, 0.1, 3], r => r.Next(3) switch
        {
            0 => Normal(r),
            1 => Normal(r) * 1000,
            _ => Math.Pow(10, r.NextDouble() * 16 - 10) * (r.Next(2) * 2 - 1),
        }),

        // Counts; amounts and variances; the logarithms of their means.
        ["count"] = new([0, 1, 2, 10, 1000], r => Math.Floor(Math.Pow(10, r.NextDouble() * 3) - 1)),
        ["amount"] = new([1, 1e-3, 1e3, 0.5, 10], r => Math.Pow(10, r.NextDouble() * 6 - 3)),
        ["log"] = new([0, 1, -1, 1e-9, -1e-9, 37, -37, 80, -80, 20], r => Normal(r) * 5),

        // Where quadratic turns into linear.
        ["width"] = new([1, 1e-6, 1e6, 1.345, 0.5, 1e-3], r => Math.Pow(10, r.NextDouble() * 4 - 2)),

        // The same where a fourth power of the quotient must stay within float.
        ["scale"] = new([1, 1e-3, 1e6, 1.345, 0.5], r => Math.Pow(10, r.NextDouble() * 4 - 2)),

        // The parameters of the focal losses; powers from 1 on have finite slopes where a probability rounds to 0.
        ["balance"] = new([0.25, 1, 0.75], r => 0.1 + 0.9 * r.NextDouble()),
        ["focus"] = new([2, 1, 3, 0.5, 5], r => 0.5 + 4 * r.NextDouble()),
        ["power"] = new([2, 1, 3, 5], r => 1 + (4 * r.NextDouble())),
        ["level"] = new([0.5, 0.9, 0.05], r => r.NextDouble()),
        ["between"] = new([1.5, 1.1, 1.9], r => 1.05 + (0.9 * r.NextDouble())),
        ["discount"] = new([0.99, 1, 0.5], r => r.NextDouble()),
    };

    /// <summary>The value number <paramref name="i"/> as a T: the special ones come first, in different orders for different strides.</summary>
    public T Value<T>(Random random, int i, int stride)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        T.CreateTruncating(i % 2 == 0 ? Specials[(int)((long)i / 2 * stride % Specials.Length)] : Random(random));

    private static double Probability(Random r) => r.Next(3) switch
    {
        0 => Math.Pow(10, -8 * r.NextDouble()),
        1 => 1 - Math.Pow(10, -6 * r.NextDouble()),
        _ => r.NextDouble(),
    };

    private static double Normal(Random r) =>
        Math.Sqrt(-2 * Math.Log(1 - r.NextDouble())) * Math.Cos(2 * Math.PI * r.NextDouble());
}
