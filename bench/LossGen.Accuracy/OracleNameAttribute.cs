using System;

namespace LossGen.Accuracy;

/// <summary>What the oracle calls the loss that a method computes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
