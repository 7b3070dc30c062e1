using System.Globalization;
using System.Text;

namespace LossGen.Emission;

/// <summary>Strings as C# literals.</summary>
internal static class StringText
{
    /// <summary>The literal, with everything escaped that isn't printable ASCII, a letter or a digit.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if ((c >= ' ' && c <= '~') || char.IsLetterOrDigit(c))
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }
}
