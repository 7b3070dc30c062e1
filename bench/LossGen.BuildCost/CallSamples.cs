using System;

namespace LossGen.BuildCost;

/// <summary>Samples for calls; every page of theirs has been written to.</summary>
internal sealed class CallSamples
{
    private const int Classes = 10;
    private readonly float[] _targets;
    private readonly float[] _scores;
    private readonly float[] _probabilities;
    private readonly float[] _gradient;
    private readonly int[] _labels;

    public CallSamples(int length)
    {
        var random = new Random(1);
        _targets = new float[length];
        _scores = new float[length];
        _probabilities = new float[length];
        _gradient = new float[length];
        _labels = new int[length / Classes];
        for (int i = 0; i < length; i++)
        {
            _targets[i] = i % 2;
            _probabilities[i] = (random.NextSingle() * 0.98f) + 0.01f;
            _scores[i] = (_probabilities[i] - 0.5f) * 10;
        }

        for (int i = 0; i < _labels.Length; i++)
        {
            _labels[i] = i % Classes;
        }

        _gradient.AsSpan().Fill(1);
    }

    /// <summary>Gets targets, 0 or 1.</summary>
    public ReadOnlySpan<float> Targets => _targets;

    /// <summary>Gets scores from -5 to 5.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>Gets probabilities, none of them 0 or 1.</summary>
    public ReadOnlySpan<float> Probabilities => _probabilities;

    /// <summary>Gets a class for each row of logits.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Gets rows of logits.</summary>
    public ReadOnlySpan<float> Logits => _scores.AsSpan(0, _labels.Length * Classes);

    /// <summary>Gets where gradients go, one for each score.</summary>
    public Span<float> Gradient => _gradient;

    /// <summary>Gets where gradients go, one for each logit.</summary>
    public Span<float> LogitGradient => _gradient.AsSpan(0, _labels.Length * Classes);
}
