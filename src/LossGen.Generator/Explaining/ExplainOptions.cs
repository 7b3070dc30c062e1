using System.Collections.Generic;
using LossGen.Model;

namespace LossGen.Explaining;

/// <summary>What a tool can say beside an expression.</summary>
internal sealed record ExplainOptions
{
    /// <summary>Gets the variables of differentiation, separated by commas; null for the one prediction, empty for none.</summary>
    public string? WithRespectTo { get; init; }

    /// <summary>Gets the floating-point type, which decides where literal forms fail.</summary>
    public FloatType Type { get; init; } = FloatType.Double;

    /// <summary>Gets whether stable rewriting is switched off.</summary>
    public bool Literal { get; init; }

    /// <summary>Gets whether the model of the loss asks for the member with the Hessian.</summary>
    public bool Hessian { get; init; }

    /// <summary>Gets whether the model of the loss adds up rather than averages.</summary>
    public bool IsSum { get; init; }

    /// <summary>Gets the name of the method in the model of the loss.</summary>
    public string Name { get; init; } = "Loss";

    /// <summary>Gets what names hold, where that isn't to be inferred; a name that the expression hasn't is an error.</summary>
    public IReadOnlyDictionary<string, ParameterKind> Shapes { get; init; } = new Dictionary<string, ParameterKind>();
}
