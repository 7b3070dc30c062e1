using System;
using System.Globalization;
using System.Numerics;
using LossGen.Truth;

namespace LossGen.Tool.Checking;

/// <summary>How far one result of a kernel is from the truth at the samples where it was looked at.</summary>
/// <param name="type">"float" or "double".</param>
/// <param name="result">"value", "d/df", "d2/df2".</param>
/// <param name="bound">How many ULP are allowed, for each 1 + condition.</param>
internal sealed class ErrorMeasure(string type, string result, double bound)
{
    /// <summary>How many digits of a truth are shown: enough to tell it from the numbers of the type next to it.</summary>
    private const int SingleDigits = 12;

    private const int DoubleDigits = 20;

    private (double Excess, double Error, double Tameness) _worst;

    /// <summary>Gets the floating-point type.</summary>
    public string Type => type;

    /// <summary>Gets what is measured.</summary>
    public string Result => result;

    /// <summary>Gets how many ULP are allowed, for each 1 + condition.</summary>
    public double Bound => bound;

    /// <summary>Gets how many numbers were compared.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the largest error in ULP.</summary>
    public double Largest { get; private set; }

    /// <summary>Gets the largest error in ULP after division by 1 + condition, where it is beyond the bound before that.</summary>
    public double Excess { get; private set; }

    /// <summary>Gets where the excess, or else the error, is largest; of several such samples that with the most ordinary numbers.</summary>
    public WorstCase? Worst { get; private set; }

    /// <summary>Gets whether all is within the bound.</summary>
    public bool IsWithinBound => Excess <= bound;

    /// <summary>Compares a result with the truth.</summary>
    /// <param name="computed">The result.</param>
    /// <param name="truth">The truth. Where it isn't finite, is zero or no normal number of the type, nothing is compared.</param>
    /// <param name="point">The sample.</param>
    /// <param name="condition">By how many epsilons the truth changes where each input changes by one.</param>
    public void Add<T>(T computed, BigReal truth, SamplePoint point, Func<double> condition)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        bool isSingle = typeof(T) == typeof(float);
        BigReal size = BigReal.Abs(truth);
        if (!truth.IsFinite || size < new BigReal(1, isSingle ? -126 : -1022) || size > double.CreateChecked(isSingle ? float.MaxValue : double.MaxValue))
        {
            return;
        }

        double number = double.CreateTruncating(computed);
        double error = !double.IsFinite(number) ? double.PositiveInfinity
            : isSingle ? Ulp.Distance((float)number, truth)
            : Ulp.Distance(number, truth);
        double excess = error > bound ? error / (1 + condition()) : 0;
        Count++;
        double tameness = -point.Size;
        if ((excess, error, tameness).CompareTo(_worst) > 0 || Worst is null)
        {
            _worst = (excess, error, tameness);
            Worst = new(point.ToString(), computed.ToString("R", CultureInfo.InvariantCulture), truth.ToString(isSingle ? SingleDigits : DoubleDigits));
        }

        Largest = Math.Max(Largest, error);
        Excess = Math.Max(Excess, excess);
    }
}

/// <summary>Where an error is largest.</summary>
/// <param name="Input">The sample: <c>y = 1, f = 0.5</c>.</param>
/// <param name="Computed">What was computed.</param>
/// <param name="Truth">The truth, with a few digits more than the type has.</param>
internal sealed record WorstCase(string Input, string Computed, string Truth);
