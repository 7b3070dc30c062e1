using System;
using System.Collections.Generic;

namespace LossGen.Samples;

/// <summary>What is known of a loss, in words that the page and the catalogue share.</summary>
internal static class LossText
{
    /// <summary>The formulas: how it was written, how it is computed if that differs, and the derivatives.</summary>
    /// <param name="info">The loss.</param>
    public static IEnumerable<(string Name, string Formula)> Formulas(LossInfo info)
    {
        yield return ("loss", info.Expression);
        if (info.Formula != info.Expression)
        {
            yield return ("simplified", info.Formula);
        }

        foreach (LossVariableInfo variable in info.Variables)
        {
            yield return ($"d/d{variable.Name}", variable.Derivative);
        }
    }

    /// <summary>The second derivatives; by a row, the diagonal of them.</summary>
    /// <param name="info">The loss.</param>
    public static IEnumerable<(string Name, string Formula)> SecondDerivatives(LossInfo info)
    {
        foreach (LossVariableInfo variable in info.Variables)
        {
            yield return ($"d²/d{variable.Name}²", variable.SecondDerivative);
        }
    }

    /// <summary>Where it is finite and which values it has, as far as that is known.</summary>
    /// <param name="info">The loss.</param>
    public static IEnumerable<(string Name, IReadOnlyList<Run> Text)> Sets(LossInfo info)
    {
        if (info.Range is not null)
        {
            yield return ("values", [Run.Code(info.Range), .. For(info.RangeCondition)]);
        }

        if (info.Domain is not null)
        {
            yield return ("finite for", [Run.Code(info.Domain)]);
        }
    }

    /// <summary>The kinks, the expression of each apart from what is said of it.</summary>
    /// <param name="info">The loss.</param>
    public static IEnumerable<IReadOnlyList<Run>> Kinks(LossInfo info)
    {
        foreach (string kink in info.Kinks)
        {
            int end = kink.LastIndexOf(": ", StringComparison.Ordinal);
            yield return end < 0 ? [new(kink)] : [Run.Code(kink[..end]), new(kink[end..])];
        }
    }

    /// <summary>What it is as a function of one variable.</summary>
    /// <param name="variable">The variable.</param>
    public static IEnumerable<Claim> Claims(LossVariableInfo variable)
    {
        yield return variable is { IsConcave: true, IsConvex: not true }
            ? new("concave", true, Condition: variable.ConcavityCondition)
            : new("convex", variable.IsConvex, Condition: variable.ConvexityCondition);
        yield return Bounded("Lipschitz", variable.IsLipschitz, variable.LipschitzConstant);
        yield return Bounded("smooth", variable.IsSmooth, variable.SmoothnessConstant);
    }

    /// <summary>The words before a condition, and the condition.</summary>
    /// <param name="condition">The condition, or null.</param>
    public static IEnumerable<Run> For(string? condition) => condition is null ? [] : [new(" for "), Run.Code(condition)];

    private static Claim Bounded(string name, bool? holds, LossConstant? constant) => new(name, holds, constant?.Formula, constant?.Condition);
}
