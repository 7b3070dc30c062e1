using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LossGen.Samples;

/// <summary>What the documentation of the formulas says: where a loss comes from, and what its inputs are.</summary>
internal sealed partial class LossDocumentation
{
    private const string FieldPrefix = $"F:{nameof(LossGen)}.{nameof(LossFormulas)}.";

    private readonly Dictionary<string, IReadOnlyList<Run>> _summaries;

    private LossDocumentation(Dictionary<string, IReadOnlyList<Run>> summaries) => _summaries = summaries;

    /// <summary>Reads the file that the compiler has written beside the assembly of the formulas.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static LossDocumentation Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, typeof(LossFormulas).Assembly.GetName().Name + ".xml");
        return new(XDocument.Load(path).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith(FieldPrefix, StringComparison.Ordinal))
            .ToDictionary(
                member => member.Attribute("name")!.Value[FieldPrefix.Length..],
                IReadOnlyList<Run> (member) => Runs(member.Element("summary")!)));
    }

    /// <summary>What is said of a built-in loss; nothing if its formula has no documentation.</summary>
    /// <param name="name">The name of the loss.</param>
    public IReadOnlyList<Run> Of(string name) => _summaries.GetValueOrDefault(name, []);

    private static List<Run> Runs(XElement summary)
    {
        List<Run> runs = [];
        foreach (XNode node in summary.Nodes())
        {
            if (node is XElement element)
            {
                string text = element.Attribute("cref") is { } reference ? reference.Value[(reference.Value.LastIndexOf('.') + 1)..] : element.Value;
                runs.Add(Run.Code(text));
            }
            else if (node is XText text)
            {
                runs.Add(new(Space().Replace(text.Value, " ")));
            }
        }

        if (runs.Count > 0)
        {
            runs[0] = runs[0] with { Text = runs[0].Text.TrimStart() };
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd() };
        }

        return runs;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
