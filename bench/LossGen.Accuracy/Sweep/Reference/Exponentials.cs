using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen.Accuracy.Sweep;

/// <summary>Exponentials and logarithms with about 98 bits.</summary>
internal static class Exponentials
{
    private static readonly double[] Ln2Parts = Constants.Parts(Constants.Context.Ln2, 3);

    // e^r - 1 = r*(1 + r/2 + r^2/6 + ...); |r| <= 0.35 makes the 23rd term 2^-109.
    private static readonly Series ExpSeries = new(23, 12, (c, i) => Constants.InverseFactorial(c, i + 1));

    // log(1 + x) - x = -x^2*(1/2 - x/3 + ...) for |x| < 2^-10.
    private static readonly Series LogSeries = new(12, 7, (c, i) => c.Divide((i & 1) == 0 ? -1 : 1, i + 2));

    /// <summary>Below this, results are their series' first terms to more than 106 bits.</summary>
    public static Vector512<double> Tiny => Create(6.223015277861142e-61);

    /// <summary>e^x for |x| up to 1500.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scaled Exp(DoubleDouble x)
    {
        Scaled less = Expm1Reduced(x);
        return new(less.Value + 1.0, less.Exponent);
    }

    /// <summary>2^x.</summary>
    public static Scaled Exp2(Vector512<double> x)
    {
        Vector512<double> k = Round(x);
        return new(Expm1OfReduced(Constants.Ln2 * (x - k)) + 1.0, k);
    }

    /// <summary>e^x - 1 where it is far from overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Expm1(DoubleDouble x)
    {
        Scaled less = Expm1Reduced(x);
        DoubleDouble power = DoubleDouble.ScaleB(1.0, less.Exponent);
        return less.Unscaled() + (power - 1.0);
    }

    /// <summary>e^x - 1 for any x up to 1500.</summary>
    public static Scaled Expm1(Vector512<double> x)
    {
        Scaled far = Exp(Max(x, Create(-300.0)));
        Scaled near = Expm1((DoubleDouble)Min(Max(x, Create(-300.0)), Create(300.0)));
        Scaled result = Scaled.Select(GreaterThan(x, Create(200.0)), far, near);
        return Scaled.Select(LessThan(Abs(x), Tiny), (DoubleDouble)x, result);
    }

    /// <summary>The logarithm of positive numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Log(DoubleDouble x)
    {
        DoubleDouble m = Split(x, out Vector512<double> k);
        return Log1pReduced(m - 1.0) + (Constants.Ln2 * k);
    }

    /// <summary>log(1 + x) for x above -1 that isn't far below 2^-500.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Log1p(DoubleDouble x)
    {
        DoubleDouble m = Split(x + 1.0, out Vector512<double> k);
        return Log1pReduced(DoubleDouble.Select(Vector512.Equals(k, Vector512<double>.Zero), x, m - 1.0)) + (Constants.Ln2 * k);
    }

    /// <summary>log(1 + x) for any x.</summary>
    public static Scaled Log1p(Vector512<double> x)
    {
        Vector512<double> tiny = LessThan(Abs(x), Tiny);
        return DoubleDouble.Select(tiny, x, Log1p((DoubleDouble)ConditionalSelect(tiny, Create(0.5), x)));
    }

    /// <summary>log(1 + x) - x.</summary>
    public static Scaled Log1pmx(Vector512<double> x)
    {
        Scaled far = Log1p((DoubleDouble)x) - x;
        DoubleDouble square = DoubleDouble.Product(x, x);
        Scaled near = square * LogSeries.At(x);
        Vector512<double> scaled = x * Create(4.149515568880993E+180);
        Scaled tiny = new(DoubleDouble.Product(scaled, scaled) * -0.5, Create(-1200.0));
        Scaled result = Scaled.Select(LessThan(Abs(x), Create(0.0009765625)), near, far);
        return Scaled.Select(LessThan(Abs(x), Tiny), tiny, result);
    }

    /// <summary>log(1 + x^2).</summary>
    public static Scaled Log1pSquare(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Vector512<double> scaled = a * Create(4.149515568880993E+180);
        Scaled tiny = new(DoubleDouble.Product(scaled, scaled), Create(-1200.0));
        Scaled large = Log(a) * 2.0;
        Vector512<double> inner = Min(Max(a, Tiny), Create(1e60));
        Scaled near = Log1p(DoubleDouble.Product(inner, inner));
        return Scaled.Select(LessThan(a, Tiny), tiny, Scaled.Select(GreaterThan(a, Create(1e60)), large, near));
    }

    /// <summary>log(1 - e^x) for negative x.</summary>
    public static Scaled Log1mExp(Vector512<double> x)
    {
        Scaled exp = Exp(x);
        Vector512<double> inner = Max(x, Create(-300.0));
        Vector512<double> tiny = GreaterThan(x, -Tiny);
        Scaled close = Log(DoubleDouble.Select(tiny, -x, -Expm1((DoubleDouble)Max(inner, Create(-1.0)))));
        Scaled far = Log1p(-Exp(Min(inner, Create(-0.5))).Unscaled());
        Scaled result = Scaled.Select(GreaterThan(x, Create(-0.6931471805599453)), close, far);
        return Scaled.Select(LessThan(x, Create(-200.0)), -exp, result);
    }

    /// <summary>x * log(y).</summary>
    public static Scaled XLogY(Vector512<double> x, Vector512<double> y) => Times(x, Log(y));

    /// <summary>x * log(1 + y).</summary>
    public static Scaled XLog1pY(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> tiny = LessThan(Abs(y), Tiny);
        Scaled near = new(DoubleDouble.Product(ScaleDown(x, out Vector512<double> k), ScaleDown(y, out Vector512<double> l)), k + l);
        return Scaled.Select(tiny, near, Times(x, Log1p(ConditionalSelect(tiny, Create(0.5), y)).Value));
    }

    /// <summary>|x|^y for finite arguments, negative where x is and y is odd.</summary>
    public static Scaled Pow(Vector512<double> x, Vector512<double> y)
    {
        Scaled exponent = Times(y, Log(Abs(x)));
        Scaled result = Exp(exponent.Unscaled());
        Vector512<double> half = y * Create(0.5);
        Vector512<double> odd = ~Vector512.Equals(half, Floor(half)) & LessThan(Abs(y), Create(9007199254740992.0));
        return Scaled.Select(LessThan(x, Vector512<double>.Zero) & odd, -result, result);
    }

    /// <summary>A number's significand, between 1 and 2 in absolute value, and its exponent; subnormal ones as well.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ScaleDown(Vector512<double> x, out Vector512<double> exponent)
    {
        Vector512<double> subnormal = LessThan(Abs(x), Create(2.2250738585072014E-308));
        Vector512<double> normal = ConditionalSelect(subnormal, x * Create(18014398509481984.0), x);
        Vector512<long> biased = ShiftRightLogical(Abs(normal).AsInt64(), 52);
        exponent = ConvertToDouble(biased) - Create(1023.0) - (subnormal & Create(54.0));
        Vector512<double> scaled = (normal.AsInt64() - ShiftLeft(biased - Create(1023L), 52)).AsDouble();
        return ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, scaled);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Scaled Times(Vector512<double> x, DoubleDouble y) => new(y * ScaleDown(x, out Vector512<double> k), k);

    // x = m*2^k with m between sqrt(1/2) and sqrt(2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Split(DoubleDouble x, out Vector512<double> k)
    {
        Vector512<double> small = LessThan(x.High, Create(1e-270));
        DoubleDouble normal = DoubleDouble.Select(small, x * 1.2676506002282294E+30, x);
        Vector512<long> distance = normal.High.AsInt64() - Create(0x3FE6A09E667F3BCDL);
        Vector512<double> e = ConvertToDouble(ShiftRightArithmetic(distance, 52));
        k = e - (small & Create(100.0));
        return DoubleDouble.ScaleB(normal, -e);
    }

    // One step of third order from what VectorMath gives, y + log(1 + d) with d = (1 + x)/e^y - 1: the result depends on it
    // only through the cube of its error.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Log1pReduced(DoubleDouble x)
    {
        Vector512<double> y = VectorMath.Log1p(x.High);
        DoubleDouble e = Expm1OfReduced(y);
        DoubleDouble d = (x - e) / (e + 1.0);
        return (d - (d.High * d.High * Create(0.5))) + y;
    }

    // (Value, Exponent) with e^x = (1 + Value)*2^Exponent.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Scaled Expm1Reduced(DoubleDouble x)
    {
        Vector512<double> k = Round(x.High * Create(1.4426950408889634));
        DoubleDouble r = x - DoubleDouble.Product(k, Create(Ln2Parts[0]));
        r -= DoubleDouble.Product(k, Create(Ln2Parts[1]));
        r -= k * Create(Ln2Parts[2]);
        return new(Expm1OfReduced(r), k);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Expm1OfReduced(DoubleDouble r) => r * ExpSeries.At(r);
}
