namespace LossGen;

/// <summary>How the losses of the samples become one number.</summary>
public enum Reduction
{
    /// <summary>
    /// The mean over the samples; with sample weights the weighted mean, sum(w*l)/sum(w). A mean over no samples throws.
    /// </summary>
    Mean,

    /// <summary>The sum over the samples; with sample weights sum(w*l). The sum over no samples is 0.</summary>
    Sum,
}
