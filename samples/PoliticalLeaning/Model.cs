using System;
using System.IO;
using System.Linq;

namespace LossGen.Samples;

/// <summary>What a model predicts for a few people, and which of the classes is true of each.</summary>
/// <param name="classes">The number of classes.</param>
/// <param name="label">The true class of each person, counted from 0.</param>
/// <param name="p">The predicted probabilities, a row for each person.</param>
internal sealed class Model(int classes, int[] label, double[] p)
{
    private readonly double[] _oneHot = [.. label.SelectMany(k => Enumerable.Range(0, classes).Select(i => i == k ? 1.0 : 0.0))];

    /// <summary>Gets the share of wrong answers.</summary>
    public double ClassificationError => Measures.ClassificationError(label, p);

    /// <summary>Gets the mean squared error, added up over the classes.</summary>
    public double SquaredError => Measures.SquaredError(_oneHot, p, classes);

    /// <summary>Gets the cross-entropy to base 10, added up over the people.</summary>
    public double CrossEntropy => Measures.CrossEntropy(_oneHot, p, classes);

    /// <summary>Writes a table of the people and what each of them contributes.</summary>
    public void Write(TextWriter output)
    {
        var (error, square, entropy) = (new double[label.Length], new double[label.Length], new double[label.Length]);
        Measures.ClassificationError(label, p, error);
        Measures.SquaredError(_oneHot, p, classes, square);
        Measures.CrossEntropy(_oneHot, p, classes, entropy);

        var parties = Enumerable.Range(1, classes).Select(party => $"p(party {party})");
        var table = new ConsoleTable(output, [.. parties, "true party", "answer", "squared error", "cross-entropy"]);
        for (var i = 0; i < label.Length; i++)
        {
            table.WriteRow(
            [
                .. p[(i * classes)..((i + 1) * classes)].Select(probability => $"{probability:F1}"),
                $"{label[i] + 1}",
                error[i] > 0 ? "wrong" : "right",
                $"{square[i]:F2}",
                $"{entropy[i]:F3}",
            ]);
        }
    }
}
