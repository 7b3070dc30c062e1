using System.IO;
using Xunit;

namespace LossGen.Tool.Tests;

/// <summary>What the tool did with some arguments.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the tool as if its output went to files.</summary>
    public static ToolRun Of(params string[] arguments) => WithInput("", arguments);

    /// <summary>The same with something to read.</summary>
    public static ToolRun WithInput(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = ToolApplication.Run(arguments, new(new StringReader(input), output, error));
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool, which has nothing to object, and returns what it says.</summary>
    public static string Says(params string[] arguments)
    {
        ToolRun run = Of(arguments);
        Assert.Equal((Tool.ExitCode.Success, ""), (run.ExitCode, run.Error));
        return run.Out;
    }
}
