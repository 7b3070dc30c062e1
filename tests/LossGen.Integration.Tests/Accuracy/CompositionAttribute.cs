using System;

namespace LossGen.Integration.Tests.Accuracy;

/// <summary>From where to where the two parameters of a loss are drawn.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CompositionAttribute(double lowest, double highest, double otherLowest, double otherHighest) : Attribute
{
    /// <summary>Gets the largest error in units in the last place.</summary>
    public double Budget { get; init; } = 4;

    /// <summary>A point for two random numbers from 0 to 1.</summary>
    public double[] At(double first, double second) =>
        [lowest + (first * (highest - lowest)), otherLowest + (second * (otherHighest - otherLowest))];
}
