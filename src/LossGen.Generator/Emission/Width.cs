using System.Collections.Generic;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>A vector width, with what it is called in C#.</summary>
/// <param name="Bits">The number of bits.</param>
/// <param name="Type">The floating-point type of the elements.</param>
internal sealed record Width(int Bits, FloatType Type)
{
    /// <summary>The bits of a row of samples, the unit of summation: 64 floats, 32 doubles.</summary>
    private const int RowBits = 2048;

    public string Class => "Vector" + Bits;

    /// <summary>The type: <c>Vector512&lt;float&gt;</c>.</summary>
    public string Vector => $"{Class}<{Element}>";

    public string Element => ElementOf(Type);

    /// <summary>How many elements a vector has.</summary>
    public int Count => Bits / BitsOf(Type);

    /// <summary>How many vectors a row of samples takes.</summary>
    public int PerRow => RowBits / Bits;

    /// <summary>The widths, widest first.</summary>
    public static IEnumerable<Width> All(FloatType type) => [new(512, type), new(256, type), Narrowest(type)];

    /// <summary>The width of tails and single samples.</summary>
    public static Width Narrowest(FloatType type) => new(128, type);

    public static string ElementOf(FloatType type) => type == FloatType.Single ? "float" : "double";

    /// <summary>How many samples make a row.</summary>
    public static int RowLength(FloatType type) => RowBits / BitsOf(type);

    /// <summary>After how many samples the lanes are folded: 8 rows of float, whose sums lose bits, and 64 of double.</summary>
    public static int FoldLength(FloatType type) => RowLength(type) * (type == FloatType.Single ? 8 : 64);

    private static int BitsOf(FloatType type) => type == FloatType.Single ? 32 : 64;
}
