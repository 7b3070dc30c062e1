using System;
using LossGen;

namespace LossGen.Samples;

/// <summary>Two costs of one sigmoid neuron, differentiated by its weight and its bias.</summary>
internal static partial class NeuronCost
{
    /// <summary>The quadratic cost.</summary>
    [Loss("a = sigmoid(w*x + b); (a - y)^2/2", WithRespectTo = "w, b")]
    public static partial double Quadratic(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b);

    /// <summary>The cross-entropy.</summary>
    [Loss("a = sigmoid(w*x + b); -(y*log(a) + (1 - y)*log(1 - a))", WithRespectTo = "w, b")]
    public static partial double CrossEntropy(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double w, double b);
}
