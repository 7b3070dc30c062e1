using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Explaining;
using LossGen.Model;
using LossGen.Truth;

namespace LossGen.Tool.Checking;

/// <summary>One sample: what the names of an expression hold, numbers as arrays of length 1.</summary>
/// <param name="Parameters">The names with their kinds.</param>
/// <param name="Values">What they hold, in the same order. All numbers are of the type that is checked.</param>
internal sealed record SamplePoint(IReadOnlyList<ExplainedParameter> Parameters, double[][] Values)
{
    /// <summary>How little an input is moved, as a power of 2 of itself, to see how much a result depends on it.</summary>
    private const int MoveExponent = -60;

    private static readonly RealContext Real = new(256);

    /// <summary>Gets how far the numbers are from 1, all in all: the sum of the sizes of their binary exponents.</summary>
    public double Size => Values.Sum(numbers => numbers.Sum(x => x == 0 ? 0 : Math.Abs(Math.Log2(Math.Abs(x)))));

    /// <summary>What the high-precision evaluation takes.</summary>
    /// <param name="moved">The parameter of which an element is moved by 2^-60 of itself, or -1.</param>
    /// <param name="element">The element.</param>
    public Dictionary<string, BoundValue> Bind(int moved = -1, int element = 0)
    {
        Dictionary<string, BoundValue> values = [];
        for (int i = 0; i < Values.Length; i++)
        {
            BigReal[] numbers = [.. Values[i].Select(BigReal.FromDouble)];
            if (i == moved)
            {
                numbers[element] = Real.Add(numbers[element], BigReal.ScaleB(numbers[element], MoveExponent));
            }

            values[Parameters[i].Name] = IsRow(Parameters[i].Kind) ? numbers : numbers[0];
        }

        return values;
    }

    /// <summary>By how many epsilons a result changes, all in all, where each input changes by one.</summary>
    public static double Change(BigReal truth, BigReal moved) => !moved.IsFinite || truth.IsZero ? 0
        : BigReal.ScaleB(BigReal.Abs(Real.Divide(Real.Subtract(moved, truth), truth)), -MoveExponent).ToDouble();

    /// <summary>Whether a parameter is a row for each sample.</summary>
    public static bool IsRow(ParameterKind kind) => kind is ParameterKind.SampleRow or ParameterKind.SharedRow;

    /// <summary>Returns <c>y = 1, z = [0.5, 2]</c>.</summary>
    public override string ToString() => string.Join(", ", Parameters.Select((p, i) => IsRow(p.Kind)
        ? $"{p.Name} = [{string.Join(", ", Values[i].Select(Text))}]"
        : $"{p.Name} = {Text(Values[i][0])}"));

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
