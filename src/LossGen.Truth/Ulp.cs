using System;

namespace LossGen.Truth;

/// <summary>
/// How far a computed number is from the truth, in units in the last place (ULP): the spacing of the type's numbers around the
/// correctly rounded truth. A correctly rounded result is at most 0.5 away, but for the edge of a binade, where it may be 0.5
/// of the larger spacing.
/// </summary>
public static class Ulp
{
    /// <summary>The distance between a result and the truth.</summary>
    /// <param name="result">The computed number.</param>
    /// <param name="truth">The true value, right to well beyond a double.</param>
    /// <returns>
    /// Fractions of an ULP from 0. Below the smallest normal number the unit is the smallest subnormal one. NaN agrees with NaN
    /// only, otherwise the distance is infinite. A truth that rounds to an infinity agrees with that infinity; where only one
    /// side is infinite, that side counts as the power of two after the largest number, and an infinite truth is infinitely far
    /// from a finite result.
    /// </returns>
    public static double Distance(double result, BigReal truth) =>
        Distance(result, truth, truth.ToDouble(), digits: 53, smallest: -1074, overflow: 1024);

    /// <inheritdoc cref="Distance(double, BigReal)"/>
    public static double Distance(float result, BigReal truth) =>
        Distance(result, truth, truth.ToSingle(), digits: 24, smallest: -149, overflow: 128);

    private static double Distance(double result, BigReal truth, double rounded, int digits, int smallest, int overflow)
    {
        if (double.IsNaN(result) || truth.IsNaN)
        {
            return double.IsNaN(result) && truth.IsNaN ? 0 : double.PositiveInfinity;
        }

        if (double.IsInfinity(rounded))
        {
            if (result == rounded)
            {
                return 0;
            }

            if (truth.IsInfinity)
            {
                return double.PositiveInfinity;
            }
        }

        var next = new BigReal(1, overflow);
        BigReal got = double.IsInfinity(result) ? (result > 0 ? next : -next) : result;
        var unit = rounded == 0 ? smallest
            : double.IsInfinity(rounded) ? overflow - digits
            : (int)Math.Max(BigReal.FromDouble(rounded).Top - digits, smallest);
        var difference = new RealContext(128).Subtract(got, truth);
        return BigReal.ScaleB(BigReal.Abs(difference), -unit).ToDouble();
    }
}
