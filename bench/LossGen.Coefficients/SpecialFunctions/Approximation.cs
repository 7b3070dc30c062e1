using System;

namespace LossGen.Coefficients.SpecialFunctions;

/// <summary>
/// A polynomial that interpolates a smooth function at the Chebyshev points of an interval, in powers of the argument.
/// </summary>
/// <remarks>
/// Its largest error is within a small factor of the best possible one (N. Trefethen, Approximation Theory and Approximation
/// Practice, chapter 16): less than the worth of one more term, and nothing has to be iterated.
/// </remarks>
internal sealed class Approximation
{
    private Approximation(Real[] coefficients, double errorBits)
    {
        Coefficients = coefficients;
        ErrorBits = errorBits;
    }

    /// <summary>The coefficients, that of the lowest power first.</summary>
    public Real[] Coefficients { get; }

    /// <summary>The largest weighted error found, as a power of two: rounded coefficients come on top.</summary>
    public double ErrorBits { get; }

    /// <summary>Interpolates a function in a number of points between two ends.</summary>
    /// <param name="function">Smooth on the interval.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="terms">The number of points and of coefficients.</param>
    /// <param name="weight">What the error at an argument is multiplied by.</param>
    public static Approximation Of(Func<Real, Real> function, Real low, Real high, int terms, Func<Real, Real> weight)
    {
        Real middle = (low + high) / 2;
        Real half = (high - low) / 2;
        Real[] points = new Real[terms];
        Real[] differences = new Real[terms];
        for (int i = 0; i < terms; i++)
        {
            points[i] = middle + (half * Real.Cos(Real.Pi * ((2 * i) + 1) / (2 * terms)));
            differences[i] = function(points[i]);
        }

        // Newton's divided differences, then Horner's scheme on polynomials.
        for (int order = 1; order < terms; order++)
        {
            for (int i = terms - 1; i >= order; i--)
            {
                differences[i] = (differences[i] - differences[i - 1]) / (points[i] - points[i - order]);
            }
        }

        Real[] coefficients = new Real[terms];
        coefficients[0] = differences[terms - 1];
        for (int i = terms - 2; i >= 0; i--)
        {
            for (int power = terms - 1; power > 0; power--)
            {
                coefficients[power] = coefficients[power - 1] - (points[i] * coefficients[power]);
            }

            coefficients[0] = differences[i] - (points[i] * coefficients[0]);
        }

        // The ends themselves may be singular in the way the function is written: 0/0, an infinite argument.
        const int Checks = 100;
        Real worst = 0;
        for (int i = 0; i < Checks; i++)
        {
            Real x = low + ((high - low) * ((2 * i) + 1) / (2 * Checks));
            worst = Real.Max(worst, Real.Abs((Evaluate(coefficients, x) - function(x)) * weight(x)));
        }

        return new(coefficients, worst.Log2);
    }

    private static Real Evaluate(Real[] coefficients, Real x)
    {
        Real value = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
        {
            value = (value * x) + coefficients[i];
        }

        return value;
    }
}
