using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>What an argument must be.</summary>
internal enum ArgumentKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A truth value.</summary>
    Condition,

    /// <summary>A row of numbers.</summary>
    Row,
}

/// <summary>How a function of the language is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters as documentation writes them; ", ..." at the end stands for any number more.</param>
/// <param name="Kinds">What its arguments must be, the last kind repeated for all further ones.</param>
/// <param name="Bind">Makes its node, or null where an exact constant would become too long.</param>
internal sealed record Signature(string Name, string Parameters, IReadOnlyList<ArgumentKind> Kinds, Func<Graph, IReadOnlyList<Node>, Node?> Bind)
{
    private const string More = ", ...";

    public int MinCount { get; } = Parameters.Replace(More, "").Split(',').Length;

    public int MaxCount => Parameters.EndsWith(More, StringComparison.Ordinal) ? int.MaxValue : MinCount;

    /// <summary>What is expected, for a message: "2 arguments (x, y)".</summary>
    public string Expected => Describe(MinCount, MaxCount, Parameters);

    public ArgumentKind Kind(int argument) => Kinds[Math.Min(argument, Kinds.Count - 1)];

    public static string Describe(int min, int max, string parameters)
    {
        string least = min.ToString(CultureInfo.InvariantCulture);
        string count = max == min ? least : max == int.MaxValue ? least + " or more" : least + " or " + max.ToString(CultureInfo.InvariantCulture);
        return $"{count} argument{(max == 1 ? "" : "s")} ({parameters})";
    }
}

/// <summary>
/// The table of functions that an expression can call. Functions of the graph whose arguments are all numbers need no line
/// of their own.
/// </summary>
internal static class Signatures
{
    private static readonly ArgumentKind[] Numbers = [ArgumentKind.Number];
    private static readonly ArgumentKind[] Row = [ArgumentKind.Row];

    private static readonly Signature[] Special =
    [
        new("clamp", "x, low, high", Numbers, (g, a) => g.Call(Functions.Clamp, [.. a])),
        new("where", "condition, a, b", [ArgumentKind.Condition, ArgumentKind.Number], (g, a) => g.Select(a[0], a[1], a[2])),
        new("min", "a, b, ...", Numbers, (g, a) => a.Aggregate((x, y) => g.Call(Functions.Min, x, y))),
        new("max", "a, b, ...", Numbers, (g, a) => a.Aggregate((x, y) => g.Call(Functions.Max, x, y))),
        new("pow", "x, y", Numbers, (g, a) => Arithmetic.Pow(g, a[0], a[1])),
        new("square", "x", Numbers, (g, a) => Arithmetic.Pow(g, a[0], g.Constant(2))),
    ];

    // What these need doesn't exist yet where no parameter can be a row: they are refused by the shape of their argument.
    private static readonly Signature[] OfRows =
    [
        new("sum", "row", Row, NoRow),
        new("mean", "row", Row, NoRow),
        new("dot", "row, row", Row, NoRow),
        new("norm", "row", Row, NoRow),
        new("norm1", "row", Row, NoRow),
        new("softmax", "row", Row, NoRow),
        new("logsoftmax", "row", Row, NoRow),
        new("logsumexp", "row", Row, NoRow),
        new("argmax", "row", Row, NoRow),
    ];

    /// <summary>The functions by name.</summary>
    public static readonly IReadOnlyDictionary<string, Signature> ByName =
        Special.Concat(OfRows).Concat(Functions.ByName.Values.Select(OfNumbers)).GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.First());

    private static Signature OfNumbers(Function function) => new(
        function.Name,
        function.Arity == 1 ? "x" : function.Arity == 2 ? "x, y" : "x, y, z",
        Numbers,
        (g, a) => g.Call(function, [.. a]));

    private static Node? NoRow(Graph graph, IReadOnlyList<Node> arguments) => null;
}
