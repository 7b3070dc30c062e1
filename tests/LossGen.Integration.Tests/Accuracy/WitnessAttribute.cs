using System;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>Arguments at which the formula, computed as it is written, has lost most of its digits or is infinite or NaN.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WitnessAttribute(params double[] arguments) : Attribute
{
    public double[] Arguments { get; } = arguments;

    /// <summary>Gets the largest error of the value, in units in the last place.</summary>
    public double Value { get; init; } = 4;

    /// <summary>Gets the largest error of the derivative.</summary>
    public double Derivative { get; init; } = 6;
}
