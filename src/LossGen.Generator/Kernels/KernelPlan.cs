using System.Collections.Generic;
using LossGen.Model;

namespace LossGen.Kernels;

/// <summary>All that is generated for a loss: what is computed where, in which order and under which name.</summary>
/// <param name="ClassName">The name of the file-local class.</param>
/// <param name="Type">The floating-point type.</param>
/// <param name="Names">The names of the locals that all loops have.</param>
/// <param name="Steps">What is computed for one vector of samples, at every width.</param>
/// <param name="Uniforms">What is computed once per call.</param>
/// <param name="Passes">The loops over the samples.</param>
/// <param name="Operations">The methods that the members call.</param>
/// <param name="Members">The members of the user's type.</param>
internal sealed record KernelPlan(
    string ClassName,
    FloatType Type,
    LoopNames Names,
    IReadOnlyList<StepPlan> Steps,
    IReadOnlyList<UniformPlan> Uniforms,
    IReadOnlyList<PassPlan> Passes,
    IReadOnlyList<OperationPlan> Operations,
    IReadOnlyList<MemberPlan> Members);

/// <summary>The names of the locals that all loops have.</summary>
internal sealed record LoopNames(string Index, string End, string Stop, string Vector, string Block, string Start, string Count);

/// <summary>Values computed from vectors by a short method: locals, then results.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Inputs">The parameters, vectors all.</param>
/// <param name="Locals">The locals in order.</param>
/// <param name="Results">The first is returned, the others are <c>out</c> parameters.</param>
internal sealed record StepPlan(
    string Name,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<NamedVector> Locals,
    IReadOnlyList<NamedVector> Results);

/// <summary>A value and the name of what holds it.</summary>
internal sealed record NamedVector(string Name, VectorNode Value);

/// <summary>A scalar that is computed once per call, by the same operations on vectors as all else.</summary>
/// <param name="Name">The name of the scalar.</param>
/// <param name="Step">The method that computes it, from shared scalars.</param>
internal sealed record UniformPlan(string Name, StepPlan Step);

/// <summary>A loop over the samples.</summary>
/// <param name="Name">The name of the methods, before the width.</param>
/// <param name="Step">What is computed for each vector of samples.</param>
/// <param name="Streams">The inputs that are read sample by sample.</param>
/// <param name="Scalars">The inputs that are the same for all samples.</param>
/// <param name="Outputs">What becomes of the results of the step, one each.</param>
/// <param name="Scale">The factor of what is written for each sample, if there is one.</param>
/// <param name="Length">The parameter whose length is the number of samples.</param>
/// <param name="IsLight">Whether the step is so short that the widest loop keeps several vectors in flight by name.</param>
internal sealed record PassPlan(
    string Name,
    StepPlan Step,
    IReadOnlyList<StreamPlan> Streams,
    IReadOnlyList<ScalarPlan> Scalars,
    IReadOnlyList<OutputPlan> Outputs,
    ScalarPlan? Scale,
    string Length,
    bool IsLight);

/// <summary>A span that a loop reads or writes.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Reference">The reference to its first element.</param>
/// <param name="Row">The padded copy of its tail.</param>
internal sealed record StreamPlan(string Name, string Reference, string Row);

/// <summary>A scalar that a loop hands to every step.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Vector">The vector all of whose elements are the scalar.</param>
internal sealed record ScalarPlan(string Name, string Vector);

/// <summary>What becomes of a result of a step.</summary>
/// <param name="Result">The local that holds the result, if it isn't the returned one.</param>
internal abstract record OutputPlan(string Result);

/// <summary>The results are written, one for each sample.</summary>
/// <param name="Result">The local that holds the result.</param>
/// <param name="Stream">Where they are written.</param>
/// <param name="Scale">The vector by which they are multiplied first, if any.</param>
internal sealed record PerSampleOutput(string Result, StreamPlan Stream, string? Scale) : OutputPlan(Result);

/// <summary>The results are added up over the samples.</summary>
/// <param name="Result">The local that holds the result.</param>
/// <param name="Sum">The <c>ref double</c> parameter that the sum is added to.</param>
/// <param name="Lanes">The sums of the lanes over a few rows.</param>
/// <param name="InFlight">The same, a local for each vector.</param>
/// <param name="Total">The sums of the folded lanes over a block.</param>
/// <param name="Row">The results of the tail.</param>
internal sealed record SumOutput(string Result, string Sum, string Lanes, IReadOnlyList<string> InFlight, string Total, string Row)
    : OutputPlan(Result)
{
    /// <summary>How many vectors the widest loop of a short step keeps in flight.</summary>
    public const int VectorsInFlight = 4;
}
