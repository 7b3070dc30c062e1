using System;
using System.IO;
using System.Linq;
using LossGen.Samples;

const double LogisticLambda = 0.01;
const double HingeLambda = 0.1;
const int BoostingRounds = 50;
const string Help =
    """
    Classifiers: logistic regression, a linear support vector machine, the perceptron and AdaBoost are one annotated line
    each. One trainer trains all four on 569 tumours.

    dotnet run -c Release --project samples/Classifiers

    Exits with 0 if all known objectives were reached, and with 1 if not.
    """;

if (CommandLine.IsAnswered(args, 0, Help, out var exitCode))
{
    return exitCode;
}

var data = LabelledData.Read(Path.Combine(AppContext.BaseDirectory, "data", "breast_cancer.csv"));
data.Standardize();
double[] x = data.Features;
double[] y = [.. data.Labels.Select(label => 2 * label - 1)];
var origin = new double[data.FeatureCount + 1];

// The perceptron loss is 0, and so is its gradient, where all weights are: training has to begin elsewhere.
double[] ones = [.. origin.Select(_ => 1.0)];
var boosting = new Boosting(data);

// A point of the three linear classifiers is their weights and, last, the intercept b; a point of AdaBoost is all scores. The
// first two optima were found by scikit-learn and scipy. That of the perceptron is 0, because a plane separates the tumours.
// The last value was found by a separate program of numpy. The second derivatives of the logistic objective are at most
// 0.01 + 13.282/4, where 13.282 is the greatest eigenvalue of the features' correlations: hence its rate.
Classifier[] classifiers =
[
    new("logistic regression", Objectives.LogisticRegression,
        (p, gradient) => Objectives.LogisticValueAndGradient(
            y, x, p[..^1], p[^1], LogisticLambda, gradient[..^1], out gradient[^1]),
        new AcceleratedDescent(rate: 0.3), origin, MaximumSteps: 500, Classifier.Linear,
        Known: 0.099591375485, Tolerance: 1e-9),
    new("linear SVM", Objectives.SupportVectorMachine,
        (p, gradient) => Objectives.HingeValueAndGradient(
            y, x, p[..^1], p[^1], HingeLambda, gradient[..^1], out gradient[^1]),
        new AveragedSubgradientDescent(HingeLambda), origin, MaximumSteps: 10_000, Classifier.Linear,
        Known: 0.1278764502, Tolerance: 1e-5),
    new("perceptron", Objectives.Perceptron,
        (p, gradient) => Objectives.WrongSideValueAndGradient(
            y, x, p[..^1], p[^1], gradient[..^1], out gradient[^1]),
        new ReflectingDescent(), ones, MaximumSteps: 200_000, Classifier.Linear,
        Known: 0, Tolerance: 0),
    new("AdaBoost", Objectives.AdaBoost,
        (f, gradient) => Objectives.ExponentialValueAndGradient(y, f, gradient),
        boosting, new double[y.Length], BoostingRounds, _ => boosting.Score,
        Known: 0.009633807120528, Tolerance: 1e-9),
];

Console.WriteLine(
    $"""
    Is a tumour {data.ClassNames[0]} (y = -1) or {data.ClassNames[1]} (y = 1)? Four classifiers learn it from {data.FeatureCount} standardised
    measurements of {data.SampleCount} tumours. They differ in the line that the generator makes their objective from:

    """);
foreach (var classifier in classifiers)
{
    Console.WriteLine($"  {classifier.Name,-20}  {classifier.Expression}");
}

Console.WriteLine(
    $"""

    w and b are the weights of a linear score, lambda is {LogisticLambda} and {HingeLambda}, f is the score that
    {BoostingRounds} decision stumps agree on. One trainer descends all four, along the gradient that comes with each
    line. Known are the first three optima, and what {BoostingRounds} rounds of AdaBoost come to in another program.

    """);
string[] headers = ["classifier         ", "objective     ", "known         ", "difference", "accuracy", "steps", "ms"];
var table = new ConsoleTable(Console.Out, headers);
var isReached = true;
foreach (var classifier in classifiers)
{
    var result = Trainer.Train(classifier.Objective, classifier.Descent, classifier.Start, classifier.MaximumSteps);
    var difference = result.Objective - classifier.Known;
    isReached &= Math.Abs(difference) <= classifier.Tolerance;
    table.WriteRow(
        classifier.Name,
        $"{result.Objective:F12}",
        $"{classifier.Known:F12}",
        difference == 0 ? "0" : $"{difference:0.0e+00}",
        $"{Accuracy(classifier.Scorer(result.Point)):F5}",
        $"{result.Steps}",
        $"{result.Time.TotalMilliseconds:F0}");
}

Console.WriteLine();
Console.WriteLine(isReached ? "All known objectives are reached." : "A known objective is MISSED: its difference is too large.");
return isReached ? 0 : 1;

double Accuracy(Scorer scorer)
{
    var right = 0;
    for (var i = 0; i < y.Length; i++)
    {
        right += scorer(x.AsSpan(i * data.FeatureCount, data.FeatureCount)) > 0 == y[i] > 0 ? 1 : 0;
    }

    return (double)right / y.Length;
}
