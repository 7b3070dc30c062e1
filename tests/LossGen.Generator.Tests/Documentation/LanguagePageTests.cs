using System.Collections.Generic;
using System.Linq;
using LossGen.Explaining;
using LossGen.Language;
using Xunit;

namespace LossGen.Generator.Tests.Documentation;

/// <summary>The page on the language lists every function, with the derivative that the generator finds.</summary>
public sealed class LanguagePageTests
{
    [Fact]
    public void Lists_every_function_with_its_derivatives()
    {
        string[] expected =
        [
            .. Signatures.ByName.Values.Where(s => s.Kinds[0] != ArgumentKind.Row).OrderBy(s => s.Name, System.StringComparer.Ordinal).Select(Row),
            .. Signatures.ByName.Values.Where(s => s.Kinds[0] == ArgumentKind.Row).OrderBy(s => s.Name, System.StringComparer.Ordinal).Select(Row),
            Row(Signatures.Find("max", 1)!),
            Row(Signatures.Find("min", 1)!),
        ];
        string[] listed = [.. new Page("docs", "language.md").Table("functions").Select(WithoutMeaning)];
        Assert.True(expected.SequenceEqual(listed), "The rows should be:\n" + string.Join('\n', expected));
    }

    /// <summary>What stands in words is for people.</summary>
    private static string WithoutMeaning(string row)
    {
        string[] cells = row.Split(" | ");
        return string.Join(" | ", [cells[0], .. cells.Skip(2)]);
    }

    private static string Row(Signature signature)
    {
        string[] names = [.. signature.Parameters.Replace(", ...", "").Split(", ").Select(NameOf)];
        string[] arguments = signature.Kinds[0] == ArgumentKind.Row ? (names.Length == 1 ? ["z"] : ["a", "b"])
            : signature.Kinds[0] == ArgumentKind.Label ? ["k", "z"]
            : names;
        string call = $"{signature.Name}({string.Join(", ", arguments)})";
        string[] derivatives = [.. Explanations(call, arguments, signature).Select(e => $"d/d{e.Derivatives[0].Variable} = {e.Derivatives[0].First}")];
        string[] kinks = [.. Explanations(call, arguments, signature).SelectMany(e => e.Kinks).Select(KinkOf).Distinct()];
        return $"| `{call}` | {string.Join(", ", derivatives.Select(d => $"`{d}`"))} | {string.Join("; ", kinks)} |";
    }

    private static string NameOf(string parameter) => parameter == "condition" ? "c > 0" : parameter;

    private static string KinkOf(string sentence) => sentence[(sentence.LastIndexOf(": ", System.StringComparison.Ordinal) + 2)..].TrimEnd('.');

    /// <summary>What is said for each argument; of a row of results, for one of them. Labels have no derivatives.</summary>
    private static IEnumerable<LossExplanation> Explanations(string call, string[] arguments, Signature signature)
    {
        bool isFlat = signature.Kinds[0] == ArgumentKind.Label || signature.Name == "argmax";
        string scalar = signature.Name is "softmax" or "logsoftmax" ? $"{call}[k]" : call;
        return arguments.Where(a => !isFlat && !a.Contains(' '))
            .Select(a => LossExplainer.Explain(scalar, new() { WithRespectTo = a }).Explanation).OfType<LossExplanation>();
    }
}
