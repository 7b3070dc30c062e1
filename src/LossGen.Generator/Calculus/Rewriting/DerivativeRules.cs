using System.Collections.Generic;
using static LossGen.Calculus.Rewriting.Pattern;
using static LossGen.Calculus.Rewriting.PatternFunctions;

namespace LossGen.Calculus.Rewriting;

/// <summary>What is applied to every derivative, before it is differentiated again, computed or shown.</summary>
internal static class DerivativeRules
{
    /// <summary>The rules, one a line: what branches have in common, and what is infinite by itself only.</summary>
    public static readonly IReadOnlyList<Rule> Table =
    [
        new("merge-branches", Where(C, A, B) + Where(C, X, Y), Where(C, A + X, B + Y)),
        new("nested-branches", Where(C, Where(Y, A, 0), 0), Where(And(C, Y), A, 0)),
        new("max-has-its-own-step", Where(Greater(X, 0), A * Max(0, X), 0), A * Max(0, X)),
        new("max-has-its-own-step-alone", Where(Greater(X, 0), Max(0, X), 0), Max(0, X)),

        // Neither of the two overflows before their quotient is negligible.
        new("slope-of-sech", Sinh(X) * (Cosh(X) ^ -2), Tanh(X) / Cosh(X)),
        new("slope-of-csch", Cosh(X) * (Sinh(X) ^ -2), 1 / (Tanh(X) * Sinh(X))),

        // Where the base is 0, its slope may be infinite, but not their product.
        new("slope-of-relative-entropy", XDivY(Y, Y / X) * Y * (X ^ -2), XDivY(Y, X)),
        new("power-slope-times-base", PowSlope(X, Y) * X, Y * Pow(X, Y)),
    ];

    public static readonly RuleSet Set = new(Table);
}
