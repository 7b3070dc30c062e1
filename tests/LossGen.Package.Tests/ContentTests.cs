using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace LossGen.Package.Tests;

[Collection(nameof(Workshop))]
public sealed class ContentTests(Workshop workshop)
{
    [Fact]
    public void The_package_holds_libraries_generator_and_documentation_and_depends_on_nothing()
    {
        using ZipArchive package = workshop.OpenPackage();
        string[] files = [.. package.Entries
            .Select(e => e.FullName)
            .Where(name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "LICENSE",
                "LossGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/LossGen.CodeFixes.dll",
                "analyzers/dotnet/cs/LossGen.Generator.dll",
                "buildTransitive/net10.0/LossGen.targets",
                "icon.png",
                "lib/net10.0/LossGen.Attributes.dll",
                "lib/net10.0/LossGen.Attributes.xml",
                "lib/net10.0/LossGen.Runtime.dll",
                "lib/net10.0/LossGen.Runtime.xml",
            ],
            files);

        using StreamReader nuspec = new(package.GetEntry("LossGen.nuspec")!.Open());
        string description = nuspec.ReadToEnd();
        Assert.DoesNotContain("<dependency ", description, StringComparison.Ordinal);
        Assert.Contains("<license type=\"expression\">MIT</license>", description, StringComparison.Ordinal);
        Assert.Contains("<releaseNotes>", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_of_the_libraries_are_a_package_of_their_own()
    {
        using ZipArchive symbols = workshop.OpenPackage("snupkg");
        Assert.Equal(
            ["lib/net10.0/LossGen.Attributes.pdb", "lib/net10.0/LossGen.Runtime.pdb"],
            symbols.Entries.Select(e => e.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void An_earlier_framework_is_told_which_one_it_needs(string framework)
    {
        string project = workshop.MakeProject("On." + framework, $"<TargetFramework>{framework}</TargetFramework>");
        Command restored = workshop.DotNet(project, "restore", "-nologo");
        Assert.NotEqual(0, restored.ExitCode);
        Assert.True(restored.Output.Contains("NU1202", StringComparison.Ordinal) && restored.Output.Contains("net10.0", StringComparison.Ordinal), restored.Report);
    }
}
