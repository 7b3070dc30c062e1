using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// psi(x), the derivative of log(Gamma(x)):
//   x < 1          psi(x + 1) - 1/x
//   1 <= x < 5/2   (x - x0)*D(x - 7/4), x0 = 1.4616... the zero, held as two numbers: relative precision around it
//   x >= 5/2       log(x) - 1/(2x) - A(1/x^2)/x^2
//   x < 0          psi(1 - x) - pi*cot(pi*x), with pi*cot(pi*r) = 1/r + r*C(r^2) for the distance r to the nearest whole number
public static partial class VectorMath
{
    /// <summary>The digamma function, the derivative of log(Gamma(x)), lane by lane.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>
    /// psi(x); -infinity at 0 and infinity at -0, NaN at the negative whole numbers, at -infinity and for NaN. For x above 0
    /// within 2.5 ULP, the zero at 1.4616 included; below 0 within 2.5 ULP of the larger of 2 and the terms of the reflection:
    /// near the zeros there the result is right to about 1E-15 absolutely.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Digamma(Vector512<double> x)
    {
        Vector512<double> negative = Vector512.LessThan(x, Vector512<double>.Zero);
        Vector512<double> result = DigammaOfNonNegative(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        return Vector512.LessThanAny(x, Vector512<double>.Zero) ? ReflectDigamma(x, result) : result;
    }

    /// <summary>The digamma function, the derivative of log(Gamma(x)), lane by lane, within 1 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>
    /// psi(x); -infinity at 0 and infinity at -0, NaN at the negative whole numbers, at -infinity and for NaN. Near the zeros
    /// below 0 the result is right to about 1E-15 absolutely.
    /// </returns>
    /// <remarks>Computed in double.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Digamma(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(Digamma(lower), Digamma(upper));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> DigammaOfNonNegative(Vector512<double> x)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        Vector512<double> below1 = Vector512.LessThan(x, one);
        Vector512<double> inverse = one / x;
        Vector512<double> inverseLow = Vector512.FusedMultiplyAdd(-inverse, x, one) * inverse;

        // For x < 1 the zero is shifted instead of x, which would lose the bits of small x.
        Vector512<double> t = x - Vector512.ConditionalSelect(below1, Vector512.Create(0.75), Vector512.Create(1.75));
        Vector512<double> p = Vector512.Create(GammaCoefficients.D25);
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D24));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D23));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D22));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D21));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D20));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D19));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D18));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D17));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D16));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D15));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D14));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D13));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D12));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D11));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D10));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D9));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D8));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D7));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D6));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D5));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D4));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D3));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D2));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D1));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(GammaCoefficients.D0));
        Vector512<double> zero = Vector512.Create(GammaCoefficients.DigammaZero);
        Vector512<double> distance = (x - Vector512.ConditionalSelect(below1, zero - one, zero)) - Vector512.Create(GammaCoefficients.DigammaZeroLow);
        Vector512<double> near = distance * p;
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(distance, p, -inverseLow) - inverse;
        shifted = Vector512.ConditionalSelect(Vector512.Equals(Vector512.Abs(inverse), infinity), -inverse, shifted);
        near = Vector512.ConditionalSelect(below1, shifted, near);

        Vector512<double> w = inverse * inverse;
        Vector512<double> q = Vector512.Create(GammaCoefficients.DA15);
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA14));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA13));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA12));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA11));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA10));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA9));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA8));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA7));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA6));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA5));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA4));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA3));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA2));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA1));
        q = Vector512.FusedMultiplyAdd(q, w, Vector512.Create(GammaCoefficients.DA0));
        Vector512<double> log = ExtendedLog(x, out Vector512<double> logLow);
        Vector512<double> correction = Vector512.FusedMultiplyAdd(w, q, Vector512.Create(0.5) * inverse);
        Vector512<double> far = log - correction;
        far += ((log - far) - correction) + logLow;
        far = Vector512.ConditionalSelect(Vector512.Equals(x, infinity), infinity, far);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(2.5)), near, far);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> ReflectDigamma(Vector512<double> x, Vector512<double> positive)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> r = x - Vector512.Round(x);
        Vector512<double> inverse = one / r;
        Vector512<double> inverseLow = Vector512.FusedMultiplyAdd(-inverse, r, one) * inverse;
        inverseLow = Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(inverse), Vector512.Create(1E+300)), inverseLow, Vector512<double>.Zero);
        Vector512<double> z = r * r;
        Vector512<double> p = Vector512.Create(GammaCoefficients.Cot16);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot15));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot14));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot13));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot12));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot11));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot10));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot9));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot8));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot7));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot6));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(GammaCoefficients.Cot0));
        Vector512<double> rest = Vector512.FusedMultiplyAdd(-r, p, positive) - inverseLow;
        Vector512<double> pole = Vector512.Equals(r, Vector512<double>.Zero);
        Vector512<double> reflected = Vector512.ConditionalSelect(pole, Vector512.Create(double.NaN), rest - inverse);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), reflected, positive);
    }
}
