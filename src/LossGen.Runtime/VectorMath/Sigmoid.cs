using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// All of these are functions of e = e^(-|x|), which neither overflows nor cancels:
//   softplus(x) = max(x, 0) + log1p(e),  sigmoid(x) = 1 - e/(1+e) for x >= 0, e/(1+e) below,  sigmoid'(x) = b - b^2 with b = e/(1+e).
// Functions of x alone are defined through the ...From forms, so that a kernel that shares e gets the same bits.
public static partial class VectorMath
{
    /// <summary>log(1 + e^x) without overflow: x for great x, e^x for very negative x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) => SoftplusFrom(x, ExpNegAbs(x));

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x) => SoftplusFrom(x, ExpNegAbs(x));

    /// <summary>1/(1 + e^-x), in [0, 1]; relatively accurate also where it is near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => SigmoidFrom(x, ExpNegAbs(x));

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x) => SigmoidFrom(x, ExpNegAbs(x));

    /// <summary>log(sigmoid(x)) = -softplus(-x), the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogSigmoid(Vector512<float> x) => -SoftplusFrom(-x, ExpNegAbs(x));

    /// <inheritdoc cref="LogSigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogSigmoid(Vector512<double> x) => -SoftplusFrom(-x, ExpNegAbs(x));

    /// <summary>The derivative of the sigmoid, sigmoid(x)*sigmoid(-x), without cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidDerivative(Vector512<float> x) => SigmoidDerivativeFrom(ExpNegAbs(x));

    /// <inheritdoc cref="SigmoidDerivative(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidDerivative(Vector512<double> x) => SigmoidDerivativeFrom(ExpNegAbs(x));

    /// <summary>Softplus for e = <see cref="ExpNegAbs(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SoftplusFrom(Vector512<float> x, Vector512<float> e) => MaxNative(Vector512<float>.Zero, x) + Log1pUnit(e);

    /// <inheritdoc cref="SoftplusFrom(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SoftplusFrom(Vector512<double> x, Vector512<double> e) => MaxNative(Vector512<double>.Zero, x) + Log1pUnit(e);

    /// <summary>Sigmoid for e = <see cref="ExpNegAbs(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidFrom(Vector512<float> x, Vector512<float> e)
    {
        Vector512<float> below = SigmoidBelow(e);
        return ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), below, Vector512<float>.One - below);
    }

    /// <inheritdoc cref="SigmoidFrom(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidFrom(Vector512<double> x, Vector512<double> e)
    {
        Vector512<double> below = SigmoidBelow(e);
        return ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), below, Vector512<double>.One - below);
    }

    /// <summary>The derivative of the sigmoid for e = <see cref="ExpNegAbs(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidDerivativeFrom(Vector512<float> e)
    {
        Vector512<float> below = SigmoidBelow(e);
        return FusedMultiplyAdd(-below, below, below);
    }

    /// <inheritdoc cref="SigmoidDerivativeFrom(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidDerivativeFrom(Vector512<double> e)
    {
        Vector512<double> below = SigmoidBelow(e);
        return FusedMultiplyAdd(-below, below, below);
    }

    // e/(1+e), by division and one Newton step with the remainder e - q*(1 + e), where e - q is exact, and the reciprocal
    // 1/(1+e) = 1 - q.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SigmoidBelow(Vector512<float> e)
    {
        Vector512<float> quotient = e / (e + Vector512<float>.One);
        Vector512<float> remainder = FusedMultiplyAdd(-quotient, e, e - quotient);
        return FusedMultiplyAdd(remainder, Vector512<float>.One - quotient, quotient);
    }

    /// <inheritdoc cref="SigmoidBelow(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SigmoidBelow(Vector512<double> e)
    {
        Vector512<double> quotient = e / (e + Vector512<double>.One);
        Vector512<double> remainder = FusedMultiplyAdd(-quotient, e, e - quotient);
        return FusedMultiplyAdd(remainder, Vector512<double>.One - quotient, quotient);
    }
}
