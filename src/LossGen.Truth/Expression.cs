using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Truth;

/// <summary>
/// An expression in LossGen's language, evaluated with proven bounds: at 128 bits, then with ever more, until value and
/// derivatives are known to 80 bits.
/// </summary>
/// <remarks>
/// The reader and the rules of differentiation are this library's own, so that a mistake in the generator can't hide here.
/// Instances are immutable and safe to share between threads.
/// </remarks>
public sealed class Expression
{
    private const int FirstBits = 128;
    private const int LastBits = 32768;

    /// <summary>Gamma functions need Bernoulli numbers, which get slow beyond.</summary>
    private const int LastBitsOfGamma = 4096;

    /// <summary>The agreement asked for.</summary>
    private const int AgreedBits = 80;

    /// <summary>What is proven to be smaller than 2^-1500 is zero for every use: double ends at 2^-1074.</summary>
    private static readonly BigReal Negligible = new(1, -1500);

    private readonly Node _root;
    private readonly int _lastBits;

    private Expression(string text, Node root)
    {
        Text = text;
        _root = root;
        Names = [.. _root.Names().Order(StringComparer.Ordinal)];
        _lastBits = text.Contains("lgamma", StringComparison.Ordinal) ? LastBitsOfGamma : LastBits;
    }

    /// <summary>The text that was read.</summary>
    public string Text { get; }

    /// <summary>The names that the expression uses and doesn't define, in ordinal order; pi, e and inf are among them when used.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">Definitions <c>name = value;</c>, then the expression.</param>
    /// <exception cref="ExpressionException">The text isn't in the language.</exception>
    public static Expression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Expression(text, new ExpressionParser(text).ParseAll());
    }

    /// <summary>The value, with first and second derivative by one variable or one component of a row.</summary>
    /// <param name="values">The parameters' values, by name.</param>
    /// <param name="variable">The parameter to differentiate by; null for the value only.</param>
    /// <param name="component">The component to differentiate by when the parameter is a row.</param>
    /// <param name="literals">What numbers written in the expression stand for.</param>
    /// <exception cref="ExpressionException">An unknown name or function, arguments of unequal length, an index outside its row, or a result that is a row.</exception>
    public TrueValue Evaluate(
        IReadOnlyDictionary<string, BoundValue> values,
        string? variable = null,
        int component = 0,
        LiteralRounding literals = LiteralRounding.Exact)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var bits = FirstBits; ; bits *= 2)
        {
            var last = bits >= _lastBits;
            var intervals = new IntervalContext(bits, lenient: last);
            var result = new Evaluator(new JetContext(intervals), values, variable, component, literals).Evaluate(_root);
            if (result.IsRow)
            {
                throw new ExpressionException("the result is a row, not a number", _root.Position);
            }

            var jet = result.Scalar;
            if (last || (IsSettled(jet.Value) && IsSettled(jet.First) && IsSettled(jet.Second)))
            {
                return new TrueValue(Result(jet.Value), Result(jet.First), Result(jet.Second), bits, !last);
            }

            bool IsSettled(Interval x) => intervals.Agrees(x, AgreedBits) || IsNegligible(x) || IsHuge(x);

            BigReal Result(Interval x) => IsNegligible(x) ? BigReal.Zero
                : x.IsUndecided ? BigReal.NaN
                : IsHuge(x) ? (x.Low.Sign > 0 ? x.Low : x.High)
                : intervals.Middle(x);
        }
    }

    /// <summary>Whether all that is known is that the value is beyond 2^(2^40).</summary>
    private static bool IsHuge(Interval x) =>
        x.Low.Sign == x.High.Sign && x.Low.IsInfinity != x.High.IsInfinity && Math.Max(x.Low.Top, x.High.Top) > 1L << 40;

    private static bool IsNegligible(Interval x) => x.MayBeZero && -Negligible < x.Low && x.High < Negligible;
}
