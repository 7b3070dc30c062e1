using System;
using System.Globalization;
using System.Numerics;

namespace LossGen.Calculus;

/// <summary>An exact rational number in lowest terms: the coefficients of sums and products.</summary>
/// <remarks>Nearly all are short, and are kept and computed as machine integers; the others are an object.</remarks>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly int _numerator;
    private readonly int _denominatorMinusOne;
    private readonly Long? _long;

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

        numerator /= divisor;
        denominator /= divisor;
        if (BigInteger.Abs(numerator) <= int.MaxValue && denominator <= int.MaxValue)
        {
            _numerator = (int)numerator;
            _denominatorMinusOne = (int)denominator - 1;
        }
        else
        {
            _long = new(numerator, denominator);
        }
    }

    private Rational(int numerator, int denominatorMinusOne, Long? rest)
    {
        _numerator = numerator;
        _denominatorMinusOne = denominatorMinusOne;
        _long = rest;
    }

    public static Rational Zero => default;

    public static Rational One => Short(1, 1);

    public static Rational MinusOne => Short(-1, 1);

    public BigInteger Numerator => _long is null ? _numerator : _long.Numerator;

    public BigInteger Denominator => _long is null ? ShortDenominator : _long.Denominator;

    public bool IsZero => _numerator == 0 && _long is null;

    public bool IsOne => _numerator == 1 && _denominatorMinusOne == 0 && _long is null;

    public bool IsInteger => _long is null ? _denominatorMinusOne == 0 : _long.Denominator.IsOne;

    public int Sign => _long is null ? Math.Sign(_numerator) : _long.Numerator.Sign;

    /// <summary>Gets whether it is a short number that a double holds: its denominator is a power of 2.</summary>
    public bool IsShortDouble => _long is null && (_denominatorMinusOne & ShortDenominator) == 0;

    private int ShortDenominator => _denominatorMinusOne + 1;

    public static implicit operator Rational(int value) =>
        value == int.MinValue ? new(new BigInteger(value), BigInteger.One) : Short(value, 1);

    public static Rational operator -(Rational value) => value._long is null
        ? Short(-value._numerator, value.ShortDenominator)
        : new(-value.Numerator, value.Denominator);

    public static Rational operator +(Rational left, Rational right) => left._long is null && right._long is null
        ? Of(
            ((long)left._numerator * right.ShortDenominator) + ((long)right._numerator * left.ShortDenominator),
            (long)left.ShortDenominator * right.ShortDenominator)
        : new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right) => left._long is null && right._long is null
        ? Of((long)left._numerator * right._numerator, (long)left.ShortDenominator * right.ShortDenominator)
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => left * right.Reciprocal();

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Raises to an integer power; a negative power of zero throws <see cref="DivideByZeroException"/>.</summary>
    public static Rational Pow(Rational value, int exponent) => exponent == 1 || value.IsOne
        ? value
        : exponent >= 0
        ? new(BigInteger.Pow(value.Numerator, exponent), BigInteger.Pow(value.Denominator, exponent))
        : Pow(value.Reciprocal(), -exponent);

    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The exact value of a decimal literal: digits with an optional point, times a power of ten.</summary>
    public static Rational FromDecimal(BigInteger digits, int exponentOfTen) => exponentOfTen >= 0
        ? new(digits * BigInteger.Pow(10, exponentOfTen), BigInteger.One)
        : new(digits, BigInteger.Pow(10, -exponentOfTen));

    /// <summary>The exact value of a finite double.</summary>
    public static Rational FromDouble(double value)
    {
        if (Math.Abs(value) <= int.MaxValue && value == (int)value)
        {
            return (int)value;
        }

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

    /// <summary>The quotient of numerator and denominator, each rounded to a double.</summary>
    public static explicit operator double(Rational value) => value._long is null
        ? (double)value._numerator / value.ShortDenominator
        : (double)value.Numerator / (double)value.Denominator;

    public int CompareTo(Rational other) => _long is null && other._long is null
        ? ((long)_numerator * other.ShortDenominator).CompareTo((long)other._numerator * ShortDenominator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => _long is null || other._long is null
        ? _long == other._long && _numerator == other._numerator && _denominatorMinusOne == other._denominatorMinusOne
        : _long.Numerator == other._long.Numerator && _long.Denominator == other._long.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => _long is null
        ? unchecked((_numerator * 397) ^ _denominatorMinusOne)
        : unchecked((_long.Numerator.GetHashCode() * 397) ^ _long.Denominator.GetHashCode());

    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);

    private Rational Reciprocal() => _long is not null ? new(_long.Denominator, _long.Numerator)
        : _numerator > 0 ? Short(ShortDenominator, _numerator)
        : _numerator < 0 ? Short(-ShortDenominator, -_numerator)
        : throw new DivideByZeroException();

    /// <summary>A quotient of short numbers in lowest terms; the denominator is positive.</summary>
    private static Rational Short(int numerator, int denominator) => new(numerator, denominator - 1, null);

    /// <summary>A quotient of what sums and products of short numbers make; the denominator is positive.</summary>
    private static Rational Of(long numerator, long denominator)
    {
        if (denominator != 1)
        {
            long divisor = denominator;
            for (long rest = Math.Abs(numerator); rest != 0;)
            {
                (divisor, rest) = (rest, divisor % rest);
            }

            numerator /= divisor;
            denominator /= divisor;
        }

        return Math.Abs(numerator) <= int.MaxValue && denominator <= int.MaxValue
            ? Short((int)numerator, (int)denominator)
            : new(new BigInteger(numerator), new BigInteger(denominator));
    }

    private sealed record Long(BigInteger Numerator, BigInteger Denominator);
}
