using System;

namespace LossGen.Codegen.Tests;

/// <summary>What is computed of a loss.</summary>
public enum Operation
{
    /// <summary>The sum of the losses.</summary>
    Value,

    /// <summary>The derivatives.</summary>
    Gradient,

    /// <summary>The sum of the losses, and the derivatives.</summary>
    Both,
}

/// <summary>Names a kernel of a built-in loss.</summary>
/// <param name="Loss">The name of the loss.</param>
/// <param name="Number">float or double.</param>
/// <param name="Operation">What is computed.</param>
public sealed record KernelName(string Loss, string Number, Operation Operation)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Loss}, {Number}, {Operation}";

    /// <summary>Whether the name of a compiled method says that it is for this kernel.</summary>
    /// <param name="method">The method's name.</param>
    public bool IsIn(string method) =>
        method.Contains($"_Losses_{Loss}_{Number}_", StringComparison.Ordinal) && Array.Exists(Steps, step => method.Contains(step, StringComparison.Ordinal));

    /// <summary>Returns the instructions for each vector of samples.</summary>
    /// <param name="loop">The loop of this kernel.</param>
    internal double Instructions(HotLoop loop) => (double)loop.Instructions * Inputs / loop.Loads;

    // Vectors that are read for a vector of samples: label and prediction; a row has its logits alone.
    private int Inputs => Loss == "SoftmaxCrossEntropy" ? 1 : 2;

    // What a method is a generic instance for: a step over samples, or one over the numbers of a row.
    private string[] Steps => Operation switch
    {
        Operation.Value => [".ValueStep`", "Kernel+Sums]"],
        Operation.Gradient => [".GradientStep`"],
        _ => [".ValueAndGradientStep`", "Kernel+Sums2]"],
    };
}
