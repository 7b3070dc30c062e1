using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace LossGen.Model;

/// <summary>What tells a loss from its namesakes in a type.</summary>
internal enum Overload
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>It is the only one in <c>float</c>.</summary>
    Single,

    /// <summary>It is the only one in <c>double</c>.</summary>
    Double,

    /// <summary>Only its whole signature does.</summary>
    Signature,
}

/// <summary>Names of generated files: readable, short, and the same whatever else is in the compilation.</summary>
internal static class HintNames
{
    /// <summary>Above this a name is cut, since the path of the file may be limited to 260 characters.</summary>
    public const int MaxLength = 96;

    /// <summary>Names the file of a loss.</summary>
    /// <param name="scope">Where the method stands.</param>
    /// <param name="method">Its name; empty for a structure, which is the last type of the scope.</param>
    /// <param name="signature">The types of its parameters.</param>
    /// <param name="overload">What tells it from the other losses of that name in the type: nothing, a type, or a hash.</param>
    public static string Of(ScopeModel scope, string method, string signature, Overload overload)
    {
        StringBuilder text = new();
        if (scope.Namespace.Length > 0)
        {
            text.Append(scope.Namespace.Replace("@", "")).Append('.');
        }

        foreach (ContainingTypeModel type in scope.Types)
        {
            AppendType(text, type).Append('.');
        }

        string name = method.Length > 0 ? text.Append(method).ToString() : text.ToString().TrimEnd('.');
        string full = name + "(" + signature + ")";
        if (name.Length > MaxLength)
        {
            // The end says more than the beginning.
            return name.Substring(name.Length - MaxLength).TrimStart('.') + "-" + Hash(full);
        }

        return overload switch
        {
            Overload.None => name,
            Overload.Single => name + "-float",
            Overload.Double => name + "-double",
            _ => name + "-" + Hash(full),
        };
    }

    private static StringBuilder AppendType(StringBuilder text, ContainingTypeModel type)
    {
        int generic = type.Name.IndexOf('<');
        text.Append((generic < 0 ? type.Name : type.Name.Substring(0, generic)).Replace("@", ""));
        return generic < 0 ? text : text.Append('-').Append(type.Name.Split(',').Length.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Returns the names that occur more than once if case is ignored, as often as they occur.</summary>
    public static EquatableArray<string> Collisions(ImmutableArray<string> names) =>
        new([.. names
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal)]);

    /// <summary>The 32-bit FNV-1a hash in hexadecimal, which unlike string.GetHashCode is the same in every process.</summary>
    public static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
