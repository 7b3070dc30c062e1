using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// From |x| = 2^60 (2^500) on sqrt(1 + x^2) rounds to |x|; below, x^2 is far from overflow.
public static partial class VectorMath
{
    /// <summary>sqrt(1 + x^2), also where x^2 overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sqrt1pSquare(Vector512<float> x)
    {
        Vector512<float> magnitude = Vector512.Abs(x);
        Vector512<float> root = Vector512.Sqrt(FusedMultiplyAdd(x, x, Vector512<float>.One));
        return ConditionalSelect(Vector512.GreaterThan(magnitude, Create(LogCoefficients.RootIsAbs32)), magnitude, root);
    }

    /// <inheritdoc cref="Sqrt1pSquare(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sqrt1pSquare(Vector512<double> x)
    {
        Vector512<double> magnitude = Vector512.Abs(x);
        Vector512<double> root = Vector512.Sqrt(FusedMultiplyAdd(x, x, Vector512<double>.One));
        return ConditionalSelect(Vector512.GreaterThan(magnitude, Create(LogCoefficients.RootIsAbs64)), magnitude, root);
    }

    /// <summary>sqrt(1 + x^2) - 1 = x^2/(1 + sqrt(1 + x^2)), without cancellation and also where x^2 overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sqrt1pSquareM1(Vector512<float> x)
    {
        Vector512<float> magnitude = Vector512.Abs(x);
        Vector512<float> root = Vector512.Sqrt(FusedMultiplyAdd(x, x, Vector512<float>.One));
        Vector512<float> denominator = root + Vector512<float>.One;
        Vector512<float> lost = Vector512<float>.One - (denominator - root);
        Vector512<float> quotient = x / denominator;
        Vector512<float> result = FusedMultiplyAdd(x, quotient, -(quotient * quotient * lost));
        return ConditionalSelect(Vector512.GreaterThan(magnitude, Create(LogCoefficients.RootIsAbs32)), magnitude, result);
    }

    /// <inheritdoc cref="Sqrt1pSquareM1(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sqrt1pSquareM1(Vector512<double> x)
    {
        Vector512<double> magnitude = Vector512.Abs(x);
        Vector512<double> root = Vector512.Sqrt(FusedMultiplyAdd(x, x, Vector512<double>.One));
        Vector512<double> denominator = root + Vector512<double>.One;
        Vector512<double> lost = Vector512<double>.One - (denominator - root);
        Vector512<double> quotient = x / denominator;
        Vector512<double> result = FusedMultiplyAdd(x, quotient, -(quotient * quotient * lost));
        return ConditionalSelect(Vector512.GreaterThan(magnitude, Create(LogCoefficients.RootIsAbs64)), magnitude, result);
    }
}
