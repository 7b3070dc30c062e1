using System;
using static System.Numerics.Tensors.TensorPrimitives;

namespace LossGen.Benchmarks;

/// <summary>The binary focal loss on logits, with alpha = 0.25 and gamma = 2.</summary>
public class FocalBenchmark : LossBenchmark
{
    private const float Alpha = 0.25f;
    private float[] _sides = [];
    private float[] _weights = [];
    private float[] _q = [];
    private float[] _power = [];

    /// <summary>Gets or sets the exponent, which the kernels don't know before they are called.</summary>
    public float Gamma { get; set; } = 2;

    /// <inheritdoc/>
    public override void Setup()
    {
        base.Setup();
        _sides = new float[N];
        _weights = new float[N];
        _q = new float[N];
        _power = new float[N];
    }

    /// <inheritdoc/>
    protected override float ByLossGen() => Losses.BinaryFocalWithLogitsValueAndGradient(Targets, Predictions, Alpha, Gamma, Gradient);

    /// <inheritdoc/>
    protected override float ByTensorPrimitives()
    {
        // With t = 2*y - 1, q = sigmoid(-t*s) and w = alpha or 1 - alpha: the loss is w*q^gamma*l, l = -log(1 - q), and its
        // derivative -t*w*q^gamma*(gamma*(1 - q)*l + q).
        Multiply(Targets, 2f, _sides);
        Subtract(_sides, 1f, _sides);
        Multiply(Targets, (2 * Alpha) - 1, _weights);
        Add(_weights, 1 - Alpha, _weights);
        Multiply(_sides, Predictions, Scratch);
        Negate(Scratch, Scratch);
        Sigmoid(Scratch, _q);
        Pow(_q, Gamma, _power);
        Multiply(_power, _weights, _power);
        Subtract(1f, _q, Scratch2);
        Log(Scratch2, Scratch);
        Negate(Scratch, Scratch);
        float sum = Dot(_power, Scratch);
        Multiply(Scratch, Scratch2, Scratch);
        Multiply(Scratch, Gamma, Scratch);
        Add(Scratch, _q, Scratch);
        Multiply(_power, _sides, _power);
        Multiply(_power, Scratch, Gradient);
        Multiply(Gradient, -1f / N, Gradient);
        return sum / N;
    }

    /// <inheritdoc/>
    protected override float ByScalarLoop()
    {
        double sum = 0;
        for (int i = 0; i < Targets.Length; i++)
        {
            float t = (2 * Targets[i]) - 1, w = Targets[i] > 0 ? Alpha : 1 - Alpha;
            float q = 1 / (1 + MathF.Exp(t * Predictions[i]));
            float l = -MathF.Log(1 - q);
            float power = w * MathF.Pow(q, Gamma);
            sum += power * l;
            Gradient[i] = -t * power * ((Gamma * (1 - q) * l) + q) / N;
        }

        return (float)(sum / N);
    }

    /// <inheritdoc/>
    protected override float[] MakeTargets(int n) => Sample.Targets(n, 0);
}
