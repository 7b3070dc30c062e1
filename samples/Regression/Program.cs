using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LossGen;
using LossGen.Plots;
using LossGen.Samples;

const double Lambda = 0.01;
const double Tolerance = 1e-7;
const int LargestShare = 20;
const string Help =
    """
    Regression: linear models under half square, Huber, pseudo-Huber and quantile losses, and what outliers do to them.

    dotnet run -c Release --project samples/Regression [picture.svg]

    picture.svg is where the curves are drawn; regression.svg in the current directory if left out.
    Exits with 0 if the known optima were reached and outliers moved only the model that they should, and with 1 if not.
    """;

if (CommandLine.IsAnswered(args, 1, Help, out var exitCode))
{
    return exitCode;
}

var data = MeasuredData.Read(Path.Combine(AppContext.BaseDirectory, "data", "diabetes.csv"));
var count = data.Targets.Length;
var (mean, deviation) = Columns.Measure(data.Targets, 0, 1);
Columns.Standardize(data.Features, data.FeatureNames.Count);

// The optima were found by a separate program with scipy; that of half the square is also scikit-learn's.
Contestant[] contestants =
[
    new Contestant<HalfSquareLoss>("half square", LossFormulas.HalfSquare, 0.243546852106, ChartColor.Orange),
    new Contestant<Huber>("Huber", Huber.Expression, 0.179681148774, ChartColor.Blue),
    new Contestant<PseudoHuber>("pseudo-Huber", PseudoHuber.Expression, 0.150895593147, ChartColor.Purple),
    new Contestant<Median>("quantile 0.5", Median.Expression, 0.282368773066, ChartColor.Green),
    new Contestant<LowestTenth>("quantile 0.1", LowestTenth.Expression, 0.111912173455, ChartColor.Ink),
    new Contestant<HighestTenth>("quantile 0.9", HighestTenth.Expression, 0.122109821825, ChartColor.Ink),
];

// Of the quantiles only the median says what to expect; the others say how far off it may be.
var middles = contestants[..4];

Console.WriteLine($"How far will a patient's diabetes have progressed in a year? {data.FeatureNames.Count} standardised measurements of {count} patients");
Console.WriteLine($"({string.Join(", ", data.FeatureNames)}) predict a score, {mean:F0} on average, by a weighted sum. Which");
Console.WriteLine("sum is best depends on the loss, each a line; y and f are in standard deviations of the score:");
Console.WriteLine();
foreach (var contestant in contestants)
{
    Console.WriteLine($"  {contestant.Name,-12}  {contestant.Expression}");
}

Console.WriteLine();
Console.WriteLine($"One trainer with a type parameter for the loss minimises the mean loss plus {Lambda / 2}*|w|^2. The error is the mean");
Console.WriteLine("distance between score and prediction; below is the share of the scores that are less than predicted.");
Console.WriteLine();
var isReached = true;
var clean = Targets(0);
var table = new ConsoleTable(Console.Out, "loss        ", "objective     ", "known optimum ", "relative error", "error", "below");
foreach (var contestant in contestants)
{
    var fit = contestant.Do(new Fitting(data.Features, clean, Lambda));
    var relativeError = Math.Abs(fit.Objective - contestant.Known) / contestant.Known;
    isReached &= relativeError <= Tolerance;
    var below = clean.Zip(fit.Predictions, (target, prediction) => target < prediction ? 1.0 : 0.0).Average();
    table.WriteRow(contestant.Name, $"{fit.Objective:F12}", $"{contestant.Known:F12}", $"{relativeError:0.0e+00}", $"{Error(fit):F1}", $"{below:P1}");
}

Console.WriteLine();
Console.WriteLine("Now decimal points slip: some scores are recorded ten times too large. The models are fitted to what was recorded;");
Console.WriteLine("the error is still the distance to the true scores.");
Console.WriteLine();
var errors = middles.Select(contestant => Enumerable.Range(0, LargestShare + 1)
    .Select(share => Error(contestant.Do(new Fitting(data.Features, Targets(share), Lambda)))).ToArray()).ToArray();
table = new ConsoleTable(Console.Out, ["slipped", .. middles.Select(contestant => contestant.Name)]);
foreach (var share in new[] { 0, 1, 2, 5, 10, LargestShare })
{
    table.WriteRow([$"{share} %", .. errors.Select(row => $"{row[share]:F1}")]);
}

Console.WriteLine();
Console.WriteLine("The derivative of half the square grows with the distance, so a few wild scores pull the model to them. The others'");
Console.WriteLine("derivatives are limited: a wild score pulls no more than one that is a little off.");
var isRobust = errors[0][5] > 1.5 * errors[0][0] && errors[1..].All(row => row[5] < 1.02 * row[0]);

var path = args.Length > 0 ? args[0] : "regression.svg";
try
{
    Svg.Write(path, "How four losses bear wrong targets, and how strongly targets pull under each of them.", Charts());
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"The curves can't be written: {e.Message}");
    return 1;
}

Console.WriteLine();
Console.WriteLine($"Curves: {Path.GetFullPath(path)}");
Console.WriteLine(!isReached ? "A known optimum is MISSED." : isRobust ? "All known optima are reached." : "Outliers did what they should NOT.");
return isReached && isRobust ? 0 : 1;

// The standardised targets, of which so many percent have slipped by a factor of ten; which ones is spread out, and the same each time.
double[] Targets(int share)
{
    double[] targets = [.. data.Targets];
    for (var k = 0; k < Math.Round(count * share / 100.0); k++)
    {
        targets[k * 271 % count] *= 10;
    }

    return [.. targets.Select(target => (target - mean) / deviation)];
}

double Error(Fit fit) => clean.Zip(fit.Predictions, (target, prediction) => Math.Abs(target - prediction)).Average() * deviation;

LineChart[] Charts() =>
[
    new(
        "A few scores that are ten times too large ruin least squares",
        new("scores that slipped, in percent", 0, LargestShare),
        new("mean distance to the true scores", 0, 320),
        Lines((contestant, i) => [.. errors[i].Select((error, share) => ((double)share, error))])),
    new(
        "Why: how strongly a score pulls at its prediction",
        new("how far the prediction is above the score, in standard deviations", -2, 2),
        new("derivative of the loss", -2, 2),
        Lines((contestant, _) => contestant.Do(new Pull(2)))),
];

ChartLine[] Lines(Func<Contestant, int, IReadOnlyList<(double X, double Y)>> points) =>
    [.. middles.Select((contestant, i) => new ChartLine(contestant.Name, points(contestant, i), contestant.Color))];
