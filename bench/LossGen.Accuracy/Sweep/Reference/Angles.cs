using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LossGen.Truth;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen.Accuracy.Sweep;

/// <summary>Trigonometric functions with about 95 bits, for arguments of any size.</summary>
internal static class Angles
{
    // sin(r)/r and cos(r) in r^2, for |r| up to pi/4: 28! is 2^98, (pi/4)^28 2^-10.
    private static readonly Series SinSeries = new(14, 8, (c, i) => Signed(i, Constants.InverseFactorial(c, (2 * i) + 1)));
    private static readonly Series CosSeries = new(15, 8, (c, i) => Signed(i, Constants.InverseFactorial(c, 2 * i)));

    private const int TableStart = -60;

    // 2^e*2/pi modulo 4 as the sum of four doubles, for the exponents e of doubles' last places from TableStart on.
    private static readonly double[][] TurnsTable = MakeTurns();

    public static Scaled Sin(Vector512<double> x) => Scaled.Select(LessThan(Abs(x), Exponentials.Tiny), (DoubleDouble)x, SinPlus(x, 0));

    public static Scaled Cos(Vector512<double> x) => SinPlus(x, 1);

    public static Scaled Tan(Vector512<double> x)
    {
        DoubleDouble tan = SinPlus(x, 0) / SinPlus(x, 1);
        return Scaled.Select(LessThan(Abs(x), Exponentials.Tiny), (DoubleDouble)x, tan);
    }

    // One step of Newton from what VectorMath gives: y + (x - tan(y))/(1 + x*tan(y)), all of it times cos(y), over x if that is large.
    public static Scaled Atan(Vector512<double> x)
    {
        Vector512<double> y = VectorMath.Atan(x);
        Vector512<double> half = GreaterThan(Abs(y), Create(0.785));
        DoubleDouble r = DoubleDouble.Select(half, (DoubleDouble)Abs(y) - Constants.HalfPi, Abs(y));
        DoubleDouble sin = DoubleDouble.Select(half, CosOf(r), SinOf(r));
        DoubleDouble cos = DoubleDouble.Select(half, -SinOf(r), CosOf(r));
        Vector512<double> a = Abs(x);
        Vector512<double> large = GreaterThan(a, Vector512<double>.One);
        DoubleDouble inverse = (DoubleDouble)1.0 / a;
        DoubleDouble near = ((cos * a) - sin) / ((sin * a) + cos);
        DoubleDouble far = (cos - (sin * inverse)) / ((cos * inverse) + sin);
        DoubleDouble magnitude = DoubleDouble.Select(large, far, near) + Abs(y);
        magnitude = DoubleDouble.Select(GreaterThan(a, Create(1e60)), Constants.HalfPi, magnitude);
        DoubleDouble result = DoubleDouble.Select(LessThan(x, Vector512<double>.Zero), -magnitude, magnitude);
        return Scaled.Select(LessThan(a, Exponentials.Tiny), (DoubleDouble)x, result);
    }

    /// <summary>sin(pi*x) and cos(pi*x), but for a common sign.</summary>
    public static (DoubleDouble Sin, DoubleDouble Cos) SinCosPi(Vector512<double> x)
    {
        Vector512<double> r = x - Round(x);
        Vector512<double> a = Abs(r);
        Vector512<double> close = GreaterThan(a, Create(0.25));
        DoubleDouble angle = Constants.Pi * ConditionalSelect(close, Create(0.5) - a, a);
        DoubleDouble sin = SinOf(angle);
        DoubleDouble cos = CosOf(angle);
        DoubleDouble magnitude = DoubleDouble.Select(close, cos, sin);
        return (DoubleDouble.Select(LessThan(r, Vector512<double>.Zero), -magnitude, magnitude), DoubleDouble.Select(close, sin, cos));
    }

    // sin(x + quarters*pi/2)
    private static DoubleDouble SinPlus(Vector512<double> x, double quarters)
    {
        DoubleDouble r = Reduce(x, out Vector512<double> n);
        n += Create(quarters);
        Vector512<double> half = n * Create(0.5);
        Vector512<double> odd = ~Vector512.Equals(half, Floor(half));
        Vector512<double> quarter = n * Create(0.25);
        Vector512<double> negative = GreaterThanOrEqual(quarter - Floor(quarter), Create(0.5));
        DoubleDouble magnitude = DoubleDouble.Select(odd, CosOf(r), SinOf(r));
        return DoubleDouble.Select(negative, -magnitude, magnitude);
    }

    // x = n*pi/2 + r modulo 2*pi. The significand as a whole number times the table's doubles
    // gives exact sums of two; they are summed by repeated exact additions, since r may be 2^-62 of them.
    private static DoubleDouble Reduce(Vector512<double> x, out Vector512<double> n)
    {
        Vector512<double> m = Exponentials.ScaleDown(Abs(x), out Vector512<double> e) * Create(4503599627370496.0);
        Vector512<double> small = LessThan(Abs(x), Create(0.75));
        Span<double> rows = stackalloc double[32];
        for (int lane = 0; lane < 8; lane++)
        {
            double[] row = TurnsTable[Math.Clamp((int)e[lane] - 52 - TableStart, 0, TurnsTable.Length - 1)];
            for (int i = 0; i < 4; i++)
            {
                rows[(i * 8) + lane] = row[i];
            }
        }

        DoubleDouble p0 = DoubleDouble.Product(m, Create<double>(rows));
        DoubleDouble p1 = DoubleDouble.Product(m, Create<double>(rows[8..]));
        DoubleDouble p2 = DoubleDouble.Product(m, Create<double>(rows[16..]));
        DoubleDouble p3 = DoubleDouble.Product(m, Create<double>(rows[24..]));
        Vector512<double> turn = p0.High - (Round(p0.High * Create(0.25)) * Create(4.0));
        n = Round(turn + (p0.Low + p1.High));
        DoubleDouble start = DoubleDouble.Sum(turn, -n);
        (Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d) = (start.High, p0.Low, p1.High, p1.Low);
        (Vector512<double> f, Vector512<double> g, Vector512<double> h) = (p2.High, p2.Low, p3.High + start.Low);
        for (int pass = 0; pass < 4; pass++)
        {
            (g, h) = Exchange(g, h);
            (f, g) = Exchange(f, g);
            (d, f) = Exchange(d, f);
            (c, d) = Exchange(c, d);
            (b, c) = Exchange(b, c);
            (a, b) = Exchange(a, b);
        }

        DoubleDouble r = DoubleDouble.Sum(a, b + (c + (d + f))) * Constants.HalfPi;
        r = DoubleDouble.Select(LessThan(x, Vector512<double>.Zero), -r, r);
        n = ConditionalSelect(LessThan(x, Vector512<double>.Zero), -n, n);
        n = ConditionalSelect(small, Vector512<double>.Zero, n);
        return DoubleDouble.Select(small, x, r);
    }

    private static (Vector512<double> Sum, Vector512<double> Error) Exchange(Vector512<double> left, Vector512<double> right)
    {
        DoubleDouble sum = DoubleDouble.Sum(left, right);
        return (sum.High, sum.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble SinOf(DoubleDouble r) => r * SinSeries.At(DoubleDouble.Square(r));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble CosOf(DoubleDouble r) => CosSeries.At(DoubleDouble.Square(r));

    private static BigReal Signed(int i, BigReal value) => (i & 1) == 0 ? value : -value;

    private static double[][] MakeTurns()
    {
        RealContext context = new(1400);
        BigReal turns = context.Divide(2, context.Pi);
        double[][] table = new double[1024 - 52 - TableStart][];
        for (int i = 0; i < table.Length; i++)
        {
            BigReal scaled = BigReal.ScaleB(turns, i + TableStart);
            BigReal whole = BigReal.ScaleB(BigReal.Floor(BigReal.ScaleB(scaled, -2)), 2);
            table[i] = Constants.Parts(context.Subtract(scaled, whole), 4);
        }

        return table;
    }
}
