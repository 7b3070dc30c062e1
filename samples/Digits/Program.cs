using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using LossGen.Samples;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

const double Lambda = 0.001;
const int ProgressStep = 25;
const int ImagesShown = 6;
const string Help =
    """
    Digits: trains softmax regression on 1797 handwritten digits with a loss that LossGen generates.

    dotnet run -c Release --project samples/Digits

    Exits with 0 if the known optimum was reached, and with 1 if not.
    """;

// The optimum of this objective and the accuracy there, found independently by scikit-learn and scipy.
const double KnownObjective = 0.261864547217;
const double KnownAccuracy = 0.97885;
const double ObjectiveTolerance = 1e-6;
const double AccuracyTolerance = 1e-5;

if (CommandLine.IsAnswered(args, 0, Help, out var exitCode))
{
    return exitCode;
}

var images = DigitImages.Read(Path.Combine(AppContext.BaseDirectory, "data", "digits.csv.gz"));
var model = new SoftmaxRegression(images, Lambda);

Console.WriteLine($"{images.Count} images of {DigitImages.Side} x {DigitImages.Side} pixels show a handwritten digit, the first of them:");
Console.WriteLine();
var drawings = Enumerable.Range(0, ImagesShown).Select(image => images.Draw(image).ToArray()).ToArray();
for (var row = 0; row < DigitImages.Side; row++)
{
    Console.WriteLine("  " + string.Concat(drawings.Select(drawing => drawing[row])).TrimEnd());
}

Console.WriteLine();
Console.WriteLine(
    $"""
    Softmax regression gives each of the ten digits a logit, a weighted sum of the pixels plus an intercept, and
    answers with the digit whose logit is greatest. The loss of the rows of logits z is generated from the line

      [Loss("-log(softmax(z)[label])")]

    L-BFGS of MathNet.Numerics minimises the objective: its mean plus {Lambda / 2}*|W|^2, W the weights.

    """);
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
    gradientTolerance: 1e-6, parameterTolerance: 0, functionProgressTolerance: 0, memory: 10, maximumIterations: 1000);
var result = minimizer.FindMinimum(objective, Vector<double>.Build.Dense(SoftmaxRegression.ParameterCount));
watch.Stop();

var reached = result.FunctionInfoAtMinimum.Value;
var accuracy = model.Accuracy(result.MinimizingPoint);
var difference = Math.Abs(reached - KnownObjective);
var isReached = difference <= ObjectiveTolerance && Math.Abs(accuracy - KnownAccuracy) <= AccuracyTolerance;

Console.WriteLine();
Console.WriteLine("How often a digit (row) was taken for another one (column):");
Console.WriteLine();
var confusion = new ConfusionMatrix(DigitImages.ClassCount, images.Labels, model.Predict(result.MinimizingPoint));
confusion.Write(Console.Out);

Console.WriteLine();
table = new ConsoleTable(Console.Out, "", "reached", "known optimum", "difference");
table.WriteRow("objective", $"{reached:F12}", $"{KnownObjective:F12}", $"{difference:0.0e+00}");
table.WriteRow("accuracy", $"{accuracy:F5}", $"{KnownAccuracy:F5}");
Console.WriteLine();
Console.WriteLine($"{result.Iterations} iterations with {evaluations} evaluations took {watch.ElapsedMilliseconds} ms.");
Console.WriteLine(isReached
    ? "The optimum is reached."
    : $"The optimum is MISSED: the objective may differ by {ObjectiveTolerance:0e-0} and the accuracy must be the same.");
return isReached ? 0 : 1;
