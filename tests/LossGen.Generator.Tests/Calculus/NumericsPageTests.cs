using System;
using System.IO;
using System.Linq;
using System.Reflection;
using LossGen.Calculus.Presentation;
using LossGen.Calculus.Rewriting;
using Xunit;

namespace LossGen.Generator.Tests.Calculus;

/// <summary>The page on numerics lists what the tables hold.</summary>
public sealed class NumericsPageTests
{
    [Fact]
    public void Lists_every_rewrite_and_no_other()
    {
        string root = typeof(NumericsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        string[] page = File.ReadAllLines(Path.Combine(root, "docs", "numerics.md"));
        string[] listed = [.. page.SkipWhile(l => l != "<!-- rewrites -->").TakeWhile(l => l != "<!-- end of rewrites -->").Where(l => l.StartsWith("| `", StringComparison.Ordinal))];
        string[] rules = [.. StableRules.Table.Concat(EvaluationRules.Table).Concat(EvaluationRules.LastTable).Select(Line)];
        Assert.True(rules.SequenceEqual(listed), "The list should be:\n" + string.Join('\n', rules));
    }

    private static string Line(Rule rule)
    {
        string[] words = rule.Name.Split(' ');
        string id = words.Length > 1 ? words[0] : "";
        return $"| `{words[^1]}` | {id} | `{Presenter.Textbook(rule.Left.Node)}` |";
    }
}
