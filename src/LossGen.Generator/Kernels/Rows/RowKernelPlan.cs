using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>All that is generated for a loss over rows.</summary>
/// <param name="ClassName">The name of the file-local class.</param>
/// <param name="Type">The floating-point type.</param>
/// <param name="Columns">The number of columns that a tile has.</param>
/// <param name="Steps">What is computed for one vector, at every width.</param>
/// <param name="Operations">The methods that the members call.</param>
/// <param name="Members">The members of the user's type.</param>
/// <param name="Names">The names of the kernel's parameters, by those of the user's.</param>
/// <param name="Samples">The name of the number of samples.</param>
/// <param name="WeightSum">The name of the sum of the weights.</param>
/// <param name="Lengths">The names of the lengths of rows.</param>
/// <param name="CancellationToken">The name of what cancels a call, or null.</param>
internal sealed record RowKernelPlan(
    string ClassName,
    FloatType Type,
    int Columns,
    IReadOnlyList<RowStepPlan> Steps,
    IReadOnlyList<RowOperationPlan> Operations,
    IReadOnlyList<RowMemberPlan> Members,
    IReadOnlyDictionary<string, string> Names,
    string Samples,
    string WeightSum,
    IReadOnlyList<string> Lengths,
    string? CancellationToken);

/// <summary>Which interface of the library a step implements.</summary>
internal enum RowStepKind
{
    /// <summary>Adds elements to what there is.</summary>
    Sum,

    /// <summary>Takes elements into one or two sums, and may keep a value of each.</summary>
    Sums,

    /// <summary>Gives the elements of which the largest is looked for.</summary>
    Max,

    /// <summary>Gives the elements of which the largest is looked for, NaN left out.</summary>
    Peak,

    /// <summary>Gives the elements of which the place of the largest is looked for.</summary>
    ArgMax,

    /// <summary>Computes columns.</summary>
    Map,

    /// <summary>Computes what is written as rows.</summary>
    Write,
}

/// <summary>What a step reads.</summary>
internal enum RowInputKind
{
    /// <summary>A value that each sample has.</summary>
    Column,

    /// <summary>A row that each sample has.</summary>
    Row,

    /// <summary>A row that all samples share.</summary>
    SharedRow,

    /// <summary>The place in the row.</summary>
    Index,
}

/// <summary>Something that a step reads, under the name of a local.</summary>
internal sealed record RowInput(string Name, RowInputKind Kind, int Number)
{
    /// <summary>The name of the local that holds the places in the row.</summary>
    public const string IndexName = "index";
}

/// <summary>What is computed for one vector.</summary>
/// <param name="Name">The name of the struct.</param>
/// <param name="Kind">Which interface it implements.</param>
/// <param name="Comments">What each result is, as an expression.</param>
/// <param name="Inputs">What it reads.</param>
/// <param name="Locals">The locals in order.</param>
/// <param name="Results">What comes out, or is taken into the accumulator; the last one is kept if one is.</param>
/// <param name="Columns">The columns that the results of a map go to; none for other steps, which are told.</param>
/// <param name="Kept">The number of the row in which a value is kept, or null.</param>
/// <param name="Label">The place at which another value is written, or null.</param>
internal sealed record RowStepPlan(
    string Name,
    RowStepKind Kind,
    IReadOnlyList<string> Comments,
    IReadOnlyList<RowInput> Inputs,
    IReadOnlyList<NamedVector> Locals,
    IReadOnlyList<NamedVector> Results,
    IReadOnlyList<int> Columns,
    int? Kept,
    LabelValue? Label)
{
    /// <summary>How many columns the library reads for a step at most.</summary>
    public const int MaxGiven = 6;

    /// <summary>The columns that the library reads before it goes over rows; the step reads others by itself.</summary>
    public IReadOnlyList<RowInput> Given => [.. Inputs.Where(i => i.Kind == RowInputKind.Column).Take(MaxGiven)];
}

/// <summary>What rows hold at the place of a label, instead of what is computed for all places.</summary>
/// <param name="Label">The column of the labels.</param>
/// <param name="Value">The column of the values.</param>
internal sealed record LabelValue(int Label, int Value);

/// <summary>A value of each element that a sum needs and a later pass over the same rows as well.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Value">The value.</param>
/// <param name="Number">The number of the row that it is kept in.</param>
internal sealed record KeptValue(CallNode Sum, Node Value, int Number)
{
    /// <summary>The name of the local that holds it when it is read.</summary>
    public const string Name = "kept";
}

/// <summary>A pass over the samples of a tile.</summary>
/// <param name="Columns">The columns that it computes.</param>
internal abstract record RowStage(IReadOnlyList<int> Columns);

/// <summary>One or two reductions over rows.</summary>
/// <param name="Step">What is reduced.</param>
/// <param name="Length">The name of the length of the rows.</param>
/// <param name="Columns">Where the results go.</param>
internal sealed record ReductionStage(RowStepPlan Step, string Length, IReadOnlyList<int> Columns) : RowStage(Columns);

/// <summary>Takes the elements that labels name.</summary>
/// <param name="Row">The parameter of the rows.</param>
/// <param name="Labels">The column of the labels.</param>
/// <param name="Columns">Where the elements go.</param>
internal sealed record GatherStage(int Row, int Labels, IReadOnlyList<int> Columns) : RowStage(Columns);

/// <summary>Columns from columns.</summary>
/// <param name="Step">What is computed, and where it goes.</param>
internal sealed record MapStage(RowStepPlan Step) : RowStage(Step.Columns);

/// <summary>A parameter of rows.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Name">The kernel's name of it.</param>
/// <param name="Number">Its number in a tile.</param>
/// <param name="Length">The kernel's name of the length of its rows.</param>
internal sealed record RowParameter(ParameterModel Parameter, string Name, int Number, string Length)
{
    public bool IsShared => Parameter.Kind == ParameterKind.SharedRow;
}

/// <summary>A row that an operation reads.</summary>
/// <param name="Row">The parameter.</param>
/// <param name="IsPassed">Whether passes go over it; otherwise single elements are taken.</param>
/// <param name="Overwritten">The outputs that may lie over it and are written while it is still read.</param>
/// <param name="Keeper">The output that values are kept in before it is read for the last time, or null.</param>
internal sealed record RowReading(RowParameter Row, bool IsPassed, IReadOnlyList<string> Overwritten, string? Keeper);

/// <summary>A column that is given: read for each tile, or filled once.</summary>
/// <param name="Column">Its number.</param>
/// <param name="Source">What it holds, as C# text.</param>
internal sealed record GivenColumn(int Column, string Source);

/// <summary>Row gradients of samples, written in one pass.</summary>
/// <param name="Step">What is written.</param>
/// <param name="Length">The name of the length of the rows.</param>
/// <param name="Outputs">Where the results go.</param>
internal sealed record RowWrite(RowStepPlan Step, string Length, IReadOnlyList<string> Outputs);

/// <summary>The gradient of a row that all samples share.</summary>
/// <param name="Output">Where it goes.</param>
/// <param name="Sum">The local for its sum over the samples.</param>
/// <param name="Row">The parameter of differentiation.</param>
/// <param name="Number">The number under which the sum is read at the end.</param>
/// <param name="Accumulate">What each sample adds, if the samples have a part in it.</param>
/// <param name="Finish">What is written at the end, unless it is the sum itself.</param>
internal sealed record SharedGradient(
    string Output, string Sum, RowParameter Row, int Number, RowStepPlan? Accumulate, RowStepPlan? Finish);

/// <summary>A scalar that comes out: (sum/divisor) + factor*uniform.</summary>
/// <param name="Target">The <c>out</c> parameter, or null for the returned value.</param>
/// <param name="Sum">The local for the sum over the samples, if they have a part in it.</param>
/// <param name="Column">The column that is added up.</param>
/// <param name="Uniform">The column of the part that doesn't depend on the sample, if there is one.</param>
internal sealed record RowResult(string? Target, string? Sum, int Column, int? Uniform);

/// <summary>A method that a member calls.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outputs">Its parameters behind the inputs.</param>
/// <param name="Fills">The columns that are the same for all samples.</param>
/// <param name="Once">What is computed once per call.</param>
/// <param name="Loads">The columns that are read for each tile.</param>
/// <param name="Stages">What is computed for each tile, in order.</param>
/// <param name="Results">The scalars that come out.</param>
/// <param name="Stores">The columns that are written, one value for each sample.</param>
/// <param name="Writes">The rows that are written.</param>
/// <param name="SharedGradients">The gradients of rows that all samples share.</param>
/// <param name="Rows">The rows that are read.</param>
/// <param name="Keeping">Where a value of each element is kept between passes, if one is.</param>
/// <param name="Scratch">How many rows of each length are laid side by side if they are short.</param>
/// <param name="Scale">The column of the factor of all that is divided by the number of samples, if there is one.</param>
/// <param name="Multiple">The column that says how often what doesn't depend on the sample counts, if it isn't once.</param>
/// <param name="Divisor">By what sums over samples are divided.</param>
/// <param name="UniformFactor">How often a part that doesn't depend on the sample counts.</param>
/// <param name="Weight">The kernel's name of the weights, if their sum is needed.</param>
/// <param name="HasLoop">Whether anything is done for each tile.</param>
internal sealed record RowOperationPlan(
    string Name,
    IReadOnlyList<ValuePlan> Outputs,
    IReadOnlyList<GivenColumn> Fills,
    IReadOnlyList<RowStage> Once,
    IReadOnlyList<GivenColumn> Loads,
    IReadOnlyList<RowStage> Stages,
    IReadOnlyList<RowResult> Results,
    IReadOnlyList<(int Column, string Output)> Stores,
    IReadOnlyList<RowWrite> Writes,
    IReadOnlyList<SharedGradient> SharedGradients,
    IReadOnlyList<RowReading> Rows,
    (int Number, string Output, string Length)? Keeping,
    IReadOnlyList<(string Length, int Count)> Scratch,
    int? Scale,
    int? Multiple,
    Measure Divisor,
    Measure UniformFactor,
    string? Weight,
    bool HasLoop);
