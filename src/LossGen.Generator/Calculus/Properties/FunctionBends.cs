using System;
using System.Collections.Generic;
using static LossGen.Calculus.Properties.Curvature;

namespace LossGen.Calculus.Properties;

/// <summary>
/// How functions bend, one a line: the atoms of disciplined convex programming. Of a function with several arguments a line holds for all
/// that vary together. A function that isn't here, or not over these ranges, bends in no known way.
/// </summary>
internal static class FunctionBends
{
    private const Direction Up = Direction.Up;
    private const Direction Down = Direction.Down;

    private static readonly Bend Unclear = new(Curvature.Unknown, Direction.Unknown);

    /// <summary>From the function, the ranges of its arguments, and the argument that varies, or -1 where several do.</summary>
    private static readonly Dictionary<Function, Func<IReadOnlyList<Interval>, int, Bend>> Table = new()
    {
        [Functions.Abs] = (a, _) => new(Convex, AwayFromZero(a[0])),
        [Functions.Max] = (_, _) => new(Convex, Up),
        [Functions.Min] = (_, _) => new(Concave, Up),
        [Functions.Relu] = (_, _) => new(Convex, Up),
        [Functions.Hypot] = (a, i) => new(Convex, i < 0 ? Direction.Unknown : AwayFromZero(a[i])),
        [Functions.Group] = (_, _) => new(Affine, Up),

        [Functions.Exp] = (_, _) => new(Convex, Up),
        [Functions.Expm1] = (_, _) => new(Convex, Up),
        [Functions.Expm1Over] = (_, _) => new(Convex, Up),
        [Functions.Log] = (_, _) => new(Concave, Up),
        [Functions.Log1p] = (_, _) => new(Concave, Up),
        [Functions.Log2] = (_, _) => new(Concave, Up),
        [Functions.Log10] = (_, _) => new(Concave, Up),
        [Functions.Sqrt] = (_, _) => new(Concave, Up),
        [Functions.Softplus] = (_, _) => new(Convex, Up),
        [Functions.LogSigmoid] = (_, _) => new(Concave, Up),
        [Functions.LogAddExp] = (_, _) => new(Convex, Up),
        [Functions.Log1mExp] = (_, _) => new(Concave, Down),
        [Functions.Log1pmx] = (a, _) => new(Concave, a[0].IsNonNegative ? Down : a[0].IsNonPositive ? Up : Direction.Unknown),
        [Functions.Erfcx] = (_, _) => new(Convex, Down),
        [Functions.LogErfc] = (_, _) => new(Concave, Down),

        // Even, convex, and flat at 0.
        [Functions.Cosh] = (a, _) => new(Convex, AwayFromZero(a[0])),
        [Functions.LogCosh] = (a, _) => new(Convex, AwayFromZero(a[0])),
        [Functions.Sqrt1pSquare] = (a, _) => new(Convex, AwayFromZero(a[0])),
        [Functions.Sqrt1pSquareM1] = (a, _) => new(Convex, AwayFromZero(a[0])),

        // They bend one way on the one side of 0 and the other way on the other.
        [Functions.Sinh] = (a, _) => new(Sides(a[0], Concave, Convex), Up),
        [Functions.Tanh] = (a, _) => new(Sides(a[0], Convex, Concave), Up),
        [Functions.Atan] = (a, _) => new(Sides(a[0], Convex, Concave), Up),
        [Functions.Asinh] = (a, _) => new(Sides(a[0], Convex, Concave), Up),
        [Functions.Cbrt] = (a, _) => new(Sides(a[0], Convex, Concave), Up),
        [Functions.Erf] = (a, _) => new(Sides(a[0], Convex, Concave), Up),
        [Functions.Erfc] = (a, _) => new(Sides(a[0], Concave, Convex), Down),
        [Functions.Sigmoid] = (a, _) => new(Sides(a[0], Convex, Concave), Up),
        [Functions.Sqrt1pSquareSlope] = (a, _) => new(Sides(a[0], Convex, Concave), Up),

        // Of two arguments of which only one varies.
        [Functions.Pow] = (a, i) => i == 0 ? Power(a[0], a[1]) : i == 1 ? Exponential(a[0]) : Unclear,
        [Functions.XLogY] = (a, i) => i == 0 ? new(Affine, Signed(a[1] - new Interval(1, 1))) : i == 1 ? Scaled(new(Concave, Up), a[0]) : Unclear,
        [Functions.XLog1pY] = (a, i) => i == 0 ? new(Affine, Signed(a[1])) : i == 1 ? Scaled(new(Concave, Up), a[0]) : Unclear,
        [Functions.XDivY] = (a, i) => i == 0 ? new(Affine, Signed(a[1])) : i == 1 && a[1].IsPositive ? Scaled(new(Convex, Down), a[0]) : Unclear,

        // Of rows, as functions of all their elements.
        [RowFunctions.Sum] = (_, _) => new(Affine, Up),
        [RowFunctions.Mean] = (_, _) => new(Affine, Up),
        [RowFunctions.Index] = (_, i) => i == 0 ? new(Affine, Up) : Unclear,
        [RowFunctions.Dot] = (a, i) => i < 0 ? Unclear : new(Affine, Signed(a[1 - i])),
        [RowFunctions.Max] = (_, _) => new(Convex, Up),
        [RowFunctions.Peak] = (_, _) => new(Convex, Up),
        [RowFunctions.Min] = (_, _) => new(Concave, Up),
        [RowFunctions.Norm] = (a, _) => new(Convex, AwayFromZero(a[0])),
        [RowFunctions.Norm1] = (a, _) => new(Convex, AwayFromZero(a[0])),
        [RowFunctions.LogSumExp] = (_, _) => new(Convex, Up),
        [RowFunctions.LogSoftmax] = (_, _) => new(Concave, Direction.Unknown),
    };

    /// <summary>How a call bends.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">The ranges of its arguments.</param>
    /// <param name="varying">The argument that varies, or -1 where several do.</param>
    public static Bend Of(Function function, IReadOnlyList<Interval> arguments, int varying) =>
        Table.TryGetValue(function, out Func<IReadOnlyList<Interval>, int, Bend>? bend) ? bend(arguments, varying) : Unclear;

    /// <summary>How an integer power bends over a range.</summary>
    public static Bend OfPower(Interval x, int exponent) => exponent switch
    {
        1 => new(Affine, Up),
        > 1 when exponent % 2 == 0 => new(Convex, AwayFromZero(x)),
        > 1 => new(Sides(x, Concave, Convex), Up),
        _ when x.IsPositive => new(Convex, Down),
        _ when x.IsNegative => exponent % 2 == 0 ? new(Convex, Up) : new(Concave, Down),
        _ => Unclear,
    };

    private static Bend Power(Interval x, Interval exponent) =>
        !x.IsNonNegative ? Unclear
        : exponent.Low >= 1 ? new(Convex, Up)
        : exponent.IsNonNegative && exponent.High <= 1 ? new(Concave, Up)
        : exponent.IsNonPositive && x.IsPositive ? new(Convex, Down)
        : Unclear;

    /// <summary>A positive number to a power that varies.</summary>
    private static Bend Exponential(Interval @base) => !@base.IsPositive ? Unclear
        : new(Convex, @base.Low >= 1 ? Up : @base.High <= 1 ? Down : Direction.Unknown);

    private static Bend Scaled(Bend bend, Interval factor) => factor.IsNonNegative ? bend
        : factor.IsNonPositive ? new(bend.Curvature.Mirror(), bend.Direction == Up ? Down : Up)
        : Unclear;

    private static Direction AwayFromZero(Interval x) => Signed(x);

    private static Direction Signed(Interval x) => x.IsNonNegative ? Up : x.IsNonPositive ? Down : Direction.Unknown;

    private static Curvature Sides(Interval x, Curvature below, Curvature above) =>
        x.IsNonNegative ? above : x.IsNonPositive ? below : Curvature.Unknown;
}
