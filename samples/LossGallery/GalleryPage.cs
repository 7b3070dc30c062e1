using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using LossGen.Plots;

namespace LossGen.Samples;

/// <summary>The page: one file, which needs nothing from anywhere else.</summary>
internal sealed class GalleryPage(LossDocumentation documentation)
{
    private const string StyleSheet = "gallery.css";

    /// <summary>The text of the page.</summary>
    /// <param name="groups">The losses.</param>
    public string Write(IReadOnlyList<LossGroup> groups)
    {
        int count = groups.Sum(group => group.Losses.Count);
        return
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>LossGen: {count} losses</title>
            <style>
            {Svg.StyleSheet.Trim()}
            {ReadStyleSheet().Trim()}
            </style>
            </head>
            <body>
            <nav aria-label="Losses">
            <a class="brand" href="#top">LossGen</a>
            {Lines(groups.Select(Navigation))}
            </nav>
            <main id="top">
            <header>
            <h1>{count} losses, one line each</h1>
            <p class="lead">Every loss that LossGen has built in. The first formula is what its author wrote. The generator found all else:
            the simplified form, the derivatives and the properties. The curves were drawn by calling the generated methods.</p>
            </header>
            <figure class="hero">
            <figcaption>What a wrong sign costs, and how sure is sure enough</figcaption>
            {Svg.Embed("ending", EndingFigure.Description, EndingFigure.Chart()).Trim()}
            </figure>
            <p class="key">
            <span><i class="sample loss"></i> loss</span>
            <span><i class="sample slope"></i> slope</span>
            <span><code>(·, 0, 1)</code> a row, of which the dot is on the axis</span>
            <span><i class="claim yes">convex</i> proven</span>
            <span><i class="claim no">convex</i> proven not to be</span>
            <span><i class="claim unknown">convex</i> not known</span>
            </p>
            {Lines(groups.Select(Section))}
            <footer>Written by samples/LossGallery. Claims hold for every value of the other inputs, unless a condition is named.</footer>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string ReadStyleSheet()
    {
        using var reader = new StreamReader(typeof(GalleryPage).Assembly.GetManifestResourceStream(StyleSheet)!);
        return reader.ReadToEnd();
    }

    private static string Navigation(LossGroup group) =>
        $"""
        <h2><a href="#{group.Id}">{Text(group.Title)}</a></h2>
        <ul>
        {Lines(group.Losses.Select(loss => $"<li><a href=\"#{loss.Id}\">{Names.Breakable(loss.Info.Name)}</a></li>"))}
        </ul>
        """;

    private string Section(LossGroup group) =>
        $"""
        <section id="{group.Id}">
        <h2>{Text(group.Title)}</h2>
        <p class="about">{Text(group.Text)}</p>
        {Lines(group.Losses.Select(Article))}
        </section>
        """;

    private string Article(PlottedLoss loss) =>
        $"""
        <article id="{loss.Id}">
        <div class="words">
        <h3><a href="#{loss.Id}">{loss.Info.Name}</a></h3>
        <p>{Html(documentation.Of(loss.Info.Name))}</p>
        <dl>
        {Lines(LossText.Formulas(loss.Info).Select(row => Row(row.Name, Formula(row.Formula))))}
        {Lines(LossText.Sets(loss.Info).Select(row => Row(row.Name, Html(row.Text))))}
        </dl>
        {Lines(loss.Info.Variables.Select(variable => Claims(variable, loss.Info.Variables.Count > 1)))}
        {More(loss.Info)}
        </div>
        <figure>
        {Svg.Embed("plot-" + loss.Id, loss.Description, loss.Chart()).Trim()}
        </figure>
        </article>
        """;

    private static string Claims(LossVariableInfo variable, bool isNamed) =>
        $"""<p class="claims">{(isNamed ? $"<span class=\"by\">in <code>{variable.Name}</code></span> " : "")}{string.Join(' ', LossText.Claims(variable).Select(Claim))}</p>""";

    private static string Claim(Claim claim)
    {
        (string style, string meaning) = claim.Holds switch
        {
            true => ("yes", "proven"),
            false => ("no", "proven not to hold"),
            null => ("unknown", "not known"),
        };
        string bound = claim.Bound is null ? "" : $" <code>{Text(claim.Bound)}</code>";
        return $"""<span class="claim {style}" title="{meaning}">{claim.Name}{bound}{Html([.. LossText.For(claim.Condition)])}</span>""";
    }

    private static string More(LossInfo info)
    {
        (string Name, string Formula)[] second = [.. LossText.SecondDerivatives(info)];
        IReadOnlyList<Run>[] kinks = [.. LossText.Kinks(info)];
        if (second.Length == 0 && kinks.Length == 0)
        {
            return "";
        }

        string title = kinks.Length == 0 ? "second derivative" : kinks.Length == 1 ? "second derivative and a kink" : $"second derivative and {kinks.Length} kinks";
        return
            $"""
            <details>
            <summary>{title}</summary>
            <dl>
            {Lines(second.Select(row => Row(row.Name, Formula(row.Formula))))}
            {Lines(kinks.Select(kink => Row("kink", Html(kink))))}
            </dl>
            </details>
            """;
    }

    private static string Row(string name, string content) => $"<dt>{Text(name)}</dt><dd>{content}</dd>";

    private static string Formula(string expression) => $"<code>{ExpressionHtml.Of(expression)}</code>";

    private static string Html(IReadOnlyList<Run> runs) =>
        string.Concat(runs.Select(run => run.IsCode ? $"<code>{Text(run.Text)}</code>" : Text(run.Text)));

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
