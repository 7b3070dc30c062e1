using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace LossGen.Accuracy;

/// <summary>A line of the oracle: <c>loss,dtype,params,x1,x2,...,value,grad,hess</c>.</summary>
/// <param name="Loss">The name of the loss.</param>
/// <param name="DType"><c>f32</c> or <c>f64</c>.</param>
/// <param name="Parameters">The scalars, as <c>gamma=2;alpha=0.25</c>, or <c>-</c>.</param>
/// <param name="Inputs">The inputs as they are written.</param>
/// <param name="Truths">The true value, gradient and Hessian; those of rows of inputs joined by semicolons.</param>
internal sealed record OracleRow(string Loss, string DType, string Parameters, string[] Inputs, string[] Truths)
{
    /// <summary>The value of a parameter.</summary>
    public double Scalar(string name) =>
        double.Parse(
            Parameters.Split(';').Select(p => p.Split('=')).Single(p => p[0] == name)[1], CultureInfo.InvariantCulture);

    /// <summary>The inputs as numbers, exactly.</summary>
    public double[] Numbers() => [.. Inputs.Select(HexFloat.Parse)];

    /// <summary>Reads a file of rows, packed if its name ends in <c>.gz</c>.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FormatException">A line has too few fields.</exception>
    public static IReadOnlyList<OracleRow> ReadAll(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(plain);
        List<OracleRow> rows = [];
        for (string? line = reader.ReadLine(); (line = reader.ReadLine()) is not null;)
        {
            string[] fields = line.Split(',');
            if (fields.Length < 7)
            {
                throw new FormatException($"'{line}' has fewer than seven fields.");
            }

            rows.Add(new(fields[0], fields[1], fields[2], fields[3..^3], fields[^3..]));
        }

        return rows;
    }
}
