using System;

namespace LossGen.Truth;

internal sealed partial class IntervalContext
{
    /// <summary>What exp and erfc give where they would underflow a long exponent: not zero, only very small.</summary>
    private static readonly BigReal Tiniest = new(1, -(1L << 60));

    /// <summary>What exp gives where it would overflow a long exponent: not infinite, only very large.</summary>
    private static readonly BigReal Largest = new(1, 1L << 60);

    internal Interval Pi => Widen(new Interval(_reals.Pi));

    internal Interval Ln2 => Widen(new Interval(_reals.Ln2));

    internal Interval Ln10 => Log(new Interval(10));

    internal Interval E => Widen(new Interval(_reals.E));

    internal Interval Parse(string text) => new(_reals.Parse(text, Rounding.Down), _reals.Parse(text, Rounding.Up));

    internal Interval Exp(Interval a)
    {
        if (a.IsZero)
        {
            return Interval.One;
        }

        var exp = Increasing(_reals.Exp, a);
        var low = exp.Low.IsInfinity && a.Low.IsFinite ? Largest : exp.Low;
        var high = exp.High.IsZero && a.High.IsFinite ? Tiniest : exp.High;
        return new Interval(low, high);
    }

    internal Interval ExpM1(Interval a) => Increasing(_reals.ExpM1, a);

    internal Interval Log(Interval a) => Increasing(_reals.Log, FromZero(a));

    internal Interval Log1P(Interval a) => Increasing(_reals.Log1P, a);

    internal Interval Log2(Interval a) =>
        a.IsPoint && a.Low.Sign > 0 && a.Low.SignificantBits == 1 ? new Interval(_reals.Log2(a.Low)) : Increasing(_reals.Log2, FromZero(a));

    internal Interval Log10(Interval a) => Increasing(_reals.Log10, FromZero(a));

    internal Interval Sqrt(Interval a) => Root(FromZero(a), 2);

    internal Interval Cbrt(Interval a) => Root(a, 3);

    internal Interval Sin(Interval a) => Lipschitz(_reals.Sin, a);

    internal Interval Cos(Interval a) => a.IsZero ? Interval.One : Lipschitz(_reals.Cos, a);

    internal Interval Tan(Interval a)
    {
        // Increasing between its poles: less than 1 apart, a pole between the bounds shows as a fall.
        var wide = !a.IsNaN && !a.IsPoint && !(_reals.Subtract(a.High, a.Low) < BigReal.One);
        var tan = wide ? Interval.Undecided : Increasing(_reals.Tan, a);
        return tan.Low > tan.High ? Interval.Undecided : tan;
    }

    internal Interval Atan(Interval a) => Increasing(_reals.Atan, a);

    internal Interval Sinh(Interval a) => Increasing(_reals.Sinh, a);

    internal Interval Cosh(Interval a) => a.IsZero ? Interval.One : Increasing(_reals.Cosh, Abs(a));

    internal Interval Tanh(Interval a) => Increasing(_reals.Tanh, a);

    internal Interval Erf(Interval a) => Increasing(_reals.Erf, a);

    internal Interval Erfc(Interval a)
    {
        var erfc = -Increasing(x => -_reals.Erfc(x), a);
        return erfc.High.IsZero && a.Low.IsFinite ? erfc with { High = Tiniest } : erfc;
    }

    internal Interval LogGamma(Interval a) => NearlyLinear(_reals.LogGamma, a);

    internal Interval Digamma(Interval a) => NearlyLinear(_reals.Digamma, a);

    internal Interval Trigamma(Interval a) => NearlyLinear(_reals.Trigamma, a);

    internal Interval Sigmoid(Interval a) => Divide(Interval.One, Add(Interval.One, Exp(-a)));

    /// <summary>log(1 + exp(a)), for large a as a + log(1 + exp(-a)), which can't overflow.</summary>
    internal Interval Softplus(Interval a) =>
        a.Low > BigReal.One ? Add(a, Log1P(Exp(-a))) : Log1P(Exp(a));

    /// <summary>x^y. Exact where y is a whole number and the power fits.</summary>
    internal Interval Pow(Interval x, Interval y)
    {
        if (y.IsZero)
        {
            return Interval.One;
        }

        if (y.IsPoint && y.Low.IsInteger && BigReal.Abs(y.Low) <= 1024)
        {
            var n = (int)y.Low.ToDouble();
            return n > 0 ? PowInteger(x, n) : Divide(Interval.One, PowInteger(x, -n));
        }

        if (x.IsNaN || y.IsNaN || (x.High.Sign < 0 && y.IsPoint && !y.Low.IsInteger))
        {
            return Interval.NaN;
        }

        if (x.IsPoint && y.IsPoint)
        {
            return Widen(new Interval(_reals.Pow(x.Low, y.Low)));
        }

        // For x >= 0 the power is monotone in each of the two, so that the extremes are at corners.
        var from = FromZero(x);
        return from.Low.Sign < 0 ? Interval.Undecided : Widen(Corners(from, y, (a, b, _) => _reals.Pow(a, b)));
    }

    private Interval PowInteger(Interval x, int n)
    {
        if (x.IsPoint && x.Low.SignificantBits * n <= bits)
        {
            return new Interval(_reals.PowInteger(x.Low, n));
        }

        return (n & 1) == 0
            ? Increasing(value => _reals.PowInteger(value, n), Abs(x))
            : Increasing(value => _reals.PowInteger(value, n), x);
    }

    private Interval Root(Interval a, int degree)
    {
        if (a.IsNaN || a.IsUndecided || (a.High.Sign < 0 && degree == 2))
        {
            return a.IsUndecided ? a : Interval.NaN;
        }

        var root = new Interval(_reals.Root(a.Low, degree, Rounding.Down), _reals.Root(a.High, degree, Rounding.Up));
        return root.Low.IsNaN ? Interval.Undecided : root;
    }

    /// <summary>When nothing can be told any more, a bound just below zero is taken for zero.</summary>
    private Interval FromZero(Interval a) =>
        lenient && a.Low.Sign < 0 && a.High.Sign >= 0 && !a.IsUndecided ? a with { Low = BigReal.Zero } : a;

    private Interval Increasing(Func<BigReal, BigReal> function, Interval a)
    {
        if (a.IsUndecided)
        {
            return a;
        }

        var low = function(a.Low);
        var high = a.IsPoint ? low : function(a.High);
        return low.IsNaN && high.IsNaN ? Interval.NaN
            : low.IsNaN || high.IsNaN ? Interval.Undecided
            : Widen(new Interval(low, high));
    }

    /// <summary>A function whose derivative stays within ±1.</summary>
    private Interval Lipschitz(Func<BigReal, BigReal> function, Interval a)
    {
        var value = Increasing(function, new Interval(a.Low));
        if (a.IsPoint || a.IsNaN)
        {
            return value;
        }

        var width = _reals.Add(a.High, -a.Low, Rounding.Up);
        return value.IsNaN || !width.IsFinite
            ? Interval.Undecided
            : new Interval(_reals.Add(value.Low, -width, Rounding.Down), _reals.Add(value.High, width, Rounding.Up));
    }

    /// <summary>
    /// A smooth function that isn't monotone, on bounds so close together that it is a straight line, or part of a parabola
    /// whose depth is far below the last bit. Bounds further apart leave it undecided.
    /// </summary>
    private Interval NearlyLinear(Func<BigReal, BigReal> function, Interval a)
    {
        if (a.IsPoint || a.IsNaN)
        {
            return Increasing(function, a);
        }

        var first = function(a.Low);
        var last = function(a.High);
        var width = _reals.Add(a.High, -a.Low, Rounding.Up);
        if (!first.IsFinite || !last.IsFinite || a.MayBeZero || width.Top > Math.Min(a.Low.Top, a.High.Top) - (bits / 2) || width.Top > -bits / 2)
        {
            return Interval.Undecided;
        }

        var low = BigReal.Min(first, last);
        var high = BigReal.Max(first, last);
        var spread = _reals.Add(high, -low, Rounding.Up);
        return Widen(new Interval(_reals.Add(low, -spread, Rounding.Down), _reals.Add(high, spread, Rounding.Up)));
    }

    /// <summary>Outwards by more than the error of a function. A function that gives zero gives it exactly.</summary>
    private Interval Widen(Interval a)
    {
        if (a.IsNaN)
        {
            return a;
        }

        return new Interval(
            a.Low.IsFinite ? _reals.Add(a.Low, -BigReal.ScaleB(BigReal.Abs(a.Low), 2 - bits), Rounding.Down) : a.Low,
            a.High.IsFinite ? _reals.Add(a.High, BigReal.ScaleB(BigReal.Abs(a.High), 2 - bits), Rounding.Up) : a.High);
    }
}
