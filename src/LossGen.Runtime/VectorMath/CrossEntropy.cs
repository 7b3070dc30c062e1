using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// With q, the smaller of p and 1-p, which is exact (Sterbenz, Floating-Point Computation, 1974): log(1-q) needs no reduction, and
// log q = k*ln2 + log m with 1 <= m < 2. -log(1-q) = 2*artanh s = q + s*(q + s^2*U(s^2)) with s = q/(2-q), at most 1/3. As k is below 0,
// log m needn't be relatively exact: for float it is a polynomial of degree 9 in m - 3/2, which spares the second division; for double,
// where that would need degree 20, f - s*(f - s^2*U(s^2)) with f = m - 1, s = f/(2+f). Where a and b have one sign nothing cancels.
public static partial class VectorMath
{
    /// <summary>
    /// -(a*log(p) + b*log(1-p)), where 0*log(0) is 0. NaN for p outside [0, 1]; right to about an epsilon of |a*log(p)| + |b*log(1-p)|.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CrossEntropy(Vector512<float> a, Vector512<float> b, Vector512<float> p)
    {
        Vector512<float> complement = Vector512<float>.One - p;
        Vector512<float> q = MinNative(p, complement);
        Vector512<float> near = ConditionalSelect(Vector512.LessThan(p, complement), a, b);
        Vector512<float> far = a ^ b ^ near;
        Vector512<float> m = Instructions.SplitLog(q, near, out Vector512<float> k);
        Vector512<float> log = FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Of32), LogOfSignificand(m));
        Vector512<float> s = q / (Create(2f) - q);
        Vector512<float> z = s * s;
        Vector512<float> entropy = FusedMultiplyAdd(s, FusedMultiplyAdd(z, ArtanhTail(z), q), q);
        return Instructions.SubtractProduct(far * entropy, near, log);
    }

    /// <inheritdoc cref="CrossEntropy(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> CrossEntropy(Vector512<double> a, Vector512<double> b, Vector512<double> p)
    {
        Vector512<double> complement = Vector512<double>.One - p;
        Vector512<double> q = MinNative(p, complement);
        Vector512<double> near = ConditionalSelect(Vector512.LessThan(p, complement), a, b);
        Vector512<double> far = a ^ b ^ near;
        Vector512<double> m = Instructions.SplitLog(q, near, out Vector512<double> k);
        Vector512<double> f = m - Vector512<double>.One;
        Vector512<double> s = f / (m + Vector512<double>.One);
        Vector512<double> z = s * s;
        Vector512<double> log = Instructions.SubtractProduct(f, s, Instructions.SubtractProduct(f, z, ArtanhTail(z)));
        log = FusedMultiplyAdd(k, Create(LogCoefficients.Ln2Of64), log);
        s = q / (Create(2d) - q);
        z = s * s;
        Vector512<double> entropy = FusedMultiplyAdd(s, FusedMultiplyAdd(z, ArtanhTail(z), q), q);
        return Instructions.SubtractProduct(far * entropy, near, log);
    }

    // log(m) for 1 <= m < 2, with an error of half the last place of ln2 wherever it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfSignificand(Vector512<float> m)
    {
        Vector512<float> t = m - Create(1.5f);
        Vector512<float> h = Create(LogCoefficients.H9Of32);
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H8Of32));
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H7Of32));
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H6Of32));
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H5Of32));
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H4Of32));
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H3Of32));
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H2Of32));
        h = FusedMultiplyAdd(h, t, Create(LogCoefficients.H1Of32));
        return FusedMultiplyAdd(h, t, Create(LogCoefficients.H0Of32));
    }

    // (2*artanh(s) - 2*s)/s^3 for z = s^2, s <= 1/3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ArtanhTail(Vector512<float> z)
    {
        Vector512<float> u = Create(LogCoefficients.U3Of32);
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U2Of32));
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U1Of32));
        return FusedMultiplyAdd(u, z, Create(LogCoefficients.U0Of32));
    }

    /// <inheritdoc cref="ArtanhTail(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ArtanhTail(Vector512<double> z)
    {
        Vector512<double> u = Create(LogCoefficients.U8Of64);
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U7Of64));
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U6Of64));
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U5Of64));
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U4Of64));
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U3Of64));
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U2Of64));
        u = FusedMultiplyAdd(u, z, Create(LogCoefficients.U1Of64));
        return FusedMultiplyAdd(u, z, Create(LogCoefficients.U0Of64));
    }

    // The several operations of Instructions.SplitLog.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> SplitLogByBits(Vector512<float> x, Vector512<float> weight, out Vector512<float> k)
    {
        Vector512<float> subnormal = Vector512.LessThan(x, Create(LogCoefficients.SmallestNormal32));
        Vector512<int> bits = ConditionalSelect(subnormal, x * Create(LogCoefficients.SubnormalScale32), x).AsInt32();
        k = Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(bits, 23) - Create(127)) - (subnormal & Create(LogCoefficients.SubnormalExponent32));
        k = ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), Create(float.NegativeInfinity), k);
        k = ConditionalSelect(Vector512.Equals(weight, Vector512<float>.Zero), Vector512<float>.Zero, k);
        Vector512<float> m = ((bits & Create(LogCoefficients.Significand32)) | Create(LogCoefficients.One32)).AsSingle();
        return ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512<float>.Zero), m, Create(float.NaN));
    }

    /// <inheritdoc cref="SplitLogByBits(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> SplitLogByBits(Vector512<double> x, Vector512<double> weight, out Vector512<double> k)
    {
        Vector512<double> subnormal = Vector512.LessThan(x, Create(LogCoefficients.SmallestNormal64));
        Vector512<long> bits = ConditionalSelect(subnormal, x * Create(LogCoefficients.SubnormalScale64), x).AsInt64();
        Vector512<long> exponent = Vector512.ShiftRightLogical(bits, 52) | Create(LogCoefficients.IntegerBits64);
        k = exponent.AsDouble() - Create(LogCoefficients.Unbias64) - (subnormal & Create(LogCoefficients.SubnormalExponent64));
        k = ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Create(double.NegativeInfinity), k);
        k = ConditionalSelect(Vector512.Equals(weight, Vector512<double>.Zero), Vector512<double>.Zero, k);
        Vector512<double> m = ((bits & Create(LogCoefficients.Significand64)) | Create(LogCoefficients.One64)).AsDouble();
        return ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512<double>.Zero), m, Create(double.NaN));
    }
}
