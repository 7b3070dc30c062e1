using System.CommandLine;
using LossGen.Explaining;
using LossGen.Tool.Input;
using LossGen.Tool.Output;

namespace LossGen.Tool.Commands;

/// <summary><c>lossgen explain EXPR</c>: all that is known of an expression.</summary>
internal static class ExplainCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var command = new Command("explain", "Says what an expression is: shapes, simplified value and derivatives, rewrites and why, kinks, properties.");
        var loss = new LossOptions();
        loss.AddTo(command);
        Option<bool> json = ToolCommand.JsonOption();
        command.Options.Add(json);
        ToolCommand.SetAction(command, console, json, (result, asJson) =>
        {
            LossInput input = loss.Read(result, console);
            if (input.Report(console, command.Name, asJson) is not { } explanation)
            {
                return ExitCode.Unusable;
            }

            if (asJson)
            {
                JsonText.Write(console.Out, JsonText.Explanation(input, explanation));
            }
            else
            {
                ExplanationWriter.Write(Terminal.ForResults(console), input, explanation);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
