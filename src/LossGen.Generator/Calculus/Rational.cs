using System;
using System.Globalization;
using System.Numerics;

namespace LossGen.Calculus;

/// <summary>An exact rational number in lowest terms: the coefficients of sums and products.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorMinusOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        Numerator = numerator / divisor;
        _denominatorMinusOne = denominator / divisor - 1;
    }

    /// <summary>A whole number, which is in lowest terms as it is; most coefficients are whole.</summary>
    private Rational(BigInteger value) => Numerator = value;

    public static Rational Zero => default;

    public static Rational One { get; } = new(BigInteger.One);

    public static Rational MinusOne { get; } = new(BigInteger.MinusOne);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorMinusOne + 1;

    public bool IsZero => Numerator.IsZero;

    public bool IsOne => Numerator.IsOne && IsInteger;

    public bool IsInteger => _denominatorMinusOne.IsZero;

    public int Sign => Numerator.Sign;

    public static implicit operator Rational(int value) => new(new BigInteger(value));

    public static Rational operator -(Rational value) =>
        value.IsInteger ? new(-value.Numerator) : new(-value.Numerator, value.Denominator);

    public static Rational operator +(Rational left, Rational right) => left.IsInteger && right.IsInteger
        ? new(left.Numerator + right.Numerator)
        : new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right) => left.IsInteger && right.IsInteger
        ? new(left.Numerator * right.Numerator)
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => left.IsInteger && right.IsOne
        ? left
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Raises to an integer power; a negative power of zero throws <see cref="DivideByZeroException"/>.</summary>
    public static Rational Pow(Rational value, int exponent) => exponent == 1 || value.IsOne
        ? value
        : exponent >= 0
        ? new(BigInteger.Pow(value.Numerator, exponent), BigInteger.Pow(value.Denominator, exponent))
        : new(BigInteger.Pow(value.Denominator, -exponent), BigInteger.Pow(value.Numerator, -exponent));

    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The exact value of a decimal literal: digits with an optional point, times a power of ten.</summary>
    public static Rational FromDecimal(BigInteger digits, int exponentOfTen) => exponentOfTen >= 0
        ? new(digits * BigInteger.Pow(10, exponentOfTen), BigInteger.One)
        : new(digits, BigInteger.Pow(10, -exponentOfTen));

    /// <summary>The exact value of a finite double.</summary>
    public static Rational FromDouble(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0)
        {
            exponent++;
        }
        else
        {
            mantissa |= 1L << 52;
        }

        exponent -= 1075;
        BigInteger signed = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0
            ? new(signed << exponent, BigInteger.One)
            : new(signed, BigInteger.One << -exponent);
    }

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorMinusOne == other._denominatorMinusOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ _denominatorMinusOne.GetHashCode());

    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
}
