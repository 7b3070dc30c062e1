using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Logarithm and exponential with more than the precision of their type, for the functions built on them: in a power,
// an error of the logarithm is multiplied by the exponent (up to 745), and the logarithm of the gamma function adds terms
// that cancel. A value is held as an unevaluated sum high + low (Dekker, "A floating-point technique for extending the
// available precision", Numer. Math. 18, 1971); errors of products come from a fused multiply-add.
public static partial class VectorMath
{
    // log(x) = high + low for finite x > 0 (anything else gives an arbitrary value), with an error below 2^-64 of log(x).
    //
    // x = 2^e * m with sqrt(1/2) <= m < sqrt(2); s = (m - 1)/(m + 1), so that |s| <= 0.1716 and
    // log(m) = 2*atanh(s) = 2s + 2s*z*(1/3 + z*Q(z)) with z = s^2 <= 0.0295. Q needs no more than double precision because
    // its term is below 2^-12 of the whole; s, z, 1/3 and the two products are carried as sums of two numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExtendedLog(Vector512<double> x, out Vector512<double> low)
    {
        Vector512<double> one = Vector512.Create(1.0);

        // Subnormal numbers are made normal: times 2^54.
        Vector512<double> subnormal = Vector512.LessThan(x, Vector512.Create(2.2250738585072014E-308));
        Vector512<double> normal = Vector512.ConditionalSelect(subnormal, x * Vector512.Create(18014398509481984.0), x);
        Vector512<long> bits = normal.AsInt64();

        // The distance from the bits of sqrt(1/2), with 1024 added to the exponent to keep it positive.
        Vector512<long> distance = bits - Vector512.Create(0x3FE6A09E667F3BCDL - (1024L << 52));
        Vector512<long> exponent = Vector512.ShiftRightLogical(distance, 52);
        Vector512<double> e = (exponent | Vector512.Create(0x4330000000000000L)).AsDouble() - Vector512.Create(4503599627370496.0 + 1024.0);
        e -= subnormal & Vector512.Create(54.0);
        Vector512<double> m = (bits - Vector512.ShiftLeft(exponent, 52) + Vector512.Create(1024L << 52)).AsDouble();

        Vector512<double> numerator = m - one;
        Vector512<double> denominator = m + one;
        Vector512<double> inverse = one / denominator;
        Vector512<double> s = numerator * inverse;
        Vector512<double> residual = Vector512.FusedMultiplyAdd(-s, denominator, numerator);
        Vector512<double> sLow = Vector512.FusedMultiplyAdd(-s, m - (denominator - one), residual) * inverse;

        Vector512<double> z = s * s;
        Vector512<double> twoS = s + s;
        Vector512<double> zLow = Vector512.FusedMultiplyAdd(twoS, sLow, Vector512.FusedMultiplyAdd(s, s, -z));

        Vector512<double> q = Vector512.Create(ExtendedLogCoefficients.Q7);
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(ExtendedLogCoefficients.Q6));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(ExtendedLogCoefficients.Q5));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(ExtendedLogCoefficients.Q4));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(ExtendedLogCoefficients.Q3));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(ExtendedLogCoefficients.Q2));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(ExtendedLogCoefficients.Q1));
        q = Vector512.FusedMultiplyAdd(q, z, Vector512.Create(ExtendedLogCoefficients.Q0));
        Vector512<double> third = Vector512.Create(ExtendedLogCoefficients.Third);
        Vector512<double> tail = z * q;
        Vector512<double> a = third + tail;
        Vector512<double> aLow = (tail - (a - third)) + Vector512.Create(ExtendedLogCoefficients.ThirdLow);
        Vector512<double> b = a * z;
        Vector512<double> bLow = Vector512.FusedMultiplyAdd(aLow, z, Vector512.FusedMultiplyAdd(a, z, -b));
        bLow = Vector512.FusedMultiplyAdd(a, zLow, bLow);
        Vector512<double> c = twoS * b;
        Vector512<double> cLow = Vector512.FusedMultiplyAdd(twoS, bLow, Vector512.FusedMultiplyAdd(twoS, b, -c));
        cLow = Vector512.FusedMultiplyAdd(sLow + sLow, b, cLow);

        Vector512<double> logM = twoS + c;
        Vector512<double> logMLow = (c - (logM - twoS)) + (cLow + (sLow + sLow));

        Vector512<double> scale = e * Vector512.Create(ExtendedLogCoefficients.Ln2High);
        Vector512<double> high = scale + logM;
        low = (logM - (high - scale)) + Vector512.FusedMultiplyAdd(e, Vector512.Create(ExtendedLogCoefficients.Ln2Low), logMLow);
        return high;
    }

    // exp(high + low) = result * 2^exponent with 0.7 < result < 1.42, for |high| <= 780 and |low| small beside 1.
    //
    // exponent = round(high/log(2)); r = high - exponent*log(2), exact in its leading part (Cody and Waite);
    // exp(r) = 1 + r + r^2*P(r), |r| <= 0.347. The rounding of the last addition is nearly all of the error.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExtendedExp(Vector512<double> high, Vector512<double> low, out Vector512<double> exponent) =>
        ExtendedExp(high, low, out exponent, out _);

    // The same with what the last addition rounded off: exp(high + low) = (result + resultLow) * 2^exponent.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExtendedExp(Vector512<double> high, Vector512<double> low, out Vector512<double> exponent, out Vector512<double> resultLow)
    {
        Vector512<double> magic = Vector512.Create(6755399441055744.0);
        Vector512<double> log2E = Vector512.Create(ExtendedExpCoefficients.Log2E);
        Vector512<double> ln2High = Vector512.Create(ExtendedExpCoefficients.Ln2High);
        exponent = Vector512.FusedMultiplyAdd(high, log2E, magic) - magic;
        Vector512<double> reduced = Vector512.FusedMultiplyAdd(-exponent, ln2High, high);
        Vector512<double> correction = exponent * Vector512.Create(ExtendedExpCoefficients.Ln2Low);
        Vector512<double> head = reduced - correction;
        Vector512<double> rest = ((reduced - head) - correction) + low;
        Vector512<double> r = head + rest;
        Vector512<double> rLow = rest - (r - head);

        Vector512<double> p = Vector512.Create(ExtendedExpCoefficients.P10);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P9));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P8));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P7));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P6));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P5));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P4));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P3));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P2));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P1));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.P0));
        Vector512<double> tail = Vector512.FusedMultiplyAdd(r * r, p, Vector512.FusedMultiplyAdd(rLow, r, rLow));
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> sum = r + tail;
        Vector512<double> result = one + sum;
        resultLow = (sum - (result - one)) + (tail - (sum - r));
        return result;
    }

    // value * 2^exponent for whole |exponent| <= 1140, rounded once more only where the result is subnormal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExtendedScale(Vector512<double> value, Vector512<double> exponent)
    {
        Vector512<double> low = Vector512.LessThan(exponent, Vector512.Create(-960.0));
        Vector512<double> high = Vector512.GreaterThan(exponent, Vector512.Create(960.0));
        Vector512<double> shift = (low & Vector512.Create(128.0)) | (high & Vector512.Create(-128.0));
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> rest = Vector512.ConditionalSelect(low, Vector512.Create(2.938735877055719E-39), one);
        rest = Vector512.ConditionalSelect(high, Vector512.Create(3.402823669209385E+38), rest);
        return value * ExtendedPowerOfTwo(exponent + shift) * rest;
    }

    // 2^exponent for whole exponents of normal numbers: the integer sits in the low bits of exponent + 1.5 * 2^52.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExtendedPowerOfTwo(Vector512<double> exponent)
    {
        Vector512<long> bits = Vector512.ShiftLeft((exponent + Vector512.Create(6755399441055744.0)).AsInt64(), 52);
        return (bits + Vector512.Create(1023L << 52)).AsDouble();
    }

    // exp(high + low) = result * 2^exponent with 0.7 < result < 1.42, for |high| <= 125 and |low| small beside 1.
    //
    // exponent = round(high/log(2)); r = high - exponent*log(2), exact in its leading part (Cody and Waite);
    // exp(r) = 1 + r + r^2*P(r), |r| <= 0.347. The rounding of the last addition is nearly all of the error.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExtendedExp(Vector512<float> high, Vector512<float> low, out Vector512<float> exponent) =>
        ExtendedExp(high, low, out exponent, out _);

    // The same with what the last addition rounded off: exp(high + low) = (result + resultLow) * 2^exponent.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExtendedExp(Vector512<float> high, Vector512<float> low, out Vector512<float> exponent, out Vector512<float> resultLow)
    {
        Vector512<float> magic = Vector512.Create(12582912.0f);
        Vector512<float> log2E = Vector512.Create(ExtendedExpCoefficients.SingleLog2E);
        Vector512<float> ln2High = Vector512.Create(ExtendedExpCoefficients.SingleLn2High);
        exponent = Vector512.FusedMultiplyAdd(high, log2E, magic) - magic;
        Vector512<float> reduced = Vector512.FusedMultiplyAdd(-exponent, ln2High, high);
        Vector512<float> correction = exponent * Vector512.Create(ExtendedExpCoefficients.SingleLn2Low);
        Vector512<float> head = reduced - correction;
        Vector512<float> rest = ((reduced - head) - correction) + low;
        Vector512<float> r = head + rest;
        Vector512<float> rLow = rest - (r - head);

        Vector512<float> p = Vector512.Create(ExtendedExpCoefficients.S5);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.S4));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.S3));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.S2));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.S1));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(ExtendedExpCoefficients.S0));
        Vector512<float> tail = Vector512.FusedMultiplyAdd(r * r, p, Vector512.FusedMultiplyAdd(rLow, r, rLow));
        Vector512<float> one = Vector512.Create(1.0f);
        Vector512<float> sum = r + tail;
        Vector512<float> result = one + sum;
        resultLow = (sum - (result - one)) + (tail - (sum - r));
        return result;
    }

    // value * 2^exponent for whole |exponent| <= 180, rounded once more only where the result is subnormal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExtendedScale(Vector512<float> value, Vector512<float> exponent)
    {
        Vector512<float> low = Vector512.LessThan(exponent, Vector512.Create(-96.0f));
        Vector512<float> high = Vector512.GreaterThan(exponent, Vector512.Create(96.0f));
        Vector512<float> shift = (low & Vector512.Create(64.0f)) | (high & Vector512.Create(-64.0f));
        Vector512<float> one = Vector512.Create(1.0f);
        Vector512<float> rest = Vector512.ConditionalSelect(low, Vector512.Create(5.42101086E-20f), one);
        rest = Vector512.ConditionalSelect(high, Vector512.Create(1.84467441E+19f), rest);
        return value * ExtendedPowerOfTwo(exponent + shift) * rest;
    }

    // 2^exponent for whole exponents of normal numbers: the integer sits in the low bits of exponent + 1.5 * 2^23.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExtendedPowerOfTwo(Vector512<float> exponent)
    {
        Vector512<int> bits = Vector512.ShiftLeft((exponent + Vector512.Create(12582912.0f)).AsInt32(), 23);
        return (bits + Vector512.Create(127 << 23)).AsSingle();
    }
}
