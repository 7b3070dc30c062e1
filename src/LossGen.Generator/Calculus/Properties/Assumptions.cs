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
/// thresholds are positive, then that targets and probabilities lie in [0, 1].
/// </summary>
internal static class Assumptions
{
    /// <summary>With more inputs than this, conditions would be no help to a reader.</summary>
    private const int MaxInputs = 4;

    private static readonly Interval[] Strong = [Interval.Positive, Interval.Unit];

    /// <summary>The first result that is not null, or null.</summary>
    /// <param name="inputs">The inputs that assumptions can be made of.</param>
    /// <param name="known">What is known of inputs.</param>
    /// <param name="budget">What may be spent.</param>
    /// <param name="prove">Proves something from ranges.</param>
    public static Proof<T>? Search<T>(
        IReadOnlyList<Variable> inputs, IReadOnlyDictionary<Variable, Interval> known, Budget budget, Func<Ranges, T?> prove)
        where T : struct
    {
        if (prove(new(known, budget)) is { } always)
        {
            return new(always, null);
        }

        if (inputs.Count is 0 or > MaxInputs)
        {
            return null;
        }

        foreach (Interval strong in Strong)
        {
            Dictionary<Variable, Interval> assumed = inputs.ToDictionary(v => v, _ => strong);
            if (Try(assumed) is null)
            {
                continue;
            }

            foreach (Variable input in inputs)
            {
                foreach (Interval weaker in (Interval[])[Interval.Real, Interval.NonNegative])
                {
                    var weakened = new Dictionary<Variable, Interval>(assumed) { [input] = weaker };
                    if (Try(weakened) is not null)
                    {
                        assumed = weakened;
                        break;
                    }
                }
            }

            return Try(assumed) is { } result ? new(result, TextOf(assumed)) : null;
        }

        return null;

        T? Try(Dictionary<Variable, Interval> assumed)
        {
            var ranges = known.ToDictionary(k => k.Key, k => k.Value);
            foreach (KeyValuePair<Variable, Interval> assumption in assumed)
            {
                ranges[assumption.Key] = ranges.TryGetValue(assumption.Key, out Interval before) ? before.Intersect(assumption.Value) : assumption.Value;
            }

            return prove(new(ranges, budget));
        }
    }

    private static string? TextOf(Dictionary<Variable, Interval> assumed)
    {
        string[] texts = [.. assumed.Where(a => a.Value != Interval.Real).OrderBy(a => a.Key.Ordinal).Select(a =>
            a.Value == Interval.Positive ? $"{a.Key.Name} > 0" : a.Value == Interval.NonNegative ? $"{a.Key.Name} >= 0" : $"{a.Key.Name} in [0, 1]")];
        return texts.Length == 0 ? null : string.Join(" and ", texts);
    }
}
