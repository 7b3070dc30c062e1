using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// Functions of x + low, where x is a rounded product, quotient or sum and low the rest of it, which a fused multiply-add or
// Knuth's TwoSum gives exactly (Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26, 2005). Where low is
// zero the results have the bits of the functions of x.
public static partial class VectorMath
{
    /// <summary>e^(x + low) for what the rounding of x left, |low| far below |x|: an exponential multiplies it by the size of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x, Vector512<float> low)
    {
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.Lowest32), MinNative(Create(ExpCoefficients.Highest32), x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32));
        Vector512<float> n = shifted - Create(ExpCoefficients.SplitShift32);
        return Instructions.Scale(ExpPolynomial(ReduceExp(clamped, n) + Moderate(low)), shifted, n);
    }

    /// <inheritdoc cref="Exp(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x, Vector512<double> low)
    {
        Vector512<double> clamped = MaxNative(Create(ExpCoefficients.Lowest64), MinNative(Create(ExpCoefficients.Highest64), x));
        Vector512<double> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.SplitShift64));
        Vector512<double> n = shifted - Create(ExpCoefficients.SplitShift64);
        return Instructions.Scale(ExpPolynomial(ReduceExp(clamped, n) + Moderate(low)), shifted, n);
    }

    /// <summary>e^(factor*other) for x = factor*other, rounded; where these are finite, as <see cref="Exp(Vector512{float}, Vector512{float})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x, Vector512<float> factor, Vector512<float> other)
    {
        Vector512<float> n = FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32)) - Create(ExpCoefficients.SplitShift32);
        return ExpOfProduct(FusedMultiplyAdd(factor, other, n * Create(-LogCoefficients.Ln2Short32)), n);
    }

    /// <inheritdoc cref="Exp(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x, Vector512<double> factor, Vector512<double> other)
    {
        Vector512<double> n = FusedMultiplyAdd(x, Create(ExpCoefficients.Log2E64), Create(ExpCoefficients.SplitShift64)) - Create(ExpCoefficients.SplitShift64);
        return ExpOfProduct(FusedMultiplyAdd(factor, other, n * Create(-LogCoefficients.Ln2Short64)), n);
    }

    /// <summary>e^-(factor*other) for x = factor*other, rounded; where these are finite, as <see cref="Exp(Vector512{float}, Vector512{float})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNeg(Vector512<float> x, Vector512<float> factor, Vector512<float> other)
    {
        Vector512<float> n = Instructions.SubtractProduct(Create(ExpCoefficients.SplitShift32), x, Create(ExpCoefficients.Log2E32)) - Create(ExpCoefficients.SplitShift32);
        return ExpOfProduct(Instructions.SubtractProduct(n * Create(-LogCoefficients.Ln2Short32), factor, other), n);
    }

    /// <inheritdoc cref="ExpNeg(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpNeg(Vector512<double> x, Vector512<double> factor, Vector512<double> other)
    {
        Vector512<double> n = Instructions.SubtractProduct(Create(ExpCoefficients.SplitShift64), x, Create(ExpCoefficients.Log2E64)) - Create(ExpCoefficients.SplitShift64);
        return ExpOfProduct(Instructions.SubtractProduct(n * Create(-LogCoefficients.Ln2Short64), factor, other), n);
    }

    // e^(difference - n*Ln2Rest) * 2^n for difference = product - n*Ln2Short, rounded once as n*Ln2Short is exact. n isn't clamped: where
    // it is beyond all exponents, and the difference rounding errors or NaN, any positive number scaled by it is the result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpOfProduct(Vector512<float> difference, Vector512<float> n)
    {
        Vector512<float> r = FusedMultiplyAdd(n, Create(-LogCoefficients.Ln2Rest32), difference);
        return Instructions.ScaleFar(ExpPolynomial(Instructions.Limit(r, Create(0.5f))), n);
    }

    /// <inheritdoc cref="ExpOfProduct(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfProduct(Vector512<double> difference, Vector512<double> n)
    {
        Vector512<double> r = FusedMultiplyAdd(n, Create(-LogCoefficients.Ln2Rest64), difference);
        return Instructions.ScaleFar(ExpPolynomial(Instructions.Limit(r, Create(0.5d))), n);
    }

    /// <summary>e^(x + low) - 1, for what the rounding of x left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x, Vector512<float> low)
    {
        Vector512<float> result = Expm1(x);
        return result + Finite((result + Vector512<float>.One) * Moderate(low));
    }

    /// <inheritdoc cref="Expm1(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1(Vector512<double> x, Vector512<double> low)
    {
        Vector512<double> result = Expm1(x);
        return result + Finite((result + Vector512<double>.One) * Moderate(low));
    }

    /// <summary>sinh(x + low), for what the rounding of x left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sinh(Vector512<float> x, Vector512<float> low)
    {
        // The slope is cosh(x), which is |sinh(x)| where it is worth telling from 1.
        Vector512<float> result = Sinh(x);
        return result + Finite(MaxNative(Vector512<float>.One, Vector512.Abs(result)) * Moderate(low));
    }

    /// <inheritdoc cref="Sinh(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sinh(Vector512<double> x, Vector512<double> low)
    {
        // The slope is cosh(x), which is |sinh(x)| where it is worth telling from 1.
        Vector512<double> result = Sinh(x);
        return result + Finite(MaxNative(Vector512<double>.One, Vector512.Abs(result)) * Moderate(low));
    }

    /// <summary>cosh(x + low), for what the rounding of x left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cosh(Vector512<float> x, Vector512<float> low)
    {
        // The slope is sinh(x), which is cosh(x) with the sign of x where it is worth anything.
        Vector512<float> result = Cosh(x);
        return result + Finite(WithSign(result, x) * Moderate(low));
    }

    /// <inheritdoc cref="Cosh(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cosh(Vector512<double> x, Vector512<double> low)
    {
        // The slope is sinh(x), which is cosh(x) with the sign of x where it is worth anything.
        Vector512<double> result = Cosh(x);
        return result + Finite(WithSign(result, x) * Moderate(low));
    }

    /// <summary>erfc(x + low), for what the rounding of x left: far out it costs 2x^2 times itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erfc(Vector512<float> x, Vector512<float> low)
    {
        Vector512<float> slope = Create(-1.1283791670955126f) * Exp(-(x * x));
        return Erfc(x) + Finite(slope * Moderate(low));
    }

    /// <inheritdoc cref="Erfc(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfc(Vector512<double> x, Vector512<double> low)
    {
        Vector512<double> slope = Create(-1.1283791670955126d) * Exp(-(x * x));
        return Erfc(x) + Finite(slope * Moderate(low));
    }

    /// <summary>log(x + low), for what the rounding of x left: near 1 the logarithm is hardly more than that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x, Vector512<float> low) => Log(x) + Finite(low / x);

    /// <inheritdoc cref="Log(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x, Vector512<double> low) => Log(x) + Finite(low / x);

    /// <summary>log(1 + x + low), for what the rounding of x left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1p(Vector512<float> x, Vector512<float> low) => Log1p(x) + Finite(low / (x + Vector512<float>.One));

    /// <inheritdoc cref="Log1p(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1p(Vector512<double> x, Vector512<double> low) => Log1p(x) + Finite(low / (x + Vector512<double>.One));

    /// <summary>x * log(y + low), for what the rounding of y left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> XLogY(Vector512<float> x, Vector512<float> y, Vector512<float> low) => XLogY(x, y) + Finite(x * (low / y));

    /// <inheritdoc cref="XLogY(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> XLogY(Vector512<double> x, Vector512<double> y, Vector512<double> low) => XLogY(x, y) + Finite(x * (low / y));

    /// <summary>log(1 + x + low) - x - low, for what the rounding of x left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pmx(Vector512<float> x, Vector512<float> low)
    {
        // Beside 0 the sum has more of low than the slope would; beside -1 low is what 1 + x consists of.
        low = Finite(low);
        Vector512<float> sum = x + low;
        Vector512<float> rest = low - (sum - x);
        Vector512<float> near = Log1pmx(sum) - Finite(rest * (sum / (sum + Vector512<float>.One)));
        Vector512<float> far = Log(x + Vector512<float>.One + low) - sum;
        return ConditionalSelect(Vector512.LessThan(x, Create(-0.5f)), far, near);
    }

    /// <inheritdoc cref="Log1pmx(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pmx(Vector512<double> x, Vector512<double> low)
    {
        // Beside 0 the sum has more of low than the slope would; beside -1 low is what 1 + x consists of.
        low = Finite(low);
        Vector512<double> sum = x + low;
        Vector512<double> rest = low - (sum - x);
        Vector512<double> near = Log1pmx(sum) - Finite(rest * (sum / (sum + Vector512<double>.One)));
        Vector512<double> far = Log(x + Vector512<double>.One + low) - sum;
        return ConditionalSelect(Vector512.LessThan(x, Create(-0.5d)), far, near);
    }

    /// <summary>sin(x + low), for what the rounding of x left: beside a zero of the sine it is nearly all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x, Vector512<float> low) => FusedMultiplyAdd(Cos(x), Finite(low), Sin(x));

    /// <inheritdoc cref="Sin(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x, Vector512<double> low) => FusedMultiplyAdd(Cos(x), Finite(low), Sin(x));

    /// <summary>cos(x + low), for what the rounding of x left: beside a zero of the cosine it is nearly all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x, Vector512<float> low) => FusedMultiplyAdd(-Sin(x), Finite(low), Cos(x));

    /// <inheritdoc cref="Cos(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cos(Vector512<double> x, Vector512<double> low) => FusedMultiplyAdd(-Sin(x), Finite(low), Cos(x));

    /// <summary>The derivative of tanh at x + low, for what the rounding of x left: far out it costs twice itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhDerivative(Vector512<float> x, Vector512<float> low)
    {
        // The second derivative is -2*tanh(x) times the first; where the tangent isn't nearly 1, its rounding hardly matters.
        Vector512<float> result = TanhDerivative(x);
        Vector512<float> tanh = MaxNative(-Vector512<float>.One, MinNative(Vector512<float>.One, x));
        return FusedMultiplyAdd(-(tanh + tanh) * Moderate(low), result, result);
    }

    /// <inheritdoc cref="TanhDerivative(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TanhDerivative(Vector512<double> x, Vector512<double> low)
    {
        // The second derivative is -2*tanh(x) times the first; where the tangent isn't nearly 1, its rounding hardly matters.
        Vector512<double> result = TanhDerivative(x);
        Vector512<double> tanh = MaxNative(-Vector512<double>.One, MinNative(Vector512<double>.One, x));
        return FusedMultiplyAdd(-(tanh + tanh) * Moderate(low), result, result);
    }

    // Corrections are no use where they don't exist, as beside an infinity; nor where x is so great that the exponential has ended.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Moderate(Vector512<float> low) =>
        low & Vector512.LessThan(Vector512.Abs(low), Create(RestCoefficients.Moderate32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Finite(Vector512<float> low) =>
        low & Vector512.LessThan(Vector512.Abs(low), Create(float.PositiveInfinity));

    // Corrections are no use where they don't exist, as beside an infinity; nor where x is so great that the exponential has ended.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Moderate(Vector512<double> low) =>
        low & Vector512.LessThan(Vector512.Abs(low), Create(RestCoefficients.Moderate64));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Finite(Vector512<double> low) =>
        low & Vector512.LessThan(Vector512.Abs(low), Create(double.PositiveInfinity));
}
