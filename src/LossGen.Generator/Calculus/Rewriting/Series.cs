using System;
using System.Collections.Generic;
using System.Linq;
using static LossGen.Calculus.Rewriting.Pattern;
using static LossGen.Calculus.Rewriting.PatternFunctions;

namespace LossGen.Calculus.Rewriting;

/// <summary>
/// Power series of functions with a removable singularity at 0, exact, and long enough for arguments up to 1. Those of even functions
/// and, without their first power, of odd ones go by the square of the argument.
/// </summary>
internal static class Series
{
    /// <summary>Enough for 1/tan(x), whose series gains a factor of pi^2 a term: 10^-20.</summary>
    private const int Length = 24;

    private static readonly Rational[] Sine = Make(k => Alternate(k) / Factorial((2 * k) + 1));
    private static readonly Rational[] Cosine = Make(k => Alternate(k) / Factorial(2 * k));

    /// <summary>sin(x)/x.</summary>
    public static readonly IReadOnlyList<Rational> Sinc = Sine;

    /// <summary>sinh(x)/x.</summary>
    public static readonly IReadOnlyList<Rational> Sinhc = Make(k => Rational.One / Factorial((2 * k) + 1));

    /// <summary>(1/x - 1/tan(x))/x.</summary>
    public static readonly IReadOnlyList<Rational> CotGap = [.. Divide(Cosine, Sine).Skip(1).Select(c => -c)];

    /// <summary>(1/tanh(x) - 1/x)/x.</summary>
    public static readonly IReadOnlyList<Rational> CothGap = [.. CotGap.Select((c, k) => c * Alternate(k))];

    /// <summary>(x - sin(x))/x^3.</summary>
    public static readonly IReadOnlyList<Rational> ArgumentLessSine = [.. Sine.Skip(1).Select(c => -c)];

    /// <summary>(tan(x) - x)/x^3; its nearest pole is at pi/2.</summary>
    public static readonly IReadOnlyList<Rational> TangentLessArgument = [.. Divide(Sine, Cosine).Skip(1)];

    /// <summary>(sinh(x) - x)/x^3.</summary>
    public static readonly IReadOnlyList<Rational> SinhLessArgument = [.. Sinhc.Skip(1)];

    /// <summary>(x - tanh(x))/x^3.</summary>
    public static readonly IReadOnlyList<Rational> ArgumentLessTanh = [.. TangentLessArgument.Select((c, k) => c * Alternate(k))];

    /// <summary>(exp(x) - 1 - x)/x^2, by x.</summary>
    public static readonly IReadOnlyList<Rational> Expm1LessArgument = Make(k => Rational.One / Factorial(k + 2));

    /// <summary>The derivative of (exp(x) - 1)/x, by x.</summary>
    public static readonly IReadOnlyList<Rational> SlopeOfExpm1Over = Make(k => Rational.One / (Factorial(k) * (k + 2)));

    /// <summary>The second derivative of (exp(x) - 1)/x, by x.</summary>
    public static readonly IReadOnlyList<Rational> CurvatureOfExpm1Over = Make(k => Rational.One / (Factorial(k) * (k + 3)));

    /// <summary>f'(x)/x of f(x) = p(x^2).</summary>
    public static IReadOnlyList<Rational> SlopeOfEven(IReadOnlyList<Rational> p) => [.. p.Skip(1).Select((c, k) => c * (2 * (k + 1)))];

    /// <summary>f''(x) of f(x) = p(x^2).</summary>
    public static IReadOnlyList<Rational> CurvatureOfEven(IReadOnlyList<Rational> p) => SlopeOfOdd(SlopeOfEven(p));

    /// <summary>f'(x) of f(x) = x*p(x^2).</summary>
    public static IReadOnlyList<Rational> SlopeOfOdd(IReadOnlyList<Rational> p) => [.. p.Select((c, k) => c * ((2 * k) + 1))];

    /// <summary>f''(x)/x of f(x) = x*p(x^2).</summary>
    public static IReadOnlyList<Rational> CurvatureOfOdd(IReadOnlyList<Rational> p) => SlopeOfEven(SlopeOfOdd(p));

    /// <summary>The sum of a series by Horner's scheme, up to where its terms are below 10^-22 of the first for arguments up to 1.</summary>
    public static Pattern Horner(IReadOnlyList<Rational> series, Pattern x)
    {
        double least = 1e-22 * Math.Abs((double)series[0]);
        List<Rational> needed = [.. series.Where(c => Math.Abs((double)c) > least)];
        Pattern sum = new(Number(needed[^1]));
        foreach (Rational coefficient in needed.Take(needed.Count - 1).Reverse())
        {
            sum = Group(sum) * x + new Pattern(Number(coefficient));
        }

        return sum;
    }

    private static Rational[] Make(Func<int, Rational> coefficient) => [.. Enumerable.Range(0, Length).Select(coefficient)];

    private static Rational Alternate(int k) => k % 2 == 0 ? 1 : -1;

    private static Rational Factorial(int n) => Enumerable.Range(1, n).Aggregate(Rational.One, (product, k) => product * k);

    private static Rational[] Divide(Rational[] numerator, Rational[] denominator)
    {
        Rational[] quotient = new Rational[numerator.Length];
        for (int k = 0; k < quotient.Length; k++)
        {
            Rational rest = numerator[k];
            for (int j = 1; j <= k; j++)
            {
                rest -= denominator[j] * quotient[k - j];
            }

            quotient[k] = rest / denominator[0];
        }

        return quotient;
    }
}
