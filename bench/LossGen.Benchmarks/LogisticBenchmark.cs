using System;
using static System.Numerics.Tensors.TensorPrimitives;

namespace LossGen.Benchmarks;

/// <summary>log(1 + exp(-y*f)).</summary>
public class LogisticBenchmark : LossBenchmark
{
    /// <inheritdoc/>
    protected override float ByLossGen() => Losses.LogisticValueAndGradient(Targets, Predictions, Gradient);

    /// <inheritdoc/>
    protected override float ByTensorPrimitives()
    {
        // softplus(m) = max(m, 0) + log(1 + exp(-|m|)), m = -y*f.
        Multiply(Targets, Predictions, Scratch);
        Negate(Scratch, Scratch);
        Sigmoid(Scratch, Gradient);
        Multiply(Gradient, Targets, Gradient);
        Multiply(Gradient, -1f / N, Gradient);
        Max(Scratch, 0f, Scratch2);
        float sum = Sum(Scratch2);
        Abs(Scratch, Scratch);
        Negate(Scratch, Scratch);
        Exp(Scratch, Scratch);
        LogP1<float>(Scratch, Scratch);
        return (sum + Sum(Scratch)) / N;
    }

    /// <inheritdoc/>
    protected override float ByScalarLoop()
    {
        double sum = 0;
        for (int i = 0; i < Targets.Length; i++)
        {
            float m = -Targets[i] * Predictions[i];
            float e = MathF.Exp(-MathF.Abs(m));
            sum += MathF.Max(m, 0) + MathF.Log(1 + e);
            Gradient[i] = -Targets[i] * (m >= 0 ? 1 : e) / (1 + e) / N;
        }

        return (float)(sum / N);
    }
}
