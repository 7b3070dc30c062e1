using System.Collections.Generic;
using System.Linq;

namespace LossGen.Model;

/// <summary>The members of a loss as they follow from its signature and its attribute.</summary>
internal static class GradientVariables
{
    /// <summary>Lists the members of a loss; without the gradients if what to differentiate by is in error.</summary>
    public static IReadOnlyList<MemberSignature> MembersOf(string name, SignatureReading signature, AttributeReading attribute) =>
        Companions.Of(name, signature.Type, signature.Parameters, Of(signature.Parameters, attribute.WithRespectTo), attribute.Hessian);

    private static List<ParameterModel> Of(IReadOnlyList<ParameterModel> parameters, string? withRespectTo)
    {
        if (withRespectTo is null)
        {
            return [];
        }

        List<ParameterModel> variables = [];
        foreach (string part in withRespectTo.Split(','))
        {
            string name = part.Trim().TrimStart('@');
            if (parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } variable)
            {
                return [];
            }

            variables.Add(variable);
        }

        return variables;
    }
}
