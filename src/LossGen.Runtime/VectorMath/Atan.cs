using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The argument is brought below tan(pi/8) by one quotient (Cody and Waite; Moshier, Cephes):
//   |x| <= tan(pi/8)      atan(x)
//   |x| <  tan(3 pi/8)    pi/4 + atan((|x| - 1)/(|x| + 1))
//   otherwise             pi/2 + atan(-1/|x|)
// The remainder of the quotient and the low part of the constant are added at the end, so that what is left is
// little more than the rounding of the last addition.
public static partial class VectorMath
{
    /// <summary>The arc tangent, lane by lane, within 1 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>The angles in [-pi/2, pi/2]; +-pi/2 at the infinities, NaN for NaN; zeros keep their sign.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atan(Vector512<double> x)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> largest = Vector512.Create(1.152921504606847E+18);
        Vector512<double> a = Vector512.Abs(x);
        a = Vector512.ConditionalSelect(Vector512.GreaterThan(a, largest), largest, a);

        Vector512<double> middle = Vector512.GreaterThan(a, Vector512.Create(AtanCoefficients.TanEighthPi));
        Vector512<double> large = Vector512.GreaterThan(a, Vector512.Create(AtanCoefficients.TanThreeEighthsPi));
        Vector512<double> numerator = Vector512.ConditionalSelect(large, -one, a - (middle & one));
        Vector512<double> denominator = Vector512.ConditionalSelect(large, a, one + (middle & a));

        // What the rounding of |x| - 1 and of |x| + 1 left off.
        Vector512<double> mixed = Vector512.AndNot(middle, large);
        Vector512<double> above = Vector512.GreaterThan(a, one);
        Vector512<double> denominatorLow = mixed & Vector512.ConditionalSelect(above, one - (denominator - a), a - (denominator - one));

        Vector512<double> numeratorLow = mixed & (a - (numerator + one));

        Vector512<double> inverse = one / denominator;
        Vector512<double> t = numerator * inverse;
        Vector512<double> residual = Vector512.FusedMultiplyAdd(-t, denominator, numerator);
        Vector512<double> tLow = (Vector512.FusedMultiplyAdd(-t, denominatorLow, residual) + numeratorLow) * inverse;

        Vector512<double> z = t * t;
        Vector512<double> p = Vector512.Create(AtanCoefficients.P11);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P10));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P9));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P8));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P7));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P6));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.P0));
        Vector512<double> tail = Vector512.FusedMultiplyAdd(t * z, p, Vector512.FusedMultiplyAdd(-z, tLow, tLow));

        Vector512<double> quarter = middle & Vector512.Create(AtanCoefficients.QuarterPi);
        Vector512<double> quarterLow = middle & Vector512.Create(AtanCoefficients.QuarterPiLow);
        Vector512<double> angle = Vector512.ConditionalSelect(large, Vector512.Create(AtanCoefficients.HalfPi), quarter);
        Vector512<double> angleLow = Vector512.ConditionalSelect(large, Vector512.Create(AtanCoefficients.HalfPiLow), quarterLow);
        Vector512<double> sum = angle + t;
        Vector512<double> sumLow = t - (sum - angle);
        return (sum + (sumLow + (tail + angleLow))) ^ (x & Vector512.Create(-0.0));
    }

    /// <summary>The arc tangent, lane by lane, within 1 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>The angles in [-pi/2, pi/2]; +-pi/2 at the infinities, NaN for NaN; zeros keep their sign.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan(Vector512<float> x)
    {
        Vector512<float> one = Vector512.Create(1.0f);
        Vector512<float> largest = Vector512.Create(1.07374182E+09f);
        Vector512<float> a = Vector512.Abs(x);
        a = Vector512.ConditionalSelect(Vector512.GreaterThan(a, largest), largest, a);

        Vector512<float> middle = Vector512.GreaterThan(a, Vector512.Create(AtanCoefficients.SingleTanEighthPi));
        Vector512<float> large = Vector512.GreaterThan(a, Vector512.Create(AtanCoefficients.SingleTanThreeEighthsPi));
        Vector512<float> numerator = Vector512.ConditionalSelect(large, -one, a - (middle & one));
        Vector512<float> denominator = Vector512.ConditionalSelect(large, a, one + (middle & a));

        // What the rounding of |x| - 1 and of |x| + 1 left off.
        Vector512<float> mixed = Vector512.AndNot(middle, large);
        Vector512<float> above = Vector512.GreaterThan(a, one);
        Vector512<float> denominatorLow = mixed & Vector512.ConditionalSelect(above, one - (denominator - a), a - (denominator - one));

        Vector512<float> numeratorLow = mixed & (a - (numerator + one));

        Vector512<float> inverse = one / denominator;
        Vector512<float> t = numerator * inverse;
        Vector512<float> residual = Vector512.FusedMultiplyAdd(-t, denominator, numerator);
        Vector512<float> tLow = (Vector512.FusedMultiplyAdd(-t, denominatorLow, residual) + numeratorLow) * inverse;

        Vector512<float> z = t * t;
        Vector512<float> p = Vector512.Create(AtanCoefficients.S4);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.S3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.S2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.S1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(AtanCoefficients.S0));
        Vector512<float> tail = Vector512.FusedMultiplyAdd(t * z, p, Vector512.FusedMultiplyAdd(-z, tLow, tLow));

        Vector512<float> quarter = middle & Vector512.Create(AtanCoefficients.SingleQuarterPi);
        Vector512<float> quarterLow = middle & Vector512.Create(AtanCoefficients.SingleQuarterPiLow);
        Vector512<float> angle = Vector512.ConditionalSelect(large, Vector512.Create(AtanCoefficients.SingleHalfPi), quarter);
        Vector512<float> angleLow = Vector512.ConditionalSelect(large, Vector512.Create(AtanCoefficients.SingleHalfPiLow), quarterLow);
        Vector512<float> sum = angle + t;
        Vector512<float> sumLow = t - (sum - angle);
        return (sum + (sumLow + (tail + angleLow))) ^ (x & Vector512.Create(-0.0f));
    }
}
