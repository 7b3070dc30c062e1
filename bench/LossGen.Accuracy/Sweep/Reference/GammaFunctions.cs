using System.Runtime.Intrinsics;
using LossGen.Truth;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen.Accuracy.Sweep;

/// <summary>The gamma function's logarithm and its derivatives with about 90 bits of their largest term.</summary>
internal static class GammaFunctions
{
    // The asymptotic series are used from here on; smaller arguments step up to it.
    private const int Start = 20;
    private const int Terms = 18;
    private const int ZetaTerms = 54;

    private static readonly BigReal[] Bernoulli = MakeBernoulli();

    // Sums over n from 1 of B_2n/(2n(2n - 1)) z^(n - 1), B_2n/(2n) z^(n - 1), B_2n z^(n - 1), with z = 1/x^2.
    private static readonly Series LGammaSeries = new(Terms, 12, (c, i) => c.Divide(Bernoulli[i], (2 * i + 2) * (2 * i + 1)));
    private static readonly Series DigammaSeries = new(Terms, 12, (c, i) => c.Divide(Bernoulli[i], 2 * i + 2));
    private static readonly Series TrigammaSeries = new(Terms, 12, (_, i) => Bernoulli[i]);

    // log(Gamma(1 + d))/d and log(Gamma(2 + d))/d for |d| up to 1/4, from zeta(k) (Abramowitz and Stegun 6.1.33).
    private static readonly Series AroundOne = new(ZetaTerms, 28, (c, i) => ZetaCoefficient(c, i, 0));
    private static readonly Series AroundTwo = new(ZetaTerms, 28, (c, i) => ZetaCoefficient(c, i, 1));

    public static Scaled LGamma(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Scaled positive = LGammaPositive(a);
        DoubleDouble sine = DoubleDouble.Abs(Angles.SinCosPi(a).Sin);
        Vector512<double> inner = Min(Max(a, Exponentials.Tiny), Create(1e20));
        DoubleDouble reflected = Constants.LogPi - Exponentials.Log(sine * inner) - LGammaPositive(inner).Unscaled();
        Scaled negative = DoubleDouble.Select(LessThan(a, Exponentials.Tiny), -Exponentials.Log(a), reflected);
        return Scaled.Select(LessThan(x, Vector512<double>.Zero), negative, positive);
    }

    public static Scaled Digamma(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Vector512<double> inner = Max(a, Exponentials.Tiny);
        DoubleDouble positive = DigammaPositive(inner);
        (DoubleDouble sin, DoubleDouble cos) = Angles.SinCosPi(inner);
        DoubleDouble negative = positive + ((DoubleDouble)1.0 / inner) + (Constants.Pi * cos / sin);
        Vector512<double> m = Exponentials.ScaleDown(x, out Vector512<double> k);
        Scaled tiny = new((DoubleDouble)(-1.0) / m, -k);
        Scaled result = DoubleDouble.Select(LessThan(x, Vector512<double>.Zero), negative, positive);
        return Scaled.Select(LessThan(a, Exponentials.Tiny), tiny, result);
    }

    public static Scaled Trigamma(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Vector512<double> inner = Min(Max(a, Exponentials.Tiny), Create(1e60));
        DoubleDouble positive = TrigammaPositive(inner);
        DoubleDouble inverse = (DoubleDouble)1.0 / inner;
        DoubleDouble negative = DoubleDouble.Square(Constants.Pi / Angles.SinCosPi(inner).Sin) - (positive - DoubleDouble.Square(inverse));
        Vector512<double> m = Exponentials.ScaleDown(x, out Vector512<double> k);
        Scaled tiny = new((DoubleDouble)1.0 / DoubleDouble.Product(m, m), k * Create(-2.0));
        Scaled large = new((DoubleDouble)1.0 / m, -k);
        Scaled result = DoubleDouble.Select(LessThan(x, Vector512<double>.Zero), negative, positive);
        result = Scaled.Select(GreaterThan(x, Create(1e50)), large, result);
        return Scaled.Select(LessThan(a, Exponentials.Tiny), tiny, result);
    }

    private static Scaled LGammaPositive(Vector512<double> x)
    {
        Vector512<double> inner = Min(Max(x, Exponentials.Tiny), Create(1e60));
        DoubleDouble product = 1.0;
        DoubleDouble z = inner;
        for (int i = 0; i < Start; i++)
        {
            DoubleDouble factor = DoubleDouble.Sum(inner, Create((double)i));
            Vector512<double> below = LessThan(factor.High, Create((double)Start));
            product *= DoubleDouble.Select(below, factor, 1.0);
            z = DoubleDouble.Select(below, factor + 1.0, z);
        }

        DoubleDouble inverse = (DoubleDouble)1.0 / z;
        DoubleDouble log = Exponentials.Log(z);
        DoubleDouble sum = ((z - 0.5) * log) - z + Constants.HalfLogTwoPi + (inverse * LGammaSeries.At(DoubleDouble.Square(inverse)));
        sum -= Exponentials.Log(product);

        Vector512<double> d = inner - Vector512<double>.One;
        sum = DoubleDouble.Select(LessThan(Abs(d), Create(0.25)), AroundOne.At(d) * d, sum);
        d = inner - Create(2.0);
        sum = DoubleDouble.Select(LessThan(Abs(d), Create(0.25)), AroundTwo.At(d) * d, sum);
        sum = DoubleDouble.Select(LessThan(x, Exponentials.Tiny), -Exponentials.Log(x), sum);

        // Far out, x*(log(x) - 1), which is too large for the algorithms near the end of the range.
        Scaled far = new((Exponentials.Log(x) - 1.0) * (x * Create(7.888609052210118E-31)), Create(100.0));
        return Scaled.Select(GreaterThan(x, Create(1e40)), far, sum);
    }

    private static DoubleDouble DigammaPositive(Vector512<double> x)
    {
        DoubleDouble steps = 0.0;
        DoubleDouble z = x;
        for (int i = 0; i < Start; i++)
        {
            DoubleDouble term = DoubleDouble.Sum(x, Create((double)i));
            Vector512<double> below = LessThan(term.High, Create((double)Start));
            steps += DoubleDouble.Select(below, (DoubleDouble)1.0 / term, 0.0);
            z = DoubleDouble.Select(below, term + 1.0, z);
        }

        DoubleDouble inverse = (DoubleDouble)1.0 / DoubleDouble.Select(GreaterThan(x, Create(1e60)), 1e60, z);
        DoubleDouble square = DoubleDouble.Square(inverse);
        DoubleDouble sum = Exponentials.Log(z) - (inverse * 0.5) - (square * DigammaSeries.At(square)) - steps;

        // Around the zero at 1.4616 the terms cancel to fewer bits than are needed.
        Vector512<double> close = LessThan(Abs(x - Create(1.4616321449683622)), Create(1e-9));
        return DoubleDouble.Select(close, double.NaN, sum);
    }

    private static DoubleDouble TrigammaPositive(Vector512<double> x)
    {
        DoubleDouble steps = 0.0;
        DoubleDouble z = x;
        for (int i = 0; i < Start; i++)
        {
            DoubleDouble term = DoubleDouble.Sum(x, Create((double)i));
            Vector512<double> below = LessThan(term.High, Create((double)Start));
            steps += DoubleDouble.Select(below, DoubleDouble.Square((DoubleDouble)1.0 / term), 0.0);
            z = DoubleDouble.Select(below, term + 1.0, z);
        }

        DoubleDouble inverse = (DoubleDouble)1.0 / z;
        DoubleDouble square = DoubleDouble.Square(inverse);
        return inverse + (square * 0.5) + (square * inverse * TrigammaSeries.At(square)) + steps;
    }

    // B_2, B_4, ...
    private static BigReal[] MakeBernoulli()
    {
        RealContext c = new(1000);
        BigReal[] all = new BigReal[(2 * Terms) + 3];
        all[0] = 1;
        for (int m = 1; m < all.Length; m++)
        {
            BigReal sum = 0;
            BigReal binomial = 1;
            for (int k = 0; k < m; k++)
            {
                sum = c.Add(sum, c.Multiply(binomial, all[k]));
                binomial = c.Divide(c.Multiply(binomial, m + 1 - k), k + 1);
            }

            all[m] = c.Divide(-sum, m + 1);
        }

        BigReal[] even = new BigReal[Terms + 1];
        for (int i = 0; i < even.Length; i++)
        {
            even[i] = all[(2 * i) + 2];
        }

        return even;
    }

    private static BigReal ZetaCoefficient(RealContext c, int i, int lessOne)
    {
        if (i == 0)
        {
            return c.Add(c.Digamma(1), lessOne);
        }

        BigReal coefficient = c.Divide(c.Subtract(Zeta(c, i + 1), lessOne), i + 1);
        return (i & 1) == 0 ? -coefficient : coefficient;
    }

    // Euler and Maclaurin's sum from 60 on: 18 terms leave 2^-150.
    private static BigReal Zeta(RealContext c, int k)
    {
        const int N = 60;
        BigReal sum = 0;
        for (int n = 1; n < N; n++)
        {
            sum = c.Add(sum, Power(c, n, k));
        }

        sum = c.Add(sum, c.Divide(Power(c, N, k - 1), k - 1));
        sum = c.Add(sum, BigReal.ScaleB(Power(c, N, k), -1));
        BigReal factor = c.Multiply(Power(c, N, k + 1), k);
        BigReal factorial = 2;
        for (int j = 1; j <= Terms; j++)
        {
            sum = c.Add(sum, c.Divide(c.Multiply(Bernoulli[j - 1], factor), factorial));
            factor = c.Divide(c.Multiply(factor, (k + (2 * j) - 1) * (k + (2 * j))), N * N);
            factorial = c.Multiply(factorial, (2 * j + 1) * (2 * j + 2));
        }

        return sum;
    }

    private static BigReal Power(RealContext c, int n, int k)
    {
        BigReal power = 1;
        for (int i = 0; i < k; i++)
        {
            power = c.Divide(power, n);
        }

        return power;
    }
}
