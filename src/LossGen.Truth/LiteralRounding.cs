namespace LossGen.Truth;

/// <summary>What a number written in an expression stands for.</summary>
public enum LiteralRounding
{
    /// <summary>The number as written: 0.1 is one tenth.</summary>
    Exact,

    /// <summary>The nearest <see cref="float"/>.</summary>
    ToSingle,

    /// <summary>The nearest <see cref="double"/>.</summary>
    ToDouble,
}
