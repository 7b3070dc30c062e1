#if LOSSGEN_GENERATOR
namespace LossGen.Language;
#else
namespace LossGen;
#endif

/// <summary>
/// Every built-in loss as a constant expression, usable as <c>[Loss(LossFormulas.Hinge)]</c>. Notation: <c>y</c> target,
/// <c>f</c> raw prediction, <c>p</c> probability or row of probabilities, <c>s</c> binary logit, <c>z</c> row of class logits,
/// <c>label</c> class index, <c>a</c> and <c>b</c> rows of embeddings, <c>x</c> row of features, <c>w</c> row of model weights.
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

    /// <summary>
    /// Cross-entropy of a row of target probabilities <c>y</c>, one-hot or soft, and a row of predicted probabilities <c>p</c>;
    /// 0*log(0) counts as 0.
    /// </summary>
    public const string CategoricalCrossEntropy = "-sum(y*log(p))";

    /// <summary>The focal loss (Lin et al. 2017) of the probability <c>p</c> given to the true class; gamma = 0 gives alpha times the log loss.</summary>
    public const string Focal = "-alpha*(1 - p)^gamma*log(p)";

    /// <summary>The focal loss for y in {0, 1} and the probability p of class 1; alpha balances the classes.</summary>
    public const string BinaryFocal =
        "-(alpha*y*(1 - p)^gamma*log(p) + (1 - alpha)*(1 - y)*p^gamma*log(1 - p))";

    // Classification by logits: s any real number, z a row of any real numbers.

    /// <summary>The binary focal loss on the logit <c>s</c>.</summary>
    public const string BinaryFocalWithLogits =
        "p = sigmoid(s); -(alpha*y*(1 - p)^gamma*log(p) + (1 - alpha)*(1 - y)*p^gamma*log(1 - p))";

    /// <summary>Binary cross-entropy on the logit <c>s</c>, for a target y in [0, 1]; also used per label in multi-label problems.</summary>
    public const string SigmoidCrossEntropy = "-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))";

    /// <summary>
    /// The softmax loss, or log-likelihood cost: cross-entropy of the class <c>label</c>, in [0, k), and the softmax of the row of
    /// k logits <c>z</c>. Its gradient is softmax(z) less 1 at the label.
    /// </summary>
    public const string SoftmaxCrossEntropy = "-log(softmax(z)[label])";

    /// <summary>
    /// Cross-entropy of a row of target probabilities <c>y</c>, one-hot or soft, and the softmax of the row of logits <c>z</c>.
    /// Its gradient is softmax(z)*sum(y) - y.
    /// </summary>
    public const string SoftSoftmaxCrossEntropy = "-sum(y*log(softmax(z)))";

    /// <summary>
    /// The softmax loss times the weight of the sample's class, for classes of unequal size. <c>classWeight</c>, shared by all
    /// samples, has one weight per class.
    /// </summary>
    public const string WeightedSoftmaxCrossEntropy = "-classWeight[label]*log(softmax(z)[label])";

    /// <summary>
    /// Binary cross-entropy on the logit <c>s</c> in which the positive class counts <c>positiveWeight</c> times; the ratio of negative
    /// to positive samples balances them.
    /// </summary>
    public const string WeightedSigmoidCrossEntropy = "-(positiveWeight*y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))";

    /// <summary>
    /// 1 where the largest element of the row <c>z</c>, logits or probabilities, is not at the class <c>label</c>, otherwise 0; its mean is the
    /// share of wrong samples. It has no gradient: write <c>WithRespectTo = ""</c>.
    /// </summary>
    public const string ClassificationError = "argmax(z) != label ? 1 : 0";

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

    // Metric learning.

    /// <summary>
    /// The contrastive loss (Hadsell, Chopra and LeCun 2006) of the embeddings <c>a</c> and <c>b</c>: pulls a similar pair, y = 1,
    /// together, and pushes a dissimilar pair, y = 0, apart up to the distance <c>margin</c>. Its gradients are 0 at distance 0.
    /// </summary>
    public const string Contrastive = "d = norm(a - b); y*d^2/2 + (1 - y)*max(0, margin - d)^2/2";

    // Regularisers: functions of the model weights w alone, which count once however many samples there are.

    /// <summary>The L1 penalty of the lasso (Tibshirani 1996), which makes weights exactly 0. lambda &gt;= 0.</summary>
    public const string L1 = "lambda*sum(abs(w))";

    /// <summary>The L2 penalty, also called weight decay or ridge (Hoerl and Kennard 1970). lambda &gt;= 0.</summary>
    public const string L2 = "lambda/2*sum(w^2)";

    /// <summary>The elastic net (Zou and Hastie 2005): the L1 and the L2 penalty together.</summary>
    public const string ElasticNet = "l1*sum(abs(w)) + l2/2*sum(w^2)";

    // Objectives of linear models: features x, weights w, intercept b. Their mean over the samples is what is minimised.

    /// <summary>Logistic regression with y in [0, 1] and L2 penalty. Its gradient by w is the mean of (sigmoid(s) - y)*x, plus lambda*w.</summary>
    public const string LogisticRegression =
        "s = dot(x, w) + b; -(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s))) + lambda/2*sum(w^2)";

    /// <summary>The linear support vector machine with soft margin (Cortes and Vapnik 1995), y in {-1, +1}.</summary>
    public const string SupportVectorMachine = "max(0, 1 - y*(dot(x, w) + b)) + lambda/2*sum(w^2)";

    /// <summary>The objective that the perceptron algorithm (Rosenblatt 1958) descends, y in {-1, +1}.</summary>
    public const string PerceptronObjective = "max(0, -y*(dot(x, w) + b))";

    /// <summary>
    /// The objective of AdaBoost (Freund and Schapire 1997), y in {-1, +1}: the exponential loss of the votes <c>x</c> of the weak learners,
    /// each -1 or +1, with the weights <c>w</c> of the learners.
    /// </summary>
    public const string AdaBoost = "exp(-y*dot(x, w))";

    // Information measures of rows of probabilities.

    /// <summary>The entropy of the distribution <c>p</c> in nats; 0*log(0) counts as 0.</summary>
    public const string Entropy = "-sum(p*log(p))";

    /// <summary>The cross-entropy of the distribution <c>q</c> relative to <c>p</c> in nats; 0*log(0) counts as 0.</summary>
    public const string CrossEntropy = "-sum(p*log(q))";

    // Reinforcement learning.

    /// <summary>Half the squared temporal-difference error of the action value <c>q</c>, reward <c>r</c> and discount <c>gamma</c>.</summary>
    public const string TemporalDifference = "(r + gamma*qNext - q)^2/2";
}
