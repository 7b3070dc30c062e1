using System;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Xunit;
using Xunit.Abstractions;

namespace LossGen.Package.Tests;

/// <summary>
/// A program that references only the package builds and is published without a warning, and gives the same bits however it
/// was compiled and whatever the processor offers.
/// </summary>
[Collection(nameof(Workshop))]
public sealed class UseTests(Workshop workshop, ITestOutputHelper output)
{
    /// <summary>A native compiler whose package holds its runtime, for feeds without that of .NET 10.</summary>
    private const string EarlierNativeCompiler = "9.0.18";

    private const string NativeRuntime = "Microsoft.NETCore.App.Runtime.NativeAOT";

    [Fact]
    public void A_new_program_builds_without_a_warning_and_runs()
    {
        Workshop.AssertClean(workshop.Built);
        string[] lines = Lines(Run("small"));
        Assert.Equal("0.5833333: -0.33333334 0.33333334 0", lines[0]);
        Assert.Equal(BuiltInCalls.Methods.Count + 4, lines.Length);
    }

    [Theory]
    [InlineData("small", "DOTNET_EnableAVX512", "512 bits False")]
    [InlineData("large", "DOTNET_EnableAVX512", "512 bits False")]
    [InlineData("small", "DOTNET_EnableAVX2", "256 bits False")]
    public void Narrower_vectors_give_the_same_bits(string size, string setting, string told)
    {
        Command narrow = workshop.RunBuilt(size, (setting, "0"));
        if (IsX64)
        {
            Assert.Contains(told, narrow.Error, StringComparison.Ordinal);
        }

        AssertSame(Run(size), narrow);
    }

    [Fact]
    public void A_trimmed_program_gives_the_same_bits()
    {
        (Command published, string folder) = workshop.Publish("Trimmed", "-p:PublishTrimmed=true", "--self-contained");
        Workshop.AssertClean(published);
        AssertSame(Run("small"), workshop.RunPublished(folder, "small"));
    }

    [Fact]
    public void A_native_program_gives_the_same_bits()
    {
        (_, string folder) = PublishNative("Native", "-p:IlcInstructionSet=native");
        Command native = workshop.RunPublished(folder, "small");
        output.WriteLine($"compiled for this processor: {native.Error}");
        Assert.Contains($"512 bits {Vector512.IsHardwareAccelerated}, 256 bits {Vector256.IsHardwareAccelerated}, fused {Fma.IsSupported}", native.Error, StringComparison.Ordinal);
        AssertSame(Run("small"), native);
        AssertSame(Run("large"), workshop.RunPublished(folder, "large"));
    }

    /// <summary>Then there is no fused multiply-add: a function stands in, exact but far slower.</summary>
    [Fact]
    public void A_native_program_for_any_processor_gives_the_same_bits_and_its_build_tells_how_to_be_fast()
    {
        (Command published, string folder) = PublishNative("NativeForAny");
        if (IsX64)
        {
            Assert.Contains("IlcInstructionSet", published.Output, StringComparison.Ordinal);
        }

        Command native = workshop.RunPublished(folder, "small");
        output.WriteLine($"compiled for any processor: {native.Error}");
        AssertSame(Run("small"), native);
    }

    private static bool IsX64 => X86Base.X64.IsSupported;

    /// <summary>Publishes native code, with the compiler of .NET 10 where the machine's feeds have all of it.</summary>
    private (Command Published, string Folder) PublishNative(string name, params string[] properties)
    {
        Assert.True(
            OperatingSystem.IsWindows() || HasLinker(),
            "Native code can't be tested on this machine: it needs a linker. Install clang or gcc.");
        string[] all = ["-p:PublishAot=true", .. properties];
        if (!workshop.HasFeedWith(NativeRuntime + "." + Workshop.Platform))
        {
            output.WriteLine($"The feeds have no package {NativeRuntime}; compiled with the native compiler of .NET {EarlierNativeCompiler} and its runtime.");
            all = [.. all, $"-p:EarlierNativeCompiler={EarlierNativeCompiler}"];
        }

        (Command published, string folder) = workshop.Publish(name, all);

        Workshop.AssertClean(published);
        return (published, folder);
    }

    private static bool HasLinker() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    private Command Run(string size)
    {
        Command run = size == "small" ? workshop.Small : workshop.Large;
        output.WriteLine($"just-in-time: {run.Error}");
        Assert.True(run.ExitCode == 0, run.Report);
        return run;
    }

    private static void AssertSame(Command expected, Command actual)
    {
        Assert.True(actual.ExitCode == 0, actual.Report);
        Assert.Equal(Lines(expected), Lines(actual));
    }

    private static string[] Lines(Command command) => command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
