using System;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>
/// Functions in double arithmetic that are right to a thousandth of a float's last place and quick enough for a sweep over
/// floats: series where the plain form cancels, the plain form elsewhere.
/// </summary>
internal static class DoubleReference
{
    public static double Expm1(double x) => Math.Abs(x) < 0.3 ? Series(x, 1) : Math.Exp(x) - 1;

    public static double Sinh(double x) => Math.Abs(x) < 0.3 ? Series(x, 2) : Math.Sinh(x);

    // Kahan's form: the error of 1 + x divides out.
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 || double.IsPositiveInfinity(x) ? x : u == 0 ? double.NegativeInfinity : Math.Log(u) - ((u - 1 - x) / u);
    }

    public static double Log1pmx(double x)
    {
        if (Math.Abs(x) > 0.1)
        {
            return double.IsPositiveInfinity(x) ? double.NegativeInfinity : Log1p(x) - x;
        }

        double sum = 0;
        double power = x;
        for (int i = 2; i < 30; i++)
        {
            power *= -x;
            sum += power / i;
        }

        return sum;
    }

    public static double Log1pSquare(double x) => Math.Abs(x) > 1e9 ? 2 * Math.Log(Math.Abs(x)) : Log1p(x * x);

    public static double Log1mExp(double x) => x > -0.6931 ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x));

    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    public static double SigmoidDerivative(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return e / ((1 + e) * (1 + e));
    }

    public static double Tanh(double x)
    {
        double t = Expm1(-2 * Math.Abs(x));
        return Math.CopySign(t / (t + 2), x);
    }

    public static double LogCosh(double x)
    {
        double half = Sinh(x / 2);
        return Math.Abs(x) < 1 ? Log1p(2 * half * half) : Math.Abs(x) - Math.Log(2) + Log1p(Math.Exp(-2 * Math.Abs(x)));
    }

    public static double Sqrt1pSquare(double x) => Math.Abs(x) > 1e100 ? Math.Abs(x) : Math.Sqrt(1 + (x * x));

    public static double Sqrt1pSquareM1(double x) => Math.Abs(x) > 1e100 ? Math.Abs(x) : x * x / (1 + Sqrt1pSquare(x));

    // x + x^(1+step)/(1+step)! + ...
    private static double Series(double x, int step)
    {
        double term = x;
        double sum = x;
        for (int i = 2; i < 24; i += step)
        {
            term *= step == 1 ? x / i : x * x / (i * (i + 1));
            sum += term;
        }

        return sum;
    }
}
