using System.Collections.Generic;
using System.Linq;

namespace LossGen.Samples;

/// <summary>Every built-in loss, in the groups of the README, with the place at which it is drawn.</summary>
internal static class BuiltIns
{
    /// <summary>The groups. Each line calls its loss for one sample; d is where it writes the derivative.</summary>
    public static IReadOnlyList<LossGroup> Groups { get; } =
    [
        new("By margin", "The target y is -1 or +1 and the prediction f any number: its sign is the class, and y*f is the margin.",
        [
            new(Losses.ZeroOneInfo, "y = 1", -4, 4, (f, d) => Losses.ZeroOneValueAndGradient([1], [f], d)),
            new(Losses.ZeroOneThresholdInfo, "y = 1, t = 0.5", -1, 3, (f, d) => Losses.ZeroOneThresholdValueAndGradient([1], [f], 0.5, d)),
            new(Losses.PerceptronInfo, "y = 1", -4, 4, (f, d) => Losses.PerceptronValueAndGradient([1], [f], d)),
            new(Losses.HingeInfo, "y = 1", -4, 4, (f, d) => Losses.HingeValueAndGradient([1], [f], d)),
            new(Losses.SquaredHingeInfo, "y = 1", -2, 3, (f, d) => Losses.SquaredHingeValueAndGradient([1], [f], d)),
            new(Losses.SmoothedHingeInfo, "y = 1", -3, 3, (f, d) => Losses.SmoothedHingeValueAndGradient([1], [f], d)),
            new(Losses.ModifiedHuberInfo, "y = 1", -3, 3, (f, d) => Losses.ModifiedHuberValueAndGradient([1], [f], d)),
            new(Losses.LogisticInfo, "y = 1", -4, 4, (f, d) => Losses.LogisticValueAndGradient([1], [f], d)),
            new(Losses.LogisticBase2Info, "y = 1", -4, 4, (f, d) => Losses.LogisticBase2ValueAndGradient([1], [f], d)),
            new(Losses.ExponentialInfo, "y = 1", -2, 4, (f, d) => Losses.ExponentialValueAndGradient([1], [f], d)),
        ]),
        new("By probability and logit", "The prediction is a probability p, or a logit s whose sigmoid is the probability; the target y is from 0 to 1.",
        [
            new(Losses.LogLossInfo, "", 0, 1, (p, d) => Losses.LogLossValueAndGradient([p], d)),
            new(Losses.BinaryCrossEntropyInfo, "y = 1", 0, 1, (p, d) => Losses.BinaryCrossEntropyValueAndGradient([1], [p], d)),
            new(Losses.FocalInfo, "alpha = 1, gamma = 2", 0, 1, (p, d) => Losses.FocalValueAndGradient([p], 1, 2, d)),
            new(Losses.BinaryFocalInfo, "y = 1, alpha = 0.25, gamma = 2", 0, 1,
                (p, d) => Losses.BinaryFocalValueAndGradient([1], [p], 0.25, 2, d)),
            new(Losses.BinaryFocalWithLogitsInfo, "y = 1, alpha = 0.25, gamma = 2", -4, 4,
                (s, d) => Losses.BinaryFocalWithLogitsValueAndGradient([1], [s], 0.25, 2, d)),
            new(Losses.SigmoidCrossEntropyInfo, "y = 1", -4, 4, (s, d) => Losses.SigmoidCrossEntropyValueAndGradient([1], [s], d)),
            new(Losses.WeightedSigmoidCrossEntropyInfo, "y = 1, positiveWeight = 3", -4, 4,
                (s, d) => Losses.WeightedSigmoidCrossEntropyValueAndGradient([1], [s], 3, d)),
        ]),
        new("Over classes", "Each sample has a row: of logits z, or of probabilities p or q. The target is the index of a class or a row as well.",
        [
            Row(Losses.CategoricalCrossEntropyInfo, "y = (1, 0, 0), p = (·, 0.25, 0.25)", 0, 1,
                (p, d) => Losses.CategoricalCrossEntropyValueAndGradient([1, 0, 0], [p, 0.25, 0.25], 3, d)),
            Row(Losses.SoftmaxCrossEntropyInfo, "label = 0, z = (·, 0, 1)", -4, 6,
                (z, d) => Losses.SoftmaxCrossEntropyValueAndGradient([0], [z, 0, 1], d)),
            Row(Losses.SoftSoftmaxCrossEntropyInfo, "y = (0.8, 0.1, 0.1), z = (·, 0, 1)", -4, 6,
                (z, d) => Losses.SoftSoftmaxCrossEntropyValueAndGradient([0.8, 0.1, 0.1], [z, 0, 1], 3, d)),
            Row(Losses.WeightedSoftmaxCrossEntropyInfo, "label = 0, z = (·, 0, 1), classWeight = (2, 1, 1)", -4, 6,
                (z, d) => Losses.WeightedSoftmaxCrossEntropyValueAndGradient([0], [z, 0, 1], [2, 1, 1], d)),
            Row(Losses.LabelSmoothingInfo, "label = 0, z = (·, 0, 1), epsilon = 0.1", -4, 6,
                (z, d) => Losses.LabelSmoothingValueAndGradient([0], [z, 0, 1], 0.1, d)),
            Row(Losses.PolyLossInfo, "label = 0, z = (·, 0, 1), epsilon = 1", -4, 6,
                (z, d) => Losses.PolyLossValueAndGradient([0], [z, 0, 1], 1, d)),
            Row(Losses.InfoNceInfo, "label = 0, z = (·, 0, 0.5), temperature = 0.2", -1, 1,
                (z, d) => Losses.InfoNceValueAndGradient([0], [z, 0, 0.5], 0.2, d)),
            Row(Losses.MultiMarginInfo, "label = 0, z = (·, 0, 1), margin = 1", -3, 4,
                (z, d) => Losses.MultiMarginValueAndGradient([0], [z, 0, 1], 1, d)),
            Row(Losses.SoftMarginInfo, "y = (1, -1, 1), z = (·, 0, 1)", -4, 4,
                (z, d) => Losses.SoftMarginValueAndGradient([1, -1, 1], [z, 0, 1], 3, d)),
            Row(Losses.ClassificationErrorInfo, "label = 0, z = (·, 0, 1)", -2, 4, (z, _) => Losses.ClassificationError([0], [z, 0, 1])) with { Varying = "z" },
            Row(Losses.EntropyInfo, "p = (·, 0.25, 0.25)", 0, 1, (p, d) => Losses.EntropyValueAndGradient([p, 0.25, 0.25], 3, d)),
            Row(Losses.CrossEntropyInfo, "p = (0.5, 0.25, 0.25), q = (·, 0.25, 0.25)", 0, 1,
                (q, d) => Losses.CrossEntropyValueAndGradient([0.5, 0.25, 0.25], [q, 0.25, 0.25], 3, d)),
            Row(Losses.KlDivergenceInfo, "p = (0.5, 0.25, 0.25), q = (·, 0.25, 0.25)", 0, 1,
                (q, d) => Losses.KlDivergenceValueAndGradient([0.5, 0.25, 0.25], [q, 0.25, 0.25], 3, d)),
            Row(Losses.JensenShannonInfo, "p = (0.5, 0.25, 0.25), q = (·, 0.25, 0.25)", 0, 1,
                (q, d) => Losses.JensenShannonValueAndGradient([0.5, 0.25, 0.25], [q, 0.25, 0.25], 3, d)),
        ]),
        new("Over pixels", "Each sample is a row of probabilities p, such as the pixels of an image, with a row y of targets 0 or 1.",
        [
            Row(Losses.DiceInfo, "y = (1, 1, 0), p = (·, 0.8, 0.3), smooth = 1", 0, 1,
                (p, d) => Losses.DiceValueAndGradient([1, 1, 0], [p, 0.8, 0.3], 1, 3, d)),
            Row(Losses.TverskyInfo, "y = (1, 0), p = (·, 0.3), alpha = 0.3, beta = 0.7, smooth = 1", 0, 1,
                (p, d) => Losses.TverskyValueAndGradient([1, 0], [p, 0.3], 0.3, 0.7, 1, 2, d), length: 2),
        ]),
        new("Regression", "The target y and the prediction f are numbers. Poisson, Gamma and Tweedie predict the logarithm of the mean.",
        [
            new(Losses.SquareInfo, "y = 0", -3, 3, (f, d) => Losses.SquareValueAndGradient([0], [f], d)),
            new(Losses.HalfSquareInfo, "y = 0", -3, 3, (f, d) => Losses.HalfSquareValueAndGradient([0], [f], d)),
            new(Losses.AbsoluteInfo, "y = 0", -3, 3, (f, d) => Losses.AbsoluteValueAndGradient([0], [f], d)),
            new(Losses.QuantileInfo, "y = 0, tau = 0.9", -3, 3, (f, d) => Losses.QuantileValueAndGradient([0], [f], 0.9, d)),
            new(Losses.EpsilonInsensitiveInfo, "y = 0, epsilon = 0.5", -3, 3,
                (f, d) => Losses.EpsilonInsensitiveValueAndGradient([0], [f], 0.5, d)),
            new(Losses.SquaredEpsilonInsensitiveInfo, "y = 0, epsilon = 0.5", -3, 3,
                (f, d) => Losses.SquaredEpsilonInsensitiveValueAndGradient([0], [f], 0.5, d)),
            new(Losses.HuberInfo, "y = 0, delta = 1", -4, 4, (f, d) => Losses.HuberValueAndGradient([0], [f], 1, d)),
            new(Losses.SmoothL1Info, "y = 0, beta = 0.5", -3, 3, (f, d) => Losses.SmoothL1ValueAndGradient([0], [f], 0.5, d)),
            new(Losses.PseudoHuberInfo, "y = 0, delta = 1", -4, 4, (f, d) => Losses.PseudoHuberValueAndGradient([0], [f], 1, d)),
            new(Losses.LogCoshInfo, "y = 0", -4, 4, (f, d) => Losses.LogCoshValueAndGradient([0], [f], d)),
            new(Losses.CauchyInfo, "y = 0, c = 1", -6, 6, (f, d) => Losses.CauchyValueAndGradient([0], [f], 1, d)),
            new(Losses.WelschInfo, "y = 0, c = 1", -4, 4, (f, d) => Losses.WelschValueAndGradient([0], [f], 1, d)),
            new(Losses.GemanMcClureInfo, "y = 0, c = 1", -6, 6, (f, d) => Losses.GemanMcClureValueAndGradient([0], [f], 1, d)),
            new(Losses.PoissonInfo, "y = 2", -2, 2, (f, d) => Losses.PoissonValueAndGradient([2], [f], d)),
            new(Losses.GammaInfo, "y = 2", -1, 4, (f, d) => Losses.GammaValueAndGradient([2], [f], d)),
            new(Losses.TweedieInfo, "y = 2, power = 1.5", -2, 4, (f, d) => Losses.TweedieValueAndGradient([2], [f], 1.5, d)),
            new(Losses.GaussianNllInfo, "y = 0, variance = 1", -3, 3,
                (f, d) => Losses.GaussianNllValueAndGradient([0], [f], [1], d, new double[1])),
            new(Losses.TemporalDifferenceInfo, "r = 1, qNext = 2, gamma = 0.9", 0, 6,
                (q, d) => Losses.TemporalDifferenceValueAndGradient([1], [2], [q], 0.9, d)),
        ]),
        new("Embeddings and ranking", "Rows of embeddings that are to be near to each other or apart, or scores that are to be in order.",
        [
            Row(Losses.ContrastiveInfo, "y = 0, a = (·, 0.5), b = (0, 0), margin = 2", -3, 3,
                (a, d) => Losses.ContrastiveValueAndGradient([0], [a, 0.5], [0, 0], 2, d, new double[2]), length: 2),
            Row(Losses.TripletInfo, "anchor = (·, 1), positive = (1, 0), negative = (0, 0), margin = 1", -3, 3,
                (a, d) => Losses.TripletValueAndGradient([a, 1], [1, 0], [0, 0], 1, 2, d, new double[2], new double[2]), length: 2),
            Row(Losses.CosineEmbeddingInfo, "y = 1, a = (·, 1), b = (1, 1), margin = 0", -4, 4,
                (a, d) => Losses.CosineEmbeddingValueAndGradient([1], [a, 1], [1, 1], 0, d, new double[2]), length: 2),
            new(Losses.MarginRankingInfo, "y = 1, g = 0, margin = 1", -3, 3,
                (f, d) => Losses.MarginRankingValueAndGradient([1], [f], [0], 1, d, new double[1])),
            new(Losses.HingeEmbeddingInfo, "y = -1, margin = 1", 0, 3, (x, d) => Losses.HingeEmbeddingValueAndGradient([-1], [x], 1, d)),
        ]),
        new("Regularisers and objectives", "Functions of the weights w of a model, which all samples share: penalties, and what linear models minimise.",
        [
            Row(Losses.L1Info, "w = (·), lambda = 1", -3, 3, (w, d) => Losses.L1ValueAndGradient([w], 1, d), length: 1),
            Row(Losses.L2Info, "w = (·), lambda = 1", -3, 3, (w, d) => Losses.L2ValueAndGradient([w], 1, d), length: 1),
            Row(Losses.ElasticNetInfo, "w = (·), l1 = 1, l2 = 1", -3, 3, (w, d) => Losses.ElasticNetValueAndGradient([w], 1, 1, d), length: 1),
            Row(Losses.LogisticRegressionInfo, "y = 1, x = (1), w = (·), b = 0, lambda = 0.2", -4, 6,
                (w, d) => Losses.LogisticRegressionValueAndGradient([1], [1], [w], 0, 0.2, d, out _), length: 1),
            Row(Losses.SupportVectorMachineInfo, "y = 1, x = (1), w = (·), b = 0, lambda = 0.2", -4, 6,
                (w, d) => Losses.SupportVectorMachineValueAndGradient([1], [1], [w], 0, 0.2, d, out _), length: 1),
            Row(Losses.PerceptronObjectiveInfo, "y = 1, x = (1), w = (·), b = 0", -4, 4,
                (w, d) => Losses.PerceptronObjectiveValueAndGradient([1], [1], [w], 0, d, out _), length: 1),
            Row(Losses.AdaBoostInfo, "y = 1, x = (1), w = (·)", -2, 4, (w, d) => Losses.AdaBoostValueAndGradient([1], [1], [w], d), length: 1),
        ]),
    ];

    /// <summary>What is wrong with the table: built-in losses that aren't in it, or are twice.</summary>
    public static IReadOnlyList<string> Problems()
    {
        string[] listed = [.. Groups.SelectMany(group => group.Losses).Select(loss => loss.Info.Name)];
        string[] known = [.. Losses.All.Select(info => info.Name)];
        return
        [
            .. known.Except(listed).Select(name => $"{name} is built in, but not in the gallery."),
            .. listed.GroupBy(name => name).Where(name => name.Count() > 1).Select(name => $"{name.Key} is twice in the gallery."),
        ];
    }

    private static PlottedLoss Row(LossInfo info, string at, double from, double to, LossCall call, int length = 3) =>
        new(info, at, from, to, call) { Length = length };
}
