using System.Collections.Generic;
using System.Linq;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>How true a built-in loss must be, and where.</summary>
/// <param name="Name">The member of <see cref="Losses"/>.</param>
/// <param name="Domains">What its parameters take, in their order, as names of <see cref="Domain.All"/>.</param>
/// <param name="Value">The largest error of the value in units in the last place.</param>
/// <param name="Gradient">The largest error of the gradient.</param>
/// <param name="Hessian">The largest error of the second derivative.</param>
/// <param name="Condition">
/// How many roundings of the inputs the results may look like on top. Zero means true in spite of cancellation.
/// </param>
/// <param name="Reason">Why the row isn't like the others.</param>
internal sealed record AccuracyRow(
    string Name, string Domains, double Value = 4, double Gradient = 4, double Hessian = 8, double Condition = 0, string Reason = "");

/// <summary>The error budgets of the built-in losses, one a line: 4 units for value and gradient, 8 for the Hessian, or a reason.</summary>
internal static class AccuracyTable
{
    public static IReadOnlyList<AccuracyRow> Rows { get; } =
    [
        new("ZeroOne", "sign score"),
        new("ZeroOneThreshold", "real real discount"),
        new("Perceptron", "sign score"),
        new("Hinge", "sign score"),
        new("SquaredHinge", "sign score"),
        new("SmoothedHinge", "sign score"),
        new("ModifiedHuber", "sign score"),
        new("Logistic", "sign score"),
        new("LogisticBase2", "sign score"),
        new("Exponential", "sign score"),
        new("LogLoss", "probability"),
        new("BinaryCrossEntropy", "class probability"),
        new("BinaryCrossEntropy", "fraction inside"),
        new("Focal", "likely balance focus", Condition: 1, Reason: "gamma times the rounding of 1 - p"),
        new("BinaryFocal", "class likely balance focus", Condition: 1, Reason: "gamma times the rounding of 1 - p"),
        new("BinaryFocalWithLogits", "class score balance power", Condition: 2, Reason: "the second derivative changes its sign"),
        new("SigmoidCrossEntropy", "class score"),
        new("SigmoidCrossEntropy", "fraction score", Condition: 1, Reason: "sigmoid(s) - y cancels where they meet"),
        new("WeightedSigmoidCrossEntropy", "class score balance"),
        new("Square", "real real"),
        new("HalfSquare", "real real"),
        new("Absolute", "real real"),
        new("Quantile", "real real level"),
        new("EpsilonInsensitive", "real real width", Condition: 1, Reason: "an error at the edge cancels"),
        new("SquaredEpsilonInsensitive", "real real width", Condition: 1, Reason: "an error at the edge cancels"),
        new("Huber", "real real width"),
        new("SmoothL1", "real real width"),
        new("PseudoHuber", "real real width"),
        new("LogCosh", "real real"),
        new("Cauchy", "real real width"),
        new("Welsch", "real real width"),
        new("GemanMcClure", "real real scale", Condition: 1, Reason: "falls with the fourth power of a quotient"),
        new("Poisson", "count log"),
        new("Poisson", "count score", Condition: 1, Reason: "exp(f) - y cancels where they meet"),
        new("Gamma", "amount log"),
        new("Tweedie", "count log between"),
        new("GaussianNll", "real real amount"),
        new("MarginRanking", "sign real real width"),
        new("HingeEmbedding", "sign amount width"),
        new("TemporalDifference", "real real real discount", Condition: 1, Reason: "a sum of three terms cancels"),
    ];

    public static AccuracyRow Of(string name, string domains) => Rows.Single(r => r.Name == name && r.Domains == domains);
}
