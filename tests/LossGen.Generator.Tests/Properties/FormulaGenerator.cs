using System;
using System.Collections.Generic;

namespace LossGen.Generator.Tests.Properties;

/// <summary>Draws expressions over the scalar part of the grammar; the same seed gives the same expressions.</summary>
internal sealed class FormulaGenerator(int seed)
{
    private static readonly double[] Numbers = [1, 2, 3, 0.5, 0.25, 1.5, 10];
    private static readonly double[] Exponents = [2, 3, 4, -1, -2, 0.5, 1.5];

    private static readonly Formula[] Parameters =
    [
        new("x", Binding.Atom, p => new(p.X, 1, 0, 0)),
        new("y", Binding.Atom, p => new(p.Y, 0, 0, 0)),
        new("s", Binding.Atom, p => new(p.S, 0, 0, 0)),
    ];

    private readonly Random _random = new(seed);
    private readonly List<Formula> _definitions = [];

    /// <summary>An expression in which x, y and s all occur.</summary>
    public Formula Next()
    {
        _definitions.Clear();
        string definitions = "";
        while (_definitions.Count < 2 && _random.Next(4) == 0)
        {
            Formula meaning = Draw(2);
            string name = "m" + _definitions.Count;
            definitions += $"{name} = {meaning.Text}; ";
            _definitions.Add(new(name, Binding.Atom, meaning.At));
        }

        Formula result = Draw(4);
        foreach (Formula definition in _definitions)
        {
            result += definition;
        }

        // Each parameter must occur, and the loss must depend on x.
        result = result + (Parameters[0] * Parameters[1]);
        result = result * Parameters[2];
        return result with { Text = definitions + result.Text };
    }

    private Formula Draw(int depth) => depth == 0 || _random.Next(12) == 0 ? Leaf() : _random.Next(20) switch
    {
        < 3 => Draw(depth - 1) + Draw(depth - 1),
        < 6 => Draw(depth - 1) - Draw(depth - 1),
        < 9 => Draw(depth - 1) * Draw(depth - 1),
        < 10 => Draw(depth - 1) / NotZero(Draw(depth - 1)),
        < 11 => -Draw(depth - 1),
        < 13 => Power(depth - 1),
        < 17 => Smooth(depth - 1),
        < 18 => Broken(depth - 1),
        < 19 => Several(depth - 1),
        _ => Conditional(depth - 1),
    };

    private Formula Leaf() => _random.Next(10) switch
    {
        < 4 => Parameters[0],
        < 6 => Parameters[1],
        < 7 => Parameters[2],
        < 8 when _definitions.Count > 0 => _definitions[_random.Next(_definitions.Count)],
        _ => Formula.Number(Pick(Numbers)),
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private Formula Positive(Formula u) => _random.Next(3) switch
    {
        0 => Formula.Number(0.5) + Formula.Call("square", a => a[0] * a[0], u),
        1 => Call("abs", u) + Formula.Number(0.25),
        _ => Formula.Call("exp", a => Tracked.Apply(a[0], Math.Exp(a[0].Value), Math.Exp(a[0].Value), Math.Exp(a[0].Value)), u),
    };

    private Formula NotZero(Formula u) => _random.Next(2) == 0 ? u : Positive(u);

    private Formula Smooth(int depth)
    {
        FunctionRow row = Pick(FunctionTable.Smooth);
        Formula argument = Draw(depth);
        argument = row.Domain switch
        {
            Domain.Positive => Positive(argument),
            Domain.NotZero => NotZero(argument),
            _ => argument,
        };
        return Formula.Call(row.Name, a => Apply(row, a[0]), argument);

        static Tracked Apply(FunctionRow row, Tracked u)
        {
            if ((row.Domain == Domain.Positive && !(u.Value > 1e-3)) || (row.Domain == Domain.NotZero && !(Math.Abs(u.Value) > 1e-2)))
            {
                return Tracked.Useless;
            }

            (double value, double first, double second) = row.Jet(u.Value);
            return Tracked.Apply(u, value, first, second);
        }
    }

    private Formula Broken(int depth) => Call(Pick(FunctionTable.Broken).Name, Draw(depth));

    private static Formula Call(string name, Formula argument)
    {
        foreach (var row in FunctionTable.Broken)
        {
            if (row.Name == name)
            {
                return Formula.Call(name, a => ApplyBroken(a[0]), argument);

                Tracked ApplyBroken(Tracked u)
                {
                    if (!u.IsUseful || !Tracked.AreApart(u, Tracked.Constant(row.Kink(u.Value))))
                    {
                        return Tracked.Useless;
                    }

                    (double value, double first, double second) = row.Jet(u.Value);
                    return Tracked.Apply(u, value, first, second);
                }
            }
        }

        throw new ArgumentException("No such row.", nameof(name));
    }

    private Formula Power(int depth)
    {
        Formula @base = Draw(depth);
        double exponent = Pick(Exponents);
        if (_random.Next(4) == 0)
        {
            Formula power = Draw(depth);
            @base = Positive(@base);
            return _random.Next(2) == 0
                ? Formula.Call("pow", a => FunctionTable.Power(a[0], a[1]), @base, power)
                : new($"{@base.In(Binding.Atom)}^{power.In(Binding.Atom)}", Binding.Product, p => FunctionTable.Power(@base.At(p), power.At(p)));
        }

        if (exponent != Math.Floor(exponent))
        {
            @base = Positive(@base);
        }

        string text = exponent < 0 ? $"(-{-exponent})" : Formula.Number(exponent).Text;
        string @operator = _random.Next(2) == 0 ? "^" : "**";
        return new($"{@base.In(Binding.Atom)}{@operator}{text}", Binding.Product, p => Raise(@base.At(p), exponent));

        static Tracked Raise(Tracked u, double n) => n < 2 && !(Math.Abs(u.Value) > 1e-2)
            ? Tracked.Useless
            : Tracked.Apply(u, Math.Pow(u.Value, n), n * Math.Pow(u.Value, n - 1), n * (n - 1) * Math.Pow(u.Value, n - 2));
    }

    private Formula Several(int depth) => _random.Next(6) switch
    {
        0 => Formula.Call("min", a => Choose(a[0], a[1], a[0].Value < a[1].Value), Draw(depth), Draw(depth)),
        1 => Formula.Call("max", a => Choose(a[0], a[1], a[0].Value > a[1].Value), Draw(depth), Draw(depth)),
        2 => Formula.Call("clamp", a => Clamp(a[0], a[1], a[2]), Draw(depth), Formula.Number(0.25), Formula.Number(Pick([1.0, 2, 3]))),
        3 => Formula.Call("hypot", a => Hypot(a[0], a[1]), Draw(depth), Draw(depth)),
        4 => Formula.Call("xlogy", a => a[1].Value > 1e-3 ? a[0] * Log(a[1]) : Tracked.Useless, Draw(depth), Positive(Draw(depth))),
        _ => Condition(depth) is var (text, holds) && Draw(depth) is var yes && Draw(depth) is var no
            ? new($"where({text}, {yes.Text}, {no.Text})", Binding.Atom, p => Branch(holds(p), yes, no, p))
            : throw new InvalidOperationException(),
    };

    private static Tracked Choose(Tracked a, Tracked b, bool first) =>
        !a.IsUseful || !b.IsUseful || !Tracked.AreApart(a, b) ? Tracked.Useless : first ? a : b;

    private static Tracked Clamp(Tracked x, Tracked low, Tracked high) =>
        Choose(Choose(x, low, x.Value > low.Value), high, x.Value < high.Value);

    private static Tracked Log(Tracked u) => Tracked.Apply(u, Math.Log(u.Value), 1 / u.Value, -1 / (u.Value * u.Value));

    private static Tracked Hypot(Tracked a, Tracked b)
    {
        Tracked sum = (a * a) + (b * b);
        double root = Math.Sqrt(sum.Value);
        return root > 1e-2 ? Tracked.Apply(sum, root, 0.5 / root, -0.25 / (root * sum.Value)) : Tracked.Useless;
    }

    private Formula Conditional(int depth)
    {
        (string text, Func<Point, bool?> holds) = Condition(depth);
        Formula yes = Draw(depth);
        Formula no = Draw(depth);
        return new($"{text} ? {yes.In(Binding.Sum)} : {no.In(Binding.Sum)}", Binding.Conditional, p => Branch(holds(p), yes, no, p));
    }

    private static Tracked Branch(bool? holds, Formula yes, Formula no, Point p) =>
        holds is { } truth ? (truth ? yes : no).At(p) : Tracked.Useless;

    private (string Text, Func<Point, bool?> Holds) Condition(int depth)
    {
        (string text, Func<Point, bool?> holds) = Comparison(depth);
        if (_random.Next(4) == 0)
        {
            (string Text, Func<Point, bool?> Holds) other = Comparison(depth);
            return _random.Next(2) == 0
                ? ($"{text} && {other.Text}", p => holds(p) is { } a && other.Holds(p) is { } b ? a && b : null)
                : ($"{text} || !({other.Text})", p => holds(p) is { } a && other.Holds(p) is { } b ? a || !b : null);
        }

        return (text, holds);
    }

    private (string Text, Func<Point, bool?> Holds) Comparison(int depth)
    {
        Formula a = Draw(Math.Min(depth, 1));
        Formula b = Draw(Math.Min(depth, 1));
        (string symbol, Func<int, bool> holds) = Pick<(string, Func<int, bool>)>(
        [
            ("<", order => order < 0), ("<=", order => order <= 0), (">", order => order > 0),
            (">=", order => order >= 0), ("==", order => order == 0), ("!=", order => order != 0),
        ]);
        return ($"{a.In(Binding.Sum)} {symbol} {b.In(Binding.Sum)}", p => Compare(a.At(p), b.At(p), holds));

        static bool? Compare(Tracked left, Tracked right, Func<int, bool> holds) =>
            left.IsUseful && right.IsUseful && Tracked.AreApart(left, right) ? holds(left.Value.CompareTo(right.Value)) : null;
    }
}
