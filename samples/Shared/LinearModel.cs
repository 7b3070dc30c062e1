using System;

namespace LossGen.Samples;

/// <summary>
/// A linear model under any loss: predictions are weighted sums of the features plus an intercept, and the objective is the loss
/// over the samples plus the penalty lambda/2*|w|^2 on the weights w. It is compiled for each loss; nothing is called through a
/// delegate.
/// </summary>
/// <typeparam name="TLoss">The loss of a target and a prediction.</typeparam>
/// <param name="features">The features, one row per sample.</param>
/// <param name="targets">The target of each sample.</param>
/// <param name="lambda">The weight of the penalty; the intercept isn't penalised.</param>
public sealed class LinearModel<TLoss>(double[] features, double[] targets, double lambda)
    where TLoss : struct, ILoss<double>
{
    private readonly double[] _predictions = new double[targets.Length];
    private readonly double[] _gradientOfPredictions = new double[targets.Length];

    /// <summary>Gets the number of parameters: a weight per feature and, last, the intercept.</summary>
    public int ParameterCount => FeatureCount + 1;

    private int FeatureCount => features.Length / targets.Length;

    /// <summary>Returns the objective, and computes its gradient.</summary>
    /// <param name="parameters">The weights and, last, the intercept.</param>
    /// <param name="gradient">Receives the derivative by each of them.</param>
    public double ValueAndGradient(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        // One generated pass gives the loss and how it varies with each prediction; the chain rule does the rest.
        Predict(parameters, _predictions);
        var objective = TLoss.ValueAndGradient(targets, _predictions, _gradientOfPredictions);

        gradient.Clear();
        for (var i = 0; i < targets.Length; i++)
        {
            var slope = _gradientOfPredictions[i];
            var row = Row(i);
            for (var j = 0; j < row.Length; j++)
            {
                gradient[j] += slope * row[j];
            }

            gradient[^1] += slope;
        }

        for (var j = 0; j < FeatureCount; j++)
        {
            objective += lambda / 2 * parameters[j] * parameters[j];
            gradient[j] += lambda * parameters[j];
        }

        return objective;
    }

    /// <summary>Returns the prediction for each sample.</summary>
    public double[] Predict(ReadOnlySpan<double> parameters)
    {
        var predictions = new double[targets.Length];
        Predict(parameters, predictions);
        return predictions;
    }

    private void Predict(ReadOnlySpan<double> parameters, Span<double> predictions)
    {
        for (var i = 0; i < predictions.Length; i++)
        {
            var row = Row(i);
            var prediction = parameters[^1];
            for (var j = 0; j < row.Length; j++)
            {
                prediction += parameters[j] * row[j];
            }

            predictions[i] = prediction;
        }
    }

    private ReadOnlySpan<double> Row(int sample) => features.AsSpan(sample * FeatureCount, FeatureCount);
}
