using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// tanh x = 1 - 2e/(1+e) with e = e^(-2|x|) where the fraction is small against 1, an odd polynomial elsewhere (float);
// -expm1(-2|x|)/(expm1(-2|x|) + 2) (double). log cosh x = |x| - ln2 + log1p(e) for |x| > 1, where nothing cancels any more, and
// an even polynomial up to there (the arrangement of LogExpFunctions.jl, with a switch that needs no other function).
public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent; keeps -0; exactly +-1 for great |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> square = x * x;
        Vector512<float> p = Vector512.Create(HyperbolicCoefficients.T13Of32);
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.T11Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.T9Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.T7Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.T5Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.T3Of32));
        Vector512<float> inner = Vector512.FusedMultiplyAdd(x * square, p, x);
        Vector512<float> e = ExpInRange(Vector512.MaxNative(Vector512.Create(ExpCoefficients.Lowest32), NegativeAbs(x + x)));
        Vector512<float> outer = Vector512<float>.One - (e + e) / (e + Vector512<float>.One);
        Vector512<float> magnitude = Vector512.Abs(x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(magnitude, Vector512.Create(HyperbolicCoefficients.TanhSwitch32)), WithSign(outer, x), inner);
    }

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        // With e^(-2|x|) - 1 = 2^n*p + (2^n - 1) the denominator is 2^n*p + (2^n + 1): both one rounding, both halved.
        Vector512<double> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestMinus1Of64), NegativeAbs(x + x));
        Vector512<double> shift = Vector512.Create(ExpCoefficients.HalfShift64);
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E64), shift);
        Vector512<double> p = Expm1Polynomial(ReduceExp(clamped, shifted - shift));
        Vector512<double> half = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        Vector512<double> numerator = Vector512.FusedMultiplyAdd(half, p, half - Vector512.Create(0.5d));
        Vector512<double> denominator = Vector512.FusedMultiplyAdd(half, p, half + Vector512.Create(0.5d));
        Vector512<double> result = WithSign(Vector512.Abs(numerator / denominator), x);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(ExpCoefficients.Tiny64)), x, result);
    }

    /// <summary>The derivative of tanh, 1 - tanh(x)^2 = 4e/(1+e)^2 with e = e^(-2|x|), without cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhDerivative(Vector512<float> x)
    {
        // 4e is computed whole, by the scaling of the exponential: 4 times a subnormal e would be wrong.
        Vector512<float> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestTimes4Of32), NegativeAbs(x + x));
        Vector512<float> shift = Vector512.Create(ExpCoefficients.SplitShift32);
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E32), shift);
        Vector512<float> n = shifted - shift;
        Vector512<float> two = Vector512.Create(2f);
        Vector512<float> fourfold = Instructions.Scale(ExpPolynomial(ReduceExp(clamped, n)), shifted + two, n + two);
        Vector512<float> e = fourfold * Vector512.Create(0.25f);
        return fourfold / Vector512.FusedMultiplyAdd(e, e + two, Vector512<float>.One);
    }

    /// <inheritdoc cref="TanhDerivative(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TanhDerivative(Vector512<double> x)
    {
        // 4e is computed whole, by the scaling of the exponential: 4 times a subnormal e would be wrong.
        Vector512<double> clamped = Vector512.MaxNative(Vector512.Create(ExpCoefficients.LowestTimes4Of64), NegativeAbs(x + x));
        Vector512<double> shift = Vector512.Create(ExpCoefficients.SplitShift64);
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(clamped, Vector512.Create(ExpCoefficients.Log2E64), shift);
        Vector512<double> n = shifted - shift;
        Vector512<double> two = Vector512.Create(2d);
        Vector512<double> fourfold = Instructions.Scale(ExpPolynomial(ReduceExp(clamped, n)), shifted + two, n + two);
        Vector512<double> e = fourfold * Vector512.Create(0.25d);
        return fourfold / Vector512.FusedMultiplyAdd(e, e + two, Vector512<double>.One);
    }

    /// <summary>log(cosh(x)) without overflow, and without cancellation near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogCosh(Vector512<float> x)
    {
        Vector512<float> square = x * x;
        Vector512<float> p = Vector512.Create(HyperbolicCoefficients.L16Of32);
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L14Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L12Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L10Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L8Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L6Of32));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L4Of32));
        Vector512<float> inner = square * Vector512.FusedMultiplyAdd(square, p, Vector512.Create(0.5f));
        Vector512<float> magnitude = Vector512.Abs(x);
        Vector512<float> e = ExpInRange(Vector512.MaxNative(Vector512.Create(ExpCoefficients.Lowest32), NegativeAbs(x + x)));
        Vector512<float> outer = magnitude - Vector512.Create(ExpCoefficients.Ln2High32) + (Log1pUnit(e) - Vector512.Create(ExpCoefficients.Ln2Low32));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(magnitude, Vector512<float>.One), outer, inner);
    }

    /// <inheritdoc cref="LogCosh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogCosh(Vector512<double> x)
    {
        Vector512<double> square = x * x;
        Vector512<double> p = Vector512.Create(HyperbolicCoefficients.L32Of64);
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L30Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L28Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L26Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L24Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L22Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L20Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L18Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L16Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L14Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L12Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L10Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L8Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L6Of64));
        p = Vector512.FusedMultiplyAdd(p, square, Vector512.Create(HyperbolicCoefficients.L4Of64));
        Vector512<double> inner = square * Vector512.FusedMultiplyAdd(square, p, Vector512.Create(0.5d));
        Vector512<double> magnitude = Vector512.Abs(x);
        Vector512<double> e = ExpInRange(Vector512.MaxNative(Vector512.Create(ExpCoefficients.Lowest64), NegativeAbs(x + x)));
        Vector512<double> outer = magnitude - Vector512.Create(ExpCoefficients.Ln2High64) + (Log1pUnit(e) - Vector512.Create(ExpCoefficients.Ln2Low64));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(magnitude, Vector512<double>.One), outer, inner);
    }
}
