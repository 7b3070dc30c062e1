using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace LossGen.Emission;

/// <summary>Writes indented text with <c>\n</c> line ends, whatever the machine's are.</summary>
internal sealed class SourceWriter
{
    /// <summary>How long a line may be.</summary>
    public const int MaxLineLength = 120;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line; an empty one gets no indentation.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Writes an opening brace, and the closing one, with what comes after it, when the result is disposed.</summary>
    public IDisposable Block(string header, string after = "")
    {
        Line(header);
        return Open("}" + after);
    }

    /// <inheritdoc cref="Block(string)"/>
    public IDisposable Block() => Open("}");

    private Closing Open(string close)
    {
        Line("{");
        _depth++;
        return new(this, close);
    }

    /// <summary>Writes a list in parentheses: in one line if it fits, otherwise with a line for each item.</summary>
    public void List(string before, IEnumerable<string> items, string after)
    {
        string[] all = [.. items];
        string line = $"{before}({string.Join(", ", all)}){after}";
        if ((_depth * 4) + line.Length <= MaxLineLength || all.Length < 2)
        {
            Line(line);
            return;
        }

        Line(before + "(");
        _depth++;
        foreach (string item in all.Take(all.Length - 1))
        {
            Line(item + ",");
        }

        Line(all[^1] + ")" + after);
        _depth--;
    }

    public override string ToString() => _text.ToString();

    private sealed class Closing(SourceWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(close);
        }
    }
}
