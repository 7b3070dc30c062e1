using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Plots;

/// <summary>Points of a function, to be drawn as a line that is interrupted where the function jumps or ends.</summary>
public static class Curve
{
    private const int Halvings = 60;

    private const int PlacesAtEdge = 12;

    /// <summary>The share of a difference between neighbours that has to be left at one place to be called a jump.</summary>
    private const double JumpShare = 0.5;

    /// <summary>The share of the range of the values below which no jump is looked for.</summary>
    private const double SmallestJump = 0.005;

    /// <summary>
    /// Samples a function at equal distances. Where it jumps, the two sides are joined by a point whose Y is NaN; where it begins or ends
    /// to be finite between two samples, the last place where it is finite is added.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">The last place, greater than <paramref name="from"/>.</param>
    /// <param name="count">How many places, 2 or more.</param>
    /// <returns>The points by increasing X.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two places, or <paramref name="to"/> isn't greater.</exception>
    public static IReadOnlyList<(double X, double Y)> Sample(Func<double, double> function, double from, double to, int count = 401)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        (double X, double Y)[] even = [.. Enumerable.Range(0, count).Select(i => At(function, from + ((to - from) * i / (count - 1))))];
        double[] finite = [.. even.Select(p => p.Y).Where(double.IsFinite)];
        double smallestJump = finite.Length == 0 ? 0 : (finite.Max() - finite.Min()) * SmallestJump;
        var points = new List<(double X, double Y)> { even[0] };
        for (int i = 1; i < even.Length; i++)
        {
            points.AddRange(Between(function, even[i - 1], even[i], smallestJump));
            points.Add(even[i]);
        }

        return points;
    }

    /// <summary>Leaves out points that lie on the line between those around them, or almost.</summary>
    /// <param name="points">Points by increasing X; those whose Y isn't finite stay.</param>
    /// <param name="tolerance">How far, along Y, what is left out may be from the line.</param>
    public static IReadOnlyList<(double X, double Y)> Thin(IReadOnlyList<(double X, double Y)> points, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(points);
        List<(double X, double Y)> kept = [.. points.Take(1)];
        int last = 0;
        while (last < points.Count - 1)
        {
            int next = last + 1;
            while (next + 1 < points.Count && IsLine(points, last, next + 1, tolerance))
            {
                next++;
            }

            kept.Add(points[next]);
            last = next;
        }

        return kept;
    }

    /// <summary>Whether all points between two lie on the line between these; none does if one of them isn't finite.</summary>
    private static bool IsLine(IReadOnlyList<(double X, double Y)> points, int first, int last, double tolerance)
    {
        ((double x, double y), (double endX, double endY)) = (points[first], points[last]);
        double rise = (endY - y) / (endX - x);
        for (int i = first + 1; i < last; i++)
        {
            if (!(Math.Abs(y + (rise * (points[i].X - x)) - points[i].Y) <= tolerance))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(double X, double Y)> Between(
        Func<double, double> function, (double X, double Y) left, (double X, double Y) right, double smallestJump)
    {
        if (double.IsFinite(left.Y) != double.IsFinite(right.Y))
        {
            return FromEdge(function, left, right);
        }

        double difference = Math.Abs(right.Y - left.Y);
        if (!(difference > smallestJump))
        {
            return [];
        }

        for (int i = 0; i < Halvings; i++)
        {
            (double X, double Y) middle = At(function, left.X + ((right.X - left.X) / 2));
            if (middle.X == left.X || middle.X == right.X)
            {
                break;
            }

            if (!double.IsFinite(middle.Y))
            {
                return [middle];
            }

            (left, right) = Math.Abs(middle.Y - left.Y) > Math.Abs(right.Y - middle.Y) ? (left, middle) : (middle, right);
            if (Math.Abs(right.Y - left.Y) < JumpShare * difference)
            {
                return [];
            }
        }

        return [left, (left.X + ((right.X - left.X) / 2), double.NaN), right];
    }

    /// <summary>The edge, and places ever nearer to it, since many a function goes to infinity there.</summary>
    private static IEnumerable<(double X, double Y)> FromEdge(
        Func<double, double> function, (double X, double Y) left, (double X, double Y) right)
    {
        (double X, double Y) edge = EdgeOf(function, left, right);
        double inside = double.IsFinite(left.Y) ? left.X : right.X;
        return Enumerable.Range(1, PlacesAtEdge)
            .Select(k => At(function, edge.X + ((inside - edge.X) * Math.Pow(2, -k))))
            .Append(edge)
            .Where(p => double.IsFinite(p.Y))
            .OrderBy(p => p.X);
    }

    private static (double X, double Y) EdgeOf(Func<double, double> function, (double X, double Y) left, (double X, double Y) right)
    {
        bool isLeft = double.IsFinite(left.Y);
        for (int i = 0; i < Halvings; i++)
        {
            (double X, double Y) middle = At(function, left.X + ((right.X - left.X) / 2));
            (left, right) = double.IsFinite(middle.Y) == isLeft ? (middle, right) : (left, middle);
        }

        return isLeft ? left : right;
    }

    private static (double X, double Y) At(Func<double, double> function, double x) => (x, function(x));
}
