using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Accuracy.Sweep;

/// <summary>
/// Eight numbers, each the unevaluated sum of two doubles that don't overlap: 106 bits. Algorithms and their bounds (a few
/// 2^-106) are those of Joldes, Muller and Popescu, "Tight and rigorous error bounds for basic building blocks of double-word
/// arithmetic", ACM TOMS 44 (2017). Infinities become NaN.
/// </summary>
internal readonly struct DoubleDouble(Vector512<double> high, Vector512<double> low)
{
    public Vector512<double> High { get; } = high;

    public Vector512<double> Low { get; } = low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator DoubleDouble(Vector512<double> value) => new(value, Vector512<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator DoubleDouble(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble s = Sum(left.High, right.High);
        DoubleDouble t = Sum(left.Low, right.Low);
        DoubleDouble v = Ordered(s.High, s.Low + t.High);
        return Ordered(v.High, t.Low + v.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble c = Product(left.High, right.High);
        Vector512<double> cross = Vector512.FusedMultiplyAdd(left.Low, right.High, Vector512.FusedMultiplyAdd(left.High, right.Low, left.Low * right.Low));
        return Ordered(c.High, c.Low + cross);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        Vector512<double> first = left.High / right.High;
        DoubleDouble rest = left - (right * first);
        Vector512<double> second = rest.High / right.High;
        rest -= right * second;
        return Ordered(first, second) + (rest.High / right.High);
    }

    /// <summary>left + right exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(Vector512<double> left, Vector512<double> right)
    {
        Vector512<double> sum = left + right;
        Vector512<double> part = sum - left;
        return new(sum, (left - (sum - part)) + (right - part));
    }

    /// <summary>left * right exactly, but for underflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(Vector512<double> left, Vector512<double> right)
    {
        Vector512<double> product = left * right;
        return new(product, Vector512.FusedMultiplyAdd(left, right, -product));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Square(DoubleDouble x) => x * x;

    /// <summary>The square root of positive numbers: one step of Newton from the double's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        Vector512<double> root = Vector512.Sqrt(x.High);
        return Ordered(root, (x - Product(root, root)).High / (root + root));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Abs(DoubleDouble x) => Select(Vector512.LessThan(x.High, Vector512<double>.Zero), -x, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Select(Vector512<double> condition, DoubleDouble whereSet, DoubleDouble otherwise) =>
        new(Vector512.ConditionalSelect(condition, whereSet.High, otherwise.High), Vector512.ConditionalSelect(condition, whereSet.Low, otherwise.Low));

    /// <summary>Times 2^exponent, exactly where nothing over- or underflows; whole exponents up to 2000.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble ScaleB(DoubleDouble x, Vector512<double> exponent)
    {
        Vector512<double> half = Vector512.Floor(exponent * Vector512.Create(0.5));
        Vector512<double> first = PowerOfTwo(half);
        Vector512<double> second = PowerOfTwo(exponent - half);
        return new(x.High * first * second, x.Low * first * second);
    }

    // 2^exponent for whole exponents of normal numbers: the integer sits in the low bits of exponent + 1.5 * 2^52.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOfTwo(Vector512<double> exponent)
    {
        Vector512<long> bits = Vector512.ShiftLeft((exponent + Vector512.Create(6755399441055744.0)).AsInt64(), 52);
        return (bits + Vector512.Create(1023L << 52)).AsDouble();
    }

    // The sum of two numbers of which the first is the larger.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Ordered(Vector512<double> larger, Vector512<double> smaller)
    {
        Vector512<double> sum = larger + smaller;
        return new(sum, smaller - (sum - larger));
    }
}
