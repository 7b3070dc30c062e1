using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Model;

namespace LossGen.Calculus.Witnessing;

/// <summary>Where a formula of one variable fails: from where on outwards, up to where around 0, and at 0 itself.</summary>
internal sealed class FailingRanges
{
    /// <summary>More than two clauses are a table, not a sentence.</summary>
    private const int MaxClauses = 2;

    /// <summary>How many numbers near a bound are looked at.</summary>
    private const int BoundaryPoints = 64;

    private readonly Judge _judge;
    private readonly int _ordinal;
    private readonly string _name;
    private readonly double[]?[] _point = new double[]?[Graph.MaxVariables];
    private readonly List<Range> _ranges = [];

    private FailingRanges(Judge judge, Variable variable)
    {
        _judge = judge;
        _ordinal = variable.Ordinal;
        _name = variable.Name;
    }

    /// <summary>What a range is on one side of 0.</summary>
    private enum Extent
    {
        /// <summary>From a bound away from 0.</summary>
        Outwards,

        /// <summary>From 0 to a bound.</summary>
        Inwards,

        /// <summary>All of the side.</summary>
        Whole,
    }

    private sealed record Range(Failure Failure, Extent Extent, bool IsNegative, double Bound);

    /// <summary>"overflows above 88.7", or null if the formula fails nowhere.</summary>
    public static string? Describe(Judge judge, Variable variable)
    {
        var search = new FailingRanges(judge, variable);
        Failure? atZero = search.At(0, out _);
        search.AddSide(isNegative: false);
        search.AddSide(isNegative: true);
        List<(Failure Failure, string Place)> clauses = [.. search.Clauses()];
        if (atZero is { } failure && !clauses.Any(c => c.Failure == failure && c.Place.StartsWith("for |", StringComparison.Ordinal)))
        {
            clauses.Add((failure, "at 0"));
        }

        string[] texts = [.. clauses.OrderBy(c => c.Failure).Take(MaxClauses).Select(c => $"{FailureText.Of(c.Failure)} {c.Place}")];
        return texts.Length == 0 ? null : string.Join(" and ", texts);
    }

    private Failure? At(double x, out bool isDecided)
    {
        double rounded = _judge.Type == FloatType.Single ? (float)x : x;
        _point[_ordinal] = [rounded];
        return _judge.At(_point, out isDecided);
    }

    /// <summary>Powers of two, close together near 1 and further apart far from it.</summary>
    private static IEnumerable<double> Sizes(FloatType type)
    {
        (int lowest, int highest) = type == FloatType.Single ? (-126, 127) : (-1022, 1023);
        for (int e = lowest; e <= highest; e += Math.Abs(e) < 32 ? 1 : Math.Abs(e) < 128 ? 5 : 50)
        {
            yield return Math.Pow(2, e);
        }

        yield return Math.Pow(2, highest);
    }

    private void AddSide(bool isNegative)
    {
        double sign = isNegative ? -1 : 1;
        (double Size, Failure? Failure)[] decided = [.. Sizes(_judge.Type)
            .Select(size => (Size: size, Failure: At(sign * size, out bool isDecided), isDecided))
            .Where(p => p.isDecided)
            .Select(p => (p.Size, p.Failure))];
        if (decided.Length == 0)
        {
            return;
        }

        int last = decided.Length - 1;
        if (decided[last].Failure is { } outer)
        {
            int first = last;
            while (first > 0 && decided[first - 1].Failure == outer)
            {
                first--;
            }

            _ranges.Add(first == 0
                ? new(outer, Extent.Whole, isNegative, 0)
                : new(outer, Extent.Outwards, isNegative, Bisect(decided[first - 1].Size, decided[first].Size)));
        }

        if (decided[0].Failure is { } inner && !_ranges.Exists(r => r.IsNegative == isNegative && r.Extent == Extent.Whole))
        {
            int end = 0;
            while (end < last && decided[end + 1].Failure == inner)
            {
                end++;
            }

            _ranges.Add(new(inner, Extent.Inwards, isNegative, Bisect(decided[end + 1].Size, decided[end].Size)));
        }

        double Bisect(double good, double bad)
        {
            Failure? wanted = At(sign * bad, out _);
            double bound = bad;
            for (int i = 0; i < 30; i++)
            {
                double middle = Math.Sqrt(good) * Math.Sqrt(bound);
                (good, bound) = At(sign * middle, out _) == wanted ? (good, middle) : (middle, bound);
            }

            // Where roundings fall one way or the other, numbers that fail alternate with such that don't: the bound is the last of these.
            double found = bound;
            for (int i = 1; i < BoundaryPoints; i++)
            {
                double x = found * Math.Pow(bad / found, (double)i / BoundaryPoints);
                bound = At(sign * x, out _) == wanted ? bound : x;
            }

            return bound;
        }
    }

    private IEnumerable<(Failure Failure, string Place)> Clauses()
    {
        foreach (Range range in _ranges)
        {
            Range? mirrored = _ranges.Find(r => r.IsNegative != range.IsNegative && r.Failure == range.Failure && r.Extent == range.Extent);
            bool isMirrored = mirrored is not null && (range.Extent == Extent.Inwards || Number(mirrored.Bound) == Number(range.Bound));
            if (isMirrored && range.IsNegative)
            {
                continue;
            }

            string minus = range.IsNegative ? "-" : "";
            yield return (range.Failure, range.Extent switch
            {
                Extent.Outwards when isMirrored => $"for |{_name}| above {Number(range.Bound)}",
                Extent.Outwards => $"{(range.IsNegative ? "below" : "above")} {minus}{Number(range.Bound)}",
                Extent.Inwards when isMirrored => $"for |{_name}| below {Number(Math.Min(range.Bound, mirrored!.Bound))}",
                Extent.Inwards => range.IsNegative ? $"from -{Number(range.Bound)} to 0" : $"from 0 to {Number(range.Bound)}",
                _ when isMirrored => $"for all {_name} but 0",
                _ => range.IsNegative ? "below 0" : "above 0",
            });
        }
    }

    /// <summary>Three digits, or one after the point.</summary>
    private static string Number(double value)
    {
        if (value is >= 0.01 and < 10_000)
        {
            return value.ToString(value < 0.1 ? "0.####" : value < 1 ? "0.###" : value < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture);
        }

        string[] parts = value.ToString("0.##e+0", CultureInfo.InvariantCulture).Split('e');
        return parts[0] + "e" + parts[1].TrimStart('+');
    }
}
