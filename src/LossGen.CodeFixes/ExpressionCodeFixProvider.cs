using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using LossGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes;

/// <summary>
/// Offers what the generator found would mend an expression: another name, the operator that was meant, a parameter that is
/// missing, the variable of differentiation. The diagnostic carries it; nothing is read out of messages.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpressionCodeFixProvider))]
[Shared]
public sealed class ExpressionCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["LOSS0001", "LOSS0002", "LOSS0003", "LOSS0012", "LOSS0013"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            for (int i = 0; i < diagnostic.AdditionalLocations.Count; i++)
            {
                TextSpan span = diagnostic.AdditionalLocations[i].SourceSpan;
                if (!Enum.TryParse(Property(diagnostic, RemedyProperties.KindOf(i)), out RemedyKind kind)
                    || Property(diagnostic, RemedyProperties.TextOf(i)) is not { } written
                    || root?.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
                {
                    continue;
                }

                switch (kind)
                {
                    case RemedyKind.Replace:
                        OfferReplacement(context, diagnostic, i, text.ToString(span), span, written);
                        break;
                    case RemedyKind.AddParameter when attribute.Parent?.Parent is MethodDeclarationSyntax method:
                        OfferParameters(context, diagnostic, method, written);
                        break;
                    case RemedyKind.DifferentiateBy when attribute.ArgumentList is { Arguments.Count: > 0 } list:
                        int end = list.Arguments[list.Arguments.Count - 1].Span.End;
                        TextAction.Offer(
                            context, diagnostic, $"Differentiate by '{written}'", "By " + written, new(end, 0), $", WithRespectTo = \"{written}\"");
                        break;
                }
            }
        }
    }

    private static void OfferReplacement(CodeFixContext context, Diagnostic diagnostic, int index, string old, TextSpan span, string written)
    {
        string title = string.IsNullOrWhiteSpace(old) ? $"Insert '{written.Trim()}'" : $"Replace '{old}' by '{written}'";
        TextAction.Offer(context, diagnostic, title, $"Replace {index}", span, written);
    }

    private static void OfferParameters(CodeFixContext context, Diagnostic diagnostic, MethodDeclarationSyntax method, string name)
    {
        (TextSpan place, string before, string after) = NewParameter.PlaceIn(method);
        foreach (NewParameter parameter in NewParameter.For(method, name))
        {
            TextAction.Offer(
                context, diagnostic, $"Add parameter '{parameter.Text}', {parameter.Meaning}", "Parameter " + parameter.Meaning, place, before + parameter.Text + after);
        }
    }

    private static string? Property(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out string? value) ? value : null;
}
