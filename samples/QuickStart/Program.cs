using System;
using LossGen;
using LossGen.Samples;

const string Help =
    """
    QuickStart: the hinge loss from one annotated line, and one of the built-in losses.

    dotnet run -c Release --project samples/QuickStart

    The code that LossGen adds to MyLosses.cs is then in artifacts/generated/QuickStart, to be looked at.
    """;

if (CommandLine.IsAnswered(args, 0, Help, out var exitCode))
{
    return exitCode;
}

ReadOnlySpan<float> y = [1, 1, 1, -1, -1];
ReadOnlySpan<float> f = [2.5f, 0.25f, -0.5f, -1, 0.75f];

// The loss of the whole data set, of each sample, of one sample; the gradient; value and gradient in one pass.
var mean = MyLosses.Hinge(y, f);
var losses = new float[y.Length];
MyLosses.Hinge(y, f, losses);
var single = MyLosses.Hinge(1f, 0.25f);
var gradient = new float[y.Length];
MyLosses.HingeGradient(y, f, gradient);
var sameMean = MyLosses.HingeValueAndGradient(y, f, gradient);

Console.WriteLine("The hinge loss max(0, 1 - y*f) of a target y and a score f, and the gradient of its mean:");
Console.WriteLine();
var table = new ConsoleTable(Console.Out, "y", "f", "loss", "gradient");
for (var i = 0; i < y.Length; i++)
{
    table.WriteRow($"{y[i]}", $"{f[i]}", $"{losses[i]}", $"{gradient[i]}");
}

Console.WriteLine();
Console.WriteLine($"  mean of the {y.Length} samples               {mean}");
Console.WriteLine($"  the same, with the gradient         {sameMean}");
Console.WriteLine($"  one sample, y = 1 and f = 0.25      {single}");
Console.WriteLine($"  built in, without an attribute      {Losses.Hinge(y, f)}");
Console.WriteLine();

// Built-in losses stay exact where the textbook formula overflows: here log(sigmoid(-1000)) would be log(0).
ReadOnlySpan<double> target = [1, 0, 1];
ReadOnlySpan<double> logit = [2, -3, -1000];
var logitGradient = new double[target.Length];
var crossEntropy = Losses.SigmoidCrossEntropyValueAndGradient(target, logit, logitGradient);

Console.WriteLine("The built-in cross-entropy of a sigmoid stays finite at every finite logit:");
Console.WriteLine();
table = new ConsoleTable(Console.Out, "target", "logit", "gradient of the mean");
for (var i = 0; i < target.Length; i++)
{
    table.WriteRow($"{target[i]}", $"{logit[i]}", $"{logitGradient[i]:G6}");
}

Console.WriteLine();
Console.WriteLine($"  mean of the {target.Length} samples               {crossEntropy:F6}");
return 0;
