using System.CommandLine;
using LossGen.Tool.Input;
using LossGen.Tool.Output;

namespace LossGen.Tool.Commands;

/// <summary><c>lossgen list</c>: the built-in losses.</summary>
internal static class ListCommand
{
    private const int Indentation = 4;

    /// <summary>Creates the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var command = new Command("list", "Lists the built-in losses with their formulas.");
        Option<bool> json = ToolCommand.JsonOption();
        command.Options.Add(json);
        ToolCommand.SetAction(command, console, json, (_, asJson) =>
        {
            if (asJson)
            {
                JsonText.Write(console.Out, JsonText.List(KnownLoss.All));
                return ExitCode.Success;
            }

            var terminal = Terminal.ForResults(console);
            foreach (KnownLoss loss in KnownLoss.All)
            {
                terminal.Write((loss.Name, TextStyle.Label), ($"({loss.Parameters})", TextStyle.Plain));
                terminal.Write("", Indentation, loss.Formula, TextStyle.Code);
                terminal.Write("", Indentation, Descriptions.Of(loss.Name), TextStyle.Note);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
