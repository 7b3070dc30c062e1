namespace LossGen.Calculus.Witnessing;

/// <summary>How the result of each operation is rounded.</summary>
internal enum Precision
{
    /// <summary>To float.</summary>
    Single,

    /// <summary>To double.</summary>
    Double,

    /// <summary>
    /// To double with its last digits changed: what a formula loses shows in its result (Vignes 1993, discrete stochastic
    /// arithmetic; here the changes are the same each time).
    /// </summary>
    Perturbed,
}
