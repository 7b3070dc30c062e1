using LossGen;

namespace LossGen.Samples;

/// <summary>The cross-entropy of the targets y, 0 or 1, and the probabilities sigmoid(s), as textbooks write it; its mean.</summary>
[Loss(Expression)]
internal readonly partial struct CrossEntropy
{
    /// <summary>The line that it is generated from.</summary>
    public const string Expression = "-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))";
}
