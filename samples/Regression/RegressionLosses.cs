using LossGen;

namespace LossGen.Samples;

// Targets y and predictions f are in standard deviations of the targets; the built-in HalfSquareLoss is the fourth of these losses.

/// <summary>The Huber loss: square up to half a standard deviation, linear beyond.</summary>
[Loss(Expression)]
internal readonly partial struct Huber
{
    /// <summary>The line that it is generated from.</summary>
    public const string Expression = "huber(y, f, 0.5)";
}

/// <summary>The pseudo-Huber loss, which has the same limits and no corner in its derivative.</summary>
[Loss(Expression)]
internal readonly partial struct PseudoHuber
{
    /// <inheritdoc cref="Huber.Expression"/>
    public const string Expression = "pseudoHuber(y, f, 0.5)";
}

// The quantile loss (Koenker and Bassett 1978), tau*r or (tau - 1)*r, with its kink rounded off at the scale h, so that a method for
// smooth objectives finds its minimum. It is above the loss with the kink by at most h*log(2), where r is 0.

/// <summary>The quantile loss for the median.</summary>
[Loss(Expression)]
internal readonly partial struct Median
{
    /// <inheritdoc cref="Huber.Expression"/>
    public const string Expression = "tau = 0.5; h = 0.02; r = y - f; tau*r + h*log(1 + exp(-r/h))";
}

/// <summary>The quantile loss for the tenth below which one target of ten lies.</summary>
[Loss(Expression)]
internal readonly partial struct LowestTenth
{
    /// <inheritdoc cref="Huber.Expression"/>
    public const string Expression = "tau = 0.1; h = 0.02; r = y - f; tau*r + h*log(1 + exp(-r/h))";
}

/// <summary>The quantile loss for the value that one target of ten exceeds.</summary>
[Loss(Expression)]
internal readonly partial struct HighestTenth
{
    /// <inheritdoc cref="Huber.Expression"/>
    public const string Expression = "tau = 0.9; h = 0.02; r = y - f; tau*r + h*log(1 + exp(-r/h))";
}
