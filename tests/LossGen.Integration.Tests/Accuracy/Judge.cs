using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Truth;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>Says how far results are from the truth.</summary>
internal sealed class Judge<T>(Expression expression, IReadOnlyList<string> names, string variable)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int Digits = typeof(T) == typeof(float) ? 24 : 53;
    private static readonly int Smallest = typeof(T) == typeof(float) ? -149 : -1074;

    public static double Distance(T result, BigReal truth) =>
        result is float single ? Ulp.Distance(single, truth) : Ulp.Distance(double.CreateTruncating(result), truth);

    public TrueValue Truth(T[] values) => expression.Evaluate(Bind(values), variable);

    /// <summary>
    /// The change of a result in units in the last place of the truth, if every input changes by one rounding: what no
    /// computation that rounds its inputs' sums and products could avoid.
    /// </summary>
    public double Condition(T[] values, Func<TrueValue, BigReal> result)
    {
        const int Step = 40;
        RealContext real = new(200);
        BigReal truth = result(Truth(values));
        BigReal total = BigReal.Zero;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] == T.Zero)
            {
                continue;
            }

            Dictionary<string, BoundValue> moved = Bind(values);
            BigReal value = double.CreateTruncating(values[i]);
            moved[names[i]] = real.Add(value, BigReal.ScaleB(value, -Step));
            BigReal change = real.Subtract(result(expression.Evaluate(moved, variable)), truth);
            total = real.Add(total, BigReal.ScaleB(BigReal.Abs(change), Step - Digits));
        }

        long unit = Math.Max(truth.Top - Digits, Smallest);
        return BigReal.ScaleB(total, -unit).ToDouble();
    }

    private Dictionary<string, BoundValue> Bind(T[] values) =>
        names.Zip(values).ToDictionary(p => p.First, p => (BoundValue)double.CreateTruncating(p.Second));
}
