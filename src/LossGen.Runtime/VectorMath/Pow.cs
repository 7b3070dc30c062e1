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
        Vector512<double> undefined = Vector512.AndNot(Vector512.LessThan(x, Vector512<double>.Zero) & Vector512.LessThan(a, infinity), whole);
        result = Vector512.ConditionalSelect(undefined, Vector512.Create(double.NaN), result);
        Vector512<double> always = Vector512.Equals(y, Vector512<double>.Zero) | Vector512.Equals(x, one)
            | (Vector512.Equals(a, one) & Vector512.Equals(Vector512.Abs(y), infinity));
        return Vector512.ConditionalSelect(always, one, result);
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
        Vector512<float> undefined = Vector512.AndNot(Vector512.LessThan(x, Vector512<float>.Zero) & Vector512.LessThan(a, infinity), whole);
        result = Vector512.ConditionalSelect(undefined, Vector512.Create(float.NaN), result);
        Vector512<float> always = Vector512.Equals(y, Vector512<float>.Zero) | Vector512.Equals(x, one)
            | (Vector512.Equals(a, one) & Vector512.Equals(Vector512.Abs(y), infinity));
        return Vector512.ConditionalSelect(always, one, result);
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
        Vector512<double> p = ExtendedExp(PowClamp(product), productLow & moderate, out Vector512<double> exponent);
        return ExtendedScale(p, exponent);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowMagnitudeOfSingle(Vector512<double> a, Vector512<double> y)
    {
        Vector512<double> log = PowLogarithmAtLimits(a, ExtendedLog(a, out _));
        Vector512<double> p = ExtendedExp(PowClamp(y * log), Vector512<double>.Zero, out Vector512<double> exponent);
        return ExtendedScale(p, exponent);
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

    // Into [-780, 780]; NaN stays NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowClamp(Vector512<double> product)
    {
        Vector512<double> limit = Vector512.Create(780.0);
        product = Vector512.ConditionalSelect(Vector512.GreaterThan(product, limit), limit, product);
        return Vector512.ConditionalSelect(Vector512.LessThan(product, -limit), -limit, product);
    }
}
