using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace LossGen.Tool.Output;

/// <summary>How a piece of text looks where there are colours.</summary>
internal enum TextStyle
{
    Plain,

    /// <summary>What a line is about.</summary>
    Label,

    /// <summary>Mathematics or code.</summary>
    Code,

    /// <summary>Less important than the rest.</summary>
    Note,

    /// <summary>Something wrong.</summary>
    Error,

    /// <summary>Something that may be wrong.</summary>
    Warning,

    /// <summary>Something that is as it should be.</summary>
    Good,
}

/// <summary>
/// Writes lines, with colours on a terminal that has them, and otherwise as plain text. On a terminal long lines are broken between
/// words; elsewhere they are left alone, for other programs to read.
/// </summary>
internal sealed class Terminal
{
    private static readonly Dictionary<TextStyle, Style> Styles = new()
    {
        [TextStyle.Plain] = Style.Plain,
        [TextStyle.Label] = new(decoration: Decoration.Bold),
        [TextStyle.Code] = new(Color.Teal),
        [TextStyle.Note] = new(Color.Grey),
        [TextStyle.Error] = new(Color.Red, decoration: Decoration.Bold),
        [TextStyle.Warning] = new(Color.Olive, decoration: Decoration.Bold),
        [TextStyle.Good] = new(Color.Green),
    };

    private readonly System.IO.TextWriter _writer;
    private readonly IAnsiConsole? _colored;
    private readonly int _width;

    private Terminal(System.IO.TextWriter writer, int? width, bool hasColors)
    {
        _writer = writer;
        _width = width is { } columns ? Math.Max(columns - 1, 40) : int.MaxValue;
        if (width is not null && hasColors)
        {
            _colored = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

            // Lines are broken here.
            _colored.Profile.Width = int.MaxValue / 2;
        }
    }

    /// <summary>Where results are written.</summary>
    public static Terminal ForResults(ToolConsole console) => new(console.Out, console.OutWidth, console.HasColors);

    /// <summary>Where errors are written.</summary>
    public static Terminal ForErrors(ToolConsole console) => new(console.Error, console.ErrorWidth, console.HasColors);

    /// <summary>Writes one line that isn't broken.</summary>
    public void Write(params IReadOnlyList<(string Text, TextStyle Style)> parts)
    {
        foreach ((string text, TextStyle style) in parts)
        {
            if (_colored is null)
            {
                _writer.Write(text);
            }
            else
            {
                _colored.Write(text, Styles[style]);
            }
        }

        _writer.Write('\n');
    }

    /// <summary>Writes text with an indentation in front of it, in as many lines as it needs; those after the first are indented by two more.</summary>
    /// <param name="label">What stands in the indentation of the first line.</param>
    /// <param name="indentation">How many characters the text is moved to the right.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">How it looks.</param>
    public void Write(string label, int indentation, string text, TextStyle style)
    {
        string before = label.PadRight(indentation);
        foreach (string line in Break(text, _width - indentation))
        {
            Write((before, TextStyle.Label), (line, style));
            before = new string(' ', indentation + 2);
        }
    }

    /// <summary>Breaks text between words, where it is longer than the width.</summary>
    private static IEnumerable<string> Break(string text, int width)
    {
        while (text.Length > width)
        {
            // A word that is longer than the line has a line of its own.
            int space = text.LastIndexOf(' ', width);
            space = space > 0 ? space : text.IndexOf(' ', width);
            if (space < 0)
            {
                break;
            }

            yield return text[..space];
            text = text[(space + 1)..];
            width = Math.Max(width - 2, 20);
        }

        yield return text;
    }
}
