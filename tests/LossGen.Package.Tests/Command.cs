using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace LossGen.Package.Tests;

/// <summary>What a program printed, and how it ended.</summary>
/// <param name="Line">What was run.</param>
/// <param name="ExitCode">0 where all was well.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Command(string Line, int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Everything, to be shown where something is wrong.</summary>
    public string Report => $"{Line}\nexit code {ExitCode}\n{Output}\n{Error}";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="environment">Variables to set; null takes one away.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Command Run(string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} doesn't start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string line = $"{program} {string.Join(' ', arguments)}";
        if (!Task.WaitAll([output, error, process.WaitForExitAsync()], Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{line} took more than {Limit}.");
        }

        return new(line, process.ExitCode, output.Result, error.Result);
    }
}
