using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using LossGen.Explaining;
using LossGen.Model;
using LossGen.Tool.Output;

namespace LossGen.Tool.Input;

/// <summary>The expression and what is said beside it: the same for all commands that take one.</summary>
internal sealed class LossOptions
{
    private readonly Argument<string> _expression = new("EXPR")
    {
        Description = "The expression, the name of a built-in loss, or - to read the expression from standard input.",
    };

    private readonly Option<string?> _withRespectTo = new("--wrt")
    {
        Description = "The variables of differentiation, separated by commas; \"\" for none. Left out, it is the one prediction.",
        HelpName = "NAMES",
    };

    private readonly Option<string[]> _shapes = new("--shape")
    {
        Description = $"What names hold, where that isn't to be inferred: \"z: row, k: label\". One of {ParameterText.Words}.",
        HelpName = "SHAPES",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _literal = new("--literal") { Description = "Compute the expression as it is written, without stable rewriting." };

    private readonly Option<bool> _single = new("--float") { Description = "Use float rather than double." };

    /// <summary>Adds the argument and the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="hasType">Whether the floating-point type can be chosen.</param>
    public void AddTo(Command command, bool hasType = true)
    {
        command.Arguments.Add(_expression);
        command.Options.Add(_withRespectTo);
        command.Options.Add(_shapes);
        command.Options.Add(_literal);
        if (hasType)
        {
            command.Options.Add(_single);
        }
    }

    /// <summary>Reads the expression and explains it.</summary>
    /// <exception cref="UsageException">An option can't be understood, or there is no expression.</exception>
    public LossInput Read(ParseResult result, ToolConsole console)
    {
        string expression = result.GetRequiredValue(_expression);
        if (expression == "-")
        {
            expression = console.In.ReadToEnd().TrimEnd();
        }

        if (string.IsNullOrWhiteSpace(expression))
        {
            throw new UsageException("There is no expression.");
        }

        KnownLoss? known = KnownLoss.Find(expression.Trim());
        Dictionary<string, ParameterKind> shapes = known is null ? [] : new(known.Shapes);
        foreach (string text in result.GetValue(_shapes) ?? [])
        {
            foreach ((string name, ParameterKind kind) in ReadShapes(text))
            {
                shapes[name] = kind;
            }
        }

        var options = new ExplainOptions
        {
            WithRespectTo = result.GetValue(_withRespectTo) ?? known?.WithRespectTo,
            Type = result.GetValue(_single) ? FloatType.Single : FloatType.Double,
            Literal = result.GetValue(_literal),
            Shapes = shapes,
            Name = known?.Name ?? "Loss",
        };
        string formula = known?.Formula ?? expression;
        return new(formula, options, LossExplainer.Explain(formula, options), known);
    }

    private static IEnumerable<(string Name, ParameterKind Kind)> ReadShapes(string text)
    {
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split(':', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || sides[0].Length == 0)
            {
                throw new UsageException($"--shape takes names with what they hold, \"z: row, k: label\", and not '{part}'.");
            }

            yield return (sides[0], ParameterText.KindOf(sides[1])
                ?? throw new UsageException($"'{sides[1]}' is nothing that a name can hold: {ParameterText.Words}."));
        }
    }
}
