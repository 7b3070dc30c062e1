using System.Text;

namespace LossGen.Emission;

/// <summary>Text of the user's inside comments: nothing in it can end the comment or the XML element.</summary>
internal static class CommentText
{
    /// <summary>One line: what C# takes for a line end, and what a text file shouldn't hold, becomes a space.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        bool isBroken = false;
        foreach (char c in text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            {
                isBroken = true;
            }
            else if (c != ' ' || !isBroken)
            {
                if (isBroken && line.Length > 0 && line[line.Length - 1] != ' ')
                {
                    line.Append(' ');
                }

                isBroken = false;
                line.Append(c);
            }
        }

        return line.ToString().Trim();
    }

    public static string Xml(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Code(string text) => $"<c>{Xml(text)}</c>";
}
