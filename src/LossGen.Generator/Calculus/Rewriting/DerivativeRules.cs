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
        new("merge-branches", Where(C, A, B) + Where(C, X, Y), Where(C, A + X, B + Y)),
        new("nested-branches", Where(C, Where(Y, A, 0), 0), Where(And(C, Y), A, 0)),
        new("max-has-its-own-step", Where(Greater(X, 0), A * Max(0, X), 0), A * Max(0, X)),
        new("max-has-its-own-step-alone", Where(Greater(X, 0), Max(0, X), 0), Max(0, X)),
    ];

    /// <summary>The rules that take cancellation out.</summary>
    public static readonly IReadOnlyList<Rule> Cancellation =
    [
        new("softmax-less-one-hot", Softmax(Z) - OneHot(N, W), SoftmaxSlope(Z, N)),
        new("scaled-softmax-less-one-hot", A * Softmax(Z) - A * OneHot(N, W), A * SoftmaxSlope(Z, N)),
        new("whole-of-two-parts", (1 - A) * X + A * X, X),

        // (1 - y)/(1 - x) - y/x = (x - y)/(x*(1 - x)), but where x is y is 0 or 1 one of the two terms isn't there: 1 or -1.
        new("cross-entropy-slope", XDivY(1 - Y, 1 - X) - XDivY(Y, X), Where(And(Equal(X, Y), Equal(X * (1 - X), 0)), 1 - 2 * Y, (X - Y) / (X * (1 - X)))),
    ];

    public static readonly RuleSet BranchSet = new(Branches);

    public static readonly RuleSet CancellationSet = new(Cancellation);
}
