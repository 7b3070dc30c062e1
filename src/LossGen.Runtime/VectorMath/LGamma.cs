using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// log|Gamma(x)| for x >= 0, with one logarithm in double-double precision because its terms cancel:
//   x < 5/2    with k = round(x) and d = x - k (exact): log(Gamma(2 + d)) = d*L(d), which keeps the zero at 2, and
//              log(Gamma(x)) = d*L(d) - log(x(x + 1)), d*L(d) - log(x), d*L(d) for k = 0, 1, 2; around 1.5 the second
//              is a fifth of its terms, so the last two steps of L are in twice the precision too
//   x >= 5/2   Stirling: (x - 1/2)*log(x) - x + log(2 pi)/2 + A(1/x^2)/x. The series is asymptotic, but on a bounded
//              range of 1/x^2 a polynomial approximates what it stands for as closely as one likes: 16 terms from 5/2 on.
// x < 0: Euler's reflection, log|Gamma(-a)| = -log(a*|sin(pi*a)|/pi) - log(Gamma(a)).
public static partial class VectorMath
{
    /// <summary>The logarithm of the absolute value of the gamma function, lane by lane.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>
    /// log|Gamma(x)|, infinity at 0, at the negative whole numbers and at both infinities; NaN stays NaN. For x above 0 within
    /// 2 ULP, the zeros at 1 and 2 included. Below 0 the error is within 2.5 ULP of the larger of 2 and the two terms the
    /// reflection subtracts: near the zeros the result is right to about 1E-15 absolutely, not relatively.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LGamma(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        if (Vector512.LessThanAny(x, Vector512<double>.Zero))
        {
            return ReflectLGamma(x, a);
        }

        return LGammaOfNonNegative(a);
    }

    /// <summary>The logarithm of the absolute value of the gamma function, lane by lane, within 1 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>
    /// log|Gamma(x)|, infinity at 0, at the negative whole numbers and at both infinities; NaN stays NaN. Near the zeros
    /// below 0 the result is right to about 1E-15 absolutely.
    /// </returns>
    /// <remarks>Computed in double.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LGamma(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(LGamma(lower), LGamma(upper));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> LGammaOfNonNegative(Vector512<double> x)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> half = Vector512.Create(0.5);
        Vector512<double> small = Vector512.LessThan(x, Vector512.Create(2.5));

        Vector512<double> k = Vector512.Round(x);
        Vector512<double> k0 = Vector512.Equals(k, Vector512<double>.Zero);
        Vector512<double> k2 = Vector512.Equals(k, Vector512.Create(2.0)) & small;
        Vector512<double> product = Vector512.FusedMultiplyAdd(x, x, x);
        Vector512<double> productLow = Vector512.FusedMultiplyAdd(x, x, x - product);
        Vector512<double> argument = Vector512.ConditionalSelect(k0, product, Vector512.ConditionalSelect(k2, one, x));
        Vector512<double> log = ExtendedLog(argument, out Vector512<double> logLow);

        Vector512<double> d = x - k;
        Vector512<double> l = Vector512.Create(GammaCoefficients.L19);
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L18));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L17));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L16));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L15));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L14));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L13));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L12));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L11));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L10));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L9));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L8));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L7));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L6));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L5));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L4));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L3));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L2));
        l = Vector512.FusedMultiplyAdd(l, d, Vector512.Create(GammaCoefficients.L1));
        Vector512<double> leading = Vector512.Create(GammaCoefficients.L0);
        Vector512<double> tail = d * l;
        Vector512<double> tailLow = Vector512.FusedMultiplyAdd(d, l, -tail) + Vector512.Create(GammaCoefficients.L0Low);
        Vector512<double> slope = leading + tail;
        Vector512<double> slopeLow = (tail - (slope - leading)) + tailLow;
        Vector512<double> s = d * slope;
        Vector512<double> sLow = Vector512.FusedMultiplyAdd(d, slopeLow, Vector512.FusedMultiplyAdd(d, slope, -s));
        Vector512<double> near = s - log;
        Vector512<double> part = near - s;
        Vector512<double> nearLow = (s - (near - part)) - (log + part);
        near += nearLow + ((sLow - logLow) - (k0 & (productLow / product)));

        // x*(log(x) - 1) + (log(2 pi)/2 - log(x)/2) + A(w)/x
        Vector512<double> inverse = one / x;
        Vector512<double> w = inverse * inverse;
        Vector512<double> asymptotic = Vector512.Create(GammaCoefficients.LA15);
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA14));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA13));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA12));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA11));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA10));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA9));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA8));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA7));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA6));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA5));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA4));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA3));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA2));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA1));
        asymptotic = Vector512.FusedMultiplyAdd(asymptotic, w, Vector512.Create(GammaCoefficients.LA0));
        Vector512<double> halfLogTwoPi = Vector512.Create(GammaCoefficients.HalfLogTwoPi);
        Vector512<double> factor = log - one;
        Vector512<double> factorLow = (log - (factor + one)) + logLow;
        Vector512<double> main = x * factor;
        Vector512<double> mainLow = Vector512.FusedMultiplyAdd(x, factorLow, Vector512.FusedMultiplyAdd(x, factor, -main));
        Vector512<double> rest = Vector512.FusedMultiplyAdd(-half, log, halfLogTwoPi);
        Vector512<double> restLow = Vector512.FusedMultiplyAdd(-half, log, halfLogTwoPi - rest);
        restLow = Vector512.FusedMultiplyAdd(-half, logLow, restLow + Vector512.Create(GammaCoefficients.HalfLogTwoPiLow));
        Vector512<double> far = main + rest;
        Vector512<double> farPart = far - main;
        Vector512<double> farLow = (main - (far - farPart)) + (rest - farPart);
        far += farLow + (Vector512.FusedMultiplyAdd(inverse, asymptotic, restLow) + mainLow);

        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        Vector512<double> result = Vector512.ConditionalSelect(small, near, far);
        Vector512<double> infinite = Vector512.Equals(x, Vector512<double>.Zero) | Vector512.Equals(main, infinity) | Vector512.Equals(x, infinity);
        return Vector512.ConditionalSelect(infinite, infinity, result);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> ReflectLGamma(Vector512<double> x, Vector512<double> a)
    {
        // Below 1/2, Gamma(1 + a) in place of a*Gamma(a), so that 1/a doesn't enter twice.
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> negative = Vector512.LessThan(x, Vector512<double>.Zero);
        Vector512<double> tiny = negative & Vector512.LessThan(a, Vector512.Create(0.5));
        Vector512<double> positive = LGammaOfNonNegative(a + (tiny & one));

        Vector512<double> r = a - Vector512.Round(a);
        Vector512<double> z = r * r;
        Vector512<double> p = Vector512.Create(TrigonometricCoefficients.SinPi9);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi8));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi7));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi6));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi4));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi2));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi1));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(TrigonometricCoefficients.SinPi0));
        Vector512<double> sine = Vector512.Abs(r * p) * Vector512.ConditionalSelect(tiny, one, a);
        Vector512<double> log = ExtendedLog(sine, out Vector512<double> logLow);
        Vector512<double> sum = log + positive;
        Vector512<double> part = sum - log;
        Vector512<double> sumLow = (log - (sum - part)) + (positive - part);
        Vector512<double> reflected = -(sum + (sumLow + logLow));

        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        Vector512<double> pole = Vector512.Equals(sine, Vector512<double>.Zero) | Vector512.Equals(a, infinity);
        reflected = Vector512.ConditionalSelect(pole, infinity, reflected);
        return Vector512.ConditionalSelect(negative, reflected, positive);
    }
}
