using System;
using System.Diagnostics;

namespace LossGen.Samples;

/// <summary>An objective at a point, and its gradient there, written into <paramref name="gradient"/>.</summary>
internal delegate double ValueAndGradient(ReadOnlySpan<double> point, Span<double> gradient);

/// <summary>How to get down an objective by its gradient.</summary>
internal interface IDescent
{
    /// <summary>Moves the point to where the objective is to be evaluated next.</summary>
    public void Step(Span<double> point, double value, ReadOnlySpan<double> gradient);

    /// <summary>Replaces the point, after the last step, by the answer, where that is another one.</summary>
    public void Complete(Span<double> point);
}

/// <summary>Where training ended.</summary>
/// <param name="Point">The parameters found.</param>
/// <param name="Objective">The objective there.</param>
/// <param name="Steps">How many steps were taken.</param>
/// <param name="Time">How long they took.</param>
internal sealed record TrainingResult(double[] Point, double Objective, int Steps, TimeSpan Time);

/// <summary>Trains whatever has an objective: it knows neither the loss nor what the parameters mean.</summary>
internal static class Trainer
{
    /// <summary>Descends from a point until the gradient is 0, or for as many steps as are allowed.</summary>
    public static TrainingResult Train(ValueAndGradient objective, IDescent descent, ReadOnlySpan<double> start, int maximumSteps)
    {
        var point = start.ToArray();
        var gradient = new double[point.Length];
        var value = objective(point, gradient);
        var steps = 0;

        // The time begins after the first evaluation, during which the runtime compiles the objective.
        var watch = Stopwatch.StartNew();
        while (steps < maximumSteps && gradient.AsSpan().ContainsAnyExcept(0.0))
        {
            descent.Step(point, value, gradient);
            value = objective(point, gradient);
            steps++;
        }

        descent.Complete(point);
        return new(point, objective(point, gradient), steps, watch.Elapsed);
    }
}
