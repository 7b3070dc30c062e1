using System;
using System.Globalization;
using System.Numerics;
using LossGen.Calculus;
using Xunit;
using static LossGen.Generator.Tests.Language.LanguageTest;

namespace LossGen.Generator.Tests.Language;

public class NumberTests
{
    [Theory]
    [InlineData("1", 1, 1)]
    [InlineData("0", 0, 1)]
    [InlineData("007", 7, 1)]
    [InlineData("0.5", 1, 2)]
    [InlineData(".5", 1, 2)]
    [InlineData("0.1", 1, 10)]
    [InlineData("1e-3", 1, 1000)]
    [InlineData("1E+3", 1000, 1)]
    [InlineData("2.50e1", 25, 1)]
    [InlineData("1e000000003", 1000, 1)]
    [InlineData("0e999999999", 0, 1)]
    public void Numbers_are_exact(string text, int numerator, int denominator) =>
        Assert.Equal(new Rational(numerator, denominator), Constant(text));

    [Fact]
    public void Large_numbers_are_exact()
    {
        Assert.Equal(new Rational(BigInteger.Pow(10, 400), 1), Constant("1e400"));
        Assert.Equal(new Rational(1, BigInteger.Pow(10, 400)), Constant("1e-400"));
        Assert.Equal(new Rational(BigInteger.Parse("12345678901234567890123", CultureInfo.InvariantCulture), BigInteger.Pow(10, 22)), Constant("1.2345678901234567890123"));
    }

    [Theory]
    [InlineData("1e401")]
    [InlineData("1e-401")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e-99999999999999999999")]
    public void Numbers_beyond_the_range_are_errors(string text) =>
        AssertErrors($"x + «{text}»", "out of range: its magnitude must be between 1e-400 and 1e400");

    [Fact]
    public void Numbers_can_be_long_but_not_without_end()
    {
        Assert.Equal(Rational.One, Constant("1." + new string('0', 799)));
        Assert.Equal(new Rational(1, BigInteger.Pow(10, 300)), Constant("0." + new string('0', 299) + "1"));
        AssertErrors($"x + «1.{new string('0', 800)}»", "at most 800");
    }

    [Theory]
    [InlineData("2e", "2*e")]
    [InlineData("2e+x", "2*e")]
    public void An_e_without_digits_is_the_constant(string text, string advice) => Assert.Contains(advice, Assert.Single(Errors(text)).Arguments[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("x + «1_000»", "'_'")]
    [InlineData("x + «0x10»", "decimal")]
    [InlineData("x + «1.»", "after the decimal point")]
    public void Numbers_of_other_languages_are_errors(string marked, string piece) => AssertErrors(marked, piece);

    [Fact]
    public void The_culture_doesnt_matter()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.NumberFormat.NegativeSign = "~";
        odd.NumberFormat.PositiveSign = "@";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(new Rational(-5, 4000), Constant("-1.25e-3"));
            Assert.Equal("1", Errors("exp()")[0].Arguments[1][..1]);
            Assert.Contains("1e-400", Errors("1e-999")[0].Arguments[0], StringComparison.Ordinal);
            AssertErrors("1«,»5", "decimals are written with '.'");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static Rational Constant(string text) => Assert.IsType<ConstantNode>(Bind(text).Value).Value;
}
