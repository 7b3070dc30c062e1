using System.Globalization;
using LossGen.Model;

namespace LossGen.Emission;

/// <summary>Numbers as C# literals: the shortest that are read back as the same number, in no machine's culture.</summary>
internal static class NumberText
{
    public static string Of(double value, FloatType type)
    {
        string name = Width.ElementOf(type);
        if (double.IsNaN(value))
        {
            return name + ".NaN";
        }

        if (double.IsInfinity(value))
        {
            return name + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        }

        return type == FloatType.Single ? Tidy(Shortest((float)value)) + "f" : Tidy(Shortest(value)) + "d";
    }

    private static string Shortest(float value)
    {
        for (int digits = 6; ; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (digits == 9 || float.Parse(text, CultureInfo.InvariantCulture) == value)
            {
                return text;
            }
        }
    }

    private static string Shortest(double value)
    {
        for (int digits = 15; ; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (digits == 17 || double.Parse(text, CultureInfo.InvariantCulture) == value)
            {
                return text;
            }
        }
    }

    /// <summary>1E-05 as 1e-5.</summary>
    private static string Tidy(string text)
    {
        int exponent = text.IndexOf('E');
        if (exponent < 0)
        {
            return text;
        }

        string digits = text.Substring(exponent + 1);
        string sign = digits[0] == '-' ? "-" : "";
        return text.Substring(0, exponent) + "e" + sign + digits.TrimStart('+', '-').TrimStart('0');
    }
}
