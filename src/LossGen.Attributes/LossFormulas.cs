namespace LossGen;

/// <summary>
/// Every built-in loss as a constant expression, usable as <c>[Loss(LossFormulas.Hinge)]</c>. Notation: <c>y</c> target,
/// <c>f</c> raw prediction, <c>p</c> probability, <c>s</c> binary logit.
/// </summary>
#if LOSSGEN_GENERATOR
internal
#else
public
#endif
static class LossFormulas
{
    // Classification by margin: y in {-1, +1}, f a raw score.

    /// <summary>1 where prediction and target differ in sign, otherwise 0 (0 at the boundary). Its gradient is 0 almost everywhere.</summary>
    public const string ZeroOne = "y*f < 0 ? 1 : 0";

    /// <summary>1 where prediction and target differ by more than the threshold <c>t</c>, otherwise 0. Its gradient is 0 almost everywhere.</summary>
    public const string ZeroOneThreshold = "abs(y - f) > t ? 1 : 0";

    /// <summary>The perceptron loss (Rosenblatt 1958): satisfied as soon as the class is right.</summary>
    public const string Perceptron = "max(0, -y*f)";

    /// <summary>The hinge loss of support vector machines (Cortes and Vapnik 1995): no reward past the margin 1.</summary>
    public const string Hinge = "max(0, 1 - y*f)";

    /// <summary>The logistic loss, negative log-likelihood of logistic regression with y in {-1, +1}.</summary>
    public const string Logistic = "log(1 + exp(-y*f))";

    /// <summary>The logistic loss with base-2 logarithm, which passes through 1 at margin 0.</summary>
    public const string LogisticBase2 = "log2(1 + exp(-y*f))";

    /// <summary>The exponential loss of AdaBoost (Freund and Schapire 1997); sensitive to outliers.</summary>
    public const string Exponential = "exp(-y*f)";

    // Classification by probability: p in [0, 1].

    /// <summary>The log loss of the probability <c>p</c> given to the true class.</summary>
    public const string LogLoss = "-log(p)";

    /// <summary>Binary cross-entropy of the target y in [0, 1] and the probability p; 0*log(0) counts as 0.</summary>
    public const string BinaryCrossEntropy = "-(y*log(p) + (1 - y)*log(1 - p))";

    /// <summary>The focal loss (Lin et al. 2017) of the probability <c>p</c> given to the true class; gamma = 0 gives alpha times the log loss.</summary>
    public const string Focal = "-alpha*(1 - p)^gamma*log(p)";

    /// <summary>The focal loss for y in {0, 1} and the probability p of class 1; alpha balances the classes.</summary>
    public const string BinaryFocal =
        "-(alpha*y*(1 - p)^gamma*log(p) + (1 - alpha)*(1 - y)*p^gamma*log(1 - p))";

    // Classification by logits: s any real number.

    /// <summary>The binary focal loss on the logit <c>s</c>.</summary>
    public const string BinaryFocalWithLogits =
        "p = sigmoid(s); -(alpha*y*(1 - p)^gamma*log(p) + (1 - alpha)*(1 - y)*p^gamma*log(1 - p))";

    /// <summary>Binary cross-entropy on the logit <c>s</c>, for a target y in [0, 1]; also used per label in multi-label problems.</summary>
    public const string SigmoidCrossEntropy = "-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))";

    // Regression: y the target, f the prediction.

    /// <summary>The squared error; its mean is the MSE.</summary>
    public const string Square = "(y - f)^2";

    /// <summary>Half the squared error, also called quadratic cost or Euclidean loss.</summary>
    public const string HalfSquare = "(f - y)^2/2";

    /// <summary>The absolute error; its mean is the MAE.</summary>
    public const string Absolute = "abs(y - f)";

    /// <summary>The Huber loss (Huber 1964): squared for residuals up to <c>delta</c>, linear beyond. delta &gt; 0.</summary>
    public const string Huber = "r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)";

    /// <summary>The Huber loss divided by its threshold <c>beta</c> (Girshick 2015). beta &gt; 0.</summary>
    public const string SmoothL1 = "r = f - y; abs(r) <= beta ? r^2/(2*beta) : abs(r) - beta/2";

    /// <summary>The pseudo-Huber loss (Charbonnier et al. 1994), smooth everywhere. delta &gt; 0.</summary>
    public const string PseudoHuber = "delta^2*(sqrt(1 + ((f - y)/delta)^2) - 1)";

    // Reinforcement learning.

    /// <summary>Half the squared temporal-difference error of the action value <c>q</c>, reward <c>r</c> and discount <c>gamma</c>.</summary>
    public const string TemporalDifference = "(r + gamma*qNext - q)^2/2";
}
