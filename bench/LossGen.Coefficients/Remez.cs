using System;
using System.Collections.Generic;
using LossGen.Truth;

namespace LossGen.Coefficients;

/// <summary>
/// The exchange algorithm of E. Remez (1934): solve for the polynomial whose weighted error alternates with equal size on Count + 1
/// points, move the points to the extrema of its error, repeat until the extrema are equal.
/// </summary>
internal static class Remez
{
    private const int PointsPerCoefficient = 50;
    private const int Iterations = 20;
    private const double Flatness = 1e-4;

    private static readonly RealContext Context = new(320);

    /// <summary>The points where errors are looked at: Chebyshev-spaced, none of them 0.</summary>
    public static BigReal[] Grid(Fit fit)
    {
        int intervals = PointsPerCoefficient * (fit.Count + 2);
        BigReal[] grid = new BigReal[intervals + 1];
        double middle = (fit.Low + fit.High) / 2;
        double radius = (fit.High - fit.Low) / 2;
        for (int i = 0; i <= intervals; i++)
        {
            double x = middle - (radius * Math.Cos(Math.PI * i / intervals));
            grid[i] = Math.Abs(x) < 1e-13 ? 1e-13 : x;
        }

        return grid;
    }

    /// <summary>The coefficients, from the constant term up, before any rounding.</summary>
    /// <exception cref="InvalidOperationException">The error never came to alternate often enough.</exception>
    public static BigReal[] Solve(Fit fit, BigReal[] grid)
    {
        BigReal[] targets = Array.ConvertAll(grid, x => fit.Target(x));
        BigReal[] weights = Array.ConvertAll(grid, x => fit.Weight(x));
        int[] points = new int[fit.Count + 1];
        for (int i = 0; i < points.Length; i++)
        {
            // The extrema of a Chebyshev polynomial, kept off the ends of the interval.
            points[i] = (int)((i + 0.5) * (grid.Length - 1) / points.Length);
        }

        for (int iteration = 0; ; iteration++)
        {
            (BigReal[] coefficients, double level) = Alternate(fit.Count, grid, targets, weights, points);
            double[] errors = new double[grid.Length];
            for (int i = 0; i < grid.Length; i++)
            {
                errors[i] = Context.Multiply(weights[i], Context.Subtract(targets[i], Evaluate(coefficients, grid[i]))).ToDouble();
            }

            List<int> extrema = Extrema(errors, points.Length);
            if (extrema.Count < points.Length)
            {
                throw new InvalidOperationException($"{fit.Prefix}: {extrema.Count} extrema instead of {points.Length}");
            }

            double greatest = 0;
            foreach (int i in extrema)
            {
                greatest = Math.Max(greatest, Math.Abs(errors[i]));
            }

            if (greatest <= Math.Abs(level) * (1 + Flatness) || iteration == Iterations)
            {
                return coefficients;
            }

            extrema.CopyTo(points);
        }
    }

    /// <summary>The polynomial's value.</summary>
    public static BigReal Evaluate(BigReal[] coefficients, BigReal x)
    {
        BigReal sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = Context.Add(Context.Multiply(sum, x), coefficients[i]);
        }

        return sum;
    }

    // Coefficients and level E with weight*(target - polynomial) = +-E, alternating, at the points.
    private static (BigReal[] Coefficients, double Level) Alternate(int count, BigReal[] grid, BigReal[] targets, BigReal[] weights, int[] points)
    {
        BigReal[][] rows = new BigReal[count + 1][];
        for (int i = 0; i <= count; i++)
        {
            int point = points[i];
            BigReal[] row = new BigReal[count + 2];
            BigReal power = 1;
            for (int j = 0; j < count; j++)
            {
                row[j] = power;
                power = Context.Multiply(power, grid[point]);
            }

            row[count] = Context.Divide((i & 1) == 0 ? 1 : -1, weights[point]);
            row[count + 1] = targets[point];
            rows[i] = row;
        }

        BigReal[] solution = Eliminate(rows);
        return (solution[..count], solution[count].ToDouble());
    }

    // Gauss's elimination with row pivots; the last column is the right-hand side.
    private static BigReal[] Eliminate(BigReal[][] rows)
    {
        int n = rows.Length;
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int i = column + 1; i < n; i++)
            {
                if (BigReal.Abs(rows[i][column]) > BigReal.Abs(rows[pivot][column]))
                {
                    pivot = i;
                }
            }

            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (int i = column + 1; i < n; i++)
            {
                BigReal factor = Context.Divide(rows[i][column], rows[column][column]);
                for (int j = column; j <= n; j++)
                {
                    rows[i][j] = Context.Subtract(rows[i][j], Context.Multiply(factor, rows[column][j]));
                }
            }
        }

        BigReal[] solution = new BigReal[n];
        for (int i = n - 1; i >= 0; i--)
        {
            BigReal sum = rows[i][n];
            for (int j = i + 1; j < n; j++)
            {
                sum = Context.Subtract(sum, Context.Multiply(rows[i][j], solution[j]));
            }

            solution[i] = Context.Divide(sum, rows[i][i]);
        }

        return solution;
    }

    // The greatest error of every run of one sign; from too many the smaller end one is dropped.
    private static List<int> Extrema(double[] errors, int wanted)
    {
        List<int> extrema = [];
        int best = 0;
        for (int i = 1; i < errors.Length; i++)
        {
            if (errors[i] > 0 != errors[best] > 0)
            {
                extrema.Add(best);
                best = i;
            }
            else if (Math.Abs(errors[i]) > Math.Abs(errors[best]))
            {
                best = i;
            }
        }

        extrema.Add(best);
        while (extrema.Count > wanted)
        {
            extrema.RemoveAt(Math.Abs(errors[extrema[0]]) < Math.Abs(errors[extrema[^1]]) ? 0 : extrema.Count - 1);
        }

        return extrema;
    }
}
