using System;
using System.Linq;

namespace LossGen.Samples;

/// <summary>The options that all samples understand.</summary>
public static class CommandLine
{
    private static readonly string[] HelpOptions = ["--help", "-h", "-?", "/?"];

    /// <summary>
    /// Ends what a sample has to do if it was asked for help, which is written, or was given arguments it can't use, which is
    /// written to the error output.
    /// </summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="maximum">How many arguments it takes, options apart.</param>
    /// <param name="help">What it does and how it is called.</param>
    /// <param name="exitCode">0 after help, 2 after an error: what the program is to return.</param>
    /// <returns>Whether the program has nothing more to do.</returns>
    public static bool IsAnswered(string[] arguments, int maximum, string help, out int exitCode)
    {
        exitCode = 0;
        if (arguments.Any(HelpOptions.Contains))
        {
            Console.WriteLine(help);
            return true;
        }

        var notUnderstood = arguments.FirstOrDefault(argument => argument.StartsWith('-')) ?? arguments.Skip(maximum).FirstOrDefault();
        if (notUnderstood is null)
        {
            return false;
        }

        Console.Error.WriteLine($"Not understood: {notUnderstood}");
        Console.Error.WriteLine(help);
        exitCode = 2;
        return true;
    }
}
