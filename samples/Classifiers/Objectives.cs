using System;
using LossGen;

namespace LossGen.Samples;

/// <summary>What four classifiers minimise: targets y are -1 or 1, and a score that has the sign of y is right.</summary>
internal static partial class Objectives
{
    /// <summary>The logistic loss of linear scores, with an L2 penalty on the weights.</summary>
    public const string LogisticRegression = "log(1 + exp(-y*(dot(x, w) + b))) + lambda/2*sum(w^2)";

    /// <summary>The hinge loss of linear scores, with an L2 penalty on the weights.</summary>
    public const string SupportVectorMachine = "max(0, 1 - y*(dot(x, w) + b)) + lambda/2*sum(w^2)";

    /// <summary>The perceptron loss of linear scores: a sample counts as long as it is on the wrong side.</summary>
    public const string Perceptron = "max(0, -y*(dot(x, w) + b))";

    /// <summary>The exponential loss of any scores.</summary>
    public const string AdaBoost = "exp(-y*f)";

    /// <inheritdoc cref="Objectives.LogisticRegression"/>
    [Loss(LogisticRegression, WithRespectTo = "w, b")]
    public static partial double Logistic(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w, double b, double lambda);

    /// <inheritdoc cref="Objectives.SupportVectorMachine"/>
    [Loss(SupportVectorMachine, WithRespectTo = "w, b")]
    public static partial double Hinge(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w, double b, double lambda);

    /// <inheritdoc cref="Objectives.Perceptron"/>
    [Loss(Perceptron, WithRespectTo = "w, b")]
    public static partial double WrongSide(
        ReadOnlySpan<double> y, [Row] ReadOnlySpan<double> x, [Shared] ReadOnlySpan<double> w, double b);

    /// <inheritdoc cref="Objectives.AdaBoost"/>
    [Loss(AdaBoost)]
    public static partial double Exponential(ReadOnlySpan<double> y, ReadOnlySpan<double> f);
}
