namespace LossGen.Samples;

/// <summary>A piece of a sentence: words, or an expression, which is set in another type.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsCode">Whether it is an expression.</param>
internal readonly record struct Run(string Text, bool IsCode = false)
{
    /// <summary>An expression.</summary>
    public static Run Code(string text) => new(text, IsCode: true);
}
