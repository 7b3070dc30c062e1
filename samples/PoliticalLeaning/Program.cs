using System;
using System.Linq;
using LossGen.Samples;

const int Parties = 3;
const string Help =
    """
    PoliticalLeaning: the worked example that tutorials compare loss functions by, and the slip in it.

    dotnet run -c Release --project samples/PoliticalLeaning

    Exits with 0 if the numbers are the true ones, and with 1 if not.
    """;

if (CommandLine.IsAnswered(args, 0, Help, out var exitCode))
{
    return exitCode;
}

int[] party = [2, 1, 0];
var first = new Model(Parties, party, [0.3, 0.3, 0.4, 0.3, 0.4, 0.3, 0.1, 0.2, 0.7]);
var second = new Model(Parties, party, [0.1, 0.2, 0.7, 0.1, 0.7, 0.2, 0.3, 0.4, 0.3]);

Console.WriteLine(
    """
    Two models predict to which of three parties three people lean. Both are right about two of them, but the second
    one is surer where it is right and less sure where it is wrong: which measure of the error tells them apart?

    The first model, with the squared error added up over the parties and the cross-entropy to base 10:

    """);
first.Write(Console.Out);
Console.WriteLine();
Console.WriteLine("The second model:");
Console.WriteLine();
second.Write(Console.Out);
Console.WriteLine();

Measure[] measures =
[
    new("classification error", model => model.ClassificationError, ("1/3", "1/3"), (1.0 / 3, 1.0 / 3)),
    new("mean squared error", model => model.SquaredError, ("0.81", "0.34"), (2.42 / 3, 0.34)),
    new("sum of cross-entropies", model => model.CrossEntropy, ("1.8", "0.697"), (1.795880017344075, 0.832682665251824)),
];
var table = new ConsoleTable(Console.Out, "measure               ", "model 1", "printed", "model 2", "printed");
foreach (var measure in measures)
{
    table.WriteRow(
        measure.Name,
        $"{measure.Value(first):F4}", measure.Printed.First,
        $"{measure.Value(second):F4}", measure.Printed.Second);
}

Console.WriteLine(
    $"""

    "Printed" is what tutorials have. One of their numbers is a slip: the cross-entropy of the second model is {second.CrossEntropy:F3},
    not 0.697. It gave the true party of the last person the probability 0.3, which counts -log10(0.3) = {-Math.Log10(0.3):F3}; the
    tutorials took 0.397, which is -log10(0.4) = {-Math.Log10(0.4):F5} with digits cut off, and 0.4 went to another party. The
    printed sum is 0.15 + 0.15 + 0.397. What they conclude stands: the classification error doesn't tell the models
    apart, and both other measures prefer the second one.

    """);
var isRight = measures.All(measure => measure.IsRight(first, second));
Console.WriteLine(isRight ? "All computed numbers are the true ones." : "A computed number is WRONG.");
return isRight ? 0 : 1;
