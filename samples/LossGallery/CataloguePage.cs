using System.Collections.Generic;
using System.Linq;
using System.Text;
using LossGen.Plots;

namespace LossGen.Samples;

/// <summary>The catalogue in the documentation: a page in Markdown, and a picture for each loss.</summary>
internal sealed class CataloguePage(LossDocumentation documentation)
{
    /// <summary>The folder of the pictures, beside the page.</summary>
    public const string Pictures = "catalogue";

    private const string Introduction =
        """
        # The built-in losses

        Formulas, derivatives and properties of the losses that `Losses` holds, as LossGen found them; what the properties mean is told in
        [properties](properties.md). Each plot shows the loss and, dashed, its derivative, drawn by calling the method; in a row, a dot stands for
        the number on the axis. `T` is `float` or `double`; beside each method stand its companions: the loss of one sample and of each,
        gradients, and `LossInfo`.

        This page is written by a program, which also draws all of it as one page of HTML and tells when it is stale:

        ```
        dotnet run -c Release --project samples/LossGallery -- --catalogue docs
        dotnet run -c Release --project samples/LossGallery -- gallery.html
        dotnet run -c Release --project samples/LossGallery -- --check docs
        ```
        """;

    /// <summary>The texts of all files by their paths, with slashes, in the folder of the documentation.</summary>
    /// <param name="groups">The losses.</param>
    public IReadOnlyDictionary<string, string> Files(IReadOnlyList<LossGroup> groups)
    {
        var files = groups.SelectMany(group => group.Losses).ToDictionary(Picture, loss => Svg.Draw(loss.Description, loss.Chart()));
        files.Add(Pictures + ".md", Page(groups));
        return files;
    }

    private static string Picture(PlottedLoss loss) => $"{Pictures}/{loss.Id}.svg";

    private string Page(IReadOnlyList<LossGroup> groups)
    {
        var text = new StringBuilder(Introduction).Append("\n\n");
        foreach (LossGroup group in groups)
        {
            IEnumerable<string> links = group.Losses.Select(loss => $"[{loss.Info.Name}](#{loss.Info.Name.ToLowerInvariant()})");
            text.Append($"**{group.Title}**: ").AppendJoin(" · ", links).Append("\n\n");
        }

        foreach (LossGroup group in groups)
        {
            text.Append($"## {group.Title}\n\n{Plain(group.Text)}\n\n");
            foreach (LossInfoSection section in group.Losses.Select(loss => new LossInfoSection(loss, documentation.Of(loss.Info.Name))))
            {
                text.Append(section.Text).Append('\n');
            }
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n") + "\n";
    }

    private static string Plain(string text) => text.Replace("*", "\\*");

    /// <summary>What the page says of one loss.</summary>
    private sealed record LossInfoSection(PlottedLoss Loss, IReadOnlyList<Run> Summary)
    {
        public string Text
        {
            get
            {
                LossInfo info = Loss.Info;
                IEnumerable<string> rows =
                [
                    .. LossText.Formulas(info).Concat(LossText.SecondDerivatives(info)).Select(row => Row(row.Name, [Run.Code(row.Formula)])),
                    .. LossText.Sets(info).Select(row => Row(row.Name, row.Text)),
                    .. info.Variables.Select(variable => Row($"in {variable.Name}", [.. LossText.Claims(variable).SelectMany(Words)])),
                    .. LossText.Kinks(info).Select(kink => Row("kink", kink)),
                ];
                return
                    $"""
                    ### {info.Name}

                    {Markdown(Summary)}

                    ```csharp
                    {LossSignature.Of(info.Name)}
                    ```

                    | | |
                    |---|---|
                    {string.Join('\n', rows)}

                    ![{Loss.Description}]({Picture(Loss)})

                    """;
            }
        }

        private static string Row(string name, IEnumerable<Run> text) => $"| {name} | {Markdown(text).Replace("|", "\\|")} |";

        private static IEnumerable<Run> Words(Claim claim, int index) =>
        [
            new((index > 0 ? "; " : "") + claim.Holds switch
            {
                true => claim.Name,
                false => "not " + claim.Name,
                null => claim.Name + ": not known",
            }),
            .. claim.Bound is null ? [] : new[] { new Run(" with "), Run.Code(claim.Bound) },
            .. LossText.For(claim.Condition),
        ];

        private static string Markdown(IEnumerable<Run> runs) =>
            string.Concat(runs.Select(run => run.IsCode ? $"`{run.Text}`" : Plain(run.Text)));
    }
}
