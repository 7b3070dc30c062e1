using System.Collections.Generic;
using LossGen.Diagnostics;

namespace LossGen.Model;

/// <summary>What a problem of a signature is about; the place in the file follows from it.</summary>
internal enum SignaturePart
{
    /// <summary>The name of the method.</summary>
    Name,

    /// <summary>The type that the method returns.</summary>
    ReturnType,

    /// <summary>The type of a parameter.</summary>
    ParameterType,

    /// <summary>The whole of a parameter.</summary>
    Parameter,
}

/// <summary>Something about a signature that LossGen can't serve.</summary>
/// <param name="Kind">Which diagnostic.</param>
/// <param name="Part">What it is about.</param>
/// <param name="Parameter">The index of the parameter that it is about, if any.</param>
/// <param name="Arguments">The arguments of its message.</param>
internal sealed record SignatureProblem(
    DiagnosticKind Kind,
    SignaturePart Part,
    int Parameter,
    EquatableArray<string> Arguments);

/// <summary>The signature of an annotated method in the terms of the model.</summary>
/// <param name="Type">The floating-point type.</param>
/// <param name="Form">Which member was declared.</param>
/// <param name="Parameters">The inputs: the parameters without a destination and without what cancels the call.</param>
/// <param name="Destination">The name of the destination of an elementwise method.</param>
/// <param name="CancellationToken">The name of the parameter that cancels the call, or null.</param>
/// <param name="Problems">What can't be served; if there is any, the rest may be incomplete.</param>
/// <param name="IsBroken">Whether the compiler reports the signature itself, so that LossGen has nothing to add.</param>
internal sealed record SignatureReading(
    FloatType Type,
    MethodForm Form,
    IReadOnlyList<ParameterModel> Parameters,
    string? Destination,
    string? CancellationToken,
    IReadOnlyList<SignatureProblem> Problems,
    bool IsBroken)
{
    /// <summary>Gets whether the signature can be compiled.</summary>
    public bool IsSupported => !IsBroken && Problems.Count == 0;
}
