using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// Softplus, sigmoid and powers of it as kernels compute them. softplus(x), softplus(-x), sigmoid(x), sigmoid(-x) and their powers are
// functions of |x| but for a choice by the sign of x: of e = e^(-|x|), of log(1 + e) and of e/(1 + e). A kernel names each of the three
// once. Tests hold softplus to 1.6 units in the last place and sigmoid to 2.5; the functions of x alone, which are within 1, spend on that
// what a loss, a sum of such terms, wouldn't show.
public static partial class VectorMath
{
    /// <summary>e^(-|x|) for a kernel whose result is a number and not its error: within 1 unit, and what rounding left isn't known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpDecay(Vector512<float> x) => ExpInRange(MaxNative(Create(ExpCoefficients.Lowest32), NegativeAbs(x)));

    /// <inheritdoc cref="ExpDecay(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpDecay(Vector512<double> x) => ExpNegAbsPair(x).High;

    /// <summary>e^(-|x + low|), for what the rounding of x left, |low| far below |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpDecay(Vector512<float> x, Vector512<float> low)
    {
        Vector512<float> clamped = MaxNative(Create(ExpCoefficients.Lowest32), NegativeAbs(x));
        Vector512<float> shifted = FusedMultiplyAdd(clamped, Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32));
        Vector512<float> n = shifted - Create(ExpCoefficients.SplitShift32);
        Vector512<float> awayFromZero = (low & Vector512.LessThan(Vector512.Abs(low), Create(RestCoefficients.Moderate32))) ^ (x & Create(-0f));
        return Instructions.Scale(ExpPolynomial(ReduceExp(clamped, n) - awayFromZero), shifted, n);
    }

    /// <inheritdoc cref="ExpDecay(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpDecay(Vector512<double> x, Vector512<double> low) => ExpNegAbsPair(x, low).High;

    /// <summary>e^(-|factor*other|) for x = factor*other, rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpDecay(Vector512<float> x, Vector512<float> factor, Vector512<float> other)
    {
        // factor*mirrored is |factor*other|.
        Vector512<float> n = FusedMultiplyAdd(NegativeAbs(x), Create(ExpCoefficients.Log2E32), Create(ExpCoefficients.SplitShift32)) - Create(ExpCoefficients.SplitShift32);
        Vector512<float> mirrored = other ^ (x & Create(-0f));
        return ExpOfProduct(Instructions.SubtractProduct(n * Create(-LogCoefficients.Ln2Short32), factor, mirrored), n);
    }

    /// <inheritdoc cref="ExpDecay(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpDecay(Vector512<double> x, Vector512<double> factor, Vector512<double> other) => ExpNegAbsPair(x, factor, other).High;

    /// <summary>log(1 + e) for e = e^(-|x|): softplus(-|x|), which softplus(x) and softplus(-x) share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pExpDecay(Vector512<float> x, Vector512<float> e)
    {
        // As in SoftplusFrom, whose comment says how.
        Vector512<float> index = FusedMultiplyAdd(MaxNative(Create(-SigmoidTables.Last32), NegativeAbs(x)), Create(-SigmoidTables.Steps32), Create(SigmoidTables.Shift32));
        Vector512<float> r = FusedMultiplyAdd(Lookup.Sixteenth(SigmoidTables.Inverses32, index), e, Lookup.Sixteenth(SigmoidTables.InversesMinusOne32, index));
        Vector512<float> square = r * r;
        Vector512<float> q = FusedMultiplyAdd(r, Create(LogCoefficients.G3Of32), Create(LogCoefficients.G2Of32));
        q = FusedMultiplyAdd(square, FusedMultiplyAdd(r, Create(LogCoefficients.G5Of32), Create(LogCoefficients.G4Of32)), q);
        return Lookup.Sixteenth(SigmoidTables.Logs32, index) + FusedMultiplyAdd(square, q, r);
    }

    /// <inheritdoc cref="Log1pExpDecay(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pExpDecay(Vector512<double> x, Vector512<double> e)
    {
        // As in SoftplusFrom, whose comment says how.
        Vector512<double> index = FusedMultiplyAdd(MaxNative(Create(-SigmoidTables.Last64), NegativeAbs(x)), Create(-SigmoidTables.Steps64), Create(SigmoidTables.Shift64));
        Vector512<double> r = FusedMultiplyAdd(Lookup.Sixteenth(SigmoidTables.Inverses64, index), e, Lookup.Sixteenth(SigmoidTables.InversesMinusOne64, index));
        Vector512<double> square = r * r;
        Vector512<double> q = FusedMultiplyAdd(square, Create(LogCoefficients.G10Of64), FusedMultiplyAdd(r, Create(LogCoefficients.G9Of64), Create(LogCoefficients.G8Of64)));
        q = FusedMultiplyAdd(square, q, FusedMultiplyAdd(r, Create(LogCoefficients.G7Of64), Create(LogCoefficients.G6Of64)));
        Vector512<double> p = FusedMultiplyAdd(r, Create(LogCoefficients.G5Of64), Create(LogCoefficients.G4Of64));
        p = FusedMultiplyAdd(square, p, FusedMultiplyAdd(r, Create(LogCoefficients.G3Of64), Create(LogCoefficients.G2Of64)));
        q = FusedMultiplyAdd(square * square, q, p);
        return Lookup.Sixteenth(SigmoidTables.Logs64, index) + FusedMultiplyAdd(square, q, r);
    }

    /// <summary>softplus(x) for <see cref="Log1pExpDecay(Vector512{float}, Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SoftplusFrom(Vector512<float> x, Vector512<float> log) => MaxNative(Vector512<float>.Zero, x) + log;

    /// <inheritdoc cref="SoftplusFrom(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SoftplusFrom(Vector512<double> x, Vector512<double> log) => MaxNative(Vector512<double>.Zero, x) + log;

    /// <summary>softplus(-x) for <see cref="Log1pExpDecay(Vector512{float}, Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MirroredSoftplusFrom(Vector512<float> x, Vector512<float> log) => log - MinNative(Vector512<float>.Zero, x);

    /// <inheritdoc cref="MirroredSoftplusFrom(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MirroredSoftplusFrom(Vector512<double> x, Vector512<double> log) => log - MinNative(Vector512<double>.Zero, x);

    /// <summary>e/(1 + e) for e = e^(-|x|): sigmoid(-|x|), which sigmoid(x) and sigmoid(-x) share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidDecay(Vector512<float> e) => e / (e + Vector512<float>.One);

    /// <inheritdoc cref="SigmoidDecay(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidDecay(Vector512<double> e) => e / (e + Vector512<double>.One);

    /// <summary>sigmoid(x) for <see cref="SigmoidDecay(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidFrom(Vector512<float> x, Vector512<float> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), decay, Vector512<float>.One - decay);

    /// <inheritdoc cref="SigmoidFrom(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidFrom(Vector512<double> x, Vector512<double> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), decay, Vector512<double>.One - decay);

    /// <summary>sigmoid(-x) for <see cref="SigmoidDecay(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MirroredSigmoidFrom(Vector512<float> x, Vector512<float> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512<float>.One - decay, decay);

    /// <inheritdoc cref="MirroredSigmoidFrom(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MirroredSigmoidFrom(Vector512<double> x, Vector512<double> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Vector512<double>.One - decay, decay);

    /// <summary>The derivative of the sigmoid for <see cref="SigmoidDecay(Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidDerivativeFrom(Vector512<float> decay) => Instructions.SubtractProduct(decay, decay, decay);

    /// <inheritdoc cref="SigmoidDerivativeFrom(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidDerivativeFrom(Vector512<double> decay) => Instructions.SubtractProduct(decay, decay, decay);

    // sigmoid(x)^power = e^(-power*log(1 + e^-x)) without a logarithm of its own, and without its rounding times the power: for x < 0 the
    // exponent is -power*log(1 + e) - power*|x|, two products whose exponentials both signs of x share, and the sum isn't rounded. What is
    // left is the error of log(1 + e), half a unit of a number below 1, times the power.

    /// <summary>sigmoid(|x|)^power for <see cref="Log1pExpDecay(Vector512{float}, Vector512{float})"/> of x; |power| up to 1e8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidPowAbove(Vector512<float> log, Vector512<float> power) => ExpNegPower(log, power);

    /// <inheritdoc cref="SigmoidPowAbove(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidPowAbove(Vector512<double> log, Vector512<double> power) => ExpNegPower(log, power);

    /// <summary>e^(-power*|x|), sigmoid(-|x|)^power beside sigmoid(|x|)^power; |power| up to 1e8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpDecayPow(Vector512<float> x, Vector512<float> power)
    {
        // 0*infinity doesn't occur: x is cut off where no power but a tiny one makes a difference.
        return ExpNegPower(MinNative(Create(1e30f), Vector512.Abs(x)), power);
    }

    /// <inheritdoc cref="ExpDecayPow(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpDecayPow(Vector512<double> x, Vector512<double> power)
    {
        // 0*infinity doesn't occur: x is cut off where no power but a tiny one makes a difference.
        return ExpNegPower(MinNative(Create(1e300d), Vector512.Abs(x)), power);
    }

    /// <summary>sigmoid(x)^power for <see cref="SigmoidPowAbove(Vector512{float}, Vector512{float})"/> and <see cref="ExpDecayPow(Vector512{float}, Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidPowFrom(Vector512<float> x, Vector512<float> above, Vector512<float> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), above * decay, above);

    /// <inheritdoc cref="SigmoidPowFrom(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SigmoidPowFrom(Vector512<double> x, Vector512<double> above, Vector512<double> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), above * decay, above);

    /// <summary>sigmoid(-x)^power for <see cref="SigmoidPowAbove(Vector512{float}, Vector512{float})"/> and <see cref="ExpDecayPow(Vector512{float}, Vector512{float})"/> of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MirroredSigmoidPowFrom(Vector512<float> x, Vector512<float> above, Vector512<float> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), above, above * decay);

    /// <inheritdoc cref="MirroredSigmoidPowFrom(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MirroredSigmoidPowFrom(Vector512<double> x, Vector512<double> above, Vector512<double> decay) =>
        ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), above, above * decay);

    // e^(-power*x). The power is mostly the same for all samples: times log2(e) it is known before the loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpNegPower(Vector512<float> x, Vector512<float> power)
    {
        Vector512<float> n = Instructions.SubtractProduct(Create(ExpCoefficients.SplitShift32), x, power * Create(ExpCoefficients.Log2E32))
            - Create(ExpCoefficients.SplitShift32);
        return ExpOfProduct(Instructions.SubtractProduct(n * Create(-LogCoefficients.Ln2Short32), power, x), n);
    }

    /// <inheritdoc cref="ExpNegPower(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpNegPower(Vector512<double> x, Vector512<double> power)
    {
        Vector512<double> n = Instructions.SubtractProduct(Create(ExpCoefficients.SplitShift64), x, power * Create(ExpCoefficients.Log2E64))
            - Create(ExpCoefficients.SplitShift64);
        return ExpOfProduct(Instructions.SubtractProduct(n * Create(-LogCoefficients.Ln2Short64), power, x), n);
    }
}
