using System.Collections.Generic;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>A vector width, with what it is called in C#.</summary>
/// <param name="Bits">The number of bits.</param>
/// <param name="Type">The floating-point type of the elements.</param>
internal sealed record Width(int Bits, FloatType Type)
{
    public string Class => "Vector" + Bits;

    /// <summary>The type: <c>Vector512&lt;float&gt;</c>.</summary>
    public string Vector => $"{Class}<{Element}>";

    /// <summary>The type of a vector together with what its rounding left.</summary>
    public string Pair => $"{Class}Pair<{Element}>";

    public string Element => ElementOf(Type);

    /// <summary>The widths, widest first.</summary>
    public static IEnumerable<Width> All(FloatType type) => [new(512, type), new(256, type), Narrowest(type)];

    /// <summary>The width of tails and single samples.</summary>
    public static Width Narrowest(FloatType type) => new(128, type);

    public static string ElementOf(FloatType type) => type == FloatType.Single ? "float" : "double";
}
