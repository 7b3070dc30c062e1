using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Calculus;

namespace LossGen.Language;

/// <summary>What an argument must be.</summary>
internal enum ArgumentKind
{
    /// <summary>A number, or a row of numbers, to which the function applies element by element.</summary>
    Number,

    /// <summary>A truth value.</summary>
    Condition,

    /// <summary>A row of numbers.</summary>
    Row,

    /// <summary>A label, or the result of argmax.</summary>
    Label,
}

/// <summary>How a function of the language is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters as documentation writes them; ", ..." at the end stands for any number more.</param>
/// <param name="Kinds">What its arguments must be, the last kind repeated for all further ones.</param>
/// <param name="Bind">Makes its node, or null where an exact constant would become too long.</param>
/// <param name="Advice">What follows the message that a number isn't a row, or nothing.</param>
internal sealed record Signature(
    string Name,
    string Parameters,
    IReadOnlyList<ArgumentKind> Kinds,
    Func<Graph, IReadOnlyList<Node>, Node?> Bind,
    string Advice = "")
{
    private const string More = ", ...";

    public int MinCount { get; } = Parameters.Replace(More, "").Split(',').Length;

    public int MaxCount => Parameters.EndsWith(More, StringComparison.Ordinal) ? int.MaxValue : MinCount;

    /// <summary>What is expected, for a message: "2 arguments (x, y)".</summary>
    public string Expected => Describe(MinCount, MaxCount, Parameters);

    /// <summary>What an argument must be. Where there are too many, that alone is worth a message.</summary>
    public ArgumentKind Kind(int argument) => argument < MaxCount ? Kinds[Math.Min(argument, Kinds.Count - 1)] : ArgumentKind.Number;

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
    private static readonly ArgumentKind[] Rows = [ArgumentKind.Row];

    private static readonly Signature[] Special =
    [
        new("clamp", "x, low, high", Numbers, (g, a) => g.Call(Functions.Clamp, [.. a])),
        new("where", "condition, a, b", [ArgumentKind.Condition, ArgumentKind.Number], (g, a) => g.Select(a[0], a[1], a[2])),
        new("min", "a, b, ...", Numbers, (g, a) => a.Aggregate((x, y) => g.Call(Functions.Min, x, y))),
        new("max", "a, b, ...", Numbers, (g, a) => a.Aggregate((x, y) => g.Call(Functions.Max, x, y))),
        new("pow", "x, y", Numbers, (g, a) => Arithmetic.Pow(g, a[0], a[1])),
        new("square", "x", Numbers, (g, a) => Arithmetic.Pow(g, a[0], g.Constant(2))),
    ];

    private const string OverSamples = "; over the samples, the method itself sums or averages";

    private static readonly Signature[] OfRows =
    [
        OfRow(RowFunctions.Sum, OverSamples),
        OfRow(RowFunctions.Mean, OverSamples),
        OfRow(RowFunctions.Dot),
        OfRow(RowFunctions.Norm),
        OfRow(RowFunctions.Norm1),
        OfRow(RowFunctions.Softmax),
        OfRow(RowFunctions.LogSoftmax),
        OfRow(RowFunctions.LogSumExp),
        OfRow(RowFunctions.ArgMax),
        new("onehot", "label, row", [ArgumentKind.Label, ArgumentKind.Row], (g, a) => g.Call(RowFunctions.OneHot, a[0], a[1])),
    ];

    // Of one argument; of several they are the functions of the graph, element by element.
    private static readonly Signature[] Extremes =
    [
        OfRow(RowFunctions.Min, "; the smaller of two numbers is 'min(a, b)'"),
        OfRow(RowFunctions.Max, "; the larger of two numbers is 'max(a, b)'"),
    ];

    /// <summary>The functions by name.</summary>
    public static readonly IReadOnlyDictionary<string, Signature> ByName =
        Special.Concat(OfRows).Concat(Functions.ByName.Values.Select(OfNumbers)).GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The function that a call with so many arguments means, or null.</summary>
    public static Signature? Find(string name, int count) =>
        count == 1 && Extremes.FirstOrDefault(s => s.Name == name) is { } extreme ? extreme
            : ByName.TryGetValue(name, out Signature? signature) ? signature : null;

    private static Signature OfNumbers(Function function) => new(
        function.Name,
        function.Arity == 1 ? "x" : function.Arity == 2 ? "x, y" : "x, y, z",
        Numbers,
        (g, a) => g.Call(function, [.. a]));

    private static Signature OfRow(Function function, string advice = "") => new(
        function.Name,
        function.Arity == 1 ? "row" : "row, row",
        Rows,
        (g, a) => g.Call(function, [.. a]),
        advice);
}
