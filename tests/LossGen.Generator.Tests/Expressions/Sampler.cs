using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace LossGen.Generator.Tests.Expressions;

/// <summary>
/// Draws points for a formula: over all magnitudes of its variables' ranges, over moderate ones, and with variables that are nearly
/// equal.
/// </summary>
internal sealed class Sampler<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly double Largest = typeof(T) == typeof(float) ? 40 : 200;
    private readonly (double Low, double High)[] _ranges;

    /// <param name="domains">The variables with their ranges, <c>x 0..1, y</c>.</param>
    public Sampler(string domains)
    {
        string[][] parts = [.. domains.Split(", ").Select(d => d.Split(' '))];
        Names = [.. parts.Select(p => p[0])];
        _ranges = [.. parts.Select(p => p.Length == 1 ? (double.NegativeInfinity, double.PositiveInfinity) : Range(p[1].Split("..")))];
    }

    public string[] Names { get; }

    public IEnumerable<T[]> Points(int count, Random random)
    {
        for (int i = 0; i < count; i++)
        {
            double exponents = i % 3 == 0 ? Largest : 12;
            T[] point = [.. _ranges.Select(r => Draw(r, exponents, random))];
            for (int j = 1; j < point.Length && i % 3 == 2; j++)
            {
                double near = double.CreateTruncating(point[0]) * (1 + ((random.Next(2) - 0.5) * Math.Pow(2, -50 * random.NextDouble())));
                point[j] = near > _ranges[j].Low && near < _ranges[j].High && random.Next(4) > 0 ? T.CreateTruncating(near) : point[j];
            }

            yield return point;
        }
    }

    private static (double Low, double High) Range(string[] bounds) => (Bound(bounds[0]), Bound(bounds[1]));

    private static double Bound(string text) =>
        text == "inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A number of the range, its magnitude by its logarithm up to the given powers of 2; strictly inside.</summary>
    private static T Draw((double Low, double High) range, double exponents, Random random)
    {
        while (true)
        {
            bool negative = range.High <= 0 || (range.Low < 0 && random.Next(2) == 0);
            double largest = Math.Min(Math.Log2(negative ? -range.Low : range.High), exponents);
            double smallest = (negative ? range.High < 0 : range.Low > 0) ? Math.Log2(negative ? -range.High : range.Low) : -exponents;
            T drawn = T.CreateTruncating(Math.Pow(2, smallest + ((largest - smallest) * random.NextDouble())) * (negative ? -1 : 1));

            // What is next to a bound other than 0 is as interesting as what is next to 0.
            if (double.IsFinite(range.High) && range.High > 0 && range.Low >= 0 && range.High <= 1 && random.Next(3) == 0)
            {
                drawn = T.CreateTruncating(range.High) - drawn;
            }

            double value = double.CreateTruncating(drawn);
            if (value > range.Low && value < range.High)
            {
                return drawn;
            }
        }
    }
}
