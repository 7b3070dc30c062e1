using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Model;

/// <summary>Reads what only the text of the declaration tells: its modifiers, its documentation, the types around it.</summary>
internal static class DeclarationReader
{
    /// <summary>
    /// Returns the modifiers of the implementing part. C# wants both parts to agree in all of them: accessibility (also that
    /// none is written), static, virtual, override, sealed, new, readonly, unsafe.
    /// </summary>
    public static string ModifiersOf(MethodDeclarationSyntax method) =>
        string.Join(" ", method.Modifiers.Where(token => !token.IsKind(SyntaxKind.PartialKeyword)).Select(token => token.Text));

    /// <summary>Returns the accessibility of <paramref name="method"/>, and <c>static</c> if it is.</summary>
    public static string CompanionModifiersOf(IMethodSymbol method)
    {
        string accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility);
        string modifiers = method.IsStatic ? accessibility + " static" : accessibility;
        return HidesLoss(method) ? modifiers + " new" : modifiers;
    }

    /// <summary>Returns the types around <paramref name="declaration"/>, outermost first.</summary>
    public static IReadOnlyList<TypeDeclarationSyntax> TypesAround(SyntaxNode declaration) =>
        [.. declaration.Ancestors().OfType<TypeDeclarationSyntax>().Reverse()];

    /// <summary>Returns where the method or structure stands: in which of <paramref name="types"/>.</summary>
    public static ScopeModel ScopeOf(ISymbol symbol, IReadOnlyList<TypeDeclarationSyntax> types)
    {
        INamespaceSymbol? space = symbol.ContainingNamespace;
        string name = space is null || space.IsGlobalNamespace
            ? ""
            : space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new(name, new([.. types.Select(type => new ContainingTypeModel(KeywordOf(type), NameOf(type)))]));
    }

    /// <summary>
    /// Whether the declaration has a documentation comment. With the documentation mode None (no documentation file) the
    /// compiler reads it as an ordinary comment, and it is one all the same.
    /// </summary>
    public static bool HasDocumentation(MemberDeclarationSyntax member)
    {
        foreach (SyntaxTrivia trivia in member.GetFirstToken().LeadingTrivia)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineDocumentationCommentTrivia:
                case SyntaxKind.MultiLineDocumentationCommentTrivia:
                case SyntaxKind.SingleLineCommentTrivia when StartsDocumentation(trivia, "///", '/'):
                case SyntaxKind.MultiLineCommentTrivia when StartsDocumentation(trivia, "/**", '*'):
                    return true;
            }
        }

        return false;
    }

    private static bool StartsDocumentation(SyntaxTrivia trivia, string start, char notNext)
    {
        string text = trivia.ToString();
        return text.StartsWith(start, StringComparison.Ordinal)
            && (text.Length == start.Length || text[start.Length] != notNext)
            && text != "/**/";
    }

    private static string KeywordOf(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax record && record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword)
            ? "record struct"
            : type.Keyword.Text;

    /// <summary>The name with its type parameters; the parts of a type must agree in their variance too.</summary>
    private static string NameOf(TypeDeclarationSyntax type) => type.TypeParameterList is not { Parameters.Count: > 0 } list
        ? type.Identifier.Text
        : type.Identifier.Text + "<" + string.Join(", ", list.Parameters.Select(ParameterText)) + ">";

    private static string ParameterText(TypeParameterSyntax parameter) => parameter.VarianceKeyword.IsKind(SyntaxKind.None)
        ? parameter.Identifier.Text
        : parameter.VarianceKeyword.Text + " " + parameter.Identifier.Text;

    /// <summary>Whether a base type has a loss of the same name, whose companions those of this one hide.</summary>
    private static bool HidesLoss(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method.Name).Any(member => KnownNames.LossOf(member) is not null))
            {
                return true;
            }
        }

        return false;
    }
}
