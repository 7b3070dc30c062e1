using System.Net;
using System.Text.RegularExpressions;

namespace LossGen.Samples;

/// <summary>Expressions as HTML: functions and numbers in colours, definitions on lines of their own.</summary>
internal static partial class ExpressionHtml
{
    /// <summary>An expression as the content of an element.</summary>
    /// <param name="expression">The expression.</param>
    public static string Of(string expression) => Token().Replace(
        expression,
        token => token.Groups["function"].Success ? Span("fn", token.Value)
            : token.Groups["number"].Success ? Span("no", token.Value)
            : token.Groups["end"].Success ? ";\n"
            : token.Groups["operator"].Success ? Span("op", token.Value)
            : WebUtility.HtmlEncode(token.Value));

    private static string Span(string style, string text) => $"<span class=\"{style}\">{WebUtility.HtmlEncode(text)}</span>";

    [GeneratedRegex(@"(?<function>[A-Za-z]\w*(?=\())|(?<name>[A-Za-z]\w*)|(?<number>\d+(\.\d+)?)|(?<end>;\s*)|(?<operator>[-+*/^?:<>=!&|,]+)|(?<rest>.)")]
    private static partial Regex Token();
}
