using System;
using System.Collections.Generic;
using LossGen.Calculus.Witnessing;
using static LossGen.Calculus.Properties.Interval;

namespace LossGen.Calculus.Properties;

/// <summary>
/// The ranges of functions over intervals, one a line. Where a part of an interval is outside of the domain, the rest counts. A function
/// that isn't here can have any value.
/// </summary>
internal static class FunctionRanges
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>How much computed values of functions are widened by; what they err by is far less.</summary>
    private const double Slack = 1e-11;

    private static readonly Interval MinusOneToOne = new(-1, 1, true, true);
    private static readonly Interval OpenUnit = new(0, 1, true, true);
    private static readonly Interval Negative = -Positive;

    private static readonly Dictionary<Function, Func<IReadOnlyList<Interval>, Interval>> Table = new()
    {
        // Of numbers: even, piecewise and stepwise ones.
        [Functions.Abs] = a => a[0].Abs(),
        [Functions.Sign] = a => new(a[0].IsPositive ? 1 : a[0].IsNonNegative ? 0 : -1, a[0].IsNegative ? -1 : a[0].IsNonPositive ? 0 : 1),
        [Functions.Step] = a => new(a[0].IsPositive ? 1 : 0, a[0].IsNonPositive ? 0 : 1),
        [Functions.Floor] = a => new(Math.Floor(a[0].Low), Math.Floor(a[0].High), double.IsInfinity(a[0].Low), double.IsInfinity(a[0].High)),
        [Functions.Ceil] = a => new(Math.Ceiling(a[0].Low), Math.Ceiling(a[0].High), double.IsInfinity(a[0].Low), double.IsInfinity(a[0].High)),
        [Functions.Round] = a => new(Math.Floor(a[0].Low), Math.Ceiling(a[0].High), double.IsInfinity(a[0].Low), double.IsInfinity(a[0].High)),
        [Functions.Max] = a => Larger(a[0], a[1]),
        [Functions.Min] = a => -Larger(-a[0], -a[1]),
        [Functions.Relu] = a => Larger(new(0, 0), a[0]),
        [Functions.Clamp] = a => -Larger(-Larger(a[0], a[1]), -a[2]),
        [Functions.Group] = a => a[0],
        [Functions.XDivY] = a => Weighted(a[0], a[1].Reciprocal()),
        [Functions.XLogY] = a => Weighted(a[0], Increasing(Functions.Log, a[1], Positive, Real)),
        [Functions.XLog1pY] = a => Weighted(a[0], Increasing(Functions.Log1p, a[1], new(-1, Infinity, true, true), Real)),
        [Functions.Hypot] = a => Increasing(Functions.Sqrt, a[0].Power(2) + a[1].Power(2), NonNegative, NonNegative),
        [Functions.Pow] = a => Power(a[0], a[1]),
        [Functions.PowSlope] = a => a[0].IsPositive ? a[1] * Power(a[0], a[1] - new Interval(1, 1)) : Real,
        [Functions.LogAddExp] = a => Larger(a[0], a[1]) with { High = Infinity, HighOpen = !a[0].ReachesInfinity && !a[1].ReachesInfinity },

        // Monotonic ones: the domain, and the range over it.
        [Functions.Exp] = a => Increasing(Functions.Exp, a[0], Real, Positive),
        [Functions.Expm1] = a => Increasing(Functions.Expm1, a[0], Real, new(-1, Infinity, true, true)),
        [Functions.Log] = a => Increasing(Functions.Log, a[0], Positive, Real),
        [Functions.Log1p] = a => Increasing(Functions.Log1p, a[0], new(-1, Infinity, true, true), Real),
        [Functions.Log2] = a => Increasing(Functions.Log2, a[0], Positive, Real),
        [Functions.Log10] = a => Increasing(Functions.Log10, a[0], Positive, Real),
        [Functions.Sqrt] = a => Increasing(Functions.Sqrt, a[0], NonNegative, NonNegative),
        [Functions.Cbrt] = a => Increasing(Functions.Cbrt, a[0], Real, Real),
        [Functions.Sinh] = a => Increasing(Functions.Sinh, a[0], Real, Real),
        [Functions.Tanh] = a => Increasing(Functions.Tanh, a[0], Real, MinusOneToOne),
        [Functions.Atan] = a => Increasing(Functions.Atan, a[0], Real, new(-1.5707963267948968, 1.5707963267948968)),
        [Functions.Erf] = a => Increasing(Functions.Erf, a[0], Real, MinusOneToOne),
        [Functions.Sigmoid] = a => Increasing(Functions.Sigmoid, a[0], Real, OpenUnit),
        [Functions.LogSigmoid] = a => Increasing(Functions.LogSigmoid, a[0], Real, Negative),
        [Functions.Softplus] = a => Increasing(Functions.Softplus, a[0], Real, Positive),
        [Functions.Sqrt1pSquareSlope] = a => Increasing(Functions.Sqrt1pSquareSlope, a[0], Real, MinusOneToOne),
        [Functions.Logit] = a => Increasing(Functions.Logit, a[0], OpenUnit, Real),
        [Functions.Asinh] = a => Increasing(Functions.Asinh, a[0], Real, Real),
        [Functions.Acosh] = a => Increasing(Functions.Acosh, a[0], new(1, Infinity, false, true), NonNegative),
        [Functions.Atanh] = a => Increasing(Functions.Atanh, a[0], MinusOneToOne, Real),
        [Functions.Expm1Over] = a => Increasing(Functions.Expm1Over, a[0], Real, Positive),
        [Functions.Erfc] = a => Decreasing(Functions.Erfc, a[0], Real, new(0, 2, true, true)),
        [Functions.Erfcx] = a => Decreasing(Functions.Erfcx, a[0], Real, Positive),
        [Functions.LogErfc] = a => Decreasing(Functions.LogErfc, a[0], Real, new(-Infinity, 0.6931471805599454, true, true)),
        [Functions.Log1mExp] = a => Decreasing(Functions.Log1mExp, a[0], Negative, Negative),

        // Even ones, that increase with the size of the argument.
        [Functions.Cosh] = a => Increasing(Functions.Cosh, a[0].Abs(), Real, new(1, Infinity, false, true)),
        [Functions.LogCosh] = a => Increasing(Functions.LogCosh, a[0].Abs(), Real, NonNegative),
        [Functions.Sqrt1pSquare] = a => Increasing(Functions.Sqrt1pSquare, a[0].Abs(), Real, new(1, Infinity, false, true)),
        [Functions.Sqrt1pSquareM1] = a => Increasing(Functions.Sqrt1pSquareM1, a[0].Abs(), Real, NonNegative),
        [Functions.Log1pSquare] = a => Increasing(Functions.Log1pSquare, a[0].Abs(), Real, NonNegative),
        [Functions.TanhSlope] = a => Decreasing(Functions.TanhSlope, a[0].Abs(), Real, new(0, 1, true, false)),

        // Others: their bounds at least, and their values at points.
        [Functions.Sin] = a => AtPoint(Functions.Sin, a[0], new(-1, 1)),
        [Functions.Cos] = a => AtPoint(Functions.Cos, a[0], new(-1, 1)),
        [Functions.Tan] = a => AtPoint(Functions.Tan, a[0], Real),
        [Functions.RationalSlope] = a => AtPoint(Functions.RationalSlope, a[0], new(-0.5, 0.5)),
        [Functions.Log1pmx] = a => AtPoint(Functions.Log1pmx, a[0], -NonNegative),
        [Functions.Sinc] = a => AtPoint(Functions.Sinc, a[0], new(-0.218, 1)),
        [Functions.Trigamma] = a => a[0].IsPositive ? Positive : Real,

        // Of rows, of which there is at least one element.
        [RowFunctions.Sum] = a => Total(a[0]),
        [RowFunctions.Mean] = a => a[0],
        [RowFunctions.Max] = a => a[0],
        [RowFunctions.Peak] = a => a[0],
        [RowFunctions.Min] = a => a[0],
        [RowFunctions.Index] = a => a[0],
        [RowFunctions.Dot] = a => Total(a[0] * a[1]),
        [RowFunctions.Norm] = a => Total(a[0].Abs()),
        [RowFunctions.Norm1] = a => Total(a[0].Abs()),
        [RowFunctions.LogSumExp] = a => new(a[0].Low, Infinity, a[0].LowOpen, true),
        [RowFunctions.Softmax] = _ => new(0, 1, true, false),
        [RowFunctions.LogSoftmax] = _ => -NonNegative,
        [RowFunctions.SoftmaxComplement] = _ => new(0, 1, false, true),
        [RowFunctions.SoftmaxSlope] = _ => new(-1, 1, true, false),
        [RowFunctions.Count] = _ => new(1, Infinity, false, true),
        [RowFunctions.OneHot] = _ => Unit,
        [RowFunctions.ArgMax] = _ => NonNegative,
    };

    /// <summary>The range of a function, or null if it isn't in the table.</summary>
    public static Interval? Of(Function function, IReadOnlyList<Interval> arguments) =>
        Table.TryGetValue(function, out Func<IReadOnlyList<Interval>, Interval>? range) ? range(arguments) : null;

    public static Interval Larger(Interval a, Interval b)
    {
        (double low, bool lowOpen) = a.Low > b.Low ? (a.Low, a.LowOpen) : a.Low < b.Low ? (b.Low, b.LowOpen) : (a.Low, a.LowOpen || b.LowOpen);
        (double high, bool highOpen) = a.High > b.High ? (a.High, a.HighOpen) : a.High < b.High ? (b.High, b.HighOpen) : (a.High, a.HighOpen && b.HighOpen);
        return new(low, high, lowOpen, highOpen);
    }

    /// <summary>A product that is 0 where the first factor is.</summary>
    private static Interval Weighted(Interval weight, Interval value) =>
        weight.Contains(0) ? (weight * value).Union(new(0, 0)) : weight * value;

    private static Interval Total(Interval element) => new(
        element.IsNonNegative ? element.Low : double.NegativeInfinity,
        element.IsNonPositive ? element.High : Infinity,
        !element.IsNonNegative || element.LowOpen,
        !element.IsNonPositive || element.HighOpen);

    /// <summary>exp(b*log(a)), and what it is where a is 0; of negative bases nothing is known.</summary>
    private static Interval Power(Interval a, Interval b)
    {
        if (!a.IsNonNegative)
        {
            return Real;
        }

        Interval power = Increasing(Functions.Exp, b * Increasing(Functions.Log, a, Positive, Real), Real, Positive);
        return !a.Contains(0) ? power : b.IsPositive ? power.Union(new(0, 0)) : power.Union(Unit);
    }

    private static Interval AtPoint(Function function, Interval x, Interval range) =>
        x.IsPoint && x.IsBounded ? Increasing(function, x, Real, range) : range;

    private static Interval Decreasing(Function function, Interval x, Interval domain, Interval range)
    {
        Interval inside = x.Intersect(domain);
        return Clip(
            new(At(function, inside.High, -1), At(function, inside.Low, 1), inside.HighOpen, inside.LowOpen),
            range,
            x.ReachesInfinity);
    }

    private static Interval Increasing(Function function, Interval x, Interval domain, Interval range)
    {
        Interval inside = x.Intersect(domain);
        return Clip(
            new(At(function, inside.Low, -1), At(function, inside.High, 1), inside.LowOpen, inside.HighOpen),
            range,
            x.ReachesInfinity);
    }

    /// <summary>Limits may reach the bounds of a range that values don't.</summary>
    private static Interval Clip(Interval value, Interval range, bool isLimit)
    {
        Interval whole = isLimit ? range with { LowOpen = false, HighOpen = false } : range;
        if (double.IsNaN(value.Low) || double.IsNaN(value.High) || value.Low > value.High)
        {
            return whole;
        }

        // At a finite argument a value is finite, even if it is too large for a double.
        Interval finite = isLimit ? value : value with
        {
            LowOpen = value.LowOpen || double.IsInfinity(value.Low),
            HighOpen = value.HighOpen || double.IsInfinity(value.High),
        };
        return finite.Intersect(whole);
    }

    /// <summary>The value of a function, widened to one side unless it is exact: 0, 1/2 or 1 at 0 or 1, or a limit.</summary>
    private static double At(Function function, double x, int side)
    {
        double value = FunctionValues.OfNumbers[function]([x]);
        if (double.IsInfinity(value) && !double.IsInfinity(x))
        {
            return value > 0 == side > 0 ? value : Math.Sign(value) * double.MaxValue;
        }

        return double.IsInfinity(x) || (x is 0 or 1 && value is 0 or 0.5 or 1) ? value
            : value + (side * ((Math.Abs(value) * Slack) + 1e-300));
    }
}
