using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LossGen.Model;

/// <summary>Default values of parameters as C# text, the same in every culture.</summary>
internal static class DefaultValues
{
    /// <summary>Returns the default value of <paramref name="parameter"/> as C# text, or null if it has none.</summary>
    public static string? TextOf(IParameterSymbol parameter) => !parameter.HasExplicitDefaultValue
        ? null
        : parameter.ExplicitDefaultValue switch
        {
            float value => Text(value),
            double value => Text(value),
            int value => value.ToString(CultureInfo.InvariantCulture),
            _ => "default",
        };

    private static string Text(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            return Special("float", value);
        }

        // The shorter text if it reads back as the same number, as it mostly does: 0.1 and not 0.100000001.
        string text = value.ToString("G7", CultureInfo.InvariantCulture);
        bool isExact = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float read) && read.Equals(value);
        return (isExact ? text : value.ToString("G9", CultureInfo.InvariantCulture)) + "f";
    }

    private static string Text(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return Special("double", value);
        }

        string text = value.ToString("G15", CultureInfo.InvariantCulture);
        bool isExact = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) && read.Equals(value);
        return (isExact ? text : value.ToString("G17", CultureInfo.InvariantCulture)) + "d";
    }

    private static string Special(string type, double value) =>
        type + (double.IsNaN(value) ? ".NaN" : value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
}
