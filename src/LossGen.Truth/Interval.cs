namespace LossGen.Truth;

/// <summary>
/// Two bounds between which a true value lies. Both bounds equal: the value is known exactly. Both bounds NaN: there is no value.
/// Minus infinity to infinity: nothing is known, not even that there is a value.
/// </summary>
internal readonly record struct Interval(BigReal Low, BigReal High)
{
    internal static Interval Zero { get; } = new(BigReal.Zero);

    internal static Interval One { get; } = new(BigReal.One);

    internal static Interval Half { get; } = new(BigReal.Half);

    internal static Interval NaN { get; } = new(BigReal.NaN);

    /// <summary>Nothing known; more precision may tell.</summary>
    internal static Interval Undecided { get; } = new(BigReal.NegativeInfinity, BigReal.PositiveInfinity);

    internal Interval(BigReal value)
        : this(value, value)
    {
    }

    internal bool IsNaN => Low.IsNaN;

    internal bool IsUndecided => Low.IsInfinity && High.IsInfinity && Low.Sign != High.Sign;

    /// <summary>Whether the value is known exactly.</summary>
    internal bool IsPoint => Low == High;

    /// <summary>Whether the value is exactly zero.</summary>
    internal bool IsZero => Low.IsZero && High.IsZero;

    /// <summary>Whether zero may be the value.</summary>
    internal bool MayBeZero => Low.Sign <= 0 && High.Sign >= 0 && !IsNaN;

    /// <summary>Minus the value.</summary>
    public static Interval operator -(Interval value) => new(-value.High, -value.Low);

    internal bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;
}
