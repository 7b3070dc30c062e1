using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using LossGen.Tool.Commands;
using LossGen.Tool.Output;

namespace LossGen.Tool;

/// <summary>The tool as a function: arguments in, text and an exit code out.</summary>
internal static class ToolApplication
{
    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, ToolConsole console)
    {
        // A RootCommand would be called like the assembly.
        var root = new Command("lossgen", "Explains, draws and checks loss functions written in LossGen's expression language.")
        {
            new HelpOption(),
            new VersionOption(),
            ExplainCommand.Create(console),
            ShowCommand.Create(console),
            PlotCommand.Create(console),
            CheckCommand.Create(console),
            ListCommand.Create(console),
        };

        // An expression may begin with '-' or '@': neither is an option that has been run together with its value, nor a file.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            var terminal = Terminal.ForErrors(console);
            foreach (ParseError error in parsed.Errors)
            {
                terminal.Write(("error: ", TextStyle.Error), (error.Message, TextStyle.Plain));
            }

            string command = parsed.CommandResult.Command == root ? "" : " " + parsed.CommandResult.Command.Name;
            terminal.Write(($"See 'lossgen{command} --help'.", TextStyle.Note));
            return ExitCode.Unusable;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false });
    }
}
