using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes;

/// <summary>A parameter that a method could have, of the type that its others have.</summary>
/// <param name="Text">Its declaration.</param>
/// <param name="Meaning">What it holds, for the user to choose by.</param>
internal sealed record NewParameter(string Text, string Meaning)
{
    private const string ForEachSample = "a number for each sample";
    private const string ForAllSamples = "a number that all samples share";

    /// <summary>The parameters of a name that fit: spans hold samples, unless the whole method is about one sample.</summary>
    public static IEnumerable<NewParameter> For(MethodDeclarationSyntax method, string name)
    {
        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
        {
            name = "@" + name;
        }

        ParameterSyntax[] spans = [.. method.ParameterList.Parameters.Where(p => SpanOf(p.Type, "ReadOnlySpan") is not null)];
        bool isPointwise = spans.All(p => HasAttribute(p, "Row") || HasAttribute(p, "Shared"));
        string number = NumberOf(method);
        if (isPointwise)
        {
            return [new($"{number} {name}", ForEachSample), new($"[Shared] {number} {name}", ForAllSamples)];
        }

        // Written as the others are: with or without its namespace.
        string span = spans.FirstOrDefault(p => SpanOf(p.Type, "ReadOnlySpan")!.TypeArgumentList.Arguments[0].ToString() == number)?.Type?.ToString()
            ?? $"ReadOnlySpan<{number}>";
        return [new($"{span} {name}", ForEachSample), new($"{number} {name}", ForAllSamples)];
    }

    /// <summary>Where a parameter comes: last, but before those with default values, before the output and before what cancels.</summary>
    public static (TextSpan Place, string Before, string After) PlaceIn(MethodDeclarationSyntax method)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;
        ParameterSyntax? next = parameters.FirstOrDefault(p =>
            p.Default is not null || SpanOf(p.Type, "Span") is not null || SimpleNameOf(p.Type)?.Identifier.ValueText == "CancellationToken");
        return next is not null ? (new(next.SpanStart, 0), "", ", ")
            : parameters.Count > 0 ? (new(parameters.Last().Span.End, 0), ", ", "")
            : (new(method.ParameterList.OpenParenToken.Span.End, 0), "", "");
    }

    /// <summary>The type of the numbers: what spans hold, or else parameters are, or else is returned.</summary>
    private static string NumberOf(MethodDeclarationSyntax method)
    {
        IEnumerable<TypeSyntax?> types = method.ParameterList.Parameters
            .Select(p => (SpanOf(p.Type, "ReadOnlySpan") ?? SpanOf(p.Type, "Span"))?.TypeArgumentList.Arguments[0] ?? p.Type)
            .Append(method.ReturnType);
        return types.Select(t => t?.ToString()).FirstOrDefault(t => t is "float" or "double") ?? "float";
    }

    private static GenericNameSyntax? SpanOf(TypeSyntax? type, string name)
    {
        return SimpleNameOf(type) is GenericNameSyntax { TypeArgumentList.Arguments.Count: 1 } generic && generic.Identifier.ValueText == name
            ? generic
            : null;
    }

    private static SimpleNameSyntax? SimpleNameOf(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => type as SimpleNameSyntax,
    };

    private static bool HasAttribute(ParameterSyntax parameter, string name) => parameter.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(attribute => attribute.Name.ToString() is { } written
            && (written == name || written == name + "Attribute" || written.EndsWith("." + name, System.StringComparison.Ordinal)));
}
