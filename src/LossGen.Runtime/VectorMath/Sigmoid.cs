using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// All of these are functions of e = e^(-|x|), which neither overflows nor cancels, and which comes with what its rounding left:
//   softplus(x) = max(x, 0) + log1p(e),  sigmoid(x) = 1 - e/(1+e) for x >= 0, e/(1+e) below,  sigmoid'(x) = b - b^2 with b = e/(1+e).
// Functions of x alone are defined through the ...From forms, so that a kernel that shares e gets the same bits.
public static partial class VectorMath
{
    /// <summary>log(1 + e^x) without overflow: x for great x, e^x for very negative x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) => SoftplusFrom(x, ExpNegAbsPair(x));

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x) => SoftplusFrom(x, ExpNegAbsPair(x));

    /// <summary>1/(1 + e^-x), in [0, 1]; relatively accurate also where it is near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => SigmoidFrom(x, ExpNegAbsPair(x));

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x) => SigmoidFrom(x, ExpNegAbsPair(x));

    /// <summary>log(sigmoid(x)) = -softplus(-x), the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogSigmoid(Vector512<float> x) => -SoftplusFrom(-x, ExpNegAbsPair(x));

    /// <inheritdoc cref="LogSigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogSigmoid(Vector512<double> x) => -SoftplusFrom(-x, ExpNegAbsPair(x));

    /// <summary>The derivative of the sigmoid, sigmoid(x)*sigmoid(-x), without cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidDerivative(Vector512<float> x) => SigmoidDerivativeFrom(ExpNegAbsPair(x));

    /// <inheritdoc cref="SigmoidDerivative(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidDerivative(Vector512<double> x) => SigmoidDerivativeFrom(ExpNegAbsPair(x));

    /// <summary>Softplus for e = <see cref="ExpNegAbsPair(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SoftplusFrom(Vector512<float> x, Vector512Pair<float> e)
    {
        // c*(1 + e) = 1 + r with c from a table, so that log(1 + e) = -log(c) + log(1 + r), |r| < 0.05. The entry is chosen by x, which
        // is known long before e: steps of equal length in |x| make r small beside log(1 + e). From |x| = 3.2 on, c = 1 and r = e.
        Vector512<float> index = FusedMultiplyAdd(MaxNative(Create(-SigmoidTables.Last32), NegativeAbs(x)), Create(-SigmoidTables.Steps32), Create(SigmoidTables.Shift32));
        Vector512<float> c = Lookup.Sixteenth(SigmoidTables.Inverses32, index);
        Vector512<float> log = Lookup.Sixteenth(SigmoidTables.Logs32, index);
        Vector512<float> r = FusedMultiplyAdd(c, e.High, Lookup.Sixteenth(SigmoidTables.InversesMinusOne32, index));
        Vector512<float> square = r * r;
        Vector512<float> q = FusedMultiplyAdd(r, Create(LogCoefficients.G3Of32), Create(LogCoefficients.G2Of32));
        q = FusedMultiplyAdd(square, FusedMultiplyAdd(r, Create(LogCoefficients.G5Of32), Create(LogCoefficients.G4Of32)), q);
        Vector512<float> logOfR = r + FusedMultiplyAdd(square, q, c * e.Low);

        // Of max(x, 0) and -log(c) the smaller one joins first, so that only the last addition rounds at the size of the result.
        Vector512<float> smaller = MinNative(MaxNative(Vector512<float>.Zero, x), log);
        return MaxNative(x, log) + (smaller + logOfR);
    }

    /// <inheritdoc cref="SoftplusFrom(Vector512{float}, Vector512Pair{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SoftplusFrom(Vector512<double> x, Vector512Pair<double> e)
    {
        // c*(1 + e) = 1 + r with c from a table, so that log(1 + e) = -log(c) + log(1 + r), |r| < 0.05. The entry is chosen by x, which
        // is known long before e: steps of equal length in |x| make r small beside log(1 + e). From |x| = 3.2 on, c = 1 and r = e.
        Vector512<double> index = FusedMultiplyAdd(MaxNative(Create(-SigmoidTables.Last64), NegativeAbs(x)), Create(-SigmoidTables.Steps64), Create(SigmoidTables.Shift64));
        Vector512<double> c = Lookup.Sixteenth(SigmoidTables.Inverses64, index);
        Vector512<double> log = Lookup.Sixteenth(SigmoidTables.Logs64, index);
        Vector512<double> r = FusedMultiplyAdd(c, e.High, Lookup.Sixteenth(SigmoidTables.InversesMinusOne64, index));
        Vector512<double> square = r * r;
        Vector512<double> fourth = square * square;
        Vector512<double> q = FusedMultiplyAdd(square, Create(LogCoefficients.G10Of64), FusedMultiplyAdd(r, Create(LogCoefficients.G9Of64), Create(LogCoefficients.G8Of64)));
        q = FusedMultiplyAdd(square, q, FusedMultiplyAdd(r, Create(LogCoefficients.G7Of64), Create(LogCoefficients.G6Of64)));
        Vector512<double> p = FusedMultiplyAdd(r, Create(LogCoefficients.G5Of64), Create(LogCoefficients.G4Of64));
        p = FusedMultiplyAdd(square, p, FusedMultiplyAdd(r, Create(LogCoefficients.G3Of64), Create(LogCoefficients.G2Of64)));
        q = FusedMultiplyAdd(fourth, q, p);
        Vector512<double> logOfR = r + FusedMultiplyAdd(square, q, c * e.Low);

        // Of max(x, 0) and -log(c) the smaller one joins first, so that only the last addition rounds at the size of the result.
        Vector512<double> smaller = MinNative(MaxNative(Vector512<double>.Zero, x), log);
        return MaxNative(x, log) + (smaller + logOfR);
    }

    /// <summary>Sigmoid for e = <see cref="ExpNegAbsPair(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidFrom(Vector512<float> x, Vector512Pair<float> e)
    {
        Vector512<float> below = SigmoidBelow(e);
        return ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), below, Vector512<float>.One - below);
    }

    /// <inheritdoc cref="SigmoidFrom(Vector512{float}, Vector512Pair{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidFrom(Vector512<double> x, Vector512Pair<double> e)
    {
        Vector512<double> below = SigmoidBelow(e);
        return ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), below, Vector512<double>.One - below);
    }

    /// <summary>The derivative of the sigmoid for e = <see cref="ExpNegAbsPair(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidDerivativeFrom(Vector512Pair<float> e)
    {
        Vector512<float> below = SigmoidBelow(e);
        return Instructions.SubtractProduct(below, below, below);
    }

    /// <inheritdoc cref="SigmoidDerivativeFrom(Vector512Pair{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidDerivativeFrom(Vector512Pair<double> e)
    {
        Vector512<double> below = SigmoidBelow(e);
        return Instructions.SubtractProduct(below, below, below);
    }

    // e/(1+e), by division and one Newton step with the remainder e - q*(1 + e), where e - q is exact, and the reciprocal
    // 1/(1+e) = 1 - q; the low part of e belongs to the remainder, less q times itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SigmoidBelow(Vector512Pair<float> e)
    {
        Vector512<float> quotient = e.High / (e.High + Vector512<float>.One);
        Vector512<float> reciprocal = Vector512<float>.One - quotient;
        Vector512<float> remainder = Instructions.SubtractProduct(e.High - quotient, quotient, e.High);
        return FusedMultiplyAdd(FusedMultiplyAdd(e.Low, reciprocal, remainder), reciprocal, quotient);
    }

    /// <inheritdoc cref="SigmoidBelow(Vector512Pair{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SigmoidBelow(Vector512Pair<double> e)
    {
        Vector512<double> quotient = e.High / (e.High + Vector512<double>.One);
        Vector512<double> reciprocal = Vector512<double>.One - quotient;
        Vector512<double> remainder = Instructions.SubtractProduct(e.High - quotient, quotient, e.High);
        return FusedMultiplyAdd(FusedMultiplyAdd(e.Low, reciprocal, remainder), reciprocal, quotient);
    }
}
