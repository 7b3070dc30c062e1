namespace LossGen.Samples;

/// <summary>One way to train the neuron.</summary>
/// <param name="CostName">What the cost is called.</param>
/// <param name="Cost">The cost and its gradient.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="W">The weight at the start.</param>
/// <param name="B">The bias at the start.</param>
internal sealed record Run(string CostName, CostAndGradient Cost, double Rate, double W, double B)
{
    /// <summary>Gets what tells this run from the others.</summary>
    public string Name => $"{CostName} ({W}, {B})";
}
