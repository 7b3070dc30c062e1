using System.Linq;
using LossGen.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Diagnostics;

/// <summary>Finds the arguments of a <c>[Loss]</c> attribute in its syntax.</summary>
internal static class AttributeArguments
{
    /// <summary>Returns the argument that holds the expression, given by place or by name.</summary>
    public static AttributeArgumentSyntax? Expression(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument =>
            argument is { NameEquals: null, NameColon: null or { Name.Identifier.ValueText: KnownNames.Expression } });

    /// <summary>Returns the argument that sets the property <paramref name="name"/>.</summary>
    public static AttributeArgumentSyntax? Named(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
