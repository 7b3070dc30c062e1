using System;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace LossGen.Samples;

/// <summary>Where a minimisation ended.</summary>
/// <param name="Parameters">The parameters found.</param>
/// <param name="Objective">The objective there.</param>
/// <param name="Iterations">How many steps were taken.</param>
/// <param name="Evaluations">How many times the objective was evaluated.</param>
public sealed record Minimum(double[] Parameters, double Objective, int Iterations, int Evaluations);

/// <summary>Finds the minimum of a linear model's objective with MathNet.Numerics' L-BFGS.</summary>
public static class Lbfgs
{
    /// <summary>Minimises an objective that is smooth.</summary>
    /// <param name="model">The model; its objective is convex, so that where it begins makes no difference.</param>
    /// <param name="progress">Is given the number of each evaluation, its objective and the norm of its gradient, if wanted.</param>
    public static Minimum Minimize<TLoss>(LinearModel<TLoss> model, Action<int, double, double>? progress = null)
        where TLoss : struct, ILoss<double>
    {
        var evaluations = 0;
        var objective = ObjectiveFunction.Gradient(parameters =>
        {
            var gradient = new double[model.ParameterCount];
            var value = model.ValueAndGradient(parameters.AsArray(), gradient);
            var gradientVector = Vector<double>.Build.Dense(gradient);
            evaluations++;
            progress?.Invoke(evaluations, value, gradientVector.L2Norm());
            return (value, gradientVector);
        });
        var minimizer = new LimitedMemoryBfgsMinimizer(
            gradientTolerance: 1e-7, parameterTolerance: 0, functionProgressTolerance: 0, memory: 10, maximumIterations: 500);
        var result = minimizer.FindMinimum(objective, Vector<double>.Build.Dense(model.ParameterCount));
        return new(result.MinimizingPoint.AsArray(), result.FunctionInfoAtMinimum.Value, result.Iterations, evaluations);
    }
}
