using System;
using System.Collections.Generic;

namespace LossGen.Language;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class Suggestions
{
    private const int LongestName = 64;

    /// <summary>What other libraries and books call something, and what it is called here.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ln"] = "log",
        ["lg"] = "log10",
        ["fabs"] = "abs",
        ["sgn"] = "sign",
        ["signum"] = "sign",
        ["power"] = "pow",
        ["sqr"] = "square",
        ["clip"] = "clamp",
        ["maximum"] = "max",
        ["minimum"] = "min",
        ["fmax"] = "max",
        ["fmin"] = "min",
        ["ceiling"] = "ceil",
        ["rint"] = "round",
        ["arctan"] = "atan",
        ["heaviside"] = "step",
        ["expit"] = "sigmoid",
        ["log1pexp"] = "softplus",
        ["gammaln"] = "lgamma",
        ["loggamma"] = "lgamma",
        ["if"] = "where",
        ["iif"] = "where",
        ["select"] = "where",
        ["euler"] = "e",
        ["infinity"] = "inf",
        ["\u03C0"] = "pi",
        ["mse"] = "square",
        ["mae"] = "absolute",
        ["average"] = "mean",
        ["avg"] = "mean",
        ["inner"] = "dot",
        ["lse"] = "logsumexp",
        ["bce"] = "binaryCrossEntropy",
    };

    /// <summary>"Did you mean 'delta'?", or nothing where no candidate is close.</summary>
    public static string Sentence(string name, IEnumerable<string> candidates) => Sentence(Find(name, candidates));

    /// <summary>The same for a name that was found, or null.</summary>
    public static string Sentence(string? found) => found is not null ? $"Did you mean '{found}'?" : "";

    /// <summary>What a name was meant to be, or null where no candidate is close.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        // Of Math.Exp, Exp is what counts.
        string wanted = name.Substring(name.LastIndexOf('.') + 1);
        if (wanted.Length > LongestName)
        {
            return null;
        }

        Synonyms.TryGetValue(wanted, out string? synonym);
        string plain = Plain(wanted);
        int allowed = plain.Length switch { <= 1 => 0, <= 4 => 1, <= 8 => 2, _ => 3 };
        string? best = null;
        foreach (string candidate in candidates)
        {
            if (string.Equals(candidate, synonym, StringComparison.OrdinalIgnoreCase))
            {
                return synonym;
            }

            int distance = candidate.Length <= LongestName ? Distance(plain, Plain(candidate)) : int.MaxValue;
            if (distance <= allowed && (best == null || distance < allowed))
            {
                best = candidate;
                allowed = distance;
            }
        }

        return best;
    }

    private static string Plain(string name) => name.Replace("_", "").ToUpperInvariant();

    /// <summary>How many letters must be inserted, left out, replaced or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                int replaced = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replaced, 1 + Math.Min(d[i - 1, j], d[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
