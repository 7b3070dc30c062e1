using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace LossGen.Generator.Tests.Expressions;

/// <summary>
/// A few hundred formulas that nobody wrote with this compiler in mind: value and derivatives are as near the truth as their inputs
/// allow. The output of the test is the table.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, IReadOnlyList<CorpusRow>> Suites = new()
    {
        ["Hamming"] = Corpus.Hamming,
        ["mathematics"] = Corpus.Mathematics,
        ["libraries"] = Corpus.Libraries,
        ["science"] = Corpus.Science,
    };

    private static readonly string[] What = ["value", "first", "second"];

    public static TheoryData<string> Names => [.. Suites.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double(string suite) => Check<double>(suite);

    [Theory]
    [MemberData(nameof(Names))]
    public void In_float(string suite) => Check<float>(suite);

    private void Check<T>(string suite)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        IReadOnlyList<CorpusRow> rows = Suites[suite];
        Measurements<T>[] results = [.. rows.Select(r => new Measurements<T>(r))];
        CompiledCorpus<T> compiled = new([.. rows.Select((r, i) => (r.Text, results[i].Names))]);
        Parallel.For(0, rows.Count, i => results[i].Run(inputs => compiled.Run(i, inputs)));
        StringBuilder failures = new();
        for (int i = 0; i < rows.Count; i++)
        {
            output.WriteLine($"{rows[i].Name,-40} {string.Join(" | ", results[i].All.Select(m => $"{m,-26}"))}");
            foreach ((string what, Measurement<T> measured) in What.Zip(results[i].All))
            {
                if (!measured.IsWithinBudget && !rows[i].Open.Contains(what, StringComparison.Ordinal))
                {
                    failures.AppendLine(CultureInfo.InvariantCulture, $"{rows[i].Name}: {rows[i].Text}: {what}: {measured.Excess:g4} at {measured.Worst}");
                }
            }
        }

        output.WriteLine(failures.ToString());
        Assert.True(failures.Length == 0, failures.ToString());
    }
}
