using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// psi'(x), the second derivative of log(Gamma(x)); every term is positive:
//   x < 5/2    with k = round(x) and d = x - k: psi'(2 + d) = T(d), to which 1/x^2 and 1/(x + 1)^2 are added as k falls
//   x >= 5/2   1/x + 1/(2x^2) + A(1/x^2)/x^3
//   x < 0      pi^2/sin(pi*x)^2 - psi'(1 - x), with pi^2/sin(pi*r)^2 = 1/r^2 + S(r^2) for the distance r to a whole number;
//              the first term is at least pi^2 and the second at most pi^2/6, so little is lost
public static partial class VectorMath
{
    /// <summary>The trigamma function, the second derivative of log(Gamma(x)), lane by lane, within 2.5 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>psi'(x), positive everywhere; infinity at 0 and the negative whole numbers, 0 at infinity, NaN at -infinity and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Trigamma(Vector512<double> x)
    {
        Vector512<double> negative = Vector512.LessThan(x, Vector512<double>.Zero);
        Vector512<double> result = TrigammaOfNonNegative(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        return Vector512.LessThanAny(x, Vector512<double>.Zero) ? ReflectTrigamma(x, result) : result;
    }

    /// <summary>The trigamma function, the second derivative of log(Gamma(x)), lane by lane, within 1 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>psi'(x), positive everywhere; infinity at 0 and the negative whole numbers, 0 at infinity, NaN at -infinity and for NaN.</returns>
    /// <remarks>Computed in double.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Trigamma(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Trigamma(lower), Trigamma(upper));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> TrigammaOfNonNegative(Vector512<double> x)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> inverse = one / x;
        Vector512<double> inverseLow = Vector512.FusedMultiplyAdd(-inverse, x, one) * inverse;

        Vector512<double> k = Vector512.Round(x);
        Vector512<double> d = x - k;
        Vector512<double> near = Vector512.Create(GammaCoefficients.T19);
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T18));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T17));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T16));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T15));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T14));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T13));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T12));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T11));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T10));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T9));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T8));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T7));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T6));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T5));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T4));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T3));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T2));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T1));
        near = Vector512.FusedMultiplyAdd(near, d, Vector512.Create(GammaCoefficients.T0));
        Vector512<double> next = one / (x + one);
        near += Vector512.LessThan(k, one) & (next * next);
        Vector512<double> square = inverse * inverse;
        Vector512<double> squareLow = Vector512.FusedMultiplyAdd(inverse + inverse, inverseLow, Vector512.FusedMultiplyAdd(inverse, inverse, -square));
        squareLow = Vector512.ConditionalSelect(Vector512.LessThan(square, Vector512.Create(1E+300)), squareLow, Vector512<double>.Zero);
        near = Vector512.ConditionalSelect(Vector512.LessThan(k, Vector512.Create(2.0)), square + (near + squareLow), near);

        Vector512<double> q = Vector512.Create(GammaCoefficients.TA16);
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA15));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA14));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA13));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA12));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA11));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA10));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA9));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA8));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA7));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA6));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA5));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA4));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA3));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA2));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA1));
        q = Vector512.FusedMultiplyAdd(q, square, Vector512.Create(GammaCoefficients.TA0));
        Vector512<double> tail = Vector512.FusedMultiplyAdd(inverse * square, q, Vector512.FusedMultiplyAdd(Vector512.Create(0.5), square, inverseLow));
        Vector512<double> far = inverse + Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(1E+300)), tail, Vector512<double>.Zero);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(2.5)), near, far);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> ReflectTrigamma(Vector512<double> x, Vector512<double> positive)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> r = x - Vector512.Round(x);
        Vector512<double> inverse = one / r;
        Vector512<double> inverseLow = Vector512.FusedMultiplyAdd(-inverse, r, one) * inverse;
        Vector512<double> square = inverse * inverse;
        Vector512<double> squareLow = Vector512.FusedMultiplyAdd(inverse + inverse, inverseLow, Vector512.FusedMultiplyAdd(inverse, inverse, -square));
        squareLow = Vector512.ConditionalSelect(Vector512.LessThan(square, Vector512.Create(1E+300)), squareLow, Vector512<double>.Zero);
        Vector512<double> z = r * r;
        Vector512<double> p = Vector512.Create(GammaCoefficients.Csc17);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc16));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc15));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc14));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc13));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc12));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc11));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc10));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc9));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc8));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc7));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc6));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Csc0));
        Vector512<double> reflected = square + ((p - positive) + squareLow);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), reflected, positive);
    }
}
