using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LossGen.Truth;

namespace LossGen.Accuracy.Sweep;

/// <summary>
/// Errors of a function at given arguments in units in the last place, as <see cref="Ulp"/> defines them, eight or sixteen at a
/// time.
/// </summary>
internal static class Measure
{
    /// <summary>The largest error in double, against the reference of 90 bits and, where that knows nothing, against the truth.</summary>
    /// <remarks>Spans are as long as whole vectors.</remarks>
    public static Peak Doubles(SweepFunction function, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Peak peak = new(0, double.NaN, double.NaN);
        for (int i = 0; i < second.Length; i += 8)
        {
            Vector512<double> x = Vector512.Create(first[i..]);
            Vector512<double> y = Vector512.Create(second[i..]);
            Vector512<double> computed = function.Double(x, y);
            Vector512<double> errors = Errors(function.Reference(x, y), computed, TermsOf(function, y));
            if (Vector512.LessThanOrEqualAll(errors, Vector512.Create(peak.Ulps)))
            {
                continue;
            }

            for (int lane = 0; lane < 8; lane++)
            {
                double error = double.IsNaN(errors[lane]) ? Exact(function, false, x[lane], y[lane]) : errors[lane];
                peak = error > peak.Ulps ? new(error, x[lane], y[lane]) : peak;
            }
        }

        return peak;
    }

    /// <summary>
    /// The largest error in float, against the function in double: its own errors are a part in 2^27 of a float's last place.
    /// </summary>
    /// <remarks>Spans are as long as whole vectors.</remarks>
    public static Peak Singles(SweepFunction function, ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        Peak peak = new(0, double.NaN, double.NaN);
        for (int i = 0; i < second.Length; i += 16)
        {
            Vector512<float> x = Vector512.Create(first[i..]);
            Vector512<float> y = Vector512.Create(second[i..]);
            (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(function.Single(x, y));
            (Vector512<double> lowerX, Vector512<double> upperX) = Vector512.Widen(x);
            (Vector512<double> lowerY, Vector512<double> upperY) = Vector512.Widen(y);
            Vector512<double> lowerErrors = Errors(function.Double(lowerX, lowerY), lower, TermsOf(function, lowerY));
            Vector512<double> upperErrors = Errors(function.Double(upperX, upperY), upper, TermsOf(function, upperY));
            if (Vector512.LessThanOrEqualAll(Vector512.Max(lowerErrors, upperErrors), Vector512.Create(peak.Ulps)))
            {
                continue;
            }

            for (int lane = 0; lane < 16; lane++)
            {
                double error = lane < 8 ? lowerErrors[lane] : upperErrors[lane - 8];
                peak = error > peak.Ulps ? new(error, x[lane], y[lane]) : peak;
            }
        }

        return peak;
    }

    /// <summary>The error at one point, against the truth.</summary>
    public static double Exact(SweepFunction function, bool single, double first, double second)
    {
        double computed = single
            ? function.Single(Vector512.Create((float)first), Vector512.Create((float)second)).ToScalar()
            : function.Double(Vector512.Create(first), Vector512.Create(second)).ToScalar();
        BigReal truth = function.TrueValue(first, second);
        double terms = TermsOf(function, Vector512.Create(second)).ToScalar();
        if (BigReal.Abs(truth) < terms)
        {
            int unit = Math.ILogB(terms) - (single ? 23 : 52);
            return BigReal.ScaleB(BigReal.Abs(new RealContext(128).Subtract(computed, truth)), -unit).ToDouble();
        }

        return single ? Ulp.Distance((float)computed, truth) : Ulp.Distance(computed, truth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TermsOf(SweepFunction function, Vector512<double> y) =>
        function.Terms is null ? Vector512<double>.Zero : function.Terms(y);

    // NaN where the truth has to be asked: where the reference knows nothing, and where something isn't finite.
    private static Vector512<double> Errors(Scaled truth, Vector512<double> computed, Vector512<double> terms)
    {
        Vector512<double> exponent = Exponent(Vector512.Max(Vector512.Abs(truth.Value.High), DoubleDouble.ScaleB(terms, -truth.Exponent).High));
        Vector512<double> unit = Vector512.Max(exponent, Vector512.Create(-1022.0) - truth.Exponent) - Vector512.Create(52.0);
        Vector512<double> scaled = DoubleDouble.ScaleB(computed, -truth.Exponent).High;
        Vector512<double> difference = (scaled - truth.Value.High) - truth.Value.Low;
        Vector512<double> errors = Vector512.Abs(DoubleDouble.ScaleB(difference, -unit).High);
        Vector512<double> overflow = Vector512.GreaterThan(exponent + truth.Exponent, Vector512.Create(1023.0));
        Vector512<double> unknown = overflow | ~Vector512.LessThan(Vector512.Abs(computed), Vector512.Create(double.PositiveInfinity));
        return Vector512.ConditionalSelect(unknown, Vector512.Create(double.NaN), errors);
    }

    private static Vector512<double> Errors(Vector512<double> truth, Vector512<double> computed, Vector512<double> terms)
    {
        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        Vector512<double> next = Vector512.Create(3.402823669209385E+38);
        Vector512<double> magnitude = Vector512.Max(Vector512.Abs(truth), terms);

        // The last place is that of the truth rounded to 24 bits, by Veltkamp's splitting.
        Vector512<double> product = magnitude * Vector512.Create(536870913.0);
        Vector512<double> exponent = Exponent(product - (product - magnitude));
        Vector512<double> unit = Vector512.Min(Vector512.Max(exponent, Vector512.Create(-126.0)), Vector512.Create(127.0)) - Vector512.Create(23.0);
        Vector512<double> overflow = Vector512.Equals(Vector512.Abs(computed), infinity);
        Vector512<double> finite = Vector512.ConditionalSelect(overflow, Vector512.CopySign(next, computed), computed);
        Vector512<double> errors = Vector512.Abs(DoubleDouble.ScaleB(finite - truth, -unit).High);

        // The largest float and half a unit: from there on infinity is the rounded truth.
        Vector512<double> beyond = Vector512.GreaterThanOrEqual(Vector512.Abs(truth), Vector512.Create(3.4028235677973366E+38));
        Vector512<double> sameSign = Vector512.Equals(Vector512.CopySign(next, truth), Vector512.CopySign(next, computed));
        errors = Vector512.ConditionalSelect(overflow & beyond & sameSign, Vector512<double>.Zero, errors);
        Vector512<double> bothNaN = ~Vector512.Equals(truth, truth) & ~Vector512.Equals(computed, computed);
        errors = Vector512.ConditionalSelect(Vector512.Equals(errors, errors), errors, infinity);
        return Vector512.ConditionalSelect(bothNaN, Vector512<double>.Zero, errors);
    }

    // The exponent of normal numbers; -1023 for smaller ones, 1024 for infinity and NaN.
    private static Vector512<double> Exponent(Vector512<double> magnitude) =>
        Vector512.ConvertToDouble(Vector512.ShiftRightLogical(Vector512.Abs(magnitude).AsInt64(), 52)) - Vector512.Create(1023.0);
}
