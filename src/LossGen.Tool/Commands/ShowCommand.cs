using System.CommandLine;
using System.Linq;
using System.Threading;
using LossGen.Diagnostics;
using LossGen.Explaining;
using LossGen.Tool.Checking;
using LossGen.Tool.Input;
using LossGen.Tool.Output;

namespace LossGen.Tool.Commands;

/// <summary><c>lossgen show EXPR</c>: the declaration and the C# that the generator adds to it.</summary>
internal static class ShowCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var command = new Command("show", "Shows the C# that is generated: the annotated declaration, then what LossGen adds to it. Both are one C# file.");
        var loss = new LossOptions();
        loss.AddTo(command);
        var hessian = new Option<bool>("--hessian") { Description = "With the member for gradient and Hessian." };
        var sum = new Option<bool>("--sum") { Description = "Add up over the samples rather than average." };
        var name = new Option<string?>("--name") { Description = "The name of the method.", HelpName = "NAME" };
        command.Options.Add(hessian);
        command.Options.Add(sum);
        command.Options.Add(name);
        ToolCommand.SetAction(command, console, json: null, (result, _) =>
        {
            LossInput input = loss.Read(result, console);
            if (input.Report(console, command.Name, asJson: false) is not { } explanation)
            {
                return ExitCode.Unusable;
            }

            Model.LossModel model = explanation.Model with
            {
                Hessian = result.GetValue(hessian),
                IsSum = result.GetValue(sum),
                Name = result.GetValue(name) ?? explanation.Model.Name,
            };
            if (!Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(model.Name))
            {
                throw new UsageException($"'{model.Name}' can't be the name of a method.");
            }

            LossCompilation compilation = LossCompiler.Compile(model, CancellationToken.None);
            if (compilation.Source is null)
            {
                ProblemWriter.Write(
                    Terminal.ForErrors(console), input.Expression, input.Options.WithRespectTo, [.. compilation.Diagnostics.Select(ExplainedProblem.Of)]);
                return ExitCode.Unusable;
            }

            console.Out.Write(Declaration.Of(model) + "\n" + compilation.Source);
            return ExitCode.Success;
        });
        return command;
    }
}
