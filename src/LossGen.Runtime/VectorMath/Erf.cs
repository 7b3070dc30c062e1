using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The error function and its relatives. Two pieces serve all of them:
//   |x| <= 1: erf(x) = x + x*P(x^2), an entire function, for which a polynomial is short.
//   x >= 0:   erfcx(x) = exp(x^2)*erfc(x) = X(t)/(1/2 + x), X(t) = X0 + t*P(t), with t = (x - K)/(x + K), which maps [0, infinity) to [-1, 1)
//             (Shepherd and Laframboise, "Chebyshev approximation of (1 + 2x) exp(x^2) erfc x", Math. Comp. 36, 1981).
// The square in exp(-x^2) is carried with its rounding error: it is multiplied by nothing smaller than the value itself,
// and half an ULP of 700 would be 2^-44 of the result.
public static partial class VectorMath
{
    /// <summary>The error function, lane by lane, within 1.5 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>2/sqrt(pi) times the integral of exp(-t^2) from 0 to x: in [-1, 1]; zeros keep their sign, NaN stays NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> one = Vector512.Create(1.0);

        // Beyond 6 the complement is below half an ULP of 1.
        Vector512<double> c = ErfClamp(a, 6.5);
        Vector512<double> large = one - ErfExpMinusSquare(c) * ErfcxOfNonNegative(c, out _);
        large |= x & Vector512.Create(-0.0);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(a, one), large, ErfOfSmall(x));
    }

    /// <summary>The complementary error function 1 - erf(x), lane by lane, without cancellation; within 2 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>Values in [0, 2]; 0 above 27.3, subnormal just below it; NaN stays NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfc(Vector512<double> x)
    {
        Vector512<double> c = ErfClamp(Vector512.Abs(x), 27.9);
        Vector512<double> p = ErfExpMinusSquare(c, out Vector512<double> exponent, out Vector512<double> pLow);
        Vector512<double> scaled = ErfcxOfNonNegative(c, out Vector512<double> scaledLow);
        Vector512<double> product = p * scaled;
        Vector512<double> productLow = Vector512.FusedMultiplyAdd(p, scaled, -product);
        productLow = Vector512.FusedMultiplyAdd(p, scaledLow, Vector512.FusedMultiplyAdd(pLow, scaled, productLow));
        Vector512<double> tail = ExtendedScale(product + productLow, exponent);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Vector512.Create(2.0) - tail, tail);
    }

    /// <summary>The scaled complementary error function exp(x^2)*erfc(x), lane by lane, within 2 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>Positive values: about 1/(x*sqrt(pi)) for large x, infinity below -26.6; NaN stays NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfcx(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        Vector512<double> infinite = Vector512.Equals(a, infinity);
        Vector512<double> positive = Vector512.AndNot(ErfcxOfNonNegative(a, out Vector512<double> positiveLow), infinite);
        positiveLow = Vector512.AndNot(positiveLow, infinite);

        // erfc(x) = 2 - erfc(-x), so erfcx(x) = 2*exp(x^2) - erfcx(-x).
        Vector512<double> c = ErfClamp(a, 27.9);
        Vector512<double> square = c * c;
        Vector512<double> p = ExtendedExp(square, Vector512.FusedMultiplyAdd(c, c, -square), out Vector512<double> exponent, out Vector512<double> pLow);
        Vector512<double> twice = ExtendedScale(p + p, exponent);
        Vector512<double> twiceLow = ExtendedScale(pLow + pLow, exponent);
        Vector512<double> difference = twice - positive;
        Vector512<double> differenceLow = ((twice - difference) - positive) + (twiceLow - positiveLow);
        Vector512<double> finite = Vector512.LessThan(difference, infinity);
        Vector512<double> negative = difference + (differenceLow & finite);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), negative, positive + positiveLow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfOfSmall(Vector512<double> x)
    {
        Vector512<double> z = x * x;
        Vector512<double> p = Vector512.Create(ErfCoefficients.P12);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P11));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P10));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P9));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P8));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P7));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P6));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.P0));
        return Vector512.FusedMultiplyAdd(x, p, x);
    }

    // erfcx(x) = result + low for x >= 0; NaN at infinity. Everything but P carries its rounding error.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfcxOfNonNegative(Vector512<double> x, out Vector512<double> low)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> half = Vector512.Create(0.5);
        Vector512<double> centre = Vector512.Create(4.0);

        // t + tLow = 1 - 2K/(x + K). Near x = 0, where the result is most sensitive to it, the rounding of t would cost 2 ULP.
        Vector512<double> bounded = ErfClamp(x, 1.152921504606847E+18);
        Vector512<double> shifted = bounded + centre;
        Vector512<double> part = shifted - bounded;
        Vector512<double> shiftedLow = (bounded - (shifted - part)) + (centre - part);
        Vector512<double> inverse = one / shifted;
        Vector512<double> fraction = (centre + centre) * inverse;
        Vector512<double> residual = Vector512.FusedMultiplyAdd(-fraction, shiftedLow, Vector512.FusedMultiplyAdd(-fraction, shifted, centre + centre));
        Vector512<double> t = one - fraction;
        Vector512<double> tLow = Vector512.FusedMultiplyAdd(-residual, inverse, (one - t) - fraction);

        Vector512<double> p = Vector512.Create(ErfCoefficients.X25);
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X24));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X23));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X22));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X21));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X20));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X19));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X18));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X17));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X16));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X15));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X14));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X13));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X12));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X11));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X10));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X9));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X8));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X7));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X6));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X5));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X4));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X3));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X2));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.X1));
        Vector512<double> slope = Vector512.Create(ErfCoefficients.SlopeX4);
        slope = Vector512.FusedMultiplyAdd(slope, t, Vector512.Create(ErfCoefficients.SlopeX3));
        slope = Vector512.FusedMultiplyAdd(slope, t, Vector512.Create(ErfCoefficients.SlopeX2));
        slope = Vector512.FusedMultiplyAdd(slope, t, Vector512.Create(ErfCoefficients.SlopeX1));
        slope = Vector512.FusedMultiplyAdd(slope, t, Vector512.Create(ErfCoefficients.SlopeX0));
        Vector512<double> leading = Vector512.Create(ErfCoefficients.X0);
        Vector512<double> tail = Vector512.FusedMultiplyAdd(t, p, Vector512.FusedMultiplyAdd(tLow, slope, Vector512.Create(ErfCoefficients.X0Low)));
        Vector512<double> numerator = leading + tail;
        Vector512<double> numeratorLow = tail - (numerator - leading);

        Vector512<double> denominator = x + half;
        part = denominator - x;
        Vector512<double> denominatorLow = (x - (denominator - part)) + (half - part);
        inverse = one / denominator;
        Vector512<double> quotient = numerator * inverse;
        residual = Vector512.FusedMultiplyAdd(-quotient, denominator, numerator) + Vector512.FusedMultiplyAdd(-quotient, denominatorLow, numeratorLow);
        low = residual * inverse;
        return quotient;
    }

    // exp(-x^2) = (result + low) * 2^exponent.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfExpMinusSquare(Vector512<double> x, out Vector512<double> exponent, out Vector512<double> low)
    {
        Vector512<double> square = x * x;
        return ExtendedExp(-square, -Vector512.FusedMultiplyAdd(x, x, -square), out exponent, out low);
    }

    // exp(-x^2) where that is a normal number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfExpMinusSquare(Vector512<double> x)
    {
        Vector512<double> p = ErfExpMinusSquare(x, out Vector512<double> exponent, out _);
        return p * ExtendedPowerOfTwo(exponent);
    }

    // min(x, limit); NaN stays NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfClamp(Vector512<double> x, double limit) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(limit)), Vector512.Create(limit), x);

    /// <summary>The error function, lane by lane, within 1.5 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>2/sqrt(pi) times the integral of exp(-t^2) from 0 to x: in [-1, 1]; zeros keep their sign, NaN stays NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> one = Vector512.Create(1.0f);

        // Beyond 4 the complement is below half an ULP of 1.
        Vector512<float> c = ErfClamp(a, 4.5f);
        Vector512<float> large = one - ErfExpMinusSquare(c) * ErfcxOfNonNegative(c, out _);
        large |= x & Vector512.Create(-0.0f);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(a, one), large, ErfOfSmall(x));
    }

    /// <summary>The complementary error function 1 - erf(x), lane by lane, without cancellation; within 2 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>Values in [0, 2]; 0 above 10.1, subnormal just below it; NaN stays NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erfc(Vector512<float> x)
    {
        Vector512<float> c = ErfClamp(Vector512.Abs(x), 11.0f);
        Vector512<float> p = ErfExpMinusSquare(c, out Vector512<float> exponent, out Vector512<float> pLow);
        Vector512<float> scaled = ErfcxOfNonNegative(c, out Vector512<float> scaledLow);
        Vector512<float> product = p * scaled;
        Vector512<float> productLow = Vector512.FusedMultiplyAdd(p, scaled, -product);
        productLow = Vector512.FusedMultiplyAdd(p, scaledLow, Vector512.FusedMultiplyAdd(pLow, scaled, productLow));
        Vector512<float> tail = ExtendedScale(product + productLow, exponent);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512.Create(2.0f) - tail, tail);
    }

    /// <summary>The scaled complementary error function exp(x^2)*erfc(x), lane by lane, within 2 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>Positive values: about 1/(x*sqrt(pi)) for large x, infinity below -9.3; NaN stays NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erfcx(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> infinity = Vector512.Create(float.PositiveInfinity);
        Vector512<float> infinite = Vector512.Equals(a, infinity);
        Vector512<float> positive = Vector512.AndNot(ErfcxOfNonNegative(a, out Vector512<float> positiveLow), infinite);
        positiveLow = Vector512.AndNot(positiveLow, infinite);

        // erfc(x) = 2 - erfc(-x), so erfcx(x) = 2*exp(x^2) - erfcx(-x).
        Vector512<float> c = ErfClamp(a, 11.0f);
        Vector512<float> square = c * c;
        Vector512<float> p = ExtendedExp(square, Vector512.FusedMultiplyAdd(c, c, -square), out Vector512<float> exponent, out Vector512<float> pLow);
        Vector512<float> twice = ExtendedScale(p + p, exponent);
        Vector512<float> twiceLow = ExtendedScale(pLow + pLow, exponent);
        Vector512<float> difference = twice - positive;
        Vector512<float> differenceLow = ((twice - difference) - positive) + (twiceLow - positiveLow);
        Vector512<float> finite = Vector512.LessThan(difference, infinity);
        Vector512<float> negative = difference + (differenceLow & finite);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), negative, positive + positiveLow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfOfSmall(Vector512<float> x)
    {
        Vector512<float> z = x * x;
        Vector512<float> p = Vector512.Create(ErfCoefficients.S7);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.S6));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.S5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.S4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.S3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.S2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.S1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(ErfCoefficients.S0));
        return Vector512.FusedMultiplyAdd(x, p, x);
    }

    // erfcx(x) = result + low for x >= 0; NaN at infinity. Everything but P carries its rounding error.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfcxOfNonNegative(Vector512<float> x, out Vector512<float> low)
    {
        Vector512<float> one = Vector512.Create(1.0f);
        Vector512<float> half = Vector512.Create(0.5f);
        Vector512<float> centre = Vector512.Create(3.0f);

        // t + tLow = 1 - 2K/(x + K). Near x = 0, where the result is most sensitive to it, the rounding of t would cost 2 ULP.
        Vector512<float> bounded = ErfClamp(x, 1.07374182E+09f);
        Vector512<float> shifted = bounded + centre;
        Vector512<float> part = shifted - bounded;
        Vector512<float> shiftedLow = (bounded - (shifted - part)) + (centre - part);
        Vector512<float> inverse = one / shifted;
        Vector512<float> fraction = (centre + centre) * inverse;
        Vector512<float> residual = Vector512.FusedMultiplyAdd(-fraction, shiftedLow, Vector512.FusedMultiplyAdd(-fraction, shifted, centre + centre));
        Vector512<float> t = one - fraction;
        Vector512<float> tLow = Vector512.FusedMultiplyAdd(-residual, inverse, (one - t) - fraction);

        Vector512<float> p = Vector512.Create(ErfCoefficients.Y12);
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y11));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y10));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y9));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y8));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y7));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y6));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y5));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y4));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y3));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y2));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(ErfCoefficients.Y1));
        Vector512<float> slope = Vector512.Create(ErfCoefficients.SlopeY3);
        slope = Vector512.FusedMultiplyAdd(slope, t, Vector512.Create(ErfCoefficients.SlopeY2));
        slope = Vector512.FusedMultiplyAdd(slope, t, Vector512.Create(ErfCoefficients.SlopeY1));
        slope = Vector512.FusedMultiplyAdd(slope, t, Vector512.Create(ErfCoefficients.SlopeY0));
        Vector512<float> leading = Vector512.Create(ErfCoefficients.Y0);
        Vector512<float> tail = Vector512.FusedMultiplyAdd(t, p, Vector512.FusedMultiplyAdd(tLow, slope, Vector512.Create(ErfCoefficients.Y0Low)));
        Vector512<float> numerator = leading + tail;
        Vector512<float> numeratorLow = tail - (numerator - leading);

        Vector512<float> denominator = x + half;
        part = denominator - x;
        Vector512<float> denominatorLow = (x - (denominator - part)) + (half - part);
        inverse = one / denominator;
        Vector512<float> quotient = numerator * inverse;
        residual = Vector512.FusedMultiplyAdd(-quotient, denominator, numerator) + Vector512.FusedMultiplyAdd(-quotient, denominatorLow, numeratorLow);
        low = residual * inverse;
        return quotient;
    }

    // exp(-x^2) = (result + low) * 2^exponent.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfExpMinusSquare(Vector512<float> x, out Vector512<float> exponent, out Vector512<float> low)
    {
        Vector512<float> square = x * x;
        return ExtendedExp(-square, -Vector512.FusedMultiplyAdd(x, x, -square), out exponent, out low);
    }

    // exp(-x^2) where that is a normal number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfExpMinusSquare(Vector512<float> x)
    {
        Vector512<float> p = ErfExpMinusSquare(x, out Vector512<float> exponent, out _);
        return p * ExtendedPowerOfTwo(exponent);
    }

    // min(x, limit); NaN stays NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfClamp(Vector512<float> x, float limit) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(limit)), Vector512.Create(limit), x);
}
