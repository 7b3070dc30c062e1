using System.Collections.Generic;

namespace LossGen.Kernels;

/// <summary>What kind of value a parameter holds.</summary>
internal enum ValueKind
{
    /// <summary>A span that is read.</summary>
    Input,

    /// <summary>A span that is written.</summary>
    Output,

    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>A scalar that is returned through <c>out</c>.</summary>
    OutScalar,
}

/// <summary>A parameter of a generated method.</summary>
internal sealed record ValuePlan(string Name, ValueKind Kind);

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

/// <summary>A method that a member calls: once per call, everything around the loop.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Single">For a single sample, the step that is run on one vector, without a loop.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Weight">The span of weights and the local for their sum, if the sum is needed.</param>
/// <param name="Uniforms">The uniforms to compute first.</param>
/// <param name="Scale">The factor of the per-sample outputs, if there is one.</param>
/// <param name="Pass">The loop, if there is anything that depends on the sample.</param>
/// <param name="Count">The number of samples, as C# text.</param>
/// <param name="Results">The scalars that come out of it.</param>
internal sealed record OperationPlan(
    string Name,
    StepPlan? Single,
    IReadOnlyList<ValuePlan> Parameters,
    NamedSum? Weight,
    IReadOnlyList<UniformPlan> Uniforms,
    NamedScale? Scale,
    PassPlan? Pass,
    string Count,
    IReadOnlyList<ResultPlan> Results);

/// <summary>The sum of a span.</summary>
internal sealed record NamedSum(string Name, string Span);

/// <summary>The reciprocal of a measure.</summary>
internal sealed record NamedScale(string Name, Measure Measure);

/// <summary>A scalar that an operation returns: (sum/divisor) + factor*uniform.</summary>
/// <param name="Target">The <c>out</c> parameter, or null for the returned value.</param>
/// <param name="Sum">The sum over the samples, if anything depends on the sample.</param>
/// <param name="Divisor">What the sum is divided by.</param>
/// <param name="Uniform">The scalar that is the part which doesn't depend on the sample, if there is one.</param>
/// <param name="Factor">How often that part counts.</param>
internal sealed record ResultPlan(string? Target, string? Sum, Measure Divisor, string? Uniform, Measure Factor);
