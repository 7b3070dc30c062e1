using System;

namespace LossGen.Generator.Tests.Properties;

/// <summary>Where an expression is evaluated.</summary>
internal readonly record struct Point(double X, double Y, double S);

/// <summary>
/// A value and its derivative by x, and with both a running bound of what rounding does to them, in units of the type's
/// rounding: each operation adds one unit of its result to what its operands bring (Wilkinson's running error analysis).
/// </summary>
/// <param name="Value">The value; NaN where the point is of no use.</param>
/// <param name="Slope">The derivative.</param>
/// <param name="ValueError">The bound for the value.</param>
/// <param name="SlopeError">The bound for the derivative.</param>
internal readonly record struct Tracked(double Value, double Slope, double ValueError, double SlopeError)
{
    private const double Largest = 1e5;

    /// <summary>A point that is outside a domain, at a kink, or where numbers get too large.</summary>
    public static Tracked Useless { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    public bool IsUseful => Math.Abs(Value) < Largest && Math.Abs(Slope) < Largest && ValueError < Largest && SlopeError < Largest;

    public static Tracked Constant(double value) => new(value, 0, Math.Abs(value), 0);

    /// <summary>A function of one argument with its first two derivatives.</summary>
    public static Tracked Apply(Tracked u, double value, double first, double second) => Checked(new(
        value,
        first * u.Slope,
        (Math.Abs(first) * u.ValueError) + Math.Abs(value),
        (Math.Abs(second * u.Slope) * u.ValueError) + (Math.Abs(first) * u.SlopeError) + Math.Abs(first * u.Slope)));

    public static Tracked operator +(Tracked a, Tracked b) => Checked(new(
        a.Value + b.Value,
        a.Slope + b.Slope,
        a.ValueError + b.ValueError + Math.Abs(a.Value + b.Value),
        a.SlopeError + b.SlopeError + Math.Abs(a.Slope + b.Slope)));

    public static Tracked operator -(Tracked a) => a with { Value = -a.Value, Slope = -a.Slope };

    public static Tracked operator -(Tracked a, Tracked b) => a + -b;

    public static Tracked operator *(Tracked a, Tracked b) => Checked(new(
        a.Value * b.Value,
        (a.Slope * b.Value) + (a.Value * b.Slope),
        (a.ValueError * Math.Abs(b.Value)) + (b.ValueError * Math.Abs(a.Value)) + Math.Abs(a.Value * b.Value),
        (a.SlopeError * Math.Abs(b.Value)) + (b.SlopeError * Math.Abs(a.Value)) + (a.ValueError * Math.Abs(b.Slope))
            + (b.ValueError * Math.Abs(a.Slope)) + Math.Abs(a.Slope * b.Value) + Math.Abs(b.Slope * a.Value)));

    public static Tracked operator /(Tracked a, Tracked b) => Math.Abs(b.Value) < 1e-3
        ? Useless
        : a * Apply(b, 1 / b.Value, -1 / (b.Value * b.Value), 2 / (b.Value * b.Value * b.Value));

    /// <summary>Whether it is certain, for float too, on which side of each other two numbers lie.</summary>
    public static bool AreApart(Tracked a, Tracked b) =>
        Math.Abs(a.Value - b.Value) > (1e-3 * (1 + Math.Abs(a.Value) + Math.Abs(b.Value))) + (1e-5 * (a.ValueError + b.ValueError));

    private static Tracked Checked(Tracked result) => result.IsUseful ? result : Useless;
}
