using System.Collections.Generic;
using System.Linq;
using LossGen.Model;

namespace LossGen.Explaining;

/// <summary>The words for what a parameter holds: how tools are told of it, and how they show it.</summary>
internal static class ParameterText
{
    /// <summary>The words that a user can write after a name and a colon.</summary>
    private static readonly Dictionary<string, ParameterKind> Kinds = new()
    {
        ["scalar"] = ParameterKind.Sample,
        ["row"] = ParameterKind.SampleRow,
        ["label"] = ParameterKind.Label,
        ["shared"] = ParameterKind.Shared,
        ["shared row"] = ParameterKind.SharedRow,
    };

    /// <summary>The words, for a message.</summary>
    public static string Words => string.Join(", ", Kinds.Keys.Select(k => $"'{k}'"));

    /// <summary>Reads a word; an unknown one gives null.</summary>
    public static ParameterKind? KindOf(string word) => Kinds.TryGetValue(word.Trim(), out ParameterKind kind) ? kind : null;

    /// <summary>The word for a kind.</summary>
    public static string WordOf(ParameterKind kind) => Kinds.First(k => k.Value == kind).Key;

    /// <summary>What all samples together hold: <c>[n]</c>, <c>[n, k]</c>.</summary>
    public static string ShapeOf(ParameterKind kind, string? dimension) => kind switch
    {
        ParameterKind.SampleRow => $"[n, {dimension}]",
        ParameterKind.SharedRow => $"[{dimension}]",
        ParameterKind.Shared => "one number",
        ParameterKind.Label => "[n], integers",
        _ => "[n]",
    };
}
