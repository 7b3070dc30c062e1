using System.Collections.Generic;
using static LossGen.Calculus.Rewriting.Pattern;
using static LossGen.Calculus.Rewriting.PatternFunctions;

namespace LossGen.Calculus.Rewriting;

/// <summary>What is applied to a derivative: before it is computed, and in part before it is shown.</summary>
internal static class DerivativeRules
{
    /// <summary>The rules on branches: they hold for every value, and save work.</summary>
    public static readonly IReadOnlyList<Rule> Branches =
    [
        new("merge-complementary-branches", Where(C, A, 0) + Where(C, 0, B), Where(C, A, B)),
        new("merge-equal-branches", Where(C, A, 0) + Where(C, B, 0), Where(C, A + B, 0)),
        new("merge-other-branches", Where(C, 0, A) + Where(C, 0, B), Where(C, 0, A + B)),
        new("nested-branches", Where(C, Where(Y, A, 0), 0), Where(And(C, Y), A, 0)),
        new("max-has-its-own-step", Max(0, X) * Where(Greater(X, 0), A, 0), Max(0, X) * A),
    ];

    /// <summary>The rules that take cancellation out.</summary>
    public static readonly IReadOnlyList<Rule> Cancellation =
    [
        // (1 - y)/(1 - x) - y/x = (x - y)/(x*(1 - x)), but where x is y is 0 or 1 one of the two terms isn't there: 1 or -1.
        new("cross-entropy-slope", XDivY(1 - Y, 1 - X) - XDivY(Y, X), Where(And(Equal(X, Y), Equal(X * (1 - X), 0)), 1 - 2 * Y, (X - Y) / (X * (1 - X)))),
    ];

    public static readonly RuleSet Kernel = new([.. Branches, .. Cancellation]);

    public static readonly RuleSet Shown = new(Branches);
}
