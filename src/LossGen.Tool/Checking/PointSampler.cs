using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Explaining;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Tool.Checking;

/// <summary>
/// Draws samples for a loss. The variables of differentiation get ordinary numbers, numbers of all magnitudes, numbers next to 0 and 1,
/// and special ones; the other names ordinary ones, as targets and weights are; what samples share mostly positive ones; and all of them
/// at times numbers that nearly cancel. A name with a range gets numbers of that range. The same seed draws the same samples.
/// </summary>
internal sealed class PointSampler<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int LongestRow = 6;

    /// <summary>One sample in so many consists of numbers that nearly cancel.</summary>
    private const int NearEvery = 6;

    /// <summary>What built-in losses call probabilities.</summary>
    private static readonly string[] Probabilities = ["p", "q"];

    private static readonly bool IsSingle = typeof(T) == typeof(float);

    /// <summary>Powers of 2 up to which magnitudes go: so far that exponentials overflow, not so far that squares and cubes do.</summary>
    private static readonly double LargestExponent = IsSingle ? 40 : 200;

    private static readonly double Digits = IsSingle ? 23 : 52;

    private static readonly double[] Special =
    [
        0, 1, -1, 0.5, -0.5, 2, -2, Math.Pow(2, LargestExponent), -Math.Pow(2, LargestExponent),
        double.CreateChecked(T.Epsilon), double.CreateChecked(T.Epsilon) * -3, IsSingle ? 1.17549435E-38 : 2.2250738585072014E-308,
    ];

    private readonly LossExplanation _explanation;
    private readonly Random _random;
    private readonly Func<double>[] _ways;
    private readonly Dictionary<string, Func<double, double>> _limits;
    private readonly HashSet<string> _predictions;

    /// <param name="explanation">The loss.</param>
    /// <param name="ranges">The ranges that names are limited to.</param>
    /// <param name="seed">Which samples are drawn.</param>
    public PointSampler(LossExplanation explanation, IReadOnlyDictionary<string, NumberRange> ranges, int seed)
    {
        _explanation = explanation;
        _random = new(seed);
        _ways = [Ordinary, NearUnit, AnyMagnitude, Moderate, Extreme];
        _predictions = [.. explanation.Analysis.Gradients.Select(g => g.Variable.Name)];
        _limits = explanation.Parameters.ToDictionary(p => p.Name, p =>
            ranges.TryGetValue(p.Name, out NumberRange range) ? x => Within(range, x)
            : Probabilities.Contains(p.Name) && p.Kind != ParameterKind.Label ? x => Within(new(0, 1), x)
            : (Func<double, double>)(x => x));
    }

    /// <summary>Draws samples without end.</summary>
    public IEnumerable<SamplePoint> Points()
    {
        for (int i = 0; ; i++)
        {
            bool nearlyCancels = i % NearEvery == 0;
            yield return Draw(nearlyCancels ? Near() : _ways[i % _ways.Length], nearlyCancels);
        }
    }

    private SamplePoint Draw(Func<double> number, bool nearlyCancels)
    {
        Dictionary<string, int> lengths = [];
        foreach (string dimension in _explanation.Bound.Variables.Select(v => v.Shape.Dimension).OfType<string>().Distinct())
        {
            lengths[dimension] = _random.Next(2, LongestRow + 1);
        }

        return new(_explanation.Parameters, [.. _explanation.Parameters.Select(p => Value(p, lengths, number, nearlyCancels))]);
    }

    private double[] Value(ExplainedParameter parameter, Dictionary<string, int> lengths, Func<double> number, bool nearlyCancels)
    {
        Calculus.Variable variable = _explanation.Bound.Variables.First(v => v.Name == parameter.Name);
        if (parameter.Kind == ParameterKind.Label)
        {
            IReadOnlyList<string> rows = _explanation.Bound.LabelDimensions.GetValueOrDefault(variable, []);
            return [_random.Next(rows.Count == 0 ? LongestRow : rows.Min(r => lengths[r]))];
        }

        bool isPrediction = _predictions.Contains(parameter.Name);
        Func<double> draw = parameter.Kind == ParameterKind.Shared && !isPrediction ? Shared
            : isPrediction || nearlyCancels ? number
            : Ordinary;
        return [.. Enumerable.Range(0, variable.Shape.Dimension is { } row ? lengths[row] : 1).Select(_ => Rounded(_limits[parameter.Name](draw())))];
    }

    private static double Rounded(double number) => double.CreateChecked(T.CreateTruncating(number));

    /// <summary>A number of a range: the one that was drawn, its fraction of the range, or one of the ends.</summary>
    private double Within(NumberRange range, double number)
    {
        if (range.Low <= number && number <= range.High)
        {
            return number;
        }

        double fraction = NearUnit();
        return Math.Clamp(range.Low + ((range.High - range.Low) * Math.Abs(fraction)), range.Low, range.High);
    }

    private double Sign() => _random.Next(2) == 0 ? -1 : 1;

    /// <summary>Thresholds, penalties, exponents.</summary>
    private double Shared() => _random.Next(4) == 0 ? _random.NextDouble() : Math.Exp((_random.NextDouble() * 6) - 4);

    private double Ordinary() => _random.Next(4) switch
    {
        0 => _random.Next(-1, 2),
        1 => _random.NextDouble(),
        _ => ((_random.NextDouble() * 2) - 1) * 8,
    };

    private double AnyMagnitude() => Sign() * Math.Pow(2, ((_random.NextDouble() * 2) - 1) * LargestExponent);

    private double Moderate() => Sign() * Math.Pow(2, ((_random.NextDouble() * 2) - 1) * 12);

    /// <summary>From 0 to 1, often next to one of them.</summary>
    private double NearUnit() => _random.Next(4) switch
    {
        0 => _random.NextDouble(),
        1 => 1 - Math.Pow(2, -_random.NextDouble() * Digits),
        2 => Math.Pow(2, -_random.NextDouble() * LargestExponent),
        _ => _random.Next(2),
    };

    private double Extreme() => _random.Next(3) == 0 ? Special[_random.Next(Special.Length)] : Ordinary();

    /// <summary>Numbers that differ from one and the same by ever smaller parts of it.</summary>
    private Func<double> Near()
    {
        double center = _random.Next(2) == 0 ? Moderate() : Ordinary();
        return () => center * (1 + ((_random.Next(2) - 0.5) * Math.Pow(2, -Digits * _random.NextDouble())));
    }
}
