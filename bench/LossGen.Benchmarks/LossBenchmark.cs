using System;
using BenchmarkDotNet.Attributes;

namespace LossGen.Benchmarks;

/// <summary>
/// Value and gradient of the mean of a loss over float. The middle size is about what a second-level cache holds, the last goes
/// through memory.
/// </summary>
[MemoryDiagnoser]
public abstract class LossBenchmark
{
    /// <summary>Gets or sets the number of samples, or of logits.</summary>
    [Params(4096, 262144, 4194304)]
    public int N { get; set; }

    /// <summary>Gets the targets.</summary>
    protected float[] Targets { get; private set; } = [];

    /// <summary>Gets the predictions.</summary>
    protected float[] Predictions { get; private set; } = [];

    /// <summary>Gets where the gradient goes.</summary>
    protected float[] Gradient { get; private set; } = [];

    /// <summary>Gets room for what TensorPrimitives computes on the way.</summary>
    protected float[] Scratch { get; private set; } = [];

    /// <summary>Gets more room.</summary>
    protected float[] Scratch2 { get; private set; } = [];

    /// <summary>Makes the samples.</summary>
    public virtual void Setup()
    {
        Targets = MakeTargets(N);
        Predictions = MakePredictions(N);
        Gradient = new float[N];
        Scratch = new float[N];
        Scratch2 = new float[N];
    }

    /// <summary>Makes the samples, and looks whether the three ways agree.</summary>
    [GlobalSetup]
    public void SetupAndCompare()
    {
        Setup();
        float value = LossGen();
        float[] gradient = [.. Gradient];
        Compare(value, gradient, TensorPrimitives());
        Compare(value, gradient, ScalarLoop());
    }

    /// <summary>The generated kernel.</summary>
    /// <returns>The value.</returns>
    [Benchmark(Baseline = true)]
    public float LossGen() => ByLossGen();

    /// <summary>One call of TensorPrimitives for each operation, with room for what lies between prepared.</summary>
    /// <returns>The value.</returns>
    [Benchmark]
    public float TensorPrimitives() => ByTensorPrimitives();

    /// <summary>A loop over the samples with MathF.</summary>
    /// <returns>The value.</returns>
    [Benchmark]
    public float ScalarLoop() => ByScalarLoop();

    /// <summary>What <see cref="LossGen"/> measures.</summary>
    protected abstract float ByLossGen();

    /// <summary>What <see cref="TensorPrimitives"/> measures.</summary>
    protected abstract float ByTensorPrimitives();

    /// <summary>What <see cref="ScalarLoop"/> measures.</summary>
    protected abstract float ByScalarLoop();

    /// <summary>Makes as many targets.</summary>
    protected virtual float[] MakeTargets(int n) => Sample.Targets(n, -1);

    /// <summary>Makes as many predictions.</summary>
    protected virtual float[] MakePredictions(int n) => Sample.Scores(n);

    // The others add up in float, or don't care for the last bits.
    private void Compare(float value, float[] gradient, float other)
    {
        bool agree = MathF.Abs(value - other) <= 1e-2f * MathF.Abs(value);
        for (int i = 0; i < N; i++)
        {
            agree &= MathF.Abs(gradient[i] - Gradient[i]) * N <= 1e-3f * (1 + (MathF.Abs(gradient[i]) * N));
        }

        if (!agree)
        {
            throw new InvalidOperationException("The ways to compute the loss don't agree.");
        }
    }
}
