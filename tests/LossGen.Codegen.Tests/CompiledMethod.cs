using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace LossGen.Codegen.Tests;

/// <summary>A method in a listing of the just-in-time compiler.</summary>
/// <param name="Name">Its name with those of its type, its type arguments and its parameters, and how it was compiled.</param>
/// <param name="Instructions">Its instructions.</param>
/// <param name="Labels">For each label the index of the instruction behind it.</param>
internal sealed partial record CompiledMethod(string Name, string[] Instructions, IReadOnlyDictionary<string, int> Labels)
{
    private const string Heading = "; Assembly listing for method ";

    /// <summary>Reads what DOTNET_JitDisasm writes.</summary>
    /// <param name="listing">The lines.</param>
    public static IReadOnlyList<CompiledMethod> Read(IEnumerable<string> listing)
    {
        var methods = new List<CompiledMethod>();
        string? name = null;
        var instructions = new List<string>();
        var labels = new Dictionary<string, int>();
        foreach (string line in listing)
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                Add();
                name = line[Heading.Length..];
                instructions = [];
                labels = [];
            }
            else if (Label().Match(line) is { Success: true } label)
            {
                labels[label.Groups[1].Value] = instructions.Count;
            }
            else if (Instruction().IsMatch(line))
            {
                instructions.Add(line.Trim());
            }
        }

        Add();
        return methods;

        void Add()
        {
            if (name is not null)
            {
                methods.Add(new(name, [.. instructions], labels));
            }
        }
    }

    [GeneratedRegex(@"^(G_M\d+_IG\d+):")]
    private static partial Regex Label();

    // "align" fills up with nothing that runs in a loop.
    [GeneratedRegex(@"^\s+(?!align)[a-z]")]
    private static partial Regex Instruction();
}
