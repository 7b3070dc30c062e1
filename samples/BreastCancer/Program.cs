using System;
using System.Diagnostics;
using System.IO;
using LossGen.Samples;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

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
var model = new LogisticRegression(data, Lambda);

var (negative, positive) = (data.ClassNames[0], data.ClassNames[1]);
Console.WriteLine($"Is a tumour {negative} (y = 0) or {positive} (y = 1)? Logistic regression answers with a score s,");
Console.WriteLine($"positive for {positive}, which is a weighted sum of {data.FeatureCount} standardised measurements plus an");
Console.WriteLine($"intercept. It learns from the {data.SampleCount} tumours of the Wisconsin data. The loss is generated from the line");
Console.WriteLine();
Console.WriteLine("  [Loss(\"-(y*log(sigmoid(s)) + (1 - y)*log(1 - sigmoid(s)))\")]");
Console.WriteLine();
Console.WriteLine($"L-BFGS of MathNet.Numerics minimises the objective: its mean plus {Lambda / 2}*|w|^2, w the weights.");
Console.WriteLine();

var table = new ConsoleTable(Console.Out, "evaluation", "objective", "gradient norm");
var evaluations = 0;
var objective = ObjectiveFunction.Gradient(parameters =>
{
    var (value, gradient) = model.Evaluate(parameters);
    if (evaluations++ % ProgressStep == 0)
    {
        table.WriteRow($"{evaluations}", $"{value:F10}", $"{gradient.L2Norm():0.0e+00}");
    }

    return (value, gradient);
});

var watch = Stopwatch.StartNew();
var minimizer = new LimitedMemoryBfgsMinimizer(
    gradientTolerance: 1e-7, parameterTolerance: 0, functionProgressTolerance: 0, memory: 10, maximumIterations: 500);
var result = minimizer.FindMinimum(objective, Vector<double>.Build.Dense(model.ParameterCount));
watch.Stop();

var reached = result.FunctionInfoAtMinimum.Value;
var accuracy = model.Accuracy(result.MinimizingPoint);
var relativeError = Math.Abs(reached - KnownObjective) / KnownObjective;
var isReached = relativeError <= ObjectiveTolerance && Math.Abs(accuracy - KnownAccuracy) <= AccuracyTolerance;

Console.WriteLine();
table = new ConsoleTable(Console.Out, "", "reached", "known optimum", "relative error");
table.WriteRow("objective", $"{reached:F12}", $"{KnownObjective:F12}", $"{relativeError:0.0e+00}");
table.WriteRow("accuracy", $"{accuracy:F5}", $"{KnownAccuracy:F5}");
Console.WriteLine();
Console.WriteLine($"{result.Iterations} iterations with {evaluations} evaluations took {watch.ElapsedMilliseconds} ms.");
Console.WriteLine(isReached
    ? "The optimum is reached."
    : $"The optimum is MISSED: the relative error may be at most {ObjectiveTolerance:0e-0} and the accuracy must be the same.");
return isReached ? 0 : 1;
