using System;
using BenchmarkDotNet.Attributes;
using static System.Numerics.Tensors.TensorPrimitives;

namespace LossGen.Benchmarks;

/// <summary>-log(softmax(z)[label]), over rows of few and of many classes.</summary>
public class SoftmaxBenchmark : LossBenchmark
{
    private int[] _labels = [];

    /// <summary>Gets or sets the logits a row.</summary>
    [Params(10, 1000)]
    public int Classes { get; set; }

    private int Rows => N / Classes;

    /// <inheritdoc/>
    public override void Setup()
    {
        base.Setup();
        _labels = Sample.Labels(Rows, Classes);
    }

    /// <inheritdoc/>
    protected override float ByLossGen()
    {
        int length = Rows * Classes;
        return Losses.SoftmaxCrossEntropyValueAndGradient(_labels, Predictions.AsSpan(0, length), Gradient.AsSpan(0, length));
    }

    /// <inheritdoc/>
    protected override float ByTensorPrimitives()
    {
        double sum = 0;
        for (int i = 0; i < Rows; i++)
        {
            ReadOnlySpan<float> z = Predictions.AsSpan(i * Classes, Classes);
            Span<float> gradient = Gradient.AsSpan(i * Classes, Classes);
            float max = Max(z);
            Subtract(z, max, gradient);
            Exp(gradient, gradient);
            float total = Sum(gradient);
            sum += MathF.Log(total) + max - z[_labels[i]];
            Multiply(gradient, 1 / (total * Rows), gradient);
            gradient[_labels[i]] -= 1f / Rows;
        }

        return (float)(sum / Rows);
    }

    /// <inheritdoc/>
    protected override float ByScalarLoop()
    {
        double sum = 0;
        for (int i = 0; i < Rows; i++)
        {
            ReadOnlySpan<float> z = Predictions.AsSpan(i * Classes, Classes);
            Span<float> gradient = Gradient.AsSpan(i * Classes, Classes);
            float max = float.NegativeInfinity, total = 0;
            for (int j = 0; j < z.Length; j++)
            {
                max = MathF.Max(max, z[j]);
            }

            for (int j = 0; j < z.Length; j++)
            {
                total += gradient[j] = MathF.Exp(z[j] - max);
            }

            sum += MathF.Log(total) + max - z[_labels[i]];
            for (int j = 0; j < z.Length; j++)
            {
                gradient[j] = (gradient[j] / total - (j == _labels[i] ? 1 : 0)) / Rows;
            }
        }

        return (float)(sum / Rows);
    }
}
