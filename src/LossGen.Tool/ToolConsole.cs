using System;
using System.IO;

namespace LossGen.Tool;

/// <summary>Where the tool reads and writes.</summary>
/// <param name="In">Where an expression is read from when it is given as <c>-</c>.</param>
/// <param name="Out">Receives results.</param>
/// <param name="Error">Receives what is wrong.</param>
/// <param name="OutWidth">The width of the terminal that <paramref name="Out"/> is, or null if it is none.</param>
/// <param name="ErrorWidth">The width of the terminal that <paramref name="Error"/> is, or null if it is none.</param>
/// <param name="HasColors">Whether terminals may be coloured.</param>
internal sealed record ToolConsole(TextReader In, TextWriter Out, TextWriter Error, int? OutWidth = null, int? ErrorWidth = null, bool HasColors = false)
{
    private const int DefaultWidth = 100;

    /// <summary>The console of the process. There are no colours where NO_COLOR is set to anything (https://no-color.org).</summary>
    public static ToolConsole System() => new(
        Console.In,
        Console.Out,
        Console.Error,
        Console.IsOutputRedirected ? null : Width(),
        Console.IsErrorRedirected ? null : Width(),
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    private static int Width()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
