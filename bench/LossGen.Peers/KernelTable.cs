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
            b => PeerLosses.Square(b.Targets, b.Predictions),
            b => PeerLosses.SquareGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.SquareValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "absolute",
            b => PeerLosses.Absolute(b.Targets, b.Predictions),
            b => PeerLosses.AbsoluteGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.AbsoluteValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "huber",
            b => PeerLosses.Huber(b.Targets, b.Predictions, Delta),
            b => PeerLosses.HuberGradient(b.Targets, b.Predictions, Delta, b.Gradient),
            b => PeerLosses.HuberValueAndGradient(b.Targets, b.Predictions, Delta, b.Gradient)),
        new(
            "hinge",
            b => PeerLosses.Hinge(b.Targets, b.Predictions),
            b => PeerLosses.HingeGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.HingeValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "logistic",
            b => PeerLosses.Logistic(b.Targets, b.Predictions),
            b => PeerLosses.LogisticGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.LogisticValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "exponential",
            b => PeerLosses.Exponential(b.Targets, b.Predictions),
            b => PeerLosses.ExponentialGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.ExponentialValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_logits",
            b => PeerLosses.SigmoidCrossEntropy(b.Targets, b.Predictions),
            b => PeerLosses.SigmoidCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.SigmoidCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_prob",
            b => PeerLosses.BinaryCrossEntropy(b.Targets, b.Predictions),
            b => PeerLosses.BinaryCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.BinaryCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "focal_logits",
            b => PeerLosses.Focal(b.Targets, b.Predictions, Alpha, Gamma),
            b => PeerLosses.FocalGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient),
            b => PeerLosses.FocalValueAndGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient)),
        new(
            "softmax_ce_c10",
            b => PeerLosses.Softmax(b.Labels, b.Predictions),
            b => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            b => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
        new(
            "softmax_ce_c1000",
            b => PeerLosses.Softmax(b.Labels, b.Predictions),
            b => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            b => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
    ];

    /// <summary>Gets the kernels over double.</summary>
    public static Kernels<double>[] Double { get; } =
    [
        new(
            "square",
            b => PeerLosses.Square(b.Targets, b.Predictions),
            b => PeerLosses.SquareGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.SquareValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "absolute",
            b => PeerLosses.Absolute(b.Targets, b.Predictions),
            b => PeerLosses.AbsoluteGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.AbsoluteValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "huber",
            b => PeerLosses.Huber(b.Targets, b.Predictions, Delta),
            b => PeerLosses.HuberGradient(b.Targets, b.Predictions, Delta, b.Gradient),
            b => PeerLosses.HuberValueAndGradient(b.Targets, b.Predictions, Delta, b.Gradient)),
        new(
            "hinge",
            b => PeerLosses.Hinge(b.Targets, b.Predictions),
            b => PeerLosses.HingeGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.HingeValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "logistic",
            b => PeerLosses.Logistic(b.Targets, b.Predictions),
            b => PeerLosses.LogisticGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.LogisticValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "exponential",
            b => PeerLosses.Exponential(b.Targets, b.Predictions),
            b => PeerLosses.ExponentialGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.ExponentialValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_logits",
            b => PeerLosses.SigmoidCrossEntropy(b.Targets, b.Predictions),
            b => PeerLosses.SigmoidCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.SigmoidCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "bce_prob",
            b => PeerLosses.BinaryCrossEntropy(b.Targets, b.Predictions),
            b => PeerLosses.BinaryCrossEntropyGradient(b.Targets, b.Predictions, b.Gradient),
            b => PeerLosses.BinaryCrossEntropyValueAndGradient(b.Targets, b.Predictions, b.Gradient)),
        new(
            "focal_logits",
            b => PeerLosses.Focal(b.Targets, b.Predictions, Alpha, Gamma),
            b => PeerLosses.FocalGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient),
            b => PeerLosses.FocalValueAndGradient(b.Targets, b.Predictions, Alpha, Gamma, b.Gradient)),
        new(
            "softmax_ce_c10",
            b => PeerLosses.Softmax(b.Labels, b.Predictions),
            b => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            b => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
        new(
            "softmax_ce_c1000",
            b => PeerLosses.Softmax(b.Labels, b.Predictions),
            b => PeerLosses.SoftmaxGradient(b.Labels, b.Predictions, b.Gradient),
            b => PeerLosses.SoftmaxValueAndGradient(b.Labels, b.Predictions, b.Gradient)),
    ];
}
