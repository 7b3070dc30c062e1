using System;
using LossGen;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace LossGen.Samples;

/// <summary>A whole training objective as one line, minimised by MathNet.Numerics.</summary>
internal static partial class WholeObjective
{
    [Loss("s = dot(x, w) + b; log(1 + exp(-y*s)) + lambda/2*sum(w^2)", WithRespectTo = "w, b")]
    public static partial double Objective(
        [Row] ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Shared] ReadOnlySpan<double> w, double b, double lambda);

    /// <summary>Trains two weights and an intercept on four samples.</summary>
    public static Outcome Run()
    {
        double[] x = [0, 0, 1, 0, 0, 1, 1, 1];
        double[] y = [-1, -1, -1, 1];
        var objective = ObjectiveFunction.Gradient(parameters =>
        {
            double[] w = [parameters[0], parameters[1]];
            double[] gradientW = new double[w.Length];
            var value = ObjectiveValueAndGradient(x, y, w, parameters[2], 0.01, gradientW, out var gradientB);
            return (value, Vector<double>.Build.Dense([.. gradientW, gradientB]));
        });

        var minimizer = new BfgsMinimizer(gradientTolerance: 1e-8, parameterTolerance: 0, functionProgressTolerance: 0, maximumIterations: 200);
        var result = minimizer.FindMinimum(objective, Vector<double>.Build.Dense(3));
        var slope = result.FunctionInfoAtMinimum.Gradient.L2Norm();
        var (first, second, intercept) = (result.MinimizingPoint[0], result.MinimizingPoint[1], result.MinimizingPoint[2]);
        var isAnd = first + second + intercept > 0 && first + intercept < 0 && second + intercept < 0;
        return new("a whole objective", $"learns 'and': weights {first:F3} and {second:F3}, intercept {intercept:F3}, slope {slope:0.0e+0}", isAnd && slope < 1e-7);
    }
}
