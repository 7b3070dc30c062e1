using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using LossGen.Integration.Tests.Calling;
using LossGen.Truth;
using Xunit;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>Every built-in loss, in all its members, against true values at the inputs that losses break at.</summary>
public sealed class BuiltInAccuracyTests
{
    /// <summary>A power of two, so that dividing the gradient by it is exact.</summary>
    private const int Samples = 64;

    public static TheoryData<string, string> Rows
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (AccuracyRow row in AccuracyTable.Rows)
            {
                rows.Add(row.Name, row.Domains);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Float_results_are_true(string name, string domains) => Check<float>(AccuracyTable.Of(name, domains));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Double_results_are_true(string name, string domains) => Check<double>(AccuracyTable.Of(name, domains));

    [Fact]
    public void Every_built_in_without_rows_is_in_the_table()
    {
        IEnumerable<string> builtIns = typeof(Losses).GetMethods()
            .Where(m => m.GetCustomAttribute<LossAttribute>() is not null)
            .Where(m => m.GetParameters().All(p => p.GetCustomAttribute<RowAttribute>() is null && p.ParameterType != typeof(ReadOnlySpan<int>)))
            .Where(m => m.GetParameters().All(p => p.GetCustomAttribute<SharedAttribute>() is null))
            .Select(m => m.Name);

        Assert.Equal([], builtIns.Except(AccuracyTable.Rows.Select(r => r.Name)));
    }

    private static void Check<T>(AccuracyRow row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        LossMethods<T> methods = new(typeof(Losses), row.Name);
        string[] domains = row.Domains.Split(' ');
        Assert.Equal(methods.Parameters.Count, domains.Length);
        Expression expression = Expression.Parse(methods.Expression);
        Judge<T>[] judges = [.. VariablesOf(row.Name, methods).Select(v => new Judge<T>(expression, [.. methods.Parameters.Select(p => p.Name)], v))];
        Random random = new(20240917);
        int calls = methods.Parameters.All(p => p.PerSample) ? 2 : 5;
        for (int call = 0; call < calls; call++)
        {
            LossArguments<T> arguments = Draw(methods, domains, random, call);
            new Comparison<T>(row, methods, arguments, judges).Run();
        }
    }

    private static LossArguments<T> Draw<T>(LossMethods<T> methods, string[] domains, Random random, int call)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        List<T[]> inputs = [];
        List<T> shared = [];
        for (int p = 0; p < domains.Length; p++)
        {
            Domain domain = Domain.All[domains[p]];
            int stride = 1 + 2 * p;
            if (methods.Parameters[p].PerSample)
            {
                inputs.Add([.. Enumerable.Range(0, Samples).Select(i => domain.Value<T>(random, (call * Samples) + i + (p / 2), stride))]);
            }
            else
            {
                shared.Add(domain.Value<T>(random, call * 2, 1));
            }
        }

        return new(methods, [.. inputs], [.. shared]);
    }

    private static string[] VariablesOf<T>(string name, LossMethods<T> methods)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        typeof(Losses).GetMethods().Where(m => m.Name == name).Select(m => m.GetCustomAttribute<LossAttribute>()?.WithRespectTo).FirstOrDefault(w => w is not null)?.Split(", ")
        ?? [methods.Parameters.Last(p => p.PerSample && p.Name is not "y").Name];
}
