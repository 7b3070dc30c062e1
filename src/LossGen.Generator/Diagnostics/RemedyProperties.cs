using System.Globalization;

namespace LossGen.Diagnostics;

/// <summary>What would mend a mistake. The code fixes compile this file too: it is all they share with the generator.</summary>
internal enum RemedyKind
{
    /// <summary>Other characters in place of a range of the file, which may be empty.</summary>
    Replace,

    /// <summary>A parameter of the method, of this name.</summary>
    AddParameter,

    /// <summary><c>WithRespectTo</c> with this name.</summary>
    DifferentiateBy,
}

/// <summary>
/// How a diagnostic carries its remedies: for each a kind and a text among its properties, and its place among the additional
/// locations.
/// </summary>
internal static class RemedyProperties
{
    public static string KindOf(int index) => "kind" + index.ToString(CultureInfo.InvariantCulture);

    public static string TextOf(int index) => "text" + index.ToString(CultureInfo.InvariantCulture);
}
