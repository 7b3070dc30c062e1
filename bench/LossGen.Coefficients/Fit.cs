using System;
using LossGen.Truth;

namespace LossGen.Coefficients;

/// <summary>A polynomial to be derived: sum of c_i * x^i that minimises the greatest |Weight*(Target - polynomial)|.</summary>
/// <param name="Prefix">The constants are called Prefix + (First + Step*i) + "Of32" or "Of64".</param>
/// <param name="First">Number in the name of the constant term.</param>
/// <param name="Step">What the number grows by from one coefficient to the next.</param>
/// <param name="Count">How many coefficients.</param>
/// <param name="Bits">32 for float coefficients, 64 for double.</param>
/// <param name="Target">What is approximated; never asked for at 0.</param>
/// <param name="Weight">Turns the error of the polynomial into the relative error of the function it is for.</param>
/// <param name="Low">Where the interval begins.</param>
/// <param name="High">Where it ends.</param>
internal sealed record Fit(
    string Prefix,
    int First,
    int Step,
    int Count,
    int Bits,
    Func<BigReal, BigReal> Target,
    Func<BigReal, BigReal> Weight,
    double Low,
    double High)
{
    /// <summary>One unit of relative rounding: 2^-24 or 2^-53.</summary>
    public double Unit => Bits == 32 ? Math.ScaleB(1, -24) : Math.ScaleB(1, -53);

    /// <summary>The name of a coefficient.</summary>
    public string NameOf(int index) => $"{Prefix}{First + (Step * index)}Of{Bits}";
}
