namespace LossGen.Peers;

/// <summary>What the generator made of <see cref="PeerLosses"/>, under the names that the peers have for it.</summary>
internal static class KernelTable
{
    // The protocol's parameters. They are arguments of the kernels, which know nothing of their values: gamma goes through
    // the power of any exponent, and not through a square.
    private const float Delta = 1;
    private const float Alpha = 0.25f;
    private const float Gamma = 2;

    /// <summary>Gets the kernels over float.</summary>
    public static Kernels<float>[] Single { get; } =
    [
        new(
            "square",
            static (in b) => PeerLosses.Square(b.Targets, b.Predictions),
            static (in b) => PeerLosses.SquareGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SquareValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "absolute",
            static (in b) => PeerLosses.Absolute(b.Targets, b.Predictions),
            static (in b) => PeerLosses.AbsoluteGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.AbsoluteValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "huber",
            static (in b) => PeerLosses.Huber(b.Targets, b.Predictions, Delta),
            static (in b) => PeerLosses.HuberGradient(b.Targets, b.Predictions, Delta, b.Gradient),
            static (in b) => PeerLosses.HuberValueAndGradient(b.Targets, b.Predictions, Delta, b.Gradient)),
        new(
            "hinge",
            static (in b) => PeerLosses.Hinge(b.Targets, b.Predictions),
            static (in b) => PeerLosses.HingeGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.HingeValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "logistic",
            static (in b) => PeerLosses.Logistic(b.Targets, b.Predictions),
            static (in b) => PeerLosses.LogisticGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.LogisticValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "exponential",
            static (in b) => PeerLosses.Exponential(b.Targets, b.Predictions),
            static (in b) => PeerLosses.ExponentialGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.ExponentialValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_logits",
            static (in b) => PeerLosses.SigmoidCrossEntropy(b.Targets, b.Predictions),
            static (in b) => PeerLosses.SigmoidCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SigmoidCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_prob",
            static (in b) => PeerLosses.BinaryCrossEntropy(b.Targets, b.Predictions),
            static (in b) => PeerLosses.BinaryCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.BinaryCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "focal_logits",
            static (in b) => PeerLosses.Focal(b.Targets, b.Predictions, Alpha, Gamma),
            static (in b) => PeerLosses.FocalGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient),
            static (in b) => PeerLosses.FocalValueAndGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient)),
        new(
            "softmax_ce_c10",
            static (in b) => PeerLosses.Softmax(b.Labels, b.Predictions),
            static (in b) => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
        new(
            "softmax_ce_c1000",
            static (in b) => PeerLosses.Softmax(b.Labels, b.Predictions),
            static (in b) => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
    ];

    /// <summary>Gets the kernels over double.</summary>
    public static Kernels<double>[] Double { get; } =
    [
        new(
            "square",
            static (in b) => PeerLosses.Square(b.Targets, b.Predictions),
            static (in b) => PeerLosses.SquareGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SquareValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "absolute",
            static (in b) => PeerLosses.Absolute(b.Targets, b.Predictions),
            static (in b) => PeerLosses.AbsoluteGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.AbsoluteValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "huber",
            static (in b) => PeerLosses.Huber(b.Targets, b.Predictions, Delta),
            static (in b) => PeerLosses.HuberGradient(b.Targets, b.Predictions, Delta, b.Gradient),
            static (in b) => PeerLosses.HuberValueAndGradient(b.Targets, b.Predictions, Delta, b.Gradient)),
        new(
            "hinge",
            static (in b) => PeerLosses.Hinge(b.Targets, b.Predictions),
            static (in b) => PeerLosses.HingeGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.HingeValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "logistic",
            static (in b) => PeerLosses.Logistic(b.Targets, b.Predictions),
            static (in b) => PeerLosses.LogisticGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.LogisticValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "exponential",
            static (in b) => PeerLosses.Exponential(b.Targets, b.Predictions),
            static (in b) => PeerLosses.ExponentialGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.ExponentialValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_logits",
            static (in b) => PeerLosses.SigmoidCrossEntropy(b.Targets, b.Predictions),
            static (in b) => PeerLosses.SigmoidCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SigmoidCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_prob",
            static (in b) => PeerLosses.BinaryCrossEntropy(b.Targets, b.Predictions),
            static (in b) => PeerLosses.BinaryCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.BinaryCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "focal_logits",
            static (in b) => PeerLosses.Focal(b.Targets, b.Predictions, Alpha, Gamma),
            static (in b) => PeerLosses.FocalGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient),
            static (in b) => PeerLosses.FocalValueAndGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient)),
        new(
            "softmax_ce_c10",
            static (in b) => PeerLosses.Softmax(b.Labels, b.Predictions),
            static (in b) => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
        new(
            "softmax_ce_c1000",
            static (in b) => PeerLosses.Softmax(b.Labels, b.Predictions),
            static (in b) => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            static (in b) => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
    ];
}
