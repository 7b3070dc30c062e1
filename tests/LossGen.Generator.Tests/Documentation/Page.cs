using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace LossGen.Generator.Tests.Documentation;

/// <summary>A page of the documentation, and the repository that it stands in.</summary>
internal sealed class Page(params string[] path)
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } =
        typeof(Page).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private readonly string[] _lines = File.ReadAllLines(Path.Combine([Root, .. path]));

    /// <summary>The blocks of code in a language, each as its lines.</summary>
    public IEnumerable<string[]> Blocks(string language)
    {
        List<string>? block = null;
        foreach (string line in _lines)
        {
            if (block is null)
            {
                block = line == "```" + language ? [] : null;
            }
            else if (line == "```")
            {
                yield return [.. block];
                block = null;
            }
            else
            {
                block.Add(line);
            }
        }
    }

    /// <summary>The rows of the table between two markers, without head and rule.</summary>
    public string[] Table(string marker) =>
    [
        .. _lines.SkipWhile(l => l != $"<!-- {marker} -->").TakeWhile(l => l != $"<!-- end of {marker} -->")
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal)),
    ];
}
