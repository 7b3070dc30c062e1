using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using LossGen;
using LossGen.Plots;
using LossGen.Samples;

const int Rounds = 100;
const int Depth = 2;
const double Rate = 0.3;
const double Lambda = 1;
const double Tolerance = 1e-9;
const string Help =
    """
    GradientBoosting: boosted trees under three losses, each from one annotated line, on 569 tumours.

    dotnet run -c Release --project samples/GradientBoosting [picture.svg]

    picture.svg is where the learning curves are drawn; boosting.svg in the current directory if left out.
    Exits with 0 if the known losses were reached, and with 1 if not.
    """;

if (CommandLine.IsAnswered(args, 1, Help, out var exitCode))
{
    return exitCode;
}

var data = LabelledData.Read(Path.Combine(AppContext.BaseDirectory, "data", "breast_cancer.csv"));
var tableRows = new[] { 1, 2, 5, 10, 20, 50, Rounds };
var isReached = true;
var curves = new List<(string Name, ChartColor Color, (double Training, double Test)[] Losses)>();

var samples = Enumerable.Range(0, data.SampleCount).ToArray();
Console.WriteLine(
    $"""
    Is a tumour {data.ClassNames[0]} (y = -1) or {data.ClassNames[1]} (y = 1)? The answer is the sign of a score f, the sum of {Rounds} trees of
    depth {Depth}. Each is built from the first and second derivatives of the loss by the scores so far, and {Rate} of it is
    added. Two thirds of the {data.SampleCount} tumours are learnt from; the others, every third, test what was learnt. Only the
    line that the derivatives are generated from differs:
    """);

// The mean losses after the last round on the training samples are those of a separate program of numpy.
Boost<Logistic>("logistic", LossFormulas.Logistic, ChartColor.Blue, known: 0.002694592512);
Boost<Exponential>("exponential", LossFormulas.Exponential, ChartColor.Orange, known: 0.003011448066);
Boost<SquaredHinge>("squared hinge", LossFormulas.SquaredHinge, ChartColor.Green, known: 0.000001876791);

Console.WriteLine();
Console.WriteLine("The training losses fall on and on, long after all training samples are right. On the other tumours the accuracies");
Console.WriteLine("differ by a few of 189, which says little; where their loss rises again, scores grow that are wrong.");

var path = args.Length > 0 ? args[0] : "boosting.svg";
try
{
    Svg.Write(path, "Loss on training and test samples by rounds of gradient boosting, for three losses.", [.. curves.Select(Chart)]);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"The curves can't be written: {e.Message}");
    return 1;
}

Console.WriteLine();
Console.WriteLine($"Curves: {Path.GetFullPath(path)}");
Console.WriteLine(isReached ? "All known losses are reached." : "A known loss is MISSED.");
return isReached ? 0 : 1;

void Boost<TLoss>(string name, string expression, ChartColor color, double known)
    where TLoss : struct, ILossWithHessian<double>
{
    Console.WriteLine();
    Console.WriteLine($"{name}: {expression}");
    Console.WriteLine();
    var (training, test) = (Select(i => i % 3 != 2), Select(i => i % 3 == 2));
    var booster = new Booster<TLoss>(training, Lambda);
    var table = new ConsoleTable(Console.Out, "round", "training loss", "test loss", "training accuracy", "test accuracy");
    var losses = new (double, double)[Rounds + 1];
    losses[0] = (training.Loss<TLoss>(), test.Loss<TLoss>());
    var watch = Stopwatch.StartNew();
    for (var round = 1; round <= Rounds; round++)
    {
        test.Add(booster.Round(Depth, Rate), Rate);
        losses[round] = (training.Loss<TLoss>(), test.Loss<TLoss>());
        if (tableRows.Contains(round))
        {
            table.WriteRow($"{round}", $"{training.Loss<TLoss>():F6}", $"{test.Loss<TLoss>():F6}", $"{training.Accuracy:F5}", $"{test.Accuracy:F5}");
        }
    }

    var difference = training.Loss<TLoss>() - known;
    isReached &= Math.Abs(difference) <= Tolerance;
    curves.Add((name, color, losses));
    Console.WriteLine();
    Console.WriteLine($"  {training.Loss<TLoss>():F12} on the training samples at the end; known is {known:F12}. {watch.ElapsedMilliseconds} ms.");
}

Scored Select(Func<int, bool> isChosen)
{
    int[] chosen = [.. samples.Where(isChosen)];
    return new(
        [.. chosen.SelectMany(i => data.Features.AsSpan(i * data.FeatureCount, data.FeatureCount).ToArray())],
        [.. chosen.Select(i => 2 * data.Labels[i] - 1)]);
}

LineChart Chart((string Name, ChartColor Color, (double Training, double Test)[] Losses) curve) => new(
    $"The {curve.Name} loss: on training samples it falls to 0, on others it doesn't",
    new("round", 0, Rounds),
    new("mean loss, as a share of that at the start", 0, 0.5),
    [
        new("test", [.. curve.Losses.Select((loss, round) => ((double)round, loss.Test / curve.Losses[0].Test))], curve.Color),
        new("training", [.. curve.Losses.Select((loss, round) => ((double)round, loss.Training / curve.Losses[0].Training))], curve.Color, IsDashed: true),
    ]);
