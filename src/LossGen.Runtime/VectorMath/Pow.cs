using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// |x|^y = exp(y*log|x|). The logarithm and the product are carried in double-double precision: a relative error of 2^-64
// in the logarithm is at most 745*2^-64 < 2^-54 in the power. The float version computes in double, where that is plain
// double precision. Signs and special cases follow ISO C, annex F.10.4.4.
public static partial class VectorMath
{
    /// <summary>x to the power y, lane by lane, within 1 ULP.</summary>
    /// <param name="x">The bases. A negative base has a power where y is a whole number; elsewhere the result is NaN.</param>
    /// <param name="y">The exponents.</param>
    /// <returns>x^y with the special cases of C's <c>pow</c>; 1 where y is 0 or x is 1, whatever the other.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> result = PowMagnitude(a, y);

        Vector512<double> half = y * Vector512.Create(0.5);
        Vector512<double> whole = Vector512.Equals(Vector512.Floor(y), y);
        Vector512<double> odd = Vector512.AndNot(whole, Vector512.Equals(Vector512.Floor(half), half));
        result ^= odd & x & Vector512.Create(-0.0);

        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        Vector512<double> one = Vector512.Create(1.0);

        // Choice within choice, not masks and-ed together: .NET 10 folds the latter wrongly where x is a constant.
        Vector512<double> fractional = Vector512.ConditionalSelect(Vector512.LessThan(a, infinity), Vector512.Create(double.NaN), result);
        fractional = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), fractional, result);
        result = Vector512.ConditionalSelect(whole, result, fractional);
        Vector512<double> ofOne = Vector512.ConditionalSelect(Vector512.Equals(Vector512.Abs(y), infinity), one, result);
        result = Vector512.ConditionalSelect(Vector512.Equals(a, one), ofOne, result);
        result = Vector512.ConditionalSelect(Vector512.Equals(x, one), one, result);
        return Vector512.ConditionalSelect(Vector512.Equals(y, Vector512<double>.Zero), one, result);
    }

    /// <summary>x to the power y, lane by lane, within 1 ULP.</summary>
    /// <param name="x">The bases. A negative base has a power where y is a whole number; elsewhere the result is NaN.</param>
    /// <param name="y">The exponents.</param>
    /// <returns>x^y with the special cases of C's <c>pow</c>; 1 where y is 0 or x is 1, whatever the other.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Pow(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> a = Vector512.Abs(x);
        (Vector512<double> aLower, Vector512<double> aUpper) = Vector512.Widen(a);
        (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(y);
        Vector512<float> result = Vector512.Narrow(PowMagnitudeOfSingle(aLower, yLower), PowMagnitudeOfSingle(aUpper, yUpper));

        Vector512<float> half = y * Vector512.Create(0.5f);
        Vector512<float> whole = Vector512.Equals(Vector512.Floor(y), y);
        Vector512<float> odd = Vector512.AndNot(whole, Vector512.Equals(Vector512.Floor(half), half));
        result ^= odd & x & Vector512.Create(-0.0f);

        Vector512<float> infinity = Vector512.Create(float.PositiveInfinity);
        Vector512<float> one = Vector512.Create(1.0f);

        // Choice within choice, not masks and-ed together: .NET 10 folds the latter wrongly where x is a constant.
        Vector512<float> fractional = Vector512.ConditionalSelect(Vector512.LessThan(a, infinity), Vector512.Create(float.NaN), result);
        fractional = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), fractional, result);
        result = Vector512.ConditionalSelect(whole, result, fractional);
        Vector512<float> ofOne = Vector512.ConditionalSelect(Vector512.Equals(Vector512.Abs(y), infinity), one, result);
        result = Vector512.ConditionalSelect(Vector512.Equals(a, one), ofOne, result);
        result = Vector512.ConditionalSelect(Vector512.Equals(x, one), one, result);
        return Vector512.ConditionalSelect(Vector512.Equals(y, Vector512<float>.Zero), one, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowMagnitude(Vector512<double> a, Vector512<double> y)
    {
        Vector512<double> log = ExtendedLog(a, out Vector512<double> logLow);
        log = PowLogarithmAtLimits(a, log);
        Vector512<double> product = y * log;
        Vector512<double> productLow = Vector512.FusedMultiplyAdd(y, logLow, Vector512.FusedMultiplyAdd(y, log, -product));

        // Beyond +-780 the power is 0 or infinite; the low part means nothing there.
        Vector512<double> moderate = Vector512.LessThan(Vector512.Abs(product), Vector512.Create(780.0));
        Vector512<double> p = ExtendedExp(PowClamp(product, 780.0), productLow & moderate, out Vector512<double> exponent);
        return ExtendedScale(p, exponent);
    }

    // The same for numbers that come from floats: none is subnormal, the logarithm needs 45 bits, and the result is rounded
    // to float, so that one double carries every step. What overflows float stays far inside the range of double.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowMagnitudeOfSingle(Vector512<double> a, Vector512<double> y)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<long> bits = a.AsInt64();
        Vector512<long> distance = bits - Vector512.Create(0x3FE6A09E667F3BCDL - (1024L << 52));
        Vector512<long> exponent = Vector512.ShiftRightLogical(distance, 52);
        Vector512<double> e = (exponent | Vector512.Create(0x4330000000000000L)).AsDouble() - Vector512.Create(4503599627370496.0 + 1024.0);
        Vector512<double> m = (bits - Vector512.ShiftLeft(exponent, 52) + Vector512.Create(1024L << 52)).AsDouble();
        Vector512<double> s = (m - one) / (m + one);
        Vector512<double> z = s * s;
        Vector512<double> p = Vector512.Create(PowCoefficients.Log5);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(PowCoefficients.Log4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(PowCoefficients.Log3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(PowCoefficients.Log2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(PowCoefficients.Log1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(PowCoefficients.Log0));
        Vector512<double> twoS = s + s;
        Vector512<double> log = Vector512.FusedMultiplyAdd(twoS * z, p, Vector512.FusedMultiplyAdd(e, Vector512.Create(PowCoefficients.Ln2), twoS));

        Vector512<double> product = PowClamp(y * PowLogarithmAtLimits(a, log), 200.0);
        Vector512<double> magic = Vector512.Create(6755399441055744.0);
        Vector512<double> n = Vector512.FusedMultiplyAdd(product, Vector512.Create(PowCoefficients.Log2E), magic) - magic;
        Vector512<double> r = Vector512.FusedMultiplyAdd(-n, Vector512.Create(PowCoefficients.Ln2), product);
        Vector512<double> q = Vector512.Create(PowCoefficients.Exp7);
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(PowCoefficients.Exp6));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(PowCoefficients.Exp5));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(PowCoefficients.Exp4));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(PowCoefficients.Exp3));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(PowCoefficients.Exp2));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(PowCoefficients.Exp1));
        q = Vector512.FusedMultiplyAdd(q, r, Vector512.Create(PowCoefficients.Exp0));
        Vector512<double> result = one + Vector512.FusedMultiplyAdd(r * r, q, r);
        return result * ExtendedPowerOfTwo(n);
    }

    // log(0) = -infinity, log(infinity) = infinity, log(NaN) = NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowLogarithmAtLimits(Vector512<double> a, Vector512<double> log)
    {
        Vector512<double> ordinary = Vector512.LessThan(a, Vector512.Create(double.PositiveInfinity));
        Vector512<double> zero = Vector512.Equals(a, Vector512<double>.Zero);
        log = Vector512.ConditionalSelect(ordinary, log, a);
        return Vector512.ConditionalSelect(zero, Vector512.Create(double.NegativeInfinity), log);
    }

    // Into [-bound, bound]; NaN stays NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowClamp(Vector512<double> product, double bound)
    {
        Vector512<double> limit = Vector512.Create(bound);
        product = Vector512.ConditionalSelect(Vector512.GreaterThan(product, limit), limit, product);
        return Vector512.ConditionalSelect(Vector512.LessThan(product, -limit), -limit, product);
    }
}
