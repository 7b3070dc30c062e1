using System;
using System.Globalization;

namespace LossGen.Generator.Tests.Properties;

/// <summary>How tightly the outermost operation of a text binds.</summary>
internal enum Binding
{
    Conditional,
    Condition,
    Sum,
    Product,
    Atom,
}

/// <summary>An expression as text and as something to evaluate.</summary>
internal sealed record Formula(string Text, Binding Binding, Func<Point, Tracked> At)
{
    public static Formula Number(double value) =>
        new(value.ToString("R", CultureInfo.InvariantCulture), Binding.Atom, _ => Tracked.Constant(value));

    public static Formula operator +(Formula a, Formula b) =>
        new($"{a.In(Binding.Sum)} + {b.In(Binding.Product)}", Binding.Sum, p => a.At(p) + b.At(p));

    public static Formula operator -(Formula a, Formula b) =>
        new($"{a.In(Binding.Sum)} - {b.In(Binding.Product)}", Binding.Sum, p => a.At(p) - b.At(p));

    public static Formula operator -(Formula a) => new($"-{a.In(Binding.Atom)}", Binding.Sum, p => -a.At(p));

    public static Formula operator *(Formula a, Formula b) =>
        new($"{a.In(Binding.Product)}*{b.In(Binding.Atom)}", Binding.Product, p => a.At(p) * b.At(p));

    public static Formula operator /(Formula a, Formula b) =>
        new($"{a.In(Binding.Product)}/{b.In(Binding.Atom)}", Binding.Product, p => a.At(p) / b.At(p));

    /// <summary>A call of a function, evaluated from its tracked arguments.</summary>
    public static Formula Call(string name, Func<Tracked[], Tracked> apply, params Formula[] arguments) =>
        new($"{name}({string.Join(", ", Array.ConvertAll(arguments, a => a.Text))})", Binding.Atom, p => apply(All(p, arguments)));

    /// <summary>The text, in parentheses if it binds less tightly than where it stands.</summary>
    public string In(Binding place) => Binding < place ? $"({Text})" : Text;

    private static Tracked[] All(Point point, Formula[] formulas) => Array.ConvertAll(formulas, f => f.At(point));
}
