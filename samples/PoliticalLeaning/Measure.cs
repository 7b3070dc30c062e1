using System;

namespace LossGen.Samples;

/// <summary>One measure of two models, beside what tutorials print and what is true.</summary>
/// <param name="Name">What the measure is called.</param>
/// <param name="Value">Computes the measure of a model.</param>
/// <param name="Printed">What the tutorials print for the first and for the second model.</param>
/// <param name="Truth">The true values: exact arithmetic, and logarithms to 16 digits.</param>
internal sealed record Measure(
    string Name,
    Func<Model, double> Value,
    (string First, string Second) Printed,
    (double First, double Second) Truth)
{
    private const double Tolerance = 1e-14;

    /// <summary>Whether the computed values of both models are the true ones.</summary>
    public bool IsRight(Model first, Model second) =>
        Math.Abs(Value(first) - Truth.First) <= Tolerance && Math.Abs(Value(second) - Truth.Second) <= Tolerance;
}
