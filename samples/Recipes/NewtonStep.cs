using System;
using System.Linq;
using LossGen;

namespace LossGen.Samples;

/// <summary>Newton's method, and the value of a leaf in gradient boosting: first and second derivatives in one pass.</summary>
internal static partial class NewtonStep
{
    [Loss("log(1 + exp(-y*f))", Hessian = true)]
    public static partial double Logistic(ReadOnlySpan<double> y, ReadOnlySpan<double> f);

    /// <summary>The best score for all samples of a leaf; it is log(positives/negatives).</summary>
    public static Outcome Run()
    {
        double[] y = [1, 1, 1, 1, 1, 1, 1, -1, -1, -1];
        double[] f = new double[y.Length];
        double[] gradient = new double[y.Length];
        double[] hessian = new double[y.Length];
        var score = 0.0;
        var steps = 0;
        double step;
        do
        {
            Array.Fill(f, score);
            LogisticGradientAndHessian(y, f, gradient, hessian);
            step = -gradient.Sum() / hessian.Sum();
            score += step;
            steps++;
        }
        while (Math.Abs(step) > 1e-12);

        return new("Newton's method", $"score {score:F12} after {steps} steps", Math.Abs(score - Math.Log(7.0 / 3)) < 1e-12);
    }
}
