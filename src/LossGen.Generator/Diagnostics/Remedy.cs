using LossGen.Language;

namespace LossGen.Diagnostics;

/// <summary>A change that would mend what a diagnostic is about; several of one diagnostic are alternatives.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Span">For <see cref="RemedyKind.Replace"/> the range that goes, in the text that the diagnostic points into.</param>
/// <param name="Text">What comes, or the name of a parameter.</param>
internal sealed record Remedy(RemedyKind Kind, TextSpan Span, string Text)
{
    public static Remedy Replace(TextSpan span, string text) => new(RemedyKind.Replace, span, text);

    public static Remedy Insert(int position, string text) => new(RemedyKind.Replace, new(position, 0), text);
}
