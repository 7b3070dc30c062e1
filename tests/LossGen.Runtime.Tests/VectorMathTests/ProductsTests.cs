using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>Products with a sign have the bits of what they stand for, zeros, infinities and what underflows included.</summary>
public class ProductsTests
{
    private static readonly double[] Numbers =
        [0.0, -0.0, 1, -1, 0.1, -3.7, 1e-30, -1e-30, 1e-200, 1e200, -1e200, double.Epsilon, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void A_negative_product_has_the_bits_of_the_product_of_a_negative()
    {
        foreach (double a in Numbers)
        {
            foreach (double b in Numbers)
            {
                AssertSame(-a * b, VectorMath.NegativeProduct(Vector512.Create(a), Vector512.Create(b))[0]);
                AssertSame(-a * b, VectorMath.NegativeProduct(Vector256.Create(a), Vector256.Create(b))[0]);
                AssertSame(-a * b, VectorMath.NegativeProduct(Vector128.Create(a), Vector128.Create(b))[0]);
                float x = (float)a, y = (float)b;
                AssertSame(-x * y, VectorMath.NegativeProduct(Vector512.Create(x), Vector512.Create(y))[0]);
                AssertSame(-x * y, VectorMath.NegativeProduct(Vector256.Create(x), Vector256.Create(y))[0]);
                AssertSame(-x * y, VectorMath.NegativeProduct(Vector128.Create(x), Vector128.Create(y))[0]);
            }
        }
    }

    [Fact]
    public void A_product_is_subtracted_with_one_rounding()
    {
        foreach (double a in Numbers)
        {
            foreach (double b in Numbers)
            {
                foreach (double c in Numbers)
                {
                    double expected = Math.FusedMultiplyAdd(-a, b, c);
                    AssertSame(expected, VectorMath.SubtractProduct(Vector512.Create(c), Vector512.Create(a), Vector512.Create(b))[0]);
                    AssertSame(expected, VectorMath.SubtractProduct(Vector256.Create(c), Vector256.Create(a), Vector256.Create(b))[0]);
                    AssertSame(expected, VectorMath.SubtractProduct(Vector128.Create(c), Vector128.Create(a), Vector128.Create(b))[0]);
                }
            }
        }
    }

    private static void AssertSame(double expected, double actual) =>
        Assert.True(double.IsNaN(expected) ? double.IsNaN(actual) : expected.Equals(actual) && double.IsNegative(expected) == double.IsNegative(actual), $"{expected} {actual}");
}
