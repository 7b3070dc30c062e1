using System;
using System.Collections.Generic;
using System.Globalization;
using LossGen.Truth;

namespace LossGen.Accuracy;

/// <summary>
/// The errors of one quantity of one loss, in the type's epsilon relative to the truth, or to the smallest normal number where
/// the truth is below that.
/// </summary>
internal sealed class Tally(bool single)
{
    private static readonly RealContext Context = new(160);
    private readonly List<double> _errors = [];

    /// <summary>Gets how many results are NaN or infinite where the truth is finite, or finite where it is beyond the type.</summary>
    public int NotFinite { get; private set; }

    /// <summary>Gets how many results are zero or of the wrong sign where the truth is a normal number.</summary>
    public int Wrong { get; private set; }

    /// <summary>Gets the largest error.</summary>
    public double Largest => _errors.Count == 0 ? 0 : Sorted()[^1];

    /// <summary>Gets the error that one result in a thousand exceeds.</summary>
    public double Percentile999 => _errors.Count == 0 ? 0 : Sorted()[Math.Max(0, (int)Math.Ceiling(0.999 * _errors.Count) - 1)];

    /// <summary>Judges one result; <c>kink</c> in place of the truth means that there is none.</summary>
    public void Add(string truth, double result)
    {
        if (truth == "kink")
        {
            return;
        }

        BigReal exact = Context.Parse(truth);
        double rounded = single ? exact.ToSingle() : exact.ToDouble();
        if (double.IsInfinity(rounded) || !double.IsFinite(result))
        {
            NotFinite += result.Equals(rounded) ? 0 : 1;
            return;
        }

        BigReal smallest = new(1, single ? -126 : -1022);
        BigReal magnitude = BigReal.Abs(exact);
        if (magnitude < smallest)
        {
            magnitude = smallest;

            // A subnormal truth that became zero is forgiven.
            if (result == 0)
            {
                return;
            }
        }
        else if (Math.Sign(result) != exact.Sign)
        {
            Wrong++;
        }

        BigReal error = Context.Divide(BigReal.Abs(Context.Subtract(result, exact)), magnitude);
        _errors.Add(BigReal.ScaleB(error, single ? 23 : 52).ToDouble());
    }

    /// <summary>The cells of a table: largest, 99.9 percentile, not finite, wrong.</summary>
    public string[] Cells() => [Text(Largest), Text(Percentile999), Count(NotFinite), Count(Wrong)];

    private static string Text(double error) => error.ToString(error < 1000 ? "F2" : "0.0e0", CultureInfo.InvariantCulture);

    private static string Count(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private List<double> Sorted()
    {
        _errors.Sort();
        return _errors;
    }
}
