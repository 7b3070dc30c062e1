using System;
using System.Linq;
using LossGen.Samples;

const string Help =
    """
    Recipes: the programs of docs/recipes.md, each with a check of what it finds.

    dotnet run -c Release --project samples/Recipes

    Exits with 0 if all of them found what they should, and with 1 if not.
    """;

if (CommandLine.IsAnswered(args, 0, Help, out var exitCode))
{
    return exitCode;
}

Outcome[] outcomes = [Imbalance.Run(), Smoothing.Run(), Intervals.Run(), NewtonStep.Run(), WholeObjective.Run()];
foreach (var outcome in outcomes)
{
    Console.WriteLine($"{outcome.Recipe,-20} {outcome.Finding}{(outcome.IsRight ? "" : "   WRONG")}");
}

return outcomes.All(o => o.IsRight) ? 0 : 1;
