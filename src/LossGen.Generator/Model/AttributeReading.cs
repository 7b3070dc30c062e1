using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace LossGen.Model;

/// <summary>The values of a <c>[Loss]</c> attribute.</summary>
/// <param name="Expression">The expression; null if it is missing, null or no constant.</param>
/// <param name="WithRespectTo">The variables of differentiation, or null.</param>
/// <param name="Reduction">The number of the reduction.</param>
/// <param name="Hessian">Whether the Hessian is wanted.</param>
/// <param name="Parallel">Whether threads may be used.</param>
/// <param name="Literal">Whether stable rewriting is off.</param>
/// <param name="IsBroken">Whether the compiler reports the arguments, so that LossGen has nothing to add.</param>
internal sealed record AttributeReading(
    string? Expression,
    string? WithRespectTo,
    int Reduction,
    bool Hessian,
    bool Parallel,
    bool Literal,
    bool IsBroken)
{
    /// <summary>Reads the values of <paramref name="attribute"/>.</summary>
    public static AttributeReading Read(AttributeData attribute)
    {
        bool isBroken = attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Kind == TypedConstantKind.Error;
        string? expression = isBroken ? null : attribute.ConstructorArguments[0].Value as string;
        Dictionary<string, object?> named = [];
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            isBroken |= argument.Value.Kind == TypedConstantKind.Error;
            named[argument.Key] = argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value;
        }

        return new(
            expression,
            Value<string?>(KnownNames.WithRespectTo, null),
            Value(KnownNames.Reduction, 0),
            Value(KnownNames.Hessian, false),
            Value(KnownNames.Parallel, false),
            Value(KnownNames.Literal, false),
            isBroken);

        T Value<T>(string name, T fallback) => named.TryGetValue(name, out object? value) && value is T typed ? typed : fallback;
    }
}
