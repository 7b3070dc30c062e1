using System.CommandLine;
using System.IO;
using LossGen.Explaining;
using LossGen.Tool.Input;
using LossGen.Tool.Output;
using LossGen.Tool.Plotting;

namespace LossGen.Tool.Commands;

/// <summary><c>lossgen plot EXPR -o FILE</c>: value and derivative as a picture.</summary>
internal static class PlotCommand
{
    private const int LongestTitle = 70;

    /// <summary>Creates the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var command = new Command("plot", "Draws value and derivative over one variable, as SVG for light and dark pages.");
        var loss = new LossOptions();
        loss.AddTo(command, hasType: false);
        var output = new Option<string?>("-o", "--output") { Description = "The file; left out, or -, the picture goes to standard output.", HelpName = "FILE" };
        var at = new Option<string?>("--at")
        {
            Description = "What the other names hold: \"y = 1, z = 0 1 2\". Left out, numbers are 1, rows three zeros, labels 0.",
            HelpName = "VALUES",
        };
        var from = new Option<double?>("--from") { Description = "The left end; -4 if left out, or where the loss begins.", HelpName = "X" };
        var to = new Option<double?>("--to") { Description = "The right end; 4 if left out, or where the loss ends.", HelpName = "X" };
        var element = new Option<int>("--element") { Description = "Which element of a row varies.", HelpName = "I" };
        command.Options.Add(output);
        command.Options.Add(at);
        command.Options.Add(from);
        command.Options.Add(to);
        command.Options.Add(element);
        ToolCommand.SetAction(command, console, json: null, (result, _) =>
        {
            LossInput input = loss.Read(result, console);
            if (input.Report(console, command.Name, asJson: false) is not { } explanation)
            {
                return ExitCode.Unusable;
            }

            var plot = new LossPlot(explanation, PlotPoint.Read(result.GetValue(at), explanation), result.GetValue(element));
            string picture = plot.Draw(Title(input), result.GetValue(from), result.GetValue(to));
            if (result.GetValue(output) is { } path and not "-")
            {
                File.WriteAllText(path, picture);
                Terminal.ForResults(console).Write((path, TextStyle.Plain));
            }
            else
            {
                console.Out.Write(picture);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static string Title(LossInput input)
    {
        string title = input.Known?.Name ?? input.Expression.ReplaceLineEndings(" ");
        return title.Length > LongestTitle ? title[..(LongestTitle - 3)] + "..." : title;
    }
}
