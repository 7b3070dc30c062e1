using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Model;

namespace LossGen.Calculus.Witnessing;

/// <summary>Inputs to try, the plainest first.</summary>
internal static class Candidates
{
    /// <summary>Beyond it exp overflows; where sums with 1 round it away; next to 1; where squares leave the range.</summary>
    private static readonly string[] OfFloat =
    [
        "1", "0", "-1", "100", "-100", "0.5", "2", "10", "-10", "20", "-20", "1000", "-1000", "0.0001", "-0.0001", "1e-8", "-1e-8",
        "1.0000001", "0.9999999", "1e20", "-1e20", "1e-20", "5000.0005", "5000",
    ];

    private static readonly string[] OfDouble =
    [
        "1", "0", "-1", "1000", "-1000", "0.5", "2", "10", "-10", "40", "-40", "1e-8", "-1e-8", "1e-17", "-1e-17",
        "1.0000000000000002", "0.9999999999999999", "1e10", "-1e10", "1e200", "-1e200", "1e-200",
    ];

    /// <summary>The points, in order of plainness, by the ordinals of variables.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="type">The type of their values.</param>
    public static IEnumerable<(double[]?[] Point, string Text)> Points(IReadOnlyList<Variable> variables, FloatType type)
    {
        (double[] Value, string Text)[][] values = [.. variables.Select(v => Values(v, type))];
        double[]?[] point = new double[]?[Graph.MaxVariables];
        int last = values.Sum(v => v.Length - 1);
        for (int rank = 0; rank <= last; rank++)
        {
            foreach (int[] places in Places(values, 0, rank, new int[values.Length]))
            {
                for (int i = 0; i < places.Length; i++)
                {
                    point[variables[i].Ordinal] = values[i][places[i]].Value;
                }

                yield return (point, string.Join(", ", places.Select((p, i) => $"{variables[i].Name} = {values[i][p].Text}")));
            }
        }
    }

    private static IEnumerable<int[]> Places((double[] Value, string Text)[][] values, int index, int rest, int[] places)
    {
        if (index == places.Length)
        {
            return rest == 0 ? [places] : [];
        }

        return Enumerable.Range(0, Math.Min(rest, values[index].Length - 1) + 1).SelectMany(place =>
        {
            places[index] = place;
            return Places(values, index + 1, rest - place, places);
        });
    }

    /// <summary>Numbers; rows of three of which the first is one of these and the others are 0; places in such a row.</summary>
    private static (double[] Value, string Text)[] Values(Variable variable, FloatType type) => variable.Shape switch
    {
        { Kind: ShapeKind.Integer } => [([0], "0"), ([1], "1")],
        { IsRow: true } => [.. Numbers(type).Select(n => (new[] { n.Value, 0, 0 }, $"[{n.Text}, 0, 0]"))],
        _ => [.. Numbers(type).Select(n => (new[] { n.Value }, n.Text))],
    };

    private static IEnumerable<(double Value, string Text)> Numbers(FloatType type) =>
        (type == FloatType.Single ? OfFloat : OfDouble).Select(text =>
        {
            double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return (type == FloatType.Single ? (float)value : value, text);
        });
}
