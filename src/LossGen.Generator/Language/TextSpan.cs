namespace LossGen.Language;

/// <summary>A range of characters in the value of the expression string.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">The number of characters, 0 for a place between two.</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
