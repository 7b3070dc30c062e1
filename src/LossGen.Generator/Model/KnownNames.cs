using Microsoft.CodeAnalysis;

namespace LossGen.Model;

/// <summary>The names of LossGen's own types and members, as the generator meets them in the user's code.</summary>
internal static class KnownNames
{
    public const string LossAttribute = "LossGen.LossAttribute";
    public const string Vector512 = "System.Runtime.Intrinsics.Vector512`1";
    public const string VectorMath = "LossGen.VectorMath";

    /// <summary>The parameter of the attribute's constructor.</summary>
    public const string Expression = "expression";

    public const string WithRespectTo = "WithRespectTo";
    public const string Reduction = "Reduction";
    public const string Hessian = "Hessian";
    public const string Parallel = "Parallel";
    public const string Literal = "Literal";

    private const string Namespace = "LossGen";

    /// <summary>Returns the simple name of one of LossGen's attributes (<c>RowAttribute</c>), or null for any other.</summary>
    public static string? OfLossGen(AttributeData attribute) =>
        attribute.AttributeClass is
        {
            ContainingType: null,
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true },
        } type
            ? type.Name
            : null;

    /// <summary>Returns the <c>[Loss]</c> of a method, or null if it has none.</summary>
    public static AttributeData? LossOf(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (OfLossGen(attribute) == "LossAttribute")
            {
                return attribute;
            }
        }

        return null;
    }
}
