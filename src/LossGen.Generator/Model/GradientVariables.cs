using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Language;

namespace LossGen.Model;

/// <summary>The members of a loss as they follow from its signature and its attribute.</summary>
internal static class GradientVariables
{
    /// <summary>
    /// Lists the members of a loss. Where it isn't clear what to differentiate by, which is reported when the loss is
    /// compiled, the gradients are left out.
    /// </summary>
    public static IReadOnlyList<MemberSignature> MembersOf(string name, SignatureReading signature, AttributeReading attribute)
    {
        IReadOnlyList<ParameterModel> parameters = signature.Parameters;
        List<Variable> variables = [.. parameters
            .Where(parameter => parameter.Kind is not (ParameterKind.Weight or ParameterKind.RowLength))
            .Select((parameter, i) => new Variable(parameter.Name, i, ShapeOf(parameter.Kind), IsPerSample(parameter.Kind)))];
        IReadOnlyList<Variable> chosen = VariableChoice.Choose(attribute.WithRespectTo, parameters, variables, []) ?? [];
        return Companions.Of(
            name,
            signature.Type,
            parameters,
            [.. chosen.Select(variable => parameters.First(parameter => parameter.Name == variable.Name))],
            attribute.Hessian,
            signature.CancellationToken is not null);
    }

    private static Shape ShapeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Label => Shape.Integer,
        ParameterKind.SampleRow or ParameterKind.SharedRow => Shape.Row("k"),
        _ => Shape.Scalar,
    };

    private static bool IsPerSample(ParameterKind kind) => kind is ParameterKind.Sample or ParameterKind.SampleRow or ParameterKind.Label;
}
