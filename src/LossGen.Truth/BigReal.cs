using System;
using System.Numerics;

namespace LossGen.Truth;

/// <summary>
/// A real number <c>mantissa * 2^exponent</c> with a mantissa of any length, or an explicit infinity or NaN.
/// </summary>
/// <remarks>
/// A value has no precision of its own: operations that can round belong to a <see cref="RealContext"/>. What is defined here
/// (negation, absolute value, scaling by a power of two, comparison, conversion from <see cref="float"/> and
/// <see cref="double"/>) is exact. There is one zero, without a sign. The default value is zero.
/// </remarks>
public readonly partial struct BigReal : IEquatable<BigReal>, IComparable<BigReal>
{
    private enum Kind : byte
    {
        Finite,
        PositiveInfinity,
        NegativeInfinity,
        NotANumber,
    }

    private readonly Kind _kind;

    private BigReal(Kind kind)
    {
        _kind = kind;
        Mantissa = BigInteger.Zero;
        Exponent = 0;
    }

    /// <summary>Creates the number <paramref name="mantissa"/> * 2^<paramref name="exponent"/>, exactly.</summary>
    /// <param name="mantissa">Any integer; its sign is the sign of the number.</param>
    /// <param name="exponent">The power of two, usually within ±2^61.</param>
    public BigReal(BigInteger mantissa, long exponent)
    {
        _kind = Kind.Finite;
        Mantissa = mantissa;
        Exponent = mantissa.IsZero ? 0 : exponent;
    }

    /// <summary>Zero.</summary>
    public static BigReal Zero => default;

    /// <summary>One.</summary>
    public static BigReal One { get; } = new(BigInteger.One, 0);

    /// <summary>One half.</summary>
    public static BigReal Half { get; } = new(BigInteger.One, -1);

    /// <summary>Positive infinity.</summary>
    public static BigReal PositiveInfinity { get; } = new(Kind.PositiveInfinity);

    /// <summary>Negative infinity.</summary>
    public static BigReal NegativeInfinity { get; } = new(Kind.NegativeInfinity);

    /// <summary>Not a number: the result of an operation outside its domain.</summary>
    public static BigReal NaN { get; } = new(Kind.NotANumber);

    /// <summary>The signed integer of <c>Mantissa * 2^Exponent</c>; zero for infinities and NaN. It may be even.</summary>
    public BigInteger Mantissa { get; }

    /// <summary>The power of two of <c>Mantissa * 2^Exponent</c>.</summary>
    public long Exponent { get; }

    /// <summary>Whether this is a number, neither infinite nor NaN.</summary>
    public bool IsFinite => _kind == Kind.Finite;

    /// <summary>Whether this is NaN.</summary>
    public bool IsNaN => _kind == Kind.NotANumber;

    /// <summary>Whether this is one of the two infinities.</summary>
    public bool IsInfinity => _kind is Kind.PositiveInfinity or Kind.NegativeInfinity;

    /// <summary>Whether this is exactly zero.</summary>
    public bool IsZero => _kind == Kind.Finite && Mantissa.IsZero;

    /// <summary>-1, 0 or 1; 0 for NaN.</summary>
    public int Sign => _kind switch
    {
        Kind.Finite => Mantissa.Sign,
        Kind.PositiveInfinity => 1,
        Kind.NegativeInfinity => -1,
        _ => 0,
    };

    /// <summary>Whether this is a finite whole number.</summary>
    public bool IsInteger => IsFinite && (Mantissa.IsZero || Exponent >= 0 || TrailingZeros(Mantissa) >= -Exponent);

    /// <summary>
    /// The exponent t with 2^(t-1) &lt;= |value| &lt; 2^t. Meaningless (0) for zero, infinities and NaN.
    /// </summary>
    public long Top => Mantissa.IsZero ? 0 : Exponent + BitLength(Mantissa);

    /// <summary>The number of bits between the highest and the lowest bit set: 0 for zero, 1 for a power of two.</summary>
    public long SignificantBits => Mantissa.IsZero ? 0 : BitLength(Mantissa) - TrailingZeros(Mantissa);

    /// <summary>The absolute value.</summary>
    /// <param name="value">Any value.</param>
    public static BigReal Abs(BigReal value) => value.Sign < 0 ? -value : value;

    /// <summary>The smaller of two values; NaN when either is.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static BigReal Min(BigReal left, BigReal right) =>
        left.IsNaN || right.IsNaN ? NaN : left <= right ? left : right;

    /// <summary>The larger of two values; NaN when either is.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static BigReal Max(BigReal left, BigReal right) =>
        left.IsNaN || right.IsNaN ? NaN : left >= right ? left : right;

    /// <summary>value * 2^power, exactly.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="power">The power of two to multiply by.</param>
    public static BigReal ScaleB(BigReal value, long power) =>
        value.IsFinite ? new BigReal(value.Mantissa, value.Exponent + power) : value;

    /// <summary>The largest whole number that isn't above the value.</summary>
    /// <param name="value">Any value; infinities and NaN are returned as they are.</param>
    public static BigReal Floor(BigReal value)
    {
        if (!value.IsFinite || value.Exponent >= 0)
        {
            return value;
        }

        // A right shift of a negative BigInteger rounds towards negative infinity, which is what floor wants.
        return value.Top <= 0
            ? new BigReal(value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero, 0)
            : new BigReal(value.Mantissa >> checked((int)-value.Exponent), 0);
    }

    /// <summary>The smallest whole number that isn't below the value.</summary>
    /// <param name="value">Any value; infinities and NaN are returned as they are.</param>
    public static BigReal Ceiling(BigReal value) => -Floor(-value);

    /// <summary>The nearest whole number; a tie goes to the even one.</summary>
    /// <param name="value">Any value; infinities and NaN are returned as they are.</param>
    public static BigReal Round(BigReal value)
    {
        if (value.IsInteger || !value.IsFinite)
        {
            return value;
        }

        var floor = Floor(value);
        var twice = ScaleB(value, 1);
        var middle = new BigReal((floor.Mantissa << 1) + 1, 0);
        var order = twice.CompareTo(middle);
        var up = order > 0 || (order == 0 && !floor.Mantissa.IsEven);
        return up ? new BigReal(floor.Mantissa + 1, 0) : floor;
    }

    /// <summary>Negation.</summary>
    public static BigReal operator -(BigReal value) => value._kind switch
    {
        Kind.Finite => new BigReal(-value.Mantissa, value.Exponent),
        Kind.PositiveInfinity => NegativeInfinity,
        Kind.NegativeInfinity => PositiveInfinity,
        _ => NaN,
    };

    /// <summary>Equality of value. NaN equals nothing, itself included.</summary>
    public static bool operator ==(BigReal left, BigReal right) => !left.IsNaN && !right.IsNaN && Compare(left, right) == 0;

    /// <summary>Inequality of value; true when either is NaN.</summary>
    public static bool operator !=(BigReal left, BigReal right) => !(left == right);

    /// <summary>Order of value; false when either is NaN.</summary>
    public static bool operator <(BigReal left, BigReal right) => !left.IsNaN && !right.IsNaN && Compare(left, right) < 0;

    /// <summary>Order of value; false when either is NaN.</summary>
    public static bool operator >(BigReal left, BigReal right) => right < left;

    /// <summary>Order of value; false when either is NaN.</summary>
    public static bool operator <=(BigReal left, BigReal right) => !left.IsNaN && !right.IsNaN && Compare(left, right) <= 0;

    /// <summary>Order of value; false when either is NaN.</summary>
    public static bool operator >=(BigReal left, BigReal right) => right <= left;

    /// <summary>A total order: NaN comes before everything and equals itself.</summary>
    /// <param name="other">The value to compare with.</param>
    public int CompareTo(BigReal other) =>
        IsNaN ? (other.IsNaN ? 0 : -1) : other.IsNaN ? 1 : Compare(this, other);

    /// <summary>Equality of value, however it is represented; NaN equals itself here, as in .NET's own types.</summary>
    /// <param name="other">The value to compare with.</param>
    public bool Equals(BigReal other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BigReal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (Mantissa.IsZero)
        {
            return (int)_kind;
        }

        var zeros = TrailingZeros(Mantissa);
        return HashCode.Combine(Mantissa >> (int)zeros, Exponent + zeros);
    }

    internal static long BitLength(BigInteger value) => BigInteger.Abs(value).GetBitLength();

    internal static long TrailingZeros(BigInteger value) => (long)BigInteger.TrailingZeroCount(value);

    private static int Compare(BigReal left, BigReal right)
    {
        if (left.Sign != right.Sign || left.Sign == 0)
        {
            return left.Sign.CompareTo(right.Sign);
        }

        if (!left.IsFinite || !right.IsFinite)
        {
            // Same sign, so the order is by how infinite they are.
            return left.Sign * left.IsInfinity.CompareTo(right.IsInfinity);
        }

        if (left.Top != right.Top)
        {
            return left.Sign * left.Top.CompareTo(right.Top);
        }

        var shift = left.Exponent - right.Exponent;
        return shift >= 0
            ? (left.Mantissa << checked((int)shift)).CompareTo(right.Mantissa)
            : left.Mantissa.CompareTo(right.Mantissa << checked((int)-shift));
    }
}
