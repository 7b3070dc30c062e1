using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Runtime.Tests.VectorMathTests;

/// <summary>Values at the points where a function has to be exact: zeros with their signs, infinities, poles, NaN.</summary>
public sealed class SpecialFunctionValueTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double Tiny = double.Epsilon;

    private static readonly (string Name, double X, double Expected)[] Exact =
    [
        ("Sin", 0.0, 0.0),
        ("Sin", -0.0, -0.0),
        ("Sin", Inf, NaN),
        ("Sin", -Inf, NaN),
        ("Sin", NaN, NaN),
        ("Sin", Tiny, Tiny),
        ("Cos", 0.0, 1.0),
        ("Cos", -0.0, 1.0),
        ("Cos", Inf, NaN),
        ("Cos", -Inf, NaN),
        ("Cos", NaN, NaN),
        ("Cos", Tiny, 1.0),
        ("Tan", 0.0, 0.0),
        ("Tan", -0.0, -0.0),
        ("Tan", Inf, NaN),
        ("Tan", -Inf, NaN),
        ("Tan", NaN, NaN),
        ("Tan", Tiny, Tiny),
        ("Atan", 0.0, 0.0),
        ("Atan", -0.0, -0.0),
        ("Atan", Inf, Math.PI / 2),
        ("Atan", -Inf, -Math.PI / 2),
        ("Atan", 1.0, Math.PI / 4),
        ("Atan", NaN, NaN),
        ("Atan", Tiny, Tiny),
        ("Cbrt", 0.0, 0.0),
        ("Cbrt", -0.0, -0.0),
        ("Cbrt", Inf, Inf),
        ("Cbrt", -Inf, -Inf),
        ("Cbrt", NaN, NaN),
        ("Cbrt", 27.0, 3.0),
        ("Cbrt", -8.0, -2.0),
        ("Cbrt", 1.0, 1.0),
        ("Erf", 0.0, 0.0),
        ("Erf", -0.0, -0.0),
        ("Erf", Inf, 1.0),
        ("Erf", -Inf, -1.0),
        ("Erf", NaN, NaN),
        ("Erf", Tiny, Tiny),
        ("Erfc", 0.0, 1.0),
        ("Erfc", -0.0, 1.0),
        ("Erfc", Inf, 0.0),
        ("Erfc", -Inf, 2.0),
        ("Erfc", 28.0, 0.0),
        ("Erfc", NaN, NaN),
        ("Erfcx", 0.0, 1.0),
        ("Erfcx", -0.0, 1.0),
        ("Erfcx", Inf, 0.0),
        ("Erfcx", -Inf, Inf),
        ("Erfcx", -27.0, Inf),
        ("Erfcx", NaN, NaN),
        ("LogErfc", 0.0, 0.0),
        ("LogErfc", Inf, -Inf),
        ("LogErfc", NaN, NaN),
        ("LGamma", 0.0, Inf),
        ("LGamma", -0.0, Inf),
        ("LGamma", 1.0, 0.0),
        ("LGamma", 2.0, 0.0),
        ("LGamma", -1.0, Inf),
        ("LGamma", -7.0, Inf),
        ("LGamma", Inf, Inf),
        ("LGamma", -Inf, Inf),
        ("LGamma", NaN, NaN),
        ("Digamma", 0.0, -Inf),
        ("Digamma", -0.0, Inf),
        ("Digamma", -1.0, NaN),
        ("Digamma", -7.0, NaN),
        ("Digamma", Inf, Inf),
        ("Digamma", -Inf, NaN),
        ("Digamma", NaN, NaN),
        ("Trigamma", 0.0, Inf),
        ("Trigamma", -0.0, Inf),
        ("Trigamma", -1.0, Inf),
        ("Trigamma", -7.0, Inf),
        ("Trigamma", Inf, 0.0),
        ("Trigamma", -Inf, NaN),
        ("Trigamma", NaN, NaN),
        ("Sign", 0.0, 0.0),
        ("Sign", -0.0, -0.0),
        ("Sign", Tiny, 1.0),
        ("Sign", -Inf, -1.0),
        ("Sign", NaN, NaN),
        ("Step", 0.0, 0.0),
        ("Step", -0.0, 0.0),
        ("Step", Tiny, 1.0),
        ("Step", -Tiny, 0.0),
        ("Step", Inf, 1.0),
        ("Step", -Inf, 0.0),
        ("Step", NaN, NaN),
        ("Round", 0.5, 0.0),
        ("Round", 1.5, 2.0),
        ("Round", -2.5, -2.0),
        ("Round", -0.25, -0.0),
        ("Round", Inf, Inf),
        ("Round", NaN, NaN),
        ("Floor", -0.5, -1.0),
        ("Floor", NaN, NaN),
        ("Ceiling", -0.5, -0.0),
        ("Ceiling", NaN, NaN),
    ];

    [Fact]
    public void Values_at_special_points_are_exact()
    {
        foreach ((string name, double x, double expected) in Exact)
        {
            SpecialFunction function = SpecialFunctions.Find(name);
            AssertIdentical(name, x, expected, function.Double512(Vector512.Create(x)).ToScalar());

            // The smallest double stands for the smallest float, and an exact double for its nearest float.
            float single = Math.Abs(x) == Tiny ? MathF.CopySign(float.Epsilon, (float)Math.Sign(x)) : (float)x;
            float singleExpected = expected == Tiny ? float.Epsilon : (float)expected;
            AssertIdentical(name, single, singleExpected, function.Single512(Vector512.Create(single)).ToScalar());
        }
    }

    // Tabulated constants (Abramowitz and Stegun, chapters 6 and 7) and closed forms, rounded to double.
    [Theory]
    [InlineData("Erf", 0.5, 0.5204998778130465)]
    [InlineData("Erfc", 2.0, 0.004677734981047266)]
    [InlineData("Digamma", 1.0, -0.5772156649015329)]
    [InlineData("Trigamma", 1.0, 1.6449340668482264)]
    [InlineData("LGamma", 0.5, 0.5723649429247001)]
    [InlineData("LGamma", 11.0, 15.104412573075516)]
    [InlineData("LGamma", -0.5, 1.2655121234846454)]
    public void Known_constants_are_met_within_two_units(string name, double x, double expected)
    {
        double computed = SpecialFunctions.Find(name).Double512(Vector512.Create(x)).ToScalar();
        double unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
        Assert.InRange(computed, expected - (2 * unit), expected + (2 * unit));
    }

    [Fact]
    public void Overflow_and_underflow_happen_where_the_value_leaves_the_range()
    {
        Assert.InRange(VectorMath.Erfc(Vector512.Create(27.2)).ToScalar() / double.Epsilon, 2.0, 2.0);
        Assert.Equal(0.0, VectorMath.Erfc(Vector512.Create(27.25)).ToScalar());
        Assert.InRange(VectorMath.Erfcx(Vector512.Create(-26.6286)).ToScalar(), 1.7e308, double.MaxValue);
        Assert.Equal(Inf, VectorMath.Erfcx(Vector512.Create(-26.6288)).ToScalar());
        Assert.InRange(VectorMath.LGamma(Vector512.Create(2.5599e305)).ToScalar(), 1.797e308, double.MaxValue);
        Assert.Equal(Inf, VectorMath.LGamma(Vector512.Create(2.56e305)).ToScalar());
    }

    private static void AssertIdentical(string name, double x, double expected, double computed)
    {
        bool same = BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(computed) || (double.IsNaN(expected) && double.IsNaN(computed));
        Assert.True(same, $"{name}({x:R}) is {computed:R} instead of {expected:R}");
    }
}
