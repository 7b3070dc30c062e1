using System;

namespace LossGen.Calculus.Properties;

/// <summary>Sums and products rounded down or up; what is exact stays as it is, so that a bound of 0 is 0.</summary>
internal static class Directed
{
    /// <summary>Beyond it products of doubles aren't split without overflow, and below its reciprocal not without underflow.</summary>
    private const double Splittable = 1e140;

    public static double AddDown(double a, double b) => Down(a + b, SumError(a, b));

    public static double AddUp(double a, double b) => -AddDown(-a, -b);

    public static double MultiplyDown(double a, double b) => a == 0 || b == 0 ? 0 : Math.Abs(a) == 1 || Math.Abs(b) == 1 ? a * b : Down(a * b, ProductError(a, b));

    public static double MultiplyUp(double a, double b) => -MultiplyDown(-a, b);

    /// <summary>The quotient of numbers other than 0, rounded down.</summary>
    public static double DivideDown(double a, double b)
    {
        double quotient = a / b;
        return a == 0 || double.IsInfinity(a) || double.IsInfinity(b) || (quotient * b == a && ProductError(quotient, b) == 0) ? quotient : Previous(quotient);
    }

    public static double DivideUp(double a, double b) => -DivideDown(-a, b);

    /// <summary>The next smaller double.</summary>
    public static double Previous(double x)
    {
        if (double.IsNaN(x) || double.IsNegativeInfinity(x))
        {
            return x;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        return x == 0 ? -double.Epsilon : BitConverter.Int64BitsToDouble(bits + (bits > 0 ? -1 : 1));
    }

    public static double Next(double x) => -Previous(-x);

    private static double Down(double rounded, double error) => error >= 0 ? rounded : Previous(rounded);

    /// <summary>What rounding takes off a sum (Knuth, The Art of Computer Programming 2, 4.2.2); NaN, which counts as negative, if unknown.</summary>
    private static double SumError(double a, double b)
    {
        double sum = a + b;
        if (double.IsInfinity(sum))
        {
            return double.IsInfinity(a) || double.IsInfinity(b) ? 0 : double.NaN;
        }

        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /// <summary>What rounding takes off a product (Dekker 1971); NaN if unknown.</summary>
    private static double ProductError(double a, double b)
    {
        double product = a * b;
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            return 0;
        }

        if (!(Math.Abs(a) < Splittable && Math.Abs(b) < Splittable && Math.Abs(a) > 1 / Splittable && Math.Abs(b) > 1 / Splittable))
        {
            return double.NaN;
        }

        (double aHigh, double aLow) = Split(a);
        (double bHigh, double bLow) = Split(b);
        return (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
    }

    private static (double High, double Low) Split(double x)
    {
        double scaled = x * 134217729;
        double high = scaled - (scaled - x);
        return (high, x - high);
    }
}
