using System;
using System.Collections.Generic;
using System.Linq;
using static LossGen.Calculus.Witnessing.RealFunctions;

namespace LossGen.Calculus.Witnessing;

/// <summary>
/// The values of functions of numbers, one a line, and of rows. A function that isn't here is NaN, of which nothing is said.
/// </summary>
internal static class FunctionValues
{
    /// <summary>Functions of numbers; conditions are 1 or 0.</summary>
    public static readonly IReadOnlyDictionary<Function, Func<double[], double>> OfNumbers = new Dictionary<Function, Func<double[], double>>
    {
        [Functions.Abs] = a => Math.Abs(a[0]),
        [Functions.Sign] = a => double.IsNaN(a[0]) ? a[0] : Math.Sign(a[0]),
        [Functions.Floor] = a => Math.Floor(a[0]),
        [Functions.Ceil] = a => Math.Ceiling(a[0]),
        [Functions.Round] = a => Math.Round(a[0]),
        [Functions.Step] = a => Truth(a[0] > 0),
        [Functions.Min] = a => Math.Min(a[0], a[1]),
        [Functions.Max] = a => Math.Max(a[0], a[1]),
        [Functions.Clamp] = a => Math.Min(Math.Max(a[0], a[1]), a[2]),
        [Functions.Relu] = a => Math.Max(a[0], 0),
        [Functions.Exp] = a => Math.Exp(a[0]),
        [Functions.Expm1] = a => Expm1(a[0]),
        [Functions.Log] = a => Math.Log(a[0]),
        [Functions.Log1p] = a => Log1p(a[0]),
        [Functions.Log2] = a => Math.Log(a[0]) / Math.Log(2),
        [Functions.Log10] = a => Math.Log10(a[0]),
        [Functions.Sqrt] = a => Math.Sqrt(a[0]),
        [Functions.Cbrt] = a => Cbrt(a[0]),
        [Functions.Pow] = a => Math.Pow(a[0], a[1]),
        [Functions.Hypot] = a => Hypot(a[0], a[1]),
        [Functions.Sin] = a => Math.Sin(a[0]),
        [Functions.Cos] = a => Math.Cos(a[0]),
        [Functions.Tan] = a => Math.Tan(a[0]),
        [Functions.Atan] = a => Math.Atan(a[0]),
        [Functions.Sinh] = a => Math.Sinh(a[0]),
        [Functions.Cosh] = a => Math.Cosh(a[0]),
        [Functions.Tanh] = a => Math.Tanh(a[0]),
        [Functions.Erf] = a => Erf(a[0]),
        [Functions.Sigmoid] = a => Sigmoid(a[0]),
        [Functions.LogSigmoid] = a => LogSigmoid(a[0]),
        [Functions.Softplus] = a => Softplus(a[0]),
        [Functions.XLogY] = a => XLogY(a[0], a[1]),
        [Functions.Where] = a => a[0] != 0 ? a[1] : a[2],
        [Functions.Less] = a => Truth(a[0] < a[1]),
        [Functions.LessOrEqual] = a => Truth(a[0] <= a[1]),
        [Functions.Greater] = a => Truth(a[0] > a[1]),
        [Functions.GreaterOrEqual] = a => Truth(a[0] >= a[1]),
        [Functions.Equal] = a => Truth(a[0] == a[1]),
        [Functions.NotEqual] = a => Truth(a[0] != a[1]),
        [Functions.And] = a => Truth(a[0] != 0 && a[1] != 0),
        [Functions.Or] = a => Truth(a[0] != 0 || a[1] != 0),
        [Functions.Not] = a => Truth(a[0] == 0),
        [Functions.XDivY] = a => XDivY(a[0], a[1]),
        [Functions.XLog1pY] = a => XLog1pY(a[0], a[1]),
        [Functions.Sqrt1pSquare] = a => Sqrt1pSquare(a[0]),
        [Functions.Sqrt1pSquareM1] = a => Sqrt1pSquareM1(a[0]),
        [Functions.Sqrt1pSquareSlope] = a => Sqrt1pSquareSlope(a[0]),
        [Functions.LogCosh] = a => LogCosh(a[0]),
        [Functions.PowSlope] = a => PowSlope(a[0], a[1]),
        [Functions.TanhSlope] = a => TanhSlope(a[0]),
        [Functions.Log1mExp] = a => Log1mExp(a[0]),
        [Functions.Log1pmx] = a => Log1pmx(a[0]),
        [Functions.Log1pSquare] = a => Log1pSquare(a[0]),
        [Functions.RationalSlope] = a => RationalSlope(a[0]),
        [Functions.LogAddExp] = a => LogAddExp(a[0], a[1]),
        [Functions.Logit] = a => Logit(a[0]),
        [Functions.Asinh] = a => Asinh(a[0]),
        [Functions.Acosh] = a => Log1p(a[0] - 1 + (Math.Sqrt(a[0] - 1) * Math.Sqrt(a[0] + 1))),
        [Functions.Atanh] = a => (Log1p(a[0]) - Log1p(-a[0])) / 2,
        [Functions.ReciprocalExpm1] = a => 1 / Expm1(a[0]),
        [Functions.RootLess] = a => RootLess(a[0], a[1]),
        [Functions.Sinc] = a => a[0] == 0 ? 1 : Math.Sin(a[0]) / a[0],
        [Functions.Sinhc] = a => a[0] == 0 ? 1 : Math.Sinh(a[0]) / a[0],
        [Functions.Expm1Over] = a => a[0] == 0 ? 1 : Expm1(a[0]) / a[0],
        [Functions.Erfc] = a => Erfc(a[0]),
        [Functions.Erfcx] = a => Erfcx(a[0]),
        [Functions.LogErfc] = a => LogErfc(a[0]),
        [Functions.Group] = a => a[0],
    };

    /// <summary>Functions of rows as wholes.</summary>
    public static readonly IReadOnlyDictionary<Function, Func<double[][], double[]>> OfRows = new Dictionary<Function, Func<double[][], double[]>>
    {
        [RowFunctions.Sum] = a => [a[0].Sum()],
        [RowFunctions.Mean] = a => [a[0].Average()],
        [RowFunctions.Max] = a => [a[0].Max()],
        [RowFunctions.Peak] = a => [a[0].Max()],
        [RowFunctions.Min] = a => [a[0].Min()],
        [RowFunctions.Dot] = a => [a[0].Zip(a[1], (x, y) => x * y).Sum()],
        [RowFunctions.Norm] = a => [a[0].Aggregate(0.0, Hypot)],
        [RowFunctions.Norm1] = a => [a[0].Sum(Math.Abs)],
        [RowFunctions.LogSumExp] = a => [a[0].Max() + LogOfShifted(a[0])],
        [RowFunctions.ArgMax] = a => [Array.IndexOf(a[0], a[0].Max())],
        [RowFunctions.Index] = a => [a[0][Place(a[1][0], a[0].Length)]],
        [RowFunctions.Softmax] = a => Softmax(a[0]),
        [RowFunctions.LogSoftmax] = a => Array.ConvertAll(a[0], x => x - a[0].Max() - LogOfShifted(a[0])),
        [RowFunctions.Count] = a => [a[0].Length],
        [RowFunctions.OneHot] = a => [.. a[1].Select((_, i) => Truth(i == Place(a[0][0], a[1].Length)))],
        [RowFunctions.AtLabel] = a => [.. a[1].Select((_, i) => Truth(i == Place(a[0][0], a[1].Length)))],
        [RowFunctions.SoftmaxComplement] = a => [.. a[0].Select((_, i) => Others(Softmax(a[0]), i))],
        [RowFunctions.SoftmaxSlope] = a => [.. Softmax(a[0]).Select((p, i) => i == Place(a[1][0], a[0].Length) ? -Others(Softmax(a[0]), i) : p)],
    };

    /// <summary>A label that lies in the row.</summary>
    private static int Place(double label, int length) => label >= 0 && label < length ? (int)label : 0;

    private static double RootLess(double a, double b) =>
        a > 0 ? b / (a + Math.Sqrt((a * a) + b)) : Math.Sqrt((a * a) + b) - a;

    private static double Truth(bool value) => value ? 1 : 0;

    /// <summary>The logarithm of the sum of exp(x - max), without the one in it.</summary>
    private static double LogOfShifted(double[] row)
    {
        double largest = row.Max();
        int place = Array.IndexOf(row, largest);
        return Log1p(row.Where((_, i) => i != place).Sum(x => Math.Exp(x - largest)));
    }

    private static double[] Softmax(double[] row)
    {
        double largest = row.Max();
        double sum = row.Sum(x => Math.Exp(x - largest));
        return Array.ConvertAll(row, x => Math.Exp(x - largest) / sum);
    }

    private static double Others(double[] shares, int place) => shares.Where((_, i) => i != place).Sum();
}
