using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen;

/// <summary>
/// What is known of a loss: its formula, its derivatives, and what was proven of it from the expression. Each annotated method
/// <c>Hinge</c> has a static property <c>HingeInfo</c> with one.
/// </summary>
/// <remarks>
/// What is said holds for real numbers, for every value of the inputs unless a condition is named. Nothing is guessed: what could not be
/// proven is null.
/// </remarks>
public sealed class LossInfo
{
    /// <summary>Gets the name of the loss: that of the annotated method.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the expression as it was written.</summary>
    public required string Expression { get; init; }

    /// <summary>Gets the simplified loss of one sample, in the language of expressions.</summary>
    public required string Formula { get; init; }

    /// <summary>Gets where the loss is sure to be a finite number: "p &gt; 0 and p &lt; 1"; null if that is everywhere.</summary>
    public string? Domain { get; init; }

    /// <summary>Gets an interval in which all values lie, such as "[0, inf)"; null if none is known.</summary>
    public string? Range { get; init; }

    /// <summary>Gets under which condition <see cref="Range"/> holds, such as "delta &gt; 0"; null if always.</summary>
    public string? RangeCondition { get; init; }

    /// <summary>Gets a sentence for each kink: where it is, and which derivative is taken there.</summary>
    public IReadOnlyList<string> Kinks
    {
        get;
        init => field = Array.AsReadOnly(value.ToArray());
    } = [];

    /// <summary>
    /// Gets what is known for each variable of differentiation, in the order of <c>WithRespectTo</c>; empty for a loss without gradient.
    /// </summary>
    public IReadOnlyList<LossVariableInfo> Variables
    {
        get;
        init => field = Array.AsReadOnly(value.ToArray());
    } = [];

    /// <summary>Gets the name of the first variable of differentiation, or null.</summary>
    public string? Variable => First?.Name;

    /// <summary>Gets the derivative by the first variable, or null.</summary>
    public string? Derivative => First?.Derivative;

    /// <summary>Gets the second derivative by the first variable, or null.</summary>
    public string? SecondDerivative => First?.SecondDerivative;

    /// <summary>Gets whether the loss is convex in the first variable; null if neither could be proven.</summary>
    public bool? IsConvex => First?.IsConvex;

    /// <summary>Gets the Lipschitz constant in the first variable, or null if none is known.</summary>
    public LossConstant? LipschitzConstant => First?.LipschitzConstant;

    /// <summary>Gets the Lipschitz constant of the derivative by the first variable, or null if none is known.</summary>
    public LossConstant? SmoothnessConstant => First?.SmoothnessConstant;

    private LossVariableInfo? First => Variables.Count > 0 ? Variables[0] : null;

    /// <summary>Returns the name and the formula.</summary>
    public override string ToString() => $"{Name}: {Formula}";
}
