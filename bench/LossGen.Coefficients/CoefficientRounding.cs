using System;
using LossGen.Truth;

namespace LossGen.Coefficients;

/// <summary>
/// Rounds coefficients to float or double together: rounded one by one, their errors add up; moving one or two of them a
/// little is tried as long as it makes the greatest error smaller.
/// </summary>
internal static class CoefficientRounding
{
    private static readonly RealContext Context = new(320);

    // A coefficient of a high power may have to move far to make up for one of a low power.
    private static readonly int[] Moves = [-64, -16, -4, -1, 0, 1, 4, 16, 64];

    /// <summary>The rounded coefficients and the greatest weighted error they leave.</summary>
    public static (double[] Coefficients, double Error) Round(Fit fit, BigReal[] exact, BigReal[] grid)
    {
        // The error is ideal[g] + sum of lost[i] * basis[i][g]: all small, so double arithmetic serves.
        double[] ideal = new double[grid.Length];
        double[][] basis = new double[exact.Length][];
        for (int i = 0; i < exact.Length; i++)
        {
            basis[i] = new double[grid.Length];
        }

        for (int g = 0; g < grid.Length; g++)
        {
            BigReal weight = fit.Weight(grid[g]);
            ideal[g] = Context.Multiply(weight, Context.Subtract(fit.Target(grid[g]), Remez.Evaluate(exact, grid[g]))).ToDouble();
            for (int i = 0; i < exact.Length; i++)
            {
                basis[i][g] = weight.ToDouble() * Math.Pow(grid[g].ToDouble(), i);
            }
        }

        double[] rounded = Array.ConvertAll(exact, c => fit.Bits == 32 ? c.ToSingle() : c.ToDouble());
        double error = Greatest(exact, rounded, ideal, basis);
        while (Improve(fit, exact, rounded, ideal, basis, ref error))
        {
        }

        return (rounded, error);
    }

    private static bool Improve(Fit fit, BigReal[] exact, double[] rounded, double[] ideal, double[][] basis, ref double error)
    {
        bool improved = false;
        for (int i = 0; i < rounded.Length; i++)
        {
            for (int j = i; j < rounded.Length; j++)
            {
                for (int move = 0; move < Moves.Length * Moves.Length; move++)
                {
                    (double first, double second) = (rounded[i], rounded[j]);
                    rounded[i] = Move(fit, first, Moves[move % Moves.Length]);
                    rounded[j] = j == i ? rounded[i] : Move(fit, second, Moves[move / Moves.Length]);
                    double tried = Greatest(exact, rounded, ideal, basis);
                    if (tried < error * 0.999)
                    {
                        error = tried;
                        improved = true;
                    }
                    else
                    {
                        (rounded[i], rounded[j]) = (first, second);
                    }
                }
            }
        }

        return improved;
    }

    // That many numbers of the coefficient's type away from zero.
    private static double Move(Fit fit, double value, int count) => fit.Bits == 32
        ? BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits((float)value) + count)
        : BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) + count);

    private static double Greatest(BigReal[] exact, double[] rounded, double[] ideal, double[][] basis)
    {
        Span<double> lost = stackalloc double[rounded.Length];
        for (int i = 0; i < lost.Length; i++)
        {
            lost[i] = Context.Subtract(exact[i], rounded[i]).ToDouble();
        }

        double greatest = 0;
        for (int g = 0; g < ideal.Length; g++)
        {
            double error = ideal[g];
            for (int i = 0; i < lost.Length; i++)
            {
                error += lost[i] * basis[i][g];
            }

            greatest = Math.Max(greatest, Math.Abs(error));
        }

        return greatest;
    }
}
