using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Truth;

namespace LossGen.Generator.Tests.Properties;

/// <summary>One sample, and the component of one row to differentiate by.</summary>
internal sealed record RowPoint(double[] Z, double[] X, double[] W, double Y, double S, int K, string Variable, int Component)
{
    public Dictionary<string, BoundValue> Bind() => new() { ["z"] = Z, ["x"] = X, ["w"] = W, ["y"] = Y, ["s"] = S, ["k"] = K };
}

/// <summary>An expression over rows as text and as something to evaluate; a scalar evaluates to one item.</summary>
internal sealed record RowFormula(string Text, Binding Binding, bool IsRow, Func<RowPoint, Tracked[]> At)
{
    private static readonly Func<double, (double Value, double First, double Second)> Exp = Smooth("exp");
    private static readonly Func<double, (double Value, double First, double Second)> Log = Smooth("log");

    public static RowFormula Row(string name, Func<RowPoint, double[]> row) => new(name, Binding.Atom, true, p =>
        [.. row(p).Select((v, i) => new Tracked(v, name == p.Variable && i == p.Component ? 1 : 0, 0, 0))]);

    public static RowFormula Scalar(string text, Func<RowPoint, double> value) =>
        new(text, Binding.Atom, false, p => [new(value(p), 0, 0, 0)]);

    public static RowFormula operator +(RowFormula a, RowFormula b) => Combine(a, " + ", b, Binding.Sum, (u, v) => u + v);

    public static RowFormula operator -(RowFormula a, RowFormula b) => Combine(a, " - ", b, Binding.Sum, (u, v) => u - v);

    public static RowFormula operator *(RowFormula a, RowFormula b) => Combine(a, "*", b, Binding.Product, (u, v) => u * v);

    /// <summary>A smooth function of the table, element by element.</summary>
    public RowFormula Apply(string name)
    {
        var jet = Smooth(name);
        return Map(name, u => Apply(u, jet));
    }

    public RowFormula Abs() => Map("abs", AbsOf);

    public RowFormula Reduce(string name) => new($"{name}({Text})", Binding.Atom, false, p => [Reduction(name, At(p))]);

    public RowFormula Dot(RowFormula other)
    {
        RowFormula product = this * other;
        return new($"dot({Text}, {other.Text})", Binding.Atom, false, p => [Sum(product.At(p))]);
    }

    public RowFormula Softmax() => new($"softmax({Text})", Binding.Atom, true, p =>
    {
        Tracked[] exponentials = Exponentials(At(p), out _);
        Tracked sum = Sum(exponentials);
        return [.. exponentials.Select(u => u / sum)];
    });

    public RowFormula LogSoftmax() => new($"logsoftmax({Text})", Binding.Atom, true, p =>
    {
        Tracked[] items = At(p);
        Tracked log = Reduction("logsumexp", items);
        return [.. items.Select(u => u - log)];
    });

    /// <summary>The element at the label.</summary>
    public RowFormula AtLabel() => new($"{In(Binding.Atom)}[k]", Binding.Atom, false, p => [At(p)[p.K]]);

    private string In(Binding place) => Binding < place ? $"({Text})" : Text;

    private RowFormula Map(string name, Func<Tracked, Tracked> function) =>
        new($"{name}({Text})", Binding.Atom, IsRow, p => Array.ConvertAll(At(p), u => function(u)));

    private static RowFormula Combine(RowFormula a, string symbol, RowFormula b, Binding binding, Func<Tracked, Tracked, Tracked> function) =>
        new($"{a.In(binding)}{symbol}{b.In(binding + 1)}", binding, a.IsRow || b.IsRow, p =>
        {
            (Tracked[] left, Tracked[] right) = (a.At(p), b.At(p));
            return [.. Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(i => function(left[i % left.Length], right[i % right.Length]))];
        });

    private static Tracked Reduction(string name, Tracked[] items) => name switch
    {
        "sum" => Sum(items),
        "mean" => Sum(items) / Tracked.Constant(items.Length),
        "max" => Extreme(items, 1),
        "min" => Extreme(items, -1),
        "norm" => Root(Sum([.. items.Select(u => u * u)])),
        "norm1" => Sum([.. items.Select(AbsOf)]),
        "logsumexp" => Apply(Sum(Exponentials(items, out Tracked shift)), Log) + shift,
        _ => throw new ArgumentException("No such reduction.", nameof(name)),
    };

    private static Tracked Sum(IEnumerable<Tracked> items) => items.Aggregate((a, b) => a + b);

    /// <summary>Of no use when the second is near the first: which one a float takes isn't certain then.</summary>
    private static Tracked Extreme(Tracked[] items, int sign)
    {
        Tracked[] ordered = [.. items.OrderByDescending(u => sign * u.Value)];
        return items.All(u => u.IsUseful) && (items.Length == 1 || Tracked.AreApart(ordered[0], ordered[1])) ? ordered[0] : Tracked.Useless;
    }

    private static Tracked Root(Tracked sum)
    {
        double root = Math.Sqrt(sum.Value);
        return root > 1e-2 ? Tracked.Apply(sum, root, 0.5 / root, -0.25 / (root * sum.Value)) : Tracked.Useless;
    }

    private static Tracked AbsOf(Tracked u) => !u.IsUseful || !Tracked.AreApart(u, Tracked.Constant(0)) ? Tracked.Useless : u.Value < 0 ? -u : u;

    /// <summary>The exponentials after a constant near the largest element was taken from each.</summary>
    private static Tracked[] Exponentials(Tracked[] items, out Tracked shift)
    {
        Tracked largest = Tracked.Constant(items.Max(u => u.Value));
        shift = largest;
        return Array.ConvertAll(items, u => Apply(u - largest, Exp));
    }

    private static Tracked Apply(Tracked u, Func<double, (double Value, double First, double Second)> jet)
    {
        (double value, double first, double second) = jet(u.Value);
        return Tracked.Apply(u, value, first, second);
    }

    private static Func<double, (double Value, double First, double Second)> Smooth(string name) =>
        FunctionTable.Smooth.Single(row => row.Name == name).Jet;
}
