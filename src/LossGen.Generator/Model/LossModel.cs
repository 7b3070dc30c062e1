using System.Linq;

namespace LossGen.Model;

/// <summary>The floating-point type of a kernel.</summary>
internal enum FloatType
{
    Single,
    Double,
}

/// <summary>What the user declared: one of three members, to which the others become companions, or a structure.</summary>
internal enum MethodForm
{
    /// <summary>Returns the mean or the sum over the samples.</summary>
    Reduced,

    /// <summary>Returns the loss of one sample.</summary>
    Pointwise,

    /// <summary>Writes the loss of each sample to its last parameter.</summary>
    Elementwise,

    /// <summary>No method at all but a structure, to which all members are added, in both floating-point types.</summary>
    Structure,
}

/// <summary>What a parameter of the annotated method holds.</summary>
internal enum ParameterKind
{
    /// <summary>One scalar per sample.</summary>
    Sample,

    /// <summary>One row per sample.</summary>
    SampleRow,

    /// <summary>One integer per sample.</summary>
    Label,

    /// <summary>A scalar that all samples share.</summary>
    Shared,

    /// <summary>A row that all samples share.</summary>
    SharedRow,

    /// <summary>One weight per sample, not named in the expression.</summary>
    Weight,

    /// <summary>The length of the rows.</summary>
    RowLength,
}

/// <summary>A parameter of the annotated method.</summary>
/// <param name="Name">The name as the compiler knows it, without an <c>@</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="DefaultValue">The default value as C# text, if it has one.</param>
internal sealed record ParameterModel(string Name, ParameterKind Kind, string? DefaultValue = null);

/// <summary>A type around the annotated method, outermost first.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c>, <c>interface</c>, ...</param>
/// <param name="Name">The name with its type parameters: <c>Losses&lt;T&gt;</c>.</param>
internal sealed record ContainingTypeModel(string Keyword, string Name);

/// <summary>Where the annotated method stands.</summary>
/// <param name="Namespace">The namespace, empty for the global one.</param>
/// <param name="Types">The types around the method, outermost first.</param>
internal sealed record ScopeModel(string Namespace, EquatableArray<ContainingTypeModel> Types);

/// <summary>All that was read off an annotated method or structure: what the compiler needs, and nothing of Roslyn.</summary>
/// <param name="Expression">The value of the attribute's string.</param>
/// <param name="WithRespectTo">The variables of differentiation as written, or null.</param>
/// <param name="IsSum">Whether the losses are added up rather than averaged.</param>
/// <param name="Hessian">Whether the gradient-and-Hessian member is wanted.</param>
/// <param name="Parallel">Whether large inputs may be shared out over threads.</param>
/// <param name="Literal">Whether stable rewriting is switched off.</param>
/// <param name="Type">The floating-point type; of a structure, that which is being compiled.</param>
/// <param name="Form">What the user declared.</param>
/// <param name="Name">The name of the annotated method or structure.</param>
/// <param name="Modifiers">The modifiers of the implementing part up to and without <c>partial</c>: <c>public static</c>.</param>
/// <param name="CompanionModifiers">The modifiers of the companions: accessibility and <c>static</c> only.</param>
/// <param name="HasDocumentation">Whether the user documented the declaration, so that it is left alone.</param>
/// <param name="Parameters">
/// The inputs: without the destination of an elementwise method and what cancels it. Those of a structure follow from the expression.
/// </param>
/// <param name="Destination">The name of the destination of an elementwise method.</param>
/// <param name="Scope">Where the method stands: the annotated structure is the last of its types.</param>
/// <param name="HintName">The name of the generated file, unique within the compilation.</param>
/// <param name="TellsRewrites">Whether the severity of the diagnostic that tells what was rewritten was raised.</param>
/// <param name="HasRefStructInterfaces">Whether the language lets ref structs implement interfaces, as it does from C# 13 on.</param>
/// <param name="BringsInfo">Whether what is known of the loss becomes a property: of overloads, that is the first one's.</param>
/// <param name="CancellationToken">The name of the parameter that cancels a call, the last one; null if there is none.</param>
internal sealed record LossModel(
    string Expression,
    string? WithRespectTo,
    bool IsSum,
    bool Hessian,
    bool Parallel,
    bool Literal,
    FloatType Type,
    MethodForm Form,
    string Name,
    string Modifiers,
    string CompanionModifiers,
    bool HasDocumentation,
    EquatableArray<ParameterModel> Parameters,
    string? Destination,
    ScopeModel Scope,
    string HintName,
    bool TellsRewrites = false,
    bool HasRefStructInterfaces = true,
    bool BringsInfo = false,
    string? CancellationToken = null)
{
    /// <summary>Returns whether a parameter has that name, be it an input or not.</summary>
    public bool HasParameter(string name) => Destination == name || CancellationToken == name || Parameters.Any(p => p.Name == name);
}
