using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes;

/// <summary>Offers changes of a few characters, so that everything around them stays as it was written.</summary>
internal static class TextAction
{
    /// <summary>Offers to put <paramref name="text"/> in the place of <paramref name="span"/>.</summary>
    /// <param name="context">Gets the offer.</param>
    /// <param name="diagnostic">What it mends.</param>
    /// <param name="title">What the user reads.</param>
    /// <param name="key">What is the same for all offers that "fix all" may take together.</param>
    /// <param name="span">The characters that go.</param>
    /// <param name="text">Those that come.</param>
    public static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, string key, TextSpan span, string text)
    {
        Document document = context.Document;
        context.RegisterCodeFix(CodeAction.Create(title, cancel => ChangeAsync(document, new(span, text), cancel), key), diagnostic);
    }

    private static async Task<Document> ChangeAsync(Document document, TextChange change, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}
