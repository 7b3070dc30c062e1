using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using LossGen.Accuracy;
using LossGen.Accuracy.Sweep;

// Measures generated kernels against true values: reads an oracle, writes what the kernels give at its inputs, and prints how far
// that is from the truth. With "sweep" it measures the functions that kernels are made of instead.
if (args is ["sweep", .. string[] options])
{
    return SweepCommand.Run(options, Console.Out, Console.Error);
}

if (args is not [string oracle, .. { Length: <= 1 } rest])
{
    Console.Error.WriteLine("usage: LossGen.Accuracy ORACLE.csv[.gz] [RESULTS.csv]");
    Console.Error.WriteLine("       LossGen.Accuracy " + SweepCommand.Usage);
    return 2;
}

string? output = rest.FirstOrDefault();
using StreamWriter? results = output is null ? null : new StreamWriter(output) { NewLine = "\n" };
results?.WriteLine("system,loss,dtype,params,x1,x2,...,value,grad,hess");
string[] columns = ["max", "99.9%", "not finite", "wrong"];
List<string[]> table = [["loss", "dtype", .. columns.Select(c => "value " + c), .. columns.Select(c => "gradient " + c), .. columns.Select(c => "Hessian " + c)]];
foreach (IGrouping<(string Loss, string DType), OracleRow> loss in OracleRow.ReadAll(oracle).GroupBy(r => (r.Loss, r.DType)))
{
    Tally[]? tallies = loss.Key.DType == "f32" ? Measure<float>(loss) : Measure<double>(loss);
    table.Add([loss.Key.Loss, loss.Key.DType, .. tallies is null ? ["no kernel"] : tallies.SelectMany(t => t.Cells())]);
}

int[] widths = [.. Enumerable.Range(0, table[0].Length).Select(i => table.Max(r => i < r.Length ? r[i].Length : 0))];
foreach (string[] row in table)
{
    Console.WriteLine("| " + string.Join(" | ", widths.Select((w, i) => (i < row.Length ? row[i] : "").PadRight(w))) + " |");
    if (row == table[0])
    {
        Console.WriteLine("|" + string.Join("|", widths.Select(w => new string('-', w + 2))) + "|");
    }
}

return 0;

Tally[]? Measure<T>(IEnumerable<OracleRow> rows)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    bool single = typeof(T) == typeof(float);
    Tally[] tallies = [new(single), new(single), new(single)];
    if (Kernel<T>.Find(rows.First().Loss) is not { } kernel)
    {
        return null;
    }

    foreach (OracleRow[] group in rows.GroupBy(r => (r.Parameters, r.Inputs.Length), (_, group) => group.ToArray()))
    {
        Results<T> computed = kernel.Run(group);
        int width = computed.Gradients.Length / group.Length;
        for (int i = 0; i < group.Length; i++)
        {
            T[][] answers =
            [
                [computed.Values[i]],
                computed.Gradients[(i * width)..((i + 1) * width)],
                computed.Hessians[(i * width)..((i + 1) * width)],
            ];
            for (int q = 0; q < answers.Length; q++)
            {
                string[] truths = group[i].Truths[q].Split(';');
                for (int j = 0; j < truths.Length; j++)
                {
                    tallies[q].Add(truths[j], double.CreateTruncating(answers[q][j]));
                }
            }

            string[] fields = ["lossgen", group[i].Loss, group[i].DType, group[i].Parameters, .. group[i].Inputs, .. answers.Select(Text)];
            results?.WriteLine(string.Join(',', fields));
        }
    }

    return tallies;
}

static string Text<T>(T[] answers)
    where T : IFloatingPointIeee754<T> =>
    string.Join(';', answers.Select(a => a.ToString(typeof(T) == typeof(float) ? "G9" : "G17", CultureInfo.InvariantCulture)));
