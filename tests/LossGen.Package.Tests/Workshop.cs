using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Xunit;

namespace LossGen.Package.Tests;

/// <summary>
/// A folder outside the repository, in which the package is packed into a feed and a new console program made that references
/// it and nothing else.
/// </summary>
/// <remarks>
/// The feed comes on top of the machine's own. Packages are unpacked into a folder of the tests' own, where the last run's package
/// is deleted first, so that it is this build that is tested.
/// </remarks>
public sealed class Workshop : IDisposable
{
    private const string Version = "0.0.1-test";

    private readonly string _folder = Directory.CreateTempSubdirectory("LossGen.Package.Tests-").FullName;
    private readonly Dictionary<string, string?> _environment;
    private readonly Lazy<Command> _small;
    private readonly Lazy<Command> _large;

    /// <summary>Packs, makes the program, and builds it in Release.</summary>
    public Workshop()
    {
        string packages = Path.Combine(Metadata("Artifacts"), "packages-of-package-tests");
        string earlier = Path.Combine(packages, "lossgen");
        if (Directory.Exists(earlier))
        {
            Directory.Delete(earlier, recursive: true);
        }

        // What belongs to the test run that this is a part of isn't the program's.
        _environment = new()
        {
            ["NUGET_PACKAGES"] = packages,
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["ArtifactsPath"] = null,
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["MSBUILD_EXE_PATH"] = null,
        };

        Feed = Path.Combine(_folder, "feed");
        Program = Path.Combine(_folder, "Program");
        try
        {
            Pack();
            MakeProgram();
        }
        catch
        {
            Dispose();
            throw;
        }

        Built = DotNet(Program, "build", "-c", "Release", "-nologo");
        _small = new(() => RunBuilt("small"));
        _large = new(() => RunBuilt("large"));
    }

    /// <summary>The folder of the package.</summary>
    public string Feed { get; }

    /// <summary>The folder of the program that uses the package.</summary>
    public string Program { get; }

    /// <summary>What building the program printed.</summary>
    internal Command Built { get; }

    /// <summary>What the program prints with all that the processor offers, at small sizes and at those on the edge of pages.</summary>
    internal Command Small => _small.Value;

    /// <summary>What it prints at large sizes.</summary>
    internal Command Large => _large.Value;

    /// <summary>The runtime identifier of this machine.</summary>
    public static string Platform => RuntimeInformation.RuntimeIdentifier.Split('-') is [.., var architecture]
        ? (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux") + "-" + architecture
        : throw new PlatformNotSupportedException();

    /// <summary>The package, opened to be read.</summary>
    public ZipArchive OpenPackage(string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"LossGen.{Version}.{extension}"));

    /// <summary>Makes another project in the workshop, which references the package too.</summary>
    public string MakeProject(string name, string properties)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup><PackageReference Include="LossGen" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        return folder;
    }

    /// <summary>Whether some feed of this machine has a package, in whatever version.</summary>
    internal bool HasFeedWith(string package)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "Has." + package)).FullName;
        string project = Path.Combine(folder, "Has.csproj");
        if (!File.Exists(project))
        {
            File.WriteAllText(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageDownload Include="{package}" Version="[{Environment.Version}]" /></ItemGroup>
                </Project>
                """);
        }

        Command restored = DotNet(folder, "restore", "-nologo");
        bool isUnknown = restored.Output.Contains("NU1101", StringComparison.Ordinal);
        Assert.True(isUnknown || restored.ExitCode == 0 || restored.Output.Contains("NU1102", StringComparison.Ordinal), restored.Report);
        return !isUnknown;
    }

    internal Command DotNet(string folder, params string[] arguments) => Command.Run(folder, _environment, "dotnet", arguments);

    /// <summary>Runs the program as it was built, with settings for the runtime.</summary>
    internal Command RunBuilt(string arguments, params (string Name, string Value)[] settings)
    {
        Dictionary<string, string?> environment = new(_environment);
        foreach ((string name, string value) in settings)
        {
            environment[name] = value;
        }

        return Command.Run(Program, environment, "dotnet", Path.Combine("bin", "Release", "net10.0", "Program.dll"), arguments);
    }

    /// <summary>Runs what was published into a folder.</summary>
    internal Command RunPublished(string folder, string arguments) =>
        Command.Run(Program, _environment, Path.Combine(folder, OperatingSystem.IsWindows() ? "Program.exe" : "Program"), arguments);

    /// <summary>Publishes the program into a folder of its own; intermediate files are apart too.</summary>
    internal (Command Command, string Folder) Publish(string name, params string[] properties)
    {
        string folder = Path.Combine(_folder, name);
        Command command = DotNet(
            Program,
            ["publish", "-c", "Release", "-nologo", "-r", Platform, "-o", Path.Combine(folder, "published"), "--artifacts-path", Path.Combine(folder, "artifacts"), .. properties]);
        return (command, Path.Combine(folder, "published"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A virus scanner may still look into a file; the system clears its temporary folder.
        }
    }

    /// <summary>Fails with everything that was printed, unless the command ended well and warned of nothing.</summary>
    internal static void AssertClean(Command command)
    {
        Assert.True(command.ExitCode == 0, command.Report);
        Assert.False(Regex.IsMatch(command.Output + command.Error, @"\bwarning\b(?! *\(s\))", RegexOptions.IgnoreCase), command.Report);
    }

    private void Pack()
    {
        Dictionary<string, string?> environment = new(_environment) { ["ArtifactsPath"] = Metadata("Artifacts") };
        environment.Remove("NUGET_PACKAGES");
        string project = Path.Combine(Metadata("RepositoryRoot"), "src", "LossGen", "LossGen.csproj");
        AssertClean(Command.Run(
            _folder, environment, "dotnet", "pack", project, "--no-build", "-c", Metadata("Configuration"), "-nologo", "-o", Feed, $"-p:PackageVersion={Version}"));
    }

    /// <summary>What the README tells: a new console program, the package, and the loss of its first example.</summary>
    private void MakeProgram()
    {
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration><packageSources><add key="packed" value="{Feed}" /></packageSources></configuration>
            """);
        AssertClean(DotNet(_folder, "new", "console", "-n", "Program", "--no-restore"));
        AssertClean(DotNet(Program, "add", "package", "LossGen", "--version", Version));

        string files = Path.Combine(AppContext.BaseDirectory, "Consumer");
        foreach (string file in Directory.GetFiles(files))
        {
            File.Copy(file, Path.Combine(Program, Path.GetFileName(file)), overwrite: true);
        }

        using ZipArchive package = OpenPackage();
        using StreamReader readme = new(package.GetEntry("README.md")!.Open());
        File.WriteAllText(Path.Combine(Program, "MyLosses.cs"), Regex.Match(readme.ReadToEnd(), "(?s)```csharp\r?\n(.*?)```").Groups[1].Value);
        File.WriteAllText(Path.Combine(Program, "BuiltIns.cs"), BuiltInCalls.Write());
    }

    private static string Metadata(string key) => typeof(Workshop).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;
}
