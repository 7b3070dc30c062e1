using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// Maechler, Accurately Computing log(1 - exp(-|a|)), 2012: log(-expm1(x)) above -ln2, log1p(-exp(x)) below. Both share the
// reduction of x; below -ln2 the f of log is again one fused operation, f = 2^-k*(-e) + (2^-k - 1) with k either 0 or -1.
public static partial class VectorMath
{
    /// <summary>
    /// log(1 - e^x) for x &lt; 0, without cancellation at either end. -infinity at zero, NaN above.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1mExp(Vector512<float> x)
    {
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.Lowest32), MinNative(Create(0.25f), x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32));
        Vector512<float> n = shifted - Create(ExpCoefficients.SplitShift32);
        Vector512<float> p = ReducedExpm1(clamped, n, out Vector512<float> pLow);
        Vector512<float> high = p + Vector512<float>.One;
        Vector512<float> e = Instructions.Scale(high, shifted, n);
        Vector512<float> eLow = Instructions.Scale(p - (high - Vector512<float>.One) + pLow, shifted, n);

        // Above -ln2, 1 - e^x = (1 - 2^n) - 2^n*p, where n is 0 or -1.
        Vector512<float> complement = n * Create(-0.5f);
        Vector512<float> negatedPower = complement - Vector512<float>.One;
        Vector512<float> small = FusedMultiplyAdd(negatedPower, p, complement);
        Vector512<float> smallLow = FusedMultiplyAdd(negatedPower, pLow, FusedMultiplyAdd(negatedPower, p, complement - small));
        Vector512<float> near = Vector512.GreaterThan(clamped, Create(-ExpCoefficients.Ln2High32));
        Vector512<float> u = ConditionalSelect(near, small, Vector512<float>.One - e);
        Vector512<float> f = SplitLog(u, out Vector512<float> k);
        f = ConditionalSelect(near, f, FusedMultiplyAdd(k - Vector512<float>.One, e, -k));
        Vector512<float> rest = ConditionalSelect(near, smallLow, -eLow) / u;
        return Instructions.FixLog(JoinLog(k, f, rest), u);
    }

    /// <inheritdoc cref="Log1mExp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1mExp(Vector512<double> x)
    {
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.Lowest64), MinNative(Create(0.25d), x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.SplitShift64));
        Vector512<double> n = shifted - Create(ExpCoefficients.SplitShift64);
        Vector512<double> p = ReducedExpm1(clamped, n, out Vector512<double> pLow);
        Vector512<double> high = p + Vector512<double>.One;
        Vector512<double> e = Instructions.Scale(high, shifted, n);
        Vector512<double> eLow = Instructions.Scale(p - (high - Vector512<double>.One) + pLow, shifted, n);

        // Above -ln2, 1 - e^x = (1 - 2^n) - 2^n*p, where n is 0 or -1.
        Vector512<double> complement = n * Create(-0.5d);
        Vector512<double> negatedPower = complement - Vector512<double>.One;
        Vector512<double> small = FusedMultiplyAdd(negatedPower, p, complement);
        Vector512<double> smallLow = FusedMultiplyAdd(negatedPower, pLow, FusedMultiplyAdd(negatedPower, p, complement - small));
        Vector512<double> near = Vector512.GreaterThan(clamped, Create(-ExpCoefficients.Ln2High64));
        Vector512<double> u = ConditionalSelect(near, small, Vector512<double>.One - e);
        Vector512<double> f = SplitLog(u, out Vector512<double> k);
        f = ConditionalSelect(near, f, FusedMultiplyAdd(k - Vector512<double>.One, e, -k));
        Vector512<double> rest = ConditionalSelect(near, smallLow, -eLow) / u;
        return Instructions.FixLog(JoinLog(k, f, rest), u);
    }
}
