using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen.Accuracy.Sweep;

/// <summary>Roots and quotients with about 100 bits.</summary>
internal static class Roots
{
    public static Scaled Sqrt(Vector512<double> x)
    {
        Vector512<double> m = Even(x, out Vector512<double> k);
        return new(DoubleDouble.Sqrt(m), k * Create(0.5));
    }

    // One step of Newton from what VectorMath gives.
    public static Scaled Cbrt(Vector512<double> x)
    {
        Vector512<double> m = Exponentials.ScaleDown(x, out Vector512<double> e);
        Vector512<double> k = Floor(e * Create(1 / 3.0));
        m = DoubleDouble.ScaleB(m, e - (k * Create(3.0))).High;
        Vector512<double> y = VectorMath.Cbrt(m);
        DoubleDouble square = DoubleDouble.Product(y, y);
        return new(((m - (square * y)) / (square * 3.0)) + y, k);
    }

    public static Scaled Sqrt1pSquare(Vector512<double> x) =>
        DoubleDouble.Select(GreaterThan(Abs(x), Create(1e60)), Abs(x), RootOfOnePlusSquare(x));

    // x^2/(1 + sqrt(1 + x^2)).
    public static Scaled Sqrt1pSquareM1(Vector512<double> x)
    {
        Vector512<double> a = Abs(x);
        Vector512<double> scaled = a * Create(4.149515568880993E+180);
        Scaled tiny = new(DoubleDouble.Product(scaled, scaled) * 0.5, Create(-1200.0));
        Vector512<double> inner = Min(a, Create(1e60));
        Scaled near = DoubleDouble.Product(inner, inner) / (RootOfOnePlusSquare(x) + 1.0);
        return Scaled.Select(LessThan(a, Exponentials.Tiny), tiny, Scaled.Select(GreaterThan(a, Create(1e60)), (DoubleDouble)a, near));
    }

    public static Scaled Hypot(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> larger = Max(Abs(x), Abs(y));
        Vector512<double> m = Exponentials.ScaleDown(larger, out Vector512<double> k);
        DoubleDouble n = DoubleDouble.ScaleB(Min(Abs(x), Abs(y)), -k);
        return new(DoubleDouble.Sqrt(DoubleDouble.Product(m, m) + DoubleDouble.Product(n.High, n.High)), k);
    }

    public static Scaled XDivY(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> m = Exponentials.ScaleDown(x, out Vector512<double> k);
        Vector512<double> n = Exponentials.ScaleDown(y, out Vector512<double> l);
        return new((DoubleDouble)m / n, k - l);
    }

    private static DoubleDouble RootOfOnePlusSquare(Vector512<double> x)
    {
        Vector512<double> inner = Min(Abs(x), Create(1e60));
        return DoubleDouble.Sqrt(DoubleDouble.Product(inner, inner) + 1.0);
    }

    // x = m*2^k with an even k.
    private static Vector512<double> Even(Vector512<double> x, out Vector512<double> k)
    {
        Vector512<double> m = Exponentials.ScaleDown(x, out Vector512<double> e);
        k = Floor(e * Create(0.5)) * Create(2.0);
        return ConditionalSelect(Vector512.Equals(k, e), m, m + m);
    }
}
