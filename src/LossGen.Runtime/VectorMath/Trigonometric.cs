using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The argument is reduced to r = |x| - n*(pi/2), |r| <= pi/4, as a sum of two numbers; sine and cosine of r are two short
// polynomials, of which n mod 4 chooses one and a sign.
//
// Reduction, |x| <= 2^30 (float: 2^16): pi/2 is three numbers p1 + p2 + p3 (Cody and Waite). x - n*p1 is exact in a fused
// multiply-add: it is a multiple of the last place of p1 or of x and less than 1. n*p2 is a product with its rounding error,
// subtracted with the error of the sum (Knuth's TwoSum); the rest is below one last place of the result, even for the
// doubles closest to a multiple of pi/2 (2^-60 away from it). Larger arguments are reduced one by one in integer
// arithmetic (Payne and Hanek): each lane by itself, so that no result depends on the lanes beside it.
public static partial class VectorMath
{
    /// <summary>The sine, lane by lane, within 1 ULP for all finite arguments.</summary>
    /// <param name="x">Angles in radians. Above 2^30 the reduction works lane by lane and is slow.</param>
    /// <returns>Values in [-1, 1]; NaN at the infinities and for NaN; zeros keep their sign.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x)
    {
        Vector512<double> r = ReduceAngle(Vector512.Abs(x), out Vector512<double> rLow, out Vector512<long> quadrant);
        Vector512<double> swap = Vector512.Equals(quadrant & Vector512<long>.One, Vector512<long>.One).AsDouble();
        Vector512<double> result = Vector512.ConditionalSelect(swap, CosOfReduced(r, rLow, out _, out _), SinOfReduced(r, rLow, out _));
        Vector512<double> sign = Vector512.ShiftLeft(quadrant & Vector512.Create(2L), 62).AsDouble();
        return result ^ sign ^ (x & Vector512.Create(-0.0));
    }

    /// <summary>The cosine, lane by lane, within 1 ULP for all finite arguments.</summary>
    /// <param name="x">Angles in radians. Above 2^30 the reduction works lane by lane and is slow.</param>
    /// <returns>Values in [-1, 1]; NaN at the infinities and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cos(Vector512<double> x)
    {
        Vector512<double> r = ReduceAngle(Vector512.Abs(x), out Vector512<double> rLow, out Vector512<long> quadrant);
        Vector512<double> swap = Vector512.Equals(quadrant & Vector512<long>.One, Vector512<long>.One).AsDouble();
        Vector512<double> result = Vector512.ConditionalSelect(swap, SinOfReduced(r, rLow, out _), CosOfReduced(r, rLow, out _, out _));
        Vector512<double> sign = Vector512.ShiftLeft((quadrant + Vector512<long>.One) & Vector512.Create(2L), 62).AsDouble();
        return result ^ sign;
    }

    /// <summary>The tangent, lane by lane, within 1.5 ULP for all finite arguments.</summary>
    /// <param name="x">Angles in radians. Above 2^30 the reduction works lane by lane and is slow.</param>
    /// <returns>sin(x)/cos(x); NaN at the infinities and for NaN; zeros keep their sign.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tan(Vector512<double> x)
    {
        Vector512<double> r = ReduceAngle(Vector512.Abs(x), out Vector512<double> rLow, out Vector512<long> quadrant);
        Vector512<double> swap = Vector512.Equals(quadrant & Vector512<long>.One, Vector512<long>.One).AsDouble();

        // Sine and cosine each as a sum of two numbers, so that the quotient is rounded nearly once.
        Vector512<double> sin = SinOfReduced(r, rLow, out Vector512<double> sinTail);
        Vector512<double> sinLow = sinTail - (sin - r);
        Vector512<double> cos = CosOfReduced(r, rLow, out Vector512<double> cosHead, out Vector512<double> cosTail);
        Vector512<double> cosLow = cosTail - (cos - cosHead);

        Vector512<double> numerator = Vector512.ConditionalSelect(swap, -cos, sin);
        Vector512<double> numeratorLow = Vector512.ConditionalSelect(swap, -cosLow, sinLow);
        Vector512<double> denominator = Vector512.ConditionalSelect(swap, sin, cos);
        Vector512<double> denominatorLow = Vector512.ConditionalSelect(swap, sinLow, cosLow);

        Vector512<double> inverse = Vector512.Create(1.0) / denominator;
        Vector512<double> quotient = numerator * inverse;
        Vector512<double> residual = Vector512.FusedMultiplyAdd(-quotient, denominator, numerator);
        residual += Vector512.FusedMultiplyAdd(-quotient, denominatorLow, numeratorLow);
        return Vector512.FusedMultiplyAdd(residual, inverse, quotient) ^ (x & Vector512.Create(-0.0));
    }

    // sin(r + rLow) = r + tail.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinOfReduced(Vector512<double> r, Vector512<double> rLow, out Vector512<double> tail)
    {
        Vector512<double> z = r * r;
        Vector512<double> p = Vector512.Create(TrigonometricCoefficients.Sin6);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Sin5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Sin4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Sin3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Sin2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Sin1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Sin0));
        Vector512<double> cosine = Vector512.FusedMultiplyAdd(z, Vector512.Create(-0.5), Vector512.Create(1.0));
        tail = Vector512.FusedMultiplyAdd(r * z, p, rLow * cosine);
        return r + tail;
    }

    // cos(r + rLow) = head + tail, head = 1 - r^2/2 rounded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> CosOfReduced(Vector512<double> r, Vector512<double> rLow, out Vector512<double> head, out Vector512<double> tail)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> half = Vector512.Create(0.5);
        Vector512<double> z = r * r;
        Vector512<double> zLow = Vector512.FusedMultiplyAdd(r, r, -z);
        Vector512<double> p = Vector512.Create(TrigonometricCoefficients.Cos6);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Cos5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Cos4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Cos3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Cos2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Cos1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.Cos0));
        Vector512<double> halfZ = half * z;
        head = one - halfZ;
        Vector512<double> headLow = Vector512.FusedMultiplyAdd(-half, zLow, (one - head) - halfZ);
        tail = Vector512.FusedMultiplyAdd(z * z, p, Vector512.FusedMultiplyAdd(-r, rLow, headLow));
        return head + tail;
    }

    // x = quadrant*(pi/2) + high + low for x >= 0; only the last two bits of the quadrant count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReduceAngle(Vector512<double> x, out Vector512<double> low, out Vector512<long> quadrant)
    {
        Vector512<double> magic = Vector512.Create(6755399441055744.0);
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(TrigonometricCoefficients.TwoOverPi), magic);
        quadrant = shifted.AsInt64();
        Vector512<double> n = shifted - magic;

        Vector512<double> a = Vector512.FusedMultiplyAdd(-n, Vector512.Create(TrigonometricCoefficients.HalfPi), x);
        Vector512<double> middle = Vector512.Create(TrigonometricCoefficients.HalfPiMiddle);
        Vector512<double> b = n * middle;
        Vector512<double> bLow = Vector512.FusedMultiplyAdd(n, middle, -b);
        Vector512<double> high = a - b;
        Vector512<double> part = high - a;
        Vector512<double> error = (a - (high - part)) - (b + part);
        low = Vector512.FusedMultiplyAdd(-n, Vector512.Create(TrigonometricCoefficients.HalfPiLow), error - bLow);

        if (Vector512.GreaterThanAny(x, Vector512.Create(1073741824.0)))
        {
            high = ReduceLargeAngles(x, high, ref low, ref quadrant);
        }

        return high;
    }

    // Replaces the lanes above the limit of the fast reduction.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> ReduceLargeAngles(Vector512<double> x, Vector512<double> high, ref Vector512<double> low, ref Vector512<long> quadrant)
    {
        for (int i = 0; i < Vector512<double>.Count; i++)
        {
            double lane = x.GetElement(i);
            if (lane > 1073741824.0 && double.IsFinite(lane))
            {
                int q = PayneHanek.Reduce(lane, out double laneHigh, out double laneLow);
                high = high.WithElement(i, laneHigh);
                low = low.WithElement(i, laneLow);
                quadrant = quadrant.WithElement(i, q);
            }
        }

        return high;
    }

    /// <summary>The sine, lane by lane, within 1 ULP for all finite arguments.</summary>
    /// <param name="x">Angles in radians. Above 2^16 the reduction works lane by lane and is slow.</param>
    /// <returns>Values in [-1, 1]; NaN at the infinities and for NaN; zeros keep their sign.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x)
    {
        Vector512<float> r = ReduceAngle(Vector512.Abs(x), out Vector512<float> rLow, out Vector512<int> quadrant);
        Vector512<float> swap = Vector512.Equals(quadrant & Vector512<int>.One, Vector512<int>.One).AsSingle();
        Vector512<float> result = Vector512.ConditionalSelect(swap, CosOfReduced(r, rLow, out _, out _), SinOfReduced(r, rLow, out _));
        Vector512<float> sign = Vector512.ShiftLeft(quadrant & Vector512.Create(2), 30).AsSingle();
        return result ^ sign ^ (x & Vector512.Create(-0.0f));
    }

    /// <summary>The cosine, lane by lane, within 1 ULP for all finite arguments.</summary>
    /// <param name="x">Angles in radians. Above 2^16 the reduction works lane by lane and is slow.</param>
    /// <returns>Values in [-1, 1]; NaN at the infinities and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x)
    {
        Vector512<float> r = ReduceAngle(Vector512.Abs(x), out Vector512<float> rLow, out Vector512<int> quadrant);
        Vector512<float> swap = Vector512.Equals(quadrant & Vector512<int>.One, Vector512<int>.One).AsSingle();
        Vector512<float> result = Vector512.ConditionalSelect(swap, SinOfReduced(r, rLow, out _), CosOfReduced(r, rLow, out _, out _));
        Vector512<float> sign = Vector512.ShiftLeft((quadrant + Vector512<int>.One) & Vector512.Create(2), 30).AsSingle();
        return result ^ sign;
    }

    /// <summary>The tangent, lane by lane, within 1.5 ULP for all finite arguments.</summary>
    /// <param name="x">Angles in radians. Above 2^16 the reduction works lane by lane and is slow.</param>
    /// <returns>sin(x)/cos(x); NaN at the infinities and for NaN; zeros keep their sign.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tan(Vector512<float> x)
    {
        Vector512<float> r = ReduceAngle(Vector512.Abs(x), out Vector512<float> rLow, out Vector512<int> quadrant);
        Vector512<float> swap = Vector512.Equals(quadrant & Vector512<int>.One, Vector512<int>.One).AsSingle();

        // Sine and cosine each as a sum of two numbers, so that the quotient is rounded nearly once.
        Vector512<float> sin = SinOfReduced(r, rLow, out Vector512<float> sinTail);
        Vector512<float> sinLow = sinTail - (sin - r);
        Vector512<float> cos = CosOfReduced(r, rLow, out Vector512<float> cosHead, out Vector512<float> cosTail);
        Vector512<float> cosLow = cosTail - (cos - cosHead);

        Vector512<float> numerator = Vector512.ConditionalSelect(swap, -cos, sin);
        Vector512<float> numeratorLow = Vector512.ConditionalSelect(swap, -cosLow, sinLow);
        Vector512<float> denominator = Vector512.ConditionalSelect(swap, sin, cos);
        Vector512<float> denominatorLow = Vector512.ConditionalSelect(swap, sinLow, cosLow);

        Vector512<float> inverse = Vector512.Create(1.0f) / denominator;
        Vector512<float> quotient = numerator * inverse;
        Vector512<float> residual = Vector512.FusedMultiplyAdd(-quotient, denominator, numerator);
        residual += Vector512.FusedMultiplyAdd(-quotient, denominatorLow, numeratorLow);
        return Vector512.FusedMultiplyAdd(residual, inverse, quotient) ^ (x & Vector512.Create(-0.0f));
    }

    // sin(r + rLow) = r + tail.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SinOfReduced(Vector512<float> r, Vector512<float> rLow, out Vector512<float> tail)
    {
        Vector512<float> z = r * r;
        Vector512<float> p = Vector512.Create(TrigonometricCoefficients.SingleSin3);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SingleSin2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SingleSin1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SingleSin0));
        Vector512<float> cosine = Vector512.FusedMultiplyAdd(z, Vector512.Create(-0.5f), Vector512.Create(1.0f));
        tail = Vector512.FusedMultiplyAdd(r * z, p, rLow * cosine);
        return r + tail;
    }

    // cos(r + rLow) = head + tail, head = 1 - r^2/2 rounded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> CosOfReduced(Vector512<float> r, Vector512<float> rLow, out Vector512<float> head, out Vector512<float> tail)
    {
        Vector512<float> one = Vector512.Create(1.0f);
        Vector512<float> half = Vector512.Create(0.5f);
        Vector512<float> z = r * r;
        Vector512<float> zLow = Vector512.FusedMultiplyAdd(r, r, -z);
        Vector512<float> p = Vector512.Create(TrigonometricCoefficients.SingleCos2);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SingleCos1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SingleCos0));
        Vector512<float> halfZ = half * z;
        head = one - halfZ;
        Vector512<float> headLow = Vector512.FusedMultiplyAdd(-half, zLow, (one - head) - halfZ);
        tail = Vector512.FusedMultiplyAdd(z * z, p, Vector512.FusedMultiplyAdd(-r, rLow, headLow));
        return head + tail;
    }

    // x = quadrant*(pi/2) + high + low for x >= 0; only the last two bits of the quadrant count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ReduceAngle(Vector512<float> x, out Vector512<float> low, out Vector512<int> quadrant)
    {
        Vector512<float> magic = Vector512.Create(12582912.0f);
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(TrigonometricCoefficients.SingleTwoOverPi), magic);
        quadrant = shifted.AsInt32();
        Vector512<float> n = shifted - magic;

        Vector512<float> a = Vector512.FusedMultiplyAdd(-n, Vector512.Create(TrigonometricCoefficients.SingleHalfPi), x);
        Vector512<float> middle = Vector512.Create(TrigonometricCoefficients.SingleHalfPiMiddle);
        Vector512<float> b = n * middle;
        Vector512<float> bLow = Vector512.FusedMultiplyAdd(n, middle, -b);
        Vector512<float> high = a - b;
        Vector512<float> part = high - a;
        Vector512<float> error = (a - (high - part)) - (b + part);
        low = Vector512.FusedMultiplyAdd(-n, Vector512.Create(TrigonometricCoefficients.SingleHalfPiLow), error - bLow);

        if (Vector512.GreaterThanAny(x, Vector512.Create(65536.0f)))
        {
            high = ReduceLargeAngles(x, high, ref low, ref quadrant);
        }

        return high;
    }

    // Replaces the lanes above the limit of the fast reduction.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<float> ReduceLargeAngles(Vector512<float> x, Vector512<float> high, ref Vector512<float> low, ref Vector512<int> quadrant)
    {
        for (int i = 0; i < Vector512<float>.Count; i++)
        {
            float lane = x.GetElement(i);
            if (lane > 65536.0f && float.IsFinite(lane))
            {
                int q = PayneHanek.Reduce(lane, out float laneHigh, out float laneLow);
                high = high.WithElement(i, laneHigh);
                low = low.WithElement(i, laneLow);
                quadrant = quadrant.WithElement(i, q);
            }
        }

        return high;
    }
}
