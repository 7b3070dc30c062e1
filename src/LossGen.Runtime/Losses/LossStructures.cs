namespace LossGen;

// The built-in losses of a target and a prediction alone, as type arguments; the same formulas as those of Losses.

/// <summary>
/// The perceptron loss (Rosenblatt 1958), the mean over the samples: satisfied as soon as the class is right. Targets are -1 or +1,
/// predictions raw scores.
/// </summary>
[Loss(LossFormulas.Perceptron, Hessian = true)]
public readonly partial struct PerceptronLoss;

/// <summary>
/// The hinge loss of support vector machines (Cortes and Vapnik 1995), the mean over the samples. Targets are -1 or +1,
/// predictions raw scores.
/// </summary>
[Loss(LossFormulas.Hinge, Hessian = true)]
public readonly partial struct HingeLoss;

/// <summary>
/// The logistic loss, negative log-likelihood of logistic regression, the mean over the samples. Targets are -1 or +1,
/// predictions raw scores.
/// </summary>
[Loss(LossFormulas.Logistic, Hessian = true)]
public readonly partial struct LogisticLoss;

/// <summary>
/// The exponential loss of AdaBoost (Freund and Schapire 1997), the mean over the samples. Targets are -1 or +1, predictions raw
/// scores.
/// </summary>
[Loss(LossFormulas.Exponential, Hessian = true)]
public readonly partial struct ExponentialLoss;

/// <summary>
/// Binary cross-entropy of the sigmoid of a logit, the mean over the samples. Targets are probabilities, from 0 to 1, predictions
/// logits.
/// </summary>
[Loss(LossFormulas.SigmoidCrossEntropy, Hessian = true)]
public readonly partial struct SigmoidCrossEntropyLoss;

/// <summary>The squared error, the mean over the samples.</summary>
[Loss(LossFormulas.Square, Hessian = true)]
public readonly partial struct SquareLoss;

/// <summary>Half the squared error, the mean over the samples; its derivative is the error.</summary>
[Loss(LossFormulas.HalfSquare, Hessian = true)]
public readonly partial struct HalfSquareLoss;

/// <summary>The absolute error, the mean over the samples.</summary>
[Loss(LossFormulas.Absolute, Hessian = true)]
public readonly partial struct AbsoluteLoss;
