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

    /// <summary>The square of the hinge loss, scikit-learn's <c>squared_hinge</c> (L2-SVM): smooth at the margin, and a violation costs ever more.</summary>
    public const string SquaredHinge = "max(0, 1 - y*f)^2";

    /// <summary>The smooth hinge of Rennie and Srebro (2005): straight for negative margins, quadratic between 0 and 1, then 0.</summary>
    public const string SmoothedHinge = "m = y*f; m <= 0 ? 1/2 - m : max(0, 1 - m)^2/2";

    /// <summary>The modified Huber loss (Zhang 2004), as scikit-learn has it: the squared hinge down to the margin -1, and straight below.</summary>
    public const string ModifiedHuber = "m = y*f; m < -1 ? -4*m : max(0, 1 - m)^2";

    /// <summary>
    /// The multi-label soft-margin loss: the mean logistic loss over a row of scores <c>z</c>, each with its target in the row
    /// <c>y</c>, -1 or +1. It is PyTorch's SoftMarginLoss over rows, and its MultiLabelSoftMarginLoss, where targets are 0 and 1; for
    /// one score a sample it is <see cref="Logistic"/>.
    /// </summary>
    public const string SoftMargin = "mean(log(1 + exp(-y*z)))";

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
    /// The softmax loss with smoothed labels (Szegedy et al. 2016): the target is 1 - epsilon at the class <c>label</c>, plus
    /// epsilon/k at each of the k classes, as PyTorch's <c>label_smoothing</c> has it. epsilon in [0, 1].
    /// </summary>
    public const string LabelSmoothing = "-(1 - epsilon)*log(softmax(z)[label]) - epsilon*mean(log(softmax(z)))";

    /// <summary>The Poly-1 loss (Leng et al. 2022): the softmax loss plus <c>epsilon</c> times what the class <c>label</c> lacks of probability 1.</summary>
    public const string PolyLoss = "p = softmax(z)[label]; -log(p) + epsilon*(1 - p)";

    /// <summary>
    /// The InfoNCE loss (van den Oord, Li and Vinyals 2018), or NT-Xent: the softmax loss of a row of similarities <c>z</c>, of which
    /// the one at <c>label</c> belongs to the positive pair, divided by <c>temperature</c>. temperature &gt; 0.
    /// </summary>
    public const string InfoNce = "-log(softmax(z/temperature)[label])";

    /// <summary>
    /// The multi-class hinge loss (Weston and Watkins 1999) of the logits <c>z</c>, as PyTorch's MultiMarginLoss has it: what each
    /// other class lacks of being <c>margin</c> below the class <c>label</c>, summed and divided by the number of classes.
    /// </summary>
    public const string MultiMargin = "mean((1 - onehot(label, z))*max(0, margin - z[label] + z))";

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

    /// <summary>
    /// The quantile or pinball loss (Koenker and Bassett 1978), least at the quantile <c>tau</c> of the targets. tau in [0, 1]; 1/2
    /// is half the absolute error.
    /// </summary>
    public const string Quantile = "max(tau*(y - f), (tau - 1)*(y - f))";

    /// <summary>The epsilon-insensitive loss of support vector regression (Vapnik 1995): errors up to <c>epsilon</c> cost nothing. epsilon &gt;= 0.</summary>
    public const string EpsilonInsensitive = "max(0, abs(y - f) - epsilon)";

    /// <summary>The square of the epsilon-insensitive loss, scikit-learn's <c>squared_epsilon_insensitive</c>. epsilon &gt;= 0.</summary>
    public const string SquaredEpsilonInsensitive = "max(0, abs(y - f) - epsilon)^2";

    /// <summary>The Huber loss (Huber 1964): squared for residuals up to <c>delta</c>, linear beyond. delta &gt; 0.</summary>
    public const string Huber = "r = f - y; abs(r) <= delta ? r^2/2 : delta*(abs(r) - delta/2)";

    /// <summary>The Huber loss divided by its threshold <c>beta</c> (Girshick 2015). beta &gt; 0.</summary>
    public const string SmoothL1 = "r = f - y; abs(r) <= beta ? r^2/(2*beta) : abs(r) - beta/2";

    /// <summary>The pseudo-Huber loss (Charbonnier et al. 1994), smooth everywhere. delta &gt; 0.</summary>
    public const string PseudoHuber = "delta^2*(sqrt(1 + ((f - y)/delta)^2) - 1)";

    /// <summary>The logarithm of the hyperbolic cosine of the error: half its square near 0, its absolute value less log(2) far out.</summary>
    public const string LogCosh = "log(cosh(f - y))";

    /// <summary>
    /// The Cauchy or Lorentzian loss with the scale <c>c</c>, as SciPy's <c>least_squares</c> has it: half the squared error near 0,
    /// a logarithm far out. c &gt; 0.
    /// </summary>
    public const string Cauchy = "c^2/2*log(1 + ((f - y)/c)^2)";

    /// <summary>The Welsch or Leclerc loss (Dennis and Welsch 1978) with the scale <c>c</c>: half the squared error near 0, at most c^2/2. c &gt; 0.</summary>
    public const string Welsch = "c^2/2*(1 - exp(-((f - y)/c)^2))";

    /// <summary>The loss of Geman and McClure (1985) with the scale <c>c</c>: half the squared error near 0, at most c^2/2. c &gt; 0.</summary>
    public const string GemanMcClure = "r = (f - y)/c; c^2/2*r^2/(1 + r^2)";

    /// <summary>
    /// Poisson regression with log link: the negative log-likelihood of the count y at the rate exp(f), without what doesn't depend
    /// on f; PyTorch's PoissonNLLLoss and scikit-learn's HalfPoissonLoss. y &gt;= 0.
    /// </summary>
    public const string Poisson = "exp(f) - y*f";

    /// <summary>
    /// Gamma regression with log link: half the gamma deviance of y and the mean exp(f), without what doesn't depend on f;
    /// scikit-learn's HalfGammaLoss. y &gt; 0.
    /// </summary>
    public const string Gamma = "f + y*exp(-f)";

    /// <summary>
    /// Tweedie regression with log link: half the Tweedie deviance of y and the mean exp(f) for a <c>power</c> in (1, 2), without
    /// what doesn't depend on f; scikit-learn's HalfTweedieLoss. y &gt;= 0.
    /// </summary>
    public const string Tweedie = "exp((2 - power)*f)/(2 - power) - y*exp((1 - power)*f)/(1 - power)";

    /// <summary>
    /// The negative log-likelihood of y under a normal distribution whose mean <c>f</c> and <c>variance</c> are both predicted (Nix
    /// and Weigend 1994), less log(2*pi)/2, as PyTorch's GaussianNLLLoss has it, but without its lower bound of the variance.
    /// variance &gt; 0.
    /// </summary>
    public const string GaussianNll = "(log(variance) + (y - f)^2/variance)/2";

    // Metric learning.

    /// <summary>
    /// The contrastive loss (Hadsell, Chopra and LeCun 2006) of the embeddings <c>a</c> and <c>b</c>: pulls a similar pair, y = 1,
    /// together, and pushes a dissimilar pair, y = 0, apart up to the distance <c>margin</c>. Its gradients are 0 at distance 0.
    /// </summary>
    public const string Contrastive = "d = norm(a - b); y*d^2/2 + (1 - y)*max(0, margin - d)^2/2";

    /// <summary>
    /// The triplet loss (Schroff, Kalenichenko and Philbin 2015; the distances aren't squared, as in PyTorch's TripletMarginLoss):
    /// the <c>positive</c> is to be nearer to the <c>anchor</c> than the <c>negative</c> by the <c>margin</c>.
    /// </summary>
    public const string Triplet = "max(0, norm(anchor - positive) - norm(anchor - negative) + margin)";

    /// <summary>
    /// The cosine embedding loss, as PyTorch has it: turns the embeddings <c>a</c> and <c>b</c> of a similar pair, y = 1, the same
    /// way, and those of a dissimilar one, y = -1, apart until the cosine is below <c>margin</c>. Neither row may be 0.
    /// </summary>
    public const string CosineEmbedding = "c = dot(a, b)/(norm(a)*norm(b)); y > 0 ? 1 - c : max(0, c - margin)";

    /// <summary>
    /// The margin ranking loss, as PyTorch has it: the score <c>f</c> is to be above <c>g</c> by the <c>margin</c> where y = 1, and
    /// below where y = -1.
    /// </summary>
    public const string MarginRanking = "max(0, margin - y*(f - g))";

    /// <summary>
    /// The hinge embedding loss, as PyTorch has it: the distance <c>d</c> of a similar pair, y = 1, and what a dissimilar pair, y =
    /// -1, lacks of the distance <c>margin</c>.
    /// </summary>
    public const string HingeEmbedding = "y > 0 ? d : max(0, margin - d)";

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

    /// <summary>The Kullback-Leibler divergence (1951) of the distribution <c>q</c> from <c>p</c> in nats; 0*log(0) counts as 0.</summary>
    public const string KlDivergence = "sum(p*log(p/q))";

    /// <summary>
    /// The Jensen-Shannon divergence (Lin 1991) of the distributions <c>p</c> and <c>q</c> in nats, at most log(2); 0*log(0) counts
    /// as 0. Its root is SciPy's <c>jensenshannon</c>.
    /// </summary>
    public const string JensenShannon = "m = (p + q)/2; (sum(p*log(p/m)) + sum(q*log(q/m)))/2";

    /// <summary>
    /// The soft Dice loss (Milletari, Navab and Ahmadi 2016, with the sums of Sudre et al. 2017) of a row of targets <c>y</c>, 0 or
    /// 1, and a row of probabilities <c>p</c>, such as the pixels of an image: 1 less the overlap, which counts twice, over the sum
    /// of both. <c>smooth</c> is added to both, so that empty rows agree. smooth &gt;= 0.
    /// </summary>
    public const string Dice = "1 - (2*sum(y*p) + smooth)/(sum(y) + sum(p) + smooth)";

    /// <summary>
    /// The Tversky loss (Salehi, Erdogmus and Gholipour 2017) of a row of targets <c>y</c>, 0 or 1, and a row of probabilities
    /// <c>p</c>: <c>alpha</c> weighs false positives, <c>beta</c> false negatives; 1/2 and 1/2 is the Dice loss with twice the
    /// <c>smooth</c>. smooth &gt;= 0.
    /// </summary>
    public const string Tversky =
        "overlap = sum(y*p); 1 - (overlap + smooth)/(overlap + alpha*sum((1 - y)*p) + beta*sum(y*(1 - p)) + smooth)";

    // Reinforcement learning.

    /// <summary>Half the squared temporal-difference error of the action value <c>q</c>, reward <c>r</c> and discount <c>gamma</c>.</summary>
    public const string TemporalDifference = "(r + gamma*qNext - q)^2/2";
}
