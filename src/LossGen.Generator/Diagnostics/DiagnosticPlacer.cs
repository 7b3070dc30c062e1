using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LossGen.Language;
using LossGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;
using SyntaxNode = Microsoft.CodeAnalysis.SyntaxNode;

namespace LossGen.Diagnostics;

/// <summary>
/// Finds the places of diagnostics in the current compilation. Their location must lie in one of its syntax trees, otherwise
/// neither <c>#pragma</c> nor .editorconfig applies to them; so this is the one step that looks at the compilation, and it
/// runs only for losses that have something to report.
/// </summary>
internal sealed class DiagnosticPlacer
{
    private readonly Compilation _compilation;
    private readonly AttributeSyntax _attribute;
    private readonly MethodDeclarationSyntax? _method;

    private DiagnosticPlacer(Compilation compilation, AttributeSyntax attribute)
    {
        _compilation = compilation;
        _attribute = attribute;
        _method = attribute.Parent?.Parent as MethodDeclarationSyntax;
    }

    /// <summary>Turns what a report holds into diagnostics.</summary>
    public static IEnumerable<Diagnostic> Place(LossReport report, Compilation compilation, CancellationToken cancellationToken)
    {
        DiagnosticPlacer? placer = FindAttribute(report.Place, compilation, cancellationToken) is { } attribute
            ? new(compilation, attribute)
            : null;
        foreach (PlacedDiagnostic diagnostic in report.Placed)
        {
            yield return Create(diagnostic.Kind, placer?.At(diagnostic.Span), diagnostic.Arguments);
        }

        foreach (LossDiagnostic diagnostic in report.Compiled)
        {
            yield return placer is null ? Create(diagnostic.Kind, null, diagnostic.Arguments) : placer.CreateWithRemedies(diagnostic);
        }
    }

    private static AttributeSyntax? FindAttribute(LossPlace place, Compilation compilation, CancellationToken cancellationToken)
    {
        // Several trees can have one path (none at all, in memory), so the attribute itself is looked at too.
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath == place.FilePath && place.Attribute.End <= tree.Length)
            {
                SyntaxNode node = tree.GetRoot(cancellationToken).FindNode(place.Attribute);
                if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Span == place.Attribute)
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    private static Diagnostic Create(DiagnosticKind kind, Location? location, EquatableArray<string> arguments)
    {
        object[] texts = Array.ConvertAll<string, object>(Messages.Arguments(kind, [.. arguments]), text => text);
        return Diagnostic.Create(Descriptors.Of(kind), location ?? Location.None, texts);
    }

    private Diagnostic CreateWithRemedies(LossDiagnostic diagnostic)
    {
        Diagnostic plain = Create(diagnostic.Kind, At(SpanOf(diagnostic)), diagnostic.Arguments);
        if (diagnostic.Remedies.Count == 0)
        {
            return plain;
        }

        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        List<Location> places = [];
        foreach (Remedy remedy in diagnostic.Remedies)
        {
            if (PlaceOf(diagnostic, remedy) is { } place)
            {
                properties[RemedyProperties.KindOf(places.Count)] = remedy.Kind.ToString();
                properties[RemedyProperties.TextOf(places.Count)] = remedy.Text;
                places.Add(At(place));
            }
        }

        object[] texts = Array.ConvertAll<string, object>(Messages.Arguments(diagnostic), text => text);
        return Diagnostic.Create(plain.Descriptor, plain.Location, places, properties.ToImmutable(), texts);
    }

    private SourceSpan? PlaceOf(LossDiagnostic diagnostic, Remedy remedy) => remedy.Kind == RemedyKind.Replace
        ? ArgumentOf(diagnostic.Location) is { } argument ? TextOf(argument).MapForEditing(remedy.Span) : null
        : _attribute.Span;

    private AttributeArgumentSyntax? ArgumentOf(LossLocation location) => location == LossLocation.WithRespectTo
        ? AttributeArguments.Named(_attribute, KnownNames.WithRespectTo)
        : AttributeArguments.Expression(_attribute);

    private ExpressionText TextOf(AttributeArgumentSyntax argument) =>
        ExpressionText.Of(argument.Expression, _compilation.GetSemanticModel(_attribute.SyntaxTree));

    private Location At(SourceSpan span) => Location.Create(_attribute.SyntaxTree, span);

    private SourceSpan SpanOf(LossDiagnostic diagnostic) => diagnostic.Location switch
    {
        LossLocation.Expression or LossLocation.WithRespectTo => ArgumentOf(diagnostic.Location) is { } argument
            ? TextOf(argument).Map(diagnostic.Span)
            : _attribute.Span,
        LossLocation.Hessian => AttributeArguments.Named(_attribute, KnownNames.Hessian)?.Span ?? _attribute.Span,
        LossLocation.Parameter => ParameterSpan(diagnostic.Arguments.Count > 0 ? diagnostic.Arguments[0] : null),
        _ => _method?.Identifier.Span ?? (_attribute.Parent?.Parent as TypeDeclarationSyntax)?.Identifier.Span ?? _attribute.Span,
    };

    private SourceSpan ParameterSpan(string? name) =>
        _method?.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name)?.Identifier.Span
        ?? _method?.Identifier.Span
        ?? _attribute.Span;
}
