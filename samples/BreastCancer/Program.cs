using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using LossGen.Samples;

const double Lambda = 0.01;
const int ProgressStep = 5;
const string Help =
    """
    BreastCancer: trains logistic regression on 569 tumours with a loss that LossGen generates.

    dotnet run -c Release --project samples/BreastCancer

    Exits with 0 if the known optimum was reached, and with 1 if not.
    """;

// The optimum of this objective and the accuracy there, found independently by scikit-learn and scipy.
const double KnownObjective = 0.099591375485;
const double KnownAccuracy = 0.98594;
const double ObjectiveTolerance = 1e-6;
const double AccuracyTolerance = 1e-5;

if (CommandLine.IsAnswered(args, 0, Help, out var exitCode))
{
    return exitCode;
}

var data = LabelledData.Read(Path.Combine(AppContext.BaseDirectory, "data", "breast_cancer.csv"));
data.Standardize();
var model = new LinearModel<CrossEntropy>(data.Features, data.Labels, Lambda);

var (negative, positive) = (data.ClassNames[0], data.ClassNames[1]);
Console.WriteLine($"Is a tumour {negative} (y = 0) or {positive} (y = 1)? Logistic regression answers with a score s,");
Console.WriteLine($"positive for {positive}, which is a weighted sum of {data.FeatureCount} standardised measurements plus an");
Console.WriteLine($"intercept. It learns from the {data.SampleCount} tumours of the Wisconsin data. The loss is generated from the line");
Console.WriteLine();
Console.WriteLine($"  [Loss(\"{CrossEntropy.Expression}\")]");
Console.WriteLine("  readonly partial struct CrossEntropy;");
Console.WriteLine();
Console.WriteLine($"L-BFGS of MathNet.Numerics minimises the objective: its mean plus {Lambda / 2}*|w|^2, w the weights.");
Console.WriteLine();

var table = new ConsoleTable(Console.Out, "evaluation", "objective", "gradient norm");
var watch = Stopwatch.StartNew();
var result = Lbfgs.Minimize(model, (evaluation, objective, gradientNorm) =>
{
    if (evaluation % ProgressStep == 1)
    {
        table.WriteRow($"{evaluation}", $"{objective:F10}", $"{gradientNorm:0.0e+00}");
    }
});
watch.Stop();

var reached = result.Objective;

// The sign of the score tells the class.
var scores = model.Predict(result.Parameters);
var accuracy = scores.Zip(data.Labels, (score, label) => score > 0 == label > 0 ? 1.0 : 0.0).Average();
var relativeError = Math.Abs(reached - KnownObjective) / KnownObjective;
var isReached = relativeError <= ObjectiveTolerance && Math.Abs(accuracy - KnownAccuracy) <= AccuracyTolerance;

Console.WriteLine();
table = new ConsoleTable(Console.Out, "", "reached", "known optimum", "relative error");
table.WriteRow("objective", $"{reached:F12}", $"{KnownObjective:F12}", $"{relativeError:0.0e+00}");
table.WriteRow("accuracy", $"{accuracy:F5}", $"{KnownAccuracy:F5}");
Console.WriteLine();
Console.WriteLine($"{result.Iterations} iterations with {result.Evaluations} evaluations took {watch.ElapsedMilliseconds} ms.");
Console.WriteLine(isReached
    ? "The optimum is reached."
    : $"The optimum is MISSED: the relative error may be at most {ObjectiveTolerance:0e-0} and the accuracy must be the same.");
return isReached ? 0 : 1;
