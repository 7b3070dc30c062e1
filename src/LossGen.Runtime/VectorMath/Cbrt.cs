using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// |x| = m * 2^(3q) with 1 <= m < 8. A polynomial gives r close to m^(-1/3) for the significand, the factors 2 and 4 are put
// in by multiplication, and one step of third order, r*(1 + h/3 + 2h^2/9) with h = 1 - m*r^3, makes it good to nearly
// all bits without a division. y = m*r^2 is then corrected by Newton's method with the residual y^3 - m computed in
// twice the precision, which leaves little more than the rounding of the last operation.
public static partial class VectorMath
{
    /// <summary>The cube root, lane by lane, within 1 ULP.</summary>
    /// <param name="x">Any numbers; the root of a negative number is negative.</param>
    /// <returns>The cube roots; zeros, infinities and NaN are returned as they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cbrt(Vector512<double> x)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> third = Vector512.Create(1.0 / 3.0);
        Vector512<double> magic = Vector512.Create(6755399441055744.0);
        Vector512<double> a = Vector512.Abs(x);

        // Subnormal numbers are made normal: times 2^54, so 2^18 for the root.
        Vector512<double> subnormal = Vector512.LessThan(a, Vector512.Create(2.2250738585072014E-308));
        Vector512<double> scaled = a * Vector512.Create(18014398509481984.0);
        Vector512<long> bits = Vector512.ConditionalSelect(subnormal, scaled, a).AsInt64();

        // An integer below 2^52 becomes a number when its bits are put below those of 2^52.
        Vector512<long> biased = Vector512.ShiftRightLogical(bits, 52) | Vector512.Create(0x4330000000000000L);
        Vector512<double> e = biased.AsDouble() - Vector512.Create(4503599627370496.0 + 1023.0);
        Vector512<double> q = Vector512.FusedMultiplyAdd(e - one, third, magic) - magic;
        Vector512<double> rest = Vector512.FusedMultiplyAdd(q, Vector512.Create(-3.0), e);
        Vector512<double> rest1 = Vector512.Equals(rest, one);
        Vector512<double> rest2 = Vector512.GreaterThan(rest, one);
        Vector512<double> significand = ((bits & Vector512.Create(0x000FFFFFFFFFFFFFL)) | one.AsInt64()).AsDouble();

        Vector512<double> r = Vector512.Create(CbrtCoefficients.P5);
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.P4));
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.P3));
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.P2));
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.P1));
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.P0));
        Vector512<double> root1 = Vector512.ConditionalSelect(rest1, Vector512.Create(CbrtCoefficients.InverseCbrt2), one);
        r *= Vector512.ConditionalSelect(rest2, Vector512.Create(CbrtCoefficients.InverseCbrt4), root1);
        Vector512<double> power1 = Vector512.ConditionalSelect(rest1, Vector512.Create(2.0), one);
        Vector512<double> m = significand * Vector512.ConditionalSelect(rest2, Vector512.Create(4.0), power1);

        Vector512<double> h = Vector512.FusedMultiplyAdd(-(m * r), r * r, one);
        r = Vector512.FusedMultiplyAdd(r * h, Vector512.FusedMultiplyAdd(h, Vector512.Create(2.0 / 9.0), third), r);

        Vector512<double> squared = r * r;
        Vector512<double> y = m * squared;
        Vector512<double> y2 = y * y;
        Vector512<double> y2Low = Vector512.FusedMultiplyAdd(y, y, -y2);
        Vector512<double> residual = Vector512.FusedMultiplyAdd(y2Low, y, Vector512.FusedMultiplyAdd(y2, y, -m));
        y = Vector512.FusedMultiplyAdd(-residual, squared * third, y);

        Vector512<double> root = y * ExtendedPowerOfTwo(q - (subnormal & Vector512.Create(18.0)));
        Vector512<double> ordinary = Vector512.GreaterThan(a, Vector512<double>.Zero) & Vector512.LessThan(a, Vector512.Create(double.PositiveInfinity));
        return Vector512.ConditionalSelect(ordinary, root | (x & Vector512.Create(-0.0)), x);
    }

    /// <summary>The cube root, lane by lane, within 1 ULP.</summary>
    /// <param name="x">Any numbers; the root of a negative number is negative.</param>
    /// <returns>The cube roots; zeros, infinities and NaN are returned as they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cbrt(Vector512<float> x)
    {
        Vector512<float> one = Vector512.Create(1.0f);
        Vector512<float> third = Vector512.Create(1.0f / 3.0f);
        Vector512<float> magic = Vector512.Create(12582912.0f);
        Vector512<float> a = Vector512.Abs(x);

        // Subnormal numbers are made normal: times 2^24, so 2^8 for the root.
        Vector512<float> subnormal = Vector512.LessThan(a, Vector512.Create(1.17549435E-38f));
        Vector512<float> scaled = a * Vector512.Create(16777216.0f);
        Vector512<int> bits = Vector512.ConditionalSelect(subnormal, scaled, a).AsInt32();

        // An integer below 2^23 becomes a number when its bits are put below those of 2^23.
        Vector512<int> biased = Vector512.ShiftRightLogical(bits, 23) | Vector512.Create(0x4B000000);
        Vector512<float> e = biased.AsSingle() - Vector512.Create(8388608.0f + 127.0f);
        Vector512<float> q = Vector512.FusedMultiplyAdd(e - one, third, magic) - magic;
        Vector512<float> rest = Vector512.FusedMultiplyAdd(q, Vector512.Create(-3.0f), e);
        Vector512<float> rest1 = Vector512.Equals(rest, one);
        Vector512<float> rest2 = Vector512.GreaterThan(rest, one);
        Vector512<float> significand = ((bits & Vector512.Create(0x007FFFFF)) | one.AsInt32()).AsSingle();

        Vector512<float> r = Vector512.Create(CbrtCoefficients.S3);
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.S2));
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.S1));
        r = Vector512.FusedMultiplyAdd(r, significand, Vector512.Create(CbrtCoefficients.S0));
        Vector512<float> root1 = Vector512.ConditionalSelect(rest1, Vector512.Create(CbrtCoefficients.SingleInverseCbrt2), one);
        r *= Vector512.ConditionalSelect(rest2, Vector512.Create(CbrtCoefficients.SingleInverseCbrt4), root1);
        Vector512<float> power1 = Vector512.ConditionalSelect(rest1, Vector512.Create(2.0f), one);
        Vector512<float> m = significand * Vector512.ConditionalSelect(rest2, Vector512.Create(4.0f), power1);

        Vector512<float> h = Vector512.FusedMultiplyAdd(-(m * r), r * r, one);
        r = Vector512.FusedMultiplyAdd(r * h, Vector512.FusedMultiplyAdd(h, Vector512.Create(2.0f / 9.0f), third), r);

        Vector512<float> squared = r * r;
        Vector512<float> y = m * squared;
        Vector512<float> y2 = y * y;
        Vector512<float> y2Low = Vector512.FusedMultiplyAdd(y, y, -y2);
        Vector512<float> residual = Vector512.FusedMultiplyAdd(y2Low, y, Vector512.FusedMultiplyAdd(y2, y, -m));
        y = Vector512.FusedMultiplyAdd(-residual, squared * third, y);

        Vector512<float> root = y * ExtendedPowerOfTwo(q - (subnormal & Vector512.Create(8.0f)));
        Vector512<float> ordinary = Vector512.GreaterThan(a, Vector512<float>.Zero) & Vector512.LessThan(a, Vector512.Create(float.PositiveInfinity));
        return Vector512.ConditionalSelect(ordinary, root | (x & Vector512.Create(-0.0f)), x);
    }
}
