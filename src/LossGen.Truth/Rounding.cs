namespace LossGen.Truth;

/// <summary>Which neighbour an inexact result goes to.</summary>
internal enum Rounding
{
    /// <summary>The nearest one, a tie to even.</summary>
    Nearest,

    /// <summary>The one towards negative infinity.</summary>
    Down,

    /// <summary>The one towards positive infinity.</summary>
    Up,
}
