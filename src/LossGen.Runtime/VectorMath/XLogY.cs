using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace LossGen;

// The logarithm is carried as a sum of two numbers, so that its own rounding isn't multiplied by x before the last one.
public static partial class VectorMath
{
    /// <summary>x * log(y); 0 where x is 0 and y isn't NaN. Otherwise -x*infinity at y = 0, NaN for y &lt; 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> XLogY(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> f = SplitLog(y, out Vector512<float> k);
        Vector512<float> log = JoinLog(k, f, Vector512<float>.Zero, out Vector512<float> low);
        return MultiplyLog(x, Instructions.FixLog(log, y), low, y);
    }

    /// <inheritdoc cref="XLogY(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> XLogY(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> f = SplitLog(y, out Vector512<double> k);
        Vector512<double> log = JoinLog(k, f, Vector512<double>.Zero, out Vector512<double> low);
        return MultiplyLog(x, Instructions.FixLog(log, y), low, y);
    }

    /// <summary>x * log(1 + y); 0 where x is 0 and y isn't NaN. Otherwise -x*infinity at y = -1, NaN for y &lt; -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> XLog1pY(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> u = y + Vector512<float>.One;
        Vector512<float> f = ReduceLog1p(y, u, out Vector512<float> fLow, out Vector512<float> k, out _);
        Vector512<float> log = JoinLog(k, f, fLow, out Vector512<float> low);
        Vector512<float> tiny = Vector512.LessThan(Vector512.Abs(y), Create(ExpCoefficients.Tiny32));
        log = ConditionalSelect(tiny, y, Instructions.FixLog(log, u));
        return MultiplyLog(x, log, Vector512.AndNot(low, tiny), y);
    }

    /// <inheritdoc cref="XLog1pY(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> XLog1pY(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> u = y + Vector512<double>.One;
        Vector512<double> f = ReduceLog1p(y, u, out Vector512<double> fLow, out Vector512<double> k, out _);
        Vector512<double> log = JoinLog(k, f, fLow, out Vector512<double> low);
        Vector512<double> tiny = Vector512.LessThan(Vector512.Abs(y), Create(ExpCoefficients.Tiny64));
        log = ConditionalSelect(tiny, y, Instructions.FixLog(log, u));
        return MultiplyLog(x, log, Vector512.AndNot(low, tiny), y);
    }

    /// <summary>x / y; 0 where x is 0 and y isn't NaN: the derivative of x*log(y) by y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> XDivY(Vector512<float> x, Vector512<float> y) => ZeroWhereZero(x, y, x / y);

    /// <inheritdoc cref="XDivY(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> XDivY(Vector512<double> x, Vector512<double> y) => ZeroWhereZero(x, y, x / y);

    // x*(log + low), with the second part left out where the first is infinite: there it might be infinite with the other sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> MultiplyLog(Vector512<float> x, Vector512<float> log, Vector512<float> low, Vector512<float> y)
    {
        Vector512<float> finite = Vector512.LessThan(Vector512.Abs(x * log), Create(float.PositiveInfinity));
        return ZeroWhereZero(x, y, FusedMultiplyAdd(x, log, x * low & finite));
    }

    /// <inheritdoc cref="MultiplyLog(Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> MultiplyLog(Vector512<double> x, Vector512<double> log, Vector512<double> low, Vector512<double> y)
    {
        Vector512<double> finite = Vector512.LessThan(Vector512.Abs(x * log), Create(double.PositiveInfinity));
        return ZeroWhereZero(x, y, FusedMultiplyAdd(x, log, x * low & finite));
    }

    // 0 where x is 0 and y is a number, elsewhere result. Two selections and not one with both conditions: .NET 10.0 folds
    // Equals(x, Zero) & Equals(y, y) to all ones when x is a constant other than zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ZeroWhereZero(Vector512<float> x, Vector512<float> y, Vector512<float> result) =>

        ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), ConditionalSelect(Vector512.Equals(y, y), Vector512<float>.Zero, y), result);

    /// <inheritdoc cref="ZeroWhereZero(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ZeroWhereZero(Vector512<double> x, Vector512<double> y, Vector512<double> result) =>

        ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), ConditionalSelect(Vector512.Equals(y, y), Vector512<double>.Zero, y), result);
}
