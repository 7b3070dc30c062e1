using System.Collections.Generic;
using System.Linq;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>All that is generated for a loss: what is computed where, in which order and under which name.</summary>
/// <param name="Name">The name of the file-local structure.</param>
/// <param name="Type">The floating-point type.</param>
/// <param name="Arguments">What the structure is made from, in order.</param>
/// <param name="Fields">The scalars that all samples share.</param>
/// <param name="IsShort">Whether the steps are a handful of machine instructions.</param>
/// <param name="Steps">What is computed for one vector of samples, at every width.</param>
/// <param name="Names">The names that are the same in all steps.</param>
/// <param name="Samples">The parameters that have a value for each sample, in the order of the engine's inputs.</param>
/// <param name="Members">The members of the user's type.</param>
/// <param name="Interface">The generic interface that the members implement, if the user's type is a structure.</param>
internal sealed record KernelPlan(
    string Name,
    FloatType Type,
    IReadOnlyList<ArgumentPlan> Arguments,
    IReadOnlyList<FieldPlan> Fields,
    bool IsShort,
    IReadOnlyList<StepPlan> Steps,
    StepNames Names,
    IReadOnlyList<string> Samples,
    IReadOnlyList<MemberPlan> Members,
    string? Interface)
{
    /// <summary>Whether the kernel has a step as a part of another.</summary>
    public bool HasWithin(StepKind kind) => Steps.Any(s => s.Kind == kind && s.Within is not null);
}

/// <summary>A parameter of the kernel's constructor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The name of the user's parameter, or null for the factor that makes sums means.</param>
internal sealed record ArgumentPlan(string Name, string? Source);

/// <summary>A scalar that is the same for all samples.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Argument">The constructor's parameter that it holds, if it isn't computed.</param>
/// <param name="Computed">What computes it once per call, by the same operations on vectors as all else.</param>
internal sealed record FieldPlan(string Name, string? Argument, UniformPlan? Computed);

/// <summary>The names that are the same in all steps.</summary>
/// <param name="Samples">The parameter for the samples.</param>
/// <param name="Index">The parameter for the first sample of the vector.</param>
/// <param name="Results">The parameter for results, where there are several.</param>
internal sealed record StepNames(string Samples, string Index, string Results);

/// <summary>What is computed for a vector of samples: loads, then locals, then results.</summary>
/// <param name="Kind">Which of the steps that the engine knows.</param>
/// <param name="Loads">The inputs, each a local.</param>
/// <param name="Body">Locals and results.</param>
/// <param name="Within">Its place in the step that computes the same and more, if there is one: then this one is made of it.</param>
internal sealed record StepPlan(StepKind Kind, IReadOnlyList<LoadPlan> Loads, ComputationPlan Body, StepPart? Within = null);

/// <summary>A local that holds an input.</summary>
/// <param name="Name">The local.</param>
/// <param name="Input">The number of the engine's input, if it differs from sample to sample.</param>
/// <param name="Field">The kernel's field, if it doesn't.</param>
internal sealed record LoadPlan(string Name, int? Input, string? Field);

/// <summary>Values computed from vectors.</summary>
/// <param name="Inputs">The names of the vectors.</param>
/// <param name="Locals">The locals in order.</param>
/// <param name="Results">What comes out, with names.</param>
internal sealed record ComputationPlan(
    IReadOnlyList<string> Inputs,
    IReadOnlyList<NamedVector> Locals,
    IReadOnlyList<NamedVector> Results);

/// <summary>A value and the name of what holds it.</summary>
internal sealed record NamedVector(string Name, VectorNode Value);

/// <summary>A scalar that is computed once per call.</summary>
/// <param name="Name">The name that steps have for it.</param>
/// <param name="Field">The field that holds it.</param>
/// <param name="Method">The method that computes it.</param>
/// <param name="Body">What it computes, from shared scalars.</param>
internal sealed record UniformPlan(string Name, string Field, string Method, ComputationPlan Body);
