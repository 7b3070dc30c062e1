using System;

namespace LossGen.Samples;

/// <summary>A decision stump: it asks for one feature only, and answers with -1 or 1.</summary>
/// <param name="Feature">The index of the feature.</param>
/// <param name="Threshold">What the feature is compared with.</param>
/// <param name="AnswerAbove">The answer if the feature is greater, -1 or 1; otherwise the answer is the other one.</param>
internal readonly record struct Stump(int Feature, double Threshold, int AnswerAbove)
{
    /// <summary>Answers for one sample.</summary>
    public int Answer(ReadOnlySpan<double> features) => features[Feature] > Threshold ? AnswerAbove : -AnswerAbove;
}
