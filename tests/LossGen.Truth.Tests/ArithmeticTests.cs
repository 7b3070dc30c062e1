using System;
using System.Globalization;
using System.Numerics;
using Xunit;

namespace LossGen.Truth.Tests;

/// <summary>Arithmetic at 53 and 24 bits must be the hardware's, bit for bit; text must convert as .NET converts it.</summary>
public class ArithmeticTests
{
    private static readonly RealContext DoubleBits = new(53);
    private static readonly RealContext FloatBits = new(24);

    private static double NextDouble(Random random, int spread) =>
        Math.ScaleB((random.Next(2) == 0 ? 1 : -1) * (1 + random.NextDouble()), random.Next(-spread, spread));

    [Fact]
    public void At_53_bits_arithmetic_is_that_of_double()
    {
        var random = new Random(1);
        for (var i = 0; i < 4000; i++)
        {
            // Few exponents, so that sums cancel; few bits now and then, so that ties happen.
            var a = NextDouble(random, 30);
            var b = random.Next(4) == 0 ? random.Next(-64, 64) / 8.0 : NextDouble(random, 30);
            Assert.Equal(a + b, DoubleBits.Add(a, b).ToDouble());
            Assert.Equal(a - b, DoubleBits.Subtract(a, b).ToDouble());
            Assert.Equal(a * b, DoubleBits.Multiply(a, b).ToDouble());
            Assert.Equal(b == 0 ? Math.Sign(a) * double.PositiveInfinity : a / b, DoubleBits.Divide(a, b).ToDouble());
            Assert.Equal(Math.Sqrt(Math.Abs(a)), DoubleBits.Sqrt(Math.Abs(a)).ToDouble());
        }
    }

    [Fact]
    public void At_24_bits_arithmetic_is_that_of_float()
    {
        var random = new Random(2);
        for (var i = 0; i < 4000; i++)
        {
            var (a, b) = ((float)NextDouble(random, 26), (float)NextDouble(random, 26));
            Assert.Equal(a + b, FloatBits.Add(a, b).ToSingle());
            Assert.Equal(a * b, FloatBits.Multiply(a, b).ToSingle());
            Assert.Equal(a / b, FloatBits.Divide(a, b).ToSingle());
            Assert.Equal(MathF.Sqrt(MathF.Abs(a)), FloatBits.Sqrt(MathF.Abs(a)).ToSingle());
        }
    }

    [Fact]
    public void Terms_of_very_different_size_still_round_correctly()
    {
        var tiny = new BigReal(1, -1_000_000_000_000);
        Assert.Equal(BigReal.One, DoubleBits.Add(1, tiny));
        Assert.Equal(BigReal.One, DoubleBits.Subtract(1, tiny));

        // A tie between two neighbours is decided by the smallest addend.
        Assert.Equal(BigReal.One, DoubleBits.Round(new BigReal((BigInteger.One << 53) + 1, -53)));
        Assert.Equal(BigReal.One, DoubleBits.Round(new BigReal((BigInteger.One << 54) + 1, -54)));
        Assert.Equal(Math.BitIncrement(1.0), DoubleBits.Add(new BigReal((BigInteger.One << 53) + 1, -53), tiny).ToDouble());
        Assert.Equal(1.0, DoubleBits.Subtract(new BigReal((BigInteger.One << 53) + 1, -53), tiny).ToDouble());
    }

    [Fact]
    public void Every_kind_of_double_and_float_survives_the_round_trip()
    {
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var x = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            var y = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            Assert.Equal(x, BigReal.FromDouble(x).ToDouble());
            Assert.Equal(y, ((BigReal)y).ToSingle());
            Assert.Equal((float)x, BigReal.FromDouble(x).ToSingle());
        }

        foreach (var x in (ReadOnlySpan<double>)[0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 2.2250738585072014e-308, float.Epsilon])
        {
            Assert.Equal(x, BigReal.FromDouble(x).ToDouble());
        }
    }

    [Theory]
    [InlineData("2.4703282292062327208e-324")] // just below half of the smallest subnormal
    [InlineData("2.4703282292062327209e-324")] // just above
    [InlineData("2.2250738585072011e-308")] // the famous slow case between subnormal and normal
    [InlineData("1.7976931348623158e308")]
    [InlineData("1.7976931348623159e308")] // rounds to infinity
    [InlineData("7.0064923216240853e-46")] // below half of float's smallest
    [InlineData("7.0064923216240854e-46")]
    [InlineData("3.4028235677973366e38")] // halfway between float's largest and 2^128
    [InlineData("3.4028235677973365e38")]
    [InlineData("9007199254740993")] // a tie of double
    [InlineData("16777217")] // a tie of float
    [InlineData("-0.1")]
    [InlineData("+12.5e-1")]
    [InlineData("123456789012345678901234567890.123456789e-40")]
    public void Text_converts_as_dotnet_converts_it(string text)
    {
        var value = new RealContext(2000).Parse(text);
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value.ToDouble());
        Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture), value.ToSingle());
    }

    [Fact]
    public void Random_text_converts_as_dotnet_converts_it()
    {
        var random = new Random(4);
        var context = new RealContext(1500);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64(-999999999999999999, 999999999999999999)}.{random.Next()}e{random.Next(-345, 295)}");
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), context.Parse(text).ToDouble());
            Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture), context.Parse(text).ToSingle());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("1 2")]
    [InlineData("0x10")]
    public void Text_that_is_no_number_is_refused(string text) =>
        Assert.Throws<FormatException>(() => DoubleBits.Parse(text));

    [Theory]
    [InlineData(1.0, 3, "1")]
    [InlineData(-0.001234567, 4, "-1.235e-3")]
    [InlineData(999.96, 4, "1e3")]
    [InlineData(1e300, 1, "1e300")]
    [InlineData(double.NaN, 5, "NaN")]
    [InlineData(double.NegativeInfinity, 5, "-Infinity")]
    [InlineData(0.0, 5, "0")]
    public void Text_of_a_value(double value, int digits, string expected) =>
        Assert.Equal(expected, BigReal.FromDouble(value).ToString(digits));

    [Fact]
    public void Seventeen_digits_of_text_are_enough_to_get_a_double_back()
    {
        var random = new Random(5);
        for (var i = 0; i < 1000; i++)
        {
            var x = NextDouble(random, 1000);
            Assert.Equal(x, double.Parse(BigReal.FromDouble(x).ToString(17), CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Whole_numbers_are_found_as_Math_finds_them()
    {
        var random = new Random(6);
        for (var i = 0; i < 2000; i++)
        {
            var x = random.Next(3) == 0 ? random.Next(-20, 20) / 2.0 : NextDouble(random, 60);
            Assert.Equal(Math.Floor(x), BigReal.Floor(x).ToDouble());
            Assert.Equal(Math.Ceiling(x), BigReal.Ceiling(x).ToDouble());
            Assert.Equal(Math.Round(x, MidpointRounding.ToEven), BigReal.Round(x).ToDouble());
            Assert.Equal(Math.Floor(x) == x, BigReal.FromDouble(x).IsInteger);
        }
    }

    [Fact]
    public void Order_and_equality_are_those_of_double()
    {
        double[] values = [double.NegativeInfinity, -1e300, -2, -1, -1e-300, 0, 1e-300, 1, 1.5, 2, 3, 1e300, double.PositiveInfinity, double.NaN];
        foreach (var a in values)
        {
            foreach (var b in values)
            {
                BigReal x = a, y = b;
                Assert.Equal((a < b, a <= b, a > b, a >= b), (x < y, x <= y, x > y, x >= y));
                Assert.Equal((a == b, a.Equals(b), Math.Sign(a.CompareTo(b))), (x == y, x.Equals(y), Math.Sign(x.CompareTo(y))));
            }
        }

        Assert.Equal(new BigReal(3, 4), new BigReal(48, 0));
        Assert.Equal(new BigReal(3, 4).GetHashCode(), new BigReal(48, 0).GetHashCode());
    }

    [Fact]
    public void Indefinite_forms_are_NaN_and_division_by_zero_is_infinite()
    {
        var infinity = BigReal.PositiveInfinity;
        Assert.True(DoubleBits.Subtract(infinity, infinity).IsNaN);
        Assert.True(DoubleBits.Multiply(infinity, 0).IsNaN);
        Assert.True(DoubleBits.Divide(0, 0).IsNaN);
        Assert.True(DoubleBits.Divide(infinity, infinity).IsNaN);
        Assert.Equal(BigReal.NegativeInfinity, DoubleBits.Divide(-3, 0));
        Assert.Equal(BigReal.Zero, DoubleBits.Divide(3, infinity));
        Assert.Throws<DivideByZeroException>(() => DoubleBits.Rational(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RealContext(8));
    }

    [Theory]
    [InlineData(-2.0, 3.0, -8.0)]
    [InlineData(-2.0, -2.0, 0.25)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(0.0, -1.0, double.PositiveInfinity)]
    [InlineData(0.0, 0.5, 0.0)]
    [InlineData(-8.0, 0.5, double.NaN)]
    [InlineData(double.PositiveInfinity, -1.0, 0.0)]
    [InlineData(0.5, double.PositiveInfinity, 0.0)]
    [InlineData(4.0, 0.5, 2.0)]
    public void Powers_at_special_points(double x, double y, double expected) =>
        Assert.Equal(expected, DoubleBits.Pow(x, y).ToDouble());
}
