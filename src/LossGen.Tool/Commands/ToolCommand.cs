using System;
using System.CommandLine;
using System.IO;
using LossGen.Tool.Input;
using LossGen.Tool.Output;

namespace LossGen.Tool.Commands;

/// <summary>What all commands have in common.</summary>
internal static class ToolCommand
{
    /// <summary>Creates the option that asks for one JSON document.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Write one JSON document, for machines; errors too." };

    /// <summary>Sets what a command does. Where options or files can't be used, that is told, and <see cref="ExitCode.Unusable"/> returned.</summary>
    /// <param name="command">The command.</param>
    /// <param name="console">Where it writes.</param>
    /// <param name="json">Its option for JSON, or null.</param>
    /// <param name="action">What it does, given whether JSON is asked for.</param>
    public static void SetAction(Command command, ToolConsole console, Option<bool>? json, Func<ParseResult, bool, int> action) =>
        command.SetAction(result =>
        {
            bool asJson = json is not null && result.GetValue(json);
            try
            {
                return action(result, asJson);
            }
            catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
            {
                if (asJson)
                {
                    JsonText.Write(console.Out, JsonText.Problem(command.Name, e.Message));
                }
                else
                {
                    Terminal.ForErrors(console).Write(("error: ", TextStyle.Error), (e.Message, TextStyle.Plain));
                }

                return ExitCode.Unusable;
            }
        });
}
