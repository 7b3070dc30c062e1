namespace LossGen;

/// <summary>A constant that may depend on the other inputs of a loss.</summary>
/// <param name="Formula">The constant in the language of expressions: "2", "abs(y)".</param>
/// <param name="Value">Its value, if it is a number.</param>
/// <param name="Condition">For which other inputs it holds, such as "delta &gt; 0"; null if for all.</param>
public sealed record LossConstant(string Formula, double? Value = null, string? Condition = null)
{
    /// <summary>Returns the formula, with the condition if there is one.</summary>
    public override string ToString() => Condition is null ? Formula : $"{Formula} for {Condition}";
}
