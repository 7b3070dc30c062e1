using System;
using BenchmarkDotNet.Attributes;

namespace LossGen.Benchmarks;

/// <summary>Softmax cross-entropy on one thread and on those of the pool; below a size both are the same.</summary>
[MemoryDiagnoser]
public partial class ThreadsBenchmark
{
    private int[] _labels = [];
    private float[] _logits = [];
    private float[] _gradient = [];

    /// <summary>Gets or sets the logits a row.</summary>
    [Params(10, 1000)]
    public int Classes { get; set; }

    /// <summary>Gets or sets the logits of all rows; what is no whole row is left out.</summary>
    [Params(1 << 16, 1 << 17, 1 << 18, 1 << 20)]
    public int Logits { get; set; }

    /// <summary>Makes the samples.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int rows = Logits / Classes;
        _labels = Sample.Labels(rows, Classes);
        _logits = Sample.Scores(rows * Classes);
        _gradient = new float[_logits.Length];
    }

    /// <summary>The loss on one thread.</summary>
    [Benchmark]
    public float Value() => Losses.SoftmaxCrossEntropy(_labels, _logits);

    /// <summary>The loss on several threads.</summary>
    [Benchmark]
    public float ParallelValue() => Softmax(_labels, _logits);

    /// <summary>The loss and its gradient on one thread.</summary>
    [Benchmark]
    public float Both() => Losses.SoftmaxCrossEntropyValueAndGradient(_labels, _logits, _gradient);

    /// <summary>The loss and its gradient on several threads.</summary>
    [Benchmark]
    public float ParallelBoth() => SoftmaxValueAndGradient(_labels, _logits, _gradient);

    [Loss(LossFormulas.SoftmaxCrossEntropy, Parallel = true)]
    private static partial float Softmax(ReadOnlySpan<int> label, [Row] ReadOnlySpan<float> z);
}
