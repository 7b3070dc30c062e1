using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LossGen.Plots;
using LossGen.Samples;

// Starting points and rates are those of Michael Nielsen, "Neural Networks and Deep Learning", chapter 3. The two costs have
// different rates there, because their gradients differ in size: the shapes of the curves compare, the speeds don't.
const double QuadraticRate = 0.15;
const double CrossEntropyRate = 0.005;
const int Epochs = 300;
const int TableStep = 50;
const string Help =
    """
    SingleNeuron: why a sigmoid neuron learns late under the quadratic cost, and not under cross-entropy.

    dotnet run -c Release --project samples/SingleNeuron [picture.svg]

    picture.svg is where the curves are drawn; neuron.svg in the current directory if left out.
    """;

if (CommandLine.IsAnswered(args, 1, Help, out var exitCode))
{
    return exitCode;
}

Run[] runs =
[
    new("quadratic", NeuronCost.QuadraticValueAndGradient, QuadraticRate, W: 0.6, B: 0.9),
    new("quadratic", NeuronCost.QuadraticValueAndGradient, QuadraticRate, W: 2, B: 2),
    new("cross-entropy", NeuronCost.CrossEntropyValueAndGradient, CrossEntropyRate, W: 0.6, B: 0.9),
    new("cross-entropy", NeuronCost.CrossEntropyValueAndGradient, CrossEntropyRate, W: 2, B: 2),
];
var histories = runs.Select(run => Training.Run(run.Cost, run.W, run.B, run.Rate, Epochs)).ToArray();

Console.WriteLine("One sigmoid neuron a = sigmoid(w*x + b) with input x = 1 is to output y = 0. Gradient descent on its weight w");
Console.WriteLine("and bias b begins at a point that is mildly wrong, (w, b) = (0.6, 0.9), or badly wrong, (2, 2), under the");
Console.WriteLine("quadratic cost (a - y)^2/2 or cross-entropy. The output a after so many epochs:");
Console.WriteLine();
var table = new ConsoleTable(Console.Out, ["epoch", .. runs.Select(run => run.Name)]);
for (var epoch = 0; epoch <= Epochs; epoch += TableStep)
{
    table.WriteRow([$"{epoch}", .. histories.Select(history => $"{history[epoch].Output:F6}")]);
}

Console.WriteLine();
Console.WriteLine("How many epochs it takes until a tenth, and until half, of the cost at the start is gone:");
Console.WriteLine();
table = new ConsoleTable(Console.Out, ["", .. runs.Select(run => run.Name)]);
table.WriteRow(["a tenth", .. histories.Select(history => $"{history.FirstEpochBelow(0.9)}")]);
table.WriteRow(["half", .. histories.Select(history => $"{history.FirstEpochBelow(0.5)}")]);
table.WriteRow(["rate", .. runs.Select(run => $"{run.Rate}")]);

Console.WriteLine();
Console.WriteLine("The gradient of the quadratic cost, (a - y)*a*(1 - a)*x, is nearly 0 where the output a is close to 1: from the");
Console.WriteLine("bad start the first tenth takes half of the training. In the gradient of cross-entropy, (a - y)*x, that factor");
Console.WriteLine("has cancelled: the more wrong the neuron is, the faster its cost falls, and the slow start is gone.");

var path = args.Length > 0 ? args[0] : "neuron.svg";
try
{
    Svg.Write(path, "Training of one sigmoid neuron with the quadratic cost and with cross-entropy, from two starting points.", Charts());
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"The curves can't be written: {e.Message}");
    return 1;
}

Console.WriteLine();
Console.WriteLine($"Curves: {Path.GetFullPath(path)}");
return 0;

LineChart[] Charts()
{
    var x = new ChartAxis($"epoch (rate {QuadraticRate} for the quadratic cost, {CrossEntropyRate} for cross-entropy)", 0, Epochs);
    return
    [
        new(
            "A bad start (2, 2): the quadratic cost falls late, cross-entropy at once",
            x,
            new("cost, as a share of the cost at the start", 0, 1),
            Lines((now, start) => now.Cost / start.Cost)),
        new(
            "The output, which is to become 0",
            x,
            new("output of the neuron", 0, 1),
            Lines((now, _) => now.Output)),
    ];
}

// Colour tells the cost, dashes the good start from the bad one.
ChartLine[] Lines(Func<Epoch, Epoch, double> measure) =>
[
    .. runs.Zip(histories, (run, history) => new ChartLine(
        run.Name,
        [.. history.Select((now, epoch) => ((double)epoch, measure(now, history[0])))],
        run.CostName == "quadratic" ? ChartColor.Orange : ChartColor.Blue,
        IsDashed: run.W < 1)),
];
