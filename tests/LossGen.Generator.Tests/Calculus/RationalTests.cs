using System;
using System.Numerics;
using LossGen.Calculus;
using Xunit;

namespace LossGen.Generator.Tests.Calculus;

/// <summary>Short numbers and long ones are the same numbers: their arithmetic is compared with fractions of large integers.</summary>
public class RationalTests
{
    private static readonly BigInteger[] Integers =
        [0, 1, -1, 2, 3, -6, 10, 46_341, int.MaxValue - 1, int.MaxValue, -(BigInteger)int.MaxValue, int.MinValue, 1 + (BigInteger)int.MaxValue, BigInteger.Pow(10, 30)];

    [Fact]
    public void Arithmetic_is_exact_whatever_the_length()
    {
        foreach (BigInteger a in Integers)
        {
            foreach (BigInteger b in Integers)
            {
                foreach (BigInteger c in Integers)
                {
                    Rational left = new(a, b.IsZero ? 1 : b);
                    Rational right = new(c, 7);
                    BigInteger below = b.IsZero ? 1 : b;
                    Check(left + right, (a * 7) + (c * below), below * 7);
                    Check(left - right, (a * 7) - (c * below), below * 7);
                    Check(left * right, a * c, below * 7);
                    Check(-left, -a, below);
                    if (!c.IsZero)
                    {
                        Check(left / right, a * 7, below * c);
                    }

                    Assert.Equal(((a * 7) - (c * below)).Sign * below.Sign, left.CompareTo(right));
                    Assert.Equal(left == right, left.CompareTo(right) == 0);
                }
            }
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.75)]
    [InlineData(2147483647.0)]
    [InlineData(-2147483648.0)]
    [InlineData(1e300)]
    public void A_double_is_the_number_that_it_was(double value) => Assert.Equal(value, (double)Rational.FromDouble(value));

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.Pow(Rational.Zero, -1));
    }

    /// <summary>The number has the value, is in lowest terms, and is equal to what else has it.</summary>
    private static void Check(Rational number, BigInteger numerator, BigInteger denominator)
    {
        Assert.Equal(numerator * number.Denominator, number.Numerator * denominator);
        Assert.True(number.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator).IsOne);
        Rational other = new(numerator, denominator);
        Assert.True(number == other && number.GetHashCode() == other.GetHashCode());
    }
}
