using System;
using System.Numerics;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>Exact numbers to the nearest number of a floating-point type, ties to even.</summary>
internal static class FloatRounding
{
    /// <summary>The nearest number of the type, as a double.</summary>
    public static double Round(Rational value, FloatType type) => (value.IsShortDouble, type) switch
    {
        (true, FloatType.Single) => (float)(double)value,
        (true, _) => (double)value,
        (_, FloatType.Single) => Round(value, 24, -149, 128),
        _ => Round(value, 53, -1074, 1024),
    };

    public static bool IsExact(Rational value, FloatType type)
    {
        double rounded = Round(value, type);
        return !double.IsInfinity(rounded) && Rational.FromDouble(rounded) == value;
    }

    /// <summary>Whether a multiplication by the number is exact (but for underflow).</summary>
    public static bool IsPowerOfTwo(Rational value)
    {
        Rational magnitude = Rational.Abs(value);
        return !magnitude.IsZero && (magnitude.Numerator * magnitude.Denominator).IsPowerOfTwo;
    }

    private static double Round(Rational value, int precision, int leastExponent, int overflowExponent)
    {
        BigInteger numerator = BigInteger.Abs(value.Numerator);
        BigInteger denominator = value.Denominator;

        // The exponent of the last bit that is kept: the quotient gets `precision` bits, or one more, which the second pass repairs.
        int exponent = Math.Max(BitLength(numerator) - BitLength(denominator) - precision, leastExponent);
        BigInteger mantissa = Divide(numerator, denominator, exponent);
        if (BitLength(mantissa) > precision)
        {
            exponent++;
            mantissa = Divide(numerator, denominator, exponent);
        }

        if (BitLength(mantissa) + exponent > overflowExponent)
        {
            return value.Sign * double.PositiveInfinity;
        }

        return value.Sign * Scale((double)mantissa, exponent);
    }

    /// <summary>numerator/denominator/2^exponent to the nearest integer, ties to even.</summary>
    private static BigInteger Divide(BigInteger numerator, BigInteger denominator, int exponent)
    {
        if (exponent < 0)
        {
            numerator <<= -exponent;
        }
        else
        {
            denominator <<= exponent;
        }

        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int comparison = (remainder << 1).CompareTo(denominator);
        return comparison > 0 || (comparison == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>Multiplies by a power of two in steps that are exact: the result is known to be representable.</summary>
    private static double Scale(double value, int exponent)
    {
        for (; exponent > 512; exponent -= 512)
        {
            value *= Math.Pow(2, 512);
        }

        for (; exponent < -512; exponent += 512)
        {
            value *= Math.Pow(2, -512);
        }

        return value * Math.Pow(2, exponent);
    }

    private static int BitLength(BigInteger value)
    {
        int bits = 0;
        byte[] bytes = value.ToByteArray();
        int last = bytes.Length - 1;
        while (last > 0 && bytes[last] == 0)
        {
            last--;
        }

        for (int top = bytes[last]; top != 0; top >>= 1)
        {
            bits++;
        }

        return (last * 8) + bits;
    }
}
