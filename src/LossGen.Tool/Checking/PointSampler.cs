using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Explaining;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Tool.Checking;

/// <summary>
/// Draws samples for a loss: ordinary ones, numbers of all magnitudes, probabilities next to 0 and 1, numbers that nearly cancel, and
/// the extremes of the type. The same seed draws the same samples.
/// </summary>
internal sealed class PointSampler<T>
    where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const int LongestRow = 6;

    private static readonly bool IsSingle = typeof(T) == typeof(float);

    /// <summary>Powers of 2 up to which magnitudes go: far enough for all that overflows, not so far that all does.</summary>
    private static readonly double LargestExponent = IsSingle ? 40 : 200;

    private static readonly double Digits = IsSingle ? 23 : 52;

    private static readonly double[] Special =
    [
        0, 1, -1, 0.5, -0.5, 2, -2, double.CreateChecked(T.MaxValue), -double.CreateChecked(T.MaxValue),
        IsSingle ? 1.17549435E-38 : 2.2250738585072014E-308, double.CreateChecked(T.Epsilon), double.CreateChecked(T.Epsilon) * -3,
    ];

    private readonly LossExplanation _explanation;
    private readonly Random _random;
    private readonly Func<Func<double>>[] _ways;

    /// <param name="explanation">The loss.</param>
    /// <param name="seed">Which samples are drawn.</param>
    public PointSampler(LossExplanation explanation, int seed)
    {
        _explanation = explanation;
        _random = new(seed);
        _ways = [() => Ordinary, () => Ordinary, () => Probability, () => AnyMagnitude, () => Moderate, Near, () => Extreme];
    }

    /// <summary>Draws samples without end.</summary>
    public IEnumerable<SamplePoint> Points()
    {
        for (int i = 0; ; i++)
        {
            yield return Draw(_ways[i % _ways.Length]());
        }
    }

    private SamplePoint Draw(Func<double> number)
    {
        Dictionary<string, int> lengths = [];
        foreach (string dimension in _explanation.Bound.Variables.Select(v => v.Shape.Dimension).OfType<string>().Distinct())
        {
            lengths[dimension] = _random.Next(2, LongestRow + 1);
        }

        return new(_explanation.Parameters, [.. _explanation.Parameters.Select(p => Value(p, lengths, number))]);
    }

    private double[] Value(ExplainedParameter parameter, Dictionary<string, int> lengths, Func<double> number)
    {
        Calculus.Variable variable = _explanation.Bound.Variables.First(v => v.Name == parameter.Name);
        if (parameter.Kind == ParameterKind.Label)
        {
            IReadOnlyList<string> rows = _explanation.Bound.LabelDimensions.GetValueOrDefault(variable, []);
            return [_random.Next(rows.Count == 0 ? LongestRow : rows.Min(r => lengths[r]))];
        }

        // What samples share are mostly positive numbers of an ordinary size: thresholds, penalties, exponents.
        Func<double> draw = parameter.Kind == ParameterKind.Shared && _random.Next(4) > 0 ? Positive : number;
        return [.. Enumerable.Range(0, variable.Shape.Dimension is { } row ? lengths[row] : 1).Select(_ => Rounded(draw()))];
    }

    private static double Rounded(double number) => double.CreateChecked(T.CreateTruncating(number));

    private double Sign() => _random.Next(2) == 0 ? -1 : 1;

    private double Positive() => Math.Exp((_random.NextDouble() * 6) - 4);

    private double Ordinary() => _random.Next(4) switch
    {
        0 => _random.Next(-1, 2),
        1 => _random.NextDouble(),
        _ => ((_random.NextDouble() * 2) - 1) * 8,
    };

    private double AnyMagnitude() => Sign() * Math.Pow(2, ((_random.NextDouble() * 2) - 1) * LargestExponent);

    private double Moderate() => Sign() * Math.Pow(2, ((_random.NextDouble() * 2) - 1) * 12);

    private double Probability() => _random.Next(4) switch
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
