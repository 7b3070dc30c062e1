using System;

namespace LossGen.Truth;

/// <summary>Arithmetic of <see cref="Jet"/>: the rules of differentiation, with the conventions at kinks.</summary>
internal sealed partial class JetContext(IntervalContext intervals)
{
    internal IntervalContext Intervals => intervals;

    internal Jet Add(Jet a, Jet b) => new(
        intervals.Add(a.Value, b.Value),
        intervals.Add(a.First, b.First),
        intervals.Add(a.Second, b.Second),
        a.Varies || b.Varies);

    internal static Jet Negate(Jet a) => new(-a.Value, -a.First, -a.Second, a.Varies);

    internal Jet Subtract(Jet a, Jet b) => Add(a, Negate(b));

    /// <summary>a * b.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="zeroWins">Whether an exact zero of <paramref name="a"/> makes 0 of anything: the form a*log(b).</param>
    internal Jet Multiply(Jet a, Jet b, bool zeroWins = false)
    {
        var strong = zeroWins && a.Value.IsZero && !b.Value.IsNaN;
        var value = strong ? Interval.Zero : intervals.Multiply(a.Value, b.Value);
        if (!a.Varies && !b.Varies)
        {
            return Jet.Constant(value);
        }

        // A constant factor 0 silences whatever slope the other one has; a term without a derivative doesn't exist.
        var first = Interval.Zero;
        var second = Interval.Zero;
        if (a.Varies && !(b.Value.IsZero && !b.Varies))
        {
            first = intervals.Multiply(a.First, b.Value);
            second = a.Second.IsZero ? second : intervals.Multiply(a.Second, b.Value);
        }

        if (b.Varies && !(a.Value.IsZero && (strong || !a.Varies)))
        {
            first = intervals.Add(first, intervals.Multiply(a.Value, b.First));
            second = b.Second.IsZero ? second : intervals.Add(second, intervals.Multiply(a.Value, b.Second));
        }

        if (a.Varies && b.Varies && !a.First.IsZero && !b.First.IsZero)
        {
            second = intervals.Add(second, intervals.Scale(intervals.Multiply(a.First, b.First), 2));
        }

        return new Jet(value, first, second, true);
    }

    internal Jet Divide(Jet a, Jet b)
    {
        var value = intervals.Divide(a.Value, b.Value);
        if (!b.Varies)
        {
            return a.Varies
                ? new Jet(value, intervals.Divide(a.First, b.Value), intervals.Divide(a.Second, b.Value), true)
                : Jet.Constant(value);
        }

        // q = a/b: q' = (a' - q b')/b and q'' = (a'' - 2 q' b' - q b'')/b.
        var first = intervals.Divide(intervals.Subtract(a.First, intervals.Multiply(value, b.First)), b.Value);
        var cross = intervals.Scale(intervals.Multiply(first, b.First), 2);
        var bend = b.Second.IsZero ? Interval.Zero : intervals.Multiply(value, b.Second);
        var second = intervals.Divide(intervals.Subtract(intervals.Subtract(a.Second, cross), bend), b.Value);
        return new Jet(value, first, second, true);
    }

    /// <summary>f(a) by the chain rule: f' a' and f'' a'^2 + f' a''.</summary>
    internal Jet Apply(SmoothFunction function, Jet a)
    {
        var value = function.Value(intervals, a.Value);
        if (!a.Varies || value.IsNaN)
        {
            return WithoutSlope(value, a.Varies);
        }

        var slope = function.First(intervals, a.Value, value);
        var bend = function.Second(intervals, a.Value, value);
        var first = intervals.Multiply(slope, a.First);
        var second = intervals.Multiply(bend, intervals.Square(a.First));
        return new Jet(value, first, a.Second.IsZero ? second : intervals.Add(second, intervals.Multiply(slope, a.Second)), true);
    }

    /// <summary>The square root; where it is zero and its argument has no slope there, as norm(x) at 0, its derivative is 0.</summary>
    internal Jet Sqrt(Jet a) =>
        a.Varies && a.Value.IsZero && a.First.IsZero ? Jet.Constant(Interval.Zero) : Apply(SmoothFunction.Sqrt, a);

    /// <summary>The square root of a sum of squares, with derivative 0 at the origin.</summary>
    internal Jet Norm(ReadOnlySpan<Jet> items)
    {
        var sum = Jet.Constant(Interval.Zero);
        foreach (var item in items)
        {
            sum = Add(sum, Square(item));
        }

        return Sqrt(sum);
    }

    internal Jet Square(Jet a) => Apply(SmoothFunction.Square, a);

    internal Jet Pow(Jet x, Jet y)
    {
        var value = intervals.Pow(x.Value, y.Value);
        if ((!x.Varies && !y.Varies) || value.IsNaN)
        {
            return WithoutSlope(value, x.Varies || y.Varies);
        }

        var first = Interval.Zero;
        var second = Interval.Zero;
        if (x.Varies)
        {
            // y x^(y-1) and y (y-1) x^(y-2); an exact zero coefficient means that the term doesn't exist.
            var less = intervals.Subtract(y.Value, Interval.One);
            var slope = Term(y.Value, intervals.Pow(x.Value, less));
            var bend = Term(intervals.Multiply(y.Value, less), intervals.Pow(x.Value, intervals.Subtract(less, Interval.One)));
            first = intervals.Multiply(slope, x.First);
            second = Term(bend, intervals.Square(x.First));
            second = intervals.Add(second, Term(x.Second, slope));
        }

        if (y.Varies)
        {
            // x^y log x and x^y (log x)^2, both 0 where x is.
            var log = x.Value.IsZero ? Interval.Zero : intervals.Log(x.Value);
            var slope = x.Value.IsZero ? Interval.Zero : intervals.Multiply(value, log);
            first = intervals.Add(first, intervals.Multiply(slope, y.First));
            second = intervals.Add(second, Term(intervals.Multiply(slope, log), intervals.Square(y.First)));
            second = intervals.Add(second, Term(y.Second, slope));
            if (x.Varies)
            {
                // x^(y-1) (1 + y log x), twice.
                var mixed = intervals.Multiply(
                    intervals.Pow(x.Value, intervals.Subtract(y.Value, Interval.One)),
                    intervals.Add(Interval.One, intervals.Multiply(y.Value, log)));
                second = intervals.Add(second, intervals.Scale(intervals.Multiply(mixed, intervals.Multiply(x.First, y.First)), 2));
            }
        }

        return new Jet(value, first, second, true);
    }

    /// <summary>A constant; or, outside the domain of a function, a value and derivatives that don't exist.</summary>
    private static Jet WithoutSlope(Interval value, bool varies) =>
        varies && value.IsNaN ? new Jet(value, value, value, true) : Jet.Constant(value);

    /// <summary>A product in which an exact zero of the coefficient means that there is nothing.</summary>
    private Interval Term(Interval coefficient, Interval factor) =>
        coefficient.IsZero ? Interval.Zero : intervals.Multiply(coefficient, factor);
}
