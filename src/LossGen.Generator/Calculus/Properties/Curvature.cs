using System;

namespace LossGen.Calculus.Properties;

/// <summary>How a function of one variable bends; an affine one is both convex and concave.</summary>
[Flags]
internal enum Curvature
{
    Unknown = 0,
    Convex = 1,
    Concave = 2,
    Affine = 3,
}

/// <summary>In which direction a function goes with an argument; a constant one goes in both.</summary>
[Flags]
internal enum Direction
{
    Unknown = 0,
    Up = 1,
    Down = 2,
}

/// <summary>How a function bends over the ranges of its arguments, and in which direction it goes with each.</summary>
/// <param name="Curvature">How it bends, in all arguments that vary together.</param>
/// <param name="Direction">In which direction it goes with each argument that varies.</param>
internal readonly record struct Bend(Curvature Curvature, Direction Direction);

/// <summary>What can be done with curvatures.</summary>
internal static class CurvatureOperations
{
    /// <summary>The curvature of the opposite.</summary>
    public static Curvature Mirror(this Curvature curvature) => curvature switch
    {
        Curvature.Convex => Curvature.Concave,
        Curvature.Concave => Curvature.Convex,
        _ => curvature,
    };

    /// <summary>
    /// The curvature of a composition: convex functions that go up with what is convex and down with what is concave are convex
    /// (Grant, Boyd and Ye 2006, Disciplined convex programming).
    /// </summary>
    public static Curvature Compose(this Bend outer, Curvature inner)
    {
        if (inner == Curvature.Affine)
        {
            return outer.Curvature;
        }

        bool keeps = outer.Direction.HasFlag(Direction.Up);
        bool mirrors = outer.Direction.HasFlag(Direction.Down);
        Curvature through = (keeps ? inner : Curvature.Unknown) | (mirrors ? inner.Mirror() : Curvature.Unknown);
        return outer.Curvature & through;
    }
}
