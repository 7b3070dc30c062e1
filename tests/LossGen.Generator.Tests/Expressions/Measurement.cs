using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.Truth;

namespace LossGen.Generator.Tests.Expressions;

/// <summary>How far one result of a formula is from the truth at the points where it was looked at.</summary>
/// <param name="budget">What is allowed, in epsilons for each epsilon that the roundings of the inputs make.</param>
internal sealed class Measurement<T>(double budget)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly bool Single = typeof(T) == typeof(float);
    private static readonly RealContext Real = new(160);
    private double _bits;

    public int Count { get; private set; }

    /// <summary>Gets the largest error in epsilons of the truth.</summary>
    public double Largest { get; private set; }

    /// <summary>Gets the mean over all points of the bits that are lost beyond the first: log2(1 + error).</summary>
    public double MeanBits => Count == 0 ? 0 : _bits / Count;

    /// <summary>Gets the largest error where none is excused, divided by what is excused there.</summary>
    public double Excess { get; private set; }

    /// <summary>Gets where the excess is largest.</summary>
    public string Worst { get; private set; } = "";

    public bool IsWithinBudget => Excess <= budget;

    public void Add(T result, BigReal truth, Func<double> condition, Func<string> place)
    {
        BigReal size = BigReal.Abs(truth);
        double smallest = Single ? 1.2e-38 : 2.3e-308;
        double largest = Single ? 3.4e38 : 1.79e308;
        if (!truth.IsFinite || size < smallest || size > largest)
        {
            return;
        }

        double error = !T.IsFinite(result) ? double.PositiveInfinity
            : BigReal.ScaleB(Real.Divide(BigReal.Abs(Real.Subtract(double.CreateTruncating(result), truth)), size), Single ? 23 : 52).ToDouble();
        Count++;
        _bits += Math.Log2(1 + Math.Min(error, Single ? 1 << 23 : 1L << 52));
        Largest = Math.Max(Largest, error);
        if (error > budget && error > Excess)
        {
            double excess = error / (1 + condition());
            if (excess > Excess)
            {
                Excess = excess;
                Worst = $"{place()}: {double.CreateTruncating(result).ToString("g9", CultureInfo.InvariantCulture)} for {truth.ToDouble().ToString("g9", CultureInfo.InvariantCulture)}";
            }
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Largest:g3} {Excess:g3} {MeanBits:f2}");
}

/// <summary>Value and derivatives of a formula at points where they are finite.</summary>
internal sealed class Measurements<T>(CorpusRow row)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int PointCount = 30;
    private static readonly LiteralRounding Literals = typeof(T) == typeof(float) ? LiteralRounding.ToSingle : LiteralRounding.ToDouble;
    private readonly Expression _expression = Expression.Parse(row.Text);
    private readonly Sampler<T> _sampler = new(row.Domains);

    public string[] Names => _sampler.Names;

    public Measurement<T>[] All { get; } = [new(row.Value), new(row.First), new(row.Second)];

    public Measurements<T> Run(Func<T[][], (T[] Value, T[] First, T[] Second)> compute)
    {
        var points = new List<(T[] Point, TrueValue Truth)>();
        foreach (T[] point in _sampler.Points(4 * PointCount, new Random(1)))
        {
            if (Evaluate(point) is { IsCertain: true } truth && truth.Value.IsFinite)
            {
                points.Add((point, truth));
            }

            if (points.Count >= PointCount)
            {
                break;
            }
        }

        (T[] value, T[] first, T[] second) = compute([.. Names.Select((_, i) => points.Select(p => p.Point[i]).ToArray())]);
        for (int i = 0; i < points.Count; i++)
        {
            (T[] point, TrueValue truth) = points[i];
            string Place() => string.Join(", ", Names.Zip(point, (n, v) => string.Create(CultureInfo.InvariantCulture, $"{n} = {double.CreateTruncating(v):r}")));
            All[0].Add(value[i], truth.Value, () => Condition(point, t => t.Value), Place);
            All[1].Add(first[i], truth.First, () => Condition(point, t => t.First), Place);
            All[2].Add(second[i], truth.Second, () => Condition(point, t => t.Second), Place);
        }

        return this;
    }

    private TrueValue Evaluate(T[] point, int moved = -1)
    {
        Dictionary<string, BoundValue> values = [];
        for (int i = 0; i < point.Length; i++)
        {
            BigReal value = double.CreateTruncating(point[i]);
            values[Names[i]] = i == moved ? new RealContext(200).Add(value, BigReal.ScaleB(value, -60)) : value;
        }

        return _expression.Evaluate(values, Names[0], literals: Literals);
    }

    /// <summary>By how many epsilons a result changes where each input changes by one.</summary>
    private double Condition(T[] point, Func<TrueValue, BigReal> result)
    {
        RealContext real = new(200);
        BigReal truth = result(Evaluate(point));
        double total = 0;
        for (int i = 0; i < point.Length; i++)
        {
            BigReal moved = result(Evaluate(point, i));
            total += moved.IsFinite ? BigReal.ScaleB(BigReal.Abs(real.Divide(real.Subtract(moved, truth), truth)), 60).ToDouble() : 0;
        }

        return total;
    }
}
