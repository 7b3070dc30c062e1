using System;

namespace LossGen.Calculus.Witnessing;

/// <summary>
/// Functions of the language and of the rules in double, each to a dozen digits or more where it is a number: enough to tell
/// whether a formula has any correct digit. Kernels use VectorMath, which has no part in this.
/// </summary>
internal static class RealFunctions
{
    private const double Ln2 = 0.69314718055994530942;
    private const double TwoOverSqrtPi = 1.12837916709551257390;

    /// <summary>Kahan's formula: the error of exp in the numerator is the one in the denominator.</summary>
    public static double Expm1(double x)
    {
        double e = Math.Exp(x);
        return double.IsInfinity(e) || e == 0 ? e - 1 : e == 1 ? x : e - 1 == -1 ? -1 : (e - 1) * x / Math.Log(e);
    }

    /// <summary>Kahan's formula (Goldberg 1991, theorem 4).</summary>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 || double.IsPositiveInfinity(x) ? x : u <= 0 ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    public static double LogSigmoid(double x) => -Softplus(-x);

    /// <summary>log(1 - exp(x)), as in Mächler (2012).</summary>
    public static double Log1mExp(double x) => x > -Ln2 ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x));

    /// <summary>log(1 + x) - x, near 0 by its series.</summary>
    public static double Log1pmx(double x)
    {
        if (!(Math.Abs(x) < 0.1))
        {
            return Log1p(x) - x;
        }

        double sum = 0;
        for (int k = 20; k >= 2; k--)
        {
            sum = (sum * x) + ((k % 2 == 0 ? -1.0 : 1.0) / k);
        }

        return sum * x * x;
    }

    public static double LogCosh(double x)
    {
        double s = Math.Sinh(x / 2);
        return Math.Abs(x) < 1 ? Log1p(2 * s * s) : Math.Abs(x) + Log1p(Math.Exp(-2 * Math.Abs(x))) - Ln2;
    }

    public static double TanhSlope(double x) => 4 * Sigmoid(2 * x) * Sigmoid(-2 * x);

    public static double Sqrt1pSquare(double x) => Math.Abs(x) > 1e100 ? Math.Abs(x) : Math.Sqrt(1 + (x * x));

    public static double Sqrt1pSquareM1(double x) => x * (x / (1 + Sqrt1pSquare(x)));

    public static double Sqrt1pSquareSlope(double x) => x / Sqrt1pSquare(x);

    public static double Log1pSquare(double x) => Math.Abs(x) > 1e100 ? 2 * Math.Log(Math.Abs(x)) : Log1p(x * x);

    public static double RationalSlope(double x) => Math.Abs(x) > 1 ? 1 / (x + (1 / x)) : x / (1 + (x * x));

    public static double LogAddExp(double a, double b) => a == b ? a + Ln2 : Math.Max(a, b) + Softplus(-Math.Abs(a - b));

    public static double Logit(double x) => x < 0.25 ? Math.Log(x) - Log1p(-x) : Log1p((2 * x) - 1) - Log1p(1 - (2 * x));

    public static double Asinh(double x)
    {
        double a = Math.Abs(x);
        return Math.Sign(x) * Log1p(a + (a * (a / (1 + Sqrt1pSquare(x)))));
    }

    public static double Hypot(double a, double b)
    {
        double larger = Math.Max(Math.Abs(a), Math.Abs(b));
        double smaller = Math.Min(Math.Abs(a), Math.Abs(b));
        return larger == 0 || double.IsInfinity(larger) ? larger : larger * Sqrt1pSquare(smaller / larger);
    }

    public static double Cbrt(double x) => x < 0 ? -Math.Pow(-x, 1.0 / 3) : Math.Pow(x, 1.0 / 3);

    public static double XDivY(double a, double b) => a == 0 ? 0 : a / b;

    public static double XLogY(double a, double b) => a == 0 ? 0 : a * Math.Log(b);

    public static double XLog1pY(double a, double b) => a == 0 ? 0 : a * Log1p(b);

    public static double PowSlope(double a, double b) => b == 0 ? 0 : b * Math.Pow(a, b - 1);

    /// <summary>By its series up to 2.5, and beyond it by erfc.</summary>
    public static double Erf(double x)
    {
        if (!(Math.Abs(x) < 2.5))
        {
            return double.IsNaN(x) ? x : Math.Sign(x) * (1 - Erfc(Math.Abs(x)));
        }

        double term = x;
        double sum = x;
        for (int k = 1; k < 100 && Math.Abs(term) > 1e-20 * Math.Abs(sum); k++)
        {
            term *= -x * x / k;
            sum += term / ((2 * k) + 1);
        }

        return TwoOverSqrtPi * sum;
    }

    public static double Erfc(double x) => x < 2.5 ? 1 - Erf(x) : Math.Exp(-x * x) * Erfcx(x);

    /// <summary>exp(x^2)*erfc(x); from 2.5 on by its continued fraction, from the far end.</summary>
    public static double Erfcx(double x)
    {
        if (x < 2.5)
        {
            return Math.Exp(x * x) * Erfc(x);
        }

        double tail = x;
        for (int k = 120; k >= 1; k--)
        {
            tail = x + (k / 2.0 / tail);
        }

        return TwoOverSqrtPi / 2 / tail;
    }

    public static double LogErfc(double x) => x < 2.5 ? Math.Log(Erfc(x)) : Math.Log(Erfcx(x)) - (x * x);
}
