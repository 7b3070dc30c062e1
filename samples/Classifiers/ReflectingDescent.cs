using System;

namespace LossGen.Samples;

/// <summary>
/// Subgradient descent for objectives whose minimum is known to be 0: a linear extrapolation says how far it is (Polyak
/// 1969), and going twice as far, which never leads away from the points where the objective is 0, gets inside of them
/// rather than closer and closer (Motzkin and Schoenberg, "The relaxation method for linear inequalities", 1954).
/// </summary>
internal sealed class ReflectingDescent : IDescent
{
    /// <inheritdoc/>
    public void Step(Span<double> point, double value, ReadOnlySpan<double> gradient)
    {
        var square = 0.0;
        foreach (var slope in gradient)
        {
            square += slope * slope;
        }

        for (var i = 0; i < point.Length; i++)
        {
            point[i] -= 2 * value / square * gradient[i];
        }
    }

    /// <inheritdoc/>
    public void Complete(Span<double> point)
    {
    }
}
