using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace LossGen.Language;

/// <summary>A built-in loss that an expression can call.</summary>
internal sealed class BuiltIn
{
    private static readonly Dictionary<string, ArgumentKind> Kinds = new() { ["row"] = ArgumentKind.Row, ["label"] = ArgumentKind.Label };

    private readonly ArgumentKind[] _kinds;
    private readonly Lazy<LossSyntax> _syntax;

    /// <param name="name">Its name; expressions may write it in any case.</param>
    /// <param name="formula">Its expression.</param>
    /// <param name="parameters">
    /// The names in the formula in the order of the arguments: with "row" or "label" before those that must be one, and those
    /// that can be left out with their defaults.
    /// </param>
    public BuiltIn(string name, string formula, string parameters)
    {
        Name = name;
        Formula = formula;
        Parameters = parameters;
        string[][] parts = [.. parameters.Split(',').Select(p => p.Split('='))];
        string[][] words = [.. parts.Select(p => p[0].Trim().Split(' '))];
        ParameterNames = [.. words.Select(w => w[w.Length - 1])];
        _kinds = [.. words.Select(w => w.Length == 1 ? ArgumentKind.Number : Kinds[w[0]])];
        Defaults = [.. parts.Where(p => p.Length > 1).Select(p => Parse(p[1].Trim()).Value)];
        _syntax = new(() => Parse(formula), LazyThreadSafetyMode.PublicationOnly);
    }

    public string Name { get; }

    public string Formula { get; }

    public string Parameters { get; }

    public IReadOnlyList<string> ParameterNames { get; }

    /// <summary>The values of the last parameters, where they are left out.</summary>
    public IReadOnlyList<SyntaxNode> Defaults { get; }

    public LossSyntax Syntax => _syntax.Value;

    public int MinCount => ParameterNames.Count - Defaults.Count;

    public string Expected => Signature.Describe(MinCount, ParameterNames.Count, Parameters);

    /// <summary>What an argument must be. Where there are too many, that alone is worth a message.</summary>
    public ArgumentKind Kind(int argument) => argument < _kinds.Length ? _kinds[argument] : ArgumentKind.Number;

    private static LossSyntax Parse(string text) => Parser.Parse(text, new());
}

/// <summary>The table of built-in losses.</summary>
internal static class BuiltIns
{
    public static readonly IReadOnlyList<BuiltIn> All =
    [
        new("ZeroOne", LossFormulas.ZeroOne, "y, f"),
        new("ZeroOneThreshold", LossFormulas.ZeroOneThreshold, "y, f, t = 0.5"),
        new("Perceptron", LossFormulas.Perceptron, "y, f"),
        new("Hinge", LossFormulas.Hinge, "y, f"),
        new("SquaredHinge", LossFormulas.SquaredHinge, "y, f"),
        new("SmoothedHinge", LossFormulas.SmoothedHinge, "y, f"),
        new("ModifiedHuber", LossFormulas.ModifiedHuber, "y, f"),
        new("SoftMargin", LossFormulas.SoftMargin, "row y, row z"),
        new("Logistic", LossFormulas.Logistic, "y, f"),
        new("LogisticBase2", LossFormulas.LogisticBase2, "y, f"),
        new("Exponential", LossFormulas.Exponential, "y, f"),
        new("LogLoss", LossFormulas.LogLoss, "p"),
        new("BinaryCrossEntropy", LossFormulas.BinaryCrossEntropy, "y, p"),
        new("CategoricalCrossEntropy", LossFormulas.CategoricalCrossEntropy, "row y, row p"),
        new("Focal", LossFormulas.Focal, "p, alpha, gamma"),
        new("BinaryFocal", LossFormulas.BinaryFocal, "y, p, alpha, gamma"),
        new("BinaryFocalWithLogits", LossFormulas.BinaryFocalWithLogits, "y, s, alpha, gamma"),
        new("SigmoidCrossEntropy", LossFormulas.SigmoidCrossEntropy, "y, s"),
        new("SoftmaxCrossEntropy", LossFormulas.SoftmaxCrossEntropy, "label label, row z"),
        new("SoftSoftmaxCrossEntropy", LossFormulas.SoftSoftmaxCrossEntropy, "row y, row z"),
        new("WeightedSoftmaxCrossEntropy", LossFormulas.WeightedSoftmaxCrossEntropy, "label label, row z, row classWeight"),
        new("LabelSmoothing", LossFormulas.LabelSmoothing, "label label, row z, epsilon"),
        new("PolyLoss", LossFormulas.PolyLoss, "label label, row z, epsilon"),
        new("InfoNce", LossFormulas.InfoNce, "label label, row z, temperature"),
        new("MultiMargin", LossFormulas.MultiMargin, "label label, row z, margin"),
        new("WeightedSigmoidCrossEntropy", LossFormulas.WeightedSigmoidCrossEntropy, "y, s, positiveWeight"),
        new("ClassificationError", LossFormulas.ClassificationError, "label label, row z"),
        new("Square", LossFormulas.Square, "y, f"),
        new("HalfSquare", LossFormulas.HalfSquare, "y, f"),
        new("Absolute", LossFormulas.Absolute, "y, f"),
        new("Quantile", LossFormulas.Quantile, "y, f, tau"),
        new("EpsilonInsensitive", LossFormulas.EpsilonInsensitive, "y, f, epsilon"),
        new("SquaredEpsilonInsensitive", LossFormulas.SquaredEpsilonInsensitive, "y, f, epsilon"),
        new("Huber", LossFormulas.Huber, "y, f, delta"),
        new("SmoothL1", LossFormulas.SmoothL1, "y, f, beta"),
        new("PseudoHuber", LossFormulas.PseudoHuber, "y, f, delta"),
        new("LogCosh", LossFormulas.LogCosh, "y, f"),
        new("Cauchy", LossFormulas.Cauchy, "y, f, c"),
        new("Welsch", LossFormulas.Welsch, "y, f, c"),
        new("GemanMcClure", LossFormulas.GemanMcClure, "y, f, c"),
        new("Poisson", LossFormulas.Poisson, "y, f"),
        new("Gamma", LossFormulas.Gamma, "y, f"),
        new("Tweedie", LossFormulas.Tweedie, "y, f, power"),
        new("GaussianNll", LossFormulas.GaussianNll, "y, f, variance"),
        new("Contrastive", LossFormulas.Contrastive, "y, row a, row b, margin"),
        new("Triplet", LossFormulas.Triplet, "row anchor, row positive, row negative, margin"),
        new("CosineEmbedding", LossFormulas.CosineEmbedding, "y, row a, row b, margin"),
        new("MarginRanking", LossFormulas.MarginRanking, "y, f, g, margin"),
        new("HingeEmbedding", LossFormulas.HingeEmbedding, "y, d, margin"),
        new("L1", LossFormulas.L1, "row w, lambda"),
        new("L2", LossFormulas.L2, "row w, lambda"),
        new("ElasticNet", LossFormulas.ElasticNet, "row w, l1, l2"),
        new("LogisticRegression", LossFormulas.LogisticRegression, "y, row x, row w, b, lambda"),
        new("SupportVectorMachine", LossFormulas.SupportVectorMachine, "y, row x, row w, b, lambda"),
        new("PerceptronObjective", LossFormulas.PerceptronObjective, "y, row x, row w, b"),
        new("AdaBoost", LossFormulas.AdaBoost, "y, row x, row w"),
        new("Entropy", LossFormulas.Entropy, "row p"),
        new("CrossEntropy", LossFormulas.CrossEntropy, "row p, row q"),
        new("KlDivergence", LossFormulas.KlDivergence, "row p, row q"),
        new("JensenShannon", LossFormulas.JensenShannon, "row p, row q"),
        new("Dice", LossFormulas.Dice, "row y, row p, smooth"),
        new("Tversky", LossFormulas.Tversky, "row y, row p, alpha, beta, smooth"),
        new("TemporalDifference", LossFormulas.TemporalDifference, "r, qNext, q, gamma"),
    ];

    private static readonly Dictionary<string, BuiltIn> ByName = All.ToDictionary(b => b.Name, StringComparer.OrdinalIgnoreCase);

    public static BuiltIn? Find(string name) => ByName.TryGetValue(name, out BuiltIn? builtIn) ? builtIn : null;
}
