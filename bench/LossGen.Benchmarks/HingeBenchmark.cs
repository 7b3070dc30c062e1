using System;
using static System.Numerics.Tensors.TensorPrimitives;

namespace LossGen.Benchmarks;

/// <summary>max(0, 1 - y*f).</summary>
public class HingeBenchmark : LossBenchmark
{
    /// <inheritdoc/>
    protected override float ByLossGen() => Losses.HingeValueAndGradient(Targets, Predictions, Gradient);

    /// <inheritdoc/>
    protected override float ByTensorPrimitives()
    {
        // Where 1 - y*f is above 0, the sign of what is left of it is 1, elsewhere 0.
        Multiply(Targets, Predictions, Scratch);
        Subtract(1f, Scratch, Scratch);
        Max(Scratch, 0f, Scratch);
        float sum = Sum(Scratch);
        Ceiling<float>(Scratch, Scratch2);
        Min(Scratch2, 1f, Scratch2);
        Multiply(Scratch2, Targets, Gradient);
        Multiply(Gradient, -1f / N, Gradient);
        return sum / N;
    }

    /// <inheritdoc/>
    protected override float ByScalarLoop()
    {
        double sum = 0;
        for (int i = 0; i < Targets.Length; i++)
        {
            float margin = 1 - (Targets[i] * Predictions[i]);
            sum += MathF.Max(margin, 0);
            Gradient[i] = margin > 0 ? -Targets[i] / N : 0;
        }

        return (float)(sum / N);
    }
}
