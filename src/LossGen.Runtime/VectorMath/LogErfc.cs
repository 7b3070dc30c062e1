using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// log(erfc(x)) = log1p(-erf(x)) for x < 1/2, where erf is at most 0.53, and -x^2 + log(erfcx(x)) from there, where both
// terms are negative. One logarithm in extended precision serves both, its argument a sum of two numbers in the first case.
public static partial class VectorMath
{
    /// <summary>The logarithm of the complementary error function, lane by lane, without underflow; within 2 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>log(2) far below 0, about -x^2 - log(x*sqrt(pi)) far above it, 0 at 0; NaN stays NaN.</returns>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> LogErfc(Vector512<double> x)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> scaled = Vector512.GreaterThanOrEqual(x, Vector512.Create(0.5));
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> kernel = ErfcxOfNonNegative(ErfClamp(a, 1E+30), out Vector512<double> kernelLow);

        // erf(x), as Erf has it.
        Vector512<double> large = one - ErfExpMinusSquare(ErfClamp(a, 6.5)) * kernel;
        large |= x & Vector512.Create(-0.0);
        Vector512<double> erf = Vector512.ConditionalSelect(Vector512.GreaterThan(a, one), large, ErfOfSmall(x));

        Vector512<double> complement = one - erf;
        Vector512<double> complementLow = (one - complement) - erf;
        Vector512<double> argument = Vector512.ConditionalSelect(scaled, kernel, complement);
        Vector512<double> argumentLow = Vector512.ConditionalSelect(scaled, kernelLow, complementLow);
        Vector512<double> log = ExtendedLog(argument, out Vector512<double> logLow);

        logLow += argumentLow / argument;
        Vector512<double> below = log + logLow;

        Vector512<double> square = x * x;
        Vector512<double> squareLow = Vector512.FusedMultiplyAdd(x, x, -square);
        Vector512<double> sum = log - square;
        Vector512<double> part = sum - log;
        Vector512<double> sumLow = (log - (sum - part)) - (square + part);
        Vector512<double> above = sum + (sumLow + (logLow - squareLow));

        // Where the logarithm is lost beside the square, the square alone (which may be infinite) is the result.
        Vector512<double> huge = Vector512.GreaterThan(x, Vector512.Create(1E+20));
        above = Vector512.ConditionalSelect(huge, -square, above);
        return Vector512.ConditionalSelect(scaled, above, below);
    }

    /// <summary>The logarithm of the complementary error function, lane by lane, without underflow; within 1 ULP.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>log(2) far below 0, about -x^2 - log(x*sqrt(pi)) far above it, 0 at 0; NaN stays NaN.</returns>
    /// <remarks>Computed in double.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogErfc(Vector512<float> x)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
        return Vector512.Narrow(LogErfc(lower), LogErfc(upper));
    }
}
