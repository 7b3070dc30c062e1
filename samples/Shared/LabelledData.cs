using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace LossGen.Samples;

/// <summary>Samples with features and the number of the class each belongs to.</summary>
public sealed class LabelledData
{
    private LabelledData(double[] features, double[] labels, IReadOnlyList<string> classNames)
    {
        Features = features;
        Labels = labels;
        ClassNames = classNames;
    }

    /// <summary>Gets the features, one row of <see cref="FeatureCount"/> numbers per sample.</summary>
    public double[] Features { get; }

    /// <summary>Gets the class of each sample: 0, 1, ... in the order of <see cref="ClassNames"/>.</summary>
    public double[] Labels { get; }

    /// <summary>Gets the names of the classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Gets the number of samples.</summary>
    public int SampleCount => Labels.Length;

    /// <summary>Gets the number of features of a sample.</summary>
    public int FeatureCount => Features.Length / Labels.Length;

    /// <summary>
    /// Reads a file whose first line is a header (the number of samples, the number of features, the names of the classes)
    /// and whose other lines hold the features of one sample and, last, the number of its class.
    /// </summary>
    /// <exception cref="InvalidDataException">The file doesn't have that form.</exception>
    public static LabelledData Read(string path)
    {
        using var reader = new StreamReader(path);
        var header = (reader.ReadLine() ?? throw new InvalidDataException($"{path} is empty.")).Split(',');
        if (header.Length < 3
            || !int.TryParse(header[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sampleCount)
            || !int.TryParse(header[1], NumberStyles.None, CultureInfo.InvariantCulture, out var featureCount)
            || sampleCount == 0
            || featureCount == 0)
        {
            throw new InvalidDataException($"{path} must begin with the number of samples, the number of features and the classes.");
        }

        var features = new double[sampleCount * featureCount];
        var labels = new double[sampleCount];
        for (var sample = 0; sample < sampleCount; sample++)
        {
            var line = reader.ReadLine() ?? throw new InvalidDataException($"{path} ends after {sample} of {sampleCount} samples.");
            var row = features.AsSpan(sample * featureCount, featureCount);
            labels[sample] = ReadSample(line, row, header.Length - 2)
                ?? throw new InvalidDataException($"{path} doesn't hold {featureCount} numbers and a class in line {sample + 2}.");
        }

        return new(features, labels, header[2..]);
    }

    /// <summary>Changes every feature to mean 0 and (population) standard deviation 1; a constant one becomes 0.</summary>
    public void Standardize() => Columns.Standardize(Features, FeatureCount);

    /// <summary>Reads the features of one line into <paramref name="row"/> and returns its class, or null if it has another form.</summary>
    private static double? ReadSample(string line, Span<double> row, int classCount)
    {
        var cells = line.Split(',');
        if (cells.Length != row.Length + 1)
        {
            return null;
        }

        for (var i = 0; i < row.Length; i++)
        {
            if (!double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out row[i]))
            {
                return null;
            }
        }

        return int.TryParse(cells[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var label) && label < classCount
            ? label
            : null;
    }
}
