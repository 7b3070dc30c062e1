using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace LossGen.Samples;

/// <summary>Samples with features and a number to be predicted.</summary>
/// <param name="Features">The features, one row per sample.</param>
/// <param name="Targets">The number of each sample.</param>
/// <param name="FeatureNames">The names of the features.</param>
public sealed record MeasuredData(double[] Features, double[] Targets, IReadOnlyList<string> FeatureNames)
{
    /// <summary>
    /// Reads a file whose first line names its columns and whose other lines hold the features of one sample and, last, its target.
    /// </summary>
    /// <exception cref="InvalidDataException">The file doesn't have that form.</exception>
    public static MeasuredData Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines.Length > 1 ? lines[0].Split(',') : throw new InvalidDataException($"{path} holds no samples.");
        var features = new List<double>();
        var targets = new List<double>();
        for (var i = 1; i < lines.Length; i++)
        {
            var numbers = lines[i].Split(',').Select(cell =>
                double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
            if (numbers.Length != names.Length || numbers.Any(double.IsNaN))
            {
                throw new InvalidDataException($"{path} doesn't hold {names.Length} numbers in line {i + 1}.");
            }

            features.AddRange(numbers[..^1]);
            targets.Add(numbers[^1]);
        }

        return new([.. features], [.. targets], names[..^1]);
    }
}
