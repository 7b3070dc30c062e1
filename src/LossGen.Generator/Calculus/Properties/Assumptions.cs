using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Calculus.Properties;

/// <summary>Something proven, and for which inputs.</summary>
/// <param name="Result">What was proven.</param>
/// <param name="Condition">For which inputs, or null for all.</param>
internal readonly record struct Proof<T>(T Result, string? Condition);

/// <summary>
/// Looks for assumptions about inputs under which something can be proven, as weak ones as possible: none, then that numbers such as
/// thresholds are positive, then that targets and probabilities lie in [0, 1]. Ranges are found out once for each assumption, whatever is
/// to be proven.
/// </summary>
/// <param name="known">What is known of inputs.</param>
/// <param name="budget">What may be spent.</param>
internal sealed class Assumptions(IReadOnlyDictionary<Variable, Interval> known, Budget budget)
{
    /// <summary>With more inputs than this, conditions would be no help to a reader.</summary>
    private const int MaxInputs = 4;

    private static readonly Interval[] Strong = [Interval.Positive, Interval.Unit];

    private static readonly Interval[] Weaker = [Interval.Real, Interval.NonNegative];

    /// <summary>The ranges by what is assumed of which inputs.</summary>
    private readonly Dictionary<(ulong Inputs, string Intervals), Ranges> _ranges = [];

    /// <summary>The first result that is not null, or null.</summary>
    /// <param name="inputs">The inputs that assumptions can be made of.</param>
    /// <param name="prove">Proves something from ranges.</param>
    public Proof<T>? Search<T>(IReadOnlyList<Variable> inputs, Func<Ranges, T?> prove)
        where T : struct
    {
        if (prove(Assuming([], [])) is { } always)
        {
            return new(always, null);
        }

        if (inputs.Count is 0 or > MaxInputs)
        {
            return null;
        }

        foreach (Interval strong in Strong)
        {
            Interval[] assumed = [.. inputs.Select(_ => strong)];
            if (prove(Assuming(inputs, assumed)) is not { } result)
            {
                continue;
            }

            for (int i = 0; i < assumed.Length; i++)
            {
                foreach (Interval weaker in Weaker)
                {
                    Interval[] weakened = [.. assumed];
                    weakened[i] = weaker;
                    if (prove(Assuming(inputs, weakened)) is { } found)
                    {
                        (assumed, result) = (weakened, found);
                        break;
                    }
                }
            }

            return new(result, TextOf(inputs, assumed));
        }

        return null;
    }

    private Ranges Assuming(IReadOnlyList<Variable> inputs, Interval[] assumed)
    {
        var key = (inputs.Aggregate(0UL, (bits, input) => bits | (1UL << input.Ordinal)), string.Concat(assumed.Select(Letter)));
        if (!_ranges.TryGetValue(key, out Ranges? ranges))
        {
            Dictionary<Variable, Interval> all = known.ToDictionary(k => k.Key, k => k.Value);
            for (int i = 0; i < assumed.Length; i++)
            {
                all[inputs[i]] = all.TryGetValue(inputs[i], out Interval before) ? before.Intersect(assumed[i]) : assumed[i];
            }

            ranges = new(all, budget);
            _ranges.Add(key, ranges);
        }

        return ranges;
    }

    private static char Letter(Interval assumed) =>
        assumed == Interval.Positive ? '+' : assumed == Interval.NonNegative ? '0' : assumed == Interval.Unit ? '1' : 'r';

    private static string? TextOf(IReadOnlyList<Variable> inputs, Interval[] assumed)
    {
        string[] texts = [.. inputs.Zip(assumed, (input, interval) => (Input: input, Interval: interval))
            .Where(a => a.Interval != Interval.Real).OrderBy(a => a.Input.Ordinal).Select(a =>
                a.Interval == Interval.Positive ? $"{a.Input.Name} > 0" : a.Interval == Interval.NonNegative ? $"{a.Input.Name} >= 0" : $"{a.Input.Name} in [0, 1]")];
        return texts.Length == 0 ? null : string.Join(" and ", texts);
    }
}
