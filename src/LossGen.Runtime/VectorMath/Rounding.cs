using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The piecewise constant functions: one or two instructions each, exact.
public static partial class VectorMath
{
    /// <summary>Rounds to the nearest whole number, halves to the even one.</summary>
    /// <param name="x">Any numbers; NaN stays NaN and infinities stay infinite.</param>
    /// <returns>The whole numbers nearest to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Round(Vector512<double> x) => Vector512.Round(x);

    /// <summary>The largest whole number that isn't above x.</summary>
    /// <param name="x">Any numbers; NaN stays NaN and infinities stay infinite.</param>
    /// <returns>x rounded down.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Floor(Vector512<double> x) => Vector512.Floor(x);

    /// <summary>The smallest whole number that isn't below x.</summary>
    /// <param name="x">Any numbers; NaN stays NaN and infinities stay infinite.</param>
    /// <returns>x rounded up.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Ceiling(Vector512<double> x) => Vector512.Ceiling(x);

    /// <summary>The sign of x as a number: -1, 0 or 1.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>-1 below 0, 1 above 0; zeros of either sign and NaN are returned as they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sign(Vector512<double> x) => Instructions.Sign(x);

    /// <summary>The sign in several operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> SelectSign(Vector512<double> x)
    {
        Vector512<double> unit = Vector512.Create(1.0) | (x & Vector512.Create(-0.0));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Abs(x), Vector512<double>.Zero), unit, x);
    }

    /// <summary>x as far as a limit, and beyond it the limit with the sign of x.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="limit">The largest absolute value, 0 or above.</param>
    /// <returns>sign(x) * min(|x|, limit); NaN where either is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Clip(Vector512<double> x, Vector512<double> limit)
    {
        // MinNative lets NaN of its second argument through; one of the limit gets there this way.
        Vector512<double> unordered = ~Vector512.Equals(limit, limit);
        return Vector512.MinNative(limit, Vector512.Abs(x) | unordered) ^ (x & Vector512.Create(-0.0));
    }

    /// <summary>The unit step, which is the derivative of max(0, x) with the value 0 at 0.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>1 above 0; 0 at and below 0; NaN where x is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Step(Vector512<double> x) => Instructions.Step(x);

    /// <summary>The unit step in several operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> SelectStep(Vector512<double> x)
    {
        Vector512<double> step = Vector512.GreaterThan(x, Vector512<double>.Zero) & Vector512.Create(1.0);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), step, x);
    }

    /// <summary>Rounds to the nearest whole number, halves to the even one.</summary>
    /// <param name="x">Any numbers; NaN stays NaN and infinities stay infinite.</param>
    /// <returns>The whole numbers nearest to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Round(Vector512<float> x) => Vector512.Round(x);

    /// <summary>The largest whole number that isn't above x.</summary>
    /// <param name="x">Any numbers; NaN stays NaN and infinities stay infinite.</param>
    /// <returns>x rounded down.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Floor(Vector512<float> x) => Vector512.Floor(x);

    /// <summary>The smallest whole number that isn't below x.</summary>
    /// <param name="x">Any numbers; NaN stays NaN and infinities stay infinite.</param>
    /// <returns>x rounded up.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Ceiling(Vector512<float> x) => Vector512.Ceiling(x);

    /// <summary>The sign of x as a number: -1, 0 or 1.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>-1 below 0, 1 above 0; zeros of either sign and NaN are returned as they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> x) => Instructions.Sign(x);

    /// <summary>The sign in several operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> SelectSign(Vector512<float> x)
    {
        Vector512<float> unit = Vector512.Create(1.0f) | (x & Vector512.Create(-0.0f));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Abs(x), Vector512<float>.Zero), unit, x);
    }

    /// <summary>x as far as a limit, and beyond it the limit with the sign of x.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="limit">The largest absolute value, 0 or above.</param>
    /// <returns>sign(x) * min(|x|, limit); NaN where either is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Clip(Vector512<float> x, Vector512<float> limit)
    {
        Vector512<float> unordered = ~Vector512.Equals(limit, limit);
        return Vector512.MinNative(limit, Vector512.Abs(x) | unordered) ^ (x & Vector512.Create(-0.0f));
    }

    /// <summary>The unit step, which is the derivative of max(0, x) with the value 0 at 0.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>1 above 0; 0 at and below 0; NaN where x is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Step(Vector512<float> x) => Instructions.Step(x);

    /// <summary>The unit step in several operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> SelectStep(Vector512<float> x)
    {
        Vector512<float> step = Vector512.GreaterThan(x, Vector512<float>.Zero) & Vector512.Create(1.0f);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), step, x);
    }
}
