using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace LossGen.Tool.Input;

/// <summary>What the documentation of <see cref="LossFormulas"/> says about each built-in loss.</summary>
internal static class Descriptions
{
    private const string Resource = "Descriptions.xml";
    private const string Prefix = "F:LossGen.LossFormulas.";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> ByName = new(Read);

    /// <summary>A sentence or two about a built-in; empty if there are none.</summary>
    public static string Of(string name) => ByName.Value.GetValueOrDefault(name, "");

    private static Dictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return XDocument.Load(stream).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(member => member.Attribute("name")!.Value[Prefix.Length..], member => Plain(member.Element("summary")!));
    }

    /// <summary>The text without its markup and line breaks.</summary>
    private static string Plain(XElement summary) =>
        string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
