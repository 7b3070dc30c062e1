using System;
using System.Collections.Generic;
using Xunit;

namespace LossGen.Truth.Tests;

/// <summary>Relations between functions at random points, each side computed by a different path.</summary>
public class IdentityTests
{
    private const int Bits = 180;

    private static readonly RealContext C = new(200);
    private static readonly RealContext Wide = new(900);

    /// <summary>Name, smallest and largest power of two of |x|, whether x may be negative, and the two sides.</summary>
    private static readonly Dictionary<string, (int From, int To, bool Signed, Func<BigReal, BigReal> Left, Func<BigReal, BigReal> Right)> Table = new()
    {
        ["exp(log x) = x"] = (-200, 200, false, x => C.Exp(Wide.Log(x)), x => x),
        ["log(exp x) = x"] = (-60, 12, true, x => C.Log(Wide.Exp(x)), x => x),
        ["expm1 x = exp x - 1"] = (-300, 8, true, C.ExpM1, x => C.Subtract(Wide.Exp(x), 1)),
        ["log1p x = log(1 + x)"] = (-300, 200, false, C.Log1P, x => C.Log(Wide.Add(1, x))),
        ["log1p(expm1 x) = x"] = (-300, 6, true, x => C.Log1P(Wide.ExpM1(x)), x => x),
        ["sin^2 = 1 - cos^2"] = (-30, 100, true, x => C.Square(C.Sin(x)), x => C.Subtract(1, Wide.Square(Wide.Cos(x)))),
        ["sin 2x = 2 sin x cos x"] = (-300, 60, true, x => C.Sin(BigReal.ScaleB(x, 1)), x => BigReal.ScaleB(C.Multiply(C.Sin(x), C.Cos(x)), 1)),
        ["tan(atan x) = x"] = (-300, 100, true, x => C.Tan(Wide.Atan(x)), x => x),
        ["cosh^2 = 1 + sinh^2"] = (-300, 10, true, x => C.Square(C.Cosh(x)), x => C.Add(1, Wide.Square(Wide.Sinh(x)))),
        ["tanh = sinh/cosh"] = (-300, 10, true, C.Tanh, x => C.Divide(C.Sinh(x), C.Cosh(x))),
        ["sqrt(x)^2 = x"] = (-2000, 2000, false, x => C.Square(C.Sqrt(x)), x => x),
        ["cbrt(x)^3 = x"] = (-2000, 2000, true, x => C.Pow(C.Cbrt(x), 3), x => x),
        ["x^1.5 = x sqrt x"] = (-200, 200, false, x => C.Pow(x, 1.5), x => C.Multiply(x, C.Sqrt(x))),
        ["x^-7 = 1/x^7"] = (-200, 200, true, x => C.Pow(x, -7), x => C.Divide(1, C.Pow(x, 7))),
        ["erf x = 1 - erfc x"] = (-200, 4, true, C.Erf, x => C.Subtract(1, Wide.Erfc(x))),
        ["erfc(-x) = 2 - erfc x"] = (-100, 5, true, x => C.Erfc(-x), x => C.Subtract(2, Wide.Erfc(x))),
        ["lgamma(x+1) = lgamma x + log x"] = (-20, 7, false, x => C.LogGamma(Wide.Add(x, 1)), x => C.Add(Wide.LogGamma(x), Wide.Log(x))),
        ["digamma(x+1) = digamma x + 1/x"] = (-20, 7, true, x => C.Digamma(Wide.Add(x, 1)), x => C.Add(Wide.Digamma(x), Wide.Divide(1, x))),
        ["trigamma(x+1) = trigamma x - 1/x^2"] = (-20, 7, true, x => C.Trigamma(Wide.Add(x, 1)), x => C.Subtract(Wide.Trigamma(x), Wide.Divide(1, Wide.Square(x)))),
        ["log2 = log/ln2"] = (-300, 300, false, C.Log2, x => C.Divide(Wide.Log(x), Wide.Ln2)),
        ["log10(x^10) = 10 log10 x"] = (-30, 30, false, x => C.Log10(Wide.Pow(x, 10)), x => C.Multiply(10, C.Log10(x))),
    };

    public static TheoryData<string> Names => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_sides_agree_at_random_points(string name)
    {
        var (from, to, signed, left, right) = Table[name];
        var random = new Random(20240601);
        for (var i = 0; i < 60; i++)
        {
            var x = BigReal.ScaleB(1 + random.NextDouble(), random.Next(from, to));
            x = signed && random.Next(2) == 0 ? -x : x;
            Near.Equal(right(x), left(x), Bits);
        }
    }

    [Fact]
    public void Results_at_one_precision_are_those_at_twice_the_precision_rounded()
    {
        var random = new Random(7);
        Func<RealContext, BigReal, BigReal>[] functions =
            [(c, x) => c.Exp(x), (c, x) => c.Log(BigReal.Abs(x)), (c, x) => c.Sin(x), (c, x) => c.Atan(x), (c, x) => c.Erf(x), (c, x) => c.Erfc(x), (c, x) => c.LogGamma(x), (c, x) => c.Digamma(x)];
        foreach (var function in functions)
        {
            for (var i = 0; i < 40; i++)
            {
                BigReal x = (random.NextDouble() - 0.5) * 60;
                Near.Equal(function(Wide, x), function(C, x), 199);
            }
        }
    }
}
