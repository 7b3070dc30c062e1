namespace LossGen.Truth;

/// <summary>The value of an expression with its first and second derivative, each right to 80 bits at least.</summary>
/// <param name="Value">The value; NaN outside the domain.</param>
/// <param name="First">The first derivative by the chosen variable; zero when none was chosen.</param>
/// <param name="Second">The second derivative by the chosen variable; zero when none was chosen.</param>
/// <param name="Bits">The precision that it took.</param>
/// <param name="IsCertain">
/// Whether the bits are proven. Not so where the limit of precision was reached: then values that can't be told apart were taken
/// for equal.
/// </param>
public readonly record struct TrueValue(BigReal Value, BigReal First, BigReal Second, int Bits, bool IsCertain);
