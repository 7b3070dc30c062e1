using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>Makes the method of a loss, or a type around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFixProvider))]
[Shared]
public sealed class MakePartialCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["LOSS0006", "LOSS0009"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // The modifier stands last: before the type that is returned, and before "class" or "record struct".
            (SyntaxToken name, int place)? found = root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent switch
            {
                MethodDeclarationSyntax method when !method.Modifiers.Any(SyntaxKind.PartialKeyword) => (method.Identifier, method.ReturnType.SpanStart),
                TypeDeclarationSyntax type when !type.Modifiers.Any(SyntaxKind.PartialKeyword) => (type.Identifier, type.Keyword.SpanStart),
                _ => null,
            };
            if (found is { } declaration)
            {
                TextAction.Offer(context, diagnostic, $"Make '{declaration.name.ValueText}' partial", "Partial", new(declaration.place, 0), "partial ");
            }
        }
    }
}
