using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// sqrt(x^2 + y^2) with both numbers scaled by a power of two where a square could overflow or lose bits; the sum of
// squares is one product and one fused multiply-add, so its error is at most 3/4 ULP, halved by the root.
public static partial class VectorMath
{
    /// <summary>The length of the vector (x, y), lane by lane, without overflow or underflow on the way; within 1.5 ULP.</summary>
    /// <param name="x">The first components.</param>
    /// <param name="y">The second components.</param>
    /// <returns>sqrt(x^2 + y^2); 0 at (0, 0), infinity if either is infinite (even if the other is NaN).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Hypot(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> b = Vector512.Abs(y);
        Vector512<double> swap = Vector512.LessThan(a, b);
        Vector512<double> larger = Vector512.ConditionalSelect(swap, b, a);
        Vector512<double> smaller = Vector512.ConditionalSelect(swap, a, b);

        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> tooLarge = Vector512.GreaterThan(larger, Vector512.Create(3.2733906078961419E+150));
        Vector512<double> tooSmall = Vector512.LessThan(larger, Vector512.Create(3.0549363634996047E-151));
        Vector512<double> up = Vector512.Create(4.149515568880993E+180);
        Vector512<double> down = Vector512.Create(2.409919865102884E-181);
        Vector512<double> scale = Vector512.ConditionalSelect(tooLarge, down, Vector512.ConditionalSelect(tooSmall, up, one));
        Vector512<double> unscale = Vector512.ConditionalSelect(tooLarge, up, Vector512.ConditionalSelect(tooSmall, down, one));
        larger *= scale;
        smaller *= scale;

        Vector512<double> length = Vector512.Sqrt(Vector512.FusedMultiplyAdd(larger, larger, smaller * smaller)) * unscale;
        Vector512<double> infinity = Vector512.Create(double.PositiveInfinity);
        return Vector512.ConditionalSelect(Vector512.Equals(a, infinity) | Vector512.Equals(b, infinity), infinity, length);
    }

    /// <summary>The length of the vector (x, y), lane by lane, without overflow or underflow on the way; within 1.5 ULP.</summary>
    /// <param name="x">The first components.</param>
    /// <param name="y">The second components.</param>
    /// <returns>sqrt(x^2 + y^2); 0 at (0, 0), infinity if either is infinite (even if the other is NaN).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Hypot(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> b = Vector512.Abs(y);
        Vector512<float> swap = Vector512.LessThan(a, b);
        Vector512<float> larger = Vector512.ConditionalSelect(swap, b, a);
        Vector512<float> smaller = Vector512.ConditionalSelect(swap, a, b);

        Vector512<float> one = Vector512.Create(1.0f);
        Vector512<float> tooLarge = Vector512.GreaterThan(larger, Vector512.Create(1.15292150E+18f));
        Vector512<float> tooSmall = Vector512.LessThan(larger, Vector512.Create(9.09494702E-13f));
        Vector512<float> up = Vector512.Create(1.23794004E+27f);
        Vector512<float> down = Vector512.Create(8.07793567E-28f);
        Vector512<float> scale = Vector512.ConditionalSelect(tooLarge, down, Vector512.ConditionalSelect(tooSmall, up, one));
        Vector512<float> unscale = Vector512.ConditionalSelect(tooLarge, up, Vector512.ConditionalSelect(tooSmall, down, one));
        larger *= scale;
        smaller *= scale;

        Vector512<float> length = Vector512.Sqrt(Vector512.FusedMultiplyAdd(larger, larger, smaller * smaller)) * unscale;
        Vector512<float> infinity = Vector512.Create(float.PositiveInfinity);
        return Vector512.ConditionalSelect(Vector512.Equals(a, infinity) | Vector512.Equals(b, infinity), infinity, length);
    }
}
