using System.Collections.Generic;

namespace LossGen.Calculus;

/// <summary>A constant of the language that isn't a rational number.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="Value">Its nearest double.</param>
internal sealed record NamedConstant(string Name, double Value)
{
    public static readonly NamedConstant Pi = new("pi", 3.14159265358979323846);
    public static readonly NamedConstant E = new("e", 2.71828182845904523536);
    public static readonly NamedConstant Infinity = new("inf", double.PositiveInfinity);

    /// <summary>The constants by name.</summary>
    public static readonly IReadOnlyDictionary<string, NamedConstant> All = new Dictionary<string, NamedConstant>
    {
        [Pi.Name] = Pi,
        [E.Name] = E,
        [Infinity.Name] = Infinity,
    };
}
