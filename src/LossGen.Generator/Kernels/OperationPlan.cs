using System.Collections.Generic;
using LossGen.Calculus;

namespace LossGen.Kernels;

/// <summary>By what a sum over the samples is divided, or a term that doesn't depend on the sample multiplied.</summary>
internal enum Measure
{
    /// <summary>By nothing.</summary>
    One,

    /// <summary>By the number of samples.</summary>
    Count,

    /// <summary>By the sum of the weights.</summary>
    Weight,
}

/// <summary>What a member does once its arguments have been checked.</summary>
/// <param name="Pass">The loop over the samples, if there is anything that depends on the sample.</param>
/// <param name="Scale">By what everything that is written for each sample is divided.</param>
/// <param name="Results">The scalars that come out of it.</param>
internal sealed record OperationPlan(PassPlan? Pass, Measure Scale, IReadOnlyList<ResultPlan> Results)
{
    /// <summary>Whether the member needs the sum of the weights or the number of samples.</summary>
    public bool Needs(Measure measure)
    {
        bool needs = Scale == measure;
        foreach (ResultPlan result in Results)
        {
            needs |= (result.Sum is not null && result.Divisor == measure) || (result.Uniform is not null && result.Factor == measure);
        }

        return needs;
    }
}

/// <summary>A loop over the samples: a call of the engine.</summary>
/// <param name="Method">The engine's method.</param>
/// <param name="Kind">The step that it runs.</param>
/// <param name="Sums">How many results are added up.</param>
/// <param name="Outputs">How many results are written for each sample.</param>
internal sealed record PassPlan(string Method, StepKind Kind, int Sums, int Outputs);

/// <summary>A scalar that a member returns: (sum/divisor) + factor*uniform.</summary>
/// <param name="Derivative">The derivative that it is, or null for the loss.</param>
/// <param name="Sum">Which of the sums over the samples it comes from, if anything depends on the sample.</param>
/// <param name="Divisor">What the sum is divided by.</param>
/// <param name="Uniform">The kernel's field for the part which doesn't depend on the sample, if there is one.</param>
/// <param name="Factor">How often that part counts.</param>
internal sealed record ResultPlan(DerivativeAnalysis? Derivative, int? Sum, Measure Divisor, string? Uniform, Measure Factor);
