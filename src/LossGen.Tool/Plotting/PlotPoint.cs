using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Explaining;
using LossGen.Model;
using LossGen.Tool.Input;

namespace LossGen.Tool.Plotting;

/// <summary>What the names of an expression hold where it is drawn, one of them apart, which varies.</summary>
internal sealed class PlotPoint
{
    /// <summary>What numbers are, if nothing is said; rows are zeros, and labels the first class.</summary>
    private const double DefaultNumber = 1;

    private const int DefaultLength = 3;

    private readonly Dictionary<string, double[]> _values;

    private PlotPoint(Dictionary<string, double[]> values) => _values = values;

    /// <summary>Gets the values by name.</summary>
    public IReadOnlyDictionary<string, double[]> Values => _values;

    /// <summary>Reads <c>y = 1, z = 0 1 2</c>.</summary>
    /// <param name="text">What the user said, or null.</param>
    /// <param name="explanation">The loss.</param>
    /// <exception cref="UsageException">The text can't be understood, or names what isn't there.</exception>
    public static PlotPoint Read(string? text, LossExplanation explanation)
    {
        Dictionary<string, double[]> given = [];
        foreach (string part in (text ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = part.Split('=', StringSplitOptions.TrimEntries);
            ExplainedParameter? parameter = explanation.Parameters.FirstOrDefault(p => p.Name == sides[0]);
            if (sides.Length != 2 || Numbers(sides[1]) is not { } numbers)
            {
                throw new UsageException($"--at takes names with numbers, \"y = 1, z = 0 1 2\", and not '{part}'.");
            }

            if (parameter is null)
            {
                throw new UsageException($"--at names '{sides[0]}', which the expression doesn't.");
            }

            if (!IsRow(parameter) && numbers.Length != 1)
            {
                throw new UsageException($"'{parameter.Name}' holds one number, but --at gives {numbers.Length}.");
            }

            given[parameter.Name] = numbers;
        }

        // Rows that meet element by element are as long as the one that is given.
        string? Dimension(ExplainedParameter p) => explanation.Bound.Variables.First(v => v.Name == p.Name).Shape.Dimension;
        Dictionary<string, int> lengths = [];
        foreach (ExplainedParameter row in explanation.Parameters.Where(p => IsRow(p) && given.ContainsKey(p.Name)))
        {
            if (!lengths.TryAdd(Dimension(row)!, given[row.Name].Length) && lengths[Dimension(row)!] != given[row.Name].Length)
            {
                throw new UsageException($"'{row.Name}' has to be as long as the rows that it meets.");
            }
        }

        foreach (ExplainedParameter parameter in explanation.Parameters.Where(p => !given.ContainsKey(p.Name)))
        {
            given[parameter.Name] = IsRow(parameter) ? new double[lengths.GetValueOrDefault(Dimension(parameter)!, DefaultLength)]
                : [parameter.Kind == ParameterKind.Label ? 0 : DefaultNumber];
        }

        return new(given);
    }

    /// <summary>Returns <c>y = 1, z = 0 1 2</c>, without the name that varies.</summary>
    public string Describe(LossExplanation explanation, string varying) => string.Join(", ", explanation.Parameters
        .Where(p => p.Name != varying || IsRow(p))
        .Select(p => $"{p.Name} = {string.Join(' ', _values[p.Name].Select(v => v.ToString("R", CultureInfo.InvariantCulture)))}"));

    /// <summary>Whether a name holds a row.</summary>
    public static bool IsRow(ExplainedParameter parameter) => parameter.Kind is ParameterKind.SampleRow or ParameterKind.SharedRow;

    private static double[]? Numbers(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] numbers = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers.Length == 0 ? null : numbers;
    }
}
