namespace LossGen.Calculus.Properties;

/// <summary>How many steps may be taken to find out about one loss, in all branches and under all conditions together: no input makes it slow.</summary>
internal sealed class Budget
{
    private const int MaxSteps = 20_000;

    private int _spent;

    /// <summary>Takes a step, if there is one left.</summary>
    public bool Spend() => ++_spent <= MaxSteps;
}
