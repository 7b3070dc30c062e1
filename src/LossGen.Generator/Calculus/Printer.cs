using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace LossGen.Calculus;

/// <summary>
/// Writes a node as mathematics that reads well and that the language reads back: positive terms before negative ones, scalar
/// factors before sums, functions and rows, one fraction bar.
/// </summary>
/// <param name="nameOf">What parts are called, or null for those that are written out.</param>
internal sealed class Printer(Func<Node, string?> nameOf)
{
    private static readonly Printer WithoutNames = new(_ => null);

    /// <summary>How tightly an operator binds; an operand that binds less tightly gets parentheses.</summary>
    private enum Binding
    {
        Conditional,
        Or,
        And,
        Not,
        Comparison,
        Additive,
        Multiplicative,
        Power,
        Atom,
    }

    /// <summary>The whole of a node.</summary>
    public static string Print(Node node) => WithoutNames.Text(node);

    /// <summary>The whole of a node, parts by their names.</summary>
    /// <param name="node">The node.</param>
    /// <param name="nameOf">What parts are called, or null for those that are written out.</param>
    public static string Print(Node node, Func<Node, string?> nameOf) => new Printer(nameOf).Text(node);

    /// <summary>Whether a reader would see a minus before the whole.</summary>
    public static bool LooksNegative(Node node) => node switch
    {
        ConstantNode constant => constant.Value.Sign < 0,
        ProductNode product => product.Coefficient.Sign < 0,
        SumNode sum => sum.Terms.Count(t => t.Coefficient.Sign < 0) > sum.Terms.Count(t => t.Coefficient.Sign > 0),
        _ => false,
    };

    private string Text(Node node) => Write(node, Binding.Conditional);

    private string Write(Node node, Binding context)
    {
        if (nameOf(node) is { } name)
        {
            return name;
        }

        if (node is CallNode { Function: var function, Arguments: [var grouped] } && function == Functions.Group)
        {
            return Write(grouped, context);
        }

        (string text, Binding binding) = node switch
        {
            ConstantNode constant => Number(constant.Value),
            NamedConstantNode named => (named.Constant.Name, Binding.Atom),
            VariableNode variable => (variable.Variable.Name, Binding.Atom),
            SumNode sum => (Sum(sum), Binding.Additive),
            ProductNode product => Product(product.Coefficient, product.Factors),
            CallNode call => Call(call),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
        return binding < context ? "(" + text + ")" : text;
    }

    private string Sum(SumNode sum)
    {
        List<string> positive = [.. sum.Terms.Where(t => t.Coefficient.Sign >= 0).Select(t => TermText(t.Coefficient, t.Node))];
        List<string> negative = [.. sum.Terms.Where(t => t.Coefficient.Sign < 0).Select(t => TermText(-t.Coefficient, t.Node))];
        if (!sum.Constant.IsZero)
        {
            string constant = Number(Rational.Abs(sum.Constant)).Text;
            List<string> side = sum.Constant.Sign > 0 ? positive : negative;
            side.Insert(sum.Constant.Sign > 0 && sum.ConstantFirst ? 0 : side.Count, constant);
        }

        return positive.Count == 0
            ? "-" + string.Join(" - ", negative)
            : string.Concat(string.Join(" + ", positive), string.Concat(negative.Select(n => " - " + n)));
    }

    private string TermText(Rational coefficient, Node node)
    {
        if (coefficient.IsOne)
        {
            return Write(node, Binding.Multiplicative);
        }

        Factor[] factors = node is ProductNode { Coefficient.IsOne: true } product ? product.Factors : [new Factor(node, 1)];
        return Product(coefficient, factors).Text;
    }

    private (string Text, Binding Binding) Product(Rational coefficient, Factor[] factors)
    {
        string sign = coefficient.Sign < 0 ? "-" : "";
        (string? above, string? below) = Coefficient(Rational.Abs(coefficient));
        if (sign.Length == 0 && above is null && below is null && factors is [{ Exponent: > 1 } power])
        {
            return (PowerText(power), Binding.Power);
        }

        List<string> numerator = [.. factors.Where(f => f.Exponent >= 0).OrderBy(DisplayClass).Select(FactorText)];
        List<string> denominator = [.. factors.Where(f => f.Exponent < 0).OrderBy(DisplayClass)
            .Select(f => FactorText(new Factor(f.Node, -f.Exponent)))];
        if (above is not null || numerator.Count == 0)
        {
            numerator.Insert(0, above ?? "1");
        }

        if (below is not null)
        {
            denominator.Insert(0, below);
        }

        string text = sign + string.Join("*", numerator);
        return (denominator.Count switch
        {
            0 => text,
            1 => text + "/" + denominator[0],
            _ => text + "/(" + string.Join("*", denominator) + ")",
        }, Binding.Multiplicative);
    }

    private string FactorText(Factor factor) => factor.Exponent switch
    {
        0 => Write(factor.Node, Binding.Power) + "/" + Write(factor.Node, Binding.Power),
        1 => Write(factor.Node, Binding.Power),
        _ => PowerText(factor),
    };

    private string PowerText(Factor factor) =>
        Write(factor.Node, Binding.Atom) + "^" + factor.Exponent.ToString(CultureInfo.InvariantCulture);

    /// <summary>Scalar variables first, then sums, then functions (sigmoid(x) before sigmoid(-x)), then rows.</summary>
    private static int DisplayClass(Factor factor) => factor.Node switch
    {
        VariableNode { Shape.IsRow: true } => 5,
        ConstantNode or NamedConstantNode or VariableNode => 1,
        SumNode or ProductNode => 2,
        CallNode call when call.Function == Functions.Pow => Math.Min(2, DisplayClass(new(call.Arguments[0], 1))),
        CallNode { Arguments: [var argument] } when LooksNegative(argument) => 4,
        _ => 3,
    };

    /// <summary>A coefficient as what stands above and below the fraction bar: 1/2 below, 0.1 and 3 above, 2/3 both.</summary>
    private static (string? Above, string? Below) Coefficient(Rational value)
    {
        if (value.IsOne)
        {
            return (null, null);
        }

        if (value.IsInteger || (Decimal(value) is not null && !(value.Numerator.IsOne && value.Denominator < 10)))
        {
            return (Number(value).Text, null);
        }

        return (value.Numerator.IsOne ? null : Integer(value.Numerator), Integer(value.Denominator));
    }

    private (string Text, Binding Binding) Call(CallNode call)
    {
        Node[] a = call.Arguments;
        if (call.Function == Functions.Where)
        {
            return ($"{Write(a[0], Binding.Or)} ? {Write(a[1], Binding.Or)} : {Write(a[2], Binding.Conditional)}", Binding.Conditional);
        }

        if (call.Function == Functions.Pow)
        {
            return ($"{Write(a[0], Binding.Atom)}^{Write(a[1], Binding.Atom)}", Binding.Power);
        }

        if (call.Function == RowFunctions.Index)
        {
            return ($"{Write(a[0], Binding.Atom)}[{Text(a[1])}]", Binding.Atom);
        }

        if (call.Function == RowFunctions.OneHot)
        {
            return ($"onehot({Text(a[0])})", Binding.Atom);
        }

        if (call.Function == Functions.Not)
        {
            return ("!" + Write(a[0], Binding.Atom), Binding.Not);
        }

        if (call.Function.Result == ShapeKind.Boolean)
        {
            Binding binding = call.Function == Functions.Or ? Binding.Or : call.Function == Functions.And ? Binding.And : Binding.Comparison;
            return ($"{Write(a[0], binding)} {call.Function.Name} {Write(a[1], binding + 1)}", binding);
        }

        return ($"{call.Function.Name}({string.Join(", ", a.Select(Text))})", Binding.Atom);
    }

    private static (string Text, Binding Binding) Number(Rational value)
    {
        Binding binding = value.Sign < 0 ? Binding.Additive : Binding.Atom;
        return Decimal(value) is { } text
            ? (text, binding)
            : (Integer(value.Numerator) + "/" + Integer(value.Denominator), value.Sign < 0 ? Binding.Additive : Binding.Multiplicative);
    }

    /// <summary>The value as a decimal number of at most a dozen digits, or null.</summary>
    private static string? Decimal(Rational value)
    {
        if (value.IsInteger)
        {
            return Integer(value.Numerator);
        }

        // As many digits as the denominator has factors 2 or 5, if it has no others.
        BigInteger rest = value.Denominator;
        int digits = Math.Max(Divide(ref rest, 2), Divide(ref rest, 5));
        if (!rest.IsOne || digits > 420)
        {
            return null;
        }

        BigInteger scaled = (value * Rational.Pow(10, digits)).Numerator;
        string text = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');

        // Very small and very large numbers as they are written: digits times a power of ten.
        return digits <= 12 ? (value.Sign < 0 ? "-" : "") + text.Substring(0, text.Length - digits) + "." + text.Substring(text.Length - digits)
            : BigInteger.Abs(scaled) < 1_000_000_000 ? Integer(scaled) + "e-" + digits.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Divides by a number as often as that goes, and returns how often.</summary>
    private static int Divide(ref BigInteger value, int divisor)
    {
        int count = 0;
        while (BigInteger.Remainder(value, divisor).IsZero)
        {
            value /= divisor;
            count++;
        }

        return count;
    }

    private static string Integer(BigInteger value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        string trimmed = text.TrimEnd('0');
        int zeros = text.Length - trimmed.Length;
        return zeros < 7 ? text : trimmed + "e" + zeros.ToString(CultureInfo.InvariantCulture);
    }
}
