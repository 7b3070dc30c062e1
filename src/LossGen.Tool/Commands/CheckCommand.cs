using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using LossGen.Explaining;
using LossGen.Tool.Checking;
using LossGen.Tool.Input;
using LossGen.Tool.Output;

namespace LossGen.Tool.Commands;

/// <summary><c>lossgen check EXPR</c>: how accurate the generated kernels are.</summary>
internal static class CheckCommand
{
    private const int DefaultSamples = 200;
    private const int MostSamples = 100_000;

    /// <summary>Creates the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var command = new Command(
            "check",
            "Compiles the kernels and compares value and derivatives, in float and double, with high precision at random and extreme inputs. "
                + "The exit code is 1 where a result is off by more than 4 ULP (second derivatives 8) times 1 + condition.");
        var loss = new LossOptions();
        loss.AddTo(command, hasType: false);
        var samples = new Option<int>("--samples")
        {
            Description = "How many inputs are looked at in each type.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultSamples,
        };
        var seed = new Option<int>("--seed") { Description = "Which inputs are drawn.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var ranges = new Option<string[]>("--range")
        {
            Description = "Ranges that names are limited to: \"p: 0..1, y: -1..1\". Left out, 'p' and 'q' are probabilities.",
            HelpName = "RANGES",
            AllowMultipleArgumentsPerToken = false,
        };
        Option<bool> json = ToolCommand.JsonOption();
        command.Options.Add(ranges);
        command.Options.Add(samples);
        command.Options.Add(seed);
        command.Options.Add(json);
        ToolCommand.SetAction(command, console, json, (result, asJson) =>
        {
            LossInput input = loss.Read(result, console);
            if (input.Report(console, command.Name, asJson) is not { } explanation)
            {
                return ExitCode.Unusable;
            }

            int count = result.GetValue(samples);
            if (count is < 1 or > MostSamples)
            {
                throw new UsageException($"--samples takes a number from 1 to {MostSamples}.");
            }

            IReadOnlyList<ErrorMeasure> measures = new LossChecker(
                input, explanation, count, result.GetValue(seed), ReadRanges(result.GetValue(ranges) ?? [], explanation)).Run();
            if (asJson)
            {
                JsonText.Write(console.Out, JsonText.Check(input, measures));
            }
            else
            {
                CheckWriter.Write(Terminal.ForResults(console), measures);
            }

            return measures.All(m => m.IsWithinBound) ? ExitCode.Success : ExitCode.CheckFailed;
        });
        return command;
    }

    private static Dictionary<string, NumberRange> ReadRanges(string[] texts, LossExplanation explanation)
    {
        Dictionary<string, NumberRange> ranges = [];
        foreach (string part in texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries)))
        {
            string[] sides = part.Split(':', StringSplitOptions.TrimEntries);
            string[] ends = sides[^1].Split("..", StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || ends.Length != 2 || Number(ends[0]) is not { } low || Number(ends[1]) is not { } high || !(low <= high))
            {
                throw new UsageException($"--range takes names with their smallest and largest numbers, \"p: 0..1\", and not '{part}'.");
            }

            if (!explanation.Parameters.Any(p => p.Name == sides[0]))
            {
                throw new UsageException($"--range names '{sides[0]}', which the expression doesn't.");
            }

            ranges[sides[0]] = new(low, high);
        }

        return ranges;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
