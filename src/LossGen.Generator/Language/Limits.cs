namespace LossGen.Language;

/// <summary>The sizes beyond which an expression is refused, so that no input makes the compiler slow or overflows its stack.</summary>
internal static class Limits
{
    /// <summary>The longest expression, in characters.</summary>
    public const int Length = 10_000;

    /// <summary>How deep parentheses, calls, signs, powers and conditionals can be nested.</summary>
    public const int Nesting = 200;

    /// <summary>How many operations can build on one another: definitions and built-in losses nest without parentheses.</summary>
    public const int GraphDepth = 500;

    /// <summary>The most digits of a number; any double can be written exactly with 767.</summary>
    public const int Digits = 800;

    /// <summary>Numbers lie between 10 to the power of minus this and of this; a double ends at 1.8e308.</summary>
    public const int DecimalExponent = 400;

    /// <summary>How many bits the exact constants of one operation can have together.</summary>
    public const long ConstantBits = 32_768;

    /// <summary>How many errors of one expression are reported.</summary>
    public const int Errors = 10;
}
