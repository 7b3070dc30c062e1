using System;
using static System.Numerics.Tensors.TensorPrimitives;

namespace LossGen.Benchmarks;

/// <summary>-(y*log(p) + (1 - y)*log(1 - p)).</summary>
public class BinaryCrossEntropyBenchmark : LossBenchmark
{
    /// <inheritdoc/>
    protected override float ByLossGen() => Losses.BinaryCrossEntropyValueAndGradient(Targets, Predictions, Gradient);

    /// <inheritdoc/>
    protected override float ByTensorPrimitives()
    {
        // y*log(p) + (1 - y)*log(1 - p) = log(1 - p) + y*(log(p) - log(1 - p)); the gradient is (p - y)/(p*(1 - p)).
        Log(Predictions, Scratch);
        Subtract(1f, Predictions, Gradient);
        Log(Gradient, Scratch2);
        float sum = Sum(Scratch2);
        Subtract(Scratch, Scratch2, Scratch);
        sum += Dot(Targets, Scratch);
        Multiply(Gradient, Predictions, Gradient);
        Subtract(Predictions, Targets, Scratch);
        Divide(Scratch, Gradient, Gradient);
        Multiply(Gradient, 1f / N, Gradient);
        return -sum / N;
    }

    /// <inheritdoc/>
    protected override float ByScalarLoop()
    {
        double sum = 0;
        for (int i = 0; i < Targets.Length; i++)
        {
            float y = Targets[i], p = Predictions[i];
            sum -= (y * MathF.Log(p)) + ((1 - y) * MathF.Log(1 - p));
            Gradient[i] = (p - y) / (p * (1 - p)) / N;
        }

        return (float)(sum / N);
    }

    /// <inheritdoc/>
    protected override float[] MakeTargets(int n) => Sample.Targets(n, 0);

    /// <inheritdoc/>
    protected override float[] MakePredictions(int n) => Sample.Probabilities(n);
}
