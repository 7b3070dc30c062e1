using System;
using LossGen;
using MathNet.Numerics.LinearAlgebra;

namespace LossGen.Samples;

/// <summary>Softmax regression with an L2 penalty: what to minimise, and its gradient.</summary>
/// <param name="images">The images and their digits.</param>
/// <param name="lambda">The weight of the penalty lambda/2*|W|^2; the intercepts aren't penalised.</param>
internal sealed partial class SoftmaxRegression(DigitImages images, double lambda)
{
    private const int Classes = DigitImages.ClassCount;
    private const int Features = DigitImages.PixelCount;

    // MathNet keeps a matrix column by column, LossGen's kernels take the logits sample by sample: with a column per sample,
    // both mean the same array, and nothing is copied.
    private readonly Matrix<double> _pixels = Matrix<double>.Build.Dense(Features, images.Count, images.Pixels);
    private readonly Vector<double> _ones = Vector<double>.Build.Dense(images.Count, 1);
    private readonly double[] _gradientOfLogits = new double[images.Count * Classes];

    /// <summary>Gets the number of parameters: a weight for each pixel of each class and, last, an intercept per class.</summary>
    public static int ParameterCount => Classes * (Features + 1);

    /// <summary>The cross-entropy of the digits and the probabilities softmax(z), as textbooks write it.</summary>
    /// <param name="label">The digit of each image.</param>
    /// <param name="z">The logits: a row of ten numbers for each image.</param>
    [Loss("-log(softmax(z)[label])")]
    public static partial double CrossEntropy(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);

    /// <summary>The share of the images whose greatest logit isn't that of the digit; there is nothing to differentiate.</summary>
    /// <param name="label">The digit of each image.</param>
    /// <param name="z">The logits: a row of ten numbers for each image.</param>
    [Loss("argmax(z) != label ? 1 : 0", WithRespectTo = "")]
    public static partial double ErrorRate(ReadOnlySpan<int> label, [Row] ReadOnlySpan<double> z);

    /// <summary>The objective, which is the mean loss plus the penalty, and its gradient.</summary>
    public (double Objective, Vector<double> Gradient) Evaluate(Vector<double> parameters)
    {
        // One generated pass gives the mean loss and how it varies with each logit; the chain rule does the rest.
        var loss = CrossEntropyValueAndGradient(images.Labels, Logits(parameters), _gradientOfLogits);
        var gradientOfLogits = Matrix<double>.Build.Dense(Classes, images.Count, _gradientOfLogits);

        var weights = Weights(parameters);
        var gradientOfWeights = gradientOfLogits.TransposeAndMultiply(_pixels) + lambda * weights;
        var gradient = Vector<double>.Build.Dense(ParameterCount);
        gradient.SetSubVector(0, Classes * Features, Vector<double>.Build.Dense(gradientOfWeights.AsColumnMajorArray()));
        gradient.SetSubVector(Classes * Features, Classes, gradientOfLogits * _ones);

        var norm = weights.FrobeniusNorm();
        return (loss + lambda / 2 * norm * norm, gradient);
    }

    /// <summary>The share of the images whose digit has the greatest logit.</summary>
    public double Accuracy(Vector<double> parameters) => 1 - ErrorRate(images.Labels, Logits(parameters));

    /// <summary>The digit that has the greatest logit, for each image.</summary>
    public int[] Predict(Vector<double> parameters)
    {
        var logits = Logits(parameters);
        var digits = new int[images.Count];
        for (var i = 0; i < digits.Length; i++)
        {
            var row = logits.AsSpan(i * Classes, Classes);
            for (var digit = 1; digit < Classes; digit++)
            {
                digits[i] = row[digit] > row[digits[i]] ? digit : digits[i];
            }
        }

        return digits;
    }

    private static Matrix<double> Weights(Vector<double> parameters) =>
        Matrix<double>.Build.Dense(Classes, Features, parameters.SubVector(0, Classes * Features).AsArray());

    private double[] Logits(Vector<double> parameters)
    {
        var logits = Weights(parameters) * _pixels;
        parameters.SubVector(Classes * Features, Classes).OuterProduct(_ones).Add(logits, logits);
        return logits.AsColumnMajorArray();
    }
}
