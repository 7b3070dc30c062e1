using System.Collections.Generic;
using LossGen.Calculus;
using LossGen.Calculus.Properties;
using LossGen.Diagnostics;
using LossGen.Language;
using LossGen.Model;

namespace LossGen.Explaining;

/// <summary>What there is to say about an expression.</summary>
/// <param name="Model">The loss as the generator reads it, with the parameters of a method; what <see cref="LossCompiler"/> takes.</param>
/// <param name="Bound">The expression with its names and shapes.</param>
/// <param name="Analysis">What the calculus found out.</param>
/// <param name="Parameters">What the names of the expression hold, in the order of their first use.</param>
/// <param name="Simplified">The loss of one sample as a mathematician writes it.</param>
/// <param name="Computed">The form that is computed, with the names of the functions of VectorMath.</param>
/// <param name="Derivatives">The derivatives, in the order of the variables of differentiation.</param>
/// <param name="Rewrites">The rewrites that were applied, and why.</param>
/// <param name="Facts">What was proven: domain, range, and for each variable convexity, slope and smoothness.</param>
/// <param name="Kinks">A sentence for each kink: where it is and which derivative is taken there.</param>
internal sealed record LossExplanation(
    LossModel Model,
    BoundLoss Bound,
    LossAnalysis Analysis,
    IReadOnlyList<ExplainedParameter> Parameters,
    string Simplified,
    string Computed,
    IReadOnlyList<ExplainedDerivative> Derivatives,
    IReadOnlyList<ExplainedRewrite> Rewrites,
    LossFacts Facts,
    IReadOnlyList<string> Kinks);

/// <summary>A name of an expression.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Word">The same in the word that a user writes: "scalar", "row", "label", "shared", "shared row".</param>
/// <param name="Shape">The shape over all samples: <c>[n]</c>, <c>[n, k]</c>.</param>
internal sealed record ExplainedParameter(string Name, ParameterKind Kind, string Word, string Shape);

/// <summary>The derivatives by one variable.</summary>
/// <param name="Variable">The name of the variable.</param>
/// <param name="First">The first derivative as a mathematician writes it.</param>
/// <param name="Second">The second derivative, of a row its diagonal.</param>
internal sealed record ExplainedDerivative(string Variable, string First, string Second);

/// <summary>A rewrite that was applied.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Before">The form that was found.</param>
/// <param name="After">What is computed in its place, or null if its name says nothing.</param>
/// <param name="Failure">Where the form that was found fails: "overflows above 709.8", or null if nowhere.</param>
internal sealed record ExplainedRewrite(string Rule, string Before, string? After, string? Failure);

/// <summary>Something to report about an expression.</summary>
/// <param name="Code">The number of the diagnostic: "LOSS0001".</param>
/// <param name="IsWarning">Whether it is only a warning.</param>
/// <param name="Message">What it says.</param>
/// <param name="InWithRespectTo">Whether <paramref name="Span"/> is a place in the list of variables rather than in the expression.</param>
/// <param name="Span">Where it is, or null if nowhere in particular.</param>
internal sealed record ExplainedProblem(string Code, bool IsWarning, string Message, bool InWithRespectTo, TextSpan? Span)
{
    /// <summary>The problem that a diagnostic reports.</summary>
    public static ExplainedProblem Of(LossDiagnostic diagnostic) => new(
        "LOSS" + ((int)diagnostic.Kind).ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
        diagnostic.Kind is DiagnosticKind.ZeroDerivative or DiagnosticKind.ParameterNeverUsed,
        Messages.TextOf(diagnostic),
        diagnostic.Location == LossLocation.WithRespectTo,
        diagnostic.Location is LossLocation.Expression or LossLocation.WithRespectTo ? diagnostic.Span : null);
}

/// <summary>What came of reading an expression.</summary>
/// <param name="Explanation">What there is to say, or null if there are errors.</param>
/// <param name="Problems">Errors, and warnings.</param>
internal sealed record ExplainResult(LossExplanation? Explanation, IReadOnlyList<ExplainedProblem> Problems);
