using System.Text.RegularExpressions;

namespace LossGen.Samples;

/// <summary>Names of losses as files, links and narrow columns need them.</summary>
internal static partial class Names
{
    /// <summary><c>SmoothL1</c> as <c>smooth-l1</c>.</summary>
    /// <param name="name">The name.</param>
    public static string WithHyphens(string name) => Word().Replace(name, "-").ToLowerInvariant();

    /// <summary>HTML that may break the name where a word of it begins.</summary>
    /// <param name="name">The name.</param>
    public static string Breakable(string name) => Word().Replace(name, "<wbr>");

    [GeneratedRegex("(?<=.)(?=[A-Z])")]
    private static partial Regex Word();
}
