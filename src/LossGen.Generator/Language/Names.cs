using System.Globalization;
using System.Linq;
using System.Text;

namespace LossGen.Language;

/// <summary>What names may consist of: as in C#, so that every parameter can be named (C# specification, 6.4.3 Identifiers).</summary>
internal static class Names
{
    public static bool IsStart(char c) => c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    public static bool IsPart(char c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.Format;

    /// <summary>The form in which the compiler compares names: without formatting characters.</summary>
    public static string Normalize(string name) =>
        name.All(c => c < '\u0080') ? name : RemoveFormatting(name);

    private static string RemoveFormatting(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }
}
