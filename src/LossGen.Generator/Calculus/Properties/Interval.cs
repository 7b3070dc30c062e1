using System;
using System.Globalization;

namespace LossGen.Calculus.Properties;

/// <summary>
/// Real numbers between two bounds, rounded outwards. An open bound isn't a value itself: an infinite one that is open says that values are
/// finite but may be of any size; one that is closed is a limit.
/// </summary>
internal readonly record struct Interval(double Low, double High, bool LowOpen = false, bool HighOpen = false)
{
    /// <summary>Bounds that are this near a short number stand for it.</summary>
    private const double Negligible = 1e-10;

    /// <summary>Gets all real numbers.</summary>
    public static Interval Real { get; } = new(double.NegativeInfinity, double.PositiveInfinity, true, true);

    /// <summary>Gets all numbers and both infinities: nothing is known.</summary>
    public static Interval Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static Interval Positive { get; } = new(0, double.PositiveInfinity, true, true);

    public static Interval NonNegative { get; } = new(0, double.PositiveInfinity, false, true);

    /// <summary>Gets the numbers from 0 to 1.</summary>
    public static Interval Unit { get; } = new(0, 1);

    public bool IsPositive => Low > 0 || (Low == 0 && LowOpen);

    public bool IsNegative => High < 0 || (High == 0 && HighOpen);

    public bool IsNonNegative => Low >= 0;

    public bool IsNonPositive => High <= 0;

    public bool IsNonZero => IsPositive || IsNegative;

    public bool IsPoint => Low == High;

    public bool IsBounded => !double.IsInfinity(Low) && !double.IsInfinity(High);

    /// <summary>Gets whether an infinity is among the values.</summary>
    public bool ReachesInfinity => (double.IsInfinity(Low) && !LowOpen) || (double.IsInfinity(High) && !HighOpen);

    /// <summary>Gets the largest absolute value.</summary>
    public double Magnitude => Math.Max(Math.Abs(Low), Math.Abs(High));

    public static Interval operator -(Interval a) => new(-a.High, -a.Low, a.HighOpen, a.LowOpen);

    public static Interval operator +(Interval a, Interval b)
    {
        (double low, bool lowOpen) = SumOfLows(a, b);
        (double high, bool highOpen) = SumOfLows(-a, -b);
        return new(low, -high, lowOpen, highOpen);
    }

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, Interval b)
    {
        if ((a.ReachesInfinity && b.Contains(0)) || (b.ReachesInfinity && a.Contains(0)))
        {
            return Unknown;
        }

        (double X, bool OpenX, double Y, bool OpenY)[] corners =
        [
            (a.Low, a.LowOpen, b.Low, b.LowOpen), (a.Low, a.LowOpen, b.High, b.HighOpen),
            (a.High, a.HighOpen, b.Low, b.LowOpen), (a.High, a.HighOpen, b.High, b.HighOpen),
        ];
        (double low, double high, bool lowOpen, bool highOpen) = (double.PositiveInfinity, double.NegativeInfinity, true, true);
        foreach ((double x, bool openX, double y, bool openY) in corners)
        {
            // 0 itself times anything is 0.
            bool open = (x == 0 && !openX) || (y == 0 && !openY) ? false : openX || openY;
            double down = Directed.MultiplyDown(x, y);
            double up = Directed.MultiplyUp(x, y);
            lowOpen = down < low ? open : down == low ? lowOpen && open : lowOpen;
            highOpen = up > high ? open : up == high ? highOpen && open : highOpen;
            (low, high) = (Math.Min(low, down), Math.Max(high, up));
        }

        return new(low, high, lowOpen, highOpen);
    }

    /// <summary>One over the numbers other than 0.</summary>
    public Interval Reciprocal() =>
        Low < 0 && High > 0 ? ReachesInfinity ? Unknown : Real
        : Low == 0 && High == 0 ? Unknown
        : Low >= 0 ? new(
            double.IsInfinity(High) ? 0 : Directed.DivideDown(1, High),
            Low == 0 ? double.PositiveInfinity : Directed.DivideUp(1, Low),
            HighOpen,
            Low == 0 || LowOpen)
        : -(-this).Reciprocal();

    /// <summary>Raises to an integer power.</summary>
    public Interval Power(int exponent)
    {
        if (exponent < 0)
        {
            return Power(-exponent).Reciprocal();
        }

        if (exponent == 0)
        {
            return new(1, 1);
        }

        if (exponent % 2 == 0)
        {
            Interval size = Abs();
            return new(Down(size.Low), Up(size.High), size.LowOpen, size.HighOpen);
        }

        return new(Low >= 0 ? Down(Low) : -Up(-Low), High >= 0 ? Up(High) : -Down(-High), LowOpen, HighOpen);

        double Down(double x)
        {
            double power = 1;
            for (int i = 0; i < exponent; i++)
            {
                power = Directed.MultiplyDown(power, x);
            }

            return power;
        }

        double Up(double x)
        {
            double power = 1;
            for (int i = 0; i < exponent; i++)
            {
                power = Directed.MultiplyUp(power, x);
            }

            return power;
        }
    }

    public Interval Abs() =>
        Low >= 0 ? this
        : High <= 0 ? -this
        : -Low == High ? new(0, High, false, LowOpen && HighOpen)
        : -Low > High ? new(0, -Low, false, LowOpen)
        : new(0, High, false, HighOpen);

    public bool Contains(double x) => (x > Low || (x == Low && !LowOpen)) && (x < High || (x == High && !HighOpen));

    /// <summary>What both have in common; nothing in common is treated as if the second were not known.</summary>
    public Interval Intersect(Interval other)
    {
        (double low, bool lowOpen) = Low > other.Low ? (Low, LowOpen) : Low < other.Low ? (other.Low, other.LowOpen) : (Low, LowOpen || other.LowOpen);
        (double high, bool highOpen) = High < other.High ? (High, HighOpen) : High > other.High ? (other.High, other.HighOpen) : (High, HighOpen || other.HighOpen);
        return low > high || (low == high && (lowOpen || highOpen)) ? this : new(low, high, lowOpen, highOpen);
    }

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Union(Interval other)
    {
        (double low, bool lowOpen) = Low < other.Low ? (Low, LowOpen) : Low > other.Low ? (other.Low, other.LowOpen) : (Low, LowOpen && other.LowOpen);
        (double high, bool highOpen) = High > other.High ? (High, HighOpen) : High < other.High ? (other.High, other.HighOpen) : (High, HighOpen && other.HighOpen);
        return new(low, high, lowOpen, highOpen);
    }

    /// <summary>A limit that is infinite stays so, whatever finite number is added; two opposite ones give anything.</summary>
    private static (double Low, bool Open) SumOfLows(Interval a, Interval b)
    {
        bool reachesMinus = (double.IsNegativeInfinity(a.Low) && !a.LowOpen) || (double.IsNegativeInfinity(b.Low) && !b.LowOpen);
        return reachesMinus ? (double.NegativeInfinity, false)
            : double.IsPositiveInfinity(a.Low) || double.IsPositiveInfinity(b.Low) ? (double.PositiveInfinity, false)
            : (Directed.AddDown(a.Low, b.Low), a.LowOpen || b.LowOpen);
    }

    /// <summary>In the notation of mathematics, the bounds to six digits, rounded outwards: <c>[0, inf)</c>.</summary>
    public override string ToString() =>
        $"{(LowOpen || double.IsInfinity(Low) ? "(" : "[")}{Number(Low, up: false)}, {Number(High, up: true)}{(HighOpen || double.IsInfinity(High) ? ")" : "]")}";

    /// <summary>A number to six digits, no less than it or no more; what only bounds of functions add doesn't count.</summary>
    public static string Number(double x, bool up)
    {
        if (double.IsInfinity(x))
        {
            return x > 0 ? "inf" : "-inf";
        }

        if (x == 0)
        {
            return "0";
        }

        string text = x.ToString("G6", CultureInfo.InvariantCulture);
        double read = double.Parse(text, CultureInfo.InvariantCulture);
        if ((up ? read < x : read > x) && Math.Abs(read - x) > Negligible * Math.Abs(x))
        {
            double step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(x))) - 5);
            text = (read + (up ? step : -step)).ToString("G6", CultureInfo.InvariantCulture);
        }

        return text.Replace("E+", "e").Replace("E", "e");
    }
}
