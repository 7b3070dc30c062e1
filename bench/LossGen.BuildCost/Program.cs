using System;
using System.Linq;
using LossGen.BuildCost;

// What losses cost before and besides their running: the generator's time, the build's, the first call's, and sizes.
//
// dotnet run -c Release --project bench/LossGen.BuildCost -- [generate] [build] [call]
//
// Without arguments everything is measured, which takes some minutes.
const int Copies = 20;
const int Runs = 3;
const int WarmUps = 10;
const int Many = 1000;
if (args is ["call", { } called, { } how])
{
    CallCost.Answer(MeasuredLoss.All.Single(l => l.Name == called), how == "listen");
    return 0;
}

string[] parts = ["generate", "build", "call"];
if (args.Except(parts).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is none of {string.Join(", ", parts)}");
    return 2;
}

if (IsWanted("generate"))
{
    Generate();
}

if (IsWanted("build"))
{
    Build();
}

if (IsWanted("call"))
{
    Call();
}

return 0;

bool IsWanted(string part) => args.Length == 0 || args.Contains(part);

// Copies of one loss, so that what a run of the generator costs by itself doesn't show; then losses of all kinds.
void Generate()
{
    for (int i = 0; i < WarmUps; i++)
    {
        InProcessCompiler.Compile(MeasuredLoss.All, Copies);
    }

    CompilationCost none = Best([], 0, Runs);
    var table = new Table("loss", "generation, ms", "compilation, ms", "lines", "assembly, bytes");
    foreach (MeasuredLoss loss in MeasuredLoss.All)
    {
        Row(loss.Name, [loss], Copies);
    }

    Row($"mean of {Many} of all kinds", MeasuredLoss.All, Many);
    table.Print("One loss, over float, after warm-up; processor time, which doesn't depend on what else the machine does");

    void Row(string name, MeasuredLoss[] losses, int count)
    {
        CompilationCost cost = Best(losses, count, count == Many ? 2 : Runs);
        table.Add(
            name,
            Table.Number((cost.Generation - none.Generation) / count, 2),
            Table.Number((cost.Emission - none.Emission) / count, 2),
            Table.Number((double)cost.Lines / count, 0),
            Table.Number((double)(cost.Bytes - none.Bytes) / count, 0));
    }
}

// The machine has other things to do as well: the shortest of a few counts.
CompilationCost Best(MeasuredLoss[] losses, int count, int runs)
{
    CompilationCost[] costs = [.. Enumerable.Range(0, runs).Select(_ => InProcessCompiler.Compile(losses, count))];
    return costs[0] with { Generation = costs.Min(c => c.Generation), Emission = costs.Min(c => c.Emission) };
}

void Build()
{
    using var build = new RealBuild();
    var table = new Table("losses", "seconds", "more than none");
    double none = 0;
    foreach (int count in new[] { 0, Many })
    {
        double time = build.Shortest(MeasuredLoss.All, count, Runs) / 1000;
        none = count == 0 ? time : none;
        table.Add(Table.Number(count, 0), Table.Number(time, 2), Table.Number(time - none, 2));
    }

    table.Print("dotnet build --no-restore, with the compiler's server awake");
}

void Call()
{
    var table = new Table("loss", "first, ms", "second, ms", "difference, ms", "of it JIT, ms", "methods", "IL, bytes", "machine code, bytes");
    foreach (MeasuredLoss loss in MeasuredLoss.All)
    {
        CallCost cost = CallCost.Measure(loss);
        table.Add(
            loss.Name,
            Table.Number(cost.First, 1),
            Table.Number(cost.Second, 1),
            Table.Number(cost.First - cost.Second, 1),
            Table.Number(cost.Jit, 1),
            Table.Number(cost.Methods, 0),
            Table.Number(cost.IlBytes, 0),
            Table.Number(cost.CodeBytes, 0));
    }

    table.Print("Value and gradient of 16,777,216 samples over float, in a new process");
}
