using System;

namespace LossGen.Truth;

/// <summary>
/// Interval arithmetic at a given precision: results are rounded outwards, so that the true value is always inside.
/// </summary>
/// <param name="bits">The precision of the bounds.</param>
/// <param name="lenient">
/// Whether values that can't be told apart count as equal. The last resort, when precision has reached its limit: then
/// <c>log(exp(x)) == x</c> becomes true and not undecided.
/// </param>
internal sealed partial class IntervalContext(int bits, bool lenient)
{
    private readonly RealContext _reals = new(bits);

    internal Interval Add(Interval a, Interval b) => Ordered(
        _reals.Add(a.Low, b.Low, Rounding.Down),
        _reals.Add(a.High, b.High, Rounding.Up),
        a.IsNaN || b.IsNaN || (a.IsPoint && b.IsPoint));

    internal Interval Subtract(Interval a, Interval b) => Add(a, -b);

    internal Interval Multiply(Interval a, Interval b)
    {
        if (a.IsPoint && b.IsPoint)
        {
            return new Interval(_reals.Multiply(a.Low, b.Low, Rounding.Down), _reals.Multiply(a.Low, b.Low, Rounding.Up));
        }

        return Corners(a, b, _reals.Multiply);
    }

    internal Interval Divide(Interval a, Interval b)
    {
        if (a.IsPoint && b.IsPoint)
        {
            return new Interval(_reals.Divide(a.Low, b.Low, Rounding.Down), _reals.Divide(a.Low, b.Low, Rounding.Up));
        }

        // A divisor that is exactly zero gives an infinity by the sign of the dividend; one that may be zero, anything.
        return !b.IsNaN && b.MayBeZero && !b.IsZero ? (a.IsNaN ? a : Interval.Undecided)
            : b.IsZero && a.MayBeZero ? Interval.Undecided
            : Corners(a, b, _reals.Divide);
    }

    internal Interval Square(Interval a)
    {
        var magnitude = Abs(a);
        return Multiply(magnitude, magnitude);
    }

    internal Interval Scale(Interval a, long numerator, long denominator = 1) =>
        Divide(Multiply(a, new Interval(numerator)), new Interval(denominator));

    internal static Interval Abs(Interval a) =>
        a.IsNaN || a.IsUndecided || a.Low.Sign >= 0 ? a
        : a.High.Sign <= 0 ? -a
        : new Interval(BigReal.Zero, BigReal.Max(-a.Low, a.High));

    /// <summary>-1, 0 or 1 as the order of two values, or null when it can't be told (NaN included).</summary>
    internal int? Compare(Interval a, Interval b)
    {
        if (a.IsNaN || b.IsNaN)
        {
            return null;
        }

        if (a.High < b.Low)
        {
            return -1;
        }

        if (a.Low > b.High)
        {
            return 1;
        }

        return (lenient && !a.IsUndecided && !b.IsUndecided) || (a.IsPoint && b.IsPoint) ? 0 : null;
    }

    /// <summary>A function that is constant between whole numbers, such as floor.</summary>
    internal Interval Stepwise(Func<BigReal, BigReal> function, Interval a)
    {
        if (lenient && !a.IsUndecided && !a.IsPoint && !a.IsNaN)
        {
            var nearest = BigReal.Round(a.Low);
            return new Interval(function(a.Low <= nearest && nearest <= a.High ? nearest : a.Low));
        }

        return a.IsUndecided ? a : new Interval(function(a.Low), function(a.High));
    }

    /// <summary>A middle value, for the end result.</summary>
    internal BigReal Middle(Interval a) =>
        a.IsPoint || a.IsNaN ? a.Low : BigReal.ScaleB(_reals.Add(a.Low, a.High), -1);

    /// <summary>Whether the bounds agree to a number of bits.</summary>
    internal bool Agrees(Interval a, int toBits)
    {
        if (a.IsPoint || a.IsNaN)
        {
            return true;
        }

        return a.Low.IsFinite && a.High.IsFinite && !a.MayBeZero
            && _reals.Subtract(a.High, a.Low) <= BigReal.ScaleB(BigReal.Min(BigReal.Abs(a.Low), BigReal.Abs(a.High)), -toBits);
    }

    private static Interval Corners(Interval a, Interval b, Func<BigReal, BigReal, Rounding, BigReal> operation)
    {
        if (a.IsNaN || b.IsNaN)
        {
            return Interval.NaN;
        }

        var low = BigReal.PositiveInfinity;
        var high = BigReal.NegativeInfinity;
        foreach (var left in (ReadOnlySpan<BigReal>)[a.Low, a.High])
        {
            foreach (var right in (ReadOnlySpan<BigReal>)[b.Low, b.High])
            {
                low = BigReal.Min(low, operation(left, right, Rounding.Down));
                high = BigReal.Max(high, operation(left, right, Rounding.Up));
            }
        }

        // Zero times infinity at a corner of something that isn't exactly that: nothing is known.
        return low.IsNaN || high.IsNaN ? Interval.Undecided : new Interval(low, high);
    }

    private static Interval Ordered(BigReal low, BigReal high, bool mayBeNaN) =>
        low.IsNaN || high.IsNaN ? (mayBeNaN ? Interval.NaN : Interval.Undecided) : new Interval(low, high);
}
