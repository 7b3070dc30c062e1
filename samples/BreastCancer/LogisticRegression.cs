using System;
using LossGen;
using MathNet.Numerics.LinearAlgebra;

namespace LossGen.Samples;

/// <summary>Logistic regression with an L2 penalty: what to minimise, and its gradient.</summary>
/// <param name="data">The samples, with classes 0 and 1.</param>
/// <param name="lambda">The weight of the penalty lambda/2*|w|^2; the intercept isn't penalised.</param>
internal sealed partial class LogisticRegression(LabelledData data, double lambda)
{
    private readonly Matrix<double> _features =
        Matrix<double>.Build.DenseOfRowMajor(data.SampleCount, data.FeatureCount, data.Features);

    private readonly double[] _gradientOfScores = new double[data.SampleCount];

    /// <summary>Gets the number of parameters: a weight per feature and, last, the intercept.</summary>
    public int ParameterCount => data.FeatureCount + 1;

    /// <summary>The cross-entropy of the targets y, 0 or 1, and the probabilities sigmoid(s), as textbooks write it.</summary>
    [Loss("-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))")]
    public static partial double CrossEntropy(ReadOnlySpan<double> y, ReadOnlySpan<double> s);

    /// <summary>The objective, which is the mean loss plus the penalty, and its gradient.</summary>
    public (double Objective, Vector<double> Gradient) Evaluate(Vector<double> parameters)
    {
        // One generated pass gives the mean loss and how it varies with each score; the chain rule does the rest.
        var loss = CrossEntropyValueAndGradient(data.Labels, Scores(parameters), _gradientOfScores);
        var gradientOfScores = Vector<double>.Build.Dense(_gradientOfScores);

        var weights = Weights(parameters);
        var gradient = Vector<double>.Build.Dense(ParameterCount);
        gradient.SetSubVector(0, data.FeatureCount, _features.TransposeThisAndMultiply(gradientOfScores) + lambda * weights);
        gradient[data.FeatureCount] = gradientOfScores.Sum();
        return (loss + lambda / 2 * weights.DotProduct(weights), gradient);
    }

    /// <summary>The share of the samples whose class the sign of the score tells.</summary>
    public double Accuracy(Vector<double> parameters)
    {
        var scores = Scores(parameters);
        var correct = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            correct += scores[i] > 0 == data.Labels[i] > 0 ? 1 : 0;
        }

        return (double)correct / scores.Length;
    }

    private double[] Scores(Vector<double> parameters) =>
        (_features * Weights(parameters) + parameters[data.FeatureCount]).AsArray();

    private Vector<double> Weights(Vector<double> parameters) => parameters.SubVector(0, data.FeatureCount);
}
