using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace LossGen.BuildCost;

/// <summary>Builds of a project with the SDK's command, as a user builds; the compiler's server is one of its own, for no other build to disturb.</summary>
internal sealed class RealBuild : IDisposable
{
    /// <summary>How many builds it takes until the compiler in its server runs as fast as it will.</summary>
    private const int WarmUps = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("lossgen").FullName;

    public RealBuild()
    {
        File.WriteAllText(Path.Combine(_folder, "Measured.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <UseSharedCompilation>true</UseSharedCompilation>
                <SharedCompilationId>{Path.GetFileName(_folder)}-server</SharedCompilationId>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Beside("LossGen.Attributes.dll")}" />
                <Reference Include="{Beside("LossGen.Runtime.dll")}" />
                <Analyzer Include="{Beside("LossGen.Generator.dll")}" />
              </ItemGroup>
            </Project>
            """);
        Run("restore");
    }

    /// <summary>Returns the shortest of some builds, in milliseconds, after some that wake the compiler's server.</summary>
    public double Shortest(IReadOnlyList<MeasuredLoss> losses, int count, int builds)
    {
        double Build(int number)
        {
            File.WriteAllText(Path.Combine(_folder, "Losses.cs"), $"// {number}\n{InProcessCompiler.Source(losses, count)}");
            return Run("build", "--no-restore", "-c", "Release");
        }

        for (int k = 0; k < WarmUps; k++)
        {
            Build(k);
        }

        return Enumerable.Range(WarmUps, builds).Min(Build);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private double Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-v", "q", "-nologo"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        };

        // Where this repository's builds go is no concern of that project.
        start.Environment.Remove("ArtifactsPath");
        long time = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(time).TotalMilliseconds
            : throw new InvalidOperationException(output);
    }
}
